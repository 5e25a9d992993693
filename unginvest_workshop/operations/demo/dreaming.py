"""The second half of the demo fagdag: dreams, a taste of the future, design statements, the road and the close."""

from datetime import timedelta

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.ids import DreamIdeaId
from unginvest_workshop.domain.people import Participant, TakingPart
from unginvest_workshop.domain.pictures import PhotoPurpose
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import (
    agenda,
    closing,
    designs,
    dreams,
    energy,
    links,
    roadmaps,
    rounds,
    taste,
    workshops,
)
from unginvest_workshop.operations.demo.making import LANGUAGE, Making, when, workday, years_later
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.operations.tx import Tx


def dream(making: Making, tx: Tx) -> None:
    """Write down the dreams, what they grow from and in whose crown, and how the others took part in the round."""
    ideas: dict[str, DreamIdeaId] = {}
    for row in making.texts.rows("dreams"):
        onto, author = row.text_or_empty("builds_on"), making.people[row.text("author")]
        new = dreams.add_idea(
            tx,
            making.id,
            row.text("text"),
            builds_on=ideas[onto] if onto else None,
            author_id=author,
            group_id=None if onto else tx.get(Participant, author).group_id,
        )
        node = Node(NodeKind.DREAM, new)
        links.set_parents(tx, making.id, node, making.grows(row))
        if row.text_or_empty("key"):
            ideas[row.text("key")] = new
            making.nodes[f"dream:{row.text('key')}"] = node
    took_part = making.texts.table("dream_round")
    for item in agenda.agenda(tx, making.id):
        if item.exercise is ExerciseKind.DREAM:
            for way in TakingPart:
                for name in took_part.texts(way):
                    rounds.note_turn(tx, item.id, making.people[name], way)


def taste_future(making: Making, tx: Tx) -> None:
    """Make a piece of each group's."""
    t = Translator(LANGUAGE)
    for row in making.texts.rows("pieces"):
        new = taste.add_piece(tx, making.id, PieceKind(row.text("kind")), row.text("title"), making.group(row))
        years = row.number("years") if row.has("years") else 0
        taste.edit_piece(
            tx,
            new,
            makers=row.text("makers"),
            text=row.text("text").strip("\n"),
            masthead=row.text_or_empty("masthead"),
            dated=t.date_long(years_later(making.today, years)) if years else "",
        )
        if row.text_or_empty("photo"):
            of = PhotosOf(PhotoPurpose.PIECE, piece_id=new)
            making.show_photo(tx, of, row.text("photo"), row.text("caption"))


def design(making: Making, tx: Tx) -> None:
    """Write the design statements and what each builds, and mark where there is energy."""
    for row in making.texts.rows("statements"):
        new = designs.add_statement(tx, making.id, row.text("text"), making.grows(row))
        making.nodes[f"statement:{row.text('key')}"] = Node(NodeKind.STATEMENT, new)
        for part in StructurePart:
            designs.write_structure(tx, new, part, row.text_or_empty(part))
    for row in making.texts.rows("energy"):
        node = making.nodes[row.text("of")]
        for name in row.texts("names"):
            energy.mark_energy(tx, making.id, node, making.people[name])
        for _ in range(row.number("unnamed")):
            energy.mark_energy(tx, making.id, node)


def walk(making: Making, tx: Tx) -> None:
    """Lay the road to the picture of the future."""
    workshops.edit_workshop(tx, making.id, future_picture=making.texts.text("future_picture"))
    for row in making.texts.rows("steps"):
        roadmaps.edit_step(
            tx,
            roadmaps.add_step(tx, making.id, row.text("text"), making.grows(row)),
            when=when(making.today, row),
            owner=row.text("owner"),
            helpers=row.text("helpers"),
            celebration=row.text_or_empty("celebration"),
            status=StepStatus(row.text("status")),
            obstacle=row.text_or_empty("obstacle"),
            strength=row.text_or_empty("strength"),
        )


def close(making: Making, tx: Tx) -> None:
    """Say the closing words, and let the room be where the road begins, with all before it done."""
    for word in making.texts.texts("closing_words"):
        closing.add_word(tx, making.id, word)
    workshops.set_next_date(tx, making.id, workday(making.today + timedelta(days=making.texts.number("next_days"))))
    for item in agenda.agenda(tx, making.id):
        if item.exercise is ExerciseKind.ROADMAP:
            workshops.go_to(tx, making.id, item.id, making.now)
            return
        agenda.set_done(tx, item.id, done=True)

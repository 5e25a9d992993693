"""The dream round: ideas, and ideas that build on them."""

from dataclasses import replace

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.dream import DreamIdea, would_loop
from unginvest_workshop.domain.dream_outline import Outline, OutlineMove, Spot
from unginvest_workshop.domain.dream_view import DreamView
from unginvest_workshop.domain.ids import DreamIdeaId, GroupId, ParticipantId, WorkshopId, new_id
from unginvest_workshop.domain.people import TakingPart
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.crowns import in_crowns
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.rounds import note_turn
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError
from unginvest_workshop.operations.workshops import choose_view, place_of


def dream_ideas(tx: ReadTx, workshop_id: WorkshopId) -> list[DreamIdea]:
    """Return all ideas in the order they stand; domain.dream.walk_chains puts them under each other."""
    return tx.find(DreamIdea, workshop_id=workshop_id)


def add_idea(
    tx: Tx,
    workshop_id: WorkshopId,
    text: str,
    *,
    builds_on: DreamIdeaId | None = None,
    group_id: GroupId | None = None,
    author_id: ParticipantId | None = None,
) -> DreamIdeaId:
    """Write down an idea as said, on its own or as "Ja, og" to another one. Raises UserError when it is empty."""
    new = DreamIdeaId(new_id())
    tx.add(
        DreamIdea(
            id=new, workshop_id=workshop_id, rank=last_rank(dream_ideas(tx, workshop_id)), text=_said(text),
            builds_on=builds_on, group_id=group_id, author_id=author_id,
        )
    )  # fmt: skip
    return new


def edit_idea(tx: Tx, idea_id: DreamIdeaId, text: str) -> None:
    """Change an idea's words. Raises UserError when nothing would be left."""
    tx.replace(replace(tx.get(DreamIdea, idea_id), text=_said(text)))


def build_on(tx: Tx, idea_id: DreamIdeaId, onto: DreamIdeaId | None, before: DreamIdeaId | None = None) -> None:
    """Let an idea build on another one, or with None stand on its own, before one that stands there or last.

    What builds on it comes along, and on its own it stays in the crown it grew in. Raises UserError for one in its own
    chain.
    """
    idea = tx.get(DreamIdea, idea_id)
    if onto is None:
        idea = _in_its_crown(tx, idea)
    _place(tx, idea, Outline(dream_ideas(tx, idea.workshop_id)).under(idea_id, onto, before))


def move_idea(tx: Tx, idea_id: DreamIdeaId, move: OutlineMove) -> bool:
    """Move an idea as in an outline, with what builds on it; tell whether it could go that way.

    One that goes out stays in the crown it grew in.
    """
    idea = tx.get(DreamIdea, idea_id)
    spot = Outline(dream_ideas(tx, idea.workshop_id)).spot(idea_id, move)
    if spot is not None:
        _place(tx, _in_its_crown(tx, idea) if move is OutlineMove.OUT else idea, spot)
    return spot is not None


def sign_idea(tx: Tx, idea_id: DreamIdeaId, author_id: ParticipantId | None) -> None:
    """Let an idea be somebody's, or with None nobody's in particular; whose it was has still had the word."""
    idea = tx.get(DreamIdea, idea_id)
    tx.replace(replace(idea, author_id=author_id))
    if idea.author_id is not None and author_id is None:
        for item in tx.find(AgendaItem, workshop_id=idea.workshop_id, exercise=ExerciseKind.DREAM):
            note_turn(tx, item.id, idea.author_id, TakingPart.TELLS)


def put_in_crown(tx: Tx, idea_id: DreamIdeaId, group_id: GroupId | None) -> None:
    """Let an idea grow in the crown of a group's tree, or with None in that of what it builds on, if any."""
    tx.replace(replace(tx.get(DreamIdea, idea_id), group_id=group_id))


def show_prompt(tx: Tx, workshop_id: WorkshopId, prompt: int) -> None:
    """Show one of the exercise's prompts to the room, from 1; with nought none. It is no undo step."""
    chosen = DreamView.read(place_of(tx, workshop_id).view)
    choose_view(tx, workshop_id, replace(chosen, prompt=max(0, prompt)).stored())


def remove_idea(tx: Tx, idea_id: DreamIdeaId) -> None:
    """Delete an idea; those that built on it take its place: in its crown, and building on what it built on."""
    idea = tx.get(DreamIdea, idea_id)
    for child in tx.find(DreamIdea, builds_on=idea_id):
        outline = Outline(dream_ideas(tx, idea.workshop_id))
        heir = replace(child, group_id=child.group_id or idea.group_id)
        _place(tx, heir, outline.under(child.id, outline.parent(idea_id), idea_id))
    tx.remove(DreamIdea, idea_id)


def _in_its_crown(tx: ReadTx, idea: DreamIdea) -> DreamIdea:
    """Return an idea as one that belongs to the group in whose crown it grows, if only by what it builds on."""
    if idea.group_id is not None:
        return idea
    grown = {each.id: group for group, _, each in in_crowns(dream_ideas(tx, idea.workshop_id))}
    return replace(idea, group_id=grown.get(idea.id))


def _place(tx: Tx, idea: DreamIdea, spot: Spot) -> None:
    new = spot.onto is not None and spot.onto != idea.builds_on
    if new and spot.onto is not None and would_loop(dream_ideas(tx, idea.workshop_id), idea.id, spot.onto):
        raise UserError(mark("En drøm kan ikke bygge på noe som vokste ut av den selv."))
    tx.replace(replace(idea, builds_on=spot.onto, rank=rank_before(spot.siblings, idea.id, spot.before)))


def _said(text: str) -> str:
    said = clean_text(text).strip()
    if not said:
        raise UserError(mark("Skriv hva dere ser for dere."))
    return said

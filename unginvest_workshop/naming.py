"""What people, groups, stories and statuses are called, on the screens and in the summary alike."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from types import MappingProxyType
from typing import Final

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.culture import CultureColumn
from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import Group, Participant, Role, first_name
from unginvest_workshop.domain.presentation import ResponseKind
from unginvest_workshop.domain.red_thread import BrokenEnds
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.domain.tree import Story
from unginvest_workshop.i18n import Translator, mark

STATUS_WORDS: Final = MappingProxyType(
    {
        StepStatus.ALREADY: mark("Gjør vi alt"),
        StepStatus.PLANNED: mark("Planlagt"),
        StepStatus.UNDER_WAY: mark("I gang"),
        StepStatus.DONE: mark("Nådd"),
    }
)
"""What each status of a step is called, in bokmål, in the order in which steps walk through them."""

STRUCTURE_WORDS: Final = MappingProxyType(
    {
        StructurePart.ROLES: mark("Roller"),
        StructurePart.MEETINGS: mark("Møter"),
        StructurePart.ROUTINES: mark("Rutiner"),
        StructurePart.ROOMS: mark("Rom"),
        StructurePart.PARTNERS: mark("Partnere"),
    }
)
"""What each part that a design statement may build is called, in bokmål."""

PIECE_WORDS: Final = MappingProxyType(
    {
        PieceKind.NEWSPAPER: mark("Avis"),
        PieceKind.TEXT: mark("Tekst"),
        PieceKind.PICTURE: mark("Bilde"),
        PieceKind.ROLE_PLAY: mark("Rollespill"),
        PieceKind.SONG: mark("Sang"),
        PieceKind.POEM: mark("Dikt"),
        PieceKind.MODEL: mark("Modell"),
        PieceKind.OTHER: mark("Noe annet"),
    }
)
"""What each kind of piece that shows the future is called, in bokmål."""

RESPONSE_WORDS: Final = MappingProxyType(
    {ResponseKind.INTERESTING: mark("Mest interessant"), ResponseKind.GENERATIVE: mark("Mest generativt")}
)
"""What each kind of answer in plenum is called, in bokmål, in the order of the columns."""

ROLE_WORDS: Final = MappingProxyType(
    {
        Role.UNKNOWN: mark("–"),
        Role.YOUNG: mark("Ungdom"),
        Role.STAFF: mark("Ansatt"),
        Role.LEADER: mark("Leder"),
        Role.PARTNER: mark("Partner"),
    }
)
"""What each role is called, in bokmål; domain.people_list reads all of them back in every language."""

CULTURE_QUESTIONS: Final = MappingProxyType(
    {
        CultureColumn.USUAL: mark("Hva ville en som er ny her, kalle vanlig?"),
        CultureColumn.WISHED: mark("Hva vil vi at de skal kalle vanlig?"),
    }
)
"""What each column of the conversation about culture asks, in bokmål, in their order."""

_ALPHABET_END: Final = MappingProxyType({"æ": "z\uffff1", "ø": "z\uffff2", "å": "z\uffff3"})
_DIGITS: Final = re.compile("[0-9]+")
_LONGEST_NUMBER: Final = 12
_OWN_MARKS: Final = ("«", '"', "“", "”", "„")


def item_name(item: AgendaItem, content: Content) -> str:
    """Return what an exercise is called in the agenda: its own title, or the exercise's name."""
    return item_title(item, content) or content.exercise(item.exercise).name


def item_title(item: AgendaItem, content: Content) -> str:
    """Return an exercise's own title, "" for none; one that a template gave follows the language."""
    return content.title(item.exercise, item.title)


def group_name(t: Translator, group: Group) -> str:
    """Return a group's name, or its number."""
    return group.name or t("Gruppe {number}", number=group.number)


def person_name(t: Translator, person: Participant) -> str:
    """Return a participant's name, or the number of one who has not been named."""
    return person.name or t("Deltaker {number}", number=person.number)


def names_apart(t: Translator, everyone: Sequence[Participant]) -> dict[ParticipantId, str]:
    """Return the whole name of each participant of a fagdag, no two alike.

    Where some have the same, the department tells them apart, or the number where that is the same too.
    """
    return _apart(everyone, [_whole_names(t), *_more_of(t)])


def short_names(t: Translator, everyone: Sequence[Participant]) -> dict[ParticipantId, str]:
    """Return what to call each participant of a fagdag before the room: the first name, or as much as tells apart."""
    return _apart(everyone, [lambda person: first_name(person.name), _whole_names(t), *_more_of(t)])


def alphabetical(name: str) -> str:
    """Return what a name is sorted by: æ, ø and å come last, and numbers in it go by their value."""
    letters = "".join(_ALPHABET_END.get(letter, letter) for letter in name.casefold())
    return _DIGITS.sub(lambda found: found[0].zfill(_LONGEST_NUMBER), letters)


def _whole_names(t: Translator) -> Callable[[Participant], str]:
    return lambda person: person_name(t, person)


def _more_of(t: Translator) -> list[Callable[[Participant], str]]:
    return [
        lambda person: f"{person_name(t, person)} ({person.department})" if person.department else "",
        lambda person: f"{person_name(t, person)} ({person.number})",
    ]


def _apart(everyone: Sequence[Participant], ways: Sequence[Callable[[Participant], str]]) -> dict[ParticipantId, str]:
    """Return for each the first of the ways of calling people that nobody else would be called by the same way."""
    called: dict[ParticipantId, str] = {}
    for way in ways:
        count = Counter(way(person).casefold() for person in everyone)
        for person in everyone:
            if person.id not in called and way(person) and count[way(person).casefold()] == 1:
                called[person.id] = way(person)
    return {person.id: called[person.id] for person in everyone}


def story_name(story: Story) -> str:
    """Return how a story is spoken of: its teller and its title, or the one there is."""
    return told_by(story.teller, story.title)


def told_by(teller: str, title: str) -> str:
    """Return a title with its teller before it, or the one of them there is."""
    return ": ".join(filter(None, (teller, title)))


def piece_name(t: Translator, piece: FuturePiece) -> str:
    """Return what a piece is called, or what it is."""
    return piece.title or t(PIECE_WORDS[piece.kind])


def more_dreams(t: Translator, count: int) -> tuple[str, ...]:
    """Return what a crown says of one dream that finds no room in it, of two, and so on up to all of them."""
    return tuple(t.plural("+ {n} drøm", "+ {n} drømmer", hidden) for hidden in range(1, count + 1))


def broken_ends_said(t: Translator, ends: BrokenEnds) -> list[tuple[str, tuple[Node, ...]]]:
    """Return where the red thread is not carried on yet: a sentence for each kind there is, and what it speaks of."""
    n = len
    said = [
        (ends.factors, t.plural("{n} suksessfaktor er ikke ført videre ennå",
                                "{n} suksessfaktorer er ikke ført videre ennå", n(ends.factors))),
        (ends.clusters, t.plural("{n} fellesnevner er ikke ført videre ennå",
                                 "{n} fellesnevnere er ikke ført videre ennå", n(ends.clusters))),
        (ends.dreams, t.plural("{n} drøm har ikke fått noe steg ennå",
                               "{n} drømmer har ikke fått noe steg ennå", n(ends.dreams))),
        (ends.statements, t.plural("{n} designutsagn har ikke fått noe steg ennå",
                                   "{n} designutsagn har ikke fått noe steg ennå", n(ends.statements))),
        (ends.unmoved_steps, t.plural("{n} steg venter på det første bidraget",
                                      "{n} steg venter på det første bidraget", n(ends.unmoved_steps))),
        (ends.rootless_steps, t.plural("{n} steg er ikke knyttet til det som det vokser fra",
                                       "{n} steg er ikke knyttet til det som de vokser fra", n(ends.rootless_steps))),
    ]  # fmt: skip
    return [(sentence, nodes) for nodes, sentence in said if nodes]


def gathered_said(t: Translator, factors: int, stories: int) -> str:
    """Return how many success factors and stories something grows from, at least one of either."""
    said = t.plural("{n} suksessfaktor", "{n} suksessfaktorer", factors)
    heard = t.plural("{n} historie", "{n} historier", stories)
    if not (factors and stories):
        return said if factors else heard
    return t("{factors} fra {stories}", factors=said, stories=heard)


def quoted(t: Translator, said: str) -> str:
    """Return what was said in the quotation marks of the language, unless it is empty or brought its own."""
    return said if not said or said.startswith(_OWN_MARKS) else t("«{said}»", said=said)

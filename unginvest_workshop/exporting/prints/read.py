"""What the sheets say, read from a fagdag: plain data, so that they can be set aside from the store."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from unginvest_workshop.content import AskedTexts, Content
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.people import GroupColour
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import alphabetical, group_name, short_names
from unginvest_workshop.operations import guides, people
from unginvest_workshop.operations.grouping import group_colour, last_pairs
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.operations.workshops import shared_workshop


@dataclass(frozen=True, slots=True)
class PrintedGuide:
    """An interview guide in the forms in which something is asked."""

    title: str
    forms: Mapping[GuideForm, AskedTexts]


@dataclass(frozen=True, slots=True)
class PrintedGroup:
    """A group with those who are here, in the order of the alphabet."""

    number: int
    name: str
    """Its own name, or "" for a group that is known by its number."""
    called: str
    """Its name, or its number in words."""
    colour: GroupColour
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A fagdag as far as the sheets tell of it: nothing that is private, and nobody who is not here."""

    workshop: Workshop
    guides: tuple[PrintedGuide, ...]
    pairs: tuple[tuple[str, ...], ...]
    """Who interview each other, in the order of the alphabet."""
    groups: tuple[PrintedGroup, ...]


def read_day(tx: ReadTx, workshop_id: WorkshopId, content: Content, t: Translator) -> PrintedDay:
    """Read what can be printed; ``content`` and ``t`` are in the language of the sheets. Raises NotFoundError."""
    everyone = people.participants(tx, workshop_id)
    names = short_names(t, everyone)
    here = {person.id for person in everyone if person.present}
    rows = (
        _in_order(names[each.id] for each in pair.people if each.id in here) for pair in last_pairs(tx, workshop_id)
    )
    groups = (
        PrintedGroup(
            group.number,
            group.name,
            group_name(t, group),
            group_colour(group),
            _in_order(names[each.id] for each in everyone if each.id in here and each.group_id == group.id),
        )
        for group in people.groups(tx, workshop_id)
    )
    return PrintedDay(
        shared_workshop(tx, workshop_id),
        tuple(_guides(tx, workshop_id, content)),
        tuple(sorted((row for row in rows if len(row) > 1), key=lambda row: alphabetical(row[0]))),
        tuple(groups),
    )


def _guides(tx: ReadTx, workshop_id: WorkshopId, content: Content) -> list[PrintedGuide]:
    """Return the guides that the day's interviews go by, each once; a practice is led without paper."""
    found: dict[str, PrintedGuide] = {}
    for item in tx.find(AgendaItem, workshop_id=workshop_id, exercise=ExerciseKind.INTERVIEW):
        used = guides.guide_in_use(tx, item, content)
        forms = {form: used.written.get(form) or used.offered.get(form) for form in GuideForm}
        asked = {form: texts for form, texts in forms.items() if texts is not None}
        if asked and not guides.is_practice(item):
            found.setdefault(used.rank, PrintedGuide(used.title, asked))
    return list(found.values())


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=alphabetical))

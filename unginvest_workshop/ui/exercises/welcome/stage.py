"""The welcome on the stage: our day by the clock, those who prepared it, and who is missing in the room."""

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.timetable import Slot, SlotState
from unginvest_workshop.i18n import mark
from unginvest_workshop.naming import item_name, short_names
from unginvest_workshop.operations import people, welcome
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.welcome.views import WelcomeView
from unginvest_workshop.ui.stage.content import (
    Block,
    Lines,
    Names,
    Question,
    Schedule,
    ScheduleRow,
    StageContent,
    Words,
)

_MARKS = {SlotState.NOW: mark("nå"), SlotState.NEXT: mark("så")}


def build(source: StageSource) -> StageContent:
    """Return what the facilitator has chosen."""
    match WelcomeView.of(source.place.view):
        case WelcomeView.CORE_GROUP:
            return _core_group(source)
        case WelcomeView.MISSING:
            return _missing(source)
        case WelcomeView.DAY:
            return _day(source)


def _day(source: StageSource) -> StageContent:
    """Return the day by the clock; once it is on its way, with where it is."""
    t = source.room.t
    slots = welcome.our_day(source.tx, source.workshop.id, source.now)
    begun = any(slot.state is SlotState.DONE for slot in slots)
    question = t("Her er vi i dagen vår") if begun else source.texts.question
    rows = [_row(source, slot) for slot in slots]
    if slots:
        ends = t.clock(welcome.day_ends(source.tx, source.workshop.id, source.now))
        rows.append(ScheduleRow(slots[-1].item.phase, ends, t("Takk for i dag!"), symbol="star"))
    return source.content(Question(question), Schedule(tuple(rows)))


def _row(source: StageSource, slot: Slot) -> ScheduleRow:
    t = source.room.t
    said = _MARKS.get(slot.state)
    return ScheduleRow(
        phase=slot.item.phase,
        time=t.clock(slot.begins),
        text=item_name(slot.item, source.room.content),
        symbol="pause" if slot.item.exercise is ExerciseKind.BREAK else "",
        mark=t(said) if said else "",
        now=slot.state is SlotState.NOW,
        done=slot.state is SlotState.DONE,
    )


def _core_group(source: StageSource) -> StageContent:
    """Return who prepared the day, as people are called on the stage; what to do while nobody is chosen."""
    t = source.room.t
    names = short_names(t, people.participants(source.tx, source.workshop.id))
    rows = tuple((names[person.id],) for person in welcome.core_group(source.tx, source.workshop.id))
    if not rows:
        return source.content(Question(t("Kjernegruppa vår")), source.instructions)
    lead = Lines((t("De har forberedt dagen, unge og voksne sammen."),))
    return source.content(Question(t("Kjernegruppa vår")), lead, Names(rows))


def _missing(source: StageSource) -> StageContent:
    """Return who is missing, as said; questions that help while nothing is said."""
    voices = tuple(voice.text for voice in welcome.missing_voices(source.tx, source.workshop.id))
    body: Block = Words(voices) if voices else Lines(source.texts.prompts)
    return source.content(Question(source.room.t("Hvem mangler i rommet?")), body)

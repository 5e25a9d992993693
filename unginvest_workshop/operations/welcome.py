"""The welcome: who prepared the day, and whose voices are missing in the room."""

from dataclasses import replace

from unginvest_workshop.domain.ids import MissingVoiceId, WorkshopId, new_id
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.domain.timetable import Slot, timetable
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.agenda import agenda
from unginvest_workshop.operations.day_now import the_day_now
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.people import participants
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError


def our_day(tx: ReadTx, workshop_id: WorkshopId, now: int) -> list[Slot]:
    """Return the day by the clock, as it is planned, and where it is now; ``now`` is UTC milliseconds."""
    day = the_day_now(tx, workshop_id, now)
    return timetable(day.start, agenda(tx, workshop_id), day.at)


def day_ends(tx: ReadTx, workshop_id: WorkshopId, now: int) -> int:
    """Return when the room is told that the day ends, in minutes after midnight: its locked end, else the plan's."""
    workshop, slots = tx.get(Workshop, workshop_id), our_day(tx, workshop_id, now)
    if workshop.ends_at is not None:
        return workshop.ends_at
    return slots[-1].ends if slots else workshop.start


def core_group(tx: ReadTx, workshop_id: WorkshopId) -> list[Participant]:
    """Return those who prepared the day, in the order of the participants."""
    return [person for person in participants(tx, workshop_id) if person.core_group]


def missing_voices(tx: ReadTx, workshop_id: WorkshopId) -> list[MissingVoice]:
    """Return who is missing, in the order they stand."""
    return tx.find(MissingVoice, workshop_id=workshop_id)


def add_missing_voice(tx: Tx, workshop_id: WorkshopId, text: str) -> MissingVoiceId:
    """Write down somebody who is missing, as said. Raises UserError when it is empty."""
    new = MissingVoiceId(new_id())
    rank = last_rank(missing_voices(tx, workshop_id))
    tx.add(MissingVoice(id=new, workshop_id=workshop_id, rank=rank, text=_said(text)))
    return new


def edit_missing_voice(tx: Tx, voice_id: MissingVoiceId, text: str) -> None:
    """Change the words. Raises UserError when nothing would be left."""
    tx.replace(replace(tx.get(MissingVoice, voice_id), text=_said(text)))


def move_missing_voice(tx: Tx, voice_id: MissingVoiceId, before: MissingVoiceId | None) -> None:
    """Put one before another, or with None last."""
    voice = tx.get(MissingVoice, voice_id)
    rank = rank_before(missing_voices(tx, voice.workshop_id), voice_id, before)
    tx.replace(replace(voice, rank=rank))


def remove_missing_voice(tx: Tx, voice_id: MissingVoiceId) -> None:
    """Strike one."""
    tx.remove(MissingVoice, voice_id)


def _said(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise UserError(mark("Skriv først hvem som mangler."))
    return said

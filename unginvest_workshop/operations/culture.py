"""The pair conversation about culture: what is usual here, and what people would like to be usual."""

from dataclasses import replace

from unginvest_workshop.domain.culture import CultureColumn, CultureNote
from unginvest_workshop.domain.ids import CultureNoteId, WorkshopId, new_id
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError


def culture_notes(tx: ReadTx, workshop_id: WorkshopId, column: CultureColumn) -> list[CultureNote]:
    """Return what stands in a column, in its order."""
    return tx.find(CultureNote, workshop_id=workshop_id, column=column)


def add_note(tx: Tx, workshop_id: WorkshopId, column: CultureColumn, text: str) -> CultureNoteId:
    """Write a few words down, last in a column. Raises UserError when there are none."""
    new = CultureNoteId(new_id())
    rank = last_rank(culture_notes(tx, workshop_id, column))
    tx.add(CultureNote(id=new, workshop_id=workshop_id, rank=rank, column=column, text=_said(text)))
    return new


def edit_note(tx: Tx, note_id: CultureNoteId, text: str) -> None:
    """Change the words. Raises UserError when none would be left."""
    tx.replace(replace(tx.get(CultureNote, note_id), text=_said(text)))


def move_note(tx: Tx, note_id: CultureNoteId, column: CultureColumn, before: CultureNoteId | None = None) -> None:
    """Put a note into a column, before another one there or last."""
    note = tx.get(CultureNote, note_id)
    rank = rank_before(culture_notes(tx, note.workshop_id, column), note_id, before)
    tx.replace(replace(note, column=column, rank=rank))


def remove_note(tx: Tx, note_id: CultureNoteId) -> None:
    """Strike a note."""
    tx.remove(CultureNote, note_id)


def _said(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise UserError(mark("Skriv noen ord først."))
    return said

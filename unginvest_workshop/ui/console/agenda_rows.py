"""The agenda as rows: a heading where a phase begins, and a line for each exercise."""

from collections.abc import Sequence
from dataclasses import dataclass

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import AgendaItem, Phase
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations.workshops import done_phases


@dataclass(frozen=True, slots=True)
class RailRow:
    """One row: of a phase when it has no item."""

    phase: Phase
    text: str
    item_id: AgendaItemId | None = None
    minutes: int = 0
    done: bool = False
    current: bool = False
    """The room is here: at this exercise, or somewhere in this part of the phase."""
    tip: str = ""
    """What the room finds out in a phase; an exercise tells its name."""


def rail_rows(items: Sequence[AgendaItem], current: AgendaItemId | None, content: Content) -> list[RailRow]:
    """Return the rows of an agenda, in its order."""
    done = done_phases(items)
    rows: list[RailRow] = []
    for part in _parts(items):
        phase = part[0].phase
        here = any(item.id == current for item in part)
        texts = content.phase(phase.value)
        rows.append(RailRow(phase, texts.name, done=phase in done, current=here, tip=texts.finds_out))
        rows += (
            RailRow(phase, item_name(item, content), item.id, item.minutes, item.done, item.id == current)
            for item in part
        )
    return rows


def _parts(items: Sequence[AgendaItem]) -> list[list[AgendaItem]]:
    """Return the exercises in runs of one phase."""
    parts: list[list[AgendaItem]] = []
    for item in items:
        if parts and parts[-1][0].phase is item.phase:
            parts[-1].append(item)
        else:
            parts.append([item])
    return parts

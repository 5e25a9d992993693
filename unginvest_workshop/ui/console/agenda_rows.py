"""The agenda as rows: a heading where a phase begins, a line for each exercise, and one for the day's end."""

from collections.abc import Sequence
from dataclasses import dataclass

from unginvest_workshop.content import Content
from unginvest_workshop.domain.agenda import AgendaItem, Phase
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations.workshops import done_phases
from unginvest_workshop.ui.console.rail_times import RailTimes, RowTime


@dataclass(frozen=True, slots=True)
class RailRow:
    """One row: of a phase when it has no item, unless it is the day's end."""

    phase: Phase
    text: str
    item_id: AgendaItemId | None = None
    minutes: int = 0
    done: bool = False
    current: bool = False
    """The room is here: at this exercise, or somewhere in this part of the phase."""
    tip: str = ""
    """What the room finds out in a phase; an exercise tells its name and its times."""
    time: RowTime | None = None
    """When an exercise begins, or the day ends."""
    ends_day: bool = False
    """It is the last line: when the day ends."""

    @property
    def is_phase(self) -> bool:
        """Whether it is a phase's heading."""
        return self.item_id is None and not self.ends_day


def rail_rows(
    items: Sequence[AgendaItem], current: AgendaItemId | None, content: Content, times: RailTimes, end: str
) -> list[RailRow]:
    """Return the rows of an agenda, in its order; ``end`` is what the day's end is called."""
    done = done_phases(items)
    rows: list[RailRow] = []
    for part in _parts(items):
        phase = part[0].phase
        here = any(item.id == current for item in part)
        texts = content.phase(phase.value)
        rows.append(RailRow(phase, texts.name, done=phase in done, current=here, tip=texts.finds_out))
        rows += (
            _item_row(item, item_name(item, content), times.rows[item.id], current=item.id == current) for item in part
        )
    if items and times.end is not None:
        rows.append(RailRow(items[-1].phase, end, time=times.end, ends_day=True))
    return rows


def _item_row(item: AgendaItem, name: str, time: RowTime, *, current: bool) -> RailRow:
    tip = f"{name}\n{time.tip}"
    minutes = item.minutes if time.minutes is None else time.minutes
    return RailRow(item.phase, name, item.id, minutes, item.done, current, tip, time)


def _parts(items: Sequence[AgendaItem]) -> list[list[AgendaItem]]:
    """Return the exercises in runs of one phase."""
    parts: list[list[AgendaItem]] = []
    for item in items:
        if parts and parts[-1][0].phase is item.phase:
            parts[-1].append(item)
        else:
            parts.append([item])
    return parts

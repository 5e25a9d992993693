"""Asking whether the time counts in which the machine slept or stood still."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject

from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.timer import Instant, Timer
from unginvest_workshop.domain.workshop import Place
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.gaps import Count, Gap, grown
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.question_bar import QuestionBar

COUNT: Final = "count_gap"
LEAVE_OUT: Final = "leave_gap_out"
"""The actions that answer; they act only while it is asked."""

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE


class GapQuestion(QObject):
    """Asks of one timer at a time, and of each until it is answered; the time counts meanwhile.

    What more a timer counts unseen before that is asked of together. Whoever sets a timer by hand has answered.
    """

    def __init__(
        self, desk: OpenWorkshop, timer: TimerModel, actions: ActionSet, bar: QuestionBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._timer, self._actions, self._bar = desk, timer, actions, bar
        self._open: dict[tuple[AgendaItemId, int], tuple[Gap, Count]] = {}
        """What is to be asked, the oldest first, each with what its timer had counted when it was last looked at."""
        timer.slept.connect(self._add)
        desk.changed.connect(self._on_changed)
        self._ask()

    def count(self) -> None:
        """Let the time that is asked of count."""
        self._take()
        self._ask()

    def leave_out(self) -> None:
        """Let the time that is asked of not count."""
        gap = self._take()
        if gap is not None:
            self._timer.leave_out(gap)
        self._ask()

    def _take(self) -> Gap | None:
        first = next(iter(self._open), None)
        return None if first is None else self._open.pop(first)[0]

    def _add(self, gap: Gap) -> None:
        key, now = (gap.item_id, gap.index), self._desk.clock.now()
        before = self._open.get(key)
        whole = gap if before is None else replace(gap, milliseconds=before[0].milliseconds + gap.milliseconds)
        count = self._later(Count(*key, 0, now), now)
        if count is not None:
            self._open[key] = whole, count
        self._ask()

    def _on_changed(self, changes: Changes) -> None:
        if self._open and changes.touches(Timer, Place, AgendaItem):
            self._drop_answered()
            self._ask()

    def _drop_answered(self) -> None:
        """Ask no more of timers that were set by hand, or that are gone with their exercise."""
        now = self._desk.clock.now()
        for key, (gap, before) in list(self._open.items()):
            after = self._later(before, now)
            if after is None or grown(before, after) is None:
                del self._open[key]
            else:
                self._open[key] = gap, after

    def _later(self, count: Count, now: Instant) -> Count | None:
        return self._desk.read(lambda tx: count.later(tx, now))

    def _ask(self) -> None:
        gap = next((gap for gap, _ in self._open.values()), None)
        for name in (COUNT, LEAVE_OUT):
            self._actions[name].setEnabled(gap is not None)
        self._bar.ask("" if gap is None else self._words(gap))

    def _words(self, gap: Gap) -> str:
        """Return the question, with the exercise's name where another timer is at hand."""
        question = gap_words(self._desk.t, gap.milliseconds)
        if gap.item_id == self._timer.active_item():
            return question
        return f"{item_name(self._desk.item(gap.item_id), self._desk.console.content)}: {question}"


def gap_words(t: Translator, milliseconds: int) -> str:
    """Return the question whether so long a time counts; what is shorter than a minute was no sleep."""
    seconds = milliseconds // 1000
    if seconds < _MINUTE:
        return t("Maskinen sto stille i {n} sekunder. Skal de telle med?", n=seconds)
    if seconds < 2 * _HOUR:
        return t.plural(
            "Maskinen sov i {n} minutt. Skal det telle med?",
            "Maskinen sov i {n} minutter. Skal de telle med?",
            round(seconds / _MINUTE),
        )
    return t("Maskinen sov i {n} timer. Skal de telle med?", n=round(seconds / _HOUR))

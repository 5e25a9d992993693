"""The menu of the agenda rail: what can be done with an exercise, and with the whole plan."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.ui.console.agenda_edits import AgendaEdits
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.round_words import round_words
from unginvest_workshop.ui.widgets.label import menu_text

LENGTHS: Final = (5, 10, 15, 20, 25, 30, 40, 45, 60, 90)
"""Minutes that the menu offers."""
ROUNDS: Final = (2, 3, 4, 5, 6, 8, 10)
"""Minutes for each group that it offers."""


class RailMenu(QMenu):
    """Filled for one exercise, or for the plan; what needs a dialog is asked for by signals."""

    wants_details = Signal(str)
    """Carries the id of the exercise to be changed in a dialog."""
    wants_template = Signal()
    """The plan is to be saved as a template."""
    wants_catch_up = Signal()
    """The facilitator wants to get back on time."""

    def __init__(self, desk: OpenWorkshop, edits: AgendaEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._edits = edits
        self._t = desk.t
        self.triggered.connect(self._do)

    def fill(self, item_id: AgendaItemId | None) -> None:
        """Offer what can be done with an exercise, or with the plan when None."""
        if item_id is not None:
            item = self._desk.item(item_id)
            done = item.done
            _add(self, self._t("Gå hit"), "go", item_id)
            _add(self, self._t("Endre …"), "edit", item_id)
            self._add_lengths(item)
            _add(self, self._t("Ikke gjort ennå") if done else self._t("Merk som gjort"), "done", item_id, not done)
            self.addSeparator()
            _add(self, self._t("Flytt opp"), "up", item_id)
            _add(self, self._t("Flytt ned"), "down", item_id)
        added = self.addMenu(self._t("Ny øvelse før denne") if item_id else self._t("Ny øvelse"))
        self.add_kinds(added, item_id)
        if item_id is not None:
            self.addSeparator()
            _add(self, self._t("Ta bort"), "remove", item_id)
        self.addSeparator()
        self._add_day()

    def add_kinds(self, menu: QMenu, before: AgendaItemId | None) -> None:
        """Offer in a menu each kind of exercise, to come before another one."""
        for kind in ExerciseKind:
            _add(menu, self._desk.console.content.exercise(kind.value).name, "add", before, kind.value)

    def _add_day(self) -> None:
        behind, known = self._edits.day_state()
        _add(self, self._t("Hent inn tid …"), "catch_up", None).setEnabled(behind)
        if known:
            _add(self, self._t("Bruk tidene det tok sist"), "last_times", None)
        _add(self, self._t("Lagre dagsplanen som mal …"), "template", None)

    def _add_lengths(self, item: AgendaItem) -> None:
        if item.in_rounds:
            rounds, count = self.addMenu(self._t("Tid per gruppe")), self._edits.group_count()
            for minutes in ROUNDS:
                _add(rounds, round_words(self._t, count, minutes), "round", item.id, minutes)
        else:
            lengths = self.addMenu(self._t("Varighet"))
            for minutes in LENGTHS:
                _add(lengths, self._t.plural("{n} minutt", "{n} minutter", minutes), "minutes", item.id, minutes)
        if item.exercise is ExerciseKind.PRESENTATION:
            words = self._t("Gruppe for gruppe") if item.gallery_walk else self._t("Gjør om til vandring")
            _add(self, words, "walk", item.id, not item.gallery_walk)

    def _do(self, action: QAction) -> None:
        name, item_id, value = action.data()
        plan: dict[str, Callable[[], object]] = {
            "catch_up": self.wants_catch_up.emit,
            "last_times": self._edits.use_last_times,
            "template": self.wants_template.emit,
        }
        if name in plan:
            plan[name]()
        elif name == "add":
            self._edits.add(ExerciseKind(value), before=item_id)
        elif name in ("minutes", "round", "walk"):
            self._change_length(name, item_id, value)
        else:
            self._do_with(name, item_id, value)

    def _do_with(self, name: str, item_id: AgendaItemId, value: object) -> None:
        match name:
            case "go":
                self._desk.go_to(item_id)
            case "edit":
                self.wants_details.emit(item_id)
            case "done":
                self._edits.set_done(item_id, done=bool(value))
            case "up":
                self._edits.move_up(item_id)
            case "down":
                self._edits.move_down(item_id)
            case "remove":
                self._edits.remove(item_id)

    def _change_length(self, what: str, item_id: AgendaItemId, value: int) -> None:
        match what:
            case "minutes":
                self._edits.set_minutes(item_id, value)
            case "round":
                self._edits.set_round_minutes(item_id, value)
            case "walk":
                self._edits.set_gallery_walk(item_id, walk=bool(value))


def _add(menu: QMenu, words: str, name: str, item_id: AgendaItemId | None, value: object = None) -> QAction:
    action = menu.addAction(menu_text(words))
    action.setData((name, item_id, value))
    return action

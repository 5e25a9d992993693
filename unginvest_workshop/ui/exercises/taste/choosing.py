"""Which piece is chosen in the console, what the room sees of the pieces, and what is done with the chosen one."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.domain.ids import FuturePieceId
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations import people
from unginvest_workshop.ui.exercises.taste.doing import TasteDoing
from unginvest_workshop.ui.exercises.taste.screen_switch import ONE
from unginvest_workshop.ui.exercises.taste.shelf import PieceShelf
from unginvest_workshop.ui.exercises.taste.views import OVERVIEW, TASK
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.widgets.label import menu_text


class PieceChoosing(QObject):
    """One piece at a time is chosen on the shelf. Where the room sees one at a time, it sees that one."""

    changed = Signal()
    """Another one is chosen."""
    open_asked = Signal(str)

    def __init__(self, desk: OpenWorkshop, doing: TasteDoing, shelf: PieceShelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._doing = doing
        self._shelf = shelf
        self._window = parent
        self.piece_id: str | None = None
        self.actions = self._make_actions()
        """For the palette, and the menu of a piece."""
        shelf.chosen.connect(self.choose)
        shelf.moved.connect(self._move)
        shelf.removed.connect(self._remove)
        shelf.menu_asked.connect(self._open_menu)

    def choose(self, piece_id: str) -> None:
        """Choose a piece; where the room sees one at a time, it sees this one."""
        self.piece_id = piece_id
        if self._desk.place().view not in {"", TASK, OVERVIEW}:
            self._doing.show(piece_id)
        self.changed.emit()

    def step(self, by: int) -> None:
        """Choose the next one, or the one before."""
        order: list[str] = list(self._shelf.cards)
        if not order:
            return
        here = order.index(self.piece_id) if self.piece_id in order else (-1 if by > 0 else len(order))
        target = order[min(max(0, here + by), len(order) - 1)]
        self.choose(target)
        self._shelf.reveal(FuturePieceId(target))

    def show_on_screen(self, view: str) -> None:
        """Let the room see TASK, OVERVIEW, or with ONE the chosen piece; without one, the first."""
        if view != ONE:
            self._doing.show(view)
        elif self._shelf.cards:
            self.piece_id = self.piece_id or next(iter(self._shelf.cards))
            self._doing.show(self.piece_id)
        self.changed.emit()

    def show_chosen(self) -> None:
        """Let the room see the chosen piece."""
        self.show_on_screen(ONE)

    def show_next(self) -> None:
        """Let the room see the next one."""
        self.step(1)
        self.show_on_screen(ONE)

    def show_previous(self) -> None:
        """Let the room see the one before."""
        self.step(-1)
        self.show_on_screen(ONE)

    def remove(self) -> None:
        """Delete the chosen piece."""
        if self.piece_id is not None:
            self._remove(self.piece_id)

    def group_menu(self, parent: QWidget) -> QMenu:
        """Return a menu of whose the chosen piece may be."""
        menu = QMenu(self._t("Flytt til gruppe"), parent)
        for group in self._desk.read(lambda tx: people.groups(tx, self._desk.id)):
            menu.addAction(menu_text(group_name(self._t, group))).setData(group.id)
        menu.addAction(self._t("Hele rommet"))
        menu.triggered.connect(self._give)
        return menu

    def _make_actions(self) -> list[QAction]:
        made = []
        for words, slot in (
            (self._t("Åpne det valgte"), self._open),
            (self._t("Vis det valgte på lerretet"), self.show_chosen),
            (self._t("Neste på lerretet"), self.show_next),
            (self._t("Forrige på lerretet"), self.show_previous),
            (self._t("Vis oversikten på lerretet"), self._show_overview),
            (self._t("Vis oppgaven på lerretet"), self._show_task),
            (self._t("Slett det valgte"), self.remove),
        ):
            action = QAction(words, self)
            action.triggered.connect(slot)
            made.append(action)
        return made

    def _open(self) -> None:
        if self.piece_id is not None:
            self.open_asked.emit(self.piece_id)

    def _show_overview(self) -> None:
        self.show_on_screen(OVERVIEW)

    def _show_task(self) -> None:
        self.show_on_screen(TASK)

    def _remove(self, piece_id: str) -> None:
        self._doing.remove(FuturePieceId(piece_id))

    def _move(self, piece_id: str, by: int) -> None:
        self._doing.step(FuturePieceId(piece_id), by)

    def _give(self, picked: QAction) -> None:
        if self.piece_id is not None:
            self._doing.give_to(FuturePieceId(self.piece_id), picked.data())

    def _open_menu(self, piece_id: str, at: QPoint) -> None:
        self.choose(piece_id)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions[:2])
        menu.addMenu(self.group_menu(menu))
        menu.addActions(self.actions[-1:])
        menu.popup(at)

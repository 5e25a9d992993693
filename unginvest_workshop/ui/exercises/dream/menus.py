"""The menus of the dream round: what can be done with an idea, and in whose crown it grows."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.domain.ids import DreamIdeaId, GroupId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.widgets.label import menu_text

_MNEMONICS: Final = "123456789"


class DreamMenus(QObject):
    """Opens a menu and tells what was chosen in it; digits choose a group."""

    crown_chosen = Signal(object)
    """Carries the id of a group, or None for no crown of its own."""
    onto_chosen = Signal(object)
    """Carries the id of the idea to build on."""

    def __init__(self, t: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._t, self._window = t, parent

    def ask_crown(self, groups: Sequence[tuple[GroupId, str]], at: QPoint) -> None:
        """Ask in whose crown an idea is to grow."""
        menu = self._menu()
        self._fill_crowns(menu, groups)
        menu.popup(at)

    def open(
        self,
        actions: Iterable[QAction],
        others: Sequence[tuple[DreamIdeaId, str]],
        groups: Sequence[tuple[GroupId, str]],
        at: QPoint,
    ) -> None:
        """Open what can be done with an idea: ``others`` are those that it can build on."""
        menu = self._menu()
        menu.addActions(list(actions))
        onto = menu.addMenu(self._t("Bygg videre på"))
        for idea_id, text in others:
            onto.addAction(menu_text(text)).setData(idea_id)
        onto.setEnabled(bool(others))
        onto.triggered.connect(self._tell_onto)
        crowns = menu.addMenu(self._t("La den vokse i krona til"))
        crowns.setEnabled(bool(groups))
        self._fill_crowns(crowns, groups)
        menu.popup(at)

    def _fill_crowns(self, menu: QMenu, groups: Sequence[tuple[GroupId, str]]) -> None:
        for position, (group_id, name) in enumerate(groups):
            key = f"&{_MNEMONICS[position]}  " if position < len(_MNEMONICS) else ""
            menu.addAction(key + menu_text(name)).setData(group_id)
        menu.addSeparator()
        menu.addAction("&0  " + self._t("Ingen bestemt krone")).setData(None)
        menu.triggered.connect(self._tell_crown)

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _tell_crown(self, action: QAction) -> None:
        self.crown_chosen.emit(action.data())

    def _tell_onto(self, action: QAction) -> None:
        self.onto_chosen.emit(action.data())

"""The lists of places that the board opens: where factors can go, and what a card can be merged with."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.domain.ids import ClusterId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.widgets.label import menu_text

_MNEMONICS = "123456789"
_NEW, _LOOSE = "new", "loose"
"""What stands for a new shared factor, and for the tray, among the ids in the list."""


class PlaceMenus(QObject):
    """Opens a list and tells what was chosen in it; digits choose."""

    place_chosen = Signal(str)
    """Carries the shared factor to move to."""
    new_chosen = Signal()
    tray_chosen = Signal()
    merge_chosen = Signal(str, str)
    """Carries the one to keep, and the one to put into it."""

    def __init__(self, t: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        self._t = t
        self._window = parent
        self._merging = ""

    def ask_place(self, places: list[tuple[ClusterId, str]], at: QPoint) -> None:
        """Ask where to move factors; ``places`` are shared factors with their names."""
        menu = self._menu()
        for position, (cluster_id, name) in enumerate(places):
            key = f"&{_MNEMONICS[position]}  " if position < len(_MNEMONICS) else ""
            menu.addAction(key + menu_text(name)).setData(cluster_id)
        menu.addSeparator()
        menu.addAction("&N  " + self._t("Ny fellesnevner")).setData(_NEW)
        menu.addAction("&0  " + self._t("Ikke plassert")).setData(_LOOSE)
        menu.triggered.connect(self._tell_place)
        menu.popup(at)

    def ask_merge(self, merged: ClusterId, others: list[tuple[ClusterId, str]], at: QPoint) -> None:
        """Ask what to put one shared factor into."""
        self._merging = merged
        menu = self._menu()
        for cluster_id, name in others:
            menu.addAction(menu_text(name)).setData(cluster_id)
        menu.triggered.connect(self._tell_merge)
        menu.popup(at)

    def _menu(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _tell_place(self, picked: QAction) -> None:
        place = picked.data()
        if place == _NEW:
            self.new_chosen.emit()
        elif place == _LOOSE:
            self.tray_chosen.emit()
        else:
            self.place_chosen.emit(place)

    def _tell_merge(self, picked: QAction) -> None:
        self.merge_chosen.emit(picked.data(), self._merging)

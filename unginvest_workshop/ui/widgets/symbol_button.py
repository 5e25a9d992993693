"""The plain symbol beside a line, with a menu of others to choose."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.theme import PALETTE

_SIDE: Final = 38
"""As high as a field of one line."""


class SymbolButton(QToolButton):
    """Shows one symbol; a press opens the others, and the first letters of a word choose among them."""

    chosen = Signal()
    """Another symbol was chosen."""

    def __init__(self, t: Translator, symbols: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Make a button of symbols, names of ui.icons with what they are called; it begins with the first one."""
        super().__init__(parent)
        self._t = t
        self._words = dict(symbols)
        self.name = ""
        self.setIconSize(QSize(22, 22))
        self.setFixedSize(_SIDE, _SIDE)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._open)
        self.show_symbol(next(iter(symbols)))

    def show_symbol(self, name: str) -> None:
        """Show a symbol; a name that is unknown leaves the one that stands."""
        if name in self._words and name != self.name:
            self.name = name
            self.setIcon(icon(name, PALETTE.accent))
            words = self._t("Symbol: {name}", name=self._words[name])
            self.setToolTip(words)
            self.setAccessibleName(words)

    def menu_of_symbols(self) -> QMenu:
        """Return a new menu of the symbols."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words in self._words.items():
            action = menu.addAction(icon(name, PALETTE.ink), words)
            action.setData(name)
        menu.triggered.connect(self._choose)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.menu_of_symbols().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, picked: QAction) -> None:
        before = self.name
        self.show_symbol(str(picked.data()))
        if self.name != before:
            self.chosen.emit()

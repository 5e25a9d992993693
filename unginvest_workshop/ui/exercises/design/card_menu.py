"""What can be done with a statement: its menu, and the keys of its card."""

from enum import Enum
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from unginvest_workshop.i18n import Translator, mark


class Wish(Enum):
    """What somebody wishes of a statement: in words, and its key as Qt writes it."""

    WRITE = (mark("Endre"), "F2")
    TIE = (mark("Knytt til det som det gir liv …"), "K")
    BUILD = (mark("Bygg ut: roller, møter, rutiner, rom, partnere"), "S")
    MARK = (mark("Her er det energi: ett merke til"), "E")
    UNMARK = (mark("Her er det energi: ett merke mindre"), "Shift+E")
    SHOW = (mark("Vis dette på lerretet"), "V")
    WAVE = (mark("La ordene stå som de er"), "Shift+Esc")
    UP = (mark("Flytt opp"), "Alt+Up")
    DOWN = (mark("Flytt ned"), "Alt+Down")
    REMOVE = (mark("Slett"), "Del")

    @property
    def words(self) -> str:
        """What it is called, in bokmål."""
        return self.value[0]

    @property
    def key(self) -> str:
        """Its key, as Qt writes it."""
        return self.value[1]


CARD_KEYS: Final = MappingProxyType(
    {
        (Qt.Key.Key_F2, False): Wish.WRITE,
        (Qt.Key.Key_Return, False): Wish.WRITE,
        (Qt.Key.Key_Enter, False): Wish.WRITE,
        (Qt.Key.Key_K, False): Wish.TIE,
        (Qt.Key.Key_S, False): Wish.BUILD,
        (Qt.Key.Key_E, False): Wish.MARK,
        (Qt.Key.Key_E, True): Wish.UNMARK,
        (Qt.Key.Key_V, False): Wish.SHOW,
        (Qt.Key.Key_Delete, False): Wish.REMOVE,
    }
)
"""The keys of a card, with or without Shift."""


class CardMenu(QMenu):
    """The menu of one card."""

    wished = Signal(object)
    """Carries a Wish."""

    def __init__(self, t: Translator, parent: QWidget) -> None:
        super().__init__(parent)
        for wish in Wish:
            action = self.addAction(t(wish.words))
            action.setShortcut(wish.key)  # told beside the words; the card itself listens
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setData(wish.name)
        self.triggered.connect(self._tell)

    def _tell(self, action: QAction) -> None:
        self.wished.emit(Wish[action.data()])

"""What can be done with the statements, as actions for the palette and the sheet of keys."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.ui.exercises.design.card_menu import Wish
from unginvest_workshop.ui.exercises.design.showing import Showing

_OF_CHOSEN = (
    (Wish.WRITE, mark("Endre utsagnet")),
    (Wish.TIE, mark("Knytt utsagnet til det som det gir liv")),
    (Wish.BUILD, mark("Bygg ut utsagnet: roller, møter, rutiner, rom, partnere")),
    (Wish.MARK, mark("Her er det energi: ett merke til på utsagnet")),
    (Wish.UNMARK, mark("Her er det energi: ett merke mindre på utsagnet")),
    (Wish.WAVE, mark("La ordene i utsagnet stå som de er")),
    (Wish.SHOW, mark("Vis utsagnet på lerretet")),
    (Wish.UP, mark("Flytt utsagnet opp")),
    (Wish.DOWN, mark("Flytt utsagnet ned")),
    (Wish.REMOVE, mark("Slett utsagnet")),
)


class DesignActions(QObject):
    """The actions. Their keys are told by them, and pressed where the statements have the focus."""

    crossed = Signal()
    """The keys are to go from the line to what stands above it, or back."""
    page_turned = Signal()
    wished = Signal(object)
    """Carries a Wish of the chosen statement."""

    def __init__(self, t: Translator, showing: Showing, parent: QObject) -> None:
        super().__init__(parent)
        next_view = t("Vis noe annet på lerretet: alle, ett om gangen, å bygge på, energi")
        self.actions = [
            self._action(t("Gå til utsagnene eller tabellen, og tilbake til skrivefeltet"), self.crossed.emit, "F6"),
            self._action(t("Utsagnene, eller tabellen over hva de gir liv til"), self.page_turned.emit, "Shift+F6"),
            *(self._wish(t(words), wish) for wish, words in _OF_CHOSEN),
            self._action(next_view, showing.show_next_view, "F7"),
            self._action(t("Vis alle utsagnene på lerretet"), showing.show_all),
            self._action(t("Vis ett utsagn om gangen på lerretet"), showing.show_one),
            self._action(t("Vis på lerretet det som ingen bygger på ennå"), showing.show_waiting),
            self._action(t("Vis på lerretet hvor det er energi"), showing.show_energy),
        ]
        """All of them."""

    def _action(self, words: str, slot: Callable[[], None], key: str = "") -> QAction:
        action = QAction(words, self)
        action.setShortcut(key)
        action.triggered.connect(slot)
        return action

    def _wish(self, words: str, wish: Wish) -> QAction:
        action = QAction(words, self)
        action.setShortcut(wish.key)
        action.setData(wish.name)
        action.triggered.connect(self._tell)
        return action

    def _tell(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.wished.emit(Wish[action.data()])

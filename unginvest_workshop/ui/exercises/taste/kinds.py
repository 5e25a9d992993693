"""Choosing what kind of piece it is: a button for each kind, by its number."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import PIECE_WORDS
from unginvest_workshop.ui.theme import PHASES
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.chip import KeyCap
from unginvest_workshop.ui.widgets.flow import FlowLayout

SYMBOLS: Final = MappingProxyType(
    {
        PieceKind.NEWSPAPER: "newspaper-variant-outline",
        PieceKind.TEXT: "text-box-outline",
        PieceKind.PICTURE: "image-outline",
        PieceKind.ROLE_PLAY: "drama-masks",
        PieceKind.SONG: "music",
        PieceKind.POEM: "feather",
        PieceKind.MODEL: "cube-outline",
        PieceKind.OTHER: "shape-outline",
    }
)
"""The symbol of each kind, by its name in the symbol font."""


class KindSwitch(QWidget):
    """The kinds side by side, the chosen one filled; they flow on to a new row where there is no room."""

    picked = Signal(object)
    """Carries the PieceKind."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        flow = FlowLayout(self, gap=6)
        flow.addWidget(_held_key())
        for number, kind in enumerate(PieceKind):
            button = Button(
                t(PIECE_WORDS[kind]), px=14, padding=9, key=str(number + 1), checkable=True,
                accent=PHASES[Phase.DREAM].strong,
            )  # fmt: skip
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            flow.addWidget(button)
        self._group.idClicked.connect(self._tell)

    def show_kind(self, kind: PieceKind) -> None:
        """Show which one is chosen."""
        self._group.button(list(PieceKind).index(kind)).setChecked(True)

    def _tell(self, number: int) -> None:
        self.picked.emit(list(PieceKind)[number])


def _held_key() -> QWidget:
    """Return the key that is held with a number, on the middle of the buttons."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 2, 0)
    row.addWidget(KeyCap("Alt"))
    holder.setFixedHeight(Button("1", px=14).sizeHint().height())
    return holder


def kind_actions(t: Translator, parent: QWidget) -> list[QAction]:
    """Return an action for each kind, by Alt and its number while the keys are in ``parent``; its data is the kind."""
    made = []
    for number, kind in enumerate(PieceKind, 1):
        action = QAction(t("Hva det er: {kind}", kind=t(PIECE_WORDS[kind])), parent)
        action.setData(kind.value)
        action.setShortcut(f"Alt+{number}")
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        parent.addAction(action)
        made.append(action)
    return made

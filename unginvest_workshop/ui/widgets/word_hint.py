"""One hint about words: a small muted line with its reason, to be followed or waved away. It never stops anybody."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import quoted
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.flow import FlowLayout
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel

TAKE_KEY = "Ctrl Enter"
PATHS_KEY = "F4"
WAVE_KEY = "Shift Esc"


class WordHint(QWidget):
    """A reason, and where there is one a turn that can be taken over; it tells what somebody wishes."""

    waved = Signal()
    """It is not to be said any more."""
    taken = Signal()
    """The suggested turn is to be taken over."""
    paths_asked = Signal()
    """The two paths are to be seen."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.reason = PlainLabel("", px=SMALL_PX, colour=PALETTE.muted, wrap=True)
        self.suggestion = PlainLabel("", px=SMALL_PX + 2, in_serif=True, wrap=True)
        self.take_button = _button(t("Bruk forslaget"), TAKE_KEY)
        self.take_button.clicked.connect(self.taken)
        self.paths_button = _button(t("De to veiene"), PATHS_KEY)
        self.paths_button.clicked.connect(self.paths_asked)
        self.wave_button = QToolButton()
        self.wave_button.setIcon(icon("close", PALETTE.muted))
        self.wave_button.setIconSize(QSize(14, 14))
        self.wave_button.setAutoRaise(True)
        wave = t("La det stå som det er")
        self.wave_button.setToolTip(f"{wave} ({WAVE_KEY})")
        self.wave_button.setAccessibleName(wave)
        self.wave_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.wave_button.clicked.connect(self.waved)
        self._turn = QWidget()
        self._lay_out()
        self.clear()

    def show_hint(self, reason: str, *, suggestion: str = "", paths: bool = False) -> None:
        """Say why something was noticed; with the turn that one might begin from, and the way to the two paths."""
        self.reason.setText(reason)
        self.suggestion.setText(quoted(self._t, suggestion))
        for widget in (self.suggestion, self.take_button):
            widget.setVisible(bool(suggestion))
        self.paths_button.setVisible(paths)
        self._turn.setVisible(bool(suggestion) or paths)
        self.setAccessibleName(f"{reason} {suggestion}".strip())
        self.show()

    def clear(self) -> None:
        """Say nothing."""
        self.reason.setText("")
        self.suggestion.setText("")
        self.setAccessibleName("")
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(Symbol("learn", size=15, colour=PALETTE.warm), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.reason, 1)
        head.addWidget(self.wave_button, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=4)
        flow.addWidget(self.take_button)
        flow.addWidget(self.paths_button)
        turn = QVBoxLayout(self._turn)
        turn.setContentsMargins(22, 0, 0, 0)
        turn.setSpacing(2)
        turn.addWidget(self.suggestion)
        turn.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._turn)


def _button(words: str, key: str) -> Button:
    button = Button(words, kind=ButtonKind.QUIET, key=key, px=SMALL_PX, padding=7)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button

"""The two paths side by side: where a question of lack leads, and where one that asks for what is strong does."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.language_paths import DirectedPath, PathPair
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.language_words import PATH_WORDS
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.path_words import ASKING_HEADING, LACK_HEADING, WAY_WE_ASK, steps_of
from unginvest_workshop.ui.style import BODY_PX, SMALL_PX
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled
from unginvest_workshop.ui.widgets.word_hint import TAKE_KEY
from unginvest_workshop.ui.widgets.words import Words

_PADDING = QMargins(14, 8, 14, 10)


class PathsDialog(QDialog):
    """Two columns of four steps. Opened with ``open``; Esc closes it."""

    taken = Signal()
    """The question of the second path is to be taken over."""
    stage_asked = Signal()
    """The room is to see the paths."""

    def __init__(
        self,
        desk: OpenWorkshop,
        pair: PathPair,
        parent: QWidget | None = None,
        *,
        can_take: bool = False,
        can_show: bool = False,
    ) -> None:
        super().__init__(parent)
        self._t = desk.t
        self.setWindowTitle(desk.t("De to veiene"))
        self.resize(760, 540)
        self.take_button = Button(desk.t("Bruk forslaget"), kind=ButtonKind.PRIMARY, key=TAKE_KEY)
        self.take_button.setVisible(can_take)
        self.take_button.setShortcut("Ctrl+Return")
        self.take_button.clicked.connect(self._take)
        self.show_button = Button(desk.t("Vis på lerretet"))
        self.show_button.setVisible(can_show)
        self.show_button.clicked.connect(self._ask_stage)
        self.close_button = Button(desk.t("Lukk"))
        self.close_button.clicked.connect(self.reject)
        self._lay_out(pair, desk.room.t)

    def _lay_out(self, pair: PathPair, room: Translator) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 10, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(3)
        for column, (symbol, words, path, fill) in enumerate(
            (
                ("eye", room(LACK_HEADING), pair.lack, PALETTE.sunken),
                ("grow", room(ASKING_HEADING), pair.asking, PHASES[Phase.DISCOVERY].soft),
            )
        ):
            grid.setColumnStretch(column, 1)
            grid.addLayout(_heading(symbol, words), 0, column)
            self._add_steps(grid, column, path, room, fill)
        grid.setRowStretch(2 * len(PATH_WORDS) + 1, 1)
        ground = QWidget()
        ground.setLayout(grid)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.show_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.take_button)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(22, 18, 22, 16)
        column_.setSpacing(14)
        column_.addWidget(PlainLabel(self._t(WAY_WE_ASK), px=22, weight=SEMIBOLD, in_serif=True, wrap=True))
        column_.addWidget(scrolled(ground), 1)
        column_.addLayout(buttons)

    def _add_steps(self, grid: QGridLayout, column: int, path: DirectedPath, room: Translator, fill: str) -> None:
        for number, (label, text) in enumerate(steps_of(path, room)):
            above = PlainLabel(f"↓ {label}" if number else label, px=SMALL_PX, weight=SEMIBOLD, colour=PALETTE.muted)
            above.setContentsMargins(2, 8, 0, 0)
            grid.addWidget(above, 2 * number + 1, column)
            face = sans(BODY_PX + 1) if number else serif(BODY_PX + 2)
            grid.addWidget(Words(text, face, fill=fill, padding=_PADDING, widest=2000), 2 * number + 2, column)

    def _take(self) -> None:
        self.taken.emit()
        self.accept()

    def _ask_stage(self) -> None:
        self.stage_asked.emit()
        self.accept()


def _heading(symbol: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Symbol(symbol, size=18, colour=PALETTE.muted), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(PlainLabel(words, px=BODY_PX + 1, weight=SEMIBOLD, wrap=True), 1)
    return row

"""One piece in the console: what it is, what it is called, who made it, and how it begins."""

from typing import Final

from PySide6.QtCore import QMargins, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import FuturePieceId
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import PIECE_WORDS, piece_name
from unginvest_workshop.ui.exercises.taste.kinds import SYMBOLS
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.pictures.mime import has_pictures, pictures_in
from unginvest_workshop.ui.pictures.photo_painting import PhotoPaint, paint_photo
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.words import Words

_EXCERPT: Final = 110
"""Letters of the text that a card shows; all of it stands in the editor."""
_THUMB: Final = QSize(104, 78)
_COLOURS: Final = PHASES[Phase.DREAM]
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class PieceCard(Card):
    """It tells what somebody wishes; the workspace does it."""

    chosen = Signal(str)
    opened = Signal(str)
    stepped = Signal(str, int)
    """Carries the id and +1 or -1: the next or the one before is to be chosen."""
    moved = Signal(str, int)
    """Carries the id and -1 or +1: a place up or down."""
    removed = Signal(str)
    menu_asked = Signal(str, QPoint)
    dropped = Signal(str, object)
    """Carries the id and the pictures that were let go on it."""

    def __init__(self, piece_id: FuturePieceId, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.piece_id = piece_id
        self._t = t
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._symbol = Symbol("star", size=20, colour=_COLOURS.strong)
        self._kind = PlainLabel("", px=14, weight=SEMIBOLD, colour=_COLOURS.strong)
        self._on_screen = PlainLabel(t("på lerretet"), px=14, colour=PALETTE.muted)
        self._title = Words("", serif(19, SEMIBOLD), padding=QMargins(0, 0, 0, 0), widest=2000)
        self._makers = PlainLabel("", px=14, colour=PALETTE.muted, elide=True)
        self._begins = Words("", sans(15), colour=PALETTE.muted, widest=2000)
        self._more = Button("⋯", kind=ButtonKind.QUIET, padding=4)
        self._more.setAccessibleName(t("Mer om «{title}»", title=""))
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.clicked.connect(self._ask_menu)
        self._thumb = _Thumb()
        self._is_chosen = False
        self._lay_out()

    def show_piece(self, piece: FuturePiece, *, chosen: bool, on_screen: bool) -> None:
        """Show a piece as it is now."""
        name = piece_name(self._t, piece)
        self._symbol.show_symbol(SYMBOLS[piece.kind])
        self._kind.setText(self._t(PIECE_WORDS[piece.kind]))
        self._title.set_text(name)
        self._makers.setText(piece.makers)
        self._makers.setVisible(bool(piece.makers))
        begins = _beginning(piece.text)
        self._begins.set_text(begins)
        self._begins.setVisible(bool(begins))
        self._on_screen.setVisible(on_screen)
        self._more.setAccessibleName(self._t("Mer om «{title}»", title=name))
        self.setAccessibleName(f"{self._kind.text()}: {name}")
        self._is_chosen = chosen
        self._show_edge()

    def show_photo(self, photo: PhotoPaint | None) -> None:
        """Show its first photo, or none."""
        self._thumb.show_photo(photo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it, walk to another one, move it, or take it away."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.piece_id)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and held == Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.piece_id, _STEPS[key])
        elif key in _STEPS and not held:
            self.stepped.emit(self.piece_id, _STEPS[key])
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.piece_id)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit(self.piece_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        del event
        self.opened.emit(self.piece_id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask what to do with it."""
        self.menu_asked.emit(self.piece_id, event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that pictures can be let go here."""
        if has_pictures(event.mimeData()):
            self.set_look(edge=PALETTE.accent, dashed=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        super().dragLeaveEvent(event)
        self._show_edge()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of the pictures that were let go."""
        self._show_edge()
        event.acceptProposedAction()
        self.dropped.emit(self.piece_id, pictures_in(event.mimeData()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self._show_edge()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self._show_edge()

    def _show_edge(self) -> None:
        focused = self.hasFocus()
        fill = _COLOURS.soft if self._is_chosen else PALETTE.surface
        edge = PALETTE.accent if focused else _COLOURS.strong if self._is_chosen else PALETTE.line
        self.set_look(fill=fill, edge=edge, dashed=False)

    def _lay_out(self) -> None:
        self._more.setIcon(icon("dots-horizontal", PALETTE.muted))
        self._more.setText("")
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(self._symbol)
        head.addWidget(self._kind)
        head.addWidget(self._on_screen)
        head.addStretch(1)
        head.addWidget(self._more)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._title)
        words.addWidget(self._makers)
        words.addWidget(self._begins)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 10, 14)
        column.setSpacing(4)
        column.addLayout(head)
        beside = QHBoxLayout()
        beside.setSpacing(10)
        beside.addLayout(words, 1)
        beside.addWidget(self._thumb, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(beside)

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self.piece_id, self._more.mapToGlobal(self._more.rect().bottomLeft()))


class _Thumb(QWidget):
    """A photo, small; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._photo: PhotoPaint | None = None
        self.setFixedSize(_THUMB)
        self.hide()

    def show_photo(self, photo: PhotoPaint | None) -> None:
        """Show a photo, or none."""
        if photo != self._photo:
            self._photo = photo
            self.setVisible(photo is not None)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the photo."""
        del event
        if self._photo is not None:
            soft, muted = QColor(PALETTE.sunken), QColor(PALETTE.muted)
            paint_photo(QPainter(self), self._photo, QRectF(self.rect()), soft, muted)


def _beginning(text: str) -> str:
    """Return how a text begins, with a sign that there is more of it."""
    words = " ".join(text.split())
    return words if len(words) <= _EXCERPT else words[:_EXCERPT].rsplit(" ", 1)[0].rstrip(" .,;:") + "\u00a0…"

"""One piece, field by field, with its photos beside; all of it is kept while it is written."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import FuturePieceId
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.taste.doing import TasteDoing
from unginvest_workshop.ui.exercises.taste.kinds import KindSwitch
from unginvest_workshop.ui.fonts import REGULAR, SEMIBOLD, sans, serif
from unginvest_workshop.ui.pictures.mime import has_pictures, pictures_in
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PHASES
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.fields import InlineEdit, keep_all
from unginvest_workshop.ui.widgets.growing import GrowingEdit
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled

_ROOM_FOR_BOTH = 600
"""From this width on, words and photos stand side by side."""
_LEAST_LINES = 7


class PieceText(GrowingEdit):
    """A piece's words. Pictures that are pasted or let go on them are told of; words go in as words."""

    pictures = Signal(object)
    """Carries the sources, for a strip of photos to take."""

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take pictures too."""
        return has_pictures(source) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put words in; of a file only its picture is wanted, and of a page with both the words."""
        if has_pictures(source) and (source.hasUrls() or not source.hasText()):
            self.pictures.emit(pictures_in(source))
        else:
            super().insertFromMimeData(source)


class PieceEditor(QWidget):
    """Made anew for each piece that is opened, so that nothing half written can end up in another one."""

    closed = Signal()

    def __init__(
        self, piece: FuturePiece, t: Translator, doing: TasteDoing, photos: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.piece_id: FuturePieceId = piece.id
        self._t = t
        self._doing = doing
        self._photos = photos
        self.kinds = KindSwitch(t)
        self.title = _line(t("Hva heter det?"), serif(21, SEMIBOLD))
        self.masthead = _line(t("Hva heter avisa?"))
        self.dated = _line(t("Hvilken dag?"))
        self.makers = _line(t("Navn, eller «hele gruppa»"))
        self.text = PieceText(_LEAST_LINES)
        self.text.setFont(serif(17, REGULAR))
        self._title_label = _label("", self.title)
        self._text_label = _label("", self.text)
        self._news = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self.show_piece(piece)

    def show_piece(self, piece: FuturePiece) -> None:
        """Show the piece as it is now; a field that is being written in is left alone."""
        self.kinds.show_kind(piece.kind)
        self.title.show_text(piece.title)
        self.masthead.show_text(piece.masthead)
        self.dated.show_text(piece.dated)
        self.makers.show_text(piece.makers)
        self.text.show_text(piece.text)
        is_news = piece.kind is PieceKind.NEWSPAPER
        self._news.setVisible(is_news)
        self._title_label.setText(self._t("Overskriften på forsida") if is_news else self._t("Hva det heter"))
        self._text_label.setText(_text_words(piece.kind, self._t))
        self.text.setAccessibleName(self._text_label.text())

    def begin(self) -> None:
        """Put the cursor where the most is written."""
        field = self.text if self.title.text() else self.title
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Keep what is being written."""
        keep_all(self)
        for line in (self.title, self.masthead, self.dated, self.makers):
            line.editingFinished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Ctrl+Enter lead back to the cards."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the photos stand beside the words, or under them."""
        super().resizeEvent(event)
        wide = self.width() >= _ROOM_FOR_BOTH
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _connect(self) -> None:
        self.kinds.picked.connect(self._set_kind)
        self.title.edited.connect(self._write_title)
        self.masthead.edited.connect(self._write_masthead)
        self.dated.edited.connect(self._write_dated)
        self.makers.edited.connect(self._write_makers)
        self.text.edited.connect(self._write_text)

    def _lay_out(self) -> None:
        t = self._t
        back = Button(t("‹ Alle kortene"), kind=ButtonKind.SECONDARY, key=t("Ctrl Enter"), px=14, padding=11)
        back.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(back)
        top.addStretch(1)
        news = QHBoxLayout(self._news)
        news.setContentsMargins(0, 0, 0, 0)
        news.setSpacing(12)
        for name, line in ((t("Avisa"), self.masthead), (t("Dato"), self.dated)):
            news.addLayout(_named(_label(name, line), line), 1)
        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(self.kinds)
        words.addWidget(self._news)
        words.addLayout(_named(self._title_label, self.title))
        words.addLayout(_named(self._text_label, self.text))
        words.addLayout(_named(_label(t("Hvem som har laget det"), self.makers), self.makers))
        words.addStretch(1)
        inside = QWidget()
        self._sides.setContentsMargins(0, 0, 6, 0)
        self._sides.setSpacing(18)
        self._sides.addLayout(words, 5)
        self._sides.addLayout(self._pictures(), 4)
        inside.setLayout(self._sides)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(scrolled(inside), 1)

    def _pictures(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(3)
        column.addWidget(_label(self._t("Bilder"), self._photos))
        column.addWidget(self._photos)
        column.addStretch(1)
        return column

    def _set_kind(self, kind: PieceKind) -> None:
        self._doing.set_kind(self.piece_id, kind)

    def _write_title(self, text: str) -> None:
        self._doing.write_title(self.piece_id, text)

    def _write_masthead(self, text: str) -> None:
        self._doing.write_masthead(self.piece_id, text)

    def _write_dated(self, text: str) -> None:
        self._doing.write_dated(self.piece_id, text)

    def _write_makers(self, text: str) -> None:
        self._doing.write_makers(self.piece_id, text)

    def _write_text(self, text: str) -> None:
        self._doing.write_text(self.piece_id, text)


def _text_words(kind: PieceKind, t: Translator) -> str:
    """Return what the text is called in a piece of a kind."""
    match kind:
        case PieceKind.NEWSPAPER:
            return t("Teksten i avisa. Det første avsnittet blir ingress.")
        case PieceKind.ROLE_PLAY:
            return t("Hva vi ser, og hva vi hører")
        case PieceKind.SONG | PieceKind.POEM:
            return t("Versene, med en tom linje mellom hvert")
        case PieceKind.PICTURE | PieceKind.MODEL:
            return t("Det som gruppa forteller om det")
        case _:
            return t("Teksten, slik den er skrevet")


def _line(placeholder: str, font: QFont | None = None) -> InlineEdit:
    line = InlineEdit()
    line.setStyleSheet("")
    line.setFont(font or sans(BODY_PX))
    line.setPlaceholderText(placeholder)
    line.setAccessibleName(placeholder)
    return line


def _label(words: str, field: QWidget) -> PlainLabel:
    label = PlainLabel(words, px=14, weight=SEMIBOLD, colour=PHASES[Phase.DREAM].strong, wrap=True)
    label.setBuddy(field)
    return label


def _named(label: PlainLabel, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    column.addWidget(label)
    column.addWidget(field)
    return column

"""Text as it was written: never taken for markup, and never clipped without a sign of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from unginvest_workshop.ui.fonts import REGULAR, sans, serif
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE


class PlainLabel(QLabel):
    """A label of plain text; it wraps, or ends in "…" with all of it as a tool tip, as asked."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        px: float = BODY_PX,
        weight: QFont.Weight = REGULAR,
        in_serif: bool = False,
        italic: bool = False,
        tabular: bool = False,
        colour: str = PALETTE.ink,
        wrap: bool = False,
        elide: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(serif(px, weight, italic=italic) if in_serif else sans(px, weight, tabular=tabular, italic=italic))
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # in a button it would be the button's
        self.set_colour(colour)
        self.setWordWrap(wrap)
        self._elide = elide
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        super().setText(text)
        self._tell_all()

    def set_colour(self, colour: str) -> None:
        """Write in another colour, #RRGGBB."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        self.setPalette(palette)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: an eliding label may get as narrow as three letters."""
        hint = super().minimumSizeHint()
        least = self.fontMetrics().horizontalAdvance("mm…")
        return QSize(min(hint.width(), least), hint.height()) if self._elide else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole text in the tool tip when it does not fit."""
        super().resizeEvent(event)
        self._tell_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, with "…" at its end where it does not fit."""
        if not self._elide:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.contentsRect(), self.alignment(), self._shown())

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def _tell_all(self) -> None:
        if self._elide:
            self.setToolTip("" if self._shown() == self.text() else plain_tip(self.text()))


def plain_tip(text: str) -> str:
    """Return a text as a tool tip that Qt does not take for markup."""
    if "<" not in text and "&" not in text:
        return text
    return "<p style='white-space:pre-wrap'>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>"


def menu_text(text: str) -> str:
    """Return a text for a menu or a button, where a single ampersand would mark a key."""
    return text.replace("&", "&&")

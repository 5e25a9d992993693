"""People's words on screen: plain, wrapped, and whole, even when one word is longer than the line."""

from collections.abc import Iterable

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.domain.language_patterns import Span
from unginvest_workshop.ui.theme import PALETTE, RADIUS
from unginvest_workshop.ui.widgets.soft_marks import soft_range

_LINE_SEPARATOR = "\u2028"


def wrapped(text: str, font: QFont, width: float) -> QTextLayout:
    """Return the text broken into lines of at most ``width`` pixels: between words, and within a word that must."""
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
    layout.setCacheEnabled(True)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _height_of(laid: QTextLayout) -> int:
    return laid.boundingRect().size().toSize().height()


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class Words(QWidget):
    """A text on a rounded fill, as high as it needs for its width; as wide as it needs up to ``widest`` pixels."""

    def __init__(
        self,
        text: str,
        font: QFont,
        parent: QWidget | None = None,
        *,
        colour: str = PALETTE.ink,
        fill: str | None = None,
        padding: QMargins | None = None,
        widest: int = 360,
    ) -> None:
        super().__init__(parent)
        self._text, self._widest = "", widest
        self._hint: QSize | None = None
        self._unbroken: tuple[float, int] | None = None
        """The width of the longest line where none is broken, and the height of all of them."""
        self._marks: list[QTextLayout.FormatRange] = []
        self._heights: dict[int, int] = {}
        """The height at each width asked for: layouts ask many times for the same few."""
        self._colour, self._fill, self._border = QColor(colour), fill, ""
        self._padding = padding or QMargins()
        self.setFont(font)
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_text(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say something else."""
        if text != self._text:
            self._text = text
            self._hint = self._unbroken = None
            self._heights = {}
            self._marks = []
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def set_fill(self, fill: str | None, border: str = "") -> None:
        """Change the colours behind and around the text."""
        if (fill, border) != (self._fill, self._border):
            self._fill, self._border = fill, border
            self.update()

    def set_colour(self, colour: str) -> None:
        """Write in another colour, #RRGGBB."""
        if self._colour != QColor(colour):
            self._colour = QColor(colour)
            self.update()

    def set_marks(self, spans: Iterable[Span]) -> None:
        """Mark these words of the text softly, and no others; another text has none."""
        self._marks = [soft_range(self._text, span) for span in spans]
        self.update()

    def marked(self) -> list[str]:
        """Return the words that are marked."""
        units = self._text.encode("utf-16-le")
        return [units[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le") for each in self._marks]

    def hasHeightForWidth(self) -> bool:
        """Tell Qt that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width, in pixels."""
        if width not in self._heights:
            widest, height = self._whole()
            if widest + 1 > self._inner(width):
                height = _height_of(self._laid_out(width))
            self._heights[width] = self._outer(QSize(0, height)).height() + 1
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """Return the size of the text on one line, or wrapped at the widest."""
        if self._hint is None:
            widest, _ = self._whole()
            width = min(self._outer(QSize(int(widest) + 2, 0)).width(), self._widest)
            self._hint = QSize(width, self.heightForWidth(width))
        return self._hint

    def minimumSizeHint(self) -> QSize:
        """Return a size at which a few letters still fit on a line."""
        return QSize(min(80, self.sizeHint().width()), self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the fill and the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._fill or self._border:
            painter.setPen(QColor(self._border) if self._border else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._fill) if self._fill else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.setPen(self._colour)
        self._laid_out(self.width()).draw(painter, QPointF(self._padding.left(), self._padding.top()), self._marks)

    def _laid_out(self, width: int) -> QTextLayout:
        return wrapped(self._text, self.font(), self._inner(width))

    def _inner(self, width: int) -> int:
        return width - self._padding.left() - self._padding.right()

    def _whole(self) -> tuple[float, int]:
        if self._unbroken is None:
            laid = self._laid_out(100_000)
            widest = max((laid.lineAt(place).naturalTextWidth() for place in range(laid.lineCount())), default=0.0)
            self._unbroken = widest, _height_of(laid)
        return self._unbroken

    def _outer(self, inner: QSize) -> QSize:
        return inner.grownBy(self._padding)

"""The faces of the pictures' texts, and how they are measured and drawn."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QRawFont,
    QStaticText,
    QTextLayout,
    QTextOption,
)

from unginvest_workshop.domain.layout import FontRole, Label, TextBlock
from unginvest_workshop.ui.theme import SANS, SERIF

_KEPT: Final = 4000
"""Measured texts and prepared lines that are kept, so that a refresh need not break them again."""


@dataclass(frozen=True, slots=True)
class Face:
    """A face at a size in scene units."""

    family: str
    size: int
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False


FACES: Final = MappingProxyType(
    {
        FontRole.IMAGE: Face(SERIF, 28, italic=True),
        FontRole.IMAGE_LONG: Face(SERIF, 20, italic=True),
        FontRole.DREAM: Face(SANS, 16),
        FontRole.STORY: Face(SERIF, 18, QFont.Weight.DemiBold),
        FontRole.TAG: Face(SANS, 14),
        FontRole.FACTOR: Face(SANS, 17),
        FontRole.NORWEGIAN: Face(SANS, 15, italic=True),
        FontRole.BADGE: Face(SANS, 13, QFont.Weight.Bold),
        FontRole.FOREST_IMAGE: Face(SERIF, 29, italic=True),
        FontRole.FOREST_NAME: Face(SANS, 26, QFont.Weight.Bold),
        FontRole.FOREST_IMAGE_SMALL: Face(SERIF, 22, italic=True),
        FontRole.FOREST_NAME_SMALL: Face(SANS, 22, QFont.Weight.Bold),
        FontRole.FOREST_COUNT: Face(SANS, 22),
        FontRole.FOREST_LIGHT: Face(SANS, 21, QFont.Weight.Bold),
        FontRole.STEP_WHEN: Face(SANS, 16, QFont.Weight.Bold),
        FontRole.STEP: Face(SANS, 17, QFont.Weight.DemiBold),
        FontRole.STEP_WHO: Face(SANS, 16),
        FontRole.SUN: Face(SERIF, 23, QFont.Weight.DemiBold),
        FontRole.SUN_NOTE: Face(SANS, 17),
        FontRole.SHARED_NAME: Face(SERIF, 25, QFont.Weight.DemiBold),
        FontRole.SHARED_SPREAD: Face(SANS, 16, QFont.Weight.Bold),
    }
)


_LAST_LINE: Final = 0.62
"""How much of the width a paragraph's last line takes, as one guesses from afar."""
LEAST_READ_PX: Final = 11
"""Letters that are smaller on the screen are not read, and so are not drawn where a closer look is to be had."""
_ROUNDED: Final = 0.01
WALL_LEAST: Final = 17
"""The smallest size on the wall, in scene units: what the scale is chosen by."""

WALL_FACES: Final = MappingProxyType(
    {
        FontRole.IMAGE: Face(SERIF, 22, italic=True),
        FontRole.IMAGE_LONG: Face(SERIF, 18, italic=True),
        FontRole.DREAM: Face(SANS, 18),
        FontRole.STORY: Face(SERIF, 19, QFont.Weight.DemiBold),
        FontRole.TAG: Face(SANS, WALL_LEAST),
        FontRole.FACTOR: Face(SANS, WALL_LEAST),
        FontRole.NORWEGIAN: Face(SANS, WALL_LEAST, italic=True),
        FontRole.BADGE: Face(SANS, WALL_LEAST, QFont.Weight.Bold),
        FontRole.FOREST_IMAGE: Face(SERIF, 18, italic=True),
        FontRole.FOREST_NAME: Face(SANS, 19, QFont.Weight.Bold),
        FontRole.FOREST_IMAGE_SMALL: Face(SERIF, WALL_LEAST, italic=True),
        FontRole.FOREST_NAME_SMALL: Face(SANS, WALL_LEAST, QFont.Weight.Bold),
        FontRole.FOREST_COUNT: Face(SANS, WALL_LEAST),
        FontRole.FOREST_LIGHT: Face(SANS, WALL_LEAST, QFont.Weight.Bold),
        FontRole.STEP_WHEN: Face(SANS, WALL_LEAST, QFont.Weight.Bold),
        FontRole.STEP: Face(SANS, 18, QFont.Weight.DemiBold),
        FontRole.STEP_WHO: Face(SANS, WALL_LEAST),
        FontRole.SUN: Face(SERIF, 22, QFont.Weight.DemiBold),
        FontRole.SUN_NOTE: Face(SANS, WALL_LEAST),
        FontRole.SHARED_NAME: Face(SERIF, 22, QFont.Weight.DemiBold),
        FontRole.SHARED_SPREAD: Face(SANS, WALL_LEAST, QFont.Weight.Bold),
    }
)
"""On the wall nothing is much smaller than the rest."""
Faces = Mapping[FontRole, Face]


def font_for(role: FontRole, faces: Faces = FACES) -> QFont:
    """Return a role's font. Unhinted, so that a text is as wide at every zoom as it was measured."""
    face = faces[role]
    font = QFont(face.family)
    font.setPixelSize(face.size)
    font.setWeight(face.weight)
    font.setItalic(face.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def letters_px(role: FontRole, faces: Faces = FACES) -> int:
    """Return the size of a role's letters, in scene units."""
    return faces[role].size


class Fonts:
    """The fonts of all roles, and how wide lines are in them."""

    def __init__(self, faces: Faces = FACES) -> None:
        self.fonts = {role: font_for(role, faces) for role in FontRole}
        self.metrics = {role: QFontMetricsF(font) for role, font in self.fonts.items()}

    def width(self, text: str, role: FontRole) -> float:
        """Return how wide a line is."""
        return self.metrics[role].horizontalAdvance(text)


class QtMeasure(Fonts):
    """Breaks texts with Qt's fonts; a ``Measure`` for the layouts. Needs a QGuiApplication."""

    def __init__(self, faces: Faces = FACES) -> None:
        super().__init__(faces)
        self._known: OrderedDict[tuple[str, float, FontRole], TextBlock] = OrderedDict()

    def __call__(self, text: str, width: float, role: FontRole) -> TextBlock:
        """Break a text at a width in a role's font."""
        key = (text, width, role)
        block = self._known.get(key)
        if block is None:
            block = self._known[key] = self._measured(text, width, role)
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return block

    def _measured(self, text: str, width: float, role: FontRole) -> TextBlock:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        metrics = self.metrics[role]
        lines: list[str] = []
        for paragraph in text.split("\n"):
            lines.extend(_broken(paragraph, width, self.fonts[role], option))
        widest = max((metrics.horizontalAdvance(line) for line in lines), default=0.0)
        return TextBlock(tuple(lines), min(widest, width), len(lines) * metrics.lineSpacing())


def _broken(paragraph: str, width: float, font: QFont, option: QTextOption) -> list[str]:
    """Return a paragraph's lines at this width."""
    layout = QTextLayout(paragraph, font)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    units = paragraph.encode("utf-16-le")
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        # Qt counts in UTF-16, Python in characters: an emoji is two of the one and one of the other.
        lines.append(units[2 * start : 2 * (start + length)].decode("utf-16-le", "ignore").rstrip())
    layout.endLayout()
    return lines or [""]


class Ink(Protocol):
    """A way to put letters into a picture."""

    def line(self, painter: QPainter, at: QPointF, text: str, role: FontRole, colour: QColor) -> None:
        """Draw one line whose top left corner is ``at``."""
        ...

    def width(self, text: str, role: FontRole) -> float:
        """Return how wide a line is."""
        ...


class ScreenInk:
    """Letters for screens: static text, prepared once for each line. For one thread: prepared text dies with it."""

    def __init__(self, faces: Faces = FACES) -> None:
        self._fonts = {role: font_for(role, faces) for role in FontRole}
        self._known: OrderedDict[tuple[str, FontRole], QStaticText] = OrderedDict()

    def line(self, painter: QPainter, at: QPointF, text: str, role: FontRole, colour: QColor) -> None:
        """Draw one line whose top left corner is ``at``."""
        painter.setPen(colour)
        painter.setFont(self._fonts[role])
        painter.drawStaticText(at, self._prepared(text, role))

    def width(self, text: str, role: FontRole) -> float:
        """Return how wide a line is."""
        return self._prepared(text, role).size().width()

    def _prepared(self, text: str, role: FontRole) -> QStaticText:
        key = (text, role)
        known = self._known.get(key)
        if known is None:
            known = QStaticText(text)
            known.setTextFormat(Qt.TextFormat.PlainText)
            known.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            known.prepare(font=self._fonts[role])
            self._known[key] = known
            if len(self._known) > _KEPT:
                self._known.popitem(last=False)
        return known


class ReadableInk:
    """Letters for a screen that is looked at from near: none where they would be too small to read."""

    def __init__(self, ink: Ink, faces: Faces = FACES, least: int = LEAST_READ_PX) -> None:
        self._ink, self._faces, self._least = ink, faces, least

    def line(self, painter: QPainter, at: QPointF, text: str, role: FontRole, colour: QColor) -> None:
        """Draw one line whose top left corner is ``at``, if it can be read at the painter's scale."""
        if letters_px(role, self._faces) * painter.worldTransform().m22() >= self._least - _ROUNDED:
            self._ink.line(painter, at, text, role, colour)

    def width(self, text: str, role: FontRole) -> float:
        """Return how wide a line is."""
        return self._ink.width(text, role)


class OutlineInk(Fonts):
    """Letters as outlines, for pictures that must look the same without our fonts."""

    def line(self, painter: QPainter, at: QPointF, text: str, role: FontRole, colour: QColor) -> None:
        """Draw one line whose top left corner is ``at``."""
        path = QPainterPath()
        path.addText(at.x(), at.y() + self.metrics[role].ascent(), self.fonts[role], text)
        painter.fillPath(path, colour)


class PlainInk(Fonts):
    """Letters that nothing is kept of, for pictures that are painted once, in whatever thread."""

    def line(self, painter: QPainter, at: QPointF, text: str, role: FontRole, colour: QColor) -> None:
        """Draw one line whose top left corner is ``at``."""
        painter.setPen(colour)
        painter.setFont(self.fonts[role])
        painter.drawText(QPointF(at.x(), at.y() + self.metrics[role].ascent()), text)


class TextInk:
    """Letters as text, for pictures that are set where our fonts are; as outlines those that our fonts lack."""

    def __init__(self, faces: Faces = FACES) -> None:
        self._plain, self._outlines = PlainInk(faces), OutlineInk(faces)
        self._known: dict[tuple[str, FontRole], bool] = {}

    def line(self, painter: QPainter, at: QPointF, text: str, role: FontRole, colour: QColor) -> None:
        """Draw one line whose top left corner is ``at``."""
        ink = self._plain if all(self._has(letter, role) for letter in text) else self._outlines
        ink.line(painter, at, text, role, colour)

    def width(self, text: str, role: FontRole) -> float:
        """Return how wide a line is."""
        return self._outlines.width(text, role)

    def _has(self, letter: str, role: FontRole) -> bool:
        """Return whether a letter is in a role's face; what cannot be seen has no place in a file of plain text."""
        known = self._known.get((letter, role))
        if known is None:
            # asked anew each time: a raw font is of no use in another thread
            face = QRawFont.fromFont(self._plain.fonts[role])
            known = self._known[letter, role] = letter.isprintable() and face.supportsCharacter(ord(letter))
        return known


def draw_label(painter: QPainter, ink: Ink, label: Label, colour: QColor) -> None:
    """Draw a label's lines where the layout put them."""
    lines = label.block.lines
    height = label.block.height / max(1, len(lines))
    top = label.rect.y + (label.rect.height - label.block.height) / 2
    for number, text in enumerate(lines):
        left = label.rect.x
        if label.centred:
            left += (label.rect.width - ink.width(text, label.role)) / 2
        ink.line(painter, QPointF(left, top + number * height), text, label.role, colour)


def grey_lines(label: Label) -> list[QRectF]:
    """Return a bar for each line: what text looks like from too far away to be read."""
    count = len(label.block.lines)
    height = label.block.height / max(1, count)
    bars = []
    for number in range(count):
        width = label.block.width * (_LAST_LINE if number == count - 1 and number else 1.0)
        left = label.rect.x + ((label.rect.width - width) / 2 if label.centred else 0)
        bars.append(QRectF(left, label.rect.y + number * height + height * 0.32, width, height * 0.36))
    return bars


def draw_grey_lines(painter: QPainter, label: Label, colour: QColor) -> None:
    """Draw a soft bar for each line."""
    for bar in grey_lines(label):
        painter.fillRect(bar, colour)

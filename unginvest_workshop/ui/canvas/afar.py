"""A tree's notes and titles from far away: too small to be read, so bars stand for their words."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from unginvest_workshop.domain.layout import Rect, union
from unginvest_workshop.domain.tree_picture import LaidStory, TreeLayout
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import grey_lines
from unginvest_workshop.ui.canvas.paths import rect_of


@dataclass(frozen=True, slots=True)
class _Shade:
    """One story's title and notes as three shapes."""

    of: LaidStory
    title: QPainterPath
    notes: QPainterPath
    bars: QPainterPath
    around: QRectF


class NotesFromAfar:
    """Paints all notes at once, those of a story as one shape, prepared when they are first seen from there."""

    def __init__(self, colours: PictureColours) -> None:
        self._note = colours.note
        self._words = _soft(colours.ink)
        self._title = _soft(colours.title)
        self._stories: tuple[LaidStory, ...] = ()
        self._shades: dict[str, _Shade] = {}

    def show_layout(self, layout: TreeLayout) -> None:
        """Show this layout's notes."""
        self._stories = layout.stories

    def paint(self, painter: QPainter, seen: QRectF) -> None:
        """Paint those that are seen."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        shades = [shade for shade in self._prepared() if shade.around.intersects(seen)]
        for shade in shades:
            painter.fillPath(shade.notes, self._note)
        for shade in shades:
            painter.fillPath(shade.title, self._title)
            painter.fillPath(shade.bars, self._words)

    def _prepared(self) -> list[_Shade]:
        before = self._shades
        self._shades = {}
        for story in self._stories:
            known = before.get(story.title.id)
            self._shades[story.title.id] = known if known is not None and known.of is story else _shade(story)
        return list(self._shades.values())


def _shade(story: LaidStory) -> _Shade:
    title, notes, bars = QPainterPath(), QPainterPath(), QPainterPath()
    for bar in grey_lines(story.title.text):
        title.addRect(bar)
    for note in story.notes:
        notes.addRect(rect_of(note.rect))
        for bar in grey_lines(note.text):
            bars.addRect(bar)
    around: Rect = union([story.told, *story.dragged])
    return _Shade(story, title, notes, bars, rect_of(around))


def _soft(colour: QColor) -> QColor:
    soft = QColor(colour)
    soft.setAlpha(90)
    return soft

"""What is behind a tree's notes, prepared once for each layout: painting it must not take longer the more there is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from unginvest_workshop.domain.layout import Rect
from unginvest_workshop.domain.tree_layout import rootlet_curve
from unginvest_workshop.domain.tree_picture import Root, Rootlet, TreeLayout
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, grey_lines
from unginvest_workshop.ui.canvas.paths import band_path, rect_of, trunk_path
from unginvest_workshop.ui.canvas.tree_painting import Look, paint_crown, paint_sky_and_soil

_ROOTLETS_FROM: Final = 0.22
"""The zoom under which rootlets are thinner than a pixel."""


@dataclass(frozen=True, slots=True)
class _Wood:
    """One root with its rootlets."""

    root: QPainterPath
    rootlets: QPainterPath
    around: QRectF


class Backdrop:
    """Sky, soil, wood and crown of one layout; and from far away the notes too, all in one."""

    def __init__(self, layout: TreeLayout, colours: PictureColours, ink: Ink) -> None:
        self._layout = layout
        self._colours = colours
        self._ink = ink
        self._homes = {note.id: note.story_id for note in layout.notes}
        self._rootlets: dict[str, list[Rootlet]] = {}
        for rootlet in layout.rootlets:
            self._rootlets.setdefault(self._homes[rootlet.factor_id], []).append(rootlet)
        self._wood = [self._grown(root, {}) for root in layout.roots]
        self._notes, self._bars = self._from_afar()

    def paint(self, painter: QPainter, seen: QRectF, far: QRectF, zoom: float, look: Look) -> None:
        """Paint what of it is seen; ``far`` is an area beyond everything, which sky and soil fill."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sky_and_soil(painter, far, self._layout, self._colours, seen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.bark)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=zoom >= _ROOTLETS_FROM)
        for wood in self._wood:
            if wood.around.intersects(seen):
                painter.drawPath(wood.root)
                if zoom >= _ROOTLETS_FROM:
                    painter.drawPath(wood.rootlets)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPath(trunk_path(*self._layout.trunk))
        if rect_of(self._layout.crown.rect).intersects(seen):
            paint_crown(painter, self._layout, self._colours, self._ink, look)
        if not look.readable:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.fillPath(self._notes, self._colours.note)
            painter.fillPath(self._bars, _soft(self._colours.ink))

    def follow(self, dragged: Mapping[str, Rect]) -> None:
        """Let the rootlets of dragged notes reach to where those are now."""
        stories = {self._homes[factor_id] for factor_id in dragged}
        for place, root in enumerate(self._layout.roots):
            if root.story_id in stories:
                self._wood[place] = self._grown(root, dragged)

    def _grown(self, root: Root, dragged: Mapping[str, Rect]) -> _Wood:
        path = band_path(root.curve)
        rootlets = QPainterPath()
        rootlets.setFillRule(Qt.FillRule.WindingFill)
        xs = [point.x for point in root.curve.points[-4:]]
        for rootlet in self._rootlets.get(root.story_id, []):
            # A forked root carries in each of its arms only those that begin there.
            if not min(xs) - 9 <= rootlet.anchor.x <= max(xs) + 9:
                continue
            note = dragged.get(rootlet.factor_id)
            rootlets.addPath(band_path(rootlet_curve(rootlet.anchor, note) if note else rootlet.curve))
        return _Wood(path, rootlets, path.controlPointRect().united(rootlets.controlPointRect()))

    def _from_afar(self) -> tuple[QPainterPath, QPainterPath]:
        notes, bars = QPainterPath(), QPainterPath()
        for note in self._layout.notes:
            notes.addRect(rect_of(note.rect))
            for bar in grey_lines(note.text):
                bars.addRect(bar)
        return notes, bars


def _soft(colour: QColor) -> QColor:
    soft = QColor(colour)
    soft.setAlpha(90)
    return soft

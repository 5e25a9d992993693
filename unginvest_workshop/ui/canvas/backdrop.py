"""What is behind a tree's notes, prepared once for each story: painting it must not take longer the more there is."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from unginvest_workshop.domain.layout import Curve, Rect
from unginvest_workshop.domain.tree_notes import rootlet_curve
from unginvest_workshop.domain.tree_picture import Root, Rootlet, TreeLayout
from unginvest_workshop.ui.canvas.afar import NotesFromAfar
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink
from unginvest_workshop.ui.canvas.far_picture import FarPicture
from unginvest_workshop.ui.canvas.growth import Growth
from unginvest_workshop.ui.canvas.paths import band_path, part_of, rect_of, trunk_path
from unginvest_workshop.ui.canvas.tree_painting import Look, paint_crown, paint_sky_and_soil, pale_bark, runs_far, slim

_ROOTLETS_FROM: Final = 0.22
"""The zoom under which rootlets are thinner than a pixel."""
_OVER: Final = 24.0
"""How far beyond what is to be painted sky and soil are filled, in scene units: a few pixels at any zoom."""
_MANY: Final = 400
"""Notes from which a picture of the whole is quicker than the tree itself."""


@dataclass(frozen=True, slots=True)
class _Wood:
    """One root with its rootlets."""

    of: Root
    root: QPainterPath
    rootlets: QPainterPath
    far: QPainterPath | None
    """The rootlets that run far to notes which were moved aside: they lie behind everything, as calm lines."""
    around: QRectF


class Backdrop:
    """Sky, soil, wood and crown of a tree; and from far away the notes too, all in one."""

    def __init__(self, layout: TreeLayout, colours: PictureColours, ink: Ink, growth: Growth) -> None:
        self._colours = colours
        self._ink = ink
        self._growth = growth
        self._afar = NotesFromAfar(colours)
        self._picture = FarPicture()
        self._wood: list[_Wood] = []
        self._growing: tuple[Rootlet, ...] = ()
        self.show_layout(layout)

    def show_layout(self, layout: TreeLayout) -> None:
        """Prepare what is new of a layout; what is the same as before is kept."""
        self._layout = layout
        known = {id(wood.of): wood for wood in self._wood}
        self._wood = [known.get(id(root)) or self._grown(root, {}) for root in layout.roots]
        self._afar.show_layout(layout)
        self._picture.forget()

    def let_grow(self, factor_ids: Set[str]) -> None:
        """Paint these factors' rootlets as far as they have grown; none are given once all are."""
        self._picture.forget()
        before = {rootlet.factor_id for rootlet in self._growing}
        rootlets = [rootlet for story in self._layout.stories for root in story.roots for rootlet in root.rootlets]
        self._growing = tuple(rootlet for rootlet in rootlets if rootlet.factor_id in factor_ids) if factor_ids else ()
        changed = before ^ set(factor_ids)
        for place, wood in enumerate(self._wood):
            if any(rootlet.factor_id in changed for rootlet in wood.of.rootlets):
                self._wood[place] = self._grown(wood.of, {})

    def paint(self, painter: QPainter, seen: QRectF, far: QRectF, zoom: float, look: Look) -> None:
        """Paint what of it is seen; ``far`` is an area beyond everything, which sky and soil fill."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Some pixels more than must be painted: an edge within a pixel would let what was there shine through.
        paint_sky_and_soil(painter, far, self._layout, self._colours, seen.adjusted(-_OVER, -_OVER, _OVER, _OVER))
        scene = rect_of(self._layout.scene)
        many = not look.readable and len(self._layout.notes) >= _MANY
        if not (
            many and self._picture.paint(painter, scene, zoom, lambda far: self._paint_tree(far, scene, zoom, look))
        ):
            self._paint_tree(painter, seen, zoom, look)

    def _paint_tree(self, painter: QPainter, seen: QRectF, zoom: float, look: Look) -> None:
        """Paint wood and crown, and from far away the notes, as far as they are seen."""
        near = zoom >= _ROOTLETS_FROM
        # From so far away a root is thinner than a pixel here and there: without a line along it, it would break there.
        painter.setPen(Qt.PenStyle.NoPen if near else QPen(self._colours.bark, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=near)
        if near:
            painter.setBrush(pale_bark(self._colours))
            for wood in self._wood:
                if wood.far is not None and wood.around.intersects(seen):
                    painter.drawPath(wood.far)
        painter.setBrush(self._colours.bark)
        for wood in self._wood:
            if wood.around.intersects(seen):
                painter.drawPath(wood.root)
                if near:
                    painter.drawPath(wood.rootlets)
        painter.setPen(Qt.PenStyle.NoPen)
        for rootlet in self._growing:
            painter.drawPath(band_path(part_of(rootlet.curve, self._growth.rootlet)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPath(trunk_path(*self._layout.trunk))
        if rect_of(self._layout.crown.rect).intersects(seen):
            paint_crown(painter, self._layout, self._colours, self._ink, look)
        if not look.readable:
            self._afar.paint(painter, seen)

    def follow(self, dragged: Mapping[str, Rect]) -> QRectF:
        """Let the rootlets of dragged notes reach to where those are now; return where it looks other than before."""
        changed = QRectF()
        self._picture.forget()
        for place, wood in enumerate(self._wood):
            if any(rootlet.factor_id in dragged for rootlet in wood.of.rootlets):
                self._wood[place] = self._grown(wood.of, dragged)
                changed = changed.united(_reach(wood)).united(_reach(self._wood[place]))
        return changed

    def _grown(self, root: Root, dragged: Mapping[str, Rect]) -> _Wood:
        path = band_path(root.curve)
        rootlets, far = QPainterPath(), QPainterPath()
        rootlets.setFillRule(Qt.FillRule.WindingFill)
        far.setFillRule(Qt.FillRule.WindingFill)
        growing = {rootlet.factor_id for rootlet in self._growing}
        for rootlet in root.rootlets:
            if rootlet.factor_id not in growing:
                curve = _curve(rootlet, dragged.get(rootlet.factor_id))
                if runs_far(curve):
                    far.addPath(band_path(slim(curve)))
                else:
                    rootlets.addPath(band_path(curve))
        grown = _Wood(root, path, rootlets, None if far.isEmpty() else far, QRectF())
        return replace(grown, around=path.controlPointRect().united(_reach(grown)))


def _reach(wood: _Wood) -> QRectF:
    """Return what a root's rootlets may be seen in."""
    near = wood.rootlets.controlPointRect()
    return near if wood.far is None else near.united(wood.far.controlPointRect())


def _curve(rootlet: Rootlet, dragged: Rect | None) -> Curve:
    return rootlet_curve(rootlet.anchor, dragged) if dragged else rootlet.curve

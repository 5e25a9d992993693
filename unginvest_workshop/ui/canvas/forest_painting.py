"""Painting the forest: all groups' trees, small."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

from unginvest_workshop.domain.forest_layout import ForestLayout, SmallTree
from unginvest_workshop.domain.forest_legend import Light
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, draw_label
from unginvest_workshop.ui.canvas.paths import band_path, cloud_path, rect_of, trunk_path
from unginvest_workshop.ui.canvas.tree_painting import paint_leaf

_GLOW = 1.5
"""How far a light glows, in its own half widths."""
_DISC = 0.94


def paint_forest(
    painter: QPainter, layout: ForestLayout, colours: PictureColours, ink: Ink, area: QRectF | None = None
) -> None:
    """Paint all of the forest, its soil within its scene or as far as ``area`` goes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_forest_floor(painter, area or rect_of(layout.scene), layout, colours)
    for tree in layout.trees:
        paint_small_tree(painter, tree, colours, ink)
    paint_legend(painter, layout, colours, ink)


def paint_legend(painter: QPainter, layout: ForestLayout, colours: PictureColours, ink: Ink) -> None:
    """Paint what each light is, and that there are more."""
    for entry in layout.legend:
        if entry.light is not None:
            paint_light(painter, entry.light, colours, ink)
        draw_label(painter, ink, entry.words, colours.ink if entry.light else colours.muted)


def paint_light(painter: QPainter, light: Light, colours: PictureColours, ink: Ink) -> None:
    """Paint the light of a shared factor: its number on its colour, with a glow around it."""
    colour = colours.lights[(light.number - 1) % len(colours.lights)]
    middle, radius = rect_of(light.rect).center(), light.rect.width / 2
    glow = QRadialGradient(middle, radius * _GLOW)
    near, far = QColor(colour), QColor(colour)
    near.setAlpha(110)
    far.setAlpha(0)
    glow.setColorAt(1 / _GLOW, near)
    glow.setColorAt(1, far)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(glow))
    painter.drawEllipse(middle, radius * _GLOW, radius * _GLOW)
    painter.setBrush(colour)
    painter.drawEllipse(middle, radius * _DISC, radius * _DISC)
    draw_label(painter, ink, light.label, colours.on_light)


def paint_forest_floor(painter: QPainter, area: QRectF, layout: ForestLayout, colours: PictureColours) -> None:
    """Fill an area: paper, and a hill of soil for each row of trees."""
    painter.fillRect(area, colours.paper)
    for number, (ground, bottom) in enumerate(layout.rows):
        last = number == len(layout.rows) - 1
        floor = max(area.bottom(), bottom) if last else bottom
        line = _hill(area, ground)
        soil = QPainterPath(line)
        soil.lineTo(area.right() + 4, floor)
        soil.lineTo(area.left() - 4, floor)
        soil.closeSubpath()
        fade = QLinearGradient(0, ground, 0, bottom)
        fade.setColorAt(0, colours.earth_top)
        fade.setColorAt(1, colours.earth_bottom if last else colours.paper)
        painter.fillPath(soil, QBrush(fade))
        painter.setPen(QPen(colours.bark, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(line)


def paint_small_tree(painter: QPainter, tree: SmallTree, colours: PictureColours, ink: Ink) -> None:
    """Paint one tree of the forest."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.bark)
    for curve in tree.roots:
        painter.drawPath(band_path(curve))
    painter.drawPath(trunk_path(*tree.trunk))
    painter.setBrush(colours.crown)
    painter.drawPath(cloud_path(tree.crown.lobes))
    if tree.crown.image:
        draw_label(painter, ink, tree.crown.image, colours.crown_ink)
    for leaf in tree.crown.leaves:
        paint_leaf(painter, leaf, colours)
        draw_label(painter, ink, leaf.text, colours.leaf_ink)
    for light in tree.lights:
        paint_light(painter, light, colours, ink)
    draw_label(painter, ink, tree.name, colours.title)
    draw_label(painter, ink, tree.counts, colours.ink)


def _hill(area: QRectF, y: float) -> QPainterPath:
    left, right = area.left() - 4, area.right() + 4
    third = (right - left) / 3
    path = QPainterPath(QPointF(left, y + 3))
    path.cubicTo(left + third, y - 6, right - third, y + 6, right, y - 2)
    return path

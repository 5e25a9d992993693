"""Painting a tree from its layout: the same for the console's canvas, the stage, PNG and SVG."""

from dataclasses import dataclass, replace
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from unginvest_workshop.domain.crown_leaves import Leaf
from unginvest_workshop.domain.layout import Curve, Label, Rect
from unginvest_workshop.domain.tree_notes import badge_plate
from unginvest_workshop.domain.tree_picture import NoteBox, TitleBox, TreeLayout
from unginvest_workshop.ui.canvas.colours import PictureColours
from unginvest_workshop.ui.canvas.faces import Ink, draw_grey_lines, draw_label
from unginvest_workshop.ui.canvas.paths import band_path, cloud_path, leaf_path, rect_of, trunk_path
from unginvest_workshop.ui.icons import SPARK, paint_symbol

NOTE_RADIUS = 9.0
SWELL = 7.0
"""How far the ground line rises and falls."""
_FAR_OFF = 130.0
"""From so far off a note's rootlet runs across what belongs to others, in scene units."""
_PALE = 0.4
_SHADES_OFF = 700.0
"""How deep the soil is darkest: the same for every tree, so that one that grows deeper keeps its soil as it is."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a note or a title is to look just now."""

    chosen: bool = False
    readable: bool = True
    """False from so far away that bars stand for the text."""
    lit: bool = False
    """Whether it is of the story that a dragged note would hang on."""


PLAIN = Look()


def paint_tree(
    painter: QPainter, layout: TreeLayout, colours: PictureColours, ink: Ink, area: QRectF | None = None
) -> None:
    """Paint all of a tree, its sky and soil within its scene or as far as ``area`` goes."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_sky_and_soil(painter, area or rect_of(layout.scene), layout, colours)
    paint_wood(painter, layout, colours)
    paint_crown(painter, layout, colours, ink)
    for title in layout.titles:
        paint_title(painter, title, colours, ink)
    for note in layout.notes:
        paint_note(painter, note, colours, ink)


def paint_sky_and_soil(
    painter: QPainter, area: QRectF, layout: TreeLayout, colours: PictureColours, seen: QRectF | None = None
) -> None:
    """Fill an area: paper above the ground, soil below it, and the ground's soft line between.

    ``seen`` is the part of it that must be painted, if not all.
    """
    seen = seen or area
    fade = QLinearGradient(0, layout.ground, 0, layout.ground + _SHADES_OFF)
    fade.setColorAt(0, colours.earth_top)
    fade.setColorAt(1, colours.earth_bottom)
    edge = layout.ground + 2 * SWELL
    if seen.bottom() > edge:
        painter.fillRect(QRectF(QPointF(seen.left(), max(seen.top(), edge)), seen.bottomRight()), QBrush(fade))
    if seen.top() >= edge:
        return
    painter.fillRect(QRectF(seen.topLeft(), QPointF(seen.right(), min(edge, seen.bottom()))), colours.paper)
    ground = ground_path(area, layout)
    soil = QPainterPath(ground)
    soil.lineTo(area.right(), edge)
    soil.lineTo(area.left(), edge)
    soil.closeSubpath()
    painter.fillPath(soil, QBrush(fade))
    painter.setPen(QPen(colours.bark, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(ground)


def ground_path(area: QRectF, layout: TreeLayout) -> QPainterPath:
    """Return the ground's line across an area: level under the trunk, swelling a little to both sides."""
    middle, y = layout.scene.center.x, layout.ground
    reach = layout.scene.width * 0.75
    path = QPainterPath(QPointF(min(area.left(), middle - reach) - 4, y + SWELL * 0.3))
    path.lineTo(middle - reach, y + SWELL * 0.3)
    path.cubicTo(middle - reach * 0.6, y + SWELL * 0.3, middle - reach * 0.5, y - SWELL, middle, y)
    path.cubicTo(middle + reach * 0.5, y + SWELL, middle + reach * 0.6, y - SWELL * 0.5, middle + reach, y)
    path.lineTo(max(area.right(), middle + reach) + 4, y)
    return path


def paint_wood(painter: QPainter, layout: TreeLayout, colours: PictureColours) -> None:
    """Paint roots and trunk, and the rootlets that tie notes to their roots, behind all of it the far ones."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pale_bark(colours))
    rootlets = [rootlet.curve for rootlet in layout.rootlets]
    for curve in filter(runs_far, rootlets):
        painter.drawPath(band_path(slim(curve)))
    painter.setBrush(colours.bark)
    for curve in (*(root.curve for root in layout.roots), *(curve for curve in rootlets if not runs_far(curve))):
        painter.drawPath(band_path(curve))
    painter.drawPath(trunk_path(*layout.trunk))


def runs_far(rootlet: Curve) -> bool:
    """Tell whether a rootlet runs far to a note that somebody moved aside."""
    start, end = rootlet.points[0], rootlet.points[-1]
    return hypot(end.x - start.x, end.y - start.y) > _FAR_OFF


def slim(rootlet: Curve) -> Curve:
    """Return a far rootlet as it is painted: a calm line."""
    return replace(rootlet, start_width=rootlet.end_width, end_width=rootlet.end_width * 0.7)


def pale_bark(colours: PictureColours) -> QColor:
    """Return what a far rootlet is painted in, so that what it runs across is seen before it."""
    pale = QColor(colours.bark)
    pale.setAlphaF(_PALE)
    return pale


def paint_crown(painter: QPainter, layout: TreeLayout, colours: PictureColours, ink: Ink, look: Look = PLAIN) -> None:
    """Paint the crown with the group's image and dreams."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.crown)
    painter.drawPath(cloud_path(layout.crown.lobes))
    if layout.crown.image:
        _words(painter, ink, layout.crown.image, colours.crown_ink, look)
    for leaf in layout.crown.leaves:
        paint_leaf(painter, leaf, colours)
        _words(painter, ink, leaf.text, colours.leaf_ink if leaf.id else colours.crown_ink, look)


def paint_leaf(painter: QPainter, leaf: Leaf, colours: PictureColours) -> None:
    """Paint the leaf that a dream stands on; what tells of more dreams stands on the crown itself."""
    if leaf.id:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.leaf)
        painter.drawPath(leaf_path(leaf.rect))


def paint_title(painter: QPainter, title: TitleBox, colours: PictureColours, ink: Ink, look: Look = PLAIN) -> None:
    """Paint a story's title, and under it its tag behind a small open door."""
    if look.chosen:
        painter.setPen(QPen(colours.chosen_line, 2))
        painter.setBrush(colours.chosen)
        painter.drawRoundedRect(rect_of(title.rect.grown(5)), NOTE_RADIUS, NOTE_RADIUS)
    elif look.lit:
        painter.setPen(QPen(colours.chosen_line, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect_of(title.rect.grown(5)), NOTE_RADIUS, NOTE_RADIUS)
    _words(painter, ink, title.text, colours.title, look)
    if title.tag:
        _lock(painter, title.tag, colours)
        _words(painter, ink, title.tag, colours.muted, look)


def paint_note(painter: QPainter, note: NoteBox, colours: PictureColours, ink: Ink, look: Look = PLAIN) -> None:
    """Paint a factor's note with its badge."""
    if look.chosen or look.lit:
        _paper(painter, note.rect, colours.chosen if look.chosen else colours.note, colours.chosen_line, 2.2)
    else:
        _paper(painter, note.rect, colours.note, colours.note_line, 1.3)
    if note.recurring:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.badge)
        painter.drawRoundedRect(QRectF(note.rect.x + 4, note.rect.y + 7, 4, note.rect.height - 14), 2, 2)
    _words(painter, ink, note.text, colours.ink, look)
    if note.norwegian:
        painter.setPen(QPen(colours.note_line, 1.2))
        y = note.norwegian.rect.y - 5
        painter.drawLine(QPointF(note.norwegian.rect.x, y), QPointF(note.norwegian.rect.right, y))
        _words(painter, ink, note.norwegian, colours.muted, look)
    _badge(painter, note, colours, ink, look)


def _badge(painter: QPainter, note: NoteBox, colours: PictureColours, ink: Ink, look: Look) -> None:
    """Paint what stands at a note's corner; quietly where it only tells how many are drawn to it."""
    plate = badge_plate(note)
    if note.badge is None or plate is None:
        return
    painter.setPen(QPen(colours.note_line, 1.2) if note.quiet else Qt.PenStyle.NoPen)
    painter.setBrush(colours.note if note.quiet else colours.badge)
    painter.drawRoundedRect(rect_of(plate), plate.height / 2, plate.height / 2)
    if look.readable:
        if note.spark:
            paint_symbol(painter, rect_of(note.spark), SPARK, colours.chosen_line if note.quiet else colours.on_badge)
        draw_label(painter, ink, note.badge, colours.ink if note.quiet else colours.on_badge)


def _paper(painter: QPainter, rect: Rect, fill: QColor, line: QColor, width: float) -> None:
    """Paint a note's paper with a line around it: filled twice, which takes half the time of a line that is drawn."""
    half = width / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line)
    painter.drawRoundedRect(rect_of(rect.grown(half)), NOTE_RADIUS + half, NOTE_RADIUS + half)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect_of(rect.grown(-half)), NOTE_RADIUS - half, NOTE_RADIUS - half)


def _words(painter: QPainter, ink: Ink, label: Label, colour: QColor, look: Look) -> None:
    if look.readable:
        draw_label(painter, ink, label, colour)
        return
    soft = QColor(colour)
    soft.setAlpha(90)
    draw_grey_lines(painter, label, soft)


def _lock(painter: QPainter, tag: Label, colours: PictureColours) -> None:
    """Paint a small padlock left of the tag."""
    x, y = tag.rect.x - 15, tag.rect.y + 4
    painter.setPen(QPen(colours.muted, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(x + 2, y - 1, 6, 8), 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.muted)
    painter.drawRoundedRect(QRectF(x, y + 4, 10, 7), 1.5, 1.5)

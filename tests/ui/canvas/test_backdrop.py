"""What is behind a tree's notes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from tests.fitted_tree import fitting_layout
from unginvest_workshop.domain.layout import bezier
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.ui.canvas.backdrop import Backdrop
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.growth import Growth
from unginvest_workshop.ui.canvas.paths import line_path, rect_of
from unginvest_workshop.ui.canvas.tree_painting import Look, paint_wood

ZOOM = 0.3
"""From where words can't be read, and rootlets are seen."""
PAINTED = 4
"""So often that the picture from afar has taken the tree's place."""


def very_large():
    """Lay out a tree that is painted as a picture from afar."""
    stories = (
        StoryContent(f"s{s}", f"Historie {s}", "", tuple(FactorContent(f"s{s}-{n}", "vi lo") for n in range(50)))
        for s in range(9)
    )
    return fitting_layout(TreeContent("", tuple(stories)), QtMeasure(), 900, 600)


def painted(backdrop, scene):
    """Paint it from afar, and return how it looks in the end."""
    image = QImage(round(scene.width() * ZOOM), round(scene.height() * ZOOM), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for _ in range(PAINTED):
        painter = QPainter(image)
        painter.scale(ZOOM, ZOOM)
        backdrop.paint(painter, scene, scene, ZOOM, Look(readable=False))
        painter.end()
    return image


def test_a_rootlet_that_was_half_grown_when_somebody_went_back_is_whole_in_the_end(styled):
    layout, growth = very_large(), Growth()
    scene = rect_of(layout.scene)
    whole = painted(Backdrop(layout, paper_colours(), ScreenInk(), growth), scene)
    backdrop = Backdrop(layout, paper_colours(), ScreenInk(), growth)
    growing = layout.notes[7].id
    backdrop.let_grow({growing})
    growth.begin([growing])
    assert painted(backdrop, scene) != whole
    growth.stop()
    backdrop.let_grow(frozenset())
    assert painted(backdrop, scene) == whole


def test_from_very_far_away_a_long_root_is_whole_down_to_the_lowest_story(styled):
    stories = [
        StoryContent(f"s{s}", f"Historie {s}", "", tuple(FactorContent(f"s{s}-{n}", "vi lo") for n in range(3)))
        for s in range(12)
    ]
    words = tuple(FactorContent(f"long{n}", "vi heier på hverandre " * 90) for n in range(8))
    stories[0] = StoryContent("s0", "Den lange", "", words)
    layout = fitting_layout(TreeContent("", tuple(stories)), QtMeasure(), 900, 600)
    scene, zoom = rect_of(layout.scene), 0.12
    image = QImage(round(scene.width() * zoom), round(scene.height() * zoom), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    Backdrop(layout, paper_colours(), ScreenInk(), Growth()).paint(painter, scene, scene, zoom, Look(readable=False))
    painter.end()
    bark = paper_colours().bark.rgb()
    lowest = max(layout.roots, key=lambda root: root.curve.points[-1].y).curve
    assert lowest.points[-1].y * zoom > 300
    for first in range(0, len(lowest.points) - 1, 3):
        for step in range(201):
            at = bezier(lowest.points[first : first + 4], step / 200)
            x, y = int(at.x * zoom), int(at.y * zoom)
            near = {image.pixel(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)}
            assert bark in near, (x, y)


def moved_aside(offset):
    """Lay out a tree of four stories whose first note somebody moved so far to the right."""
    stories = (
        StoryContent(f"s{s}", f"Historie {s}", "", tuple(
            FactorContent(f"s{s}-{n}", "vi lo", offset_x=offset if (s, n) == (0, 2) else 0) for n in range(6)
        ))
        for s in range(4)
    )  # fmt: skip
    return fitting_layout(TreeContent("", tuple(stories)), QtMeasure(), 900, 600)


def test_a_rootlet_that_runs_far_lies_pale_behind_the_roots_it_crosses(styled):
    layout, colours = moved_aside(1100), paper_colours()
    rootlet = next(rootlet for rootlet in layout.rootlets if rootlet.factor_id == "s0-2")
    scene = rect_of(layout.scene)
    shown = []
    for paint in (
        lambda painter: Backdrop(layout, colours, ScreenInk(), Growth()).paint(painter, scene, scene, 1.0, Look()),
        lambda painter: paint_wood(painter, layout, colours),
    ):
        image = QImage(round(scene.width()), round(scene.height()), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-scene.topLeft())
        paint(painter)
        painter.end()
        shown.append(image)
    path = line_path(rootlet.curve.points)
    for image in shown:
        along = [path.pointAtPercent(n / 400) - scene.topLeft() for n in range(40, 400)]
        seen = [image.pixelColor(at.toPoint()).lightness() for at in along]
        bark = colours.bark.lightness()
        wood = [each for each in seen if abs(each - bark) < 6]
        assert wood, "it goes behind the roots of the stories it crosses"
        assert len(wood) < 0.3 * len(seen), "elsewhere it is paler than they are"
        assert min(seen) > bark - 6


def test_a_rootlet_that_is_dragged_far_is_repainted_where_it_was_and_is(styled):
    layout = moved_aside(0)
    backdrop = Backdrop(layout, paper_colours(), ScreenInk(), Growth())
    note = next(note for note in layout.notes if note.id == "s0-2")
    far = note.rect.moved(700, 60)
    assert backdrop.follow({note.id: far}).contains(far.x - 4, far.y + 20)
    assert backdrop.follow({note.id: note.rect}).contains(far.x - 4, far.y + 20)

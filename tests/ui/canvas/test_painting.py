"""The pictures as they are painted: measured with the app's faces, the same on screen, stage and in SVG."""

import re
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import Thread
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from tests.fitted_tree import SLIM
from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.crown_leaves import DreamContent, DreamsContent
from unginvest_workshop.domain.forest_layout import ForestContent, ForestTree
from unginvest_workshop.domain.forest_legend import MOST_LIGHTS, SharedLight
from unginvest_workshop.domain.layout import Curve, FontRole, Point, bezier
from unginvest_workshop.domain.overview_layout import OverviewContent, SharedContent
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.domain.road_picture import RoadContent, StepContent, StepMark
from unginvest_workshop.domain.tree_layout import layout_tree
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.domain.tree_style import LOW, ROOMY
from unginvest_workshop.ui.canvas.colours import paper_colours, stage_colours
from unginvest_workshop.ui.canvas.faces import (
    FACES,
    WALL_FACES,
    WALL_LEAST,
    Ink,
    OutlineInk,
    QtMeasure,
    ScreenInk,
    TextInk,
)
from unginvest_workshop.ui.canvas.paths import part_of
from unginvest_workshop.ui.canvas.pictures import QtPictures
from unginvest_workshop.ui.canvas.png import png_of
from unginvest_workshop.ui.canvas.tree_painting import paint_tree
from unginvest_workshop.ui.stage.wall import ForestPaging, RoadPaging, TreePaging
from unginvest_workshop.ui.theme import SANS, SERIF, stage_palette

LONG_WORD = "menneskerettighetsorganisasjonsmedlemskap" * 5


def a_tree(stories: int = 3, factors: int = 3) -> TreeContent:
    return TreeContent(
        "«Vi heier på hverandre»",
        tuple(
            StoryContent(
                f"s{i}",
                "Ida: «Han kom tilbake»",
                "blir i rommet" if i == 0 else "",
                tuple(FactorContent(f"{i}-{n}", "vi lo masse", "", "3 gr.", n == 0) for n in range(factors)),
            )
            for i in range(stories)
        ),
    )


A_ROAD = RoadContent(
    tuple(StepContent(str(i), "Frokost sammen", "uke 49", "alle", sign, sign) for i, sign in enumerate(StepMark)),
    "Alle gleder seg til å komme",
    "framtidsbildet",
)


@pytest.mark.parametrize("text", ["humor", LONG_WORD, "vi lo og lo " * 30, "a\nb", "🌳 et tre 🌳 " * 20, "", "  to  "])
@pytest.mark.parametrize("width", [30.0, 178.0, 600.0])
def test_lines_fit_the_width_and_keep_every_letter(styled, text, width):
    measure = QtMeasure()
    block = measure(text, width, FontRole.FACTOR)
    ink = ScreenInk()
    assert block.width <= width
    assert all(ink.width(line, FontRole.FACTOR) <= width + 1 for line in block.lines)
    assert re.sub(r"\s", "", "".join(block.lines)) == re.sub(r"\s", "", text)
    assert block.height == len(block.lines) * measure("a", width, FontRole.FACTOR).height


def test_measures_are_kept_and_the_oldest_forgotten(styled, monkeypatch):
    monkeypatch.setattr("unginvest_workshop.ui.canvas.faces._KEPT", 2)
    measure, ink = QtMeasure(), ScreenInk()
    first = measure("en", 100, FontRole.FACTOR)
    assert measure("en", 100, FontRole.FACTOR) is first
    for text in ("to", "tre", "fire"):
        measure(text, 100, FontRole.FACTOR)
        ink.width(text, FontRole.FACTOR)
    assert measure("en", 100, FontRole.FACTOR) is not first


def test_letters_are_as_wide_outlined_as_on_screen(styled):
    screen, outlined = ScreenInk(), OutlineInk()
    for role in FACES:
        assert outlined.width("Han kom tilbake", role) == pytest.approx(screen.width("Han kom tilbake", role), abs=1.0)


said = st.one_of(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyzæøåWM ,.«»", min_size=1, max_size=200),
    st.text(alphabet="私たちは互いに支え合うمرحبا😀👩‍👧🇳🇴é ß", min_size=1, max_size=60),
    st.integers(1, 2000).map(lambda count: (LONG_WORD * 10)[:count]),
    st.integers(1, 2000).map(lambda count: ("vi heier på hverandre, og " * 80)[:count]),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(said, said, said, st.sampled_from([ROOMY, LOW, SLIM]))
def test_with_the_apps_own_faces_no_word_reaches_out_of_its_box(styled, image, caption, text, style):
    factor = FactorContent("f", text, in_norwegian=caption, badge="12 gr.")
    told = tuple(StoryContent(f"s{n}", caption, "blir i rommet", (replace(factor, id=f"f{n}"),)) for n in range(2))
    layout, ink = layout_tree(TreeContent(image, told), QtMeasure(), style), ScreenInk()
    labels = [layout.crown.image, *(title.text for title in layout.titles), *(title.tag for title in layout.titles)]
    labels += [label for note in layout.notes for label in (note.text, note.norwegian, note.badge)]
    for label in labels:
        assert all(ink.width(line, label.role) <= label.rect.width + 1 for line in label.block.lines)
        assert label.block.height <= label.rect.height + 0.01
    for note in layout.notes:
        assert note.rect.holds(note.text.rect)
        assert note.rect.holds(note.norwegian.rect)
        assert not note.badge.rect.overlaps(note.text.rect)
    assert layout.crown.rect.holds(layout.crown.image.rect)


def test_part_of_a_curve_lies_on_it():
    curve = Curve((Point(0, 0), Point(0, 30), Point(40, 40), Point(80, 40)), 6, 2)
    half = part_of(curve, 0.5)
    assert half.points[0] == curve.points[0]
    assert half.points[-1] == bezier(curve.points, 0.5)
    assert half.end_width == 4
    assert part_of(curve, 1.0) == curve


def test_the_lights_of_the_forest_have_digits_that_can_be_read(styled):
    for colours in (paper_colours(), stage_colours(stage_palette(Phase.DREAM, dark=True))):
        assert len({colour.name() for colour in colours.lights}) == MOST_LIGHTS
        assert all(contrast(colour, colours.on_light) >= 7 for colour in colours.lights)


def pixels(paint, size=(1100, 800)) -> QImage:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def has(image: QImage, colour: QColor) -> bool:
    return any(
        image.pixelColor(x, y) == colour for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    )


def test_a_tree_is_painted_with_all_its_parts(styled):
    layout, colours = layout_tree(a_tree(), QtMeasure()), paper_colours()
    image = pixels(lambda painter: paint_tree(painter, layout, colours, ScreenInk()))
    for colour in (colours.paper, colours.bark, colours.crown, colours.note, colours.badge):
        assert has(image, colour)


def test_a_note_is_paper_with_a_thin_line_around_it(styled):
    colours = paper_colours()
    layout = layout_tree(a_tree(1, 1), QtMeasure(), LOW)
    (note,) = layout.notes
    size = (round(layout.scene.right) + 20, round(layout.scene.bottom) + 20)
    seen = pixels(lambda painter: paint_tree(painter, layout, colours, ScreenInk()), size)
    middle, side = round(note.rect.center.y), round(note.rect.right)
    across = [seen.pixelColor(x, middle) for x in range(side - 6, side + 4)]
    assert across[0] == colours.note
    assert min(apart(colour, colours.note_line) for colour in across) <= 30
    assert apart(across[-1], colours.note_line) > 30


def apart(one: QColor, other: QColor) -> int:
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def test_dreams_are_painted_as_leaves_and_those_without_room_only_in_words(styled):
    shown = tuple(DreamContent(str(number), "vi spiser frokost sammen") for number in range(3))
    tree, colours = replace(a_tree(), dreams=DreamsContent(shown, ("+ 1", "+ 2", "+ 3"))), paper_colours()
    for style, leaves in ((ROOMY, True), (replace(ROOMY, crown=replace(ROOMY.crown, leaves=0.0)), False)):
        layout = layout_tree(tree, QtMeasure(), style)
        assert layout.crown.leaves
        image = pixels(partial(paint_tree, layout=layout, colours=colours, ink=ScreenInk()))
        assert has(image, colours.leaf) is leaves


@pytest.mark.parametrize("phase", list(Phase))
def test_words_stand_out_on_the_dark_wall(phase):
    colours = stage_colours(stage_palette(phase, dark=True))
    for ink, ground in (
        (colours.ink, colours.note),
        (colours.muted, colours.note),
        (colours.crown_ink, colours.crown),
        (colours.leaf_ink, colours.leaf),
        (colours.title, colours.earth_top),
        (colours.on_badge, colours.badge),
        (colours.sun_ink, colours.sun),
        (colours.done, colours.note),
    ):
        assert contrast(ink, ground) >= 7


def test_words_stand_out_on_paper():
    colours = paper_colours()
    for ink, ground in (
        (colours.ink, colours.note),
        (colours.leaf_ink, colours.leaf),
        (colours.ink, colours.chosen),
        (colours.muted, colours.note),
        (colours.title, colours.earth_bottom),
        (colours.ink, colours.earth_bottom),
        (colours.on_badge, colours.badge),
        (colours.sun_ink, colours.sun),
        (colours.planned, colours.note),
        (colours.milestone, colours.note),
    ):
        assert contrast(ink, ground) >= 7
    assert contrast(colours.crown_ink, colours.crown) >= 6


def contrast(one: QColor, other: QColor) -> float:
    def light(colour: QColor) -> float:
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_svg_stands_alone(styled):
    pictures = QtPictures(Path)
    for svg in (pictures.tree_svg(a_tree()), pictures.road_svg(A_ROAD, 1240.0, 600.0)):
        root = ET.fromstring(svg)
        names = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert "path" in names
        assert not names & {"text", "image", "title", "desc", "metadata"}
        assert b"href=" not in svg
        width, height = (float(part) for part in root.get("viewBox").split()[2:])
        assert width > 500
        assert height > 200


def test_svg_for_where_our_faces_are_holds_text_as_text(styled):
    lines = (
        "Vi lo <sammen> & «heiet» ≠",
        "مرحبا",
        "😀 der",
        "med\x0bkontroll",
        "snudd \u202eom",
    )
    tree = TreeContent("Et lys", tuple(StoryContent(f"s{n}", line) for n, line in enumerate(lines)))
    pictures = QtPictures(Path)
    root = ET.fromstring(pictures.with_text().tree_svg(tree))
    texts = [element for element in root.iter() if element.tag.endswith("}text")]
    said = " ".join(element.text for element in texts)
    assert all(word in said for word in ("Et lys", "<sammen>", "&", "«heiet»", "≠"))
    assert not re.search("[^ -~«»≠]", said), "what our faces lack is drawn"
    assert {element.get("font-family") for element in texts} <= {SERIF, SANS}
    assert b"<text" not in pictures.tree_svg(tree), "the painter itself is as it was"


@pytest.mark.parametrize("role", list(FACES))
def test_letters_as_text_are_as_wide_and_stand_where_outlines_do(styled, role):
    at, colour = QPointF(20, 30), QColor("#000000")

    def ink_in(ink: Ink) -> QRect:
        image = pixels(lambda painter: ink.line(painter, at, "Han kom tilbake", role, colour), (500, 100))
        dark = [(x, y) for x in range(500) for y in range(100) if image.pixelColor(x, y).blue() < 30]
        return QRect(QPoint(*map(min, zip(*dark, strict=True))), QPoint(*map(max, zip(*dark, strict=True))))

    text, outlined = ink_in(TextInk()), ink_in(OutlineInk())
    for edge in ("left", "right", "top", "bottom"):
        assert getattr(text, edge)() == pytest.approx(getattr(outlined, edge)(), abs=2)
    assert TextInk().width("Han kom tilbake", role) == OutlineInk().width("Han kom tilbake", role)


def test_svg_letters_are_those_of_the_screen(styled):
    """The same words at the same place: the tree's dark pixels are the same from both inks."""
    layout, colours = layout_tree(a_tree(1, 2), QtMeasure()), paper_colours()
    screen = pixels(lambda painter: paint_tree(painter, layout, colours, ScreenInk()), (600, 600))
    outlined = pixels(lambda painter: paint_tree(painter, layout, colours, OutlineInk()), (600, 600))

    def dark(image):
        spots = ((x, y) for x in range(0, 600, 2) for y in range(0, 600, 2))
        return {spot for spot in spots if image.pixelColor(*spot).lightness() < 90}

    both = dark(screen) & dark(outlined)
    assert len(both) > 0.6 * max(len(dark(screen)), len(dark(outlined)))


@pytest.mark.parametrize("size", [(1750, 900, 33), (930, 640, 24)])
def test_nothing_on_the_wall_is_smaller_than_the_least(styled, size):
    """A page is as large as the room or smaller at the scale of the least font, so it is never scaled below it."""
    width, height, least = size
    assert min(face.size for face in WALL_FACES.values()) >= WALL_LEAST
    forest = tuple(ForestTree(str(i), f"Gruppe {i}", "«Et lys»", "3 historier", (2, 3)) for i in range(14))
    for paging in (TreePaging(a_tree(8, 9)), ForestPaging(ForestContent(forest)), RoadPaging(A_ROAD)):
        pages = paging(QRectF(0, 0, width, height), least)
        assert pages
        for picture in pages:
            image = pixels(
                lambda painter, shown=picture: shown.paint(
                    painter, QRectF(0, 0, width, height), stage_palette(Phase.DREAM, dark=True), 0
                ),
                (width, height),
            )
            assert not image.isNull()


def test_pages_are_known_by_what_they_show():
    assert TreePaging(a_tree()) == TreePaging(a_tree())
    assert TreePaging(a_tree()) != TreePaging(a_tree(2))


def test_a_png_is_as_large_as_asked_and_holds_what_is_painted(styled):
    pictures = QtPictures(Path)
    for png in (pictures.tree_png(a_tree(), 800), pictures.road_png(A_ROAD, 1240.0, 600.0, 800)):
        with Image.open(BytesIO(png)) as image:
            assert max(image.size) == 800
            assert image.getexif() == {}
            assert not image.text
            assert len(image.convert("RGB").getcolors(1 << 20)) > 50


def test_a_drawing_is_painted_as_png_on_white(styled):
    line = Stroke("s", "w", "a", StrokeColour.RED, 32, (100, 100, 900, 700, 1100, 300))
    with Image.open(BytesIO(QtPictures(Path).sketch_png([line], 500))) as image:
        assert max(image.size) == 500
        colours = {colour for _, colour in image.convert("RGB").getcolors(1 << 20)}
    assert {(255, 255, 255), (0xC2, 0x2F, 0x3F)} <= colours


FOREST = ForestContent(
    tuple(
        ForestTree(str(n), f"Gruppe {n}", "«Et lys»", "3 historier", (2, 3), (SharedLight(1, "Å bli sett", "4 av 5"),))
        for n in range(1, 6)
    )
)
OVERVIEW = OverviewContent(
    (
        SharedContent(
            "a", "Å bli sett", "Går igjen i 2 av 3 grupper", 2, 3, ("ble sett i døra",), "og 2 til", "«Et lys»"
        ),
        SharedContent("b", "Humor"),
    )
)


def test_the_forest_and_the_shared_factors_stand_alone_too(styled):
    pictures = QtPictures(Path)
    for svg in (pictures.forest_svg(FOREST, 1.5), pictures.clusters_svg(OVERVIEW)):
        names = {element.tag.rpartition("}")[2] for element in ET.fromstring(svg).iter()}
        assert "path" in names
        assert not names & {"text", "image", "title", "desc", "metadata"}
    for png in (pictures.forest_png(FOREST, 1.5, 900), pictures.clusters_png(OVERVIEW, 900)):
        with Image.open(BytesIO(png)) as image:
            assert max(image.size) == 900
            assert len(image.convert("RGB").getcolors(1 << 20)) > 50


def test_the_forest_takes_the_shape_of_its_paper(styled):
    pictures = QtPictures(Path)

    def shape(aspect):
        width, height = map(float, ET.fromstring(pictures.forest_svg(FOREST, aspect)).get("viewBox").split()[2:])
        return width / height

    assert shape(0.7) < 1 < shape(3)


def test_the_bar_and_the_metaphor_have_their_colours(styled):
    with Image.open(BytesIO(QtPictures(Path).clusters_png(OVERVIEW, 900))) as image:
        seen = {colour for _, colour in image.convert("RGB").getcolors(1 << 20)}
    colours = paper_colours()
    for colour in (colours.done, colours.note_line, colours.sunken, colours.note, colours.under_way):
        assert colour.getRgb()[:3] in seen


def test_a_png_is_written_as_it_was_painted_and_knows_its_size_in_print(styled):
    painted = QImage(37, 5, QImage.Format.Format_RGB32)
    for x in range(37):
        for y in range(5):
            painted.setPixelColor(x, y, QColor(x * 6, y * 50, (x * y) % 256))
    with Image.open(BytesIO(png_of(painted))) as image:
        assert image.info["dpi"] == pytest.approx((256, 256), abs=1)
        assert not image.text
        read = image.convert("RGB")
        assert all(read.getpixel((x, y)) == painted.pixelColor(x, y).getRgb()[:3] for x in range(37) for y in range(5))


def test_pictures_are_painted_in_one_thread_after_another(styled):
    """What Qt prepares to draw with dies with its thread: whoever painted with it later ended the app."""
    pictures = QtPictures(Path)
    as_text = pictures.with_text()
    painted = []

    def paint():
        painted.append((pictures.tree_png(a_tree(), 400), pictures.tree_svg(a_tree()), as_text.tree_svg(a_tree())))

    for _ in range(4):
        thread = Thread(target=paint)
        thread.start()
        thread.join()
    assert len(painted) == 4
    assert len(set(painted)) == 1

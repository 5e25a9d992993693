"""The words of drawings, which typst sets itself."""

import io
from pathlib import Path

import pdfplumber
import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import fagdag
from tests.exporting.telling import build_summary
from unginvest_workshop.app_pictures import offscreen_pictures
from unginvest_workshop.domain.tree_picture import StoryContent, TreeContent
from unginvest_workshop.exporting.lettering import Letters, Line, told_letters, without_letters
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.pictures import svg_size
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

LINE = (
    '<text fill="#1e2a26" fill-opacity="1" stroke="none" xml:space="preserve" x="10" y="20" '
    'font-family="Source Sans Pro" font-size="17" font-weight="600" font-style="italic" \n >'
    "Vi &lt;lo&gt; &amp; sang</text>"
)


def group(matrix: str, inner: str = LINE) -> str:
    return f'<g fill="none" transform="matrix({matrix})"\nfont-size="17" \n>\n{inner}\n</g>'


def test_a_line_of_words_is_taken_out_with_its_place_and_its_letters() -> None:
    rest, lines = without_letters(f"<svg>{group('2,0,0,2,5,7')}</svg>")
    assert rest == "<svg></svg>"
    assert lines == [Line(Letters("Source Sans Pro", 34.0, 600, "italic", "#1e2a26"), 47.0, 25.0, "Vi <lo> & sang")]


def test_lines_that_are_written_alike_are_told_together_from_the_top_down() -> None:
    plain, strong = (Letters("Source Sans Pro", 17.0, weight, "normal", "#1e2a26") for weight in (400, 600))
    told = told_letters(
        [Line(plain, 50.0, 10.0, "under"), Line(strong, 40.0, 10.0, "tungt"), Line(plain, 20.0, 30.0, "over")]
    )
    assert [each["weight"] for each in told] == [400, 600]
    assert told[0]["lines"] == [{"x": 30.0, "down": 20.0, "text": "over"}, {"x": 10.0, "down": 30.0, "text": "under"}]
    assert told[1]["lines"] == [{"x": 10.0, "down": 40.0, "text": "tungt"}]


def test_shapes_stay_and_so_do_words_that_shapes_are_drawn_among() -> None:
    shapes, both = (group("1,0,0,1,0,0", f'{words}<path d="M0,0"/>') for words in ("", LINE))
    assert without_letters(shapes + both) == (shapes + both, [])


@pytest.mark.parametrize("matrix", ["0,1,-1,0,0,0", "1,0,0,2,0,0"])
def test_words_that_are_turned_or_drawn_out_stay(matrix: str) -> None:
    assert without_letters(group(matrix)) == (group(matrix), [])


@pytest.mark.parametrize(
    ("this", "other"), [('fill-opacity="1"', 'fill-opacity="0.5"'), ('stroke="none"', 'stroke="#000000"')]
)
def test_words_that_one_can_see_through_or_that_have_an_edge_stay(this: str, other: str) -> None:
    drawn = group("1,0,0,1,0,0", LINE.replace(this, other))
    assert without_letters(drawn) == (drawn, [])


@pytest.mark.usefixtures("qapp")
def test_all_words_that_the_painter_writes_as_text_are_found() -> None:
    tree = TreeContent("Et <lys>", tuple(StoryContent(f"s{n}", f"Vi lo & sang {n}") for n in range(3)))
    with offscreen_pictures(Path) as pictures:
        svg = pictures.with_text().tree_svg(tree).decode()
        outlined = pictures.tree_svg(tree).decode()
    rest, lines = without_letters(svg)
    assert "<text" not in rest
    assert svg_size(rest) == svg_size(svg)
    said = " ".join(line.text for line in lines)
    assert all(word in said for word in ("Et <lys>", "Vi lo & sang 0", "Vi lo & sang 2"))
    width, height = svg_size(svg)
    assert all(0 < line.x < width and 0 < line.y < height for line in lines)
    assert without_letters(outlined) == (outlined, [])


def test_typst_sets_them_in_their_face_and_size_where_they_stand_in_the_drawing() -> None:
    class Lettered(PlainPictures):
        def with_text(self) -> PlainPictures:
            return self

        def tree_svg(self, tree: TreeContent) -> bytes:
            line = LINE.replace("Vi &lt;lo&gt; &amp; sang", "Bokstavene")
            return super().tree_svg(tree).replace(b"</svg>", f"{group('1,0,0,1,200,100', line)}</svg>".encode())

    content, lacks = write_pdf(build_summary(fagdag(), NamesPolicy.FULL, Translator("nb")), Lettered())
    assert not lacks
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        page, word = next((page, w) for page in pdf.pages for w in page.search("Bokstavene"))
        tree = max(page.rects, key=lambda rect: rect["width"] * rect["height"] * (rect["non_stroking_color"] != (1,)))
    assert "SourceSansPro-SemiboldIt" in word["chars"][0]["fontname"]
    unit = word["chars"][0]["size"] / 17
    assert 0.2 < unit < 0.7
    assert word["x0"] > tree["x0"] + 200 * unit

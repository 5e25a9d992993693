"""The PDF is read back by other libraries than the one that set it."""

import io
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pdfplumber
import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import empty_day, fagdag, in_room, whole_day
from tests.exporting.telling import build_summary
from tests.exporting.test_markdown import HOSTILE, with_text
from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import (
    Block,
    Cell,
    Reference,
    Section,
    Summary,
    Table,
    Thread,
)
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.summary import open_source, tell
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

GOLDEN = Path(__file__).parent.parent / "golden"


def pdf(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, language: str = "nb") -> bytes:
    content, notice = write_pdf(build_summary(snapshot, policy, Translator(language)), PlainPictures())
    assert notice == ""
    return content


@pytest.fixture(scope="module")
def whole() -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(pdf(fagdag())))


def text_of(content: bytes) -> str:
    """Return all text in reading order, without white space."""
    return squeezed("".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages))


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u200b", "")


def structure(reader: pypdf.PdfReader) -> list[DictionaryObject]:
    """Return all elements of the structure tree."""
    found: list[DictionaryObject] = []
    root = reader.trailer["/Root"]["/StructTreeRoot"]  # type: ignore[index]

    def walk(node: object) -> None:
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, ArrayObject):
            for child in node:
                walk(child)
        elif isinstance(node, DictionaryObject):
            if "/S" in node:
                found.append(node)
            walk(node.get("/K"))

    walk(root["/K"])
    return found


def outline(reader: pypdf.PdfReader) -> Iterator[str]:
    """Yield what is read on each page, line by line, and the words that stand for what is drawn."""
    for number, page in enumerate(reader.pages, 1):
        yield f"== {number}"
        yield from (" ".join(line.replace("\u200b", "").split()) for line in page.extract_text().split("\n"))
    yield "== Alt"
    yield from (str(each["/Alt"]) for each in structure(reader) if "/Alt" in each)


def test_golden() -> None:
    content, _ = write_pdf(build_summary(whole_day(), NamesPolicy.FULL, Translator("nb")), PlainPictures())
    told = "\n".join(outline(pypdf.PdfReader(io.BytesIO(content)))) + "\n"
    assert told == (GOLDEN / "fagdag.pdf.txt").read_text(encoding="utf-8")


def test_it_is_tagged_and_says_so(whole: pypdf.PdfReader) -> None:
    root = whole.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value  # type: ignore[index]
    assert root["/Lang"] == "nb-NO"  # type: ignore[index]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()  # type: ignore[index]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]


def test_the_road_lies_down_and_what_is_longer_after_it_stands_again() -> None:
    def lies(names: tuple[str, ...]) -> list[bool]:
        ready = prepare(fagdag(), Choices(NamesPolicy.FULL, "nb", names), PlainPictures())
        content, _ = write_pdf(ready.summary, PlainPictures())
        pages = [page.mediabox for page in pypdf.PdfReader(io.BytesIO(content)).pages]
        return [wide for wide, _ in groupby(float(box.width) > float(box.height) for box in pages)]

    assert lies(("stories", "road", "close")) == [False, True]
    assert lies(("road", "stories")) == [False, True, False]
    assert lies(("stories",)) == [False]


def test_title_and_bookmarks(whole: pypdf.PdfReader) -> None:
    assert whole.metadata is not None
    assert whole.metadata.title == "Fagdag Drammen"

    def titles(entries: list[object]) -> list[str]:
        return [title for e in entries for title in (titles(e) if isinstance(e, list) else [e.title])]  # type: ignore[attr-defined]

    outline = titles(whole.outline)  # type: ignore[arg-type]
    expected = ["Læringsspørsmålet", "Historiene", "Gruppe 1", "Ugla", "Fellesnevnerne", "Å bli sett", "Veikartet"]
    assert [title for title in outline if title in expected] == expected


def test_pictures_have_words_and_the_table_a_header(whole: pypdf.PdfReader) -> None:
    elements = structure(whole)
    kinds = [element["/S"] for element in elements]
    figures = [element for element in elements if element["/S"] == "/Figure"]
    assert [bool(figure.get("/Alt")) for figure in figures] == [True] * 4
    assert kinds.count("/TH") == 6, "what a step grows from stands under it, and says so itself"
    assert kinds.count("/Table") == 1
    assert {"/H1", "/H2", "/H3", "/L", "/LI", "/Title"} <= set(kinds) | {"/Title"}


def test_all_faces_are_our_own_and_embedded(whole: pypdf.PdfReader) -> None:
    names = set()
    for page in whole.pages:
        for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[union-attr]
            for inner in font.get_object()["/DescendantFonts"]:
                descriptor = inner.get_object()["/FontDescriptor"]
                assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
                names.add(str(descriptor["/FontName"]))
    assert names
    assert all("SourceSansPro" in name or "SourceSerifPro" in name for name in names), names


def test_everything_said_is_read_back() -> None:
    text = text_of(pdf(fagdag()))
    day = fagdag()
    said = [f.text for f in day.factors] + [i.text for i in day.ideas] + [s.text for s in day.statements]
    said += [s.title for s in day.stories] + [g.image for g in day.groups] + [s.text for s in day.steps]
    said += [w.text for w in day.words] + [day.workshop.topic_question, *day.workshop.topic_where, "23. mars 2027"]
    for words in said:
        assert squeezed(words) in text, words


def test_names_and_the_room_are_kept() -> None:
    text = text_of(pdf(in_room(fagdag(), "s1"), NamesPolicy.NONE))
    for words in ("Kafédagen", "tydelighvem", "Jonas", "Amina", "Solbakken", "HEMMELIG", "Trude"):
        assert words not in text, words


@pytest.mark.parametrize("language", ["nn", "en"])
def test_its_language_is_set(language: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(fagdag(), language=language)))
    assert reader.trailer["/Root"]["/Lang"].startswith(language)  # type: ignore[index]


@pytest.mark.parametrize(("language", "image"), [("nb", "«Vi heier på hverandre»"), ("en", "“Vi heier på hverandre”")])
def test_quotation_marks_are_those_of_the_language(language: str, image: str) -> None:
    assert squeezed(image) in text_of(pdf(fagdag(), language=language))


def test_page_numbers_stand_beside_what_they_are_of_though_that_is_long() -> None:
    with pdfplumber.open(io.BytesIO(pdf(fagdag(), language="en"))) as read:
        words = read.pages[0].extract_words()
    (name,) = [word for word in words if word["text"] == "question" and word["top"] > 600]
    beside = [w for w in words if abs(w["bottom"] - name["bottom"]) < 2 and 0 < w["x0"] - name["x1"] < 60]
    assert [word["text"] for word in beside] == ["1"]


def test_a_day_with_nothing_said_is_a_front_page() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf(empty_day())))
    assert len(reader.pages) == 1


def test_groups_with_only_an_image_share_a_page() -> None:
    day = replace(fagdag(), stories=(), factors=(), clusters=(), ideas=(), statements=(), steps=(), links=(), words=())
    reader = pypdf.PdfReader(io.BytesIO(pdf(day)))
    assert len(reader.pages) == 2


def test_a_group_with_a_tree_begins_a_page(whole: pypdf.PdfReader) -> None:
    assert sum("Gruppas bilde" in page.extract_text() for page in whole.pages) == 3


def test_the_red_thread_is_told_in_full_beside_its_step() -> None:
    text = text_of(pdf(fagdag()))
    assert text.count(squeezed("Hos oss leder unge og voksne hver fagdag sammen.")) == 2, "at home, and on the thread"
    assert text.index("Stegene") < text.rindex(squeezed("Hos oss leder unge og voksne hver fagdag sammen."))


def test_words_on_trees_are_large_enough_to_be_read() -> None:
    """A tree 800 units wide has words of 17 units, which are to be 6.5 points at least."""
    with pdfplumber.open(io.BytesIO(pdf(fagdag()))) as opened:
        widths = [rect["width"] for page in opened.pages for rect in page.rects if _is_tree(rect)]
    assert len(widths) == 3
    assert min(widths) * 17 / 800 > 6.5


def _is_tree(rect: dict[str, Any]) -> bool:
    colour = rect["non_stroking_color"]
    green = isinstance(colour, tuple) and tuple(round(part, 2) for part in colour) == (0.87, 0.93, 0.9)
    return green and rect["height"] > 100


def test_no_page_is_empty(whole: pypdf.PdfReader) -> None:
    assert all(len(page.extract_text().split()) > 15 for page in whole.pages)


TYPST = (
    '#panic("x")',
    "$x^2$ #let a = 1",
    "*fet* _skrå_ @ref <label> // kommentar /* x */",
    '"); #read("/etc/x")',
)


def test_hostile_text_arrives_as_plain_text() -> None:
    said = [line for text in (*HOSTILE, *TYPST) for line in text.split("\n") if line.strip()]
    day = with_text("\n".join(said))
    day = replace(day, factors=tuple(replace(f, text=said[n % len(said)]) for n, f in enumerate(day.factors)))
    text = text_of(pdf(replace(day, groups=())))
    for line in said:
        assert squeezed(line) in text, line


def test_a_text_as_long_as_they_come_fits() -> None:
    words = "Alle fikk være med og bestemme, og ingen ble sure når noe gikk galt. " * 29
    text = text_of(pdf(with_text(words[:2000].strip())))
    assert squeezed("ingen ble sure når noe gikk galt") in text


def test_a_word_that_no_line_holds_is_broken() -> None:
    content = pdf(with_text("m" * 200))
    with pdfplumber.open(io.BytesIO(content)) as opened:
        for page in opened.pages:
            assert max(char["x1"] for char in page.chars) < page.width


def test_hundreds_of_stories() -> None:
    day = fagdag()
    stories = tuple(replace(day.stories[0], id=f"n{n}", title=f"Historie {n}", group_id="g2") for n in range(120))
    factors = tuple(
        replace(day.factors[n % 9], id=f"nf{n}", story_id=f"n{n % 120}", cluster_id="c1") for n in range(480)
    )
    reader = pypdf.PdfReader(io.BytesIO(pdf(replace(day, stories=stories, factors=factors, links=()))))
    assert len(reader.pages) > 15


def with_blocks(*blocks: Block) -> Summary:
    """Return a summary of one section with these blocks."""
    summary = build_summary(fagdag(), NamesPolicy.FULL, Translator("nb"))
    return replace(summary, sections=(Section("all", "Alt", Phase.DREAM, "", blocks),))


def test_a_thread_has_the_words_that_it_has_in_a_table_of_two_columns_too() -> None:
    thread = Thread((Reference("kort", ""), Reference("avkortet", "", "alle ordene")))
    table = Table(("Steg", "Rød tråd"), ((Cell("Frokost"), Cell(threads=(thread,))), (Cell("Kaffe"), Cell())), (1, 1))
    wide = Table(("Steg", "Når", "Tråd"), ((Cell("Tur"), Cell("nå"), Cell(threads=(thread,))),), (1, 1, 1))
    content, notice = write_pdf(with_blocks(table, wide), PlainPictures())
    assert notice == ""
    text = text_of(content)
    assert "FrokostRødtrådkort→alleordeneKaffe" in text
    assert text.count("kort→alleordene") == 2


def test_an_image_of_many_words_goes_on_from_page_to_page() -> None:
    day = fagdag()
    words = " ".join(f"lys{n}" for n in range(300))
    group = replace(day.groups[0], name="W" * 300, image=words)
    content, _ = write_pdf(
        build_summary(replace(day, groups=(group, *day.groups[1:])), NamesPolicy.FULL, Translator("nb")),
        PlainPictures(),
    )
    found: list[str] = []
    with pdfplumber.open(io.BytesIO(content)) as document:
        for page in document.pages:
            inside = page.crop((0, 0, page.width, page.height - 40))
            found += re.findall(r"lys\d+", inside.extract_text() or "")
    assert {f"lys{n}" for n in range(300)} <= set(found)


@pytest.mark.parametrize("order", [("road", "dreams", "stories", "shared", "designs"), ("stories", "shared", "road")])
def test_the_contents_stand_in_the_order_that_was_chosen(order: tuple[str, ...]) -> None:
    summary = tell(open_source(fagdag(), NamesPolicy.FULL, Translator("nb")), order)
    content, _ = write_pdf(summary, PlainPictures())
    front = pypdf.PdfReader(io.BytesIO(content)).pages[0].extract_text()
    titles = [section.title for section in summary.sections]
    assert re.findall("|".join(titles), front.rpartition("steg på veien")[2]) == titles


def marked(title: str) -> Snapshot:
    """Return a fagdag with a title of this kind wherever a heading stands, and on a step of the road."""
    day = fagdag()
    return replace(
        day,
        workshop=replace(day.workshop, title=f"Dagen {title}"),
        groups=(replace(day.groups[0], name=f"Gruppa {title}"), *day.groups[1:]),
        stories=(replace(day.stories[0], title=f"Historien {title}"), *day.stories[1:]),
        clusters=(replace(day.clusters[0], name=f"Nevneren {title}"), *day.clusters[1:]),
        statements=(replace(day.statements[0], text=f"Utsagnet {title}"), *day.statements[1:]),
        steps=(replace(day.steps[0], text=f"Steget {title}"), *day.steps[1:]),
    )


def test_a_title_as_long_as_they_come_goes_on_from_page_to_page() -> None:
    title = " ".join(f"ord{n}" for n in range(320)) + " siste"
    content = pdf(marked(title))
    with pdfplumber.open(io.BytesIO(content)) as opened:
        for page in opened.pages:
            chars = [char for char in page.chars if char["text"].strip()]
            assert max(char["bottom"] for char in chars) < page.height - 20, page.page_number
    text = text_of(content)
    for what in ("Dagen", "Gruppa", "Historien", "Nevneren", "Utsagnet", "Steget"):
        words = re.findall(rf"{what}ord0.*?siste", text)
        assert any(all(f"ord{n}" in each for n in range(320)) for each in words), what


def test_a_word_that_no_line_holds_is_whole_in_bookmarks_and_others_are_never_broken() -> None:
    word = "ungdomsmedvirkning" * 3
    reader = pypdf.PdfReader(io.BytesIO(pdf(marked(f"{word} ungdomsmedvirkningsordning"))))
    titles = [str(each) for each in _outlined(reader.outline)]
    assert any(f"Gruppa {word} ungdoms" in title for title in titles)
    text = "".join(page.extract_text() for page in reader.pages)
    assert "\u200b" not in "".join(titles) + str(reader.metadata)
    assert "ungdomsmedvirkningsordning" in text


def _outlined(outline: list[Any]) -> Iterator[str]:
    for each in outline:
        if isinstance(each, list):
            yield from _outlined(each)
        else:
            yield each.title

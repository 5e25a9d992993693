"""The document is read back as XML, by the standard library alone, and by python-docx as a second opinion."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pytest
from PIL import Image

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import STATEMENTS, empty_day, fagdag, in_room
from tests.exporting.test_markdown import HOSTILE, with_text
from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import MediaHash, PhotoId
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import (
    Block,
    Card,
    CardKind,
    Cards,
    Cell,
    FrontPage,
    Heading,
    Item,
    ItemList,
    Picture,
    Prose,
    Quote,
    Section,
    Sketch,
    Table,
    Verse,
)
from unginvest_workshop.exporting.docx.write import write_docx
from unginvest_workshop.exporting.export import export_snapshot, prepare
from unginvest_workshop.exporting.photos import SOME_GONE
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.settings import NamesPolicy

GOLDEN = Path(__file__).parent.parent / "golden"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FULL, NONE = NamesPolicy.FULL, NamesPolicy.NONE


class Read:
    """A document as it is found in its file."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
            self.dates = {info.date_time for info in archive.infolist()}
        self.body = ET.fromstring(self.parts["word/document.xml"])[0]

    def paragraphs(self) -> list[tuple[str, str]]:
        """Return the style and the text of all paragraphs, those of tables too."""
        return [(style_of(each), text_of(each)) for each in self.body.iter(f"{W}p")]

    def text(self) -> str:
        return "\n".join(text for _, text in self.paragraphs())

    def styled(self, style: str) -> list[str]:
        return [text for found, text in self.paragraphs() if found == style]


def style_of(paragraph: ET.Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "Normal" if found is None else found.attrib[f"{W}val"]


def text_of(element: ET.Element) -> str:
    told = {f"{W}t": lambda each: each.text or "", f"{W}br": lambda _: "\n", f"{W}tab": lambda _: "\t"}
    return "".join(told[each.tag](each) for each in element.iter() if each.tag in told)


def document(
    day: Snapshot, policy: NamesPolicy = FULL, language: str = "nb", pictures: PlainPictures | None = None
) -> bytes:
    written = write_docx(prepare(day, Choices(policy, language), pictures or PlainPictures()))
    (file,) = written.files
    assert file.name.endswith(".docx")
    return file.content


@pytest.fixture(scope="module")
def whole() -> Read:
    return Read(document(fagdag()))


def test_golden(whole: Read) -> None:
    told = [f"{style}| {text}".replace("\n", "⏎") for style, text in whole.paragraphs()]
    assert "\n".join(told) + "\n" == (GOLDEN / "fagdag.docx.txt").read_text(encoding="utf-8")


def test_the_ends_of_the_thread_stand_under_a_small_heading(whole: Read) -> None:
    assert "Der den røde tråden kan føres videre" in whole.styled("Heading3")


def test_what_is_counted_stands_apart_from_the_topic() -> None:
    read = docx.Document(io.BytesIO(document(fagdag())))
    (so_that, counted) = (
        next(each for each in read.paragraphs if each.text.startswith(begins)) for begins in ("slik at", "8 deltakere")
    )
    assert counted.paragraph_format.space_before.pt == 20
    assert not so_that.paragraph_format.space_before


def test_all_styles_that_are_used_are_there_and_named_in_the_language_of_the_summary() -> None:
    for language, kicker in (("nb", "Fase"), ("nn", "Fase"), ("en", "Phase")):
        read = Read(document(fagdag(), language=language))
        styles = ET.fromstring(read.parts["word/styles.xml"])
        names = {
            each.attrib[f"{W}styleId"]: each.find(f"{W}name").attrib[f"{W}val"] for each in styles.iter(f"{W}style")
        }
        used = {
            each.attrib[f"{W}val"] for tag in ("pStyle", "rStyle", "tblStyle") for each in read.body.iter(f"{W}{tag}")
        }
        assert used <= set(names)
        assert (names["Heading1"], names["Quote"], names["Kicker"]) == ("heading 1", "Quote", kicker)
        assert len(set(names.values())) == len(names)
        assert not any("$" in name for name in names.values())


def test_python_docx_reads_headings_lists_and_the_table() -> None:
    read = docx.Document(io.BytesIO(document(fagdag())))
    styles = [paragraph.style.name for paragraph in read.paragraphs]
    assert {
        "Title",
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "List Bullet",
        "List Bullet 2",
        "List Number",
        "Quote",
    } <= set(styles)
    (table,) = read.tables
    assert [cell.text for cell in table.rows[0].cells][:3] == ["Hva", "Når", "Hvem går først"]
    assert len(table.rows) == 1 + len(fagdag().steps)


def test_the_table_has_a_header_that_is_repeated_and_words_that_stand_for_it(whole: Read) -> None:
    (table,) = whole.body.iter(f"{W}tbl")
    marks = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in table.iter(f"{W}tr")]
    assert marks == [True] + [False] * len(fagdag().steps)
    look = table.find(f"{W}tblPr")
    assert look.find(f"{W}tblCaption").attrib[f"{W}val"] == "Stegene"
    assert look.find(f"{W}tblDescription").attrib[f"{W}val"].startswith("Hva · Når")
    assert all(cell.find(f"{W}p") is not None for cell in table.iter(f"{W}tc"))


def test_pictures_have_words_and_numbers_of_their_own(whole: Read) -> None:
    found = [each.attrib for each in whole.body.iter(f"{WP}docPr")]
    assert len(found) == 4
    assert [each["descr"].split()[0] for each in found] == ["Treet", "Treet", "Treet", "Veien"]
    assert len({each["id"] for each in found}) == 4


@pytest.mark.parametrize(("language", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_its_language_is_set(language: str, tag: str) -> None:
    read = Read(document(fagdag(), language=language))
    lang = ET.fromstring(read.parts["word/styles.xml"]).find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    assert lang.attrib[f"{W}val"] == tag
    assert f"<dc:language>{tag}</dc:language>".encode() in read.parts["docProps/core.xml"]


def test_its_properties_name_nobody_and_the_same_day_is_the_same_file() -> None:
    content = document(fagdag())
    told = docx.Document(io.BytesIO(content)).core_properties
    assert (told.title, told.author, told.last_modified_by, told.comments) == ("Fagdag Drammen", "", "", "")
    assert told.created.date() == told.modified.date() == date(2026, 11, 22)
    assert content == document(fagdag())
    assert Read(content).dates == {(1980, 1, 1, 0, 0, 0)}


def test_every_link_leads_to_a_place_and_every_place_is_there_once(whole: Read) -> None:
    starts = [each.attrib[f"{W}name"] for each in whole.body.iter(f"{W}bookmarkStart")]
    assert len(set(starts)) == len(starts)
    ends = [each.attrib[f"{W}id"] for each in whole.body.iter(f"{W}bookmarkEnd")]
    assert sorted(ends) == sorted(each.attrib[f"{W}id"] for each in whole.body.iter(f"{W}bookmarkStart"))
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name) for name in starts)
    leads = [each.attrib[f"{W}anchor"] for each in whole.body.iter(f"{W}hyperlink")]
    assert len(leads) > 40
    assert set(leads) <= set(starts)


def test_what_is_led_to_but_not_told_is_plain_words() -> None:
    choices = Choices(FULL, "nb", ("road",))
    (file,) = write_docx(prepare(fagdag(), choices, PlainPictures())).files
    read = Read(file.content)
    starts = {each.attrib[f"{W}name"] for each in read.body.iter(f"{W}bookmarkStart")}
    assert {each.attrib[f"{W}anchor"] for each in read.body.iter(f"{W}hyperlink")} <= starts
    assert "Ekte ansvar" in read.text()


def test_the_contents_are_filled_in_and_nobody_is_asked_to_update_them(whole: Read) -> None:
    sections = [
        "Læringsspørsmålet",
        "Historiene",
        "Fellesnevnerne",
        "Drømmene",
        "Designutsagnene",
        "Veikartet",
        "Avslutning",
    ]
    assert whole.styled("TOC1") == sections == whole.styled("Heading1")
    kinds = [each.attrib[f"{W}fldCharType"] for each in whole.body.iter(f"{W}fldChar")]
    assert kinds == ["begin", "separate", "end"]
    assert b"updateFields" not in whole.parts["word/settings.xml"]
    assert b"dirty" not in whole.parts["word/document.xml"]


def test_pages_are_numbered_but_for_the_first() -> None:
    read = Read(document(fagdag(), language="en"))
    feet = [part for name, part in read.parts.items() if re.fullmatch(r"word/footer\d+\.xml", name)]
    assert len(feet) == 2
    for foot in feet:
        root = ET.fromstring(foot)
        assert [each.attrib[f"{W}instr"].strip() for each in root.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
        assert "Page 1 of 1" in text_of(root)
    sheets = list(read.body.iter(f"{W}sectPr"))
    assert [sheet.find(f"{W}titlePg") is not None for sheet in sheets] == [True, False]


def test_the_road_lies_down_and_what_is_longer_after_it_stands_again() -> None:
    def sheets(names: tuple[str, ...]) -> list[tuple[int, int]]:
        (file,) = write_docx(prepare(fagdag(), Choices(FULL, "nb", names), PlainPictures())).files
        found = (sheet.find(f"{W}pgSz").attrib for sheet in Read(file.content).body.iter(f"{W}sectPr"))
        return [(round(int(size[f"{W}w"]) / 56.7), round(int(size[f"{W}h"]) / 56.7)) for size in found]

    standing, lying = (210, 297), (297, 210)
    assert sheets(("stories", "road", "close")) == [standing, lying]
    assert sheets(("road", "stories")) == [standing, lying, standing]
    assert sheets(("stories",)) == [standing]


def test_everything_said_is_read_back(whole: Read) -> None:
    day, text = fagdag(), whole.text()
    said = [f.text for f in day.factors] + [f.in_norwegian for f in day.factors] + [i.text for i in day.ideas]
    said += [s.text for s in day.statements] + [s.title for s in day.stories] + [g.image for g in day.groups]
    said += [s.text for s in day.steps] + [w.text for w in day.words] + [c.metaphor for c in day.clusters]
    said += [s.celebration for s in day.steps] + [s.obstacle for s in day.steps] + [s.helpers for s in day.steps]
    said += [day.workshop.topic_question, *day.workshop.topic_where, day.workshop.topic_so_that, "23. mars 2027"]
    for words in said:
        assert words in text, words
    assert whole.styled("ListNumber") == [text for text, _ in STATEMENTS]


def test_names_and_the_room_are_kept() -> None:
    read = Read(document(in_room(fagdag(), "s1"), NONE))
    for name, part in read.parts.items():
        for words in ("Kafédagen", "tydelig hvem", "Jonas", "Amina", "Solbakken", "HEMMELIG", "Trude"):
            assert words.encode() not in part, (name, words)


def test_a_day_with_nothing_said_is_a_front_page() -> None:
    read = Read(document(empty_day()))
    assert [style for style, _ in read.paragraphs()] == ["Quiet", "Title", "Subtitle", "Quiet"]


STRANGE = (
    "{{ 7*7 }}",
    "$language ${phases}",
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "مرحبا بكم",
    "👩🏽‍🌾 hei 🎉",
    "\u202eabc\u202c",
)


@pytest.mark.parametrize("said", [*HOSTILE, *STRANGE])
def test_hostile_text_arrives_as_plain_text(said: str) -> None:
    read = Read(document(with_text(said)))
    assert said in read.text()
    for tag in ("object", "altChunk", "instrText"):
        assert len(list(read.body.iter(f"{W}{tag}"))) == (tag == "instrText")
    outside = [part for name, part in read.parts.items() if name.endswith(".rels")]
    assert not any(b"External" in part for part in outside)


def test_what_xml_cannot_hold_is_left_out_and_nothing_else() -> None:
    day = fagdag()
    said = "a\x00b\x0bc\ud800d\uffffe\tf\r\ng\x1b"
    read = Read(document(replace(day, ideas=(replace(day.ideas[0], text=said),))))
    assert "ab\ncde\tf\ng" in read.text()


def test_a_text_as_long_as_they_come_is_whole() -> None:
    words = ("Alle fikk være med og bestemme, og ingen ble sure når noe gikk galt. " * 29)[:2000].strip()
    assert words in Read(document(with_text(words))).text()


def test_what_is_read_from_right_to_left_says_so() -> None:
    day = fagdag()
    read = Read(document(replace(day, ideas=(replace(day.ideas[0], text="مرحبا بكم"),))))
    (paragraph,) = (each for each in read.body.iter(f"{W}p") if text_of(each) == "مرحبا بكم")
    assert paragraph.find(f".//{W}rtl") is not None


def document_of(*blocks: Block) -> Read:
    """Return the document of one section with these blocks."""
    material = prepare(fagdag(), Choices(FULL, "nb"), PlainPictures())
    summary = replace(material.summary, sections=(Section("all", "Alt", Phase.DREAM, "", blocks),))
    (file,) = write_docx(replace(material, summary=summary)).files
    return Read(file.content)


SKETCH = Sketch((Stroke("k", "w", "a", StrokeColour.GREEN, 14, (10, 10, 400, 300)),), "En bru", "Brua vi vil bygge")


@pytest.mark.parametrize(
    "before", [Quote("Dit vil vi"), Verse("Dit vil vi"), Prose(("Dit vil vi",)), replace(SKETCH, caption="Dit vil vi")]
)
def test_what_leads_up_to_a_picture_stands_on_its_page(before: Block) -> None:
    seen, unseen = Picture(RoadContent(), "Veien"), ItemList((Item("Sagt"),))
    for after, kept in ((seen, True), (SKETCH, True), (unseen, False)):
        told = document_of(before, after).body.iter(f"{W}p")
        (paragraph,) = (each for each in told if "Dit vil vi" in text_of(each))
        assert (paragraph.find(f"{W}pPr/{W}keepNext") is not None) is kept, after


def table(*said: str) -> Table:
    return Table(("Hva",), tuple((Cell(each),) for each in said), (1,))


def test_a_row_stands_on_one_page_unless_it_is_long() -> None:
    (made,) = document_of(table("Kort", "Langt " * 100)).body.iter(f"{W}tbl")
    whole = [row.find(f"{W}trPr/{W}cantSplit") is not None for row in made.iter(f"{W}tr")]
    assert whole == [True, True, False]


def test_two_tables_stay_two() -> None:
    body = list(document_of(table("Den ene"), table("Den andre")).body)
    first, second = (place for place, each in enumerate(body) if each.tag == f"{W}tbl")
    assert [each.tag for each in body[first + 1 : second]] == [f"{W}p"]


def test_a_card_has_its_drawing() -> None:
    read = document_of(Cards(CardKind.SHARED, (Card(CardKind.SHARED, "Kortet", "card", sketch=SKETCH),)))
    assert [each.attrib["descr"] for each in read.body.iter(f"{WP}docPr")] == ["En bru"]
    assert read.styled("Caption") == ["Brua vi vil bygge"]


def test_a_heading_deeper_than_there_are_styles_for_has_the_deepest() -> None:
    card = Card(CardKind.CONTRIBUTION, "Kortet", "card")
    blocks = (Heading(5, "Dypt"), Cards(CardKind.CONTRIBUTION, (card,), 5), FrontPage("Nyhet", "news", level=5))
    assert document_of(*blocks).styled("Heading4") == ["Dypt", "Kortet", "Nyhet"]


def test_ideas_stand_as_deep_as_they_build_on_each_other() -> None:
    day = fagdag()
    ideas = tuple(
        replace(day.ideas[0], id=f"d{n}", text=f"Drøm {n}", builds_on=f"d{n - 1}" if n else None, author_id=None)
        for n in range(12)
    )
    read = Read(document(replace(day, ideas=ideas, links=(), energy={})))
    told = [p for p in read.body.iter(f"{W}p") if "Drøm " in text_of(p) and style_of(p).startswith("ListBullet")]
    assert [style_of(p).removeprefix("ListBullet") for p in told] == ["", "2", "3", "4"] + ["5"] * 8
    levels = [p.find(f"{W}pPr/{W}numPr/{W}ilvl") for p in told]
    assert [level is not None and level.attrib[f"{W}val"] for level in levels] == [False] * 5 + list("567") + ["8"] * 4


def with_pieces(pictures: PlainPictures, folder: Path) -> Snapshot:
    """Return a fagdag with a drawing, a verse, three photos of a tree, and pieces of the future with one each."""
    day = fagdag()
    rows = [(PhotoPurpose.TREE, "g1", None, caption) for caption in ("Jonas ved treet", "", "Hele gruppa")]
    rows += [(PhotoPurpose.PIECE, None, "news", "Forsida"), (PhotoPurpose.PIECE, None, "song", "")]
    photos = []
    for number, (purpose, group, piece, caption) in enumerate(rows):
        media = MediaHash(f"{number:064x}")
        pictures.photos[media] = folder / f"kept-{number}"
        Image.effect_noise((640 + number, 480), 60).convert("RGB").save(pictures.photos[media], "JPEG")
        photo = Photo(PhotoId(str(number)), "w", "a", purpose, media, 640 + number, 480, caption, group, piece_id=piece)
        photos.append(photo)
    return replace(
        day,
        groups=(replace(day.groups[0], verse="En teller opp\n  og en er med"), *day.groups[1:]),
        clusters=(*day.clusters[:2], Cluster("c3", "w", "0003", "Ekte ansvar", "Nøkkelknippet", verse="Ta nøkkelen")),
        photos=tuple(photos),
        strokes=(Stroke("k1", "w", "a", StrokeColour.GREEN, 14, (10, 10, 400, 300), group_id="g2"),),
        pieces=(
            FuturePiece("news", "w", "a", PieceKind.NEWSPAPER, "Kø for å komme", "Ida", "Først.\n\nSiden mer.",
                        masthead="Drammens Blad", dated="1. mai 2032"),
            FuturePiece("song", "w", "b", PieceKind.SONG, "Sangen", "", "Vi går\n    sammen"),
        ),
    )  # fmt: skip


@pytest.fixture
def pieces(pictures: PlainPictures, tmp_path: Path) -> Snapshot:
    return with_pieces(pictures, tmp_path)


def test_a_group_with_a_drawing_and_a_tree_begins_a_page_after_others(
    pieces: Snapshot, pictures: PlainPictures
) -> None:
    day = replace(pieces, photos=())
    first = replace(day, strokes=tuple(replace(each, group_id="g1") for each in day.strokes))
    for told, begun in ((day, ["Ugla"]), (first, []), (replace(day, strokes=()), [])):
        body = Read(document(told, pictures=pictures)).body
        breaks = [each for each in body.iter(f"{W}p") if each.find(f"{W}pPr/{W}pageBreakBefore") is not None]
        assert [
            text_of(each) for each in breaks if each.find(f"{W}pPr/{W}pStyle").attrib[f"{W}val"] == "Heading2"
        ] == begun


def test_photos_drawings_and_verses_are_told(pieces: Snapshot, pictures: PlainPictures) -> None:
    read = Read(document(pieces, pictures=pictures))
    assert read.styled("Verse") == ["En teller opp\n  og en er med", "Ta nøkkelen", "Vi går\n    sammen"]
    assert read.styled("Caption") == ["Jonas ved treet", "Hele gruppa", "Tegningen til Ugla", "Forsida"]
    assert read.styled("Masthead") + read.styled("Dateline") == ["Drammens Blad", "1. mai 2032"]
    assert read.styled("Ingress") + read.styled("NewsText") == ["Først.", "Siden mer."]
    words = [each.attrib["descr"] for each in read.body.iter(f"{WP}docPr")]
    assert len(words) == 4 + 1 + 5
    assert all(words)
    pair = next(iter(read.body.iter(f"{W}tbl")))
    assert len(list(pair.iter(f"{W}tc"))) == len(list(pair.iter(f"{WP}docPr"))) == 2


def test_a_photo_that_is_gone_leaves_its_words_and_a_notice(
    pieces: Snapshot, pictures: PlainPictures, tmp_path: Path
) -> None:
    pictures.photos.clear()
    result = export_snapshot(pieces, ["docx"], tmp_path / "ut", Choices(FULL, "nb"), pictures)
    assert result.notices == (SOME_GONE,)
    assert "Jonas ved treet" in Read(result.files[0].read_bytes()).text()


def test_a_photo_of_an_unusual_kind_is_packed_anew(pieces: Snapshot, pictures: PlainPictures) -> None:
    path = pictures.photos[MediaHash(f"{0:064x}")]
    path.write_bytes(path.read_bytes().replace(b"JFIF", b"XXXX", 1))
    assert len(list(Read(document(pieces, pictures=pictures)).body.iter(f"{WP}docPr"))) == 10


def test_pictures_and_photos_fit_their_pages(pieces: Snapshot, pictures: PlainPictures) -> None:
    for extent in Read(document(pieces, pictures=pictures)).body.iter(f"{WP}extent"):
        assert 0 < int(extent.attrib["cx"]) <= 168 * 36000 * 1.6
        assert 0 < int(extent.attrib["cy"]) <= 130 * 36000 + 1

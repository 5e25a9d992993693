"""People's own words are marked with the room's language where the summary is told in another."""

import html
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pypdf
import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import fagdag
from tests.exporting.web.reading import parsed
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import Card, Chains, Quote, Summary, Table, Thread
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.formats import FORMATS
from unginvest_workshop.exporting.pdf import KeptPdf
from unginvest_workshop.exporting.said import Said, apart, joined, language_of, lines_of
from unginvest_workshop.exporting.source import brief, shortened
from unginvest_workshop.exporting.walking import every
from unginvest_workshop.settings import NamesPolicy


def summary(language: str) -> Summary:
    return prepare(fagdag(), Choices(NamesPolicy.FULL, language), PlainPictures()).summary


def written(format_: str, language: str) -> bytes:
    return FORMATS[format_](prepare(fagdag(), Choices(NamesPolicy.FULL, language), PlainPictures())).files[0].content


def part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


def test_the_document_knows_which_words_are_the_rooms() -> None:
    told = summary("en")
    (question, *_) = [told.front.topic.question]
    cards = list(every(told.sections, Card))
    ideas = [idea.text for block in every(told.sections, Chains) for chain in block.chains for idea in chain.ideas]
    rows = [row[0].text for table in every(told.sections, Table) for row in table.rows]
    quotes = [each.text for each in every(told.sections, Quote) if each.spoken]
    factors = [item.text for card in cards for item in card.items]
    assert {language_of(each) for each in (question, told.front.title, *ideas, *rows, *quotes, *factors)} == {"nb-NO"}
    assert {language_of(each) for each in (told.front.kicker, *(each.title for each in told.sections))} == {""}
    titles = {card.title: language_of(card.title) for card in cards}
    assert titles["Kafédagen"] == "nb-NO"
    assert [language for title, language in titles.items() if "Per Solbakken" in title] == [""]


def test_in_the_rooms_own_language_no_words_are_marked() -> None:
    assert not any(isinstance(each, Said) for each in every(summary("nb").sections, str))


def test_a_part_of_the_rooms_words_is_the_rooms() -> None:
    words = Said("noen spurte hvordan jeg hadde det den dagen", "nb")
    assert [language_of(each) for each in (shortened(words), brief(words, 12), brief(words, 99))] == ["nb-NO"] * 3
    assert language_of(shortened("someone asked how I was that day")) == ""


def test_words_keep_their_language_when_they_are_put_together_and_cut() -> None:
    said = Said("godt med\nkaffe", "nb")
    whole = "Ja: " + said + " – " + Said("i dag", "nn") + "!"
    assert whole == "Ja: godt med\nkaffe – i dag!"
    told = [(part, language_of(part)) for part in apart(whole)]
    assert told == [("Ja: ", ""), ("godt med\nkaffe", "nb-NO"), (" – ", ""), ("i dag", "nn-NO"), ("!", "")]
    assert language_of(whole) == ""
    assert [(part, language_of(part)) for part in apart(whole[2:8])] == [(": ", ""), ("godt", "nb-NO")]
    assert [(part, language_of(part)) for part in (whole[4], whole[5::2][:1], said[0], said[::3][:2])] == [
        ("g", ""), ("o", ""), ("g", "nb-NO"), ("gt", "nb-NO"),
    ]  # fmt: skip
    assert [list(map(language_of, apart(line))) for line in lines_of(whole)] == [
        ["", "nb-NO"],
        ["nb-NO", "", "nn-NO", ""],
    ]
    row = joined(" · ", ["Kort", said[:4], "tolk"])
    assert (row, [language_of(part) for part in apart(row)]) == ("Kort · godt · tolk", ["", "nb-NO", ""])
    assert [language_of(said.strip("g")), language_of(f" {said}".strip())] == ["nb-NO", ""]
    assert joined(" · ", []) == "" == "".join(apart(""))


def told_of(words: str) -> str:
    return " ".join(words.replace("\u200b", "").split())


def check(runs: Iterable[tuple[str, str]], summary: Summary) -> None:
    """Check of texts, each with its language, that those are marked as the room's that are, and none else."""
    said = (*every(summary, Said), *summary.front.topic.where)
    rooms = {told_of(line) for each in said for line in each.split("\n") if len(line) > 2}
    found = {(told_of(text), language) for text, language in runs}
    own = {text for text, language in found if language != "nb-NO"}
    marked = {text for text, language in found if language == "nb-NO"}
    assert {(said, text) for text in own for said in rooms if said in text} == set()
    assert [text for text in marked if not any(text.strip("“”«»\u00a0 …") in said for said in rooms)] == []
    assert len(marked) > 30


def drawn(markup: str, space: str) -> Iterator[tuple[str, str]]:
    """Yield the runs of a slide or a document, each with its language."""
    for run in re.findall(rf"<{space}:r>(?:(?!</{space}:r>).)*</{space}:r>", markup, re.DOTALL):
        language = re.search(r'<a:rPr lang="([^"]*)"|<w:lang w:val="([^"]*)"', run)
        words = "".join(re.findall(rf"<{space}:t(?: [^>]*)?>([^<]*)</{space}:t>", run))
        yield html.unescape(words), "".join(filter(None, language.groups())) if language else ""


def nodes(element: ET.Element, language: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a page, each with the language of what it stands in."""
    language = element.get("lang", language)
    yield element.text or "", language
    for child in element:
        yield from nodes(child, language)
        yield child.tail or "", language


def strings(value: object) -> Iterator[tuple[str, str]]:
    """Yield what the look of a PDF is told, each text with its language."""
    if isinstance(value, str):
        parts = value.split("\x1f")[1:] if value.startswith("\x1f") else ["", value]
        yield from zip(parts[1::2], parts[::2], strict=True)
    elif isinstance(value, list | dict):
        for each in (value[key] for key in value if key != "alt") if isinstance(value, dict) else value:
            yield from strings(each)


def test_all_words_of_the_room_are_marked_on_slides_and_in_notes_and_no_others() -> None:
    with zipfile.ZipFile(io.BytesIO(written("pptx", "en"))) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if re.search(r"lides/\w+\.xml$", name)]
    runs = [run for part in parts for run in drawn(part, "a")]
    check(runs, summary("en"))
    assert {("Roles", "en-GB"), ("En ung og en voksen ordstyrer", "nb-NO")} <= set(runs)


def test_all_words_of_the_room_are_marked_in_a_document_and_no_others() -> None:
    content = written("docx", "en")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [
            archive.read(name).decode() for name in archive.namelist() if re.search(r"(document|footer\d)\.xml", name)
        ]
    runs = [run for each in parts for run in drawn(each, "w")]
    check(runs, summary("en"))
    assert {("Roles: ", ""), ("En ung og en voksen ordstyrer", "nb-NO")} <= set(runs)


def test_all_words_of_the_room_are_marked_on_a_page_and_no_others() -> None:
    page = parsed(re.sub(r"base64,[A-Za-z0-9+/=]+", "base64,AAAA", written("html", "en").decode()))
    (body,) = page.iter("body")
    texts = [(text, language) for text, language in nodes(body, "en")]
    check(texts, summary("en"))
    assert {("Roles: ", "en"), ("En ung og en voksen ordstyrer", "nb-NO")} <= set(texts)


def test_all_words_of_the_room_are_marked_in_what_a_pdf_is_set_of_and_no_others() -> None:
    kept, told = KeptPdf(PlainPictures()), summary("en")
    assert pdf_text(kept.write(told)).count("Roles: En ung og en voksen ordstyrer") == 1
    laid_out = json.loads((kept.folder / "summary.json").read_text("utf-8"))
    del laid_out["file_title"]
    texts = [text for text in strings(laid_out) if ";" not in text[0] and "<svg" not in text[0]]
    check(texts, told)
    assert {("Roles", ""), ("En ung og en voksen ordstyrer", "nb-NO")} <= set(texts)


def pdf_text(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def test_a_thread_from_a_day_in_another_language_is_told_in_that() -> None:
    day = fagdag()
    before = replace(day, workshop=replace(day.workshop, language=Language.NYNORSK, date=date(2025, 11, 22)))
    steps = (replace(day.steps[0], id="u1", text="Kaffe hver dag", continues="t2"),)
    after = replace(day, workshop=replace(day.workshop, id="w2"), steps=steps, links=(), earlier=(before,))
    told = prepare(after, Choices(NamesPolicy.FULL, "nb"), PlainPictures()).summary
    earlier = [each for thread in every(told, Thread) for each in thread.nodes if language_of(each.full)]
    assert {language_of(each.full) for each in earlier} == {"nn-NO"}
    kept = KeptPdf(PlainPictures())
    content = kept.write(told)
    assert {language for _, language in strings(json.loads((kept.folder / "summary.json").read_text("utf-8")))} == {
        "", "nn-NO",
    }  # fmt: skip
    text = pdf_text(content)
    assert [sign for sign in ("\u200b", "\x1f", "nn-NO") if sign in text] == []
    assert all(each.full.split()[0] in text for each in earlier)
    assert languages_in(content) >= {"nn-NO"}


def test_a_page_tells_it_on_each_element() -> None:
    page = parsed(re.sub(r"base64,[A-Za-z0-9+/=]+", "base64,AAAA", written("html", "en").decode()))
    found = {"".join(each.itertext()): each.get("lang") for each in page.iter() if each.get("lang")}
    assert page.get("lang") == "en"
    for said in ("Kafédagen", "jeg fikk ansvar på ordentlig", "Fredagskaffe på tvers", "Fagdag Drammen"):
        assert found[said] == "nb-NO"
    assert 'lang="nb-NO"' not in written("html", "nb").decode()


def test_a_document_tells_it_on_each_run() -> None:
    told = part(written("docx", "en"), "word/document.xml")
    runs = re.findall(r"<w:r>(?:(?!</w:r>).)*</w:r>", told, re.DOTALL)
    for said in ("Kafédagen", "jeg fikk ansvar på ordentlig", "Fredagskaffe på tvers"):
        assert all('w:lang w:val="nb-NO"' in run for run in runs if f">{said}<" in run)
    assert "w:lang" not in part(written("docx", "nb"), "word/document.xml")


def languages_in(content: bytes) -> set[str]:
    reader = pypdf.PdfReader(io.BytesIO(content))
    parts = (reader.get_object(number) for number in range(1, reader.trailer["/Size"]))
    marked = re.findall(rb"/Lang\(([^)]*)\)", b"".join(page.get_contents().get_data() for page in reader.pages))
    told = {str(each["/Lang"]) for each in parts if isinstance(each, dict) and "/Lang" in each}
    return told | {language.decode() for language in marked}


@pytest.mark.parametrize(("language", "expected"), [("en", {"en-GB", "nb-NO"}), ("nb", {"nb-NO"})])
def test_a_pdf_tells_it_in_its_structure(language: str, expected: set[str]) -> None:
    told = languages_in(written("pdf", language))
    assert told >= expected if language == "en" else told <= expected

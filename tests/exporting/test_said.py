"""People's own words are marked with the room's language where the summary is told in another."""

import io
import re
import zipfile

import pypdf
import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import fagdag
from tests.exporting.web.reading import parsed
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.document import Card, Chains, Quote, Summary, Table
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.formats import FORMATS
from unginvest_workshop.exporting.said import Said, language_of
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


@pytest.mark.parametrize(("language", "expected"), [("en", {"en-GB", "nb-NO"}), ("nb", {"nb-NO"})])
def test_a_pdf_tells_it_in_its_structure(language: str, expected: set[str]) -> None:
    reader = pypdf.PdfReader(io.BytesIO(written("pdf", language)))
    parts = (reader.get_object(number) for number in range(1, reader.trailer["/Size"]))
    told = {str(each["/Lang"]) for each in parts if isinstance(each, dict) and "/Lang" in each}
    assert told >= expected if language == "en" else told <= expected


def test_a_slide_tells_it_on_what_stands_as_it_was_said() -> None:
    with zipfile.ZipFile(io.BytesIO(written("pptx", "en"))) as archive:
        slides = "".join(archive.read(name).decode() for name in archive.namelist() if "slides/slide" in name)
    runs = re.findall(r"<a:r>(?:(?!</a:r>).)*Fagdag Drammen</a:t></a:r>", slides, re.DOTALL)
    assert any('lang="nb-NO"' in run for run in runs)

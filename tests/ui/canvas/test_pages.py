"""The summary's pages with trees as they are painted: a group stands with its stories, and no page is nearly empty."""

import io
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pypdf
import pytest

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.poster import write_poster
from unginvest_workshop.exporting.snapshot import Snapshot, take_snapshot
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.storage.store import SqlStore
from unginvest_workshop.ui.canvas.pictures import QtPictures

pytestmark = pytest.mark.usefixtures("qapp")


def pages_of(day: Snapshot, policy: NamesPolicy = NamesPolicy.FULL) -> list[str]:
    """Return the text of each page."""
    material = prepare(day, Choices(policy, "nb"), QtPictures(Path))
    content, _ = write_pdf(material.summary, material.pictures)
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


@pytest.fixture
def day(demo_store: tuple[SqlStore, WorkshopId]) -> Snapshot:
    store, demo = demo_store
    with store.read() as tx:
        return take_snapshot(tx, demo)


@pytest.mark.parametrize("policy", [NamesPolicy.FULL, NamesPolicy.OWNERS])
def test_a_group_of_four_stories_stands_on_one_page_under_the_section_that_it_opens(
    day: Snapshot, policy: NamesPolicy
) -> None:
    (page,) = [page for page in pages_of(day, policy) if "Gruppe 1" in page and "Historiene" in page]
    assert page.count("Dette ble det til") == 4


def test_a_section_does_not_open_over_nothing(day: Snapshot) -> None:
    long = "Det var den dagen vi sto i ring og heia på hverandre til ingen hadde stemme igjen. " * 25
    first = next(group for group in day.groups if group.number == 1)
    stories = {story.id for story in day.stories if story.group_id == first.id}
    told = tuple(replace(each, text=long) if each.story_id in stories else each for each in day.factors)
    (page,) = [page for page in pages_of(replace(day, factors=told)) if "Når det går riktig bra hos oss" in page]
    assert "Gruppe 1" in page


def test_the_closing_words_stand_under_what_came_before(day: Snapshot) -> None:
    last = pages_of(day)[-1]
    assert "Avslutning" in last
    assert "Berit: me prøvde éi veke" in last  # of «Siden da», which begins on the page before


def test_all_words_on_the_poster_are_read_from_where_one_stands(day: Snapshot) -> None:
    (file,) = write_poster(prepare(day, Choices(NamesPolicy.FULL, "nb"), QtPictures(Path))).files
    with pdfplumber.open(io.BytesIO(file.content)) as poster:
        for page in poster.pages:
            assert min(letter["size"] for letter in page.chars if letter["text"].strip()) >= 9, page.page_number

"""References point to what is told, also when a part of the summary is left out."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import fagdag
from unginvest_workshop.exporting.document import Reference, Summary
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.sections import SECTIONS
from unginvest_workshop.exporting.summary import open_source, tell
from unginvest_workshop.exporting.walking import every
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy


def told(*sections: str) -> Summary:
    return tell(open_source(fagdag(), NamesPolicy.FULL, Translator("nb")), sections)


def homes(part: object) -> Iterator[str]:
    if isinstance(part, tuple):
        for each in part:
            yield from homes(each)
    elif is_dataclass(part) and not isinstance(part, Reference):
        for field in fields(part):
            value = getattr(part, field.name)
            yield from (value,) if field.name == "anchor" else homes(value)


@pytest.mark.parametrize("left_out", SECTIONS)
def test_no_reference_points_to_what_is_left_out(left_out: str) -> None:
    summary = told(*(name for name in SECTIONS if name != left_out))
    anchors = {reference.anchor for reference in every(summary.sections, Reference)} - {""}
    assert anchors <= set(homes(summary.sections))


def test_what_is_told_is_pointed_to_still() -> None:
    assert told(*SECTIONS) == tell(open_source(fagdag(), NamesPolicy.FULL, Translator("nb")))


def test_one_that_points_nowhere_keeps_its_words() -> None:
    alone = {reference.text for reference in every(told("road").sections, Reference)}
    whole = next(section for section in told(*SECTIONS).sections if section.anchor == "road")
    assert alone == {reference.text for reference in every(whole, Reference)} != set()


@pytest.mark.parametrize("sections", [(), ("road",), ("stories",), ("road", "dreams", "shared")])
def test_any_choice_of_sections_becomes_a_pdf(sections: tuple[str, ...], pictures: PlainPictures) -> None:
    content, notice = write_pdf(told(*sections), pictures)
    assert (content[:5], notice) == (b"%PDF-", "")

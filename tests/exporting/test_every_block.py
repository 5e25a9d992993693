"""Writers of the whole summary leave out nothing of what a block says."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.exporting import test_docx, test_pdf
from tests.exporting.conftest import PlainPictures
from tests.exporting.deck import reading as decks
from tests.exporting.every_block import BLOCKS, SAID, told_of_all
from tests.exporting.fagdag import fagdag
from tests.exporting.web import reading as pages
from unginvest_workshop.exporting import document
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.formats import FORMATS

READERS: dict[str, Callable[[bytes], str]] = {
    "pdf": test_pdf.text_of,
    "docx": lambda content: test_docx.Read(content).text(),
    "pptx": lambda content: decks.everything(decks.opened(content)),
    "html": lambda content: pages.text_of(pages.parsed(content.decode())),
    "md": bytes.decode,
}


def test_every_kind_of_block_is_among_them() -> None:
    assert {type(block) for block in BLOCKS} == set(document.Block.__args__)


@pytest.mark.parametrize("name", READERS)
def test_every_kind_of_block_is_told_whole(name: str) -> None:
    material = prepare(fagdag(), Choices(), PlainPictures())
    made = FORMATS[name](replace(material, summary=told_of_all(material.summary)))
    text = test_pdf.squeezed(READERS[name](made.files[0].content))
    missing = [said for said in SAID if test_pdf.squeezed(said) not in text]
    assert not missing, missing

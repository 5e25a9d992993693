"""The PDF that is made again and again is the one that is written."""

from io import BytesIO

from pypdf import PdfReader

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import fagdag
from tests.exporting.telling import build_summary
from unginvest_workshop.exporting.document import Summary
from unginvest_workshop.exporting.pdf import KeptPdf, write_pdf
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy


def told(policy: NamesPolicy, language: str = "nb") -> Summary:
    return build_summary(fagdag(), policy, Translator(language))


def words(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def test_each_choice_gives_the_pdf_that_is_written(pictures: PlainPictures) -> None:
    kept = KeptPdf(pictures)
    for summary in (told(NamesPolicy.FULL), told(NamesPolicy.NONE), told(NamesPolicy.NONE, "en")):
        assert words(kept.write(summary)) == words(write_pdf(summary, pictures)[0])


def test_the_same_picture_is_painted_once(pictures: PlainPictures) -> None:
    kept, summary = KeptPdf(pictures), told(NamesPolicy.FULL)
    kept.write(summary)
    painted = len(pictures.painted)
    kept.write(summary)
    assert len(pictures.painted) == painted > 0


def test_its_folder_goes_with_it(pictures: PlainPictures) -> None:
    kept = KeptPdf(pictures)
    folder = kept.folder
    assert folder.is_dir()
    del kept
    assert not folder.exists()

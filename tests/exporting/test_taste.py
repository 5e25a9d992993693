"""Pieces that show the future, told in full: in Markdown, and in a PDF that is read back."""

import io
from dataclasses import replace

import pdfplumber
import pypdf
import pytest
from PIL import Image

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import W, fagdag
from tests.exporting.telling import build_summary
from tests.exporting.test_pdf import squeezed, structure, text_of
from unginvest_workshop.domain.ids import FuturePieceId, GroupId, MediaHash, PhotoId
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.taste import FuturePiece, PieceKind
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

NEWS = (
    "Hele bygda spiste frokost sammen i går.\n\n"
    "Det begynte med at fem ungdommer fikk nøklene til kjøkkenet.\n\n"
    "– Vi trodde det skulle komme tretti, sier Amina.\n\nOrdføreren tok oppvasken."
)
POEM = "Vi bygde en bro\n  av det vi hadde\n\nNå går de over"


def piece(number: int, kind: PieceKind, title: str, text: str = "", **more: str) -> FuturePiece:
    row = FuturePiece(FuturePieceId(f"fp{number}"), W, f"{number:04}", kind, title, text=text)
    return replace(row, **more)


def day() -> Snapshot:
    """Return a fagdag on which groups made a poem, a newspaper and a scene."""
    pieces = (
        piece(1, PieceKind.POEM, "Brua", POEM, makers="hele gruppa", group_id=GroupId("g2")),
        piece(2, PieceKind.NEWSPAPER, "Kø fra klokka seks", NEWS, makers="Amina Ali og Nora Eik", masthead="Fjordheim",
              dated="3. mai 2031", group_id=GroupId("g1")),
        piece(3, PieceKind.ROLE_PLAY, "", "Vi ser: en dør.\n\nVi hører: «Kom inn!», sa Nora."),
    )  # fmt: skip
    return replace(fagdag(), pieces=pieces)


def markdown(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL) -> str:
    written = write_markdown(build_summary(snapshot, policy, Translator("nb")))
    begins = written.index("## Smak på framtida")
    return written[begins : written.index("## Designutsagnene")]


def test_without_pieces_there_is_no_section() -> None:
    assert "Smak på framtida" not in write_markdown(build_summary(fagdag(), NamesPolicy.FULL, Translator("nb")))


def test_pieces_are_told_in_full_group_by_group() -> None:
    assert markdown(day()) == (
        "## Smak på framtida\n\nSlik ser, høres og smaker framtida ut.\n\n"
        "### Kø fra klokka seks\n\n**Fjordheim · 3. mai 2031**\n\n"
        "Avis · Gruppe 1 · Laget av: Amina Ali og Nora Eik\n\n"
        "**Hele bygda spiste frokost sammen i går.**\n\n"
        "Det begynte med at fem ungdommer fikk nøklene til kjøkkenet.\n\n"
        "– Vi trodde det skulle komme tretti, sier Amina.\n\nOrdføreren tok oppvasken.\n\n"
        "### Brua\n\nDikt · Ugla · Laget av: hele gruppa\n\n"
        "> Vi bygde en bro\\\n> \u00a0\u00a0av det vi hadde\n>\n> Nå går de over\n\n"
        "### Rollespill\n\nRollespill\n\nVi ser: en dør.\n\nVi hører: «Kom inn!», sa Nora.\n\n"
    )


@pytest.mark.parametrize("policy", [NamesPolicy.NONE, NamesPolicy.OWNERS])
def test_makers_are_not_named_where_nobody_is_nor_in_what_they_wrote(policy: NamesPolicy) -> None:
    told = markdown(day(), policy)
    assert "Nora" not in told
    assert "Laget av: hele gruppa" in told
    assert "sa noen" in told


def test_a_piece_of_many_is_not_credited_to_the_one_who_took_a_step() -> None:
    snapshot = day()
    owned = replace(snapshot, steps=tuple(replace(step, owner="Amina Ali", owner_id=None) for step in snapshot.steps))
    told = markdown(owned, NamesPolicy.OWNERS)
    assert "Laget av: Amina og en til" in told
    assert "Nora" not in told


def test_makers_are_named_by_their_first_names() -> None:
    told = markdown(day(), NamesPolicy.FIRST)
    assert "Laget av: Amina og Nora" in told
    assert "Eik" not in told


def pdf(snapshot: Snapshot) -> bytes:
    content, notice = write_pdf(build_summary(snapshot, NamesPolicy.FULL, Translator("nb")), PlainPictures())
    assert notice == ""
    return content


def test_a_newspaper_is_a_front_page_whose_headline_is_a_heading() -> None:
    content = pdf(day())
    text = text_of(content)
    for words in (*NEWS.split("\n\n"), *POEM.split("\n"), "Fjordheim", "3. mai 2031", "Laget av: hele gruppa"):
        assert squeezed(words) in text, words
    reader = pypdf.PdfReader(io.BytesIO(content))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in reader.trailer["/Root"]["/Metadata"].get_data()  # type: ignore[index]
    assert "/H2" in {element["/S"] for element in structure(reader)}
    titles = [entry.title for entry in _flat(reader.outline)]
    assert titles.index("Smak på framtida") < titles.index("Kø fra klokka seks") < titles.index("Brua")
    with pdfplumber.open(io.BytesIO(content)) as book:
        (page,) = [page for page in book.pages if "Kø fra klokka seks" in (page.extract_text() or "")]
        words = page.extract_words()
        left = next(word for word in words if word["text"] == "begynte")
        right = next(word for word in words if word["text"] == "Ordføreren")
        assert right["x0"] > left["x1"]
        paper = [rect for rect in page.rects + page.curves if rect.get("non_stroking_color")]
        assert paper


def test_a_newspaper_of_many_pages_loses_nothing() -> None:
    parts = [f"Avsnitt {number}: " + "ord " * 90 for number in range(30)]
    long = replace(day(), pieces=(piece(1, PieceKind.NEWSPAPER, "Langt", "\n\n".join(parts)),))
    text = text_of(pdf(long))
    for number in range(30):
        assert squeezed(f"Avsnitt {number}:") in text


def test_photos_of_a_piece_are_told_with_it(tmp_path) -> None:
    file = tmp_path / "bilde.jpg"
    Image.new("RGB", (300, 200), "teal").save(file)
    rows = tuple(
        Photo(PhotoId(f"ph{n}"), W, f"{n}", PhotoPurpose.PIECE, MediaHash("0" * 64), 300, 200, caption,
              piece_id=FuturePieceId(piece_id))
        for n, (caption, piece_id) in enumerate((("Kjøkkenet med Nora", "fp2"), ("", "fp1")))
    )  # fmt: skip
    pictures = PlainPictures()
    pictures.photo = lambda _media: file  # type: ignore[method-assign]
    summary = build_summary(replace(day(), photos=rows), NamesPolicy.NONE, Translator("nb"))
    content, notice = write_pdf(summary, pictures)
    assert notice == ""
    reader = pypdf.PdfReader(io.BytesIO(content))
    alts = [str(element["/Alt"]) for element in structure(reader) if element["/S"] == "/Figure"]
    assert "Kjøkkenet med noen" in alts
    assert "Bilde av «Brua»." in alts
    told = write_markdown(summary, {MediaHash("0" * 64): "bilder/bilde-1.jpg"})
    assert "![Kjøkkenet med noen](bilder/bilde-1.jpg)" in told


def _flat(entries: list[object]) -> list[pypdf.generic.Destination]:
    return [one for entry in entries for one in (_flat(entry) if isinstance(entry, list) else [entry])]  # type: ignore[misc]

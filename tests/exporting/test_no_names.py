"""With names left out, nobody who was there is named in any file, whatever it is made of."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PIL import Image
from pypdf.generic import DictionaryObject, NameObject, StreamObject

from tests.exporting.conftest import PlainPictures
from tests.exporting.naming import FIELDS, day_with
from unginvest_workshop.app_photos import PhotoShelf
from unginvest_workshop.domain.agenda import AgendaItem
from unginvest_workshop.domain.ids import new_id
from unginvest_workshop.domain.people import Participant
from unginvest_workshop.domain.pictures import Photo
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_workshop
from unginvest_workshop.exporting.formats import FORMATS
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.persons import NAME_FIELDS, TOLD_IN, name_words
from unginvest_workshop.exporting.reduced import reduced
from unginvest_workshop.exporting.summary import open_source, tell
from unginvest_workshop.exporting.tables import tables
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff")


def texts_in(name: str, content: bytes) -> Iterator[str]:
    """Yield all that can be read in a file, its properties and the files within it included."""
    yield name
    if name.endswith(".pdf"):
        reader = pypdf.PdfReader(io.BytesIO(content))
        yield from (page.extract_text() for page in reader.pages)
        yield str(reader.metadata)
        yield str(reader.outline)
        yield from (each.get_data().decode(errors="replace") for each in [reader.root_object["/Metadata"]])
        yield from within_pdf(reader)
    elif content.startswith(_PICTURES):
        with Image.open(io.BytesIO(content)) as picture:
            yield str({key: value for key, value in picture.info.items() if isinstance(value, str | bytes)})
            yield str(dict(picture.getexif()))
    elif zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.namelist():
                yield from texts_in(part, archive.read(part))
            yield archive.comment.decode()
    else:
        yield content.decode("utf-8")


def within_pdf(reader: pypdf.PdfReader) -> Iterator[str]:
    """Yield what stands for pictures where they cannot be seen, and what the pictures themselves hold."""
    for number in range(1, reader.trailer["/Size"]):
        part = reader.get_object(number)
        if isinstance(part, DictionaryObject):
            yield from (str(part[key]) for key in ("/Alt", "/ActualText", "/Contents", "/T", "/TU") if key in part)
        if isinstance(part, StreamObject) and part.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
            yield from texts_in("within.jpg", part._data)


def add_photo(store, day, shelf):
    """Add a photo with somebody's name in what the camera wrote and in its caption."""
    taken = Image.Exif()
    taken[0x013B] = "Amina Ali"
    written = io.BytesIO()
    Image.effect_noise((400, 300), 50).convert("RGB").save(written, "JPEG", exif=taken, comment=b"Amina")
    kept = shelf.take_in(written.getvalue())

    def write(tx):
        photo = tx.find(Photo, workshop_id=day)[0]
        tx.add(
            replace(
                photo,
                id=new_id(),
                media=kept.media,
                width=400,
                height=300,
                caption="Amina ved treet: AMINA ALI, amina.ali@x.no",
            )
        )

    store.write(day, "Legg til bilde", write)


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("day", [0, 1], ids=["first", "later"])
def test_no_file_of_any_format_names_anybody(demo_store, store_paths, tmp_path, day):
    store, demo = demo_store
    shelf = PhotoShelf(store_paths.media)
    add_photo(store, demo, shelf)
    with store.read() as tx:
        days = sorted(tx.find(Workshop), key=lambda each: each.date)
        everyone = [person.name for each in days for person in tx.find(Participant, workshop_id=each.id) if person.name]
    pictures = PlainPictures()
    pictures.photo = shelf.path
    out = tmp_path / "ut"
    result = export_workshop(store, days[day].id, ["all"], out, Choices(NamesPolicy.NONE), pictures)
    assert {path.suffix for path in result.files} >= {f".{name}" for name in FORMATS if name != "poster"}
    names = {word for name in everyone for word in name_words(name) if len(word) > 1}
    assert len(names) > 20
    spelt = sorted(names | {name.upper() for name in names if len(name) > 2} | {"amina.ali@x.no"})
    sought = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, spelt))})s?(?![^\W_])")
    told = [(path.name, text) for path in files_under(out) for text in texts_in(path.name, path.read_bytes())]
    told += [("drawn", repr(drawing)) for drawing in pictures.painted]
    assert [(name, found) for name, text in told for found in sought.findall(text)] == []


@pytest.mark.parametrize(
    "typed",
    [
        "Quintus Zebrawitz", "Zebrawitz i nabohuset", "tante Zebrawitz", "Zebrawitz (nabo)",
        "Zebrawitz, som er ute i praksis",
    ],
)  # fmt: skip
def test_no_file_of_any_format_names_whom_a_name_field_names(demo_store, tmp_path, typed):
    """Every field of ``NAME_FIELDS``; that each text of a row has a rule is told where fagdager are moved."""
    store, demo = demo_store
    with store.read() as tx:
        (later,) = (day.id for day in tx.find(Workshop) if day.follows == demo)

    seen = set()

    def write(tx, day):
        for kind, named in NAME_FIELDS.items():
            fields = [name for name in named if name not in TOLD_IN or "tante" not in typed]
            for row in tx.find(kind, workshop_id=day):
                seen.add(kind)
                ids = {name: None for name in ("teller_id", "owner_id", "who_id") if hasattr(row, name)}
                tx.replace(replace(row, **dict.fromkeys(fields, typed), **ids))

    for day in (demo, later):
        store.write(day, "Skriv inn", lambda tx, day=day: write(tx, day))
    assert seen == set(NAME_FIELDS)
    formats = [name for name in FORMATS if name not in {"png", "svg", "poster"}]
    for day in (demo, later):
        out = tmp_path / day
        export_workshop(store, day, formats, out, Choices(NamesPolicy.NONE), PlainPictures())
        told = [(path.name, text) for path in files_under(out) for text in texts_in(path.name, path.read_bytes())]
        assert [name for name, text in told if "Zebrawitz" in text] == []


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_what_is_read_and_what_is_moved_name_alike_whoever_is_typed_in_a_name_field(kind, field):
    """Also where their first name is no name elsewhere."""
    snapshot = day_with(kind, field, "Bo, hele gruppa", "Bo Moen")
    source = open_source(snapshot, NamesPolicy.INITIALS, Translator("nb"), frozenset({"Bo"}))
    (moved,) = {getattr(row, field) for row in reduced(source, ()) if isinstance(row, kind)}
    told = write_markdown(tell(source)) + repr(tables(source))
    assert {f"{who}, hele gruppa" for who in re.findall(r"([\w.]+), hele gruppa", told)} == (
        set() if kind is AgendaItem else {moved}  # who led an exercise is not told
    )
    if field not in TOLD_IN:
        assert moved == "B.M., hele gruppa"


def test_what_is_looked_for_is_found_where_names_are_in_full(demo_store, store_paths, tmp_path):
    """The test above would tell: with names in full each format that tells of people names them."""
    store, demo = demo_store
    pictures = PlainPictures()
    shelf = PhotoShelf(store_paths.media)
    add_photo(store, demo, shelf)
    pictures.photo = shelf.path
    formats = [name for name in FORMATS if name not in {"png", "svg", "poster"}]
    result = export_workshop(store, demo, formats, tmp_path, Choices(NamesPolicy.FULL), pictures)
    for path in result.files:
        assert any("Amina" in text for text in texts_in(path.name, path.read_bytes())), path.suffix
        if path.suffix == ".pdf":
            assert any("Amina ved treet" in text for text in within_pdf(pypdf.PdfReader(path)))


def test_what_is_within_a_picture_in_a_pdf_is_read():
    """What the tests above rely on: a camera's notes in a picture that stands in a PDF are found."""
    taken = Image.Exif()
    taken[0x013B] = "Amina Ali"
    jpeg = io.BytesIO()
    Image.new("RGB", (40, 30)).save(jpeg, "JPEG", exif=taken)
    stream = StreamObject()
    stream._data = jpeg.getvalue()
    stream[NameObject("/Filter")] = NameObject("/DCTDecode")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(9, 9)[NameObject("/Picture")] = writer._add_object(stream)
    written = io.BytesIO()
    writer.write(written)
    assert any("Amina Ali" in text for text in within_pdf(pypdf.PdfReader(written)))

"""Photos in the summary: real files, read back from the PDF and beside the Markdown."""

import io
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, unquote

import pypdf
import pytest
from markdown_it import MarkdownIt
from PIL import Image

from tests.exporting.conftest import PlainPictures, fill_disk
from tests.exporting.fagdag import fagdag
from tests.exporting.telling import build_summary
from unginvest_workshop.domain.ids import GroupId, MediaHash, PhotoId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.exporting import document
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import IncompleteError, export_snapshot
from unginvest_workshop.exporting.photos import PRINTED, SOME_GONE
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

FULL, NONE = NamesPolicy.FULL, NamesPolicy.NONE


@pytest.fixture
def day(pictures: PlainPictures, tmp_path: Path):
    """Return a fagdag whose first group has two photos of its tree, and a new group nothing but one."""
    made = fagdag()
    first = made.groups[0]
    alone = Group(GroupId("alone"), made.workshop.id, "zz", 9)
    photos = []
    for number, (group, size, caption) in enumerate(
        ((first, (2400, 1200), "Jonas ved treet"), (first, (300, 400), ""), (alone, (640, 480), ""))
    ):
        media = MediaHash(f"{number:064x}")
        pictures.photos[media] = tmp_path / f"kept-{number}"
        Image.effect_noise(size, 60).convert("RGB").save(pictures.photos[media], "JPEG")
        photos.append(
            Photo(PhotoId(str(number)), made.workshop.id, "a", PhotoPurpose.TREE, media, *size, caption, group.id)
        )
    return replace(made, groups=(*made.groups, alone), photos=tuple(photos))


def written(day, pictures, out, formats=("md",), policy=FULL):
    result = export_snapshot(day, formats, out, Choices(policy, "nb"), pictures)
    return result, [path for path in result.files if path.suffix == ".md"]


def test_the_photo_of_a_tree_stays_in_the_room_with_a_story_on_it(day, pictures, tmp_path):
    told = replace(day.stories[0], group_id=day.groups[0].id, stays_in_room=True)
    for number, story in enumerate((day.stories[0], told)):
        stories = (story, *day.stories[1:])
        _, (path,) = written(replace(day, stories=stories), pictures, tmp_path / str(number))
        assert ("Jonas ved treet" in path.read_text(encoding="utf-8")) is (number == 0)


def test_markdown_has_its_photos_in_a_folder_beside_it(day, pictures, tmp_path):
    out = tmp_path / "ut"
    result, (path,) = written(day, pictures, out)
    assert result.notices == ()
    links = [
        token.attrs["src"]
        for block in MarkdownIt().parse(path.read_text(encoding="utf-8"))
        for token in block.children or ()
        if token.type == "image"
    ]
    assert len(links) == 3
    folder = out / f"{path.stem}-bilder"
    assert sorted(file.name for file in folder.iterdir()) == ["bilde-1.jpg", "bilde-2.jpg", "bilde-3.jpg"]
    for link, kept in zip(links, pictures.photos.values(), strict=True):
        assert (out / unquote(link)).read_bytes() == kept.read_bytes()
    assert "Bilde av treet til" in path.read_text(encoding="utf-8")


def test_a_photo_alone_counts_as_the_group_s_tree(day):
    (section,) = (each for each in build_summary(day, FULL, Translator("nb")).sections if each.anchor == "stories")
    place = next(n for n, block in enumerate(section.blocks) if getattr(block, "anchor", "") == "group-9")
    (photo,) = section.blocks[place + 1].photos
    assert photo.alt == "Bilde av treet til Gruppe 9"
    assert isinstance(section.blocks[place + 1], document.Photos)


def test_captions_follow_the_policy_for_names(day, pictures, tmp_path):
    _, (named,) = written(day, pictures, tmp_path / "a")
    _, (unnamed,) = written(day, pictures, tmp_path / "b", policy=NONE)
    assert "Jonas ved treet" in named.read_text(encoding="utf-8")
    assert "Jonas" not in unnamed.read_text(encoding="utf-8")
    assert "ved treet" in unnamed.read_text(encoding="utf-8")


def test_the_pdf_has_the_photos_scaled_and_told(day, pictures, tmp_path):
    result = export_snapshot(day, ["pdf"], tmp_path / "ut", Choices(FULL, "nb"), pictures)
    assert result.notices == ()
    reader = pypdf.PdfReader(result.files[0])
    images = [image.image.size for page in reader.pages for image in page.images]
    assert (PRINTED, PRINTED // 2) in images
    assert {(300, 400), (640, 480)} <= set(images)
    text = "".join(page.extract_text() for page in reader.pages)
    assert "Jonas ved treet" in " ".join(text.split())
    assert list((tmp_path / "ut").iterdir()) == [result.files[0]]


def test_a_photo_whose_file_is_gone_leaves_its_words_and_a_notice(day, pictures, tmp_path):
    pictures.photos.clear()
    result, (path,) = written(day, pictures, tmp_path / "ut", ("md", "pdf"))
    assert result.notices == (SOME_GONE,)
    assert "Jonas ved treet" in path.read_text(encoding="utf-8")
    assert "![" not in path.read_text(encoding="utf-8")
    assert not (tmp_path / "ut" / f"{path.stem}-bilder").exists()


def test_a_later_summary_leaves_no_photo_of_an_earlier_one(day, pictures, tmp_path):
    out = tmp_path / "ut"
    _, (path,) = written(day, pictures, out)
    folder = out / f"{path.stem}-bilder"
    (folder / "mitt-eget.jpg").write_bytes(b"x")
    written(replace(day, photos=day.photos[:1]), pictures, out)
    assert sorted(file.name for file in folder.iterdir()) == ["bilde-1.jpg", "mitt-eget.jpg"]
    (folder / "mitt-eget.jpg").unlink()
    written(replace(day, photos=()), pictures, out)
    assert not folder.exists()


@pytest.mark.parametrize(("language", "folder", "word"), [("nn", "bilete", "bilete"), ("en", "pictures", "picture")])
def test_the_folder_and_its_files_are_called_so_in_the_summary_s_language(
    day, pictures, tmp_path, language, folder, word
):
    out = tmp_path / "ut"
    _, (path,) = written(day, pictures, out)
    (out / f"{path.stem}-bilder" / "mitt-eget.jpg").write_bytes(b"x")
    export_snapshot(day, ["md"], out, Choices(FULL, language), pictures)
    here = out / f"{path.stem}-{folder}"
    assert sorted(file.name for file in here.iterdir()) == [f"{word}-{n}.jpg" for n in (1, 2, 3)]
    assert quote(f"{path.stem}-{folder}/{word}-1.jpg") in path.read_text(encoding="utf-8")
    assert [file.name for file in (out / f"{path.stem}-bilder").iterdir()] == ["mitt-eget.jpg"]


def test_what_leaves_has_no_metadata(day, pictures, tmp_path):
    result = export_snapshot(day, ["pdf"], tmp_path / "ut", Choices(NONE, "nb"), pictures)
    for page in pypdf.PdfReader(result.files[0]).pages:
        for image in page.images:
            assert not Image.open(io.BytesIO(image.data)).getexif()


def test_the_photos_stay_beside_a_file_that_could_not_be_written_anew(day, pictures, tmp_path, monkeypatch):
    written(day, pictures, tmp_path / "ut")
    before = {each: each.read_bytes() for each in (tmp_path / "ut").rglob("*.*")}
    assert len(before) == 4
    fill_disk(monkeypatch, ".md")
    with pytest.raises(IncompleteError):
        written(replace(day, photos=()), pictures, tmp_path / "ut", ("md", "csv"))
    assert {each: each.read_bytes() for each in before} == before


def test_a_file_is_not_written_without_its_photos(day, pictures, tmp_path, monkeypatch):
    _, (path,) = written(replace(day, photos=()), pictures, tmp_path / "ut")
    before = path.read_bytes()
    fill_disk(monkeypatch, ".jpg")
    with pytest.raises(IncompleteError) as caught:
        written(day, pictures, tmp_path / "ut", ("md", "csv"))
    assert path.read_bytes() == before
    result = caught.value.result
    assert [each.suffix for each in result.files] == [".csv"]
    assert [Translator("nb")(each.message, **each.values) for each in result.unwritten] == [
        "Disken er full, så «bilde-1.jpg» ble ikke skrevet. Rydd litt plass og prøv igjen.",
        f"«{path.name}» ble ikke lagret, fordi bildene til fila ikke lot seg lagre.",
    ]

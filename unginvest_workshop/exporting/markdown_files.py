"""The summary as Markdown, with its photos and drawings in a folder beside it, called so in the summary's language."""

import contextlib
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import quote

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.document import Sketch
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.photos import PhotoFile, photo_files, some_gone
from unginvest_workshop.exporting.sketches import sketch_files
from unginvest_workshop.i18n import LANGUAGES, Translator


def markdown_files(material: Material) -> Written:
    """Return the file, and what lies beside it."""
    summary, t = material.summary, material.source.t
    folder = _folder(material.stem, t)
    beside: list[tuple[MediaHash | Sketch, OutFile]] = []
    photos = photo_files(summary, material.pictures)
    beside += [(media, _called(folder, t("bilde"), file)) for media, file in photos.items()]
    beside += [(sketch, _called(folder, t("tegning"), file)) for sketch, file in sketch_files(summary).items()]
    text = write_markdown(summary, {each: quote(file.name) for each, file in beside})
    files = (OutFile(f"{material.stem}.md", text.encode()),)
    return Written(files, tuple(file for _, file in beside), some_gone(summary, photos))


def clear_older(out_dir: Path, stem: str, kept: Collection[str]) -> None:
    """Remove the pictures of an earlier summary that this one has not: somebody may have wanted one away.

    ``kept`` are those it has, as their files are named. An earlier one may have been in another language.
    """
    for t in map(Translator, LANGUAGES):
        folder, words = out_dir / _folder(stem, t), (t("bilde"), t("tegning"))
        ours = re.compile(rf"({'|'.join(words)})-\d+\.(jpg|png|svg)")
        with contextlib.suppress(OSError):
            for path in _files(folder, ours):
                if f"{folder.name}/{path.name}" not in kept:
                    path.unlink()
            if not any(folder.iterdir()):
                folder.rmdir()


def _folder(stem: str, t: Translator) -> str:
    pictures = t("bilder")
    return f"{stem}-{pictures}"


def _called(folder: str, word: str, file: PhotoFile) -> OutFile:
    """Return a picture in its folder, by the word for what it is; its number and what it is made in stay."""
    return OutFile(f"{folder}/{word}-{file.name.rpartition('-')[2]}", file.content)


def _files(folder: Path, called: re.Pattern[str]) -> Iterator[Path]:
    yield from (path for path in list(folder.iterdir()) if called.fullmatch(path.name))

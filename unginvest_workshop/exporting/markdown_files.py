"""The summary as Markdown, with its photos and drawings in a folder beside it."""

from typing import Final
from urllib.parse import quote

from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.exporting.document import Sketch
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.photos import PhotoFile, photo_files, some_gone
from unginvest_workshop.exporting.sketches import sketch_files

_BESIDE: Final = "-bilder"


def pictures_folder(stem: str) -> str:
    """Return what the folder with a file's photos and drawings is called."""
    return f"{stem}{_BESIDE}"


def markdown_files(material: Material) -> Written:
    """Return the file, and what lies beside it."""
    summary, folder = material.summary, pictures_folder(material.stem)
    photos = photo_files(summary, material.pictures)
    beside: list[tuple[MediaHash | Sketch, PhotoFile]] = [*photos.items(), *sketch_files(summary).items()]
    links = {each: f"{quote(folder)}/{file.name}" for each, file in beside}
    text = write_markdown(summary, links)
    return Written(
        (OutFile(f"{material.stem}.md", text.encode()),),
        tuple(OutFile(f"{folder}/{file.name}", file.content) for _, file in beside),
        some_gone(summary, photos),
    )

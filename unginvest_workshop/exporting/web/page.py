"""Writing the page. Imported at first use only: the templates' engine takes its time."""

import base64
import hashlib
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

import font_source_serif_pro
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from unginvest_workshop.exporting.document import Summary
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.photos import PRINTED, photo_files, some_gone
from unginvest_workshop.exporting.web.images import Images, data_uri
from unginvest_workshop.exporting.web.words import (
    FirstTime,
    blocks_told,
    line,
    overlong,
    plain,
    said,
    tongue,
)
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import quoted
from unginvest_workshop.settings import resources_dir

_FACES: Final = (("normal", 600, "SourceSerifPro-Semibold.otf"), ("italic", 400, "SourceSerifPro-It.otf"))
"""The faces that a page brings along: for titles and for what was said. All else is set in the reader's own."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the page says on its own behalf."""

    skip: str
    up: str


def write_html(material: Material) -> Written:
    """Return the summary as one HTML file."""
    summary = material.summary
    photos = photo_files(summary, material.pictures, PRINTED)
    style = _style()
    page = _templates(Images(material.pictures, photos), material.source.t).get_template("summary.html")
    text = page.render(
        summary=summary,
        front=summary.front,
        has_topic=summary.front.topic.told,
        contents=[(phase, list(entries)) for phase, entries in groupby(summary.contents(), attrgetter("phase"))],
        description=_description(summary),
        words=_words(material.source.t),
        style=style,
        policy=_policy(style),
    )
    return Written((OutFile(f"{material.stem}.html", text.encode()),), notice=some_gone(summary, photos))


def _templates(images: Images, t: Translator) -> Environment:
    """Return what knows the templates and the ways to tell things that they use; all text in them is escaped."""
    loader = FileSystemLoader(resources_dir() / "summary")
    found = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, finalize=plain, trim_blocks=True, lstrip_blocks=True
    )
    found.filters.update(said=said, tongue=tongue, line=line, quoted=partial(quoted, t))
    found.globals.update(
        told=blocks_told,
        overlong=overlong,
        image=images.source,
        first_time=FirstTime(),
    )
    return found


def _words(t: Translator) -> Words:
    return Words(skip=t("Hopp til innholdet"), up=t("Til toppen"))


def _description(summary: Summary) -> str:
    front = summary.front
    return " · ".join(filter(None, (front.kicker, front.when_where, front.topic.question)))


def _style() -> str:
    """Return the style sheet, with the faces it needs."""
    look = (resources_dir() / "summary" / "summary.css").read_text(encoding="utf-8")
    return "\n".join((*(_face(*face) for face in _FACES), look))


def _face(style: str, weight: int, file: str) -> str:
    content = (Path(font_source_serif_pro.font_directory) / file).read_bytes()
    source = f'url("{data_uri("font/otf", content)}") format("opentype")'
    return f'@font-face{{font-family:"Summary Serif";font-style:{style};font-weight:{weight};src:{source}}}'


def _policy(style: str) -> str:
    """Return what a reader's browser is told to allow: this style, and pictures and faces within the file."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    inside = "img-src data:; font-src data:"
    return f"default-src 'none'; {inside}; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"

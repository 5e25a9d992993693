"""Setting a document with typst: tagged and to PDF/UA-1, in the app's own faces.

People's words reach typst as data, never as markup. Imported at first use only: typst takes its time.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

import font_source_sans_pro
import font_source_serif_pro
import typst

from unginvest_workshop.i18n import mark
from unginvest_workshop.settings import resources_dir

_FONTS: Final = [Path(font_source_serif_pro.font_directory), Path(font_source_sans_pro.font_directory)]
_REGIONS: Final = {"nb": "NO", "nn": "NO", "en": "GB"}

_LONGEST_WORD: Final = 28
"""Letters after which a word may be broken anywhere; hardly a word of any language in use has more."""

_PIECE: Final = 6
"""Letters between the places where such a word may be broken."""

_LONG_WORD: Final = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_PIECES: Final = re.compile(rf".{{1,{_PIECE}}}")

WITHOUT_STANDARD: Final = mark(
    "Noen tegn finnes ikke i skriftene på denne maskinen. PDF-en er laget og merket for skjermlesere, "
    "men følger ikke standarden PDF/UA, og de tegnene vises kanskje ikke."
)


def typeset(
    looks: Iterable[Path], main: str, inputs: Mapping[str, str], language: str, files: Mapping[str, bytes] | None = None
) -> tuple[bytes, str]:
    """Return the PDF of one of the looks, and a message on what it lacks; empty when it lacks nothing.

    ``main`` is the name of the look that is set, and ``files`` are all that it may read besides. A sign that the app's
    faces lack is looked for in the machine's; when it is in none of them, or cannot be read back from there, the PDF is
    made without the standard, still tagged.
    """
    told = {**inputs, "language": language, "region": _REGIONS[language]}
    with _folder(looks, files or {}) as folder:
        for own_fonts_only in (True, False):
            try:
                return _compiled(folder / main, told, "ua-1", own_fonts_only=own_fonts_only), ""
            except typst.TypstError:
                continue
        return _compiled(folder / main, told, "1.7", own_fonts_only=False), WITHOUT_STANDARD


def breakable(text: str) -> str:
    """Let words that no line can hold break, by spaces without width."""
    if len(text) <= _LONGEST_WORD:
        return text
    return _LONG_WORD.sub(lambda word: "\u200b".join(_PIECES.findall(word[0])), text)


def looks_in(*folders: str) -> list[Path]:
    """Return how documents look, from folders of the app's resources."""
    return [look for folder in folders for look in sorted((resources_dir() / folder).glob("*.typ"))]


@contextmanager
def _folder(looks: Iterable[Path], files: Mapping[str, bytes]) -> Iterator[Path]:
    """Lay out for typst all that it may read."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for look in looks:
            (folder / look.name).write_bytes(look.read_bytes())
        for file, content in files.items():
            (folder / file).write_bytes(content)
        yield folder


def _compiled(main: Path, inputs: dict[str, str], standard: Literal["ua-1", "1.7"], *, own_fonts_only: bool) -> bytes:
    return typst.compile(
        main,
        root=main.parent,
        font_paths=_FONTS,
        ignore_system_fonts=own_fonts_only,
        sys_inputs={**inputs, "others": "no" if own_fonts_only else "yes"},
        format="pdf",
        pdf_standards=[standard],
    )

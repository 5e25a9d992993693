"""Setting a document with typst: tagged and to PDF/UA-1, in the app's own faces.

People's words reach typst as data, never as markup. Imported at first use only: typst takes its time.
"""

import logging
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

import font_source_sans_pro
import font_source_serif_pro
import typst

from unginvest_workshop.exporting.letters import LONGEST_WORD
from unginvest_workshop.i18n import REGIONS, mark
from unginvest_workshop.settings import resources_dir

_FONTS: Final = [Path(font_source_serif_pro.font_directory), Path(font_source_sans_pro.font_directory)]

_PIECE: Final = 6
"""Letters between the places where such a word may be broken."""

_LONG_WORD: Final = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_PIECES: Final = re.compile(rf".{{1,{_PIECE}}}")

_BREAKS: Final = {"longest-word": str(LONGEST_WORD), "piece": str(_PIECE)}
"""The same for looks, which find themselves where the words of titles break."""

WITHOUT_STANDARD: Final = mark(
    "Noen tegn finnes ikke i skriftene på denne maskinen. PDF-en er laget og merket for skjermlesere, "
    "men følger ikke standarden PDF/UA, og de tegnene vises kanskje ikke."
)

BESIDE_STANDARD: Final = mark(
    "PDF-en ble laget, men ikke etter standarden PDF/UA. Den er likevel merket for skjermlesere."
)

_OF_SIGNS: Final = re.compile("PDF/UA-1 error: (the text|the PDF contains|license of)")
"""What typst's messages begin with when a sign is not in a font, cannot be read back, or its font may not be used."""

_KIND: Final = re.compile("PDF/UA-1 error: [^`]*")
"""What such a message says before it tells the words that it is about."""

_log = logging.getLogger(__name__)


def typeset(
    looks: Iterable[Path], main: str, inputs: Mapping[str, str], language: str, files: Mapping[str, bytes] | None = None
) -> tuple[bytes, str]:
    """Return the PDF of one of the looks, and a message on what it lacks; empty when it lacks nothing.

    ``main`` is the name of the look that is set, and ``files`` are all that it may read besides. A sign that the app's
    faces lack is looked for in the machine's; when it is in none of them, or cannot be read back from there, the PDF is
    made without the standard, still tagged. So it is when something else is not as the standard wants it.
    """
    told = in_language(inputs, language)
    with TemporaryDirectory() as folder:
        lay_out(Path(folder), looks, files or {})
        return Setter(Path(folder) / main).set(told)


class Setter:
    """Sets one document as often as is asked: in little time when its files are as they were some time before."""

    def __init__(self, main: Path) -> None:
        """Begin with a look in a folder of its own, where what it reads lies too."""
        self._main = main
        self._compilers: dict[frozenset[tuple[str, str]], typst.Compiler] = {}

    def set(self, inputs: dict[str, str]) -> tuple[bytes, str]:
        """Return the PDF, and a message on what it lacks; see ``typeset``."""
        for own_fonts_only in (True, False):
            try:
                return self._compiled(inputs, "ua-1", own_fonts_only=own_fonts_only), ""
            except typst.TypstError as error:
                if not _OF_SIGNS.match(error.message):
                    return self._beside_standard(inputs, error.message)
        return self._compiled(inputs, "1.7", own_fonts_only=False), WITHOUT_STANDARD

    def _beside_standard(self, inputs: dict[str, str], why: str) -> tuple[bytes, str]:
        """Return the PDF all the same, if only the standard is in its way; raise what else is."""
        made = self._compiled(inputs, "1.7", own_fonts_only=False)
        kind = _KIND.match(why)
        _log.warning("A PDF does not follow PDF/UA: %s", kind[0].strip() if kind else "another error")
        return made, BESIDE_STANDARD

    def _compiled(self, inputs: dict[str, str], standard: Literal["ua-1", "1.7"], *, own_fonts_only: bool) -> bytes:
        # a compiler that is told something new begins from nothing
        told = {**inputs, **_BREAKS, "others": "no" if own_fonts_only else "yes"}
        key = frozenset(told.items())
        if key not in self._compilers:
            self._compilers[key] = typst.Compiler(
                self._main,
                root=self._main.parent,
                font_paths=[*_FONTS],
                ignore_system_fonts=own_fonts_only,
                sys_inputs=told,
            )
        made = self._compilers[key].compile(format="pdf", pdf_standards=[standard])
        return made if isinstance(made, bytes) else b""


def in_language(inputs: Mapping[str, str], language: str) -> dict[str, str]:
    """Return what a document is told, with the language that it is in."""
    return {**inputs, "language": language, "region": REGIONS[language]}


def breakable(text: str) -> str:
    """Let words that no line can hold break, by spaces without width."""
    if len(text) <= LONGEST_WORD:
        return text
    return _LONG_WORD.sub(lambda word: "\u200b".join(_PIECES.findall(word[0])), text)


def looks_in(*folders: str) -> list[Path]:
    """Return how documents look, from folders of the app's resources."""
    return [look for folder in folders for look in sorted((resources_dir() / folder).glob("*.typ"))]


def lay_out(folder: Path, looks: Iterable[Path], files: Mapping[str, bytes]) -> None:
    """Lay out for typst all that it may read."""
    for look in looks:
        (folder / look.name).write_bytes(look.read_bytes())
    for file, content in files.items():
        (folder / file).write_bytes(content)

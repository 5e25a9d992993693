"""How much room text takes on a slide, and where it is cut when a slide is full.

A deck's file knows nothing of lines: whoever opens it breaks them anew, perhaps in another face. So text is measured in
our own faces with a margin for others, and cut between words, never shrunk below ``LEAST``. All measures are points.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

import font_source_sans_pro
import font_source_serif_pro
from PIL import ImageFont

LEAST: Final = 16.0
"""The smallest letters that are read from the back of a room."""

HANGING: Final = 18.0
"""What stands in beside a bullet."""

_UNIT: Final = 100
"""The size that faces are measured in."""

_FOREIGN_EM: Final = 1.25
"""The width of a sign that our faces lack: emoji and ideographs, which are the widest of those."""

_TOKEN: Final = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_FOREIGN: Final = re.compile(r"[^\u0000-\u024f\u0300-\u052f\u1e00-\u206f\u20a0-\u20cf]")


class Face(Enum):
    """A face of the deck: its file, the height of a line in em, and how much wider a line may turn out.

    Machines that don't have our faces put in others: Arial is 9 % wider than our sans, and DejaVu, the widest of those
    in use, by a little less than is told here: so that the last line of a card never touches its edge.
    """

    SANS = ("SourceSansPro-Regular.otf", 1.27, 1.27)
    SANS_BOLD = ("SourceSansPro-Bold.otf", 1.27, 1.36)
    SERIF = ("SourceSerifPro-Regular.otf", 1.38, 1.21)
    SERIF_BOLD = ("SourceSerifPro-Bold.otf", 1.38, 1.3)
    SERIF_ITALIC = ("SourceSerifPro-It.otf", 1.38, 1.3)

    @property
    def margin(self) -> float:
        """How much wider a line may turn out than it is in our own face."""
        return self.value[2]

    @property
    def path(self) -> str:
        """Where the face lies."""
        package = font_source_serif_pro if self.serif else font_source_sans_pro
        return str(Path(package.font_directory) / self.value[0])

    @property
    def serif(self) -> bool:
        """Whether it is the face of headings."""
        return self in {Face.SERIF, Face.SERIF_BOLD, Face.SERIF_ITALIC}

    @property
    def bold(self) -> bool:
        """Whether it is bold."""
        return self in {Face.SANS_BOLD, Face.SERIF_BOLD}

    @property
    def italic(self) -> bool:
        """Whether it is italic."""
        return self is Face.SERIF_ITALIC

    @property
    def strong(self) -> "Face":
        """The bold face beside it."""
        return Face.SERIF_BOLD if self.serif else Face.SANS_BOLD


class Ink(Enum):
    """A colour of the deck's theme. That of the phase differs from slide to slide."""

    INK = "tx1"
    MUTED = "tx2"
    WHITE = "bg1"
    WARM = "accent6"
    PHASE = "phase"


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks."""

    size: float
    face: Face = Face.SANS
    ink: Ink = Ink.INK

    @property
    def pitch(self) -> float:
        """The height of a line."""
        return self.size * self.face.value[1]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph on a slide; lines are broken in it only where people did."""

    text: str
    style: Style
    strong: int = 0
    """How many letters at its beginning are bold, in the phase's colour."""
    quiet: int = 0
    """How many letters at its end are muted."""
    before: float = 0.0
    """Points above it."""
    indent: float = 0.0
    bullet: bool = False
    keep: bool = False
    """Whether it never stands last: it says what comes after it."""

    def narrow(self, width: float) -> float:
        """Return how wide its lines may be in a box of this inner width."""
        return max(1.0, width - self.indent - (HANGING if self.bullet else 0.0))

    @property
    def face(self) -> Face:
        """The widest face in it."""
        return self.style.face.strong if self.strong else self.style.face


def width_of(text: str, style: Style, face: Face | None = None) -> float:
    """Return how wide a line may turn out."""
    set_in = face or style.face
    return _measured(text, set_in) * style.size / _UNIT * set_in.margin


def tied(text: str) -> str:
    """Return our own words with each "·" kept on the line of what stands before it: no line begins with one."""
    return text.replace(" · ", "\u00a0· ")


@lru_cache(maxsize=4_000)
def line_ends(text: str, style: Style, width: float, face: Face | None = None) -> tuple[int, ...]:
    """Return where each line of a text ends, as places in it; a word that no line can hold is broken anywhere."""
    ends: list[int] = []
    used = 0.0
    for token in _TOKEN.finditer(text):
        if token[0] == "\n":
            ends.append(token.end())
            used = 0.0
            continue
        wide = width_of(token[0], style, face)
        if token[0].isspace() and "\u00a0" not in token[0]:
            used += wide
            continue
        if used and used + wide > width:
            ends.append(token.start())
            used = 0.0
        at = token.start()
        while wide > width and at < token.end() - 1:
            at += _most(text[at : token.end()], style, width, face)
            ends.append(at)
            wide = width_of(text[at : token.end()], style, face)
        used += wide
    if not ends or ends[-1] < len(text) or text.endswith("\n"):
        ends.append(len(text))
    return tuple(ends)


def height_of(paragraphs: Sequence[Paragraph], width: float) -> float:
    """Return how tall paragraphs stand in a box of this inner width."""
    return sum(each.before + len(_lines(each, width)) * each.style.pitch for each in paragraphs)


_SHORT: Final = 4
"""Lines of a paragraph that go together to the next place."""


def take(
    paragraphs: Sequence[Paragraph], width: float, height: float
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Cut paragraphs into what a box of this inner size holds, and the rest.

    A paragraph is cut where two lines or more stand on both sides, and a short one is not cut after another. At least
    a line is taken all the same, so that whoever goes on with the rest comes to an end; a box that holds no line is
    too small for anything.
    """
    taken: list[Paragraph] = []
    left = height
    for place, each in enumerate(paragraphs):
        needs = height_of([each], width)
        if needs <= left:
            taken.append(each)
            left -= needs
            continue
        rest = list(paragraphs[place:])
        ends = _lines(each, width)
        lines = min(int((left - each.before) / each.style.pitch), len(ends) - 2)
        if (lines >= 2 and len(ends) > _SHORT) or not taken:  # noqa: PLR2004  a line alone is left hanging
            head, rest[0] = _cut(each, ends[max(1, lines) - 1])
            taken.append(head)
            if not rest[0].text:
                rest.pop(0)
        while len(taken) > 1 and taken[-1].keep and rest:
            rest.insert(0, taken.pop())
        return tuple(taken), tuple(rest)
    return tuple(taken), ()


def largest(paragraphs: Sequence[Paragraph], width: float, height: float, scales: Sequence[float]) -> list[Paragraph]:
    """Return paragraphs in the first of these scales in which a box holds them all, or else in the last.

    None is set smaller than ``LEAST``.
    """
    scaled = list(paragraphs)
    for scale in scales:
        scaled = [
            replace(each, style=replace(each.style, size=max(LEAST, float(round(each.style.size * scale)))))
            for each in paragraphs
        ]
        if height_of(scaled, width) <= height:
            break
    return scaled


def _lines(paragraph: Paragraph, width: float) -> tuple[int, ...]:
    return line_ends(paragraph.text, paragraph.style, paragraph.narrow(width), paragraph.face)


def _cut(paragraph: Paragraph, at: int) -> tuple[Paragraph, Paragraph]:
    """Cut a paragraph where a line ends: white space there is not needed any more."""
    text = paragraph.text
    head = text[: len(text[:at].rstrip(" \t\n"))]
    begun = at if text[at - 1 : at] == "\n" else len(text) - len(text[at:].lstrip(" \t"))
    rest = text[begun:]
    indent = paragraph.indent + (HANGING if paragraph.bullet else 0.0)
    return (
        replace(
            paragraph,
            text=head,
            strong=min(paragraph.strong, len(head)),
            quiet=max(0, min(len(head), len(head) - (len(text) - paragraph.quiet))),
        ),
        replace(
            paragraph,
            text=rest,
            strong=max(0, paragraph.strong - begun),
            quiet=min(paragraph.quiet, len(rest)),
            before=0.0,
            indent=indent,
            bullet=False,
        ),
    )


def _most(text: str, style: Style, width: float, face: Face | None) -> int:
    """Return how many of the first letters a line holds, at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle], style, face) <= width:
            low = middle
        else:
            high = middle - 1
    return low


@cache
def _font(face: Face) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(face.path, _UNIT, layout_engine=ImageFont.Layout.BASIC)


@cache
def _sign(sign: str, face: Face) -> float:
    return _font(face).getlength(sign)


@lru_cache(maxsize=20_000)
def _measured(text: str, face: Face) -> float:
    """Return a text's width at ``_UNIT``, sign by sign: kerning only makes it narrower."""
    return sum(_FOREIGN_EM * _UNIT if _FOREIGN.match(sign) else _sign(sign, face) for sign in text)

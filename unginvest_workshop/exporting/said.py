"""People's own words in a summary that is told in another language than the room's."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Final, SupportsIndex

from unginvest_workshop.i18n import Translator, regional
from unginvest_workshop.naming import quoted


class Said(str):
    """Text in the language of the room, or with words in it that are. All else is in the summary's own language.

    Where both are the same, people's words are plain text: nothing need be said of their language then. What is put
    together with ``+`` or ``joined``, and what is cut out as a slice, keeps the language of each of its parts; what is
    made in any other way is plain text.
    """

    __slots__ = ("parts",)

    parts: tuple[tuple[str, str], ...]
    """The words one after another, each with the code of its language; empty for the summary's own."""

    def __new__(cls, text: str, language: str) -> "Said":
        """Mark a text as being in a language, by its code."""
        return _of(((str(text), language),))

    def cut_to(self, text: str) -> str:
        """Return what was made of these words, where all of them are in one language."""
        languages = {language for _, language in self.parts}
        return Said(text, *languages) if len(languages) == 1 else text

    def __add__(self, other: str) -> "Said":
        """Return the two together."""
        return _of((*self.parts, *parts_of(other)))

    def __radd__(self, other: str) -> "Said":
        """Return the two together."""
        return _of((*parts_of(other), *self.parts))

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        """Return a part of the text."""
        if not isinstance(key, slice):
            return self.cut_to(super().__getitem__(key))
        start, stop, step = key.indices(len(self))
        if step != 1:
            return self.cut_to(super().__getitem__(key))
        found, at = [], 0
        for words, language in self.parts:
            found.append((words[max(0, start - at) : max(0, stop - at)], language))
            at += len(words)
        return _of(found)

    def lstrip(self, chars: str | None = None, /) -> str:
        """Return the text without these at its beginning."""
        return self[len(self) - len(super().lstrip(chars)) :]

    def rstrip(self, chars: str | None = None, /) -> str:
        """Return the text without these at its end."""
        return self[: len(super().rstrip(chars))]

    def strip(self, chars: str | None = None, /) -> str:
        """Return the text without these at its ends."""
        return self.rstrip(chars).lstrip(chars)


def _of(parts: Iterable[tuple[str, str]]) -> Said:
    by_language = groupby(((words, language) for words, language in parts if words), itemgetter(1))
    kept = tuple(("".join(words for words, _ in each), language) for language, each in by_language)
    made = str.__new__(Said, "".join(words for words, _ in kept))
    made.parts = kept
    return made


def parts_of(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a text one after another, each with the code of its language; empty for the summary's own."""
    return text.parts if isinstance(text, Said) else ((text, ""),) if text else ()


def apart(text: str) -> Iterator[str]:
    """Yield what a text consists of, all of each in one language."""
    for words, language in parts_of(text):
        yield Said(words, language) if language else words


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of a text, each in its language."""
    start = 0
    for line in text.split("\n"):
        yield text[start : start + len(line)]
        start += len(line) + 1


def joined(joint: str, texts: Iterable[str]) -> str:
    """Return texts with our own words between each two; each keeps its language."""
    whole = ""
    for place, text in enumerate(texts):
        whole = whole + joint + text if place else text
    return whole


HERE: Final = "\x1f"
"""Stands in a sentence of ours where somebody's words belong."""


def around(sentence: str, words: str) -> str:
    """Return a sentence with words in it where it has ``HERE``; both keep their language."""
    before, _, after = sentence.partition(HERE)
    return before + words + after


def alike(text: str, part: str) -> str:
    """Return what was made of a text alone, in its language."""
    return text.cut_to(part) if isinstance(text, Said) else part


def in_marks(t: Translator, text: str) -> str:
    """Return what somebody said in quotation marks."""
    return alike(text, quoted(t, text))


def language_of(text: object) -> str:
    """Return the region's code, as "nb-NO", of the language that all of a text is in; empty for the summary's own."""
    languages = {language for _, language in text.parts} if isinstance(text, Said) else {""}
    return "" if len(languages) > 1 or languages <= {""} else regional(languages.pop())

"""Which of many written terms a word fulfils, told without trying each of them."""

from collections.abc import Iterable, Sequence
from typing import Final

_ANY: Final = "*"


class Terms:
    """Terms such as ``ord``, ``ord*``, ``*ord``, ``*ord*`` and ``fr*gang``, several between ``|``."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._whole: Final[dict[str, list[str]]] = {}
        self._starts: Final[dict[str, list[tuple[list[str], str]]]] = {}
        self._ends: Final[dict[str, list[str]]] = {}
        self._inner: Final[dict[str, list[str]]] = {}
        for term in terms:
            for form in term.split("|"):
                self._take(form, term)
        self._lengths: Final = sorted({len(inner) for inner in self._inner})
        self._known: Final[dict[str, frozenset[str]]] = {}

    def of(self, word: str) -> frozenset[str]:
        """Return the terms that a word fulfils; words recur, so it is worked out once for each."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = frozenset(self._found(word))
        return known

    def _take(self, form: str, term: str) -> None:
        start, *rest = form.split(_ANY)
        match rest:
            case []:
                self._whole.setdefault(form, []).append(term)
            case [inner, ""] if not start:
                self._inner.setdefault(inner, []).append(term)
            case [end] if not start:
                self._ends.setdefault(end, []).append(term)
            case _ if start:
                self._starts.setdefault(start, []).append((rest, term))
            case _:
                raise ValueError(form)

    def _found(self, word: str) -> Iterable[str]:
        yield from self._whole.get(word, ())
        for cut in range(len(word) + 1):
            for rest, term in self._starts.get(word[:cut], ()):
                if _goes_on(word[cut:], rest):
                    yield term
            yield from self._ends.get(word[cut:], ())
        for length in self._lengths:
            for start in range(len(word) - length + 1):
                yield from self._inner.get(word[start : start + length], ())


def _goes_on(word: str, parts: Sequence[str]) -> bool:
    """Tell whether a word has some parts in their order, and ends with the last."""
    *inner, end = parts
    for part in inner:
        _, there, word = word.partition(part)
        if not there:
            return False
    return word.endswith(end)

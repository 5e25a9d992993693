"""An index of texts that finds near duplicates while somebody types."""

from collections.abc import Iterable

from unginvest_workshop.similarity.words import the_folding


class Near:
    """Texts by their keys. Near duplicates have the same stems apart from slips of the keys, and the same yes or no."""

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        self._stems: dict[str, frozenset[str]] = {}
        for key, text in items:
            self.add(key, text)

    def add(self, key: str, text: str) -> None:
        """Take in a text, in place of what the key stood for before."""
        self._stems[key] = the_folding().stems(text)

    def remove(self, key: str) -> None:
        """Take out a text; a key that isn't there is no mistake."""
        self._stems.pop(key, None)

    def like(self, text: str) -> list[str]:
        """Return the keys of near duplicates, the nearest first, and those as near in the order of their keys."""
        own = the_folding().stems(text)
        return sorted(key for key, stems in self._stems.items() if own and stems == own)

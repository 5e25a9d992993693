"""How pairs are read on the stage: in the order of the alphabet."""

from collections.abc import Sequence

from unginvest_workshop.operations.interviews import DealtPair
from unginvest_workshop.ui.called import alphabetical


def sorted_rows(pairs: Sequence[DealtPair], names: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return the names of each pair in the order of the alphabet, and so the pairs."""
    rows = (tuple(sorted((names[person.id] for person in pair.people), key=alphabetical)) for pair in pairs)
    return tuple(sorted((row for row in rows if row), key=lambda row: alphabetical(row[0])))


def register_rows(pairs: Sequence[DealtPair], names: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return a row for everybody, with their own name first, in the order of the alphabet."""
    rows = (
        (names[person.id], *sorted((names[each.id] for each in pair.people if each is not person), key=alphabetical))
        for pair in pairs
        for person in pair.people
    )
    return tuple(sorted(rows, key=lambda row: alphabetical(row[0])))

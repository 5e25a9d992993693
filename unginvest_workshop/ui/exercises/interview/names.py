"""How pairs are read on the stage: in the order of the alphabet."""

from collections.abc import Sequence

from unginvest_workshop.operations.interviews import DealtPair
from unginvest_workshop.ui.called import alphabetical


def sorted_rows(pairs: Sequence[DealtPair], names: dict[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return the names of each pair in the order of the alphabet, and so the pairs."""
    rows = (tuple(sorted((names[person.id] for person in pair.people), key=alphabetical)) for pair in pairs)
    return tuple(sorted((row for row in rows if row), key=lambda row: alphabetical(row[0])))

"""How pairs are read on the stage and in the console: in the order of the alphabet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.naming import alphabetical
from unginvest_workshop.operations.interviews import DealtPair


def sorted_rows(pairs: Sequence[DealtPair], names: Mapping[ParticipantId, str]) -> tuple[tuple[str, ...], ...]:
    """Return the names of each pair in the order of the alphabet, and so the pairs."""
    rows = (tuple(sorted((names[person.id] for person in pair.people), key=alphabetical)) for pair in pairs)
    return tuple(sorted((row for row in rows if row), key=lambda row: alphabetical(row[0])))


def sorted_pairs(pairs: Sequence[DealtPair], names: Mapping[ParticipantId, str]) -> list[DealtPair]:
    """Return the pairs that have people, with these and the pairs in the order in which the stage shows them."""
    rows = [
        replace(pair, people=tuple(sorted(pair.people, key=lambda person: alphabetical(names[person.id]))))
        for pair in pairs
        if pair.people
    ]
    return sorted(rows, key=lambda pair: alphabetical(names[pair.people[0].id]))


def register_rows(pairs: Sequence[DealtPair], names: Mapping[ParticipantId, str]) -> tuple[tuple[str, ...], ...]:
    """Return a row for everybody, with their own name first, in the order of the alphabet."""
    rows = (
        (names[person.id], *sorted((names[each.id] for each in pair.people if each is not person), key=alphabetical))
        for pair in pairs
        for person in pair.people
    )
    return tuple(sorted(rows, key=lambda row: alphabetical(row[0])))

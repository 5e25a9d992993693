"""Pairs for the interview, across role, department and group; one trio when the number is odd.

What people wish comes first, privately, in this order:

- One who passes is not dealt.
- Safe partners are a pair, for as many as pairs can grant it to.
- Of an odd number, one who listens is the third in the trio: the other two tell. It is one whose safe partner has
  another, if there is such, who then joins them. If all who listen have their safe partner, somebody who tells joins
  such a pair. With nobody who listens, somebody whose safe partner has another may be the third beside them.
- All others who listen are paired with somebody who tells, and who may then tell the whole time.
"""

import random
from collections.abc import Sequence

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.mixing import likeness_with_group, mix
from unginvest_workshop.domain.people import Participant, TakingPart
from unginvest_workshop.domain.wishes import listens, safe_pairs

_BOTH_LISTEN = 1000
"""What two cost who both listen: then nobody tells. More than any likeness."""
_TIED = 10_000
"""What it is worth to join one's safe partner."""
_UNASKED = 100
"""What it costs to join two safe partners of whom neither is one's own."""

_Cell = list[Participant]


def deal_pairs(people: Sequence[Participant], rng: random.Random) -> list[tuple[ParticipantId, ...]]:
    """Return everybody who doesn't pass in pairs, the trio of an odd number last; one alone has nobody to be with.

    Among those without a safe partner, the best deal has the least sum over its pairs, where the same role costs 3,
    the same department 2 and the same group 1. Which of the equally good deals it is, is left to ``rng``, and so is who
    in a pair stands first: one who listens stands last.
    """
    dealt = [person for person in people if person.taking_part is not TakingPart.PASSES]
    if len(dealt) <= 1:
        return []
    cells = _cells(dealt, rng)
    rng.shuffle(cells)
    cells.sort(key=len)
    return [tuple(person.id for person in sorted(cell, key=listens)) for cell in cells]


def _cells(people: Sequence[Participant], rng: random.Random) -> list[list[Participant]]:
    kept = [[people[one], people[other]] for one, other in safe_pairs(people, rng)]
    for pair in kept:
        rng.shuffle(pair)
    seated = {person.id for pair in kept for person in pair}
    free = [person for person in people if person.id not in seated]
    third = _third(free, kept, rng) if len(people) % 2 else None
    rest = [person for person in free if person is not third]
    mixed = mix(rest, len(rest) // 2, _company, rng) if rest else []
    if third is not None:
        _join(third, kept, mixed, rng)
    return kept + mixed


def _third(free: Sequence[Participant], kept: Sequence[_Cell], rng: random.Random) -> Participant | None:
    """Return who joins a pair to make the trio; None lets the mixing decide."""
    quiet = [person for person in free if listens(person)]
    hosts = kept if quiet else _listening(kept) or kept
    tied = [person for person in quiet or free if any(_is_tied(person, cell) for cell in hosts)]
    needed = bool(quiet or _listening(kept) or len(free) == 1)
    chosen = tied or (quiet or free if needed else ())
    return rng.choice(list(chosen)) if chosen else None


def _join(third: Participant, kept: Sequence[_Cell], mixed: Sequence[_Cell], rng: random.Random) -> None:
    """Put the third where they fit best; one who tells goes to somebody who would listen alone, if there is one."""
    listening = [] if listens(third) else _listening(kept)
    cells = listening or [*kept, *mixed]
    rng.shuffle(cells)
    min(cells, key=lambda cell: _joining(third, cell, in_peace=cell in kept)).append(third)


def _joining(third: Participant, cell: _Cell, *, in_peace: bool) -> int:
    """Return what it costs somebody to join two: safe partners are left in peace by others, where they can be."""
    if _is_tied(third, cell):
        return sum(_company(third, person) for person in cell) - _TIED
    return sum(_company(third, person) for person in cell) + (_UNASKED if in_peace else 0)


def _listening(cells: Sequence[_Cell]) -> list[_Cell]:
    return [cell for cell in cells if any(map(listens, cell))]


def _company(one: Participant, other: Participant) -> int:
    return likeness_with_group(one, other) + (_BOTH_LISTEN if listens(one) and listens(other) else 0)


def _is_tied(one: Participant, cell: _Cell) -> bool:
    return any(other.id == one.safe_partner_id or one.id == other.safe_partner_id for other in cell)

"""Dealing people into cells so that those in one cell are as unlike each other as possible.

How well a deal is mixed is a cost: the sum of ``likeness`` over all who share a cell. It is made small by dealing a
sorted row of people round, and then swapping two people for as long as that helps, from a few beginnings. Safe partners
who are kept together outweigh all of that.
"""

import random
from collections.abc import Callable, Mapping, Sequence

from unginvest_workshop.domain.ids import ParticipantId
from unginvest_workshop.domain.people import AgeGroup, CompanyKind, CompanyWish, Participant, Role
from unginvest_workshop.domain.text import folded
from unginvest_workshop.domain.wishes import circles, packed

SAME_ROLE = 3
SAME_AGE = 2
SAME_DEPARTMENT = 2
SAME_GROUP = 1
TOGETHER = 1_000_000
"""What two are worth to each other whom a wish keeps together: more than all of a deal's likeness."""
APART = 1_000_000_000
"""What it costs that two share a cell whom a wish keeps apart: more than all who are kept together are worth."""
_SWAPS_IN_ALL = 120_000
"""Swaps looked at, roughly, over all beginnings: keeps a deal of 200 people well below a second."""

Unit = Sequence[Participant]
"""Those who are dealt as one: somebody alone, a pair, a whole group."""

Likeness = Callable[[Participant, Participant], int]


def likeness(one: Participant, other: Participant) -> int:
    """Return how alike two people are by role, age group and department; what isn't known tells nothing."""
    role = SAME_ROLE if one.role is other.role and one.role is not Role.UNKNOWN else 0
    age = SAME_AGE if one.age_group is other.age_group and one.age_group is not AgeGroup.UNKNOWN else 0
    department = folded(one.department)
    return role + age + (SAME_DEPARTMENT if department and department == folded(other.department) else 0)


def likeness_with_group(one: Participant, other: Participant) -> int:
    """Return how alike two people are by role, age group, department and group."""
    same_group = one.group_id is not None and one.group_id == other.group_id
    return likeness(one, other) + (SAME_GROUP if same_group else 0)


def cost(cells: Sequence[Sequence[Participant]], alike: Likeness) -> int:
    """Return what a deal costs: the less, the better mixed."""
    return sum(alike(cell[i], cell[j]) for cell in cells for i in range(len(cell)) for j in range(i))


def mix(
    units: Sequence[Unit], count: int, alike: Likeness, rng: random.Random, wishes: Sequence[CompanyWish] = ()
) -> list[list[Unit]]:
    """Deal all units into ``count`` cells with as many people in each as in the others, or as near as units allow.

    They are mixed as well as a short search finds. A unit is somebody, or several who are not to be parted. Safe
    partners, and those whom a wish keeps together, come in one cell wherever the sizes have room for it; those whom a
    wish keeps apart don't.
    """
    size = len(units)
    sizes = [len(unit) for unit in units]
    matrix = [[_alike(one, other, alike) for other in units] for one in units]
    home = {person.id: place for place, unit in enumerate(units) for person in unit}
    ties = _ties(units, home, wishes)
    for one, other in ties:
        matrix[one][other] -= TOGETHER
        matrix[other][one] -= TOGETHER
    for wish in wishes:
        if wish.kind is CompanyKind.APART and home.keys() >= {wish.one_id, wish.other_id}:
            one, other = home[wish.one_id], home[wish.other_id]
            matrix[one][other] += APART
            matrix[other][one] += APART
    together = circles(size, ties)
    beginnings = max(3, min(12, _SWAPS_IN_ALL // max(1, size * size)))
    best: list[list[int]] = []
    least = 0
    for number in range(beginnings):
        row = _row(units, number, rng)
        if together and len(set(sizes)) == 1:
            cells = packed(row, together, count, tight=number % 2 == 1)
        else:
            cells = dealt_evenly(row, sizes, count)
        left = _improve(cells, matrix, sizes)
        if not best or left < least:
            best, least = cells, left
        if least == -TOGETHER * len(ties):
            break
    for cell in best:
        rng.shuffle(cell)
    return [[units[index] for index in cell] for cell in best]


def _alike(one: Unit, other: Unit, alike: Likeness) -> int:
    return sum(alike(mine, theirs) for mine in one for theirs in other)


def _ties(
    units: Sequence[Unit], home: Mapping[ParticipantId, int], wishes: Sequence[CompanyWish]
) -> list[tuple[int, int]]:
    """Return which units are to be together, each two once, the lower place first."""
    asked = [(person.id, person.safe_partner_id) for unit in units for person in unit if person.safe_partner_id]
    asked += [(wish.one_id, wish.other_id) for wish in wishes if wish.kind is CompanyKind.TOGETHER]
    places = {(home[one], home[other]) for one, other in asked if one in home and other in home}
    return sorted({(min(both), max(both)) for both in places if both[0] != both[1]})


def _row(units: Sequence[Unit], number: int, rng: random.Random) -> list[int]:
    """Return every unit's index in the order they are dealt: sorted by role, then by department, else as it falls."""
    row = list(range(len(units)))
    rng.shuffle(row)
    if number == 0:
        row.sort(key=lambda index: (units[index][0].role, folded(units[index][0].department)))
    elif number == 1:
        row.sort(key=lambda index: (folded(units[index][0].department), units[index][0].role))
    return row


def dealt_evenly(row: Sequence[int], sizes: Sequence[int], count: int) -> list[list[int]]:
    """Deal a row of units round, the large ones first, each where the fewest people are; ``sizes`` by unit."""
    cells: list[list[int]] = [[] for _ in range(count)]
    loads = [0] * count
    for unit in sorted(row, key=lambda each: -sizes[each]):
        cell = loads.index(min(loads))
        cells[cell].append(unit)
        loads[cell] += sizes[unit]
    return cells


def _improve(cells: list[list[int]], matrix: list[list[int]], sizes: list[int]) -> int:
    """Swap units between cells for as long as it makes the deal better; return what it costs in the end."""
    places = [(here, place) for here, cell in enumerate(cells) for place in range(len(cell))]
    while sum(_swap_one(cells, here, place, matrix, sizes) for here, place in places):
        pass
    return sum(_cost_in(cell, index, matrix) for cell in cells for index in cell) // 2


def _swap_one(cells: list[list[int]], here: int, place: int, matrix: list[list[int]], sizes: Sequence[int]) -> bool:
    """Swap one unit with the first one elsewhere by which the deal gets better; tell whether there was one."""
    cell = cells[here]
    one = cell[place]
    company = [index for index in cell if index != one]
    if not any(matrix[one][index] for index in company):
        return False
    for there, other_cell in enumerate(cells):
        if there == here:
            continue
        for other_place, other in enumerate(other_cell):
            gain = sum(matrix[one][index] - matrix[other][index] for index in company)
            gain += sum(matrix[other][index] - matrix[one][index] for index in other_cell if index != other)
            if gain > 0 and _stays_even(cell, other_cell, sizes, sizes[other] - sizes[one]):
                cell[place], other_cell[other_place] = other, one
                return True
    return False


def _stays_even(cell: Sequence[int], other_cell: Sequence[int], sizes: Sequence[int], grows: int) -> bool:
    """Tell whether two cells are no more uneven when the first grows by so many people, and the other shrinks."""
    if grows == 0:
        return True
    ahead = sum(sizes[each] for each in cell) - sum(sizes[each] for each in other_cell)
    return abs(ahead + 2 * grows) <= abs(ahead)


def _cost_in(cell: list[int], one: int, matrix: list[list[int]]) -> int:
    """Return how alike somebody is to those in the cell; nobody counts as like themselves."""
    row = matrix[one]
    return sum(row[index] for index in cell if index != one)

"""Dealing people into cells so that those in one cell are as unlike each other as possible.

How well a deal is mixed is a cost: the sum of ``likeness`` over all who share a cell. It is made small by dealing a
sorted row of people round, and then swapping two people for as long as that helps, from a few beginnings. Safe partners
who are kept together outweigh all of that.
"""

import random
from collections.abc import Callable, Sequence

from unginvest_workshop.domain.people import AgeGroup, Participant, Role
from unginvest_workshop.domain.wishes import circles, packed, wished

SAME_ROLE = 3
SAME_AGE = 2
SAME_DEPARTMENT = 2
SAME_GROUP = 1
TOGETHER = 1_000_000
"""What two are worth to each other whom a wish keeps together: more than all of a deal's likeness."""
_SWAPS_IN_ALL = 120_000
"""Swaps looked at, roughly, over all beginnings: keeps a deal of 200 people well below a second."""

Likeness = Callable[[Participant, Participant], int]


def likeness(one: Participant, other: Participant) -> int:
    """Return how alike two people are by role, age group and department; what isn't known tells nothing."""
    role = SAME_ROLE if one.role is other.role and one.role is not Role.UNKNOWN else 0
    age = SAME_AGE if one.age_group is other.age_group and one.age_group is not AgeGroup.UNKNOWN else 0
    department = _folded(one.department)
    return role + age + (SAME_DEPARTMENT if department and department == _folded(other.department) else 0)


def likeness_with_group(one: Participant, other: Participant) -> int:
    """Return how alike two people are by role, age group, department and group."""
    same_group = one.group_id is not None and one.group_id == other.group_id
    return likeness(one, other) + (SAME_GROUP if same_group else 0)


def cost(cells: Sequence[Sequence[Participant]], alike: Likeness) -> int:
    """Return what a deal costs: the less, the better mixed."""
    return sum(alike(cell[i], cell[j]) for cell in cells for i in range(len(cell)) for j in range(i))


def mix(people: Sequence[Participant], count: int, alike: Likeness, rng: random.Random) -> list[list[Participant]]:
    """Deal everybody into ``count`` cells whose sizes differ by one at most, mixed as well as a short search finds.

    Safe partners come in one cell wherever the sizes have room for it.
    """
    size = len(people)
    matrix = [[alike(one, other) for other in people] for one in people]
    wishes, together = wished(people), circles(people)
    for one, other in wishes:
        matrix[one][other] -= TOGETHER
        matrix[other][one] -= TOGETHER
    beginnings = max(3, min(12, _SWAPS_IN_ALL // max(1, size * size)))
    best: list[list[int]] = []
    least = 0
    for number in range(beginnings):
        row = _row(people, number, rng)
        cells = packed(row, together, count, tight=number % 2 == 1) if together else _dealt_round(row, count)
        left = _improve(cells, matrix)
        if not best or left < least:
            best, least = cells, left
        if least == -TOGETHER * len(wishes):
            break
    for cell in best:
        rng.shuffle(cell)
    return [[people[index] for index in cell] for cell in best]


def _row(people: Sequence[Participant], number: int, rng: random.Random) -> list[int]:
    """Return everybody's index in the order they are dealt: sorted by role, then by department, else as it falls."""
    row = list(range(len(people)))
    rng.shuffle(row)
    if number == 0:
        row.sort(key=lambda index: (people[index].role, _folded(people[index].department)))
    elif number == 1:
        row.sort(key=lambda index: (_folded(people[index].department), people[index].role))
    return row


def _dealt_round(row: list[int], count: int) -> list[list[int]]:
    return [row[start::count] for start in range(count)]


def _improve(cells: list[list[int]], matrix: list[list[int]]) -> int:
    """Swap people between cells for as long as it makes the deal better; return what it costs in the end."""
    places = [(here, place) for here, cell in enumerate(cells) for place in range(len(cell))]
    while sum(_swap_one(cells, here, place, matrix) for here, place in places):
        pass
    return sum(_cost_in(cell, index, matrix) for cell in cells for index in cell) // 2


def _swap_one(cells: list[list[int]], here: int, place: int, matrix: list[list[int]]) -> bool:
    """Swap one person with the first one elsewhere by whom the deal gets better; tell whether there was one."""
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
            if gain > 0:
                cell[place], other_cell[other_place] = other, one
                return True
    return False


def _cost_in(cell: list[int], one: int, matrix: list[list[int]]) -> int:
    """Return how alike somebody is to those in the cell; nobody counts as like themselves."""
    row = matrix[one]
    return sum(row[index] for index in cell if index != one)


def _folded(department: str) -> str:
    return " ".join(department.split()).casefold()

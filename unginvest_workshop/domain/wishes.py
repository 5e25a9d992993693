"""Safe partners: who is to be kept together when pairs and groups are dealt.

Somebody's wish counts whether or not it is returned. All of this works on people's places in a row, from 0.
"""

from collections.abc import Sequence

from unginvest_workshop.domain.people import Participant, TakingPart


def listens(person: Participant) -> bool:
    """Tell whether somebody would rather only listen."""
    return person.taking_part is TakingPart.LISTENS


def circles(count: int, together: Sequence[tuple[int, int]]) -> list[list[int]]:
    """Return who of so many hang together, each circle in an order in which its beginning hangs together too."""
    near = _neighbours(count, together)
    seen: set[int] = set()
    found = []
    for start in sorted(range(count), key=lambda index: len(near[index])):
        if near[start] and start not in seen:
            circle = _walk(near, start)
            seen.update(circle)
            found.append(circle)
    return found


def packed(row: Sequence[int], together: Sequence[Sequence[int]], count: int, *, tight: bool) -> list[list[int]]:
    """Deal a row into ``count`` cells as evenly as dealing round does, circles undivided where there is room.

    ``tight`` puts a circle where the least room is left over, else they are spread. The others follow in the row's
    order.
    """
    room = [len(row[start::count]) for start in range(count)]
    cells: list[list[int]] = [[] for _ in range(count)]
    for circle in sorted(together, key=len, reverse=True):
        left = list(circle)
        while left:
            cell = _cell_for(len(left), room, tight=tight)
            taken, left = left[: room[cell]], left[room[cell] :]
            cells[cell] += taken
            room[cell] -= len(taken)
    placed = {index for circle in together for index in circle}
    for index in (each for each in row if each not in placed):
        cell = _cell_for(1, room, tight=False)
        cells[cell].append(index)
        room[cell] -= 1
    return cells


def _cell_for(size: int, room: Sequence[int], *, tight: bool) -> int:
    fits = [cell for cell, free in enumerate(room) if free >= size]
    if tight and fits:
        return min(fits, key=room.__getitem__)
    return max(range(len(room)), key=room.__getitem__)


def _neighbours(count: int, together: Sequence[tuple[int, int]]) -> list[set[int]]:
    near: list[set[int]] = [set() for _ in range(count)]
    for one, other in together:
        near[one].add(other)
        near[other].add(one)
    return near


def _walk(near: Sequence[set[int]], start: int) -> list[int]:
    found: list[int] = []
    ahead = [start]
    while ahead:
        here = ahead.pop()
        if here not in found:
            found.append(here)
            ahead += sorted(near[here] - set(found))
    return found

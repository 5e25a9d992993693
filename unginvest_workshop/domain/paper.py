"""Trees on paper: whose tree a photo is of, as far as its file's name tells."""

import re
from collections.abc import Sequence

_NAMED = re.compile(r"(?:gruppe|group|grp|gr|tre|tree|g)[\s._-]*(\d{1,3})(?!\d)", re.IGNORECASE)
_BARE = re.compile(r"^\D{0,3}?(\d{1,2})(?:[\s._-]*\(?\d?\)?)?$")


def group_number(stem: str) -> int | None:
    """Return the group's number that a file's name (without its suffix) tells: "Gruppe 3", "g3_b", "3"; else None.

    A camera's own counting, such as "IMG_2041", is no group's number.
    """
    named = _NAMED.search(stem)
    found = named or _BARE.match(stem.strip())
    return int(found.group(1)) if found else None


def deal_photos(stems: Sequence[str], numbers: Sequence[int]) -> list[int | None]:
    """Return for each photo which group's number it belongs to, by its name.

    When no name tells anything and there are as many photos as groups, they are taken to lie in the groups' order.
    """
    told = [number if (number := group_number(stem)) in numbers else None for stem in stems]
    if not any(told) and len(stems) == len(numbers):
        return list(numbers)
    return told

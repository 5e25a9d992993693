"""A list that was written elsewhere, line by line: what was said in it, without the marks of a list."""

import re
from itertools import pairwise
from typing import Final

from unginvest_workshop.domain.text import clean_line, clean_text

_BULLET: Final = re.compile(r"(?:[•‣⁃▪▫◦●○∙·]\s*|[-–—*+]\s+|\[[ xX]?\]\s+|[☐☑☒]\s*)+(?=\S)")
_EMPTY: Final = re.compile(r"[•‣⁃▪▫◦●○∙·*+☐–—-]")
"""A mark before nothing, as word processors leave one at the end of a list."""
_NUMBER: Final = re.compile(r"\(?(\d{1,3})[.)]\s+(?=\S)")


def listed(text: str) -> tuple[str, ...]:
    """Return the lines that say something, in their order; bullets and numbers before them are no words said.

    A number is a mark only where every line has one and they count up: "2. klasse var med" is somebody's words. A list
    may have lost some of its lines, but it begins with two that follow each other. Among bullets it is a mark where it
    is the line's own place: so are lists that were put together of several.
    """
    lines = [line for line in map(clean_line, clean_text(text).split("\n")) if line and not _EMPTY.fullmatch(line)]
    bare = [_without(_BULLET, line) for line in lines]
    found = [_NUMBER.match(line) for line in bare]
    numbers = [int(each.group(1)) for each in found if each is not None]
    counted = len(numbers) == len(bare) and _count_up(numbers)
    if counted:
        return tuple(_without(_NUMBER, line) for line in bare)
    marked = [line != said for line, said in zip(lines, bare, strict=True)]
    own = [each is not None and int(each.group(1)) == place for place, each in enumerate(found, 1)]
    mixed = any(marked)
    return tuple(_without(_NUMBER, line) if mixed and mine else line for line, mine in zip(bare, own, strict=True))


def _count_up(numbers: list[int]) -> bool:
    rising = all(one < following for one, following in pairwise(numbers))
    return len(numbers) > 1 and numbers[1] == numbers[0] + 1 and rising


def _without(mark: re.Pattern[str], line: str) -> str:
    found = mark.match(line)
    return line if found is None else line[found.end() :]

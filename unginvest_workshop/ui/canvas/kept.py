"""Keeping what was made for painting, for each thread by itself: what Qt paints with is for one thread at a time."""

from collections.abc import Callable
from functools import lru_cache, wraps
from threading import local
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def kept_by_thread(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Keep what a function returned for so many different arguments; it is gone when the thread ends."""

    def keeping(make: Callable[P, R]) -> Callable[P, R]:
        mine = local()

        @wraps(make)
        def kept(*given: P.args, **named: P.kwargs) -> R:
            try:
                known = mine.known
            except AttributeError:
                known = mine.known = lru_cache(most)(make)
            found: R = known(*given, **named)
            return found

        return kept

    return keeping

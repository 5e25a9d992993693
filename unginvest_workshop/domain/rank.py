"""Fractional ranks: where a row stands among its siblings, as text that sorts.

A rank is four base-36 digits, and where two neighbours are too close, a fraction behind them that never ends in "0".
Moving a row rewrites that row alone, and two files' moves can be merged.
"""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)
_WIDTH = 4
_STRIDE = _BASE
_LIMIT = _BASE**_WIDTH


def between(before: str | None, after: str | None) -> str:
    """Return a rank strictly after ``before`` and strictly before ``after``; None stands for the end on that side.

    Raises ValueError when ``before`` does not sort before ``after``.
    """
    if before is not None and after is not None and before >= after:
        raise ValueError(f"no rank lies between {before!r} and {after!r}")
    low = 0 if before is None else int(before[:_WIDTH], _BASE)
    high = _LIMIT if after is None else int(after[:_WIDTH], _BASE)
    if high - low > 1:
        return _digits(_whole_between(low, high, open_low=before is None, open_high=after is None))
    fraction_before = "" if before is None else before[_WIDTH:]
    fraction_after = "" if after is None or high != low else after[_WIDTH:]
    return _digits(low) + _fraction_between(fraction_before, fraction_after)


def _whole_between(low: int, high: int, *, open_low: bool, open_high: bool) -> int:
    """Return a whole number between two that are at least two apart: near the known neighbour at an open end."""
    middle = (low + high) // 2
    if open_low == open_high:
        return middle
    return min(low + _STRIDE, middle) if open_high else max(high - _STRIDE, middle)


def _fraction_between(low: str, high: str) -> str:
    """Return the shortest fraction between two; an empty ``high`` stands for one, an empty ``low`` for nought."""
    result = ""
    position = 0
    while True:
        a = _DIGITS.index(low[position]) if position < len(low) else 0
        b = _DIGITS.index(high[position]) if position < len(high) else (0 if high else _BASE)
        if b - a > 1:
            return result + _DIGITS[(a + b) // 2]
        result += _DIGITS[a]
        if b > a:
            high = ""
        position += 1


def _digits(number: int) -> str:
    text = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, _BASE)
        text = _DIGITS[digit] + text
    return text

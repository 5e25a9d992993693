"""Understanding when a step is to be taken, from the words that were said."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from types import MappingProxyType
from typing import Final

_MONTHS: Final = MappingProxyType(
    {
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "mai": 5,
        "may": 5,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "okt": 10,
        "oct": 10,
        "nov": 11,
        "des": 12,
        "dec": 12,
    }
)
_MONTH: Final = (
    r"(?P<month>jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)"
    r"(?:uar|ruar|s|ch|il|i|y|e|ust|t|tember|ober|ember|uary|ruary)?\b\.?"
)
_YEAR: Final = r"(?:\s*(?P<year>20\d\d))?"
_DAY_MONTH: Final = re.compile(rf"\b(?P<day>\d{{1,2}})\.?\s*{_MONTH}{_YEAR}", re.IGNORECASE)
_NUMBERS: Final = re.compile(r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{2}(?:\d\d)?))?(?!\d)")
_ISO: Final = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_WEEK: Final = re.compile(rf"\b(?:uke|veke|week)\s*(?P<week>\d{{1,2}})\b{_YEAR}", re.IGNORECASE)
_ONLY_MONTH: Final = re.compile(rf"\b{_MONTH}{_YEAR}", re.IGNORECASE)
_SEASON: Final = re.compile(
    rf"\b(?P<season>vår|spring|sommar|sommer|summer|haust|høst|autumn|vinter|winter)(?:en)?\b{_YEAR}", re.IGNORECASE
)
_SEASONS: Final = MappingProxyType(
    {
        "vår": (3, 5),
        "spring": (3, 5),
        "sommer": (6, 8),
        "sommar": (6, 8),
        "summer": (6, 8),
        "høst": (9, 11),
        "haust": (9, 11),
        "autumn": (9, 11),
        "vinter": (12, 2),
        "winter": (12, 2),
    }
)
_LAST_WEEK: Final = 53
_SHORT_YEAR: Final = 2
_CENTURY: Final = 2000


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day of a time."""

    starts: date
    ends: date


def understand(said: str, today: date) -> Days | None:
    """Return the days that are meant by "12. jan", "uke 49", "mars" or "våren"; None when none are understood.

    A time without a year is the next one that is not over yet.
    """
    for understood in (_exact, _week, _month, _season):
        days = understood(said, today)
        if days is not None:
            return days
    return None


def _exact(said: str, today: date) -> Days | None:
    for pattern in (_ISO, _DAY_MONTH, _NUMBERS):
        found = pattern.search(said)
        if not found:
            continue
        month = found["month"].casefold()
        number = int(month) if month.isdigit() else _MONTHS[month]
        return _next(found["year"], today, partial(_of_day, month=number, day=int(found["day"])))
    return None


def _week(said: str, today: date) -> Days | None:
    found = _WEEK.search(said)
    if not found or not 1 <= int(found["week"]) <= _LAST_WEEK:
        return None
    return _next(found["year"], today, lambda year: _of_week(year, int(found["week"])))


def _month(said: str, today: date) -> Days | None:
    found = _ONLY_MONTH.search(said)
    if not found:
        return None
    number = _MONTHS[found["month"].casefold()]
    return _next(found["year"], today, lambda year: _of_months(year, number, number))


def _season(said: str, today: date) -> Days | None:
    found = _SEASON.search(said)
    if not found:
        return None
    first, last = _SEASONS[found["season"].casefold()]
    return _next(found["year"], today, lambda year: _of_months(year, first, last))


def _next(year: str | None, today: date, days_in: Callable[[int], Days | None]) -> Days | None:
    """Return the days in the year that was said, or in the first year in which they are not over."""
    if year is not None:
        return days_in(int(year) if len(year) > _SHORT_YEAR else _CENTURY + int(year))
    for candidate in (today.year - 1, today.year, today.year + 1):
        days = days_in(candidate)
        if days is not None and days.ends >= today:
            return days
    return None


def _of_day(year: int, month: int, day: int) -> Days | None:
    try:
        only = date(year, month, day)
    except ValueError:
        return None
    return Days(only, only)


def _of_week(year: int, week: int) -> Days | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return Days(monday, monday + timedelta(days=6))


def _of_months(year: int, first: int, last: int) -> Days:
    """Return the days from one month to another, which may lie in the next year."""
    end_year = year if last >= first else year + 1
    return Days(date(year, first, 1), date(end_year, last, monthrange(end_year, last)[1]))

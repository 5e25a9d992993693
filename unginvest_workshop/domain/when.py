"""Understanding when a step is to be taken, from the words that were said."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, assert_never

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
    r"(?:uar|ruar|s|ch|il|i|y|(?<!jul)e|ust|t|tember|ober|ember|uary|ruary)?\b\.?"
)
_YEAR: Final = r"(?:\s*(?P<year>20\d\d))?"
_TO: Final = r"\s*(?:-|–|til|to)\s*"
"""Between the first and the last of a time that goes on."""
_DAY_MONTH: Final = re.compile(
    rf"\b(?:(?P<first>\d{{1,2}})\.?{_TO})?(?P<day>\d{{1,2}})\.?\s*{_MONTH}{_YEAR}", re.IGNORECASE
)
_NUMBERS: Final = re.compile(r"\b(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{2}(?:\d\d)?))?(?!\d)")
_ISO: Final = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_WEEK: Final = re.compile(
    rf"\b(?P<word>uke|veke|week)\s*(?P<week>\d{{1,2}})(?:{_TO}(?P<last>\d{{1,2}}))?\b{_YEAR}", re.IGNORECASE
)
_BY: Final = ("innen", "innan", "før", "til", "by", "before", "until")
_AFTER: Final = ("etter", "after")
_CHRISTMAS: Final = re.compile(
    rf"\b(?P<side>(?:{'|'.join((*_BY, *_AFTER, 'i', 'at', 'over'))})\s+)?"
    rf"(?:jula|julen|christmas|jul(?(side)|(?!\.)))\b{_YEAR}",
    re.IGNORECASE,
)
"""In Norwegian "jul" is Christmas, unless it stands alone with a dot: then it is July said short."""
_ONLY_MONTH: Final = re.compile(rf"\b(?!jul\b(?!\.)){_MONTH}{_YEAR}", re.IGNORECASE)
_SEASON: Final = re.compile(
    rf"\b(?P<season>vår|spring|sommar|sommer|summer|haust|høst|autumn|vinter|winter)(?P<the>en)?\b{_YEAR}",
    re.IGNORECASE,
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


class Precision(StrEnum):
    """How precisely a time was said."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    CHRISTMAS = "christmas"
    """By Christmas, at Christmas or after it: three times that have no name on other days."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The words of a time within what was said."""

    precision: Precision
    words: re.Match[str]
    days: Days


def understand(said: str, today: date) -> Days | None:
    """Return the days that are meant by "12. jan", "uke 49", "mars" or "våren"; None when none are understood.

    A time without a year is the next one that is not over yet.
    """
    heard = hear(said, today)
    return heard.days if heard else None


def hear(said: str, today: date) -> Heard | None:
    """Return the time that is meant, how precise it is, and in which words; None when none is understood."""
    for precision, pattern, days_of in _PATTERNS:
        found = pattern.search(said)
        days = days_of(found, today) if found else None
        if found and days:
            return Heard(precision, found, days)
    return None


def days_about(day: date, precision: Precision) -> Days:
    """Return the day, or the whole week, month or season that it lies in."""
    match precision:
        case Precision.DAY | Precision.CHRISTMAS:
            return Days(day, day)
        case Precision.WEEK:
            monday = day - timedelta(days=day.weekday())
            return Days(monday, monday + timedelta(days=6))
        case Precision.MONTH:
            return _of_months(day.year, day.month, day.month)
        case Precision.SEASON:
            first, last = next(months for months in _SEASONS.values() if _lies_in(day.month, *months))
            return _of_months(day.year - 1 if day.month < first else day.year, first, last)
        case _:
            assert_never(precision)


def side_of_christmas(found: re.Match[str]) -> str:
    """Return the words before Christmas as they were said, "før " or "after "; "" where it is the days themselves."""
    side: str = found["side"] or ""
    return side if side.strip().casefold() in {*_BY, *_AFTER} else ""


def _lies_in(month: int, first: int, last: int) -> bool:
    return first <= month <= last if first <= last else month >= first or month <= last


def _exact(found: re.Match[str], today: date) -> Days | None:
    month = found["month"].casefold()
    number = int(month) if month.isdigit() else _MONTHS[month]
    first = found.groupdict().get("first")

    def days_in(year: int) -> Days | None:
        last = _of_day(year, number, int(found["day"]))
        begins = _of_day(year, number, int(first)) if first else last
        return Days(begins.starts, last.ends) if last and begins and begins.starts <= last.ends else last

    return _next(found["year"], today, days_in)


def _week(found: re.Match[str], today: date) -> Days | None:
    first, last = int(found["week"]), int(found["last"] or found["week"])
    if not 1 <= first <= _LAST_WEEK:
        return None

    def days_in(year: int) -> Days | None:
        begins = _of_week(year, first)
        ends = _of_week(year + (last < first), last)
        return Days(begins.starts, ends.ends) if begins and ends else begins

    return _next(found["year"], today, days_in)


def _month(found: re.Match[str], today: date) -> Days | None:
    number = _MONTHS[found["month"].casefold()]
    return _next(found["year"], today, lambda year: _of_months(year, number, number))


def _season(found: re.Match[str], today: date) -> Days | None:
    first, last = _SEASONS[found["season"].casefold()]
    return _next(found["year"], today, lambda year: _of_months(year, first, last))


def _christmas(found: re.Match[str], today: date) -> Days | None:
    """Return Christmas Eve for what is to be before it; after Christmas is from the 27th and through January."""
    side = (found["side"] or "").strip().casefold()

    def days_in(year: int) -> Days:
        eve = date(year, 12, 24)
        if side in _AFTER:
            return Days(date(year, 12, 27), date(year + 1, 1, 31))
        return Days(eve, eve if side in _BY else date(year, 12, 26))

    return _next(found["year"], today, days_in)


_PATTERNS: Final = (
    (Precision.DAY, _ISO, _exact),
    (Precision.DAY, _DAY_MONTH, _exact),
    (Precision.DAY, _NUMBERS, _exact),
    (Precision.WEEK, _WEEK, _week),
    (Precision.CHRISTMAS, _CHRISTMAS, _christmas),
    (Precision.MONTH, _ONLY_MONTH, _month),
    (Precision.SEASON, _SEASON, _season),
)
"""The ways in which times are said, the most precise first."""


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

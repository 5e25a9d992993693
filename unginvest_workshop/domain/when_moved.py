"""Saying a time anew when it has moved: as precisely as it was said, and in the words around it."""

import re
from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.when import Days, Heard, Precision, days_about, hear, side_of_christmas
from unginvest_workshop.domain.workshop import Language

_NORWEGIAN: Final = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_ENGLISH: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SEASONS: Final = MappingProxyType(
    {
        Language.BOKMAAL: ("vinter", "vår", "sommer", "høst"),
        Language.NYNORSK: ("vinter", "vår", "sommar", "haust"),
        Language.ENGLISH: ("winter", "spring", "summer", "autumn"),
    }
)
"""From December on, three months each."""
_TELLING: Final = MappingProxyType(
    {
        Language.BOKMAAL: re.compile(
            r"sommer|høst|uke|\b(?:innen|før|etter|jula|julen|januar|februar|mars|mai|juni|juli|okt(?:ober)?|des(?:ember)?)\b",
            re.IGNORECASE,
        ),
        Language.NYNORSK: re.compile(r"sommar|haust|veke|\binnan\b", re.IGNORECASE),
        Language.ENGLISH: re.compile(
            r"week|spring|summer|autumn|winter|christmas|uary|\b(?:march|may|june|july|oct(?:ober)?|dec(?:ember)?)\b",
            re.IGNORECASE,
        ),
    }
)
"""Words of which one can tell the language of a time, whatever the room speaks."""
_WEEKDAYS: Final = MappingProxyType(
    {
        Language.BOKMAAL: ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
        Language.NYNORSK: ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
        Language.ENGLISH: ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    }
)
_WEEKDAY: Final = re.compile(
    rf"\b(?:{'|'.join(name for names in _WEEKDAYS.values() for name in names)})\b", re.IGNORECASE
)
_JULY: Final = 7
_SHORT: Final = 3
"""Letters of a month that is said short."""
_WHOLE: Final = frozenset({"mai", "may"})
"""Months that are no longer when they are said in full."""


class Stride(StrEnum):
    """How far a time is moved at once."""

    WEEK = "week"
    MONTH = "month"


def day_beyond(said: str, known: Days, stride: Stride, by: int, today: date) -> date:
    """Return the day to which a time moves a week or a month later, or with -1 for ``by`` earlier.

    A time that was said as a month or a season moves a whole one at the least, or it would stay where it is.
    """
    heard = hear(said, today)
    precision = heard.precision if heard else Precision.DAY
    if precision is Precision.SEASON or (precision is Precision.MONTH and stride is Stride.WEEK):
        return known.ends + timedelta(days=1) if by > 0 else known.starts - timedelta(days=1)
    if stride is Stride.WEEK:
        return known.starts + timedelta(weeks=by)
    months = known.starts.year * 12 + known.starts.month - 1 + by
    year, month = divmod(months, 12)
    return date(year, month + 1, min(known.starts.day, monthrange(year, month + 1)[1]))


def said_anew(said: str, known: Days | None, to: date, language: Language, today: date) -> tuple[str, Days]:
    """Return a time that was moved to a day: in words, and the days that it covers.

    A day stays a day, and a week, a month or a season becomes the one that the day lies in; one of several goes on as
    long as it did. The words around it stay, and a year is said where it is needed to understand it right. Words that
    tell no time stay as they are, and the ``known`` days move. ``language`` is the room's, ``today`` the fagdag's date.
    """
    heard = hear(said, today)
    if heard is None:
        return said, Days(to, to + (known.ends - known.starts if known else timedelta()))
    days = _moved(heard, to)
    words = _words(heard, days, _spoken(heard.words[0], language))
    for year in (bool(heard.words["year"]), True):
        anew = _put(said, heard, f"{words}{_year(heard, days) if year else ''}", days, language)
        understood = hear(anew, today)
        if understood is not None and understood.days == days:
            return anew, days
    return anew, days


def _moved(heard: Heard, to: date) -> Days:
    """Return the days about a day, as many weeks or days of them as there were."""
    about = days_about(to, heard.precision)
    if heard.precision not in {Precision.DAY, Precision.WEEK}:
        return about
    return Days(about.starts, about.starts + (heard.days.ends - heard.days.starts))


def _spoken(words: str, language: Language) -> Language:
    return next((known for known, pattern in _TELLING.items() if pattern.search(words)), language)


def _words(heard: Heard, days: Days, language: Language) -> str:
    found = heard.words
    match heard.precision:
        case Precision.WEEK:
            first, last = days.starts.isocalendar().week, days.ends.isocalendar().week
            return f"{found['word']} {first}" if first == last else f"{found['word']} {first}–{last}"
        case Precision.MONTH:
            return _month(found, days.starts, language)
        case Precision.SEASON:
            season = _SEASONS[language][days.starts.month % 12 // 3]
            said = season + ("en" if found["the"] else "")
            return said.capitalize() if found["season"][0].isupper() else said
        case Precision.CHRISTMAS:
            return f"{side_of_christmas(found)}{_whole_day(days.starts, language)}"
        case _:
            return _day(found, days, language)


def _whole_day(day: date, language: Language) -> str:
    if language is Language.ENGLISH:
        return f"{day.day} {_ENGLISH[day.month - 1]}"
    return f"{day.day}. {_NORWEGIAN[day.month - 1]}"


def _day(found: re.Match[str], days: Days, language: Language) -> str:
    last = days.ends
    if found["month"].isdigit():
        if "-" in found[0]:
            return last.isoformat()
        mark = "/" if "/" in found[0] else "."
        return f"{last.day}{mark}{last.month}"
    dot = "." if "." in found[0] or language is not Language.ENGLISH else ""
    if days.starts == last:
        return f"{last.day}{dot} {_month(found, last, language)}"
    if days.starts.month == last.month:
        return f"{days.starts.day}{dot}–{last.day}{dot} {_month(found, last, language)}"
    begins = f"{days.starts.day}{dot} {_month(found, days.starts, language)}"
    return f"{begins}–{last.day}{dot} {_month(found, last, language)}"


def _month(found: re.Match[str], day: date, language: Language) -> str:
    """Return a month's name, short where it was said so; July is so only with its day, for "jul" is Christmas."""
    name = (_ENGLISH if language is Language.ENGLISH else _NORWEGIAN)[day.month - 1]
    said = found["month"]
    short = re.search(rf"\b{said}\b(?P<dot>\.?)", found[0])
    christmas = day.month == _JULY and "day" not in found.re.groupindex
    if short and not christmas and said.casefold() not in _WHOLE and len(name) > _SHORT:
        name = name[:_SHORT] + short["dot"]
    return name.capitalize() if said[0].isupper() else name


def _year(heard: Heard, days: Days) -> str:
    """Return the year of a time as it stands behind its words."""
    year = days.starts.isocalendar().year if heard.precision is Precision.WEEK else days.starts.year
    if heard.precision is not Precision.DAY or not heard.words["month"].isdigit():
        return f" {year}"
    if "-" in heard.words[0]:
        return ""
    return f"{'/' if '/' in heard.words[0] else '.'}{year}"


def _put(said: str, heard: Heard, words: str, days: Days, language: Language) -> str:
    """Return what was said with other words for its time, and the weekday before it that goes with the new day."""
    before, after = said[: heard.words.start()], said[heard.words.end() :]
    if heard.precision is Precision.DAY:
        before = _WEEKDAY.sub(lambda found: _weekday(found[0], days.starts, language), before)
    return f"{before}{words}{after}"


def _weekday(said: str, day: date, language: Language) -> str:
    """Return a day's name in the language of another day's; the room's, where that one is the same in several."""
    known = (_WEEKDAYS[language], *_WEEKDAYS.values())
    names = next(names for names in known if said.casefold() in names)
    named = names[day.weekday()]
    return named.capitalize() if said[0].isupper() else named

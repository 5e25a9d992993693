"""What the app says, in three languages: gettext catalogues, and dates and clocks as each language writes them.

Bokmål is the language of the messages themselves, so it needs no catalogue, and a message without a translation is
still a sentence.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from unginvest_workshop.settings import resources_dir

LANGUAGES: Final = ("nb", "nn", "en")
"""The languages of the app, the first one first."""

LANGUAGE_NAMES: Final = MappingProxyType({"nb": "Bokmål", "nn": "Nynorsk", "en": "English"})
"""Each language by its own name, which needs no translation."""

REGIONS: Final = MappingProxyType({"nb": "NO", "nn": "NO", "en": "GB"})
"""Where each language is written as it is here."""

DOMAIN: Final = "unginvest_workshop"
"""The catalogues' name: translations/<language>/LC_MESSAGES/<DOMAIN>.mo."""

_NORWEGIAN_MONTHS: Final = (
    *("januar", "februar", "mars", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "desember"),
)
_ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MONTHS: Final = MappingProxyType({"nb": _NORWEGIAN_MONTHS, "nn": _NORWEGIAN_MONTHS, "en": _ENGLISH_MONTHS})

_NORWEGIAN_SHORT: Final = (
    *("jan.", "feb.", "mars", "apr.", "mai", "juni"),
    *("juli", "aug.", "sep.", "okt.", "nov.", "des."),
)
_SHORT_MONTHS: Final = MappingProxyType(
    {"nb": _NORWEGIAN_SHORT, "nn": _NORWEGIAN_SHORT, "en": tuple(name[:3] for name in _ENGLISH_MONTHS)}
)

_WEEKDAYS: Final = MappingProxyType(
    {
        "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
        "nn": ("måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"),
        "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    }
)


def regional(language: str) -> str:
    """Return what documents call a language as it is written here, such as "nb-NO"."""
    return f"{language}-{REGIONS[language]}"


def mark(message: str) -> str:
    """Return the message as it is: it marks module data for the catalogues, to be translated where it is used."""
    return message


@dataclass(frozen=True, slots=True)
class Counted:
    """A message with a number in it, kept until it is known in which language it is said."""

    one: str
    many: str
    n: int


def counted(one: str, many: str, n: int) -> Counted:
    """Return a message that has a form for one and one for many, as ``mark`` does for others."""
    return Counted(one, many, n)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A message that is set into another one, with its own values; it is translated with that."""

    message: str
    values: Mapping[str, object]


class Translator:
    """Says messages in one language."""

    def __init__(self, language: str, localedir: Path | None = None) -> None:
        """Read the language's catalogue, if it has one. Raises ValueError for a language that the app doesn't speak."""
        if language not in LANGUAGES:
            raise ValueError(f"the app speaks {', '.join(LANGUAGES)}, not {language!r}")
        self.language: Final = language
        self._catalogue: gettext.NullTranslations = (
            gettext.NullTranslations()
            if language == LANGUAGES[0]
            else gettext.translation(DOMAIN, localedir or resources_dir() / "translations", [language], fallback=True)
        )

    def __call__(self, message: str, **values: object) -> str:
        """Translate a message, then put the values in its {names}; braces in a value are left alone.

        A value may be a Sentence.
        """
        # gettext keeps the catalogue's header under the empty message
        said = self._catalogue.gettext(message) if message else ""
        return said.format(**{name: self._value(value) for name, value in values.items()}) if values else said

    def _value(self, value: object) -> object:
        return self(value.message, **value.values) if isinstance(value, Sentence) else value

    def plural(self, one: str, many: str, n: int, **values: object) -> str:
        """Translate the form that fits the number, which is there as {n}."""
        return self._catalogue.ngettext(one, many, n).format(n=n, **values)

    def say(self, message: str | Counted) -> str:
        """Translate a message that was kept, with or without a number."""
        return self(message) if isinstance(message, str) else self.plural(message.one, message.many, message.n)

    def date_long(self, day: date) -> str:
        """Return "17. september 2026", "17 September 2026"."""
        return f"{self._day_and_month(day)} {day.year}"

    def date_short(self, day: date) -> str:
        """Return "12. jan.", "12 Jan"."""
        return f"{day.day}{self._dot} {_SHORT_MONTHS[self.language][day.month - 1]}"

    def date_span(self, first: date, last: date) -> str:
        """Return "30. nov. – 4. desember 2026", and "7.–13. desember 2026" within a month."""
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}{self._dot}–{self.date_long(last)}"
        return f"{self.date_short(first)} – {self.date_long(last)}"

    def weekday_date(self, day: date) -> str:
        """Return "torsdag 17. september", "Thursday 17 September"."""
        return f"{_WEEKDAYS[self.language][day.weekday()]} {self._day_and_month(day)}"

    def month(self, day: date) -> str:
        """Return "september", "September"."""
        return _MONTHS[self.language][day.month - 1]

    def clock(self, minutes: int) -> str:
        """Return minutes after midnight as "09:30"; past midnight it begins anew."""
        return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"

    def _day_and_month(self, day: date) -> str:
        return f"{day.day}{self._dot} {self.month(day)}"

    @property
    def _dot(self) -> str:
        """What follows the day of a month."""
        return "" if self.language == "en" else "."

"""The translator: bokmål as it stands, catalogues for the others, and dates as each language writes them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.i18n import DOMAIN, LANGUAGES, Translator, counted, mark

PO = """
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Ny fagdag"
msgstr "New workshop"

msgid "{n} av {m} har fortalt"
msgstr "{n} of {m} have told"

msgid "{n} gruppe"
msgid_plural "{n} grupper"
msgstr[0] "{n} group"
msgstr[1] "{n} groups"
"""


@pytest.fixture
def catalogues(tmp_path: Path) -> Path:
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / f"{DOMAIN}.mo").open("wb") as file:
        write_mo(file, read_po(PO.splitlines(keepends=True)))
    return tmp_path


def test_bokmaal_is_the_message_itself() -> None:
    t = Translator("nb")
    assert t.language == "nb"
    assert t("Ny fagdag") == "Ny fagdag"
    assert t("{n} av {m} har fortalt", n=3, m=5) == "3 av 5 har fortalt"
    assert [t.plural("{n} gruppe", "{n} grupper", n) for n in (0, 1, 2)] == ["0 grupper", "1 gruppe", "2 grupper"]


def test_a_catalogue_translates_messages_values_and_plurals(catalogues: Path) -> None:
    t = Translator("en", catalogues)
    assert t("Ny fagdag") == "New workshop"
    assert t("{n} av {m} har fortalt", n=3, m=5) == "3 of 5 have told"
    assert [t.plural("{n} gruppe", "{n} grupper", n) for n in (1, 4)] == ["1 group", "4 groups"]


def test_a_message_that_was_kept_is_said_with_its_number(catalogues: Path) -> None:
    kept = [mark("Ny fagdag"), counted("{n} gruppe", "{n} grupper", 1), counted("{n} gruppe", "{n} grupper", 4)]
    assert [Translator("nb").say(each) for each in kept] == ["Ny fagdag", "1 gruppe", "4 grupper"]
    assert [Translator("en", catalogues).say(each) for each in kept] == ["New workshop", "1 group", "4 groups"]


def test_a_message_without_translation_and_a_language_without_catalogue_stay_bokmaal(catalogues: Path) -> None:
    assert Translator("en", catalogues)("Treøvelsen") == "Treøvelsen"
    assert Translator("nn", catalogues)("Ny fagdag") == "Ny fagdag"


def test_an_empty_message_is_not_the_catalogues_header(catalogues: Path) -> None:
    assert Translator("en", catalogues)("") == ""


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="'fr'"):
        Translator("fr")


@given(st.text())
def test_peoples_text_is_safe_as_a_value(text: str) -> None:
    assert Translator("nb")("«{said}»", said=text) == f"«{text}»"


def test_braces_in_a_message_without_values_are_left_alone() -> None:
    assert Translator("nb")("{ikke et felt}") == "{ikke et felt}"


def test_mark_changes_nothing() -> None:
    assert mark("Drøm") == "Drøm"


@pytest.mark.parametrize(
    ("language", "long", "short", "weekday"),
    [
        ("nb", "17. september 2026", "17. sep.", "torsdag 17. september"),
        ("nn", "17. september 2026", "17. sep.", "torsdag 17. september"),
        ("en", "17 September 2026", "17 Sep", "Thursday 17 September"),
    ],
)
def test_dates(language: str, long: str, short: str, weekday: str) -> None:
    t, day = Translator(language), date(2026, 9, 17)
    assert (t.date_long(day), t.date_short(day), t.weekday_date(day)) == (long, short, weekday)


def test_months() -> None:
    assert [Translator(language).month(date(2026, 5, 1)) for language in LANGUAGES] == ["mai", "mai", "May"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_has_its_own_name(language: str) -> None:
    t = Translator(language)
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    for name in (t.date_long, t.date_short, t.weekday_date):
        assert len({name(day) for day in days}) == 365


@pytest.mark.parametrize(("minutes", "shown"), [(0, "00:00"), (570, "09:30"), (13 * 60 + 5, "13:05"), (1441, "00:01")])
def test_clock(minutes: int, shown: str) -> None:
    assert Translator("nb").clock(minutes) == shown


@pytest.mark.parametrize(
    ("language", "within", "over"),
    [
        ("nb", "7.–13. desember 2026", "30. nov. – 4. desember 2026"),
        ("nn", "7.–13. desember 2026", "30. nov. – 4. desember 2026"),
        ("en", "7–13 December 2026", "30 Nov – 4 December 2026"),
    ],
)
def test_a_stretch_of_days_says_its_month_once(language: str, within: str, over: str) -> None:
    t = Translator(language)
    assert t.date_span(date(2026, 12, 7), date(2026, 12, 13)) == within
    assert t.date_span(date(2026, 11, 30), date(2026, 12, 4)) == over

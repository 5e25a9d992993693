"""The road as a calendar: read back by icalendar, and by a strict reading of its own that knows only the standard."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import empty_day, fagdag
from tests.exporting.test_markdown import HOSTILE, with_text
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.material import Written
from unginvest_workshop.exporting.road_calendar import write_ics
from unginvest_workshop.exporting.snapshot import Snapshot, take_snapshot
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import people, roadmaps, workshops
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.storage.store import SqlStore

GOLDEN = Path(__file__).parent.parent / "golden"
_LINE = re.compile(r"(?P<name>[A-Z0-9-]+)(?P<more>(?:;[A-Z-]+=(?:\"[^\"]*\"|[^\";:,]*))*):(?P<value>.*)", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\;,nN])")


def written(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, **more: object) -> Written:
    return write_ics(prepare(snapshot, Choices(policy, **more), PlainPictures()))  # type: ignore[arg-type]


def content(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, **more: object) -> bytes:
    (file,) = written(snapshot, policy, **more).files
    assert file.name.endswith(".ics")
    return file.content


def read(ics: bytes) -> tuple[dict[str, str], list[dict[str, str]]]:
    """Return the calendar's properties and its entries', by their names with parameters, as the standard has them."""
    assert ics.endswith(b"\r\n")
    assert b"\n" not in ics.replace(b"\r\n", b"")
    folded = ics.removesuffix(b"\r\n").split(b"\r\n")
    assert max(map(len, folded)) <= 75
    lines = [line.decode() for line in ics.removesuffix(b"\r\n").replace(b"\r\n ", b"").split(b"\r\n")]
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    about: dict[str, str] = {}
    entries: list[dict[str, str]] = []
    home = about
    for line in lines[1:-1]:
        found = _LINE.fullmatch(line)
        assert found, line
        assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line)
        if found["name"] == "BEGIN":
            assert home is about
            assert found["value"] == "VEVENT"
            entries.append(home := {})
        elif found["name"] == "END":
            home = about
        else:
            assert found["name"] + found["more"] not in home, "a property stands once"
            home[found["name"] + found["more"]] = found["value"]
    return about, entries


def text(value: str) -> str:
    """Return the text that a value stands for; what must be escaped is."""
    assert not re.search(r"[;,]", _ESCAPED.sub("", value)), value
    return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_golden() -> None:
    assert content(fagdag()).decode().replace("\r\n", "\n") == (GOLDEN / "fagdag.ics").read_text(encoding="utf-8")


def test_the_calendar_says_what_it_is() -> None:
    about, _ = read(content(fagdag()))
    assert text(about["X-WR-CALNAME"]) == "Veikartet: Fagdag Drammen"
    assert {"VERSION", "PRODID", "CALSCALE"} <= set(about)
    english, _ = read(content(fagdag(), language="en"))
    assert text(english["X-WR-CALNAME"]) == "Roadmap: Fagdag Drammen"


def test_every_step_with_a_date_is_an_all_day_entry() -> None:
    _, entries = read(content(fagdag()))
    days = [(e["SUMMARY"], e["DTSTART;VALUE=DATE"], e["DTEND;VALUE=DATE"]) for e in entries]
    assert days == [
        ("Velkomstvert på alle avdelinger", "20261130", "20261205"),
        ("Frokost sammen hver mandag", "20270112", "20270113"),
        ("Ungdom leder første fagdag", "20270201", "20270202"),
    ]
    assert all(e["TRANSP"] == "TRANSPARENT" and e["STATUS"] == "CONFIRMED" for e in entries)
    assert [e["CATEGORIES"] for e in entries] == ["Planlagt", "I gang", "Planlagt"]


def test_another_reader_finds_the_same() -> None:
    _, entries = read(content(fagdag()))
    events = Calendar.from_ical(content(fagdag())).walk("VEVENT")
    assert [str(event["uid"]) for event in events] == [entry["UID"] for entry in entries]
    assert [str(event["description"]) for event in events] == [text(entry["DESCRIPTION"]) for entry in entries]
    spans = [(event.decoded("dtstart"), event.decoded("dtend")) for event in events]
    assert spans[0] == (date(2026, 11, 30), date(2026, 12, 5))
    assert not any(isinstance(day, datetime) for span in spans for day in span)


def test_an_entry_tells_who_and_where_it_grows_from() -> None:
    told = text(read(content(fagdag()))[1][0]["DESCRIPTION"]).split("\n")
    assert told[:3] == [
        "Hvem går først: Amina + Per",
        "Hvem er med: Jonas lager plakat, Elevrådet og kantina",
        "Når: uke 49",
    ]
    thread = told[told.index("Rød tråd:") + 1]
    assert thread.endswith("→ Å bli sett → Hver morgen blir alle møtt i døra av en som kan navnet deres.")
    assert told[-1] == "Fra «Fagdag Drammen», 22. november 2026"


def test_a_step_that_ends_before_it_starts_takes_one_day() -> None:
    step = replace(fagdag().steps[2], ends=date(2020, 1, 1))
    _, (entry,) = read(content(replace(fagdag(), steps=(step,))))
    assert (entry["DTSTART;VALUE=DATE"], entry["DTEND;VALUE=DATE"]) == ("20270112", "20270113")


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("nb", "1 steg på veien har ingen dato, ", "2 steg på veien har ingen dato, "),
        ("nn", "1 steg på vegen har ingen dato, ", "2 steg på vegen har ingen dato, "),
        ("en", "1 step on the road has no date, ", "2 steps on the road have no date, "),
    ],
)
def test_it_says_how_many_steps_have_no_date(language: str, one: str, two: str) -> None:
    t, day = Translator(language), fagdag()
    assert t.say(written(day).notice).startswith(two)
    assert t.say(written(replace(day, steps=day.steps[1:])).notice).startswith(one)
    assert written(replace(day, steps=day.steps[1:4])).notice == ""


def test_a_day_without_a_road_is_an_empty_calendar() -> None:
    assert read(content(empty_day()))[1] == []
    assert written(empty_day()).notice == ""


def test_a_road_that_is_not_chosen_is_left_out_and_said_to_be() -> None:
    left_out = written(fagdag(), sections=("stories",))
    assert read(left_out.files[0].content)[1] == []
    assert "ikke valgt" in str(left_out.notice)
    assert len(read(content(fagdag(), sections=("road",)))[1]) == 3


def test_without_names_nobody_is_named() -> None:
    said = content(fagdag(), NamesPolicy.NONE).replace(b"\r\n ", b"").decode()
    assert "Velkomstvert" in said
    for name in ("Ida", "Jonas", "Amina", "Per", "Solbakken", "Kari", "Sofie", "Mats"):
        assert not re.search(rf"\b{name}\b", said), name


def test_hostile_text_arrives_as_plain_text() -> None:
    for said in (*HOSTILE, "BEGIN:VEVENT\nSUMMARY:x", "\\n \\, \\; a;b,c:d", "\ud800\x0b\x00x", "\u202eabc", "🎉" * 60):
        day = with_text(said)
        _, entries = read(content(day))
        assert len(entries) == 3
        for entry in entries:
            assert text(entry["SUMMARY"]) == clean_line(said)
            assert clean_line(said) in text(entry["DESCRIPTION"])


def test_a_text_as_long_as_they_come_is_folded() -> None:
    words = ("Alle fikk være med og bestemme, og ingen ble sure når noe gikk galt. " * 29)[:2000].strip()
    _, entries = read(content(with_text(words)))
    assert {text(entry["SUMMARY"]) for entry in entries} == {words}


# -- a second import ---------------------------------------------------------------------------------------------------


def road(tx: Tx, workshop: WorkshopId) -> None:
    workshops.create_workshop(tx, "Fagdag", date(2026, 11, 22), workshop_id=workshop)
    people.add_people(tx, workshop, [people.PersonLine("Ida Berg")])
    roadmaps.add_step(tx, workshop, "Frokost")


def stored_entry(store: SqlStore, workshop: WorkshopId) -> dict[str, str]:
    with store.read() as tx:
        snapshot = take_snapshot(tx, workshop)
    _, (entry,) = read(content(snapshot))
    return entry


def test_a_later_file_of_the_same_step_is_the_same_entry_and_newer(store: SqlStore) -> None:
    workshop = WorkshopId(new_id())
    store.write(workshop, "før", lambda tx: road(tx, workshop))
    with store.read() as tx:
        (step,) = tx.find(RoadmapStep, workshop_id=workshop)

    def dated(day: date) -> dict[str, str]:
        store.write(workshop, "dato", lambda tx: tx.replace(replace(step, starts=day, ends=day)))
        return stored_entry(store, workshop)

    first = dated(date(2027, 1, 12))
    assert stored_entry(store, workshop) == first, "what is not changed is written the same"
    with store.read() as tx:
        at = tx.last_written(workshop, RoadmapStep)
    assert first["DTSTAMP"] == first["LAST-MODIFIED"] == f"{datetime.fromtimestamp(at // 1000, UTC):%Y%m%dT%H%M%SZ}"
    moved = dated(date(2027, 1, 19))
    assert moved["UID"] == first["UID"]
    assert moved["DTSTART;VALUE=DATE"] == "20270119"
    assert int(moved["SEQUENCE"]) >= int(first["SEQUENCE"])


def test_a_change_later_is_numbered_higher() -> None:
    day = replace(fagdag(), changed=1_800_000_000_000)
    first, later = (read(content(each))[1][0] for each in (day, replace(day, changed=day.changed + 1000)))
    assert int(later["SEQUENCE"]) == int(first["SEQUENCE"]) + 1
    assert int(later["SEQUENCE"]) < 2**31
    assert later["DTSTAMP"] > first["DTSTAMP"]


def test_where_no_change_is_known_the_day_itself_counts() -> None:
    entry = read(content(fagdag()))[1][0]
    assert entry["DTSTAMP"] == "20261122T120000Z"
    made = replace(fagdag(), workshop=replace(fagdag().workshop, created=1_790_000_000_000))
    assert read(content(made))[1][0]["DTSTAMP"] == "20260921T141320Z"
    old = replace(fagdag(), workshop=replace(fagdag().workshop, date=date(2019, 5, 1)))
    assert read(content(old))[1][0]["SEQUENCE"] == "0"


def test_a_step_that_carries_on_an_earlier_one_is_the_entry_that_it_was() -> None:
    day = fagdag()
    year = timedelta(days=365)
    carried = tuple(replace(s, id=f"n{s.id}", starts=s.starts and s.starts + year, continues=s.id) for s in day.steps)
    twice = (*carried, replace(carried[1], id="en til"))
    later = replace(day, steps=twice, earlier=(day,))
    assert [entry["UID"] for entry in read(content(later))[1]] == [
        "t2@unginvest-verksted", "t3@unginvest-verksted", "t4@unginvest-verksted", "en til@unginvest-verksted",
    ]  # fmt: skip
    ring = replace(day.steps[1], continues=day.steps[1].id, status=StepStatus.DONE)
    assert [entry["UID"] for entry in read(content(replace(day, steps=(ring,))))[1]] == ["t2@unginvest-verksted"]


def test_the_last_day_that_there_is_stands_for_itself() -> None:
    day = empty_day()
    step = RoadmapStep(new_id(), day.workshop.id, "a", "langt fram", starts=date.max)  # type: ignore[arg-type]
    _, (entry,) = read(content(replace(day, steps=(step,))))
    assert entry["DTSTART;VALUE=DATE"] == "99991231"
    assert "DTEND;VALUE=DATE" not in entry


def test_a_step_of_an_earlier_fagdag_that_carries_on_itself_is_told_once() -> None:
    day = fagdag()
    then = replace(day, steps=tuple(replace(step, continues=step.id) for step in day.steps))
    here = replace(empty_day(), steps=(replace(day.steps[1], id="n", continues=day.steps[1].id),), earlier=(then,))
    _, (entry,) = read(content(here))
    assert entry["UID"] == f"{day.steps[1].id}@unginvest-verksted"

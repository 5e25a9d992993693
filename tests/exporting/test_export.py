"""From the store to the files: which formats, under which names, whole or not at all."""

import errno
import os
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.day_items import interview_of
from tests.exporting.conftest import PlainPictures, fill_disk
from tests.exporting.fagdag import fagdag
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.exporting.choices import CancelledError, Choices
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.export import IncompleteError, export_snapshot, export_workshop, prepare
from unginvest_workshop.exporting.files import check_folder, safe_name, write_whole
from unginvest_workshop.exporting.formats import ALL, FORMATS, parse_formats
from unginvest_workshop.exporting.sections import SECTIONS
from unginvest_workshop.exporting.snapshot import take_snapshot
from unginvest_workshop.exporting.summary import open_source
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import (
    agenda,
    clusters,
    designs,
    dreams,
    guides,
    interviews,
    people,
    roadmaps,
    timers,
    trees,
    workshops,
)
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.storage.store import SqlStore


def small_day(tx: Tx, workshop: WorkshopId) -> None:
    workshops.create_workshop(tx, "Fagdag: Drammen?", date(2026, 11, 22), workshop_id=workshop)
    people.add_people(tx, workshop, [people.PersonLine("Ida Berg")])
    group = people.add_group(tx, workshop)
    story = trees.add_told_story(tx, workshop, group, "Ida: Kafédagen")
    factor = trees.add_factor(tx, story, "vi lo masse")
    cluster = clusters.add_cluster(tx, workshop, "Latter", [factor])
    dreams.add_idea(tx, workshop, "Det er kø om morgenen")
    designs.add_statement(tx, workshop, "Hos oss ler vi", [Node(NodeKind.CLUSTER, cluster)])
    first = roadmaps.add_step(tx, workshop, "Frokost")
    again = roadmaps.add_step(tx, workshop, "Kaffe")
    roadmaps.edit_step(tx, again, status=StepStatus.ALREADY)
    assert first != again


@pytest.fixture
def stored(store: SqlStore) -> tuple[SqlStore, WorkshopId]:
    workshop = WorkshopId(new_id())
    store.write(workshop, "Ny fagdag", lambda tx: small_day(tx, workshop))
    return store, workshop


def test_a_snapshot_holds_one_workshop_in_its_order(stored: tuple[SqlStore, WorkshopId]) -> None:
    store, workshop = stored
    other = WorkshopId(new_id())
    store.write(other, "Ny fagdag", lambda tx: small_day(tx, other))
    with store.read() as tx:
        snapshot = take_snapshot(tx, workshop)
    assert snapshot.workshop.id == workshop
    assert [step.text for step in snapshot.steps] == ["Kaffe", "Frokost"]
    rows = (snapshot.stories, snapshot.factors, snapshot.clusters, snapshot.ideas, snapshot.statements, snapshot.links)
    assert [len(kind) for kind in rows] == [1] * len(rows)


@pytest.mark.parametrize("how", ["not", "done", "paired", "started", "asked to be longer", "practised"])
def test_people_have_interviewed_each_other_when_something_tells_so(
    stored: tuple[SqlStore, WorkshopId], how: str
) -> None:
    store, workshop = stored

    def go(tx: Tx) -> None:
        item = agenda.add_item(tx, workshop, ExerciseKind.INTERVIEW, 40)
        if how == "done":
            agenda.set_done(tx, item, done=True)
        if how == "paired":
            people.add_people(tx, workshop, [people.PersonLine("Kari Moen")])
            interviews.deal_interview_pairs(tx, interview_of(tx, workshop), 1)
        if how == "started":
            timers.start_timer(tx, item, Instant(1, 1, "b"))
        if how == "asked to be longer":
            timers.change_timer(tx, item, Instant(1, 1, "b"), 5)
        if how == "practised":
            agenda.set_done(tx, guides.add_practice(tx, workshop, load_content("nb"), item), done=True)

    store.write(workshop, "Intervjuet", go)
    with store.read() as tx:
        assert take_snapshot(tx, workshop).interviewed is (how in {"done", "paired", "started"})


def test_a_snapshot_knows_the_forms_of_the_guide_but_not_for_whom(stored: tuple[SqlStore, WorkshopId]) -> None:
    store, workshop = stored

    def go(tx: Tx) -> None:
        people.add_number_of_people(tx, workshop, 4)
        agenda.add_item(tx, workshop, ExerciseKind.INTERVIEW, 40)
        interviews.deal_interview_pairs(tx, interview_of(tx, workshop), 1)
        interviews.set_form(tx, interviews.pairs(tx, interview_of(tx, workshop))[0].id, GuideForm.EASY)

    store.write(workshop, "Intervjuet", go)
    with store.read() as tx:
        assert take_snapshot(tx, workshop).guide_forms == {GuideForm.FULL, GuideForm.EASY}


def test_all_formats_are_written_and_nothing_else(
    stored: tuple[SqlStore, WorkshopId], tmp_path: Path, pictures: PlainPictures
) -> None:
    out = tmp_path / "ny" / "mappe"
    result = export_workshop(*stored, ["all"], out, Choices(NamesPolicy.OWNERS), pictures)
    day = "2026-11-22 Fagdag Drammen"
    names = {"poster": [f"{day} - plakat.pdf"]}
    names |= {
        kind: [f"{day} - {each}.{kind}" for each in ("tre 1", "skog", "fellesnevnere", "vei")]
        for kind in ("png", "svg")
    }
    expected = [name for kind in FORMATS for name in names.get(kind, [f"{day}.{kind}"])]
    assert [path.name for path in result.files] == expected
    assert sorted(path.name for path in out.iterdir()) == sorted(expected)
    assert list(map(Translator("nb").say, result.notices)) == [
        "2 steg på veien har ingen dato, og står ikke i kalenderen."
    ]


def test_a_second_export_takes_the_place_of_the_first(tmp_path: Path, pictures: PlainPictures) -> None:
    for policy in (NamesPolicy.FULL, NamesPolicy.NONE):
        (path,) = export_snapshot(fagdag(), ["md"], tmp_path, Choices(policy, "nb"), pictures).files
    assert "Jonas" not in path.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [path]


def test_markdown_needs_no_painter(tmp_path: Path, pictures: PlainPictures) -> None:
    export_snapshot(fagdag(), ["md"], tmp_path, Choices(NamesPolicy.OWNERS, "en"), pictures)
    assert pictures.painted == []


def test_a_fagdag_that_is_not_there(store: SqlStore, tmp_path: Path, pictures: PlainPictures) -> None:
    with pytest.raises(ExportError) as caught:
        export_workshop(store, WorkshopId("x"), ["md"], tmp_path, Choices(NamesPolicy.NONE), pictures)
    assert Translator("nb")(caught.value.message, **caught.value.values) == "Det finnes ingen fagdag med id x."


@pytest.mark.parametrize(
    ("text", "expected"),
    [("pdf", ("pdf",)), ("md, pdf,md", ("md", "pdf")), ("ALL", tuple(FORMATS)), ("pdf,all", tuple(FORMATS))],
)
def test_formats(text: str, expected: tuple[str, ...]) -> None:
    assert parse_formats(text) == expected


@pytest.mark.parametrize("text", ["", ",", "odt", "pdf,odt", "all,odt"])
def test_formats_that_there_are_not(text: str) -> None:
    with pytest.raises(ExportError) as caught:
        parse_formats(text)
    said = Translator("nb")(caught.value.message, **caught.value.values)
    assert ", ".join((*FORMATS, ALL)) in said
    assert ("odt" in said) is ("odt" in text)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("2026-11-22 Fagdag Drammen", "2026-11-22 Fagdag Drammen"),
        ('a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j"),
        ("slutt. . .", "slutt"),
        ("  .skjult", "skjult"),
        ("CON", "_CON"),
        ("lpt1.txt", "_lpt1.txt"),
        ("console", "console"),
        ("???", "fagdag"),
        ("linje\nto\u202e", "linje to"),
        ("Høst på Åsgård 🎉", "Høst på Åsgård 🎉"),
    ],
)
def test_file_names_that_windows_takes(wanted: str, expected: str) -> None:
    assert safe_name(wanted) == expected


@given(st.text())
def test_any_title_makes_a_file_name(title: str) -> None:
    name = safe_name(title)
    assert name
    assert len(name.encode()) <= 181
    assert not set(name) & set('<>:"/\\|?*\n\t\0')
    assert name == name.strip(" .")


def test_a_failed_write_says_which_file_and_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "dag.md"
    path.write_text("før")

    def full(_fd: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError) as caught:
        write_whole(path, b"nytt")
    assert "«dag.md»" in Translator("nb")(caught.value.message, **caught.value.values)
    assert path.read_text() == "før"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("error", "part"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "lukk den"),
        (OSError(errno.EROFS, "Read-only file system"), "lukk den"),
        (FileNotFoundError(errno.ENOENT, "No such file or directory"), "finnes ikke"),
        (OSError(errno.EIO, "Input/output error"), "Velg et annet sted"),
    ],
)
def test_other_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, part: str) -> None:
    def fail(_fd: int) -> None:
        raise error

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ExportError) as caught:
        write_whole(tmp_path / "dag.md", b"nytt")
    assert part in Translator("nb")(caught.value.message, **caught.value.values)


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "ikke-mappe").write_text("")
    with pytest.raises(ExportError) as caught:
        write_whole(tmp_path / "ikke-mappe" / "dag.md", b"nytt")
    assert "ikke en mappe" in Translator("nb")(caught.value.message, **caught.value.values)


def test_a_folder_where_the_file_should_be(tmp_path: Path) -> None:
    (tmp_path / "dag.md").mkdir()
    with pytest.raises(ExportError):
        write_whole(tmp_path / "dag.md", b"nytt")


def unwritable(tmp_path: Path) -> list[Path]:
    """Return folders that nobody can write to, not even who may do all."""
    (tmp_path / "en fil").write_text("")
    (tmp_path / "borte").symlink_to(tmp_path / "ingensteds" / "dypt")
    places = [tmp_path / "en fil", tmp_path / "en fil" / "ut", tmp_path / "borte"]
    return [*places, *(place for place in [Path("/proc/ut")] if place.parent.is_dir())]


def test_a_folder_that_cannot_be_written_to_is_found_before_anything_is_made(
    tmp_path: Path, pictures: PlainPictures
) -> None:
    heard: list[tuple[str, int, int]] = []
    for folder in unwritable(tmp_path):
        with pytest.raises(ExportError) as caught:
            export_snapshot(fagdag(), ["md"], folder, Choices(), pictures, lambda *each: heard.append(each))
        assert Translator("nb")(caught.value.message, **caught.value.values).endswith(("en annen.", "en annen mappe."))
    assert heard == []
    assert pictures.painted == []


def test_a_folder_is_as_it_was_when_it_has_been_looked_at(tmp_path: Path) -> None:
    check_folder(tmp_path / "ny" / "mappe")
    check_folder(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "part"), [(OSError(errno.ENOSPC, "No space left"), "Rydd"), (PermissionError(errno.EACCES, ""), "lagre")]
)
def test_why_a_folder_cannot_be_written_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, part: str
) -> None:
    def fail(*_more: object, **_named: object) -> None:
        raise error

    monkeypatch.setattr(Path, "touch", fail)
    with pytest.raises(ExportError) as caught:
        check_folder(tmp_path / "ny")
    said = Translator("nb")(caught.value.message, **caught.value.values)
    assert part in said
    assert f"«{tmp_path / 'ny'}»" in said


def test_whoever_watches_hears_of_each_format_and_may_stop_it_all(tmp_path: Path, pictures: PlainPictures) -> None:
    heard: list[tuple[str, int, int]] = []

    def stop_at_the_second(name: str, number: int, count: int) -> None:
        heard.append((name, number, count))
        if number:
            raise CancelledError

    with pytest.raises(CancelledError):
        export_snapshot(fagdag(), ["md", "pdf"], tmp_path, Choices(), pictures, stop_at_the_second)
    assert heard == [("md", 0, 2), ("pdf", 1, 2)]
    assert list(tmp_path.iterdir()) == []


def test_all_others_are_written_where_some_files_cannot_be(tmp_path: Path, pictures: PlainPictures) -> None:
    formats = ["md", "csv", "ics", "html"]
    first = export_snapshot(fagdag(), formats, tmp_path, Choices(), pictures).files
    table, calendar = (next(tmp_path.glob(name)) for name in ("*.csv", "*.ics"))
    for path in (table, calendar):
        path.unlink()
        path.mkdir()
    others = [path for path in first if path not in {table, calendar}]
    for path in others:
        path.write_text("gammelt")
    with pytest.raises(IncompleteError) as caught:
        export_snapshot(fagdag(), formats, tmp_path, Choices(), pictures)
    error = caught.value
    assert list(error.result.files) == others
    assert all(path.read_text(encoding="utf-8") != "gammelt" for path in others)
    assert len(error.result.unwritten) == 1
    trouble = Translator("nb")(error.message, **error.values)
    before, _, after = trouble.partition(" Dette ble lagret: ")
    named = f"«{table.name}», «{calendar.name}»"
    assert before == f"2 filer heter det samme som mapper der ({named}). Velg andre navn på filene."
    assert after == ", ".join(f"«{path.name}»" for path in others) + "."
    assert Translator("en")(error.message, **error.values).count("was saved") == 1


def test_a_full_disk_is_told_of_once_however_many_files_there_are(
    tmp_path: Path, pictures: PlainPictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_disk(monkeypatch, ".csv", ".xlsx", ".html", ".ics")
    with pytest.raises(IncompleteError) as caught:
        export_snapshot(fagdag(), ["pdf", "html", "csv", "xlsx", "ics"], tmp_path, Choices(), pictures)
    (trouble,) = caught.value.result.unwritten
    told = Translator("nb")(trouble.message, **trouble.values)
    stem = prepare(fagdag(), Choices(), pictures).stem
    named = ", ".join(f"«{stem}.{end}»" for end in ("html", "csv", "xlsx"))
    assert told == f"Disken er full, så 4 filer ble ikke skrevet ({named}, …). Rydd litt plass og prøv igjen."


def test_where_no_file_can_be_written_that_is_all_that_is_told(tmp_path: Path, pictures: PlainPictures) -> None:
    (tmp_path / f"{prepare(fagdag(), Choices(), pictures).stem}.csv").mkdir()
    with pytest.raises(ExportError) as caught:
        export_snapshot(fagdag(), ["csv"], tmp_path, Choices(), pictures)
    assert not isinstance(caught.value, IncompleteError)


def test_of_many_files_that_were_written_the_first_are_named(tmp_path: Path, pictures: PlainPictures) -> None:
    formats = ["pdf", "docx", "html", "md", "csv", "xlsx", "svg", "ics"]
    blocked = tmp_path / f"{prepare(fagdag(), Choices(), pictures).stem}.ics"
    blocked.mkdir()
    with pytest.raises(ExportError) as caught:
        export_snapshot(fagdag(), formats, tmp_path, Choices(), pictures)
    named = str(caught.value.values["files"])
    assert (named.count("«"), named[-1]) == (6, "…")


def test_a_section_that_there_is_not_is_a_sentence(tmp_path: Path, pictures: PlainPictures) -> None:
    with pytest.raises(ExportError, match="finnes ikke") as caught:
        export_snapshot(fagdag(), ["md"], tmp_path, Choices(sections=("road", "rod")), pictures)
    assert caught.value.values["name"] == "rod"
    assert list(tmp_path.iterdir()) == []


def test_all_may_be_stopped_as_late_as_before_the_first_file(tmp_path: Path, pictures: PlainPictures) -> None:
    def stop_at_last(name: str, number: int, count: int) -> None:
        if not name:
            assert (number, count) == (2, 2)
            raise CancelledError

    with pytest.raises(CancelledError):
        export_snapshot(fagdag(), ["md", "csv"], tmp_path, Choices(), pictures, stop_at_last)
    assert list(tmp_path.iterdir()) == []


def test_sections_are_told_in_the_order_that_is_chosen(tmp_path: Path, pictures: PlainPictures) -> None:
    (path,) = export_snapshot(fagdag(), ["md"], tmp_path, Choices(sections=("road", "dreams")), pictures).files
    said = path.read_text(encoding="utf-8")
    assert said.index("## Veikartet") < said.index("## Drømmene")
    assert "## Historiene" not in said


def test_sections_are_called_by_their_anchors() -> None:
    source = open_source(fagdag(), NamesPolicy.FULL, Translator("nb"))
    told = {name: section.anchor for name, build in SECTIONS.items() if (section := build(source)) is not None}
    assert told
    assert all(name == anchor for name, anchor in told.items())

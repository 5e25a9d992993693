"""The command line as the contract has it: results on stdout, notices on stderr, exit status 0, 1 or 2."""

import csv
import json
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from tests.exporting.conftest import suffix_of
from unginvest_workshop import __version__
from unginvest_workshop.app_lock import AppLock
from unginvest_workshop.cli import main
from unginvest_workshop.domain.ids import MediaHash, PhotoId, WorkshopId
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.roadmap import RoadmapStep, in_road_order
from unginvest_workshop.domain.thread import NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.export import ExportResult
from unginvest_workshop.exporting.formats import FORMATS
from unginvest_workshop.operations.roadmaps import add_step
from unginvest_workshop.operations.trees import edit_story
from unginvest_workshop.operations.workshops import delete_workshop, edit_workshop
from unginvest_workshop.settings import Settings, paths, save_settings
from unginvest_workshop.storage.opening import open_store

TABLE = "story\tgroup\tfactor\nVaffeldagen\t1\tå bli sett\nVaffeldagen\t1\tnok tid\nFjelltur\t2\tgod tid\nStille\t2\t\n"
ID = re.compile("[0-9a-f]{32}")


@pytest.fixture
def data(tmp_path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def table(tmp_path) -> Path:
    path = tmp_path / "Fagdag på Hallingdal.tsv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def run(capsys, data):
    """Run a command with the test's own data; return its status, results and notices."""

    def run_command(*words):
        status = main(["--data-dir", str(data), *map(str, words)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return run_command


def rows_of(data, kind):
    store = open_store(paths(data), read_only=True)
    with store.read() as tx:
        rows = tx.find(kind)
    store.close()
    return rows


# list


def test_list_where_there_is_nothing_yet_makes_nothing(run, data):
    assert run("list") == (0, "", "")
    assert not data.exists()


def test_list_shows_id_date_title_and_phase_the_newest_first(run, table):
    _, one, _ = run("import", table, "--title", "Første")
    _, other, _ = run("import", table, "--title", "Andre\tfagdag")
    status, listed, notices = run("list")
    lines = [line.split("\t") for line in listed.splitlines()]
    assert (status, notices) == (0, "")
    assert [line[0] for line in lines] == [other.strip(), one.strip()]
    assert [line[2:] for line in lines] == [["Andre fagdag", "Oppdage"], ["Første", "Oppdage"]]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", line[1]) for line in lines)


def test_list_speaks_the_language_asked_for(run, table):
    run("import", table)
    assert run("list", "--language", "en")[1].endswith("\tDiscovery\n")


def test_list_leaves_out_what_is_put_away_and_sorts_by_date(run, data, table):
    ids = [WorkshopId(run("import", table, "--title", title)[1].strip()) for title in ("a", "b", "c")]
    store = open_store(paths(data))
    with store.read() as tx:
        day = tx.get(Workshop, ids[0]).date
    store.write(ids[0], "", lambda tx: edit_workshop(tx, ids[0], day=day.replace(year=day.year + 1)))
    store.write(ids[1], "", lambda tx: delete_workshop(tx, ids[1]))
    store.close()
    assert [line[:32] for line in run("list")[1].splitlines()] == [ids[0], ids[2]]


# import


def test_import_puts_the_new_id_alone(run, data, table):
    status, out, notices = run("import", table)
    assert (status, notices) == (0, "")
    assert ID.fullmatch(out.strip())
    [workshop] = rows_of(data, Workshop)
    assert (workshop.id, workshop.title) == (out.strip(), "Fagdag på Hallingdal")
    assert sorted(story.title for story in rows_of(data, Story)) == ["Fjelltur", "Stille", "Vaffeldagen"]
    assert sorted(factor.text for factor in rows_of(data, SuccessFactor)) == ["god tid", "nok tid", "å bli sett"]


def test_import_says_which_columns_were_left_out(run, tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("id;historie;suksessfaktor;farge\n1;Turen;latter;blå\n", encoding="utf-8")
    status, out, notices = run("import", path, "--title", "Ny")
    assert status == 0
    assert ID.fullmatch(out.strip())
    assert "id, farge" in notices


def test_import_refuses_a_bad_table_in_one_sentence_and_makes_nothing(run, tmp_path, data):
    path = tmp_path / "t.tsv"
    path.write_text("story\tfactor\n\talene\n", encoding="utf-8")
    status, out, notices = run("import", path)
    assert (status, out) == (1, "")
    assert notices.startswith("Rad 2:")
    assert notices.count("\n") == 1
    assert not data.exists()


def test_import_takes_no_date_into_the_title(run, table, data):
    run("import", table.rename(table.with_name("2026-11-22 Fagdag på Hallingdal.tsv")))
    assert [workshop.title for workshop in rows_of(data, Workshop)] == ["Fagdag på Hallingdal"]


def test_import_refuses_an_empty_title(run, table, data):
    status, out, notices = run("import", table, "--title", "  ")
    assert (status, out) == (1, "")
    assert "heter" in notices
    assert rows_of(data, Workshop) == []


def test_import_of_a_file_that_is_not_there(run, tmp_path):
    assert run("import", tmp_path / "borte.csv") == (1, "", "Finner ikke fila «borte.csv».\n")


# demo and export


@pytest.mark.usefixtures("qapp")
def test_demo_is_made_once_and_written_in_every_format(run, data, tmp_path):
    status, first, _ = run("demo")
    assert status == 0
    assert ID.fullmatch(first.strip())
    status, again, notices = run("demo", "--out", tmp_path / "out")
    assert (status, again) == (0, first)
    out = list((tmp_path / "out").iterdir())
    assert {file.suffix for file in out if file.is_file()} == set(map(suffix_of, FORMATS))
    [pictures] = [folder for folder in out if folder.is_dir()]
    assert {file.suffix for file in pictures.iterdir()} == {".jpg", ".svg"}
    assert notices.count("Skrevet: ") >= len(FORMATS)
    found = {workshop.id: workshop for workshop in rows_of(data, Workshop)}
    assert len(found) == 2
    assert [workshop.follows for workshop in found.values() if workshop.id != first.strip()] == [first.strip()]


@pytest.mark.usefixtures("qapp")
def test_export_writes_what_is_asked_for(run, tmp_path):
    demo = run("demo")[1].strip()
    status, out, notices = run("export", demo, "--format", "md", "--out", tmp_path / "a" / "b")
    assert (status, out) == (0, "")
    [file] = (tmp_path / "a" / "b").glob("*.md")
    assert file.name in notices
    assert "# Fagdag Drammen" in file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("qapp")
def test_export_in_another_language_with_names_or_without(run, tmp_path):
    demo = run("demo")[1].strip()

    def told(*words):
        status, _, _ = run("export", demo, "--format", "md", "--out", tmp_path, *words)
        assert status == 0
        [file] = tmp_path.glob("*.md")
        text = file.read_text(encoding="utf-8")
        file.unlink()
        return text

    assert "Ida Solberg" in told("--names", "full")
    assert "Solberg" not in told()
    assert told() == told("--names", "owners")
    assert told("--language", "en") != told()


@pytest.mark.usefixtures("qapp")
def test_export_of_all_formats(run, tmp_path):
    demo = run("demo")[1].strip()
    assert run("export", demo, "--format", "all", "--out", tmp_path / "out")[0] == 0
    assert {".md", ".pdf"} <= {file.suffix for file in (tmp_path / "out").iterdir()}


@pytest.mark.usefixtures("qapp")
def test_print_writes_sheets_and_puts_where_they_are(run, tmp_path):
    demo = run("demo")[1].strip()
    asked = ("print", demo, "--out", tmp_path / "ark", "--what")
    status, out, notices = run(*asked, "guide,groups,tree", "--form", "easy", "--paper", "a1")
    assert (status, notices) == (0, "")
    written = [Path(line) for line in out.splitlines()]
    assert len(written) == 3
    assert all(file.read_bytes().startswith(b"%PDF") for file in written)
    assert "A1" in written[2].name
    status, out, _ = run(*asked, "all", "--language", "en")
    assert status == 0
    assert len(out.splitlines()) == len(set(out.splitlines())) >= 4


@pytest.mark.usefixtures("qapp")
def test_print_of_what_there_is_not(run, table, tmp_path):
    new = run("import", table)[1].strip()
    status, out, notices = run("print", new, "--what", "pairs", "--out", tmp_path / "ark")
    assert (status, out) == (1, "")
    assert "trekk makkere" in notices
    assert not (tmp_path / "ark").exists()
    assert run("print", "0" * 32, "--what", "tree", "--out", tmp_path)[0] == 1
    for wrong in (("--what", "poster"), ("--what", "tree", "--paper", "a9"), ()):
        assert run("print", new, "--out", tmp_path, *wrong)[0] == 2


@pytest.mark.usefixtures("qapp")
def test_print_of_one_that_is_put_away(run, table, tmp_path, data):
    new = WorkshopId(run("import", table)[1].strip())
    store = open_store(paths(data))
    store.write(new, "", lambda tx: delete_workshop(tx, new))
    store.close()
    assert run("print", new, "--what", "tree", "--out", tmp_path / "out")[0] == 1


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("names", "warned"), [("full", True), ("owners", False)])
def test_export_says_that_a_whole_fagdag_is_to_be_moved_and_not_shared(run, table, tmp_path, names, warned):
    new = run("import", table)[1].strip()
    status, _, notices = run("export", new, "--format", "md,fagdag", "--out", tmp_path / "ut", "--names", names)
    assert status == 0
    assert notices.startswith("Fagdagfila har med alt, også det som blir i rommet.") is warned
    assert notices.count("\n") == 2 + warned
    notices = run("export", new, "--format", "md", "--out", tmp_path / "ut", "--names", names)[2]
    assert "Fagdagfila" not in notices


@pytest.mark.usefixtures("qapp")
def test_import_of_a_moved_fagdag_says_that_it_is_a_copy_and_which_pictures_are_missing(run, table, tmp_path, data):
    new = WorkshopId(run("import", table)[1].strip())
    photo = Photo(PhotoId("a" * 32), new, "a", PhotoPurpose.IMAGE, MediaHash("b" * 64), 40, 30)
    with closing(open_store(paths(data))) as store:
        store.write(new, "", lambda tx: tx.add(photo))
    run("export", new, "--format", "fagdag", "--out", tmp_path / "ut", "--names", "full")
    (file,) = (tmp_path / "ut").glob("*.fagdag")
    status, out, notices = run("import", file)
    assert (status, bool(ID.fullmatch(out.strip())), out.strip() == new) == (0, True, False)
    assert notices.splitlines() == [
        "Fagdagen var her fra før, så denne ble en kopi.",
        "1 bilde manglet i fila, og er ikke med. Resten av fagdagen er her.",
    ]
    assert [row.workshop_id for row in rows_of(data, Photo)] == [new]


@pytest.mark.parametrize("made", [True, False])
def test_export_of_an_unknown_fagdag(run, table, tmp_path, data, made):
    if made:
        run("import", table)
    status, out, notices = run("export", "0" * 32, "--format", "md", "--out", tmp_path / "out")
    assert (status, out) == (1, "")
    assert "ingen fagdag" in notices
    assert notices.count("\n") == 1
    assert data.exists() is made
    assert not (tmp_path / "out").exists()


def test_export_of_one_that_is_put_away(run, table, tmp_path, data):
    new = WorkshopId(run("import", table)[1].strip())
    store = open_store(paths(data))
    store.write(new, "", lambda tx: delete_workshop(tx, new))
    store.close()
    assert run("export", new, "--format", "md", "--out", tmp_path / "out")[0] == 1


@pytest.mark.usefixtures("qapp")
def test_export_to_where_nothing_can_be_written(run, table, tmp_path):
    new = run("import", table)[1].strip()
    (tmp_path / "file").write_text("")
    status, out, notices = run("export", new, "--format", "md", "--out", tmp_path / "file")
    assert (status, out) == (1, "")
    assert "er ikke en mappe. Velg en annen." in notices


def test_export_in_a_format_there_is_not_is_wrong_usage(run, tmp_path):
    status, out, notices = run("export", "0" * 32, "--format", "md,doc", "--out", tmp_path)
    assert (status, out) == (2, "")
    assert "«doc»" in notices


@pytest.mark.usefixtures("qapp")
def test_export_says_what_a_file_lacks(run, table, tmp_path, monkeypatch):
    new = run("import", table)[1].strip()
    monkeypatch.setattr(
        "unginvest_workshop.cli.export.export_workshop",
        lambda *_args: ExportResult((tmp_path / "a.pdf",), ("Noen tegn mangler.",)),
    )
    notices = run("export", new, "--format", "pdf", "--out", tmp_path)[2]
    assert notices == f"Noen tegn mangler.\nSkrevet: {tmp_path / 'a.pdf'}\n"


# suggest and check


def test_suggest_writes_the_same_rows_with_a_column_of_clusters(run, table, tmp_path, data):
    out = tmp_path / "forslag.tsv"
    assert run("suggest", table, "--out", out) == (0, "", "")
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert [(row["story"], row["group"], row["factor"]) for row in rows] == [
        ("Vaffeldagen", "1", "å bli sett"),
        ("Vaffeldagen", "1", "nok tid"),
        ("Fjelltur", "2", "god tid"),
        ("Stille", "2", ""),
    ]
    assert [row["cluster"] for row in rows] == ["", "god tid", "god tid", ""]
    assert not data.exists()


def test_suggest_to_where_nothing_can_be_written(run, table, tmp_path):
    status, out, notices = run("suggest", table, "--out", tmp_path / "borte" / "t.tsv")
    assert (status, out) == (1, "")
    assert "borte" in notices
    assert notices.count("\n") == 1


def test_check_of_a_sound_store_and_of_none(run, table, data):
    assert run("check")[0] == 0
    assert not data.exists()
    run("import", table)
    assert run("check") == (0, "", "Alt som er lagret, er i orden.\n")


def test_check_of_a_store_that_is_none(run, data):
    data.mkdir()
    paths(data).database.write_bytes(b"no database at all, but some text that is long enough" * 40)
    status, out, notices = run("check")
    assert (status, out) == (1, "")
    assert "ikke i orden" in notices
    status, out, notices = run("list")
    assert (status, out) == (1, "")
    assert notices.count("\n") == 1


# while the window has the store


@pytest.mark.usefixtures("qapp")
def test_those_that_write_refuse_while_the_window_is_open_and_those_that_read_do_not(run, data, table, tmp_path):
    new = run("import", table)[1].strip()
    with AppLock(paths(data).lock_file) as lock:
        assert lock.acquire()
        for words in (["demo"], ["import", table], ["import", tmp_path / "borte.tsv"]):
            status, out, notices = run(*words)
            assert (status, out) == (1, "")
            assert notices == "UngInvest Verksted er åpent. Lukk vinduet, og prøv igjen.\n"
        assert run("list")[1].startswith(new)
        assert run("check")[0] == 0
        assert run("suggest", table, "--out", tmp_path / "s.tsv")[0] == 0
        assert run("export", new, "--format", "md", "--out", tmp_path / "out")[0] == 0
    assert run("import", table)[0] == 0


def test_a_data_folder_that_is_a_file(run, data, table):
    data.write_text("")
    assert run("list") == (0, "", "")
    status, out, notices = run("import", table)
    assert (status, out) == (1, "")
    assert str(data) in notices
    assert notices.count("\n") == 1


# usage


@pytest.mark.parametrize(
    "words",
    [
        ["nothing"],
        ["list", "--what"],
        ["list", "more"],
        ["import"],
        ["export", "x"],
        ["export", "x", "--format", "md"],
        ["export", "x", "--format", "md", "--out", "y", "--names", "some"],
        ["suggest", "x"],
        ["list", "--language", "de"],
        ["list", "--lang", "nb"],
        ["list", "--data-dir"],
    ],
)
def test_wrong_usage(run, words):
    status, out, notices = run(*words)
    assert (status, out) == (2, "")
    assert notices.strip()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["bogus"], "Kjenner ikke «bogus»."),
        (["list", "--what"], "Kjenner ikke «--what» her."),
        (["list", "--language", "de"], "Kjenner ikke «de»."),
        (["export", "x", "--format", "md", "--out", "y", "--names", "some"], "Kjenner ikke «some»."),
        (["export", "x"], "Det mangler noe: --format, --out."),
        (["list", "--data-dir"], "Det mangler noe etter «--data-dir»."),
    ],
)
def test_wrong_usage_names_the_word(run, words, told):
    assert run(*words)[2].splitlines()[0] == told


def test_version(run):
    assert run("--version") == (0, f"unginvest-workshop {__version__}\n", "")
    assert run("list", "--version")[1] == f"unginvest-workshop {__version__}\n"


def test_help_is_on_stdout_and_names_every_command(run):
    status, out, notices = run("--help")
    assert (status, notices) == (0, "")
    for command in ("demo", "list", "import", "export", "print", "thread", "suggest", "check"):
        assert command in out
        assert run(command, "--help")[0] == 0
    assert "Kommandoer" in out
    assert "usage" not in out
    assert "options" not in out


def test_global_options_stand_before_or_after(capsys, tmp_path, table):
    for number, words in enumerate(
        [
            ["--data-dir", str(tmp_path / "0"), "import", str(table)],
            ["import", str(table), "--data-dir", str(tmp_path / "1")],
            ["import", f"--data-dir={tmp_path / '2'}", str(table)],
        ]
    ):
        assert main(words) == 0
        assert paths(tmp_path / str(number)).database.exists()
    capsys.readouterr()


def test_the_data_folder_of_the_environment(monkeypatch, capsys, tmp_path, table):
    monkeypatch.setenv("UNGINVEST_WORKSHOP_DATA", str(tmp_path / "env"))
    assert main(["import", str(table)]) == 0
    assert paths(tmp_path / "env").database.exists()
    capsys.readouterr()


def test_the_settings_language_is_spoken_unless_another_is_asked_for(run, data, table):
    save_settings(paths(data).settings_file, Settings(language="en"))
    run("import", table)
    assert run("list")[1].endswith("\tDiscovery\n")
    assert run("list", "--language=nb")[1].endswith("\tOppdage\n")
    assert rows_of(data, Workshop)[0].language == "en"


# the unforeseen


@pytest.mark.expected_log("The command line stopped")
def test_what_nobody_foresaw_is_one_sentence_and_a_log(run, data, table, monkeypatch):
    run("import", table)

    def fail(_tx):
        raise ZeroDivisionError

    monkeypatch.setattr("unginvest_workshop.cli.shelf.list_workshops", fail)
    status, out, notices = run("list")
    assert (status, out) == (1, "")
    assert notices == f"Noe gikk galt. Det som skjedde, står i {paths(data).log_file}.\n"
    assert "ZeroDivisionError" in paths(data).log_file.read_text(encoding="utf-8")


@pytest.mark.expected_log("The command line stopped")
def test_the_log_does_not_quote_what_people_said(run, data, table, monkeypatch):
    run("import", table)
    words = "Ida sa: noe"

    def fail(_tx):
        try:
            {}[words]
        except KeyError as error:
            raise ValueError(words) from error

    monkeypatch.setattr("unginvest_workshop.cli.shelf.list_workshops", fail)
    assert "Ida" not in run("list")[2]
    logged = paths(data).log_file.read_text(encoding="utf-8")
    assert "Ida" not in logged
    assert ", in fail" in logged
    assert logged.index("KeyError") < logged.index("ValueError")


def test_being_interrupted_is_no_error_to_tell(run, monkeypatch, data, table):
    run("import", table)

    def interrupt(_tx):
        raise KeyboardInterrupt

    monkeypatch.setattr("unginvest_workshop.cli.shelf.list_workshops", interrupt)
    assert run("list") == (1, "", "")


# the window


@pytest.fixture
def window(monkeypatch):
    """Stand in for the window; return what it was opened with."""
    opened = []
    app = ModuleType("unginvest_workshop.app")
    app.run_window = lambda *args: opened.append(args) or 0
    monkeypatch.setitem(sys.modules, "unginvest_workshop.app", app)
    return opened


def test_without_a_command_the_window_opens(run, window, data):
    assert run() == (0, "", "")
    assert window == [(paths(data), Settings(), None)]


def test_the_window_speaks_the_language_asked_for(run, window, data):
    assert run("--language", "en") == (0, "", "")
    assert window == [(paths(data), Settings(), "en")]


def test_without_words_the_window_opens(window):
    assert main([]) == 0
    assert len(window) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen to show windows on")
def test_without_a_display_it_says_so(run, window, monkeypatch):
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    status, out, notices = run()
    assert (status, out) == (1, "")
    assert "skjerm" in notices
    assert window == []


# as a program of its own


def program(*words, **variables):
    """Run the program with neither a display nor a platform variable."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in hidden} | variables
    command = [sys.executable, "-m", "unginvest_workshop", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, env=environ, check=False, timeout=120)


def test_the_program_needs_no_display(data, tmp_path):
    made = program("demo", "--out", tmp_path / "out", "--data-dir", data)
    assert made.returncode == 0, made.stderr
    assert ID.fullmatch(made.stdout.strip())
    assert {file.suffix for file in (tmp_path / "out").iterdir() if file.is_file()} == set(map(suffix_of, FORMATS))
    listed = program("list", UNGINVEST_WORKSHOP_DATA=str(data))
    assert made.stdout.strip() in {line.split("\t")[0] for line in listed.stdout.splitlines()}
    assert listed.stderr == ""


def test_the_program_speaks_where_letters_are_few(data):
    made = program("--help", "--data-dir", data, PYTHONIOENCODING="ascii")
    assert made.returncode == 0
    assert "sp?rsm?l" in made.stdout


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        (["--version"], {"PySide6", "typst", "sqlalchemy", "openpyxl"}),
        (["list"], {"PySide6", "typst", "openpyxl"}),
        (["check"], {"PySide6", "typst", "openpyxl"}),
    ],
)
def test_a_command_imports_only_what_it_needs(data, table, words, unwanted):
    main(["import", str(table), "--data-dir", str(data)])
    code = (
        "import sys; from unginvest_workshop.__main__ import main\n"
        "status = main()\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr); sys.exit(status)"
    )
    command = [sys.executable, "-c", code, *words, "--data-dir", str(data)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not unwanted & set(done.stderr.split())


def test_a_reader_that_has_heard_enough_is_no_error(data, run):
    run("demo")
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "unginvest_workshop", "list", "--data-dir", str(data)]
    with os.fdopen(writing, "w") as closed:
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")


def test_an_older_store_is_told_as_that(data, run):
    run("demo")
    with closing(sqlite3.connect(data / "fagdager.db")) as database:
        database.execute("PRAGMA user_version = 1")
    status, out, notices = run("check")
    assert (status, out) == (1, "")
    assert "eldre utgave" in notices


# thread


def thread_of(run, fagdag, *words):
    status, out, _ = run("thread", fagdag, "--json", *words)
    assert status == 0
    return json.loads(out)


def test_thread_puts_every_step_with_its_chains_from_the_stories(run, data):
    demo = run("demo")[1].strip()
    steps = thread_of(run, demo)
    road = in_road_order(step for step in rows_of(data, RoadmapStep) if step.workshop_id == demo)
    assert [step["step"] for step in steps] == [step.text for step in road]
    order = [kind.value for kind in NodeKind]
    titles = {story.title for story in rows_of(data, Story)}
    for step in steps:
        assert set(step) == {"step", "chains"}
        assert step["chains"]
        for chain in step["chains"]:
            assert all(set(part) == {"kind", "text"} for part in chain)
            kinds = [order.index(part["kind"]) for part in chain]
            assert kinds == sorted(kinds)
            assert chain[-1] == {"kind": "step", "text": step["step"]}
            assert chain[0]["kind"] == "story"
            assert chain[0]["text"] in titles
    assert len({str(chain) for step in steps for chain in step["chains"]}) == sum(len(step["chains"]) for step in steps)


def test_thread_to_read_has_the_same_in_the_language_of_the_room(run, data):
    demo = run("demo")[1].strip()
    status, out, notices = run("thread", demo, "--language", "nb")
    assert (status, notices) == (0, "")
    blocks = out.rstrip("\n").split("\n\n")
    steps = thread_of(run, demo)
    assert [block.splitlines()[0] for block in blocks] == [step["step"] for step in steps]
    for step, block in zip(steps, blocks, strict=True):
        for chain in step["chains"]:
            assert all(" ".join(part["text"].split()) in block for part in chain)


def test_thread_goes_on_in_the_earlier_fagdag_with_its_year(run, data):
    demo = run("demo")[1].strip()
    (later,) = (day for day in rows_of(data, Workshop) if day.follows == demo)
    steps = {step["step"]: step["chains"] for step in thread_of(run, later.id)}
    then = {step["step"]: step["chains"] for step in thread_of(run, demo)}
    year = next(day for day in rows_of(data, Workshop) if day.id == demo).date.year
    carried = [text for text in steps if text in then]
    assert carried
    for text in carried:
        assert all(chain[-2]["text"] == f"{text} · {year}" for chain in steps[text])
        assert len(steps[text]) == len(then[text])


def test_thread_names_people_as_export_does(run):
    demo = run("demo")[1].strip()
    assert thread_of(run, demo) == thread_of(run, demo, "--names", "owners")
    assert any(
        chain[0]["text"].startswith("Jonas")
        for step in thread_of(run, demo, "--names", "full")
        for chain in step["chains"]
    )
    assert not any(
        chain[0]["text"].startswith("Jonas")
        for step in thread_of(run, demo, "--names", "none")
        for chain in step["chains"]
    )


def test_thread_leaves_out_what_stays_in_the_room(run, data):
    demo = WorkshopId(run("demo")[1].strip())
    told = thread_of(run, demo)[0]["chains"][0][0]["text"]
    store = open_store(paths(data))
    with store.read() as tx:
        (story,) = tx.find(Story, workshop_id=demo, title=told)
    store.write(demo, "", lambda tx: edit_story(tx, story.id, stays_in_room=True))
    store.close()
    assert told not in {chain[0]["text"] for step in thread_of(run, demo) for chain in step["chains"]}


def test_thread_of_a_step_that_grows_from_nothing_and_of_no_road(run, table, data):
    new = WorkshopId(run("import", table)[1].strip())
    assert thread_of(run, new) == []
    assert "ingen steg" in run("thread", new)[2]
    store = open_store(paths(data))
    store.write(new, "", lambda tx: add_step(tx, new, "Frokost «hver» uke"))
    store.close()
    assert thread_of(run, new) == [{"step": "Frokost «hver» uke", "chains": []}]
    assert run("thread", new)[1] == "Frokost «hver» uke\n  Ikke fortalt ennå hva steget vokser fra.\n"


def test_thread_of_what_is_not_there(run, table, data):
    assert run("thread", "0" * 32)[:2] == (1, "")
    new = WorkshopId(run("import", table)[1].strip())
    store = open_store(paths(data))
    store.write(new, "", lambda tx: delete_workshop(tx, new))
    store.close()
    assert run("thread", new)[:2] == (1, "")
    assert run("thread")[0] == 2


def test_thread_as_json_can_be_read_where_letters_are_few(data, run):
    demo = run("demo")[1].strip()
    made = program("thread", demo, "--json", "--data-dir", data, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert json.loads(made.stdout) == thread_of(run, demo)

"""The README's second command, and the coverage that it asks for."""

import importlib.util
import json
import os
import sys
import tempfile
from pathlib import Path

import coverage_floors
import pytest
from _setup import ROOT
from _system import SetupError


@pytest.fixture
def checks(monkeypatch, tmp_path):
    """Return packaging/test.py as a module, on an empty checkout."""
    spec = importlib.util.spec_from_file_location("checks", ROOT / "packaging" / "test.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "prepare", lambda *, dev: sys.executable if dev else None)
    return module


def test_all_checks_run_and_the_tests_close_them(checks):
    names = [step.name for step in checks.steps()]
    assert names == ["types", "collect", "lint", "format", "arrows", "translations", "tests", "coverage"]


def test_speed_is_measured_alone(checks, tmp_path):
    (tmp_path / "tests" / "benchmarks").mkdir(parents=True)
    (tmp_path / "tests" / "benchmarks" / "test_start.py").touch()
    assert [step.name for step in checks.steps()][-3:] == ["speed", "tests", "coverage"]


def test_one_failure_stops_nothing_and_fails_all(checks, monkeypatch, capfd):
    steps = [checks.Step("bad", ["-c", "print('1'); exit(1)"]), checks.Step("good", ["-c", "print('2')"])]
    monkeypatch.setattr(checks, "steps", lambda: steps)
    assert checks.main() == 1
    said = capfd.readouterr().out.split("== summary")[1]
    assert "FAILED  bad" in said
    assert "ok      good" in said


def test_checks_that_wait_for_each_other_run_beside_each_other_and_speak_in_turn(checks, monkeypatch, capfd, tmp_path):
    """Each opens one end of a pipe, which waits for the other end."""
    os.mkfifo(tmp_path / "pipe")
    steps = [
        checks.Step("one", ["-c", "print(open('pipe').read())"], beside=True),
        checks.Step("two", ["-c", "open('pipe', 'w').write('from two'); print('two'); exit(1)"], beside=True),
        checks.Step("alone", ["-c", "print('alone')"]),
    ]
    monkeypatch.setattr(checks, "steps", lambda: steps)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert checks.main() == 1
    shown, said = capfd.readouterr().out.split("\n== summary")
    assert shown == "\n== one\nfrom two\n\n== two\ntwo\n\n== alone\nalone\n"
    assert [line.split(" (")[0] for line in said.split("\n") if line] == ["ok      one", "FAILED  two", "ok      alone"]


def test_modules_are_compiled_once_whatever_the_surroundings_say(checks, monkeypatch, capfd):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setattr(
        checks, "steps", lambda: [checks.Step("keeps", ["-c", "import sys; print(sys.dont_write_bytecode)"])]
    )
    assert checks.main() == 0
    assert capfd.readouterr().out.startswith("\n== keeps\nFalse\n")


def test_all_well(checks, monkeypatch, capfd, tmp_path):
    (tmp_path / "coverage.json").touch()
    monkeypatch.setattr(checks, "steps", lambda: [checks.Step("good", ["-c", "print('2')"])])
    assert checks.main() == 0
    assert not (tmp_path / "coverage.json").exists()


KEEPS = "import pathlib, tempfile; print(pathlib.Path(tempfile.mkdtemp()).parent)"


@pytest.fixture
def kept_in(checks, monkeypatch, capfd):
    """Return where a check keeps what it throws away, with a folder in memory that is there or not."""

    def run(memory, room=0):
        monkeypatch.setattr(checks, "MEMORY", memory)
        monkeypatch.setattr(checks, "ROOM_NEEDED", room)
        monkeypatch.setattr(checks, "steps", lambda: [checks.Step("keeps", ["-c", KEEPS])])
        assert checks.main() == 0
        return Path(capfd.readouterr().out.split("== keeps")[1].split()[0])

    return run


def test_what_is_thrown_away_is_kept_in_memory_and_gone_afterwards(kept_in, tmp_path):
    folder = kept_in(tmp_path)
    assert folder.parent == tmp_path
    assert not folder.exists()


def test_without_room_in_memory_the_systems_own_place_is_used(kept_in, tmp_path):
    own = Path(tempfile.gettempdir())
    assert kept_in(tmp_path, 1 << 62).parent == own
    assert kept_in(tmp_path / "not there").parent == own


def test_what_the_machine_lacks_is_said(checks, monkeypatch, capsys):
    def prepare(*, dev):
        raise SetupError("sudo apt-get install xvfb")

    monkeypatch.setattr(checks, "prepare", prepare)
    assert checks.main() == 1
    assert "xvfb" in capsys.readouterr().err


def measured(**packages):
    """Return a coverage report with one file a package: lines and branches, of 100 each."""
    return {
        "files": {
            f"unginvest_workshop/{package}/x.py": {
                "summary": {
                    "covered_lines": lines,
                    "num_statements": 100,
                    "covered_branches": branches,
                    "num_branches": 100,
                }
            }
            for package, (lines, branches) in packages.items()
        }
    }


def test_floors_that_are_reached():
    lines, good = coverage_floors.report(
        measured(domain=(100, 100), operations=(95, 95), storage=(99, 98), ui=(80, 80), cli=(0, 0))
    )
    assert good
    assert [line.split()[0] for line in lines] == ["domain", "operations", "storage", "ui"]


@pytest.mark.parametrize("domain", [(99, 100), (100, 99)])
def test_lines_and_branches_must_both_reach_the_floor(domain):
    lines, good = coverage_floors.report(measured(domain=domain, operations=(95, 95), storage=(99, 98), ui=(80, 80)))
    assert not good
    assert lines[0].endswith("BELOW")


def test_a_package_that_was_not_measured_is_below():
    lines, good = coverage_floors.report(measured(domain=(100, 100)))
    assert not good
    assert [line.endswith("BELOW") for line in lines] == [False, True, True, True]


def test_code_without_branches_has_them_all_covered():
    assert coverage_floors.share([{"covered": 0, "whole": 0}], "covered", "whole") == 100


def test_the_report_is_read_from_the_file(monkeypatch, tmp_path, capsys):
    report = tmp_path / "coverage.json"
    monkeypatch.setattr(sys, "argv", ["coverage_floors.py", str(report)])
    assert coverage_floors.main() == 1
    assert "Nothing was measured" in capsys.readouterr().out
    report.write_text(json.dumps(measured(domain=(100, 100))), encoding="utf-8")
    assert coverage_floors.main() == 1
    report.write_text(json.dumps(measured(**dict.fromkeys(coverage_floors.FLOORS, (100, 100)))), encoding="utf-8")
    assert coverage_floors.main() == 0

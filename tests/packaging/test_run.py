"""The README's first command."""

import subprocess
import sys

import _setup
import pytest
import run
from _system import SetupError
from run import arguments_for


def test_with_a_display_the_window_opens():
    assert arguments_for([], {"DISPLAY": ":0"}, "linux") == []


def test_without_a_display_the_demo_is_made_and_said(capsys):
    assert arguments_for([], {}, "linux") == ["demo", "--out", "summary/"]
    captured = capsys.readouterr()
    assert "no display" in captured.err
    assert captured.out == ""


def test_arguments_need_no_display(capsys):
    assert arguments_for(["list"], {}, "linux") == ["list"]
    assert capsys.readouterr().err == ""


def test_the_app_gets_the_arguments_and_gives_the_status(monkeypatch):
    commands = []

    def runs(command, **_options):
        commands.append(command)
        return subprocess.CompletedProcess(command, 2)

    monkeypatch.setattr(run, "prepare", lambda *, dev: "python")
    monkeypatch.setattr(run.subprocess, "run", runs)
    monkeypatch.setattr(sys, "argv", ["run.py", "list", "--language", "nn"])
    assert run.main() == 2
    assert commands == [["python", "-m", "unginvest_workshop", "list", "--language", "nn"]]


def test_what_the_machine_lacks_is_said(monkeypatch, capsys):
    def prepare(*, dev):
        raise SetupError("sudo apt-get install libgl1")

    monkeypatch.setattr(run, "prepare", prepare)
    assert run.main() == 1
    assert capsys.readouterr().err == "sudo apt-get install libgl1\n"


def test_stopping_it_is_no_fault(monkeypatch):
    def interrupted(*_arguments, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "prepare", lambda *, dev: "python")
    monkeypatch.setattr(run.subprocess, "run", interrupted)
    assert run.main() == 130


@pytest.mark.parametrize("script", ["run.py", "test.py"])
def test_the_scripts_start_with_nothing_but_the_standard_library(script):
    code = f"import runpy; runpy.run_path({str(_setup.ROOT / 'packaging' / script)!r}, run_name='looked_at')"
    folder = str(_setup.ROOT / "packaging")
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {folder!r}); {code}"], check=False
    )
    assert done.returncode == 0

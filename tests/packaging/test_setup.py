"""The environment of the app: made with what is there, and only when something has changed."""

import sys
from pathlib import Path

import _setup
import pytest
from _setup import fingerprint, has_display, prepare, require_python
from _system import SetupError


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """Return a checkout without an environment, with a Python that can make one: the commands that were run."""
    commands = []
    python = tmp_path / ".venv" / "bin" / "python"

    def run(command, _failure):
        commands.append([str(part) for part in command])
        if "venv" in command:
            python.parent.mkdir(parents=True)
            python.touch()

    (tmp_path / "pyproject.toml").write_text("one", encoding="utf-8")
    monkeypatch.setattr(_setup, "ROOT", tmp_path)
    monkeypatch.setattr(_setup, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(_setup, "_python", lambda: python)
    monkeypatch.setattr(_setup, "_run", run)
    monkeypatch.setattr(_setup, "_has_pip", lambda _python: True)
    monkeypatch.setattr(_setup, "ensure_packages", lambda _extra, *, dev: None)
    monkeypatch.setattr(_setup.shutil, "which", lambda _program: None)
    return commands


def test_an_old_python_is_told_so_in_one_sentence():
    with pytest.raises(SetupError) as caught:
        require_python((3, 9))
    assert str(caught.value) == "UngInvest Verksted needs Python 3.11 or newer, and this is Python 3.9."
    require_python((3, 11))
    require_python((4, 0))


@pytest.mark.parametrize(
    ("environ", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_only_linux_can_lack_a_display(environ, platform, expected):
    assert has_display(environ, platform) is expected


def test_pip_does_it_where_there_is_no_uv(machine, tmp_path):
    assert prepare(dev=False) == str(tmp_path / ".venv" / "bin" / "python")
    make, install = machine
    assert make == [sys.executable, "-m", "venv", str(tmp_path / ".venv")]
    assert install[1:4] == ["-m", "pip", "install"]
    assert install[-2:] == ["--editable", "."]


def test_uv_does_it_where_it_is(machine, monkeypatch):
    monkeypatch.setattr(_setup.shutil, "which", lambda program: f"/bin/{program}")
    prepare(dev=True)
    make, install = machine
    assert make[:4] == ["/bin/uv", "venv", "--python", sys.executable]
    assert install[:3] == ["/bin/uv", "pip", "install"]
    assert install[-2:] == ["--editable", ".[dev]"]


def test_a_second_time_nothing_is_run(machine):
    prepare(dev=False)
    machine.clear()
    prepare(dev=False)
    assert machine == []


def test_another_project_file_is_installed_anew(machine, tmp_path):
    prepare(dev=False)
    machine.clear()
    (tmp_path / "pyproject.toml").write_text("two", encoding="utf-8")
    prepare(dev=False)
    assert [command[2] for command in machine] == ["pip"]


def test_running_the_app_keeps_what_the_checks_need(machine, tmp_path):
    prepare(dev=False)
    prepare(dev=True)
    machine.clear()
    prepare(dev=False)
    assert machine == []
    (tmp_path / "pyproject.toml").write_text("two", encoding="utf-8")
    prepare(dev=False)
    assert machine[0][-1] == ".[dev]"


def test_an_environment_whose_python_is_gone_is_made_anew(machine, tmp_path):
    prepare(dev=False)
    machine.clear()
    (tmp_path / ".venv" / "bin" / "python").unlink()
    prepare(dev=False)
    assert [command[2] for command in machine] == ["venv", "pip"]


def test_an_environment_without_pip_is_made_anew(machine, monkeypatch, tmp_path):
    prepare(dev=False)
    machine.clear()
    monkeypatch.setattr(_setup, "_has_pip", lambda _python: False)
    (tmp_path / "pyproject.toml").write_text("two", encoding="utf-8")
    prepare(dev=False)
    assert [command[2] for command in machine] == ["venv", "pip"]


def test_a_python_that_cannot_make_environments_gets_the_package(machine, monkeypatch):
    asked = []
    monkeypatch.setattr(_setup, "_can_make_environments", lambda: False)
    monkeypatch.setattr(_setup, "ensure_packages", lambda extra, *, dev: asked.append((extra, dev)))
    monkeypatch.setattr(_setup.sys, "platform", "linux")
    prepare(dev=False)
    assert asked == [([f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"], False)]


def test_a_failed_installation_is_tried_again_next_time(machine, monkeypatch):
    good = _setup._run

    def fails(command, failure):
        if "pip" in command:
            raise SetupError(failure)
        good(command, failure)

    monkeypatch.setattr(_setup, "_run", fails)
    with pytest.raises(SetupError, match="could not be installed"):
        prepare(dev=False)
    monkeypatch.setattr(_setup, "_run", good)
    machine.clear()
    prepare(dev=False)
    assert [command[2] for command in machine] == ["pip"]


def test_a_checkout_that_has_moved_is_installed_anew(tmp_path):
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pyproject.toml").write_text("one", encoding="utf-8")
    assert fingerprint(tmp_path / "here", dev=False) != fingerprint(tmp_path / "there", dev=False)


def test_a_command_that_fails_is_named(capfd):
    with pytest.raises(SetupError, match=r"^It failed\. .* -c import sys; sys\.exit\(3\)$"):
        _setup._run([sys.executable, "-c", "import sys; sys.exit(3)"], "It failed")
    _setup._run([sys.executable, "-c", "print('said')"], "It failed")
    captured = capfd.readouterr()
    assert captured.out == ""
    assert "said" in captured.err


def test_pip_is_looked_for_in_the_environment_itself(tmp_path):
    assert _setup._has_pip(Path(sys.executable))
    without = tmp_path / "python"
    without.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    without.chmod(0o755)
    assert not _setup._has_pip(without)

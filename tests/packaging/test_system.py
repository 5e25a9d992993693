"""System packages: what is missing is found, and installed or named."""

import subprocess

import _system
import pytest
from _system import SetupError, apt_line, can_load, ensure_packages, is_debian, missing_libraries


@pytest.fixture
def machine(monkeypatch):
    """Return a Debian machine with nothing on it, where nothing is really installed: the commands that were run."""
    commands = []

    def run(command, **_options):
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(_system.subprocess, "run", run)
    monkeypatch.setattr(_system, "_has_apt", lambda: True)
    monkeypatch.setattr(_system, "missing_libraries", lambda: ["libxcb-cursor.so.0", "libEGL.so.1"])
    monkeypatch.setattr(_system.shutil, "which", lambda _program: None)
    monkeypatch.setattr(_system.os, "geteuid", lambda: 0)
    return commands


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        ("ID=debian\n", True),
        ('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ("ID='pop'\nID_LIKE='ubuntu'\n", True),
        ("ID=fedora\n# debian\n", False),
        ('ID=arch\nPRETTY_NAME="not debian"\n', False),
        ("", False),
    ],
)
def test_debian_and_its_children_are_known(os_release, expected):
    assert is_debian(os_release) is expected


def test_missing_libraries_are_those_that_do_not_load():
    assert missing_libraries(lambda library: library != "libxcb-cursor.so.0") == ["libxcb-cursor.so.0"]
    assert missing_libraries(lambda _library: True) == []


def test_a_library_that_is_nowhere_does_not_load():
    assert not can_load("libthere-is-none-of-this-name.so.9")


def test_root_gets_the_packages_installed(machine):
    ensure_packages(["python3.11-venv"], dev=False)
    update, install = machine
    assert update[:2] == ["apt-get", "update"]
    assert install[:2] == ["apt-get", "install"]
    assert install[-3:] == ["libxcb-cursor0", "libegl1", "python3.11-venv"]


def test_the_checks_need_a_virtual_screen_too(machine):
    ensure_packages(dev=True)
    assert machine[1][-3:] == ["xvfb", "xauth", "x11-xserver-utils"]


def test_anyone_else_gets_the_line_to_type(machine, monkeypatch):
    monkeypatch.setattr(_system.os, "geteuid", lambda: 1000)
    with pytest.raises(SetupError, match=r"\n    sudo apt-get install libxcb-cursor0 libegl1\n"):
        ensure_packages(dev=False)
    assert machine == []


def test_a_failed_installation_ends_with_the_line_to_type(machine, monkeypatch):
    monkeypatch.setattr(_system.subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 100))
    with pytest.raises(SetupError, match="sudo apt-get install libxcb-cursor0 libegl1"):
        ensure_packages(dev=False)


def test_where_nothing_is_missing_nothing_is_run(machine, monkeypatch):
    monkeypatch.setattr(_system, "missing_libraries", list)
    ensure_packages(dev=False)
    assert machine == []


def test_other_systems_are_told_what_is_missing(machine, monkeypatch, capsys):
    monkeypatch.setattr(_system, "_has_apt", lambda: False)
    ensure_packages(dev=False)
    assert machine == []
    captured = capsys.readouterr()
    assert "libxcb-cursor.so.0, libEGL.so.1" in captured.err
    assert captured.out == ""


def test_a_package_is_named_once():
    assert apt_line(["libgl1", "libegl1"]) == "sudo apt-get install libgl1 libegl1"

"""Cables that fall out and are put in again, with the screen events of a real X server that nobody looks at."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
CHILD = Path(__file__).with_name("room_with_two_screens.py")
DESK, ROOM, SMALL_ROOM = [0, 0, 1280, 800], [1280, 0, 1280, 800], [1280, 0, 1024, 768]
LOST = "Skjermen til rommet er borte. Ingenting er mistet, og lerretet kommer igjen av seg selv."
FOUND = "Rommet ser lerretet igjen."

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="only an X server without a screen has cables that a test can pull"
)


@contextmanager
def a_display():
    """Run an X server, which keeps its monitors when nobody is connected; yield its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-noreset", "-nolisten", "tcp", "-screen", "0", "2560x800x24"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as number:
                yield f":{number.readline().strip()}"
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    """Play all stories, in one start of the app, and return their steps."""
    assert all(map(shutil.which, ("Xvfb", "xrandr"))), (
        "xvfb or x11-xserver-utils is missing: packaging/test.py installs both"
    )
    data = tmp_path_factory.mktemp("real-screens") / "data"
    with a_display() as display:
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, CHILD, data]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=150)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def steps(played):
    """Return the steps of a story: each came to what it waited for, and never was the console covered."""

    def of(story):
        told = [step for step in played if step["story"] == story]
        assert [step for step in told if not step["reached"]] == []
        assert [step for step in told if step["over_console"] or step["covers"] or step["offered"]] == []
        return told

    return of


def test_the_stage_hides_when_the_projector_goes_and_comes_back_with_it(steps):
    shown, *later = steps("projector")
    assert shown["stage"] == ROOM
    assert [step["stage"] for step in later] == [None, SMALL_ROOM, None, ROOM]
    assert [step["banner"] for step in later] == [LOST, FOUND, LOST, FOUND]
    assert {step["console"] for step in later} == {"LAPTOP"}


def test_after_a_swap_the_stage_does_not_cover_the_console_that_comes_to_it(steps):
    swapped, again, unplugged, back = steps("swapped")
    for step in (swapped, again):
        assert (step["stage"], step["console"]) == (DESK, "BEAMER")
    assert (unplugged["stage"], unplugged["console"], unplugged["banner"]) == (None, "LAPTOP", LOST)
    assert (back["stage"], back["console"], back["banner"]) == (DESK, "BEAMER", FOUND)


def test_with_the_lid_closed_nothing_covers_the_console_and_opened_all_is_as_before(steps):
    _, closed, opened = steps("lid")
    assert (closed["stage"], closed["console"], closed["banner"]) == (None, "BEAMER", LOST)
    assert (opened["stage"], opened["console"], opened["banner"]) == (ROOM, "LAPTOP", FOUND)

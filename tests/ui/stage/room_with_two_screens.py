"""Leads a fagdag on a display of its own while screens come and go, and tells after each step where everything is.

``room_with_two_screens.py DATA_DIR`` prints a line of JSON for each step of each story. DISPLAY names an X server
that nobody else looks at; ``xrandr`` gives it monitors and takes them away, as cables do.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from unginvest_workshop.app import Running, make_app
from unginvest_workshop.settings import Settings, paths
from unginvest_workshop.ui.machine_clock import SystemClock

PATIENCE_S = 10.0
ROOM = (1280, 0, 1280, 800)
SMALL_ROOM = (1280, 0, 1024, 768)
DESK = (0, 0, 1280, 800)


def plug(name: str, place: tuple[int, int, int, int], output: str = "none") -> None:
    """Let there be a monitor; one of them must have the server's ``screen``."""
    left, top, width, height = place
    _xrandr("--setmonitor", name, f"{width}/300x{height}/200+{left}+{top}", output)


def unplug(name: str) -> None:
    """Take a monitor away."""
    _xrandr("--delmonitor", name)


def _xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Room:
    """The app with its console on one screen and its stage on the other."""

    def __init__(self, app: QApplication, running: Running) -> None:
        self._app = app
        self.story = ""
        self._window = running.window
        self.until(lambda: self._window.home is not None)
        self._window.resize(1000, 600)
        self._window.show()
        self._window.open_workshop(self._window.services().make_demo())

    def begin(self, stays: str) -> None:
        """Let there be both screens, and the console alone on the laptop's; ``stays`` is not unplugged."""
        self._window.session.room.close()
        screens = {"LAPTOP": DESK, "BEAMER": ROOM}
        for name in {screen.name() for screen in self._app.screens()} & set(screens):
            unplug(name)
        for name in sorted(screens, key=lambda name: name != stays):
            plug(name, screens[name], "screen" if name == stays else "none")
        self.until(lambda: {screen.name() for screen in self._app.screens()} == set(screens))
        self._window.move(50, 50)
        self.until(lambda: self.console_on("LAPTOP"))

    def press(self, action: str) -> None:
        """Do what a key of the console does."""
        self._window.session.actions[action].trigger()

    def until(self, fits: Callable[[], bool]) -> bool:
        """Let the app run until something fits; False when it does not in the end."""
        end = time.monotonic() + PATIENCE_S
        while not fits():
            if time.monotonic() > end:
                return False
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        return True

    def console_on(self, name: str) -> bool:
        """Tell whether the console is on a screen."""
        return self._window.screen().name() == name

    def stage_fills(self, place: tuple[int, int, int, int]) -> bool:
        """Tell whether the room sees the stage on this part of the desktop, and all of that."""
        stage = self._window.session.stage
        return stage is not None and stage.isVisible() and stage.geometry().getRect() == place

    def stage_waits(self) -> bool:
        """Tell whether the stage is out of sight."""
        stage = self._window.session.stage
        return stage is not None and not stage.isVisible()

    def tell(self, step: str, *, reached: bool) -> None:
        """Print where everything is."""
        stage, page, controls = (
            self._window.session.stage,
            self._window.session.page,
            self._window.session.room.controls,
        )
        seen = {
            "story": self.story,
            "step": step,
            "reached": reached,
            "stage": stage.geometry().getRect() if stage.isVisible() else None,
            "over_console": stage.isVisible() and stage.geometry().intersects(self._window.frameGeometry()),
            "covers": stage.seat.covers_console,
            "offered": controls.offered,
            "console": self._window.screen().name(),
            "banner": page.banner.text(),
        }
        sys.stdout.write(json.dumps(seen) + "\n")


def projector(room: Room) -> None:
    """Unplug the projector twice, and let it come back smaller, and as it was."""
    room.press("show_stage")
    room.tell("shown", reached=room.until(lambda: room.stage_fills(ROOM)))
    for again, place in (("smaller", SMALL_ROOM), ("as it was", ROOM)):
        unplug("BEAMER")
        room.tell("unplugged", reached=room.until(room.stage_waits))
        plug("BEAMER", place)
        room.tell(again, reached=room.until(lambda place=place: room.stage_fills(place)))


def swapped(room: Room) -> None:
    """Swap the screens; then take the console's away, and let it come back."""
    room.press("show_stage")
    room.until(lambda: room.stage_fills(ROOM))
    room.press("swap_screens")
    room.tell("swapped", reached=room.until(lambda: room.stage_fills(DESK) and room.console_on("BEAMER")))
    room.press("show_stage")
    room.press("show_stage")
    room.tell("shown again", reached=room.until(lambda: room.stage_fills(DESK) and room.console_on("BEAMER")))
    unplug("BEAMER")
    room.tell("unplugged", reached=room.until(room.stage_waits))
    plug("BEAMER", ROOM)
    room.tell("as it was", reached=room.until(lambda: room.stage_fills(DESK) and room.console_on("BEAMER")))


def lid(room: Room) -> None:
    """Close the lid of the laptop, and open it again."""
    room.press("show_stage")
    room.tell("shown", reached=room.until(lambda: room.stage_fills(ROOM)))
    unplug("LAPTOP")
    room.tell("closed", reached=room.until(lambda: room.stage_waits() and room.console_on("BEAMER")))
    plug("LAPTOP", DESK)
    room.tell("opened", reached=room.until(lambda: room.stage_fills(ROOM) and room.console_on("LAPTOP")))


def main(folder: str) -> None:
    """Play the stories."""
    app = make_app("nb")
    running = Running(paths(Path(folder)), Settings(), SystemClock())
    running.start()
    sys.excepthook = sys.__excepthook__  # what goes wrong is the test's to tell
    room = Room(app, running)
    for story, stays in ((projector, "LAPTOP"), (swapped, "LAPTOP"), (lid, "BEAMER")):
        room.begin(stays)
        room.story = story.__name__
        story(room)
    running.window.close()
    running.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])

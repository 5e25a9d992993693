"""Pictures of the real app: ``screenshots.py --out DIR --size 1280x720 --language nb --only 'console-tree*'``.

Saves home.png; console-<exercise>.png and stage-<exercise>.png, and console-<exercise>-<view>.png and so on for the
further views of an exercise; stage-<state>.png for the states of clock and stage in a room of 48 and one of three;
console- and stage-shared_factors-8 and -25 for boards of so many; tree-<n>-stories, forest-<n>-groups and
road-<n>-steps, of both; own-<view>.png for a young person's plan; dialog-<name>.png for what is asked in a window of
its own. With --only, those whose names a pattern matches; with --scenes, of some scenes alone. It needs the app's
packages, and no display.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, get_args

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from camera import Camera, DayClock, wait  # noqa: E402  the path and the platform come first
from day_pictures import take_days  # noqa: E402
from design_pictures import take_design  # noqa: E402
from own_pictures import take_own  # noqa: E402
from road_pictures import take_roads  # noqa: E402
from room_pictures import take_room  # noqa: E402
from shared_pictures import take_shared  # noqa: E402
from thread_pictures import take_insight, take_next, take_summary, take_threads  # noqa: E402
from tree_pictures import take_trees  # noqa: E402

from unginvest_workshop.app import Running, make_app  # noqa: E402
from unginvest_workshop.domain.ids import WorkshopId  # noqa: E402
from unginvest_workshop.settings import Language, Settings, paths  # noqa: E402
from unginvest_workshop.ui.dialogs.new_workshop_dialog import NewWorkshopDialog  # noqa: E402


def take_home(camera: Camera, demo: WorkshopId) -> None:
    """Take a picture of home, and one of what is asked for a new fagdag."""
    del demo
    camera.save(camera.window, "home")
    camera.window.asking.ask()
    dialog = next(each for each in camera.window.findChildren(NewWorkshopDialog) if each.isVisible())
    dialog.people.setPlainText("40 personer")
    camera.dialog(dialog, "new")


SCENES: Final[dict[str, tuple[Callable[[Camera, WorkshopId], None], ...]]] = {
    "home": (take_home,),
    "days": (take_days,),
    "windows": (take_threads, take_next, take_insight, take_summary),
    "room": (take_room,),
    "boards": (take_shared, take_design),
    "trees": (take_trees,),
    "roads": (take_roads,),
    "own": (take_own,),
}
"""What takes pictures, each with the demo fagdag at hand."""


def main() -> int:
    """Take the pictures; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--language", choices=get_args(Language), default="nb")
    parser.add_argument("--only", nargs="+", default=["*"], metavar="PATTERN")
    parser.add_argument("--scenes", nargs="+", choices=list(SCENES), default=list(SCENES))
    asked = parser.parse_args()
    width, height = (int(part) for part in asked.size.split("x"))
    asked.out.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    app, clock = make_app(asked.language), DayClock()
    with tempfile.TemporaryDirectory() as folder:
        running = Running(paths(Path(folder)), Settings(less_motion=True, language=asked.language), clock)
        running.start()
        try:
            take(Camera(app, running.window, clock, asked.out, (width, height), tuple(asked.only)), asked.scenes)
        finally:
            running.window.close()
            running.stop()
    print(f"{len(list(asked.out.glob('*.png')))} pictures in {time.monotonic() - begun:.1f} s")
    return 0


def take(camera: Camera, scenes: Iterable[str]) -> None:
    """Make the demo, and take the pictures of these scenes."""
    wait(lambda: camera.window.home is not None)
    camera.window.resize(*camera.size)
    demo = camera.services.make_demo()
    for scene in scenes:
        for taking in SCENES[scene]:
            camera.window.go_home()
            taking(camera, demo)
    camera.window.go_home()


if __name__ == "__main__":
    sys.exit(main())

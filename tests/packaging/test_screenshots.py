"""Pictures of the app for those who work on it: of home, and two of each view of each exercise."""

import os
import subprocess
import sys

from _setup import ROOT

from unginvest_workshop.domain.agenda import ExerciseKind

VIEWS = (
    *("welcome-core_group", "welcome-missing", "tree-photo", "shared_factors-drawing", "shared_factors-verse"),
    *("tree-1-stories", "tree-4-stories", "tree-9-stories", "forest-8-groups", "forest-30-groups"),
    *("road-3-steps", "road-12-steps", "road-40-steps", "road-40-steps-table"),
    *("shared_factors-8", "shared_factors-25", "shared_factors-8-one", "shared_factors-25-one"),
    *("presentation-group", "presentation-responses", "taste-newspaper", "follow_up-moved", "follow_up-dreams"),
    *("dream-one", "dream-prompt", "dream-crown", "dream-crowns"),
)
STATES = (
    *("interview-beginning", "interview-running", "interview-one-minute", "interview-swap", "interview-over"),
    *("interview-overtime", "interview-trio", "interview-pairs-48", "interview-register-48"),
    *("break-until", "break-in-the-corner", "frozen", "dark", "one-screen-strip"),
)


def test_every_exercise_gets_its_pictures(tmp_path):
    out = tmp_path / "pictures"
    command = [sys.executable, ROOT / "packaging" / "screenshots.py", "--out", out, "--size", "960x600"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=600)
    assert done.returncode == 0, done.stderr
    names = {file.name for file in out.iterdir()}
    for side in ("console", "stage"):
        assert {f"{side}-{kind.value}.png" for kind in ExerciseKind} <= names
        assert {f"{side}-{view}.png" for view in VIEWS} <= names
    assert {f"stage-{state}.png" for state in STATES} <= names
    assert {"home.png", "dialog-new.png", "dialog-screens.png"} <= names
    assert all(file.stat().st_size > 1000 for file in out.iterdir())

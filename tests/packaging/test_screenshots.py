"""Pictures of the app for those who work on it: one of home, and two of each exercise."""

import os
import subprocess
import sys

from _setup import ROOT

from unginvest_workshop.content import load_content


def test_every_exercise_gets_its_two_pictures(tmp_path):
    out = tmp_path / "pictures"
    command = [sys.executable, ROOT / "packaging" / "screenshots.py", "--out", out, "--size", "960x600"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, timeout=170)
    assert done.returncode == 0, done.stderr
    names = {file.name for file in out.iterdir()}
    kinds = {item.exercise for item in load_content("nb").template("full_day").items}
    assert names == {"home.png"} | {f"{side}-{kind}.png" for side in ("console", "stage") for kind in kinds}
    assert all(file.stat().st_size > 1000 for file in out.iterdir())

"""Runs every check and test: ``python3 packaging/test.py``. Installs what it needs first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final, NamedTuple

from _setup import ROOT, prepare
from _system import SetupError, say

MEMORY: Final = Path("/dev/shm")  # noqa: S108 – only a folder with a random name is made in it
"""Where Linux keeps files in memory. Thousands of small stores are made there without waiting for a disk."""
ROOM_NEEDED: Final = 2_000_000_000
"""Bytes that must be free there: several times what the tests were seen to take."""

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


class Step(NamedTuple):
    """One check: its name in the summary, and what Python is to run."""

    name: str
    arguments: list[str]


def steps() -> list[Step]:
    """Return all checks. The tests come last but one, so that their closing line is near the end."""
    coverage = ["--cov", "--cov-report=json:coverage.json"]
    found = [
        Step("lint", ["-m", "ruff", "check"]),
        Step("format", ["-m", "ruff", "format", "--check"]),
        Step("types", ["-m", "mypy"]),
        Step("arrows", ["-c", LINT_IMPORTS]),
        Step("translations", ["packaging/check_translations.py"]),
        Step("tests", ["-m", "pytest", "-n", "auto", "--dist", "worksteal", "--ignore=tests/benchmarks", *coverage]),
        Step("coverage", ["packaging/coverage_floors.py", "coverage.json"]),
    ]
    if any((ROOT / "tests" / "benchmarks").glob("test_*.py")):
        # Alone and unwatched: neither another test nor the coverage tracer may cost it time.
        found.insert(-2, Step("speed", ["-m", "pytest", "tests/benchmarks"]))
    return found


def scratch_place() -> Path | None:
    """Return where the checks may keep what they throw away: in memory if there is room, else the system's own place.

    Nothing else about the tests changes: the stores sync as they always do, and memory has that done at once.
    """
    try:
        found = os.statvfs(MEMORY)
        usable = os.access(MEMORY, os.W_OK) and not found.f_flag & os.ST_NOEXEC  # scripts are run there, too
        return MEMORY if usable and shutil.disk_usage(MEMORY).free >= ROOM_NEEDED else None
    except (AttributeError, OSError):  # only Unix has statvfs, and not every Unix this folder
        return None


def run(step: Step, python: str, scratch: str) -> bool:
    """Run a check in the checkout, with a folder for what it throws away. Return whether it found nothing wrong."""
    print(f"\n== {step.name}", flush=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": scratch}
    done = subprocess.run([python, *step.arguments], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False)
    return done.returncode == 0


def main() -> int:
    """Make the machine ready, run all checks even if one fails, and return 0 when none did."""
    try:
        python = prepare(dev=True)
    except SetupError as error:
        say(str(error))
        return 1
    (ROOT / "coverage.json").unlink(missing_ok=True)
    passed, summary = True, []
    for step in steps():
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="checks-", dir=scratch_place(), ignore_cleanup_errors=True) as scratch:
            good = run(step, python, scratch)
        passed = passed and good
        summary.append(f"{'ok' if good else 'FAILED':8}{step.name} ({time.monotonic() - start:.0f} s)")
    print("\n== summary", *summary, sep="\n", flush=True)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())

"""Runs every check and test: ``python3 packaging/test.py``. Installs what it needs first."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from _setup import ROOT, prepare
from _system import SetupError, say

if TYPE_CHECKING:
    from collections.abc import Iterator

MEMORY: Final = Path("/dev/shm")  # noqa: S108 – only a folder with a random name is made in it
"""Where Linux keeps files in memory. Thousands of small stores are made there without waiting for a disk."""
ROOM_NEEDED: Final = 2_000_000_000
"""Bytes that must be free there: several times what the tests were seen to take."""

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


class Step(NamedTuple):
    """One check: its name in the summary, what Python is to run, and whether other checks may run at the same time."""

    name: str
    arguments: list[str]
    beside: bool = False


class Outcome(NamedTuple):
    """What came of a check: its name, whether it found nothing wrong, seconds taken, and what it said unless shown."""

    name: str
    good: bool
    seconds: float
    said: bytes


def steps() -> list[Step]:
    """Return all checks. The tests come last but one, so that their closing line is near the end."""
    coverage = ["--cov", "--cov-report=json:coverage.json"]
    found = [
        Step("types", ["-m", "mypy"], beside=True),
        # Every module of the tests is compiled by this, so that no worker of "tests" needs to, watched by coverage.
        Step(
            "collect",
            ["-m", "pytest", "--collect-only", "-qq", "--no-summary", "--ignore=tests/benchmarks"],
            beside=True,
        ),
        Step("lint", ["-m", "ruff", "check"], beside=True),
        Step("format", ["-m", "ruff", "format", "--check"], beside=True),
        Step("arrows", ["-c", LINT_IMPORTS], beside=True),
        Step("translations", ["packaging/check_translations.py"], beside=True),
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


def run(step: Step, python: str) -> Outcome:
    """Run a check in the checkout, with a folder for what it throws away that is gone when it ends.

    What it says is shown at once, or kept in the outcome where other checks run at the same time.
    """
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="checks-", dir=scratch_place(), ignore_cleanup_errors=True) as scratch:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": scratch}
        # Hundreds of processes load the same modules: each is to be compiled once.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        done = subprocess.run(
            [python, *step.arguments],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if step.beside else None,
            stderr=subprocess.STDOUT if step.beside else None,
            check=False,
        )
    return Outcome(step.name, done.returncode == 0, time.monotonic() - start, done.stdout or b"")


def run_all(python: str) -> Iterator[Outcome]:
    """Run all checks, even if one fails: first those that may run beside others, then one after another the rest."""
    found = steps()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for outcome in pool.map(lambda step: run(step, python), [step for step in found if step.beside]):
            print(f"\n== {outcome.name}", flush=True)
            sys.stdout.buffer.write(outcome.said)
            sys.stdout.flush()
            yield outcome
    for step in found:
        if not step.beside:
            print(f"\n== {step.name}", flush=True)
            yield run(step, python)


def main() -> int:
    """Make the machine ready, run all checks, and return 0 when none failed."""
    try:
        python = prepare(dev=True)
    except SetupError as error:
        say(str(error))
        return 1
    (ROOT / "coverage.json").unlink(missing_ok=True)
    outcomes = list(run_all(python))
    print("\n== summary", flush=True)
    for outcome in outcomes:
        print(f"{'ok' if outcome.good else 'FAILED':8}{outcome.name} ({outcome.seconds:.0f} s)", flush=True)
    return 0 if all(outcome.good for outcome in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())

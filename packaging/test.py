"""Runs every check and test: ``python3 packaging/test.py``. Installs what it needs first."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import NamedTuple

from _setup import ROOT, prepare
from _system import SetupError, say

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
        Step("tests", ["-m", "pytest", "-n", "auto", "--ignore=tests/benchmarks", *coverage]),
        Step("coverage", ["packaging/coverage_floors.py", "coverage.json"]),
    ]
    if any((ROOT / "tests" / "benchmarks").glob("test_*.py")):
        # Alone and unwatched: neither another test nor the coverage tracer may cost it time.
        found.insert(-2, Step("speed", ["-m", "pytest", "tests/benchmarks"]))
    return found


def run(step: Step, python: str) -> bool:
    """Run a check in the checkout, and return whether it found nothing wrong."""
    print(f"\n== {step.name}", flush=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
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
        good = run(step, python)
        passed = passed and good
        summary.append(f"{'ok' if good else 'FAILED':8}{step.name} ({time.monotonic() - start:.0f} s)")
    print("\n== summary", *summary, sep="\n", flush=True)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())

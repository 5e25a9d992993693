"""Holds the tests to what they must reach: ``coverage_floors.py COVERAGE_JSON`` fails below a package's floor."""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any, Final

FLOORS: Final[Mapping[str, float]] = {"domain": 100, "operations": 95, "storage": 95, "ui": 80}
"""Per package, the share in per cent of lines, and of branches, that tests must run through."""


def share(summaries: Iterable[Mapping[str, int]], covered: str, total: str) -> float:
    """Return the covered share of all these files, in per cent; what has nothing to cover is covered."""
    found = list(summaries)
    whole = sum(summary[total] for summary in found)
    return 100 * sum(summary[covered] for summary in found) / whole if whole else 100.0


def report(measured: Mapping[str, Any]) -> tuple[list[str], bool]:
    """Return a line per package with a floor, and whether all reach theirs."""
    lines, good = [], True
    for package, floor in FLOORS.items():
        files = [
            entry["summary"]
            for path, entry in measured["files"].items()
            if PurePath(path).parts[:2] == ("unginvest_workshop", package)
        ]
        statements = share(files, "covered_lines", "num_statements")
        branches = share(files, "covered_branches", "num_branches")
        reached = bool(files) and min(statements, branches) >= floor
        good = good and reached
        mark = "" if reached else "  BELOW"
        lines.append(f"{package:12}lines {statements:6.2f} %  branches {branches:6.2f} %  floor {floor:3} %{mark}")
    return lines, good


def main() -> int:
    """Print the report of the file named on the command line, and return 0 when all floors are reached."""
    source = Path(sys.argv[1])
    if not source.is_file():
        print("Nothing was measured: the tests did not come to their end.")
        return 1
    lines, good = report(json.loads(source.read_text(encoding="utf-8")))
    print(*lines, sep="\n")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

"""Opens UngInvest Verksted from a checkout: ``python3 packaging/run.py [arguments]``. Installs what it needs first."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from _setup import has_display, prepare
from _system import SetupError, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WITHOUT_DISPLAY = ("demo", "--out", "summary/")


def arguments_for(given: Sequence[str], environ: Mapping[str, str], platform: str = sys.platform) -> list[str]:
    """Return the app's arguments: those given, or the demo where no window can be shown."""
    if given or has_display(environ, platform):
        return list(given)
    say("There is no display for a window here: the demo fagdag is made instead, and its summary in summary/.")
    return list(WITHOUT_DISPLAY)


def main() -> int:
    """Make the machine ready, run the app, and return its exit status."""
    try:
        python = prepare(dev=False)
    except SetupError as error:
        say(str(error))
        return 1
    command = [python, "-m", "unginvest_workshop", *arguments_for(sys.argv[1:], os.environ)]
    try:
        return subprocess.run(command, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())

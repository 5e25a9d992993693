"""The system packages that windows, sound and tests need on Linux: which are missing, and how to get them.

Standard library only, and nothing newer than Python 3.7.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libpulse.so.0": "libpulse0",
}
"""What Qt loads, and the package of Debian and Ubuntu that brings it."""

TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xrandr": "x11-xserver-utils"}
"""What tests on a display run, and its package."""


class SetupError(Exception):
    """The machine lacks something; the message says what to type."""


def say(sentence: str) -> None:
    """Tell the person what happens, on stderr: stdout belongs to the program that runs afterwards."""
    print(sentence, file=sys.stderr, flush=True)


def is_debian(os_release: str) -> bool:
    """Tell from the text of /etc/os-release whether this is Debian, Ubuntu or a child of theirs."""
    values = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    names = f"{values.get('ID', '')} {values.get('ID_LIKE', '')}".replace('"', "").replace("'", "").split()
    return "debian" in names or "ubuntu" in names


def can_load(library: str) -> bool:
    """Tell whether the linker finds a library that fits this Python."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(loads: Callable[[str], bool] = can_load) -> list[str]:
    """Return the libraries that Qt would not find.

    A window that misses libxcb-cursor ends in an abort that no program can catch, so they are looked for beforehand.
    """
    return [library for library in LIBRARIES if not loads(library)]


def ensure_packages(extra: Sequence[str] = (), *, dev: bool) -> None:
    """See that the libraries are there, and for ``dev`` the programs of the tests; ``extra`` packages are missing too.

    Raises SetupError with the line to type when they cannot be installed from here.
    """
    libraries = missing_libraries()
    programs = [program for program in TEST_PROGRAMS if dev and shutil.which(program) is None]
    if not _has_apt():
        if libraries or programs or extra:
            say(f"If the app does not start, install what this machine lacks: {_list(libraries, programs, extra)}.")
        return
    packages = [LIBRARIES[name] for name in libraries] + [TEST_PROGRAMS[name] for name in programs] + list(extra)
    if packages:
        _install(list(dict.fromkeys(packages)))


def _list(*groups: Iterable[str]) -> str:
    return ", ".join(name for group in groups for name in group)


def _has_apt() -> bool:
    os_release = Path("/etc/os-release")
    known = os_release.is_file() and is_debian(os_release.read_text(encoding="utf-8"))
    return known and shutil.which("apt-get") is not None


def apt_line(packages: Sequence[str]) -> str:
    """Return the line that installs these packages, as a person types it."""
    return f"sudo apt-get install {' '.join(packages)}"


def _install(packages: Sequence[str]) -> None:
    if os.geteuid() != 0:
        raise SetupError(
            f"System packages are missing. Install them with this line, and try again:\n\n    {apt_line(packages)}\n"
        )
    say(f"Installing system packages: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(command, env=environment, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise SetupError(f"System packages could not be installed. Try this line:\n\n    {apt_line(packages)}\n")

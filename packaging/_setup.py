"""Makes a machine ready that has nothing but Python: system packages, and the app in a virtual environment of its own.

Standard library only, and nothing newer than Python 3.7, so that an old Python is told so in a sentence.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from _system import SetupError, ensure_packages, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)


def require_python(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Raise SetupError when this Python is too old for the app."""
    if version < OLDEST_PYTHON:
        needed, found = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
        raise SetupError(f"UngInvest Verksted needs Python {needed} or newer, and this is Python {found}.")


def has_display(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether a window can be shown; only Linux can lack a display."""
    return not platform.startswith("linux") or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def prepare(*, dev: bool) -> str:
    """Make the machine ready, and return the Python to run the app with; ``dev`` brings in what the checks need.

    Raises SetupError with the line to type when the machine lacks what only its owner may install.
    """
    require_python()
    uv = shutil.which("uv")
    if sys.platform.startswith("linux"):
        ensure_packages([] if uv or _can_make_environments() else [venv_package()], dev=dev)
    stamp, python = VENV / "set-up.txt", _python()
    before = stamp.read_text(encoding="utf-8") if stamp.is_file() and python.exists() else ""
    dev = dev or before.endswith(" dev")
    wanted = fingerprint(ROOT, dev=dev)
    if before != wanted:
        say(f"Setting up in {VENV}. The first time it takes a few minutes.")
        _set_up(uv, python, ".[dev]" if dev else ".")
        stamp.write_text(wanted, encoding="utf-8")
    return str(python)


def fingerprint(root: Path, *, dev: bool) -> str:
    """Return what an environment was made from: another fingerprint, another installation."""
    project = (root / "pyproject.toml").read_bytes() + str(root).encode()
    return hashlib.sha256(project).hexdigest() + (" dev" if dev else "")


def venv_package() -> str:
    """Return the package of Debian and Ubuntu that lets this Python make environments."""
    return f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"


def _can_make_environments() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def _python() -> Path:
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _set_up(uv: str | None, python: Path, requirement: str) -> None:
    if uv:
        make = [uv, "venv", "--python", sys.executable, str(VENV)]
        install = [uv, "pip", "install", "--python", str(python), "--editable", requirement]
    else:
        make = [sys.executable, "-m", "venv", str(VENV)]
        install = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "-q", "--editable", requirement]
    # An environment made by uv has no pip, one whose Python is gone is of no use: both are made anew.
    if not python.exists() or not (uv or _has_pip(python)):
        shutil.rmtree(VENV, ignore_errors=True)
        _run(make, "The virtual environment could not be made")
    _run(install, "The app could not be installed")


def _has_pip(python: Path) -> bool:
    return subprocess.run([str(python), "-c", "import pip"], capture_output=True, check=False).returncode == 0


def _run(command: Sequence[str], failure: str) -> None:
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    done = subprocess.run(command, cwd=ROOT, env=environment, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise SetupError(f"{failure}. What the last lines above say went wrong with: {' '.join(command)}")

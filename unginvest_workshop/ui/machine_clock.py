"""The machine's own clocks, on each system one that counts while the laptop sleeps and that no one can set."""

import ctypes
import importlib
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from unginvest_workshop.domain.timer import Instant

_NS_IN_MS: Final = 1_000_000
_WINDOWS_BOOTS: Final = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
_LINUX_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")


def _nanoseconds(clock: str) -> int:
    return time.clock_gettime_ns(getattr(time, clock))


def _text(file: Path) -> str:
    return file.read_text(encoding="ascii")


@dataclass(frozen=True, slots=True)
class Machine:
    """What is asked of the machine; the usual ones ask the one that this runs on."""

    platform: str = sys.platform
    """As Python names it."""
    nanoseconds: Callable[[str], int] = _nanoseconds
    """Reads a clock by the name that Python has for it."""
    library: Callable[[str | None], Any] = ctypes.CDLL
    """Loads a library of the system; with None what is loaded already."""
    module: Callable[[str], Any] = importlib.import_module
    """Gives a module that not every system has."""
    text: Callable[[Path], str] = _text
    """Reads a file. Raises OSError."""


@dataclass(frozen=True, slots=True)
class BootClock:
    """The time since the machine was started, sleep included, in milliseconds; and which start it was."""

    milliseconds: Callable[[], int]
    boot_id: str


def boot_clock(machine: Machine) -> BootClock:
    """Return the clock of a machine.

    Where it can't be told which start it was, each run has an id of its own: between runs the wall clock counts then,
    as after a start.
    """
    match machine.platform:
        case "win32":
            return BootClock(_windows_ticks(machine), _windows_boot(machine) or uuid4().hex)
        case "darwin":  # there the monotonic clock counts in sleep too
            return BootClock(_clock(machine, "CLOCK_MONOTONIC"), _mac_boot(machine) or uuid4().hex)
        case _:
            return BootClock(_clock(machine, "CLOCK_BOOTTIME"), _linux_boot(machine) or uuid4().hex)


class SystemClock:
    """The wall's clock, and the one since boot."""

    def __init__(self, machine: Machine | None = None) -> None:
        self._boot = boot_clock(machine or Machine())

    def now(self) -> Instant:
        """Return the present moment, in milliseconds."""
        wall = time.time_ns() // _NS_IN_MS
        return Instant(wall=wall, boot=self._boot.milliseconds(), boot_id=self._boot.boot_id)


def _clock(machine: Machine, name: str) -> Callable[[], int]:
    return lambda: machine.nanoseconds(name) // _NS_IN_MS


def _windows_ticks(machine: Machine) -> Callable[[], int]:
    ticks = machine.library("kernel32").GetTickCount64
    ticks.restype = ctypes.c_ulonglong  # else it is cut to 32 bits, and begins anew after 49 days
    return lambda: int(ticks())


def _windows_boot(machine: Machine) -> str:
    registry = machine.module("winreg")
    try:
        with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, _WINDOWS_BOOTS) as key:
            return str(registry.QueryValueEx(key, "BootId")[0])
    except OSError:
        return ""


def _mac_boot(machine: Machine) -> str:
    text = ctypes.create_string_buffer(64)
    size = ctypes.c_size_t(len(text))
    failed = machine.library(None).sysctlbyname(b"kern.bootsessionuuid", text, ctypes.byref(size), None, 0)
    return "" if failed else text.value.decode()


def _linux_boot(machine: Machine) -> str:
    try:
        return machine.text(_LINUX_BOOT).strip()
    except OSError:
        return ""

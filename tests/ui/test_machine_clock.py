"""The machine's clocks on each system: the one since boot counts in sleep, and its boot has an id."""

import ctypes
import time
from contextlib import nullcontext
from pathlib import Path
from types import SimpleNamespace

import pytest

from unginvest_workshop.ui.machine_clock import Machine, SystemClock, boot_clock

NANOSECONDS = {"CLOCK_BOOTTIME": 5_000_900_000, "CLOCK_MONOTONIC": 7_000_900_000}


def fail(*_):
    raise OSError


def test_this_machine_tells_wall_and_boot_time_of_one_boot():
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert abs(first.wall - time.time() * 1000) < 60_000
    assert 0 <= second.boot - first.boot < 60_000
    assert first.boot_id == SystemClock().now().boot_id != ""


def test_linux_counts_since_boot_with_sleep():
    read = {Path("/proc/sys/kernel/random/boot_id"): "b1\n"}
    clock = boot_clock(Machine("linux", NANOSECONDS.__getitem__, fail, fail, read.__getitem__))
    assert (clock.milliseconds(), clock.boot_id) == (5000, "b1")


class FakeSysctl:
    """Answers as macOS does, or fails."""

    def __init__(self, answer):
        self.answer = answer

    def sysctlbyname(self, name, text, size, _new, _new_size):
        """Write what is asked for where the caller wants it; 0 when that goes well."""
        assert name == b"kern.bootsessionuuid"
        if self.answer is None:
            return -1
        assert len(self.answer) < size._obj.value
        ctypes.memmove(text, self.answer, len(self.answer))
        return 0


def mac(answer):
    return Machine("darwin", NANOSECONDS.__getitem__, {None: FakeSysctl(answer)}.__getitem__, fail, fail)


def test_macos_counts_in_sleep_by_its_monotonic_clock():
    clock = boot_clock(mac(b"6D2A-11"))
    assert (clock.milliseconds(), clock.boot_id) == (7000, "6D2A-11")


class FakeTicks:
    """A function of a library: it gives more than 32 bits only to one who asks for them."""

    restype = ctypes.c_int

    def __call__(self):
        """Return the milliseconds since 58 days ago."""
        return self.restype(5_000_000_000).value


def windows(query):
    kernel = {"kernel32": SimpleNamespace(GetTickCount64=FakeTicks())}
    keys = SimpleNamespace(HKEY_LOCAL_MACHINE="HKLM", OpenKey=lambda *where: nullcontext(where), QueryValueEx=query)
    return Machine("win32", fail, kernel.__getitem__, {"winreg": keys}.__getitem__, fail)


def test_windows_counts_by_ticks_of_64_bits_and_numbers_its_boots():
    asked = []

    def query(where, name):
        asked.append((where[0], where[1].rpartition("\\")[2], name))
        return 37, 4

    clock = boot_clock(windows(query))
    assert (clock.milliseconds(), clock.boot_id) == (5_000_000_000, "37")
    assert asked == [("HKLM", "PrefetchParameters", "BootId")]


@pytest.mark.parametrize("machine", [Machine("linux", text=fail), mac(None), windows(fail)])
def test_where_no_boot_is_told_each_run_has_its_own_so_that_the_wall_counts(machine):
    first, second = boot_clock(machine), boot_clock(machine)
    assert "" != first.boot_id != second.boot_id != ""

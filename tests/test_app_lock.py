"""One app at a time, and a lock whose holder is gone is free."""

import subprocess
import sys

import pytest

from unginvest_workshop.app_lock import AppLock

HOLD_AND_DIE = """
import os, signal, sys
from pathlib import Path
from unginvest_workshop.app_lock import AppLock
assert (lock := AppLock(Path(sys.argv[1]))).acquire()
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_only_one_holds_it(tmp_path):
    file = tmp_path / "data" / "app.lock"
    one, other = AppLock(file), AppLock(file)
    assert one.acquire()
    assert not other.acquire()
    one.release()
    assert other.acquire()
    other.release()


def test_it_is_let_go_of_at_the_end(tmp_path):
    file = tmp_path / "app.lock"
    with AppLock(file) as lock:
        assert lock.acquire()
    assert not file.exists()


def test_one_who_could_not_have_it_does_not_take_it_away(tmp_path):
    file = tmp_path / "app.lock"
    with AppLock(file) as lock:
        assert lock.acquire()
        with AppLock(file) as other:
            assert not other.acquire()
        assert file.exists()


def test_the_folder_is_made_for_its_owner_alone(tmp_path):
    with AppLock(tmp_path / "data" / "app.lock") as lock:
        assert lock.acquire()
        assert (tmp_path / "data").stat().st_mode & 0o077 == 0


def test_a_lock_left_by_a_program_that_was_killed_is_taken_over(tmp_path):
    file = tmp_path / "app.lock"
    killed = subprocess.run([sys.executable, "-c", HOLD_AND_DIE, str(file)], check=False)
    assert killed.returncode < 0
    assert file.exists()
    with AppLock(file) as lock:
        assert lock.acquire()


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(OSError, match="data"):
        AppLock(tmp_path / "data" / "app.lock").acquire()


def test_a_folder_that_cannot_be_written_in(tmp_path, monkeypatch):
    lock = AppLock(tmp_path / "missing" / "app.lock")
    monkeypatch.setattr(type(tmp_path), "mkdir", lambda *_args, **_kwargs: None)
    with pytest.raises(PermissionError):
        lock.acquire()

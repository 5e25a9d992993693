"""One app at a time: whoever writes to the store holds this lock, the window for as long as it is open."""

from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QLockFile


class AppLock:
    """A lock on the data folder. One left by a program that is gone, after a crash say, is taken over."""

    def __init__(self, lock_file: Path) -> None:
        self._file = lock_file
        self._lock = QLockFile(str(lock_file))
        # never stale by age: a window may be open for days
        self._lock.setStaleLockTime(0)

    def acquire(self) -> bool:
        """Take the lock, making its folder if need be; False when another program holds it.

        Raises OSError when the folder can't be made or written in.
        """
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        raise PermissionError(f"no lock can be made in {self._file.parent}")

    def release(self) -> None:
        """Let go of the lock, if it is held."""
        self._lock.unlock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.release()

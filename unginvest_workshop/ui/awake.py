"""Keeping the machine and its screen awake while the room needs them."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject

_log = logging.getLogger(__name__)

Keep = Callable[[], AbstractContextManager[object]]
"""Makes what keeps the machine awake for as long as it is entered."""


class Awake(QObject):
    """Keeps awake while anybody asks for it. A machine that can't be kept awake goes on as it would.

    Asking the system may take a moment, so a thread of its own does it: always the same, as some systems want it.
    """

    def __init__(self, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._stopped = False
        self._asking: set[str] = set()
        self._held: AbstractContextManager[object] | None = None
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="awake")

    @property
    def asked(self) -> bool:
        """Whether somebody asks for it now."""
        return bool(self._asking)

    def ask(self, why: str, *, wanted: bool) -> None:
        """Ask for it, or no longer, for a reason; others may have theirs. After ``stop`` nobody is heard."""
        if self._stopped:
            return
        before = self.asked
        (self._asking.add if wanted else self._asking.discard)(why)
        if self.asked != before:
            self._worker.submit(self._hold if self.asked else self._let_go).add_done_callback(_log_failure)

    def stop(self) -> None:
        """Let the machine sleep again, and the thread go."""
        if self._stopped:
            return
        self._stopped = True
        self._asking.clear()
        self._worker.submit(self._let_go).add_done_callback(_log_failure)
        self._worker.shutdown(wait=True)

    def _hold(self) -> None:
        if self._held is None:
            held = self._keep()
            held.__enter__()
            self._held = held

    def _let_go(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            held.__exit__(None, None, None)


def presenting() -> AbstractContextManager[object]:
    """Return what keeps this machine and its screen awake while it is entered; where it can't, nothing happens."""
    from wakepy import keep  # noqa: PLC0415  not before it is needed

    return keep.presenting(on_fail="pass")


def _log_failure(future: "Future[None]") -> None:
    error = future.exception()
    if error is not None:
        _log.warning("The machine could not be kept awake: %s", type(error).__name__)

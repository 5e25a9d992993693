"""What nobody foresaw: logged without anybody's words, said kindly, and the app lives on."""

import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.log_format import where

_log = logging.getLogger(__name__)


class ErrorCatcher(QObject):
    """Takes the place of sys.excepthook while it is installed: Qt hands it what slots raise."""

    happened = Signal(object)
    """Carries the exception, on the GUI thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: Callable[..., object] = sys.excepthook
        self._telling = False

    def install(self) -> None:
        """Catch from now on."""
        self._before = sys.excepthook
        sys.excepthook = self.catch

    def uninstall(self) -> None:
        """Let the earlier hook catch again."""
        sys.excepthook = self._before

    def catch(self, kind: type[BaseException], error: BaseException, tb: TracebackType | None) -> None:
        """Log where it happened and tell of it; what must end the program does."""
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            self._before(kind, error, tb)
            return
        _log.error("Something went wrong: %s\n%s", kind.__name__, where(tb))
        if not self._telling:
            # telling may fail too, and must not tell of that
            self._telling = True
            try:
                self.happened.emit(error)
            finally:
                self._telling = False

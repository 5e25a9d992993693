"""Taking in a fagdag that was moved here in a file: it is read aside, so that the window goes on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.aside import Aside
from unginvest_workshop.ui.ports import TakenIn
from unginvest_workshop.ui.services import Services


class TakingIn(QObject):
    """Reads one file at a time, and takes in what is in it when it is read."""

    done = Signal(object)
    """A fagdag is here: carries a TakenIn."""
    failed = Signal(object)
    """Carries the UserError that says what is the matter."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._aside = Aside(self)
        self._aside.done.connect(self._take_in)
        self._aside.failed.connect(self._fail)

    def begin(self, file: Path) -> bool:
        """Begin to read a file; False while another one is read."""
        if self._aside.busy:
            return False
        self._aside.do(partial(self._services.read_fagdag, file))
        return True

    def end(self) -> None:
        """Wait for what is read, which then is not taken in."""
        self._aside.blockSignals(True)  # noqa: FBT003
        self._aside.stop()

    def _take_in(self, take_in: Callable[[], TakenIn]) -> None:
        try:
            taken = take_in()
        except UserError as error:
            self.failed.emit(error)
        else:
            self.done.emit(taken)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)

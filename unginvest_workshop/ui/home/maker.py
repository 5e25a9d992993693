"""What opens dialogs over the window, to make a fagdag of what was asked for there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.services import Services


class Maker(QObject):
    """Makes a fagdag, and tells which, or what stood in the way."""

    made = Signal(str)
    """Carries the id of the fagdag that was made, to be opened."""
    told = Signal(str)
    """Carries a sentence for the facilitator."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self.services, self.window = services, window

    @property
    def t(self) -> Translator:
        """Return the windows' language, as it is chosen now."""
        return self.services.console_speech().t

    def make(self, make: Callable[[], WorkshopId]) -> None:
        """Make one, where nothing stands in the way."""
        try:
            made = make()
        except UserError as error:
            self.tell_of(error)
        else:
            self.made.emit(made)

    def tell_of(self, error: UserError) -> None:
        """Say what stood in the way."""
        self.told.emit(self.t(error.message, **error.values))

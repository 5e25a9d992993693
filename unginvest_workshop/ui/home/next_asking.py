"""Asking for the next fagdag, as the last one proposes it, and making it."""

from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations import next_day
from unginvest_workshop.operations.next_day import AskedNext
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.dialogs.next_day_dialog import NextDayDialog
from unginvest_workshop.ui.home.making import make_next_day
from unginvest_workshop.ui.services import Services


class NextAsking(QObject):
    """Opens the proposal over a window."""

    made = Signal(str)
    """Carries the id of the fagdag that was made."""
    told = Signal(str)
    """Carries a sentence for the facilitator."""

    def __init__(self, services: Services, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._window = services, window

    def ask(self) -> None:
        """Propose the fagdag after the last one."""
        services, today = self._services, date.today()  # noqa: DTZ011  the room's day
        t = services.console_speech().t
        last = services.hub.read(lambda tx: next_day.last_fagdag(tx, today))
        if last is None:
            self.told.emit(t("Det har ikke vært noen fagdag ennå. Lag den første med «+ Ny fagdag»."))
            return
        proposal = services.hub.read(lambda tx: next_day.propose_next(tx, last.id, today))
        dialog = NextDayDialog(t, proposal, last, services.speech(last.language.value).t, self._window)
        dialog.asked.connect(self._make)
        dialog.open()

    def _make(self, earlier_id: str, asked: AskedNext) -> None:
        try:
            made = make_next_day(self._services, WorkshopId(earlier_id), asked)
        except UserError as error:
            self.told.emit(self._services.console_speech().t(error.message, **error.values))
        else:
            self.made.emit(made)

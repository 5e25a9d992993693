"""Asking for the next fagdag, as the last one proposes it, and making it."""

from datetime import date

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations import next_day
from unginvest_workshop.operations.next_day import AskedNext
from unginvest_workshop.ui.dialogs.next_day_dialog import NextDayDialog
from unginvest_workshop.ui.home.maker import Maker
from unginvest_workshop.ui.home.making import make_next_day


class NextAsking(Maker):
    """Opens the proposal over a window."""

    def ask(self) -> None:
        """Propose the fagdag after the last one."""
        services, today = self.services, date.today()  # noqa: DTZ011  the room's day
        last = services.hub.read(lambda tx: next_day.last_fagdag(tx, today))
        if last is None:
            self.told.emit(self.t("Det har ikke vært noen fagdag ennå. Lag den første med «+ Ny fagdag»."))
            return
        proposal = services.hub.read(lambda tx: next_day.propose_next(tx, last.id, today))
        dialog = NextDayDialog(self.t, proposal, last, services.speech(last.language.value).t, self.window)
        dialog.asked.connect(self._make)
        dialog.open()

    def _make(self, earlier_id: str, asked: AskedNext) -> None:
        self.make(lambda: make_next_day(self.services, WorkshopId(earlier_id), asked))

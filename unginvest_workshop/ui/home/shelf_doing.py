"""What is done with a fagdag on the shelf: it is edited, summed up, or deleted and brought back."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.operations import workshops
from unginvest_workshop.ui.dialogs.edit_workshop_dialog import EditWorkshopDialog
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.services import Services


class ShelfDoing(QObject):
    """Does it, with dialogs over a window."""

    deleted = Signal(str, str)
    """Carries what to say of a fagdag that was deleted, and the name of what brings it back."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self._deleted: WorkshopId | None = None

    def do_with(self, what: str, workshop_id: str) -> None:
        """Do what is wanted (edit, summary, delete) with a fagdag."""
        desk = self._services.open_workshop(WorkshopId(workshop_id), self._window)
        if what == "delete":
            self._delete(desk)
            return
        edits = what == "edit"
        dialog = EditWorkshopDialog(desk, self._window) if edits else self._services.summary_dialog(desk, self._window)
        desk.setParent(dialog)
        dialog.open()

    def take_back(self) -> None:
        """Bring back the one that was deleted last."""
        if self._deleted is not None:
            self._services.hub.undo(self._deleted)
            self._deleted = None

    def _delete(self, desk: OpenWorkshop) -> None:
        title = desk.workshop().title
        desk.do(desk.t("Slett fagdagen"), lambda tx: workshops.delete_workshop(tx, desk.id))
        self._deleted = desk.id
        self.deleted.emit(desk.t("«{title}» er slettet.", title=title), desk.t("Angre"))
        desk.deleteLater()

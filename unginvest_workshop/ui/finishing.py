"""What is still being written or printed when its fagdag or the whole window is closed: it is made ready first."""

from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.dialogs.outliving import Departures, OutlivingDialog


class Finishing(QObject):
    """Looks after the window's dialogs that write."""

    told = Signal(str)
    """Carries a sentence for the facilitator."""
    ready = Signal()
    """Nothing holds the window any more that was to be closed."""
    _told = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._closing = False
        self._followed: WeakSet[OutlivingDialog] = WeakSet()
        # what is said where a fagdag is closed is to be seen at the place that one comes to
        Departures(window).left.connect(self._follow)
        self._told.connect(self.told, Qt.ConnectionType.QueuedConnection)

    def holds(self) -> bool:
        """Tell whether the window has to stay a moment, and say so there; ``ready`` comes when it need not."""
        going = self._going_on()
        if not going:
            return False
        self._closing = True
        for dialog in going:
            dialog.reject()
        self.told.emit(going[0].t("Det som lagres eller skrives ut, blir ferdig først. Så lukkes vinduet."))
        return True

    def see_off(self) -> None:
        """Say that what goes on is finished out of sight, as the fagdag is closed."""
        going = self._going_on()
        for dialog in going:
            self._follow(dialog)
        if going:
            self._told.emit(going[0].t("Det som lagres eller skrives ut, blir straks ferdig."))

    def _going_on(self) -> list[OutlivingDialog]:
        dialogs = self._window.findChildren(FramedDialog)
        return [dialog for dialog in dialogs if isinstance(dialog, OutlivingDialog) and dialog.busy]

    def _follow(self, dialog: OutlivingDialog) -> None:
        if dialog not in self._followed:
            self._followed.add(dialog)
            dialog.outlived.connect(self._on_outlived)

    def _on_outlived(self, trouble: str, came: str) -> None:
        """Close the window if that was wished and all went well; say how it went otherwise."""
        if trouble:
            self._closing = False
            self.told.emit(trouble)
        elif not self._closing:
            self.told.emit(came)
        elif not self._going_on():
            self.ready.emit()

"""Dialogs whose work outlives them: closed meanwhile, they go out of sight, and are closed when it is done."""

from abc import abstractmethod
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent

from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.dialogs.frame import FramedDialog


class Departures(QObject):
    """Is told of a window's dialogs that are closed while their work goes on, where it is among the window's own."""

    left = Signal(object)
    """Carries the OutlivingDialog, which is out of sight now."""


class OutlivingDialog(FramedDialog):
    """What goes wrong after it was closed brings it back, so that nobody believes in files that are not there."""

    outlived = Signal(str, str)
    """The work is over that went on when the dialog was closed; carries what went wrong, or "", and what came of it."""

    _leaving = False
    _alone = False

    @property
    @abstractmethod
    def busy(self) -> bool:
        """Whether something is being written or printed."""

    def belong_to(self, desk: QObject) -> None:
        """Close with the fagdag: without it the dialog is of no more use."""
        desk.destroyed.connect(self._be_alone)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go out of sight while something is being written or printed: Qt would delete what it may close."""
        if not self.busy:
            super().closeEvent(event)
            return
        self.reject()
        event.ignore()

    def done(self, result: int) -> None:
        """Close; while something is being written or printed the dialog only hides, and closes when that is done."""
        if self.busy:
            self._leaving = True
            self.hide()
            if not self._alone:  # else the window has seen it off, and is in the midst of change
                self._tell_window()
            return
        super().done(result)

    def tell_saved(self, folder: Path) -> None:
        """Close if that was wished, with a word on where the files are."""
        self.leave_if_asked(came=self.t("Lagret i «{folder}».", folder=folder))

    def say_failed(self, error: Exception) -> None:
        """Say what went wrong. Raises the error where it is no sentence for a person."""
        if isinstance(error, UserError):
            trouble = self.t(error.message, **error.values)
        else:
            trouble = self.t("Noe gikk ikke som det skulle, og filene ble ikke lagret. Prøv gjerne igjen.")
        self.tell_trouble(trouble)
        self.leave_if_asked(trouble)
        if not isinstance(error, UserError):
            raise error

    def leave_if_asked(self, trouble: str = "", *, came: str = "") -> None:
        """Close if that was wished while the work went on; with trouble the dialog comes back instead, if it can.

        ``came`` is what is said of what came of it, where there is more to say than that it is done.
        """
        if not self._leaving:
            return
        self._leaving = False
        if trouble and not self._alone:
            self.show()
            self.raise_()
            self.activateWindow()
        else:
            self.reject()
        self.outlived.emit(trouble, came or self.t("Nå er det ferdig."))

    def _tell_window(self) -> None:
        parent = self.parentWidget()
        for departures in parent.window().findChildren(Departures) if parent is not None else ():
            departures.left.emit(self)

    def _be_alone(self) -> None:
        self._alone = True
        self.reject()

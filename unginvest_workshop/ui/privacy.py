"""What the room must not see: where it sees the facilitator's own picture, it is hidden until a key is held."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QDialog

from unginvest_workshop.ui.actions import PRIVATE_KEY
from unginvest_workshop.ui.screens import ScreenWatch, all_see_the_same


class Privacy(QObject):
    """Tells the console when to hide notes and who has spoken. Connect ``hold`` to the key's going down and up."""

    hidden_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self._hidden = all_see_the_same()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101
        ScreenWatch(self).changed.connect(self._look)
        app.applicationStateChanged.connect(self._on_state)

    @property
    def hidden(self) -> bool:
        """Whether what is private is hidden now."""
        return self._hidden

    def hold(self, held: bool) -> None:  # noqa: FBT001
        """Show what is private while the key is held."""
        self._held = held
        self._look()

    def heed_keys_of(self, dialog: QDialog) -> None:
        """Show what is private while the key is held in a dialog."""
        dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key's going down and up; where the dialog is no longer in front, its going up is not heard."""
        if isinstance(event, QKeyEvent) and event.key() == PRIVATE_KEY:
            if not event.isAutoRepeat() and event.type() is not QEvent.Type.ShortcutOverride:
                self.hold(event.type() is QEvent.Type.KeyPress)
            return True
        if event.type() is QEvent.Type.WindowDeactivate:
            self.hold(False)  # noqa: FBT003
        return super().eventFilter(watched, event)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Hide again when another app comes in front: the key's going up is not heard then."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self._held = False
            self._look()

    def _look(self) -> None:
        hidden = all_see_the_same() and not self._held
        if hidden != self._hidden:
            self._hidden = hidden
            self.hidden_changed.emit(hidden)

"""What the room must not see: with a single screen, which may be mirrored, it is hidden until a key is held."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen


def single_screen() -> bool:
    """Tell whether the room may see the same screen as the facilitator."""
    return len(QGuiApplication.screens()) < 2


class Privacy(QObject):
    """Tells the console when to hide notes and who has spoken. Connect ``hold`` to the key's going down and up."""

    hidden_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self._hidden = single_screen()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101
        app.screenAdded.connect(self._on_screens)
        app.screenRemoved.connect(self._on_screens)
        app.applicationStateChanged.connect(self._on_state)

    @property
    def hidden(self) -> bool:
        """Whether what is private is hidden now."""
        return self._hidden

    def hold(self, held: bool) -> None:  # noqa: FBT001
        """Show what is private while the key is held."""
        self._held = held
        self._look()

    def _on_screens(self, screen: QScreen) -> None:
        del screen
        self._look()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        """Hide again when another app comes in front: the key's going up is not heard then."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self._held = False
            self._look()

    def _look(self) -> None:
        hidden = single_screen() and not self._held
        if hidden != self._hidden:
            self._hidden = hidden
            self.hidden_changed.emit(hidden)

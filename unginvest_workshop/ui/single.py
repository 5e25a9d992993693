"""One window at a time: a second start knocks on the first one's door, which brings its window in front."""

import hashlib
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE_MS: Final = 1500


def door_name(data_dir: Path) -> str:
    """Return what the door of the window on this data folder is called."""
    return "unginvest-verksted-" + hashlib.sha256(str(data_dir).encode()).hexdigest()[:20]


def knock(data_dir: Path) -> bool:
    """Ask the window that is open to come in front; False when nobody answers."""
    socket = QLocalSocket()
    socket.connectToServer(door_name(data_dir))
    answered = socket.waitForConnected(_PATIENCE_MS)
    socket.disconnectFromServer()
    return answered


class Door(QObject):
    """Hears knocks, from this user on this machine only."""

    knocked = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        """Open the door; whoever makes it holds the app's lock, so that an old door is nobody's."""
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(door_name(data_dir))
        self._server.listen(door_name(data_dir))

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            self.knocked.emit()

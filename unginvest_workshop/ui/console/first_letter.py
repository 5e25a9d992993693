"""A letter on the floor that does something with the room's view, and may begin a word as well.

One that covers what the room sees does so at once, and it is taken back when another letter shows that a word is being
written. One that would uncover waits as long as a word may take to go on: nothing covered is seen because of a word.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from unginvest_workshop.ui.actions import ActionSet
from unginvest_workshop.ui.stage.live import LiveStage, LiveView, Veil
from unginvest_workshop.ui.widgets.fields import is_typed

_GOES_ON_MS: Final = 700
"""A letter that another follows within so long was the beginning of a word."""

_LETTERS: Final = {
    Qt.Key.Key_B: ("blank_dark", Veil.BLACK),
    Qt.Key.Key_W: ("blank_paper", Veil.PAPER),
    Qt.Key.Key_F: ("freeze", Veil.FROZEN),
}
"""The letters that do something with the room's view: the action, and what it puts there or takes away."""

_HELD_FOR_LETTERS: Final = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr})
"""What goes down before a letter does."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """What may be the beginning of a word."""

    key: Qt.Key
    letters: str
    at: float
    before: LiveView | None
    """What the room saw when the letter covered it; None when it covered nothing."""


class FirstLetter(QObject):
    """Sees the letters that are pressed on the floor, and tells words from what is meant for the room's view."""

    written = Signal(str)
    """A word was begun: carries its first letters."""

    def __init__(
        self,
        live: LiveStage,
        actions: ActionSet,
        has_line: Callable[[], bool],
        parent: QObject | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """``has_line`` tells whether there is a line that a word begun here goes to; ``now`` returns seconds."""
        super().__init__(parent)
        self._live, self._actions, self._has_line, self._now = live, actions, has_line, now
        self._begun: _Begun | None = None
        self._waiting: Qt.Key | None = None
        """A letter that uncovers, unless a word goes on with another."""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_GOES_ON_MS)
        self._wait.timeout.connect(self._uncover)

    def stop(self) -> None:
        """Uncover nothing any more."""
        self._wait.stop()
        self._begun = self._waiting = None

    def takes(self, event: QKeyEvent, *, on_floor: bool) -> bool:
        """Look at a key's press before anything acts on it; True when nothing is to act on it now.

        ``on_floor`` tells whether letters go to the line here. Where there is no line every letter acts at once.
        """
        key = Qt.Key(event.key())
        if key in _HELD_FOR_LETTERS:
            return False
        begun, self._begun = self._begun, None
        if not on_floor or not self._has_line():
            return False
        if begun is not None and self._now() - begun.at > _GOES_ON_MS / 1000 and self._waiting is not begun.key:
            begun = None
        acts = key in _LETTERS and not event.modifiers()
        if acts and event.isAutoRepeat():
            self._begun = begun
            return True
        if begun is not None and key is not begun.key and is_typed(event) and _is_of_a_word(event.text()):
            self._go_on(begun, event.text())
            return True
        return acts and self._begin(key, event.text(), begun)

    def _begin(self, key: Qt.Key, letter: str, begun: _Begun | None) -> bool:
        """Remember a letter; True when it has to wait, for it would uncover."""
        uncovers = self._live.has(_LETTERS[key][1])
        again = begun is not None and begun.key is key
        letters = begun.letters + letter if begun is not None and again else letter
        before = begun.before if begun is not None and again else None if uncovers else self._live.view()
        self._begun = _Begun(key, letters, self._now(), before)
        if uncovers and self._waiting is not key:
            self._waiting = key
            self._wait.start()
        return uncovers

    def _go_on(self, begun: _Begun, letter: str) -> None:
        """Let a word be written, and the room see what it saw before its first letter."""
        if self._waiting is begun.key:
            self.stop()
        if begun.before is not None and self._live.has(_LETTERS[begun.key][1]):
            self._live.put_back(begun.before)
        self.written.emit(begun.letters + letter)

    def _uncover(self) -> None:
        key = self._waiting
        self.stop()
        if key is not None and self._live.has(_LETTERS[key][1]):
            self._actions[_LETTERS[key][0]].trigger()


def _is_of_a_word(text: str) -> bool:
    return text.isalpha() or text == "."

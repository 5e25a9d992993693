"""Telling a clicker's keys from those of somebody who writes, so that a clicker types nothing into a field.

A clicker is a keyboard with few keys: PgUp, PgDn and F5, and to blank the stage "." or "b". The last two are letters to
a field. A stray letter is better than a lost one, so that they are the clicker's only by this rule:

- After PgUp, PgDn or F5 the clicker is in hand: for a minute, and until any other key but Esc is pressed.
- "." is the clicker's while that is in hand, if nothing was written for a second and a half, and always in an empty
  field: nobody begins to write with a full stop.
- "b" is the clicker's while that is in hand, unless another key follows at once: a word may begin with it. It is held
  back for so long. A capital B is nobody's but the writer's.
"""

import time
from collections.abc import Callable
from enum import Enum
from math import inf
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from unginvest_workshop.ui.widgets.fields import WRITING

_TURNING: Final = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F5})
_IN_HAND_S: Final = 60.0
_QUIET_S: Final = 1.5
_HELD_MS: Final = 700
_FIELDS: Final = (*WRITING, QComboBox)


class Meaning(Enum):
    """Whose a key is."""

    WRITTEN = "written"
    """A key like any other."""
    CLICKED = "clicked"
    PERHAPS = "perhaps"
    """The clicker's if no other key follows at once."""


class ClickerRule:
    """Remembers which hand is at work, and tells whose a key is."""

    def __init__(self, now: Callable[[], float]) -> None:
        """``now`` returns seconds that only ever grow."""
        self._now = now
        self._in_hand = False
        self._clicked = -inf
        self._written = -inf

    def meaning(self, key: Qt.Key, *, plain: bool, empty: bool) -> Meaning:
        """Return whose a key is; ``plain`` without Ctrl, Shift and the like, ``empty`` in a field without words."""
        if plain and key in _TURNING:
            self.clicked()
            return Meaning.WRITTEN
        if plain and key is Qt.Key.Key_B and self._clicker_speaks():
            return Meaning.PERHAPS
        if plain and key is Qt.Key.Key_Period and (empty or self._clicker_speaks()):
            self.clicked()
            return Meaning.CLICKED
        if key is not Qt.Key.Key_Escape:
            self.wrote()
        return Meaning.WRITTEN

    def clicked(self) -> None:
        """Take it that the clicker was pressed now."""
        self._in_hand, self._clicked = True, self._now()

    def wrote(self) -> None:
        """Take it that somebody wrote now."""
        self._in_hand, self._written = False, self._now()

    def _clicker_speaks(self) -> bool:
        now = self._now()
        return self._in_hand and now - self._clicked <= _IN_HAND_S and now - self._written >= _QUIET_S


class Clicker(QObject):
    """Sees the keys on their way to whatever has the focus, and takes out what a clicker means by them."""

    blanked = Signal()
    """The clicker asks for a blank stage, or for the stage again."""

    def __init__(self, parent: QObject, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._rule = ClickerRule(now)
        self._held: QKeyEvent | None = None
        self._field: QWidget | None = None
        self._giving_back = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_HELD_MS)
        self._wait.timeout.connect(self._let_go)

    def takes(self, event: QKeyEvent, focus: QWidget | None) -> bool:
        """Look at a key's press before the widget with the focus gets it; True when that must not have it."""
        if self._giving_back:
            return False
        key = Qt.Key(event.key())
        if key in _TURNING:
            self._let_go()
        else:
            self.give_back()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        match self._rule.meaning(key, plain=plain, empty=_is_empty(focus)):
            case Meaning.PERHAPS if isinstance(focus, _FIELDS):
                self._held, self._field = event.clone(), focus
                self._wait.start()
            case Meaning.CLICKED | Meaning.PERHAPS:
                self._rule.clicked()
                self.blanked.emit()
            case _:
                return False
        return True

    def wrote(self) -> None:
        """Hear of a letter that was written and did not come this way."""
        self._rule.wrote()

    def give_back(self) -> None:
        """Let the field have the letter that was held back: it was written."""
        held, field = self._held, self._field
        self._forget()
        if held is not None and field is not None and isValid(field):
            self._giving_back = True
            try:
                QApplication.sendEvent(field, held)
            finally:
                self._giving_back = False

    def _let_go(self) -> None:
        """Take the letter that was held back as the clicker's."""
        if self._held is not None:
            self._forget()
            self._rule.clicked()
            self.blanked.emit()

    def _forget(self) -> None:
        self._wait.stop()
        self._held = self._field = None


def _is_empty(focus: QWidget | None) -> bool:
    if isinstance(focus, QLineEdit):
        return not focus.text()
    return isinstance(focus, (QPlainTextEdit, QTextEdit)) and not focus.toPlainText()

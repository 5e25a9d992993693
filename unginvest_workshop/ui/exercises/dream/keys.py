"""The keys of the dream round: those of the chosen idea, and those that act in all of the workspace."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done: in words, by a key as Qt writes it or "", and what does it."""

    words: str
    key: str
    do: Callable[[], None]
    anywhere: bool = False
    """Whether the key acts wherever the keys are in the console's window: in the day's plan too, and in a field."""


class KeyTable:
    """What each key does."""

    def __init__(self, acts: Iterable[tuple[str, Callable[[], None]]]) -> None:
        self._doing = {_code(key): do for key, do in acts if key}

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False when that is nothing."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        do = self._doing.get(QKeyCombination(held, Qt.Key(event.key())).toCombined())
        if do is not None:
            do()
        return do is not None


def actions_of(acts: Iterable[Act], parent: QWidget) -> list[QAction]:
    """Return an action for each, for the palette and the sheet of keys.

    Keys that act anywhere are the window's; the others are listened to where a KeyTable is.
    """
    made = []
    for act in acts:
        action = QAction(act.words, parent)
        if act.key:
            action.setShortcut(act.key)
            reach = Qt.ShortcutContext.WindowShortcut if act.anywhere else Qt.ShortcutContext.WidgetShortcut
            action.setShortcutContext(reach)
        action.triggered.connect(act.do)
        if act.anywhere:
            parent.addAction(action)
        made.append(action)
    return made


def _code(key: str) -> int:
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # the stub forgets it
    return combination.toCombined()

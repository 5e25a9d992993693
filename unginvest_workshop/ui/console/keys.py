"""Where the console's keys act: one place decides, by what has the focus."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from unginvest_workshop.ui.actions import ALT_ARROWS, FLOOR, OWN_KEYS, PRIVATE_KEY, ActionSet, Reach
from unginvest_workshop.ui.clicker import Clicker
from unginvest_workshop.ui.console.first_letter import FirstLetter
from unginvest_workshop.ui.widgets.fields import WRITING, is_typed

_NO_FLOOR = (*WRITING, QAbstractButton, QComboBox, QAbstractSlider, QAbstractItemView)
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class KeyRouter(QObject):
    """Sees each key before the widget that has the focus does, and lets the console's actions have what is theirs.

    It watches the window and whatever has the focus in it, and nothing else: a filter on the whole app would see
    every paint and move of the pointer too.
    """

    private_key_held = Signal(bool)
    """The key that shows what is private went down, or up."""
    letter_typed = Signal(str)
    """Somebody began to write on the floor: the letters belong where the room's words are typed."""

    def __init__(
        self,
        window: QWidget,
        actions: ActionSet,
        clicker: Clicker | None = None,
        look_back: Callable[[], bool] = bool,
        work: Callable[[QKeyEvent], bool] = bool,
        first_letter: FirstLetter | None = None,
    ) -> None:
        """``clicker`` sees the keys early, where there is a stage that one may be for, and ``first_letter`` earlier.

        ``look_back`` is what Esc does where nothing is written; False when there is nothing to come back from.
        ``work`` is what a letter on the floor does in the exercise that is shown; False when it means nothing there.
        """
        super().__init__(window)
        self._window = window
        self._actions = actions
        self._clicker = clicker
        self._look_back = look_back
        self._first_letter = first_letter
        if first_letter is not None:
            first_letter.written.connect(self._began_word)
        self._work = work
        self._watched: QWidget | None = None
        window.installEventFilter(self)
        _app().focusChanged.connect(self._follow)

    def stop(self) -> None:
        """Watch nothing any more."""
        self._window.removeEventFilter(self)
        self._follow(None, None)
        _app().focusChanged.disconnect(self._follow)
        if self._first_letter is not None:
            self._first_letter.stop()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Do what a key asks for, if it acts here."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._private(event, held=False)
        if event.type() == QEvent.Type.WindowDeactivate:
            self.private_key_held.emit(False)  # noqa: FBT003  a dialog that opens now hears the key's going up
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = self._action_for(event) is not None
            event.setAccepted(mine)  # no shortcut takes it then: it comes back as a press
            return mine
        return False

    def _clicked(self, event: QKeyEvent) -> bool:
        return self._clicker is not None and self._clicker.takes(event, QApplication.focusWidget())

    def _may_be_word(self, event: QKeyEvent) -> bool:
        first = self._first_letter
        return first is not None and first.takes(event, on_floor=_takes_letters(QApplication.focusWidget()))

    def _pressed(self, event: QKeyEvent) -> bool:
        if self._private(event, held=True):
            return True
        if self._may_be_word(event) or self._clicked(event) or self._came_back(event):
            return True
        name = self._action_for(event)
        if name is None:
            return self._letter(event)
        if not event.isAutoRepeat() or name in ("next", "previous", "more_time", "less_time"):
            self._actions[name].trigger()
        return True

    def _began_word(self, letters: str) -> None:
        if self._clicker is not None:
            self._clicker.wrote()
        self.letter_typed.emit(letters)

    def _came_back(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Escape or isinstance(QApplication.focusWidget(), WRITING):
            return False
        return self._look_back()

    def _letter(self, event: QKeyEvent) -> bool:
        if not is_typed(event) or not event.text().isalpha() or not _takes_letters(QApplication.focusWidget()):
            return False
        if not self._work(event):
            self.letter_typed.emit(event.text())
        return True

    def _private(self, event: QKeyEvent, *, held: bool) -> bool:
        if event.key() != PRIVATE_KEY:
            return False
        if not event.isAutoRepeat():
            self.private_key_held.emit(held)
        return True

    def _action_for(self, event: QKeyEvent) -> str | None:
        """Return the name of the action that a key means here."""
        bound = self._actions.for_key(_pressed_keys(event))
        if bound is None or not bound.action.isEnabled() or _walks(event, QApplication.focusWidget()):
            return None
        anywhere = bound.spec.reach is Reach.ON_THE_FLOOR and _has_ctrl(event)
        return bound.spec.name if anywhere or acts(bound.spec.reach, QApplication.focusWidget()) else None

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._clicker is not None:
            self._clicker.give_back()
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        if new is not None and new is not self._window and new.window() is self._window:
            new.installEventFilter(self)
            new.destroyed.connect(self._forget)
            self._watched = new

    def _forget(self) -> None:
        self._watched = None


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101
    return app


def acts(reach: Reach, focus: QWidget | None) -> bool:
    """Tell whether a key of this reach acts while a widget has the focus."""
    match reach:
        case Reach.ANYWHERE:
            return True
        case Reach.NOT_WHILE_READING_LISTS:
            return _is_floor(focus) or not _turns_pages(focus)
        case Reach.ON_THE_FLOOR:
            return _is_floor(focus) or not (_has_own_keys(focus) or isinstance(focus, _NO_FLOOR))
        case Reach.UNLESS_FIELD_UNDOES:
            return not _undoes_itself(focus)
        case Reach.UNLESS_FIELD_REDOES:
            return not _redoes_itself(focus)
        case _:
            assert_never(reach)


def _turns_pages(focus: QWidget | None) -> bool:
    """Tell whether it is a text of several lines or a list with more than it shows: then it has a bar."""
    if not isinstance(focus, (QPlainTextEdit, QTextEdit, QAbstractItemView)):
        return False
    return focus.verticalScrollBar().isVisible()


def _is_floor(focus: QWidget | None) -> bool:
    return focus is not None and bool(focus.property(FLOOR))


def _takes_letters(focus: QWidget | None) -> bool:
    """Tell whether what is typed here is for the line where the room's words are typed."""
    return _is_floor(focus) or isinstance(focus, QGraphicsView)


def _walks(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Tell whether a key is Alt with an arrow, on a widget that walks by them."""
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    return alt and Qt.Key(event.key()) in _ARROWS and focus is not None and bool(focus.property(ALT_ARROWS))


def _has_own_keys(focus: QWidget | None) -> bool:
    """Tell whether it lies in something that wants its keys for itself."""
    while focus is not None and not focus.property(OWN_KEYS):
        focus = None if focus.isWindow() else focus.parentWidget()
    return focus is not None


def _undoes_itself(focus: QWidget | None) -> bool:
    if isinstance(focus, QLineEdit):
        return focus.isUndoAvailable()
    return isinstance(focus, (QPlainTextEdit, QTextEdit)) and focus.document().isUndoAvailable()


def _redoes_itself(focus: QWidget | None) -> bool:
    if isinstance(focus, QLineEdit):
        return focus.isRedoAvailable()
    return isinstance(focus, (QPlainTextEdit, QTextEdit)) and focus.document().isRedoAvailable()


def _has_ctrl(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _pressed_keys(event: QKeyEvent) -> QKeyCombination:
    """Return the keys of an event: the number pad counts as the others, and "+" needs no Shift."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeyCombination(modifiers, key)

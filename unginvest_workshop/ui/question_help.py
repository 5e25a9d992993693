"""Help with the words of questions while they are written: one hint at a time, its reason, and a turn to begin from.

What is noticed is marked softly in the fields. Nothing is changed unasked: Ctrl+Enter takes the suggested turn over,
Shift+Esc waves the hint away, F4 opens the two paths.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.language import Hint, look_at
from unginvest_workshop.domain.language_paths import PathPair, paths_for
from unginvest_workshop.i18n import mark
from unginvest_workshop.ui.dialogs.paths_dialog import PathsDialog
from unginvest_workshop.ui.language_words import ASK_FOR_MORE, lack_reason
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.turning import Turning, turned_paths, turning_of
from unginvest_workshop.ui.widgets.fields import PlainEdit, keep_all
from unginvest_workshop.ui.widgets.soft_marks import mark_words
from unginvest_workshop.ui.widgets.word_hint import PATHS_KEY, WordHint
from unginvest_workshop.ui.word_help import question_patterns, turning_texts

PATHS_ACTION: Final = mark("Se de to veiene: hvor spørsmålet fører")
TAKE_ACTION: Final = mark("Bruk forslaget til spørsmål")
TAKE_SHORTCUT: Final = "Ctrl+Return"


@dataclass(frozen=True, slots=True)
class Watched:
    """Where questions are written, and where is said what was noticed there."""

    place: str
    """What is waved away in one place may be said in another."""
    fields: Callable[[], Sequence[PlainEdit]]
    hint: WordHint
    clause: bool = False
    """Whether it goes on a sentence, as «hvor …» does, and asks nothing itself."""
    topic: bool = False
    """Whether it is the learning question of the fagdag, which begins with «Hvordan kan vi»."""


@dataclass(frozen=True, slots=True)
class _Noticed:
    """What is said now."""

    watched: Watched
    number: int
    """The place of the field among those that are watched there."""
    hint: Hint
    turning: Turning


class QuestionHelp(QObject):
    """Looks at the fields when it is told to, and when one of them gets the focus."""

    taken = Signal(str, int, str)
    """A turn is to be taken over: the place, the number of the field there, and all that is to stand in it."""
    stage_asked = Signal()
    """The room is to see the two paths."""

    def __init__(self, desk: OpenWorkshop, window: QWidget, *, can_show: bool = False) -> None:
        """Help in a window; one that ``can_show`` the two paths to the room has a button of its own for them."""
        super().__init__(window)
        self._desk, self._window, self._can_show = desk, window, can_show
        self._watched: list[Watched] = []
        self._now: _Noticed | None = None
        self.actions = [
            self._action(desk.t(PATHS_ACTION), self.open_paths, PATHS_KEY),
            self._action(desk.t(TAKE_ACTION), self.take, TAKE_SHORTCUT),
        ]
        """For the palette and the sheet of keys."""

    def watch(self, watched: Watched) -> None:
        """Look at these fields too."""
        self._watched.append(watched)
        watched.hint.waved.connect(self.wave)
        watched.hint.taken.connect(self.take)
        watched.hint.paths_asked.connect(self.open_paths)

    def look(self) -> None:
        """Look at all that is written; say one thing of it at most: of the field that has the focus, else the first."""
        found: list[_Noticed] = []
        in_focus: list[_Noticed] = []
        for watched in self._watched:
            for number, field in enumerate(watched.fields()):
                field.installEventFilter(self)
                noticed = self._notice(watched, number, field)
                found += noticed
                in_focus += noticed if field.hasFocus() else []
        self._say(next(iter(in_focus or found), None))

    def open_paths(self) -> None:
        """Show where both kinds of question lead."""
        dialog = PathsDialog(
            self._desk, self.paths(), self._window,
            can_take=self._now is not None and bool(self._now.turning.suggestion), can_show=self._can_show,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.taken.connect(self.take)
        dialog.stage_asked.connect(self.stage_asked)
        dialog.open()

    def paths(self) -> PathPair:
        """Return the two paths of what was noticed; the example where nothing was."""
        texts = turning_texts(self._desk.room.t.language)
        if self._now is None:
            return texts.example
        pair = paths_for(self._now.turning.sentence, self._now.hint, texts, question_patterns())
        return turned_paths(pair, self._now.turning) if self._now.watched.topic else pair

    def take(self) -> None:
        """Let the suggested turn stand where the question stood, by the one who holds the text."""
        now = self._now
        if now is not None and now.turning.suggestion:
            keep_all(self._window)
            self.taken.emit(now.watched.place, now.number, now.turning.turned)

    def wave(self) -> None:
        """Say this no more here, as long as the fagdag is open."""
        if self._now is not None:
            self._desk.waved.add(_key(self._now.watched, self._now.hint))
            self.look()

    def press_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks for anywhere in the window; False for any other key."""
        if event.key() != Qt.Key.Key_F4 or event.modifiers():
            return False
        self.open_paths()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a field's keys before it does, and when it gets the focus."""
        if event.type() == QEvent.Type.FocusIn:
            self.look()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(watched, event)
        return False

    def _action(self, words: str, slot: Callable[[], None], key: str) -> QAction:
        action = QAction(words, self)
        action.setShortcut(key)  # told on the sheet of keys; the fields and the window listen themselves
        action.triggered.connect(slot)
        return action

    def _pressed(self, field: QObject, event: QKeyEvent) -> bool:
        now = self._now
        if now is None or field not in now.watched.fields()[now.number : now.number + 1]:
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and held == Qt.KeyboardModifier.ControlModifier:
            self.take()
            return bool(now.turning.suggestion)
        if event.key() == Qt.Key.Key_Escape and held == Qt.KeyboardModifier.ShiftModifier:
            self.wave()
            return True
        return False

    def _notice(self, watched: Watched, number: int, field: PlainEdit) -> list[_Noticed]:
        """Mark what is noticed in a field, and return what could be said of it."""
        text = field.toPlainText()
        hints = [each for each in look_at(text, question_patterns()) if _key(watched, each) not in self._desk.waved]
        mark_words(field, [(each.start, each.end) for each in hints])
        return [_Noticed(watched, number, each, self._turning(text, each, watched)) for each in hints[:1]]

    def _turning(self, text: str, hint: Hint, watched: Watched) -> Turning:
        room = self._desk.room.t
        return turning_of(
            text, hint, turning_texts(room.language), question_patterns(),
            clause_in=room if watched.clause else None, topic_in=room if watched.topic else None,
        )  # fmt: skip

    def _say(self, noticed: _Noticed | None) -> None:
        self._now = noticed
        for watched in self._watched:
            if noticed is None or watched is not noticed.watched:
                watched.hint.clear()
        if noticed is not None:
            t = self._desk.t
            reason = f"{lack_reason(t, noticed.hint)} {t(ASK_FOR_MORE)}"
            noticed.watched.hint.show_hint(reason, suggestion=noticed.turning.suggestion, paths=not self._can_show)


def _key(watched: Watched, hint: Hint) -> tuple[str, str]:
    return f"{watched.place}:{hint.kind}", hint.words.casefold()

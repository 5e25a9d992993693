"""What takes thought, done at once where it is little, and aside where the window would have to wait for it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.ui.aside import Aside

T = TypeVar("T")

LITTLE: Final = 300
"""So many texts are compared in less time than anybody notices."""


@dataclass(frozen=True, slots=True)
class _Answer:
    kind: str
    number: int
    hand_over: Callable[[], None]


class Thinking(QObject):
    """Works things out one after another; of several questions of one kind, only the last one is answered."""

    failed = Signal(str)
    """Carries the kind of the last question of its kind, when it gets no answer: what went wrong is raised besides."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[str, Callable[[], _Answer]] = {}
        self._asked: dict[str, int] = {}
        self._now = ("", 0)
        """The kind and number of what is worked out now."""
        self._aside = Aside(self)
        self._aside.done.connect(self._done)
        self._aside.failed.connect(self._failed)

    @property
    def busy(self) -> bool:
        """Whether something is being worked out."""
        return self._aside.busy

    def ask(self, kind: str, size: int, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Work something out and hand it to ``then``; ``size`` is how many texts are to be compared.

        The work must not touch windows or the store. What was asked of this kind before is not answered any more.
        """
        number = self._asked[kind] = self._asked.get(kind, 0) + 1
        if size <= LITTLE:
            self._waiting.pop(kind, None)
            then(self._at_once(kind, work))
            return
        self._waiting[kind] = partial(_answer, kind, number, work, then)
        self._next()

    def _at_once(self, kind: str, work: Callable[[], T]) -> T:
        try:
            return work()
        except Exception:
            self.failed.emit(kind)
            raise

    def _next(self) -> None:
        if not self._aside.busy and self._waiting:
            kind = next(iter(self._waiting))
            self._now = (kind, self._asked[kind])
            self._aside.do(self._waiting.pop(kind))

    def _done(self, answer: _Answer) -> None:
        self._next()
        if answer.number == self._asked[answer.kind]:
            answer.hand_over()

    def _failed(self, error: Exception) -> None:
        kind, number = self._now
        self._next()
        if number == self._asked[kind]:
            self.failed.emit(kind)
        raise error


def _answer(kind: str, number: int, work: Callable[[], T], then: Callable[[T], None]) -> _Answer:
    """Work something out, on the thread; return what hands it over, in the window's own."""
    return _Answer(kind, number, partial(then, work()))

"""A list that was pasted or dropped, shown with its count before it is written on a root."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.text import folded
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, ButtonKind, PlainLabel
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.scrolled import scrolled

_HIGHEST: Final = 190
"""Pixels that the lines take at most: the tree stays in sight."""


class PasteOffer(Card):
    """Says how many factors it would be and on which story; hidden while nothing is offered."""

    kept = Signal()
    dropped = Signal()

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill=PALETTE.sunken, radius=10)
        self._t = t
        self.lines: tuple[str, ...] = ()
        """What is offered, without the marks of a list."""
        self.title = PlainLabel(weight=SEMIBOLD, elide=True)
        self.words = PlainLabel(px=15, wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._area = scrolled(self.words, see_through=True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep = Button(t("Skriv dem"), kind=ButtonKind.PRIMARY, key="Enter", px=14, padding=12)
        leave = Button(t("La være"), key="Esc", px=14, padding=12)
        keep.clicked.connect(self.kept)
        leave.clicked.connect(self.dropped)
        for button in (keep, leave):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it: Enter and Esc are told of there
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(leave)
        head.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._area)
        self.hide()

    def offer(self, lines: Sequence[str]) -> None:
        """Show these lines, or with none of them nothing."""
        self.lines = tuple(lines)
        self.words.setText("\n".join(f"•  {line}" for line in self.lines))
        self.setVisible(bool(self.lines))
        if self.lines:
            self._fit()

    def show_story(self, story: str, told: Iterable[str] = ()) -> None:
        """Say whose factors they would be, "" while there is no story for them, and how many of them were told there.

        ``told`` are the words of the factors that the story has.
        """
        t, lines = self._t, [folded(line) for line in self.lines]
        words = t.plural("{n} suksessfaktor", "{n} suksessfaktorer", len(lines))
        if story:
            words = t("{factors} på {story}", factors=words, story=story)
        again = len(lines) - len(set(lines))
        if again:
            repeated = t.plural("{n} står der to ganger", "{n} står der flere ganger", again)
            words = t("{told} · {repeated}", told=words, repeated=repeated)
        known = len(set(lines) & {folded(each) for each in told})
        if known:
            words = t("{told} · {repeated}", told=words, repeated=t("{n} står der fra før", n=known))
        self.title.setText(words)

    def _fit(self) -> None:
        """Be as high as the lines need, up to a height."""
        width = max(self.width() - 60, 200)
        self._area.setFixedHeight(min(self.words.heightForWidth(width) + 4, _HIGHEST))

"""The sheet of keys (F1)."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.actions import PRIVATE_KEY, ActionSet, key_words
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.widgets.chip import KeyCap
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled

_HIGHEST: Final = 660
"""The sheet's height at most, in pixels: a window of 720 has room for it."""
_WIDEST: Final = 1180
_WORDS: Final = 250
"""The width from which what a key does may go on to another line: a window of 1024 has room for two columns."""

Lines = list[tuple[str, list[str]]]
"""What is done, and by which keys."""
Sections = list[tuple[str, Lines]]


class KeysDialog(FramedDialog):
    """Each key and what it does, under headings."""

    def __init__(self, t: Translator, sections: Sections, parent: QWidget | None = None) -> None:
        super().__init__(t, t("Tastene"), t("Lukk"), parent)
        self.cancel_button.hide()
        self.sections = sections
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(40)
        sides = (QVBoxLayout(), QVBoxLayout())
        for side in sides:
            side.setSpacing(8)
        heights = [0, 0]
        for title, lines in self.sections:
            shorter = heights.index(min(heights))
            heights[shorter] += len(lines) + 2
            side = sides[shorter]
            heading = PlainLabel(title, weight=SEMIBOLD)
            heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            side.addWidget(heading)
            side.addLayout(_grid(lines))
            side.addSpacing(16)
        for side in sides:
            side.addStretch(1)
            columns.addLayout(side, 1)
        area = scrolled(inside)
        self.body.addWidget(area, 1)
        around = self.sizeHint() - area.sizeHint()
        wanted = inside.sizeHint() + around + QSize(area.verticalScrollBar().sizeHint().width(), 0)
        self.resize(wanted.boundedTo(QSize(_WIDEST, _HIGHEST)))


def console_keys(t: Translator, actions: ActionSet, exercise: Sequence[QAction]) -> Sections:
    """Return the keys of the console, the exercise's own first."""
    found = dict(own_keys(t, actions, exercise))
    found[t("Lede rommet")].append((t("Se en gruppe"), [f"{key_words(t, 'Ctrl+1')} – 9"]))
    found[t("Arbeidet")].append((t("Fra et felt til dagsplanen"), ["Esc"]))
    private = key_words(t, PRIVATE_KEY.name.removeprefix("Key_"))
    found[t("Vinduet")].append((t("Hold for å se det private"), [private]))
    return list(found.items())


def own_keys(t: Translator, actions: ActionSet, exercise: Sequence[QAction]) -> Sections:
    """Return the keys of a set of actions by their sections, those of the exercise first."""
    own: Lines = [
        (action.text().replace("&", ""), [key_words(t, keys.toString()) for keys in action.shortcuts()])
        for action in exercise
        if not action.shortcut().isEmpty()
    ]
    found: dict[str, Lines] = {t("Denne øvelsen"): own} if own else {}
    for bound in actions.all():
        if bound.spec.keys and not bound.spec.name.startswith("group_"):
            keys = [key_words(t, key) for key in bound.spec.keys]
            found.setdefault(t(bound.spec.section), []).append((bound.action.text(), keys))
    return list(found.items())


def _grid(lines: Lines) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, (words, keys) in enumerate(lines):
        caps = QHBoxLayout()
        caps.setSpacing(4)
        for key in keys:
            caps.addWidget(KeyCap(key))
        caps.addStretch(1)
        grid.addLayout(caps, row, 0)
        label = PlainLabel(words, wrap=True)
        # a label that wraps asks for less than it needs, and would break words that have room
        label.setMinimumWidth(min(label.fontMetrics().horizontalAdvance(words) + 2, _WORDS))
        grid.addWidget(label, row, 1)
    return grid

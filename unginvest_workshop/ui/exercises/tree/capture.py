"""The bar under the tree where the room's words are typed: which group, which story, and what was said."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.tree.field import TreeField
from unginvest_workshop.ui.exercises.tree.offer import PasteOffer
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, KeyCap, PlainLabel, menu_text, plain_tip

_WIDEST_CHOICE: Final = 210
_NARROW_CHOICE: Final = 96
_WIDEST_STORY: Final = 320
"""Under the field, where there is more room than beside it."""
_AROUND_CHOICE: Final = 54
"""Pixels of a choice around its words: padding, and the arrow."""
_HINT_WIDTHS: Final = (200, 290)
"""Beside the field, in a narrow bar and in a wide one."""
_WIDE: Final = 1080
_ROOMY: Final = 820
"""From this width on, the choices and the words of help stand beside the field."""
_ANY_WIDTH: Final = 16777215


class ChoiceButton(Button):
    """A button that shows what is chosen and opens a menu of what can be."""

    picked = Signal(int)
    """Carries the place of what was picked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, padding=13)
        self._name = self._shown = name
        self._widest = _WIDEST_CHOICE
        self._offered: object = None
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu.triggered.connect(self._pick)

    def minimumSizeHint(self) -> QSize:
        """Return a narrow size: what is chosen is cut before the window is kept from becoming narrower."""
        size = self.sizeHint()
        return QSize(min(size.width(), _NARROW_CHOICE + _AROUND_CHOICE), size.height())

    def show_choices(self, choices: Sequence[str], chosen: int, more: Sequence[str] = ()) -> None:
        """Offer these, one of them chosen (or none: -1), and below a line some more things to do."""
        if (offered := (tuple(choices), chosen, tuple(more))) == self._offered:
            return
        self._offered = offered
        self._menu.clear()
        for place, words in enumerate((*choices, *more)):
            if place == len(choices) and choices:
                self._menu.addSeparator()
            action = self._menu.addAction(menu_text(words))
            action.setData(place)
            action.setCheckable(place == chosen)
            action.setChecked(place == chosen)
        self._shown = choices[chosen] if 0 <= chosen < len(choices) else self._name
        self.setAccessibleName(f"{self._name}: {self._shown}")
        self.set_widest(self._widest)

    def shown(self) -> str:
        """Return what is chosen, whole."""
        return self._shown

    def set_widest(self, pixels: int) -> None:
        """Let what is chosen take no more room than this; a longer one ends in "…"."""
        self._widest = pixels
        elided = self.fontMetrics().elidedText(self._shown, Qt.TextElideMode.ElideRight, pixels)
        self.setText(menu_text(elided))
        self.setToolTip("" if elided == self._shown else plain_tip(self._shown))
        self.updateGeometry()

    def _pick(self, action: object) -> None:
        self._offered = None  # the press took the mark of what is chosen away
        place = action.data()  # type: ignore[attr-defined]
        if isinstance(place, int):
            self.picked.emit(place)


class CaptureBar(QWidget):
    """Group, story, the second round, field, a word of help, and the key that keeps what was typed."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = ChoiceButton(t("Gruppe"))
        self._t = t
        self.story = ChoiceButton(t("Historie"))
        self.more = Button(t("Hva mer?"), checkable=True, padding=12)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.offer = PasteOffer(t)
        self.field = TreeField()
        self.field.setFont(sans(19))
        self.field.setMinimumHeight(48)
        self.field.setAccessibleName(t("Suksessfaktor med fortellerens ord"))
        self.field.setStyleSheet(
            f"QLineEdit {{ border: 2px solid {PALETTE.line}; border-radius: 10px; padding: 4px 13px; }}"
            f"QLineEdit:focus {{ border: 2px solid {PALETTE.accent}; padding: 4px 13px; }}"
        )
        self.hint = PlainLabel("", px=14, colour=PALETTE.muted, wrap=True)
        self.hint.setFixedWidth(_HINT_WIDTHS[0])
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.group)
        row.addWidget(self.story)
        row.addWidget(self.more)
        row.addWidget(self.field, 1)
        row.addWidget(self.hint)
        row.addWidget(KeyCap("Enter"))
        self._row = row
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(4)
        self._column.addWidget(self.offer)
        self._column.addLayout(row)
        self._below = QHBoxLayout()
        self._below.setSpacing(8)
        self._column.addLayout(self._below)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_second_round(second=False)

    def show_second_round(self, *, second: bool) -> None:
        """Ask once more, "Hva mer?", or for the first time."""
        t = self._t
        self.more.setChecked(second)
        asked = t("Hva mer var det som hjalp?") if second else t("Hva gjorde at det gikk så bra?")
        self.field.setPlaceholderText(asked)

    def help(self, words: str, *, warm: bool = False) -> None:
        """Say something beside the field; ``warm`` when it is about what was just done."""
        self.hint.set_colour(PALETTE.warm if warm else PALETTE.muted)
        self.hint.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let all but the field stand under it where there is no room beside it."""
        super().resizeEvent(event)
        beside = self.width() >= _ROOMY
        self._share_room(beside=beside)
        self.hint.setMinimumWidth(_HINT_WIDTHS[self.width() >= _WIDE] if beside else 0)
        self.hint.setMaximumWidth(_HINT_WIDTHS[self.width() >= _WIDE] if beside else _ANY_WIDTH)
        if beside == (self._row.indexOf(self.hint) >= 0):
            return
        for place, choice in enumerate((self.group, self.story, self.more)):
            (self._below if beside else self._row).removeWidget(choice)
            (self._row if beside else self._below).insertWidget(place, choice)
        (self._below if beside else self._row).removeWidget(self.hint)
        if beside:
            self._row.insertWidget(self._row.count() - 1, self.hint)
        else:
            self._below.addWidget(self.hint, 1)

    def _share_room(self, *, beside: bool) -> None:
        """Let group and story be read as far as there is room; under the field the help leaves them what it can."""
        # Beside the field it is as wide as its words; under it, it gives way before the window is kept from narrowing.
        policy = QSizePolicy.Policy.Fixed if beside else QSizePolicy.Policy.Maximum
        self.story.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        if beside:
            self.group.set_widest(_WIDEST_CHOICE)
            self.story.set_widest(_WIDEST_CHOICE)
            return
        self.group.set_widest(_NARROW_CHOICE)
        margins = self._column.contentsMargins()
        others = self.group.sizeHint().width() + self.more.sizeHint().width() + _HINT_WIDTHS[0]
        edges = margins.left() + margins.right() + 3 * self._below.spacing() + _AROUND_CHOICE
        self.story.set_widest(max(_NARROW_CHOICE, min(_WIDEST_STORY, self.width() - others - edges)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar's paper and the hairline above it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(PALETTE.line))

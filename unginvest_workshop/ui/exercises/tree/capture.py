"""The bar under the tree where the room's words are typed: which group, which story, and what was said."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets import Button, KeyCap, PlainLabel, menu_text, plain_tip

_WIDEST_CHOICE: Final = 210
_NARROW_CHOICE: Final = 96
_HINT_WIDTH: Final = 200
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOMS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
_ROOMY: Final = 820
"""From this width on, the words of help stand beside the field."""
_ANY_WIDTH: Final = 16777215


class TreeField(QLineEdit):
    """One line that tells Enter, Shift+Enter, Tab and pasted lines apart, and keeps the focus through all of them."""

    factor_entered = Signal(str)
    story_entered = Signal(str)
    lines_pasted = Signal(object)
    """Carries the list of lines of a paste that has more than one."""
    next_group_asked = Signal()
    story_stepped = Signal(int)
    """Carries +1 or -1 at the arrows down and up."""
    photo_moved = Signal(int, int)
    """Alt and an arrow: carries how many steps to the right and down to look on the photo of the paper tree."""
    photo_zoomed = Signal(int)
    """Alt and + or −: carries +1 or -1; Alt and 0 carries 0, all of it."""
    picture_pasted = Signal()
    """There is a picture on the clipboard, and no text."""

    def event(self, event: QEvent) -> bool:
        """Take Tab for the next group; Shift+Tab still leads out of the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and _is_tab(event):
            self.next_group_asked.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that mean something here."""
        key, shift = event.key(), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and self._look(Qt.Key(key)):
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            (self.story_entered if shift else self.factor_entered).emit(self.text())
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.story_stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_lines()
        else:
            super().keyPressEvent(event)

    def _look(self, key: Qt.Key) -> bool:
        """Move the photo beside, while the field keeps the focus."""
        if key in _ARROWS:
            self.photo_moved.emit(*_ARROWS[key])
        elif key in _ZOOMS:
            self.photo_zoomed.emit(_ZOOMS[key])
        return key in _ARROWS or key in _ZOOMS

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the usual menu, whose paste knows lines too."""
        menu = self.createStandardContextMenu()
        menu.setParent(self, menu.windowFlags())
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(self.paste_lines)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def paste_lines(self) -> None:
        """Paste: one line into the field, several as so many factors, a picture as one of the paper tree."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None and mime.hasImage() and not mime.hasText():
            self.picture_pasted.emit()
            return
        lines = [line for line in QGuiApplication.clipboard().text().splitlines() if line.strip()]
        if len(lines) > 1:
            self.lines_pasted.emit(lines)
        else:
            self.paste()


def _is_tab(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Tab and event.modifiers() == Qt.KeyboardModifier.NoModifier


class ChoiceButton(Button):
    """A button that shows what is chosen and opens a menu of what can be."""

    picked = Signal(int)
    """Carries the place of what was picked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent, padding=13)
        self._name = self._shown = name
        self._widest = _WIDEST_CHOICE
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._menu.triggered.connect(self._pick)

    def show_choices(self, choices: Sequence[str], chosen: int, more: Sequence[str] = ()) -> None:
        """Offer these, one of them chosen (or none: -1), and below a line some more things to do."""
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
        place = action.data()  # type: ignore[attr-defined]
        if isinstance(place, int):
            self.picked.emit(place)


class CaptureBar(QWidget):
    """Group, story, field, a word of help, and the key that keeps what was typed."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = ChoiceButton(t("Gruppe"))
        self.story = ChoiceButton(t("Historie"))
        self.field = TreeField()
        self.field.setFont(sans(19))
        self.field.setMinimumHeight(48)
        self.field.setPlaceholderText(t("Hva gjorde at det gikk så bra?"))
        self.field.setAccessibleName(t("Suksessfaktor med fortellerens ord"))
        self.field.setStyleSheet(
            f"QLineEdit {{ border: 2px solid {PALETTE.line}; border-radius: 10px; padding: 4px 13px; }}"
            f"QLineEdit:focus {{ border: 2px solid {PALETTE.accent}; padding: 4px 13px; }}"
        )
        self.hint = PlainLabel("", px=14, colour=PALETTE.muted, wrap=True)
        self.hint.setFixedWidth(_HINT_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.group)
        row.addWidget(self.story)
        row.addWidget(self.field, 1)
        row.addWidget(self.hint)
        row.addWidget(KeyCap("Enter"))
        self._row = row
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(4)
        self._column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def help(self, words: str, *, warm: bool = False) -> None:
        """Say something beside the field; ``warm`` when it is about what was just done."""
        self.hint.set_colour(PALETTE.warm if warm else PALETTE.muted)
        self.hint.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words of help stand under the field where there is no room beside it."""
        super().resizeEvent(event)
        beside = self.width() >= _ROOMY
        if beside == (self._row.indexOf(self.hint) >= 0):
            return
        if beside:
            self._column.removeWidget(self.hint)
            self._row.insertWidget(self._row.count() - 1, self.hint)
            self.hint.setFixedWidth(_HINT_WIDTH)
        else:
            self._row.removeWidget(self.hint)
            self._column.addWidget(self.hint)
            self.hint.setMinimumWidth(0)
            self.hint.setMaximumWidth(_ANY_WIDTH)
        for choice in (self.group, self.story):
            choice.set_widest(_WIDEST_CHOICE if beside else _NARROW_CHOICE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar's paper and the hairline above it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(PALETTE.line))

"""The line where the room's words are typed: it tells its keys apart and keeps the focus through all of them."""

from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit

from unginvest_workshop.ui.exercises.tree.brought import brings_text

_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOMS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_TABS: Final = {
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier): 1,
    (Qt.Key.Key_Backtab, _SHIFT): -1,
    (Qt.Key.Key_Tab, _SHIFT): -1,
}


class TreeField(QLineEdit):
    """One line for factors, stories and lists of them."""

    factor_entered = Signal(str)
    story_entered = Signal(str)
    shared_entered = Signal(str)
    """The words are a factor that is shared with one that they are like."""
    brought = Signal(object)
    """Carries the QMimeData of a paste or a drop that is more than a line of words."""
    offer_kept = Signal()
    """Enter was pressed while a list was offered."""
    offer_dropped = Signal()
    """Esc was pressed while a list was offered."""
    group_stepped = Signal(int)
    """Carries +1 at Tab, -1 at Shift and Tab."""
    edit_asked = Signal()
    """F2: what is chosen on the tree is to be mended."""
    norwegian_asked = Signal()
    """Shift and F2: its line "på norsk" is."""
    story_stepped = Signal(int)
    """Carries +1 or -1 at the arrows down and up."""
    photo_moved = Signal(int, int)
    """Alt and an arrow: carries how many steps to the right and down to look on the photo of the paper tree."""
    photo_zoomed = Signal(int)
    """Alt and + or −: carries +1 or -1; Alt and 0 carries 0, all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.offering = False
        """Whether a list is offered: Enter and Esc are about it then."""

    def event(self, event: QEvent) -> bool:
        """Take Tab for the next group and Shift+Tab for the one before; F6 and Esc lead out of the field."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _TABS.get((Qt.Key(event.key()), event.modifiers()), 0)
            if step:
                self.group_stepped.emit(step)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell the keys that mean something here."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and self._look(key):
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter(event.modifiers())
        elif key is Qt.Key.Key_Escape and self.offering:
            self.offer_dropped.emit()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.story_stepped.emit(1 if key is Qt.Key.Key_Down else -1)
        elif key is Qt.Key.Key_F2 and not event.modifiers() & _CTRL:
            (self.norwegian_asked if event.modifiers() & _SHIFT else self.edit_asked).emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_lines()
        else:
            super().keyPressEvent(event)

    def enter_factor(self) -> None:
        """Let the words be a factor."""
        self.factor_entered.emit(self.text())

    def enter_story(self) -> None:
        """Let the words be a story: "Teller: title"."""
        self.story_entered.emit(self.text())

    def enter_shared(self) -> None:
        """Let the words be a factor that is shared with the one they are like."""
        self.shared_entered.emit(self.text())

    def _enter(self, held: Qt.KeyboardModifier) -> None:
        if held & _SHIFT:
            self.enter_story()
        elif held & _CTRL:
            self.enter_shared()
        elif self.offering:
            self.offer_kept.emit()
        else:
            self.enter_factor()

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
        """Paste a line of words into the field; of anything more it only tells."""
        mime = QGuiApplication.clipboard().mimeData()
        if mime is not None and _is_more(mime):
            self.brought.emit(mime)
        else:
            self.paste()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take words and lists; what lies behind the field may take pictures."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take words and lists."""
        self._consider(event)

    def _consider(self, event: QDragMoveEvent) -> None:
        mime = event.mimeData()
        if mime.hasUrls() or mime.hasImage():
            event.setAccepted(brings_text(mime))
        elif isinstance(event, QDragEnterEvent):
            super().dragEnterEvent(event)
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take a dropped line into the field; of anything more it only tells."""
        if _is_more(event.mimeData()):
            self.brought.emit(event.mimeData())
            event.acceptProposedAction()
        else:
            super().dropEvent(event)


def _is_more(mime: QMimeData) -> bool:
    """Tell whether this is more than a line of words: several lines, a file, or a picture without words."""
    lines = [line for line in mime.text().splitlines() if line.strip()]
    return mime.hasUrls() or len(lines) > 1 or (mime.hasImage() and not mime.hasText())

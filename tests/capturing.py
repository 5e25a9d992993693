"""Types in the tree's line as somebody in the room would."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def field(workspace):
    """Return the line."""
    return workspace.bar.field


def write(workspace, text):
    """Type; letters that the test keyboard lacks are put in as they would be."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(field(workspace), letter)
        else:
            field(workspace).insert(letter)
            field(workspace).textEdited.emit(field(workspace).text())


def story(workspace, told):
    """Begin a story: what is typed, and Shift+Enter."""
    write(workspace, told)
    QTest.keyClick(field(workspace), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


def factor(workspace, text, held=Qt.KeyboardModifier.NoModifier):
    """Add a factor: what is typed, and Enter, with keys held down if so wished."""
    write(workspace, text)
    QTest.keyClick(field(workspace), Qt.Key.Key_Return, held)

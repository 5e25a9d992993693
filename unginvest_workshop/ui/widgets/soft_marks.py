"""A soft line under words: it points, and changes neither the text nor what the field they stand in can undo."""

from collections.abc import Iterable

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from unginvest_workshop.domain.language_patterns import Span
from unginvest_workshop.ui.theme import PALETTE


def soft_format() -> QTextCharFormat:
    """Return how words are marked that something is said of."""
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(QColor(PALETTE.warm))
    look.setBackground(QColor(PALETTE.highlight))
    return look


def soft_range(text: str, span: Span) -> QTextLayout.FormatRange:
    """Return the mark of some words of a text that is laid out."""
    found = QTextLayout.FormatRange()
    found.start, end = (_qt_length(text[:place]) for place in span)
    found.length = end - found.start
    found.format = soft_format()
    return found


def mark_words(field: QPlainTextEdit, spans: Iterable[Span]) -> None:
    """Mark these words of a field, and no others."""
    field.setExtraSelections([_marked(field, span) for span in spans])


def marked_words(field: QPlainTextEdit) -> list[str]:
    """Return the words that are marked in a field."""
    return [each.cursor.selectedText() for each in field.extraSelections()]


def _marked(field: QPlainTextEdit, span: Span) -> QTextEdit.ExtraSelection:
    text = field.toPlainText()
    mark = QTextEdit.ExtraSelection()
    cursor = QTextCursor(field.document())
    start, end = (_qt_length(text[:place]) for place in span)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    mark.cursor = cursor
    mark.format = soft_format()
    return mark


def _qt_length(text: str) -> int:
    """Return how long Qt takes a text to be: a character outside the basic plane counts twice there."""
    return len(text.encode("utf-16-le")) // 2

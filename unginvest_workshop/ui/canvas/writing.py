"""Writing over a canvas: one field at a time, and who has the keys when it closes."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from unginvest_workshop.ui.canvas.inline_edit import InlineEditor


class WritingOver(QObject):
    """The field that is laid over a canvas, while there is one."""

    def __init__(self, canvas: QAbstractScrollArea) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._editor: InlineEditor | None = None
        self._back_to: QWidget | None = None
        """Who has the keys again once what is being written is done; None for the canvas itself."""

    def begin(self, over: QRect, zoom: float, text: str, tell: Callable[[str], None]) -> None:
        """Lay a field over a rectangle of the viewport; ``tell`` gets what was written.

        Call ``finish`` first, before the text is read: what is being written may be that very text.
        """
        self._back_to = None
        self._editor = InlineEditor(text, over, zoom, self._canvas.viewport(), tell)
        self._editor.closed.connect(self._end)

    def finish(self) -> None:
        """Keep what is being written, and close the field."""
        if self._editor is not None:
            self._editor.finish(keep=True)

    def return_to(self, widget: QWidget) -> bool:
        """Give this widget the keys once what is being written is done; tell whether anything is."""
        self._back_to = widget
        return self._editor is not None

    def _end(self) -> None:
        editor, self._editor = self._editor, None
        if editor is self._canvas.window().focusWidget():  # else somebody has gone on to something else
            (self._back_to or self._canvas).setFocus()

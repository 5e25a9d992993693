"""Whether things may move: the system is asked, and the facilitator's own choice is kept on the window."""

from typing import Final

from PySide6.QtWidgets import QStyle, QWidget

_STILL: Final = "keepsStill"


def keep_still(window: QWidget, *, still: bool) -> None:
    """Let nothing in a window move, or let things move again."""
    window.setProperty(_STILL, still)


def moves(widget: QWidget) -> bool:
    """Tell whether a change in a widget may be seen as a short movement."""
    if widget.window().property(_STILL):
        return False
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) > 0

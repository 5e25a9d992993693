"""Taking widgets out of a layout for good."""

from PySide6.QtWidgets import QLayout


def clear_layout(layout: QLayout) -> None:
    """Take every widget out of a layout, and of the layouts in it, and let it be deleted.

    Each is hidden at once, so that nothing is seen of it.
    """
    while (item := layout.takeAt(0)) is not None:
        widget, within = item.widget(), item.layout()
        if within is not None:
            clear_layout(within)
        if widget is not None:
            widget.hide()
            widget.deleteLater()

"""The keys of the line where words are typed, for the palette and the sheet of keys; the line itself listens."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.tree.field import TreeField


def capture_actions(t: Translator, field: TreeField, parent: QWidget) -> list[QAction]:
    """Return what is done with what stands in the field, each with its key."""
    ways: tuple[tuple[str, str, Callable[[], object]], ...] = (
        (t("Skriv det på rota"), "Return", field.enter_factor),
        (t("Ny historie: «Forteller: tittel»"), "Shift+Return", field.enter_story),
        (t("Skriv det som felles med det som ligner"), "Ctrl+Return", field.enter_shared),
        (t("Neste gruppe"), "Tab", partial(field.group_stepped.emit, 1)),
        (t("Forrige gruppe"), "Shift+Tab", partial(field.group_stepped.emit, -1)),
    )
    actions = []
    for words, key, do in ways:
        action = QAction(words, parent)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(do)
        actions.append(action)
    return actions

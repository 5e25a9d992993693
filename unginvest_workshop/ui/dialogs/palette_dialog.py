"""The palette: every action of the console and of the exercise, found by typing."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.actions import ActionSet, ActionSpec, key_words
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.end_words import END_WORDS, EndWords
from unginvest_workshop.ui.widgets.label import PlainLabel

_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PaletteLine:
    """One action to choose, with its key."""

    words: str
    key: str
    action: QAction
    also: str = ""
    """Other words by which it is found."""


def palette_lines(
    t: Translator, actions: ActionSet, exercise: Sequence[QAction], places: Sequence[tuple[QAction, str]] = ()
) -> list[PaletteLine]:
    """Return what can be done now: the exercise's own actions first, and the day's exercises to go to last.

    Each of these ``places`` has other words by which it is found.
    """
    own = [
        PaletteLine(action.text().replace("&", ""), key_words(t, action.shortcut().toString()), action)
        for action in exercise
        if action.isEnabled()
    ]
    console = [
        PaletteLine(bound.action.text(), actions.key_text(bound.spec.name), bound.action, _also(t, bound.spec))
        for bound in actions.all()
        if bound.spec.in_palette and bound.action.isEnabled()
    ]
    return own + console + [PaletteLine(action.text(), "", action, also) for action, also in places]


def _also(t: Translator, spec: ActionSpec) -> str:
    return t(spec.also) if spec.also else ""


class PaletteDialog(QDialog):
    """A field and a list: type, choose with the arrows, Enter does it."""

    def __init__(self, t: Translator, lines: Sequence[PaletteLine], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(t("Alle valg"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._lines = list(lines)
        self.search = QLineEdit()
        self.search.setPlaceholderText(t("Hva vil du gjøre?"))
        self.search.setAccessibleName(t("Hva vil du gjøre?"))
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(EndWords(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self._none = PlainLabel(t("Ingen treff. Prøv et annet ord."), colour=PALETTE.muted)
        column.addWidget(self._none)
        self.search.textChanged.connect(self._narrow)
        self.list.itemClicked.connect(self._choose)
        self.resize(520, 460)
        self._narrow()

    def shown(self) -> list[str]:
        """Return the words of the actions that fit what is typed."""
        return [self._lines[self._place(row)].words for row in range(self.list.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list from the field, and do the chosen with Enter."""
        count, row = self.list.count(), self.list.currentRow()
        match Qt.Key(event.key()):
            case Qt.Key.Key_Down if count:
                self.list.setCurrentRow((row + 1) % count)
            case Qt.Key.Key_Up if count:
                self.list.setCurrentRow((row - 1) % count)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if count:
                    self._choose(self.list.currentItem())
            case _:
                super().keyPressEvent(event)

    def _narrow(self) -> None:
        words = self.search.text().casefold().split()
        self.list.clear()
        for place, line in enumerate(self._lines):
            text = f"{line.words} {line.also}".casefold()
            if all(word in text for word in words):
                item = QListWidgetItem(line.words, self.list)
                item.setData(_PLACE, place)
                item.setData(END_WORDS, line.key)
        self.list.setCurrentRow(0)
        self._none.setVisible(self.list.count() == 0)

    def _place(self, row: int) -> int:
        return int(self.list.item(row).data(_PLACE))

    def _choose(self, item: QListWidgetItem) -> None:
        action = self._lines[int(item.data(_PLACE))].action
        self.accept()
        # what it does may open a window of its own, which must not come under this one
        QTimer.singleShot(0, action, action.trigger)

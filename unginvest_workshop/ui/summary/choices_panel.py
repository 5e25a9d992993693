"""The choices beside the preview: what is told, who is named, and which files it becomes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.ui.ports import Wanted
from unginvest_workshop.ui.summary.content_page import SECTIONS, ContentPage
from unginvest_workshop.ui.summary.formats_page import MOVED, FormatsPage
from unginvest_workshop.ui.summary.names_page import NamesPage
from unginvest_workshop.ui.summary.outcome import Outcome
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

_WARNING: Final = mark("Hele fagdagen, også det som blir i rommet. Del den bare med den som skal lede videre.")
_ALL_PARTS: Final = mark("Fagdagfila har med alle delene, også dem du har valgt bort.")


class ChoicesPanel(QWidget):
    """Three pages of choices, a button for each, and in their place what comes of it; Ctrl+1 to Ctrl+3 go to a page."""

    altered = Signal()
    """What the summary tells is another now."""

    def __init__(
        self,
        t: Translator,
        content: ContentPage,
        names: NamesPage,
        formats: FormatsPage,
        outcome: Outcome,
        heading: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """``heading`` stands over it all."""
        super().__init__(parent)
        self._t = t
        self.content, self.names, self.formats, self.outcome = content, names, formats, outcome
        self.stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self.buttons: list[Button] = []
        row = QHBoxLayout()
        row.setSpacing(6)
        for number, (words, page) in enumerate(
            ((t("Innhold"), content), (t("Navnene"), names), (t("Filer"), formats)), start=1
        ):
            button = Button(words, self, padding=12, checkable=True)
            button.setToolTip(f"Ctrl+{number}")
            self._group.addButton(button, number - 1)
            self.buttons.append(button)
            row.addWidget(button)
            self.stack.addWidget(page)
            QShortcut(QKeySequence(f"Ctrl+{number}"), self).activated.connect(button.click)
        row.addStretch(1)
        self.stack.addWidget(outcome)
        self.left_out = PlainLabel(px=14, colour=PALETTE.muted, wrap=True)
        self.left_out.hide()
        self.buttons[0].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        column.addWidget(self.left_out)
        self._group.idClicked.connect(self._go_to)
        content.altered.connect(self._tell)
        names.altered.connect(self._tell)
        formats.altered.connect(self._on_formats)
        outcome.left.connect(self.show_formats)
        self._was_moved = self._moved
        self._warn()

    def wanted(self) -> Wanted:
        """Return how the summary is wanted."""
        return Wanted(
            self.names.chosen,
            self.content.wanted_language(),
            self.content.wanted_sections(),
            self.names.untouched,
            moved=self._moved,
        )

    @property
    def _moved(self) -> bool:
        return MOVED in self.formats.chosen()

    def tell_left_out(self, sections: Sequence[str]) -> None:
        """Say which sections are not wanted though there is something to tell in them; with none of them nothing."""
        names = [self._t(SECTIONS.get(name, name)) for name in sections]
        if len(names) == 1:
            self.left_out.setText(self._t("{part} er ikke med.", part=names[0]))
        else:
            self.left_out.setText(self._t("Dette er ikke med: {parts}.", parts=", ".join(names)))
        self.left_out.setVisible(bool(names))

    def show_outcome(self) -> None:
        """Show how far the writing has come; the choices wait."""
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(False)
        self._group.setExclusive(True)
        self.stack.setCurrentWidget(self.outcome)

    def show_formats(self) -> None:
        """Show the files again."""
        self.buttons[2].click()

    def lock(self, *, locked: bool) -> None:
        """Let nothing be chosen while files are written."""
        for button in self.buttons:
            button.setEnabled(not locked)

    def _go_to(self, number: int) -> None:
        self.stack.setCurrentIndex(number)
        (self.content.sections, self.names.policy, next(iter(self.formats.ticks.values())))[number].setFocus()

    def _on_formats(self) -> None:
        """Let the names be looked through anew where parts that are left out leave the room after all, or no longer."""
        if self._moved != self._was_moved:
            self._was_moved = self._moved
            self._tell()
        else:
            self._warn()

    def _tell(self) -> None:
        self._warn()
        self.altered.emit()

    def _warn(self) -> None:
        moved = self._moved
        whole = moved and self.names.chosen is NamesPolicy.FULL
        warnings = ((_WARNING, whole), (_ALL_PARTS, moved and self.content.leaves_out))
        self.formats.warn("\n".join(self._t(words) for words, holds in warnings if holds))

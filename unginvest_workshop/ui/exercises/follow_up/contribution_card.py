"""One contribution in the console: who moved us, how, and what came of it."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, PHASES
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.words import Words


def who_and_where(row: Contribution) -> str:
    """Return who moved us and their department, as far as these are known."""
    return " · ".join(filter(None, (row.who, row.department)))


def what_it_taught(row: Contribution, t: Translator) -> list[tuple[str, str]]:
    """Return what came of a contribution: each of its learnings that were written, after what it is."""
    told = (
        (t("Det lærte oss"), row.taught),
        (t("Det gjør vi mer av"), row.more),
        (t("Annerledes eller bedre"), row.otherwise),
    )
    return [(name, said) for name, said in told if said]


class ContributionCard(Card):
    """Its words, whole. A double click, Enter or F2 opens it, Delete takes it away."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, row_id: str, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_id = row_id
        self._t = t
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.who = Words("", sans(14, SEMIBOLD), colour=PALETTE.warm, widest=2000)
        self.text = Words("", sans(BODY_PX + 1), widest=2000)
        padding = QMargins(10, 5, 10, 5)
        self.dream = Words("", sans(14), fill=PHASES[Phase.DREAM].soft, padding=QMargins(10, 5, 10, 5), widest=2000)
        self.learnings = [Words("", sans(14), fill=PALETTE.sunken, padding=padding, widest=2000) for _ in range(3)]
        self._open = Button(t("Skriv mer …"), kind=ButtonKind.QUIET, px=14, padding=6)
        self._open.clicked.connect(self._tell_opened)
        self._remove = Button("✕", kind=ButtonKind.QUIET, px=14, padding=6)
        self._remove.setAccessibleName(t("Slett bidraget"))
        self._remove.clicked.connect(self._tell_removed)
        self._lay_out()

    def show_row(self, row: Contribution) -> None:
        """Show it as it is now."""
        self.who.set_text(who_and_where(row))
        self.who.setVisible(bool(self.who.text))
        self.text.set_text(row.text)
        self.dream.set_text(self._t("Drømmen: {dream}", dream=row.dream) if row.dream else "")
        self.dream.setVisible(bool(row.dream))
        told = what_it_taught(row, self._t)
        for words, line in zip(self.learnings, [*told, *[("", "")] * (3 - len(told))], strict=True):
            words.set_text(": ".join(line) if line[0] else "")
            words.setVisible(bool(line[0]))
        self._open.setText(self._t("Endre …") if told else self._t("Hva lærte det oss? …"))
        self.setAccessibleName(". ".join(filter(None, (self.who.text, row.text))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open it, or take it away."""
        if event.key() in {Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell_opened()
        elif event.key() == Qt.Key.Key_Delete:
            self._tell_removed()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it."""
        del event
        self._tell_opened()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.text, 1)
        head.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 10, 8)
        column.setSpacing(5)
        column.addWidget(self.who)
        column.addLayout(head)
        for words in (self.dream, *self.learnings):
            column.addWidget(words)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)

    def _tell_opened(self) -> None:
        self.opened.emit(self.row_id)

    def _tell_removed(self) -> None:
        self.removed.emit(self.row_id)

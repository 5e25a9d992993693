"""Looking at a table of stories and factors before it becomes a fagdag."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from unginvest_workshop.domain.table import TableRow
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.services import ReadTable
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel


class ImportDialog(FramedDialog):
    """Says what is in the table and asks what the fagdag is to be called."""

    asked = Signal(str)
    """Carries the title when the dialog is accepted."""

    def __init__(self, t: Translator, table: ReadTable, title: str, parent: QWidget | None = None) -> None:
        super().__init__(t, t("Importer tabell"), t("Lag fagdagen"), parent)
        rows = form()
        self.title = QLineEdit(title)
        rows.addRow(form_label(t("Tittel"), self.title), self.title)
        self.body.addLayout(rows)
        self.found = PlainLabel(counted(t, table.rows), px=17, wrap=True)
        self.body.addWidget(self.found)
        self.ignored = PlainLabel(colour=PALETTE.muted, px=14, wrap=True)
        if table.ignored:
            names = ", ".join(t("«{said}»", said=heading) for heading in table.ignored)
            self.ignored.setText(t("Disse kolonnene blir ikke med: {names}", names=names))
        self.ignored.setVisible(bool(table.ignored))
        self.body.addWidget(self.ignored)
        for row in table.rows[:4]:
            words = f"{row.story or row.teller} → {row.factor}" if row.factor else row.story or row.teller
            self.body.addWidget(PlainLabel(words, px=14, colour=PALETTE.muted, elide=True))
        self.body.addStretch(1)
        self.resize(560, 320)
        self.title.selectAll()

    def accept(self) -> None:
        """Hand over the title, unless it is missing."""
        if not self.title.text().strip():
            self.tell_trouble(self.t("Skriv hva fagdagen heter."))
            return
        super().accept()
        self.asked.emit(self.title.text())


def counted(t: Translator, rows: Sequence[TableRow]) -> str:
    """Return how many stories, factors and groups there are."""
    stories = len({(row.group, row.story, row.teller) for row in rows})
    factors = sum(bool(row.factor) for row in rows)
    groups = len({row.group for row in rows if row.group})
    said = [
        t.plural("{n} historie", "{n} historier", stories),
        t.plural("{n} suksessfaktor", "{n} suksessfaktorer", factors),
    ]
    if groups:
        said.append(t.plural("{n} gruppe", "{n} grupper", groups))
    return " · ".join(said)

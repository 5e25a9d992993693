"""Making the page to take home: how large, and where the file is to lie."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QWidget

from unginvest_workshop.ui.dialogs.doors import THE_MACHINES_OWN, Doors
from unginvest_workshop.ui.dialogs.frame import form, form_label
from unginvest_workshop.ui.dialogs.writing import WritingDialog, WritingWords
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import PagePrinter
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel


class TakeHomeDialog(WritingDialog):
    """The page is written aside; the dialog says where it lies."""

    def __init__(
        self,
        desk: OpenWorkshop,
        printer: PagePrinter,
        parent: QWidget | None = None,
        *,
        doors: Doors = THE_MACHINES_OWN,
    ) -> None:
        words = WritingWords(
            write=desk.t("Lag siden"),
            writing=desk.t("Lager …"),
            where=desk.t("Hvor skal siden ligge?"),
            written=desk.t("Klar til å skrives ut:"),
        )
        super().__init__(desk.t, desk.t("Siden å ta med hjem"), words, parent, doors=doors)
        self._desk, self._printer = desk, printer
        self.belong_to(desk)
        self.paper = QComboBox()
        for code, name in (("a4", self.t("A4, i mappa")), ("a3", self.t("A3, på veggen"))):
            self.paper.addItem(name, code)
        rows = form()
        rows.addRow(form_label(self.t("Størrelse"), self.paper), self.paper)
        self.add_folder_row(rows)
        careful = self.t("På siden står alt du har skrevet her. Du bestemmer hvem som får se den.")
        self.body.addWidget(PlainLabel(careful, colour=PALETTE.muted, wrap=True))
        self.body.addLayout(rows)
        self.add_tail()
        self.resize(600, 340)

    def accept(self) -> None:
        """Read the plan as it is now, and write its page aside."""
        folder = None if self.busy else self.wanted_folder()
        if folder is not None:
            ready = self._desk.read(lambda tx: self._printer.read(tx, self._desk.id, self.t.language))
            self.write_aside(folder, partial(ready, str(self.paper.currentData()), folder))

"""Letting a plan be known by another alias."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label


class RenameDialog(FramedDialog):
    """Closes once the alias is kept."""

    def __init__(self, t: Translator, alias: str, rename: Callable[[str], None], parent: QWidget | None = None) -> None:
        """Make it; ``rename`` keeps an alias, and raises UserError with a sentence on what is wrong with it."""
        super().__init__(t, t("Et annet dekknavn"), t("Lagre"), parent)
        self._rename = rename
        self.alias = QLineEdit(alias)
        rows = form()
        rows.addRow(form_label(t("Dekknavn"), self.alias), self.alias)
        self.body.addLayout(rows)
        self.body.addStretch(1)
        self.resize(460, 210)
        self.alias.selectAll()
        self.alias.setFocus()

    def accept(self) -> None:
        """Keep the alias, or say what is wrong with it."""
        try:
            self._rename(self.alias.text())
        except UserError as error:
            self.tell_trouble(self.t(error.message, **error.values))
            return
        super().accept()

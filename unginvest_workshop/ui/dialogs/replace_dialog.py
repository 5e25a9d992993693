"""Asks what is to become of files that somebody has written on in since the app wrote them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

_WIDTH: Final = 460


class ReplaceDialog(FramedDialog):
    """Asks once for all of them whether they are replaced, or the new ones stand beside them."""

    answered = Signal(object)
    """Carries the names of those that are to stay as they are, as a frozenset."""

    def __init__(self, t: Translator, files: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(t, t("Noen har skrevet videre"), t("Lagre ved siden av"), parent)
        self._files = tuple(files)
        self.question = PlainLabel(_question(t, files), wrap=True)
        self.question.setMinimumWidth(_WIDTH)
        self.body.addWidget(self.question)
        self.replace_button = Button(t("Erstatt"), self)
        self.replace_button.clicked.connect(self._replace)
        self.buttons.insertWidget(self.buttons.indexOf(self.accept_button), self.replace_button)

    def accept(self) -> None:
        """Let the old ones be."""
        super().accept()
        self.answered.emit(frozenset(file.name for file in self._files))

    def _replace(self) -> None:
        super().accept()
        self.answered.emit(frozenset())


def _question(t: Translator, files: Sequence[Path]) -> str:
    names = ", ".join(f"«{file.name}»" for file in files)
    if len(files) == 1:
        return t(
            "{files} er endret siden den ble lagret herfra. Skal den erstattes, eller skal den nye ligge ved siden av?",
            files=names,
        )
    return t(
        "{files} er endret siden de ble lagret herfra. Skal de erstattes, eller skal de nye ligge ved siden av?",
        files=names,
    )

"""Asks what is to become of files that somebody may have written on in."""

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

    def __init__(self, t: Translator, files: Sequence[Path], parent: QWidget | None = None, *, changed: bool) -> None:
        """Name the files; ``changed`` is whether all of them are known to be otherwise than the app wrote them."""
        title, question = (_changed if changed else _standing)(t, files)
        super().__init__(t, title, t("Lagre ved siden av"), parent)
        self._files = tuple(files)
        self.question = PlainLabel(question, wrap=True)
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


def _changed(t: Translator, files: Sequence[Path]) -> tuple[str, str]:
    """Return a title and a question on files that somebody has written on in."""
    if len(files) == 1:
        return t("Noen har skrevet videre i fila"), t(
            "{files} er endret siden den ble lagret herfra. Skal den erstattes, eller skal den nye ligge ved siden av?",
            files=_named(files),
        )
    return t("Noen har skrevet videre i filene"), t(
        "{files} er endret siden de ble lagret herfra. Skal de erstattes, eller skal de nye ligge ved siden av?",
        files=_named(files),
    )


def _standing(t: Translator, files: Sequence[Path]) -> tuple[str, str]:
    """Return the same on files of which some may be from anywhere."""
    if len(files) == 1:
        return t("Fila ligger der fra før"), t(
            "{files} ligger der fra før. Skal den erstattes, eller skal den nye ligge ved siden av?",
            files=_named(files),
        )
    return t("Filene ligger der fra før"), t(
        "{files} ligger der fra før. Skal de erstattes, eller skal de nye ligge ved siden av?", files=_named(files)
    )


def _named(files: Sequence[Path]) -> str:
    return ", ".join(f"«{file.name}»" for file in files)

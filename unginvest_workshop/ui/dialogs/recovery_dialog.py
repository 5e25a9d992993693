"""When the fagdager can't be opened: what happened, in a teacher's words, and what can be done about it."""

from datetime import datetime
from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel


class Recovery(Enum):
    """What the facilitator chose."""

    RESTORE = "restore"
    START_AFRESH = "start_afresh"
    CLOSE = "close"


class RecoveryDialog(FramedDialog):
    """Offers the newest good copy, if there is one, and an empty start."""

    chosen = Signal(object)
    """Carries the Recovery."""

    def __init__(self, t: Translator, made: datetime | None, kept_in: str, parent: QWidget | None = None) -> None:
        """Tell that the store can't be used; ``made`` is when the newest good copy was made, in local time."""
        title = t("Fagdagene lot seg ikke åpne")
        super().__init__(t, title, t("Hent fram kopien") if made else t("Begynn med tomme hyller"), parent)
        self._restores = made is not None
        self.afresh = Button(t("Begynn med tomme hyller"), self, kind=ButtonKind.QUIET)
        self.afresh.setVisible(made is not None)
        self.afresh.clicked.connect(self._start_afresh)
        self.buttons.insertWidget(0, self.afresh)
        self.cancel_button.setText(t("Lukk appen"))
        sentences = [
            t("Det har skjedd noe med fila som fagdagene ligger i. Det er ikke din feil, og ingenting er slettet."),
            self._copy_words(made),
        ]
        if kept_in:
            sentences.append(t("Den gamle fila er lagt til side her: {folder}", folder=kept_in))
        for sentence in sentences:
            self.body.addWidget(PlainLabel(sentence, px=16, wrap=True))
        self.body.addStretch(1)
        self.resize(580, 320)

    def accept(self) -> None:
        """Do what the filled button says."""
        super().accept()
        self.chosen.emit(Recovery.RESTORE if self._restores else Recovery.START_AFRESH)

    def reject(self) -> None:
        """Leave all as it is, and close the app."""
        super().reject()
        self.chosen.emit(Recovery.CLOSE)

    def _start_afresh(self) -> None:
        super().accept()
        self.chosen.emit(Recovery.START_AFRESH)

    def _copy_words(self, made: datetime | None) -> str:
        if made is None:
            return self.t("Det finnes dessverre ingen god kopi. Du kan begynne på nytt, og legge inn det du husker.")
        day = self.t.weekday_date(made.date())
        time = self.t.clock(made.hour * 60 + made.minute)
        return self.t("Det finnes en god kopi fra {day} klokka {time}. Vil du bruke den?", day=day, time=time)

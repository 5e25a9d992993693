"""What the app has learnt of shared factors on this machine: seen, taken along as a table, and forgotten."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QHeaderView, QTableView, QWidget

from unginvest_workshop.domain.timer import Clock
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import learning
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.files import SaveChooser
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.tables import dress_table

_log = logging.getLogger(__name__)
_SUFFIX: Final = ".tsv"


def choose_table_to_save(window: QWidget, t: Translator, name: str) -> Path | None:
    """Ask where to save a table."""
    filters = t("Tabeller") + f" (*{_SUFFIX})"
    chosen, _ = QFileDialog.getSaveFileName(window, t("Lagre tabellen"), name + _SUFFIX, filters)
    return Path(chosen) if chosen else None


class LearntDialog(FramedDialog):
    """A line for each: what was said, and the shared factor that somebody put it in."""

    def __init__(
        self,
        t: Translator,
        hub: Hub,
        keeper: SettingsKeeper,
        clock: Clock,
        parent: QWidget | None = None,
        choose: SaveChooser = choose_table_to_save,
    ) -> None:
        super().__init__(t, t("Det appen har lært"), t("Lagre som tabell …"), parent)
        self._hub, self._keeper, self._clock, self._choose = hub, keeper, clock, choose
        self._sure = False
        told = t(
            "Når dere plasserer noe i en fellesnevner, foreslår appen det samme neste gang noen sier noe som ligner."
            " Det skjer bare på denne maskinen. Sletter du en fagdag, glemmer appen det den lærte der."
        )
        self.body.addWidget(PlainLabel(told, colour=PALETTE.muted, wrap=True))
        self.said = PlainLabel(wrap=True)
        self.body.addWidget(self.said)
        self.table = self._made_table()
        self.body.addWidget(self.table, 1)
        self.body.addStretch(0)
        self.forget_button = Button(t("Glem alt …"), self, kind=ButtonKind.DANGER)
        self.forget_button.clicked.connect(self.forget)
        self.buttons.insertWidget(0, self.forget_button)
        self.cancel_button.setText(t("Lukk"))
        self._show_lines()
        self.resize(640, 560 if self.table.model().rowCount() else 300)

    def lines(self) -> list[tuple[str, str]]:
        """Return what is learnt, as it is shown."""
        since = self._keeper.now.learnt_since
        return self._hub.read(lambda tx: learning.learned(tx, since)).lines()

    def accept(self) -> None:
        """Save it as a table, and stay open."""
        name = self.t("Det appen har lært")
        file = self._choose(self, self.t, name)
        if file is None:
            return
        headings = (self.t("Sagt"), self.t("Fellesnevner"))
        try:
            file.write_text(learning.as_table(self.lines(), headings), encoding="utf-8", newline="\n")
        except OSError as error:
            _log.warning("What is learnt could not be saved: %s", type(error).__name__)
            self.tell_trouble(self.t("«{file}» lot seg ikke lagre. Velg et annet sted.", file=file.name))
        else:
            self.tell_trouble("")
            self.said.setText(self.t("Lagret i «{file}».", file=file.name))

    def forget(self) -> None:
        """Forget all of it, once somebody has said twice that they want to."""
        if not self._sure:
            self._sure = True
            self.forget_button.setText(self.t("Ja, glem alt"))
            self.said.setText(
                self.t("Fagdagene blir som de er. Appen slutter bare å lære av det som er plassert til nå.")
            )
            return
        since = max(self._clock.now().wall, self._keeper.now.learnt_since)
        try:
            self._keeper.change(replace(self._keeper.now, learnt_since=since))
        except OSError as error:
            _log.warning("The settings could not be kept: %s", type(error).__name__)
            self.tell_trouble(self.t("Valget lot seg ikke lagre. Kanskje disken er full?"))
            return
        self._show_lines()
        self.said.setText(self.t("Glemt. Det dere plasserer fra nå av, lærer appen av igjen."))
        self.cancel_button.setFocus()

    def _show_lines(self) -> None:
        lines = self.lines()
        model = QStandardItemModel(0, 2, self.table)
        model.setHorizontalHeaderLabels([self.t("Sagt"), self.t("Fellesnevner")])
        for line in lines:
            model.appendRow([QStandardItem(words) for words in line])
        self.table.setModel(model)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setVisible(bool(lines))
        none = self.t("Appen har ikke lært noe ennå. Det som plasseres i demoen, lærer den ikke av.")
        counted = self.t.plural("{n} plassering", "{n} plasseringer", len(lines))
        self.said.setText(counted if lines else none)
        self.forget_button.setEnabled(bool(lines))
        self.accept_button.setEnabled(bool(lines))

    def _made_table(self) -> QTableView:
        table = QTableView()
        dress_table(table)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setAccessibleName(self.t("Det appen har lært"))
        return table

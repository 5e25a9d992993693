"""Looking at a table of stories and factors before it becomes a fagdag, or comes into the one that is open."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from unginvest_workshop.domain.table import TableRow, in_group
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.importing import ImportPlan, import_table, plan_import
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.services import ReadTable
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text
from unginvest_workshop.ui.widgets.tables import dress_table

_ROWS: Final = 6
"""Rows of a long table that are shown."""
_ALL: Final = 8
"""So many rows at most are all shown."""


class ImportDialog(FramedDialog):
    """Says what is in the table; asks what the new fagdag is to be called, or whether it comes into the open one."""

    asked = Signal(str)
    """Carries the title when a new fagdag is asked for."""
    added = Signal(str)
    """Carries a sentence on what came, when the table has come into the open fagdag."""

    def __init__(
        self,
        t: Translator,
        table: ReadTable,
        title: str,
        desk: OpenWorkshop | None,
        parent: QWidget | None = None,
        *,
        group: str = "",
    ) -> None:
        """``desk`` is the fagdag that is open, if one is; ``group`` is whose the rows are there that name no group."""
        super().__init__(t, t("Importer tabell"), t("Lag fagdagen"), parent)
        self._desk = desk
        self._rows = in_group(table.rows, group)
        self._plan = ImportPlan((), (), 0)
        self.into_open = QRadioButton()
        self.into_new = QRadioButton(t("Lag en ny fagdag"))
        self.title = QLineEdit(title)
        self.found = PlainLabel(counted(t, table.rows), px=17, wrap=True)
        self.there = PlainLabel(colour=PALETTE.muted, px=14, wrap=True)
        self.ignored = PlainLabel(colour=PALETTE.muted, px=14, wrap=True)
        if table.ignored:
            names = ", ".join(t("«{said}»", said=heading) for heading in table.ignored)
            self.ignored.setText(t("Disse kolonnene blir ikke med: {names}", names=names))
        self.ignored.setVisible(bool(table.ignored))
        self.preview = _preview(t, self._rows)
        self._lay_out()
        self.into_open.toggled.connect(self._show_choice)
        if desk is not None:
            self.into_open.setText(t("Legg til i «{title}»", title=menu_text(desk.workshop().title)))
            self._plan = desk.read(lambda tx: plan_import(tx, desk.id, self._rows))
            self.into_open.setChecked(True)
            desk.told.connect(self.tell_trouble)
        else:
            self.into_new.setChecked(True)
        self._show_choice()
        self.resize(680, 600)
        self.title.selectAll()

    def accept(self) -> None:
        """Bring the table in, or hand over the title, unless it is missing."""
        self.tell_trouble("")
        if self._desk is not None and self.into_open.isChecked():
            self._bring_in(self._desk)
        elif self.title.text().strip():
            super().accept()
            self.asked.emit(self.title.text())
        else:
            self.tell_trouble(self.t("Skriv hva fagdagen heter."))

    def _bring_in(self, desk: OpenWorkshop) -> None:
        """Take it in as one step; when that can't be done, the dialog stays and says why."""
        plan = desk.do(self.t("Importer tabell"), lambda tx: import_table(tx, desk.id, self._rows))
        if plan is not None:
            super().accept()
            came = self.t("Tabellen er tatt inn: {what}.", what=_said(self.t, plan.new_stories, plan.new_factors))
            there = _said(self.t, plan.stories_there, plan.factors_there)
            known = self.t("Var her alt: {what}.", what=there)
            self.added.emit(f"{came} {known}" if there else came)

    def _show_choice(self) -> None:
        """Show what belongs to the choice: the title of a new fagdag, or what the open one has already."""
        opened = self.into_open.isChecked()
        self._title_row.setVisible(not opened)
        self.there.setText(self._about_open() if opened else "")
        self.there.setVisible(bool(self.there.text()))
        self.accept_button.setText(self.t("Legg til") if opened else self.t("Lag fagdagen"))
        self.accept_button.updateGeometry()
        self.accept_button.setEnabled(not (opened and self._plan.brings_nothing))

    def _about_open(self) -> str:
        if self._plan.brings_nothing:
            return self.t("Alt i tabellen er her fra før.")
        said = [_there(self.t, self._plan)]
        if self._plan.new_groups:
            said.append(self.t("Nye grupper: {names}.", names=", ".join(self._plan.new_groups)))
        return " ".join(filter(None, said))

    def _lay_out(self) -> None:
        self._title_row = QWidget()
        rows = form()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addRow(form_label(self.t("Tittel"), self.title), self.title)
        self._title_row.setLayout(rows)
        for choice in (self.into_open, self.into_new):
            choice.setVisible(self._desk is not None)
            self.body.addWidget(choice)
        for widget in (self._title_row, self.found, self.there, self.ignored):
            self.body.addWidget(widget)
        self.body.addWidget(self.preview, 1)
        beyond = len(self._rows) - self.preview.rowCount()
        if beyond:
            more = self.t.plural("… og {n} rad til", "… og {n} rader til", beyond)
            self.body.addWidget(PlainLabel(more, colour=PALETTE.muted, px=14))
        self.body.addStretch()


def counted(t: Translator, rows: Sequence[TableRow]) -> str:
    """Return how many stories, factors and groups there are."""
    stories = len({(row.group, row.story, row.teller, row.number) for row in rows})
    groups = len({row.group for row in rows if row.group})
    said = _said(t, stories, sum(bool(row.factor) for row in rows), always=True)
    in_groups = t.plural("{n} gruppe", "{n} grupper", groups)
    return f"{said} · {in_groups}" if groups else said


def _there(t: Translator, plan: ImportPlan) -> str:
    """Return what of the table is there already and doesn't come twice, or ""."""
    what = _said(t, plan.stories_there, plan.factors_there)
    return t("Er her fra før, og kommer ikke to ganger: {what}.", what=what) if what else ""


def _said(t: Translator, stories: int, factors: int, *, always: bool = False) -> str:
    parts = (
        (stories, t.plural("{n} historie", "{n} historier", stories)),
        (factors, t.plural("{n} suksessfaktor", "{n} suksessfaktorer", factors)),
    )
    return " · ".join(words for count, words in parts if count or always)


def _preview(t: Translator, rows: Sequence[TableRow]) -> QTableWidget:
    """Return the first rows as they were read, in a table no higher than they are.

    A column that is empty everywhere is left out.
    """
    shown = len(rows) if len(rows) <= _ALL else _ROWS
    columns = [
        (t("Gruppe"), [row.group for row in rows]),
        (t("Forteller"), [row.teller for row in rows]),
        (t("Historie"), [row.story for row in rows]),
        (t("Suksessfaktor"), [row.factor for row in rows]),
    ]
    used = [(heading, cells[:shown]) for heading, cells in columns if any(cells)]
    table = QTableWidget(shown, len(used))
    dress_table(table)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setHorizontalHeaderLabels([heading for heading, _ in used])
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    for column, (heading, cells) in enumerate(used):
        if heading in (t("Gruppe"), t("Forteller")):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, 110)
        for row, words in enumerate(cells):
            table.setItem(row, column, QTableWidgetItem(words))
    table.ensurePolished()
    rows_high = header.sizeHint().height() + table.verticalHeader().length()
    table.setMaximumHeight(rows_high + 2 * table.frameWidth())
    return table

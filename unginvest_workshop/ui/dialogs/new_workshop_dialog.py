"""Making a fagdag: what it is, what it is made from, and who comes."""

from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from unginvest_workshop.content import Content
from unginvest_workshop.domain.people_list import read_people
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.making import NewWorkshop
from unginvest_workshop.operations.people import MOST, usual_group_count
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.dialogs.workshop_fields import WorkshopFields
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel

_NINE: Final = 9 * 60


class NewWorkshopDialog(FramedDialog):
    """Asks for everything at once; only the title must be there."""

    asked = Signal(object)
    """Carries the NewWorkshop when the dialog is accepted."""

    def __init__(
        self, t: Translator, content: Content, today: date, template: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(t, t("Ny fagdag"), t("Sett i gang"), parent)
        rows = form()
        self.fields = WorkshopFields(t, rows)
        self.fields.show_day(today, _NINE)
        self.fields.show_language(t.language)
        self.template = QComboBox()
        for each in content.templates:
            self.template.addItem(each.title, each.key)
            self.template.setItemData(self.template.count() - 1, each.description, Qt.ItemDataRole.ToolTipRole)
        self.template.setCurrentIndex(max(0, self.template.findData(template)))
        rows.insertRow(5, form_label(t("Mal"), self.template), self.template)
        self.people = QPlainTextEdit()
        self.people.setTabChangesFocus(True)
        self.people.setPlaceholderText(
            t("Lim inn navn, avdeling og rolle, én på hver linje.\nEller skriv bare hvor mange: 40 personer")
        )
        self.people.setMinimumHeight(120)
        self.count = PlainLabel(px=14, colour=PALETTE.muted)
        self.body.addLayout(rows)
        self.body.addWidget(form_label(t("Deltakere"), self.people))
        self.body.addWidget(self.people, 1)
        self.body.addWidget(self.count)
        for before, after in pairwise((self.fields.topic, self.template, self.fields.language, self.people)):
            self.setTabOrder(before, after)
        self._topic = ""
        self.fields.topic.textChanged.connect(self._keep_topic_one_line)
        self.people.textChanged.connect(self._count_people)
        self._count_people()
        self.resize(620, 640)
        self.fields.title.setFocus()

    def accept(self) -> None:
        """Hand over what is asked for, unless something is missing."""
        asked = self.new_workshop()
        if not self.fields.has_title():
            return
        if asked.people.count > MOST:
            self.tell_trouble(self.t("En fagdag kan ha inntil {most} deltakere. Del lista i to.", most=MOST))
            self.people.setFocus()
            return
        super().accept()
        self.asked.emit(asked)

    def new_workshop(self) -> NewWorkshop:
        """Return what is written in the fields now."""
        return NewWorkshop(
            title=self.fields.title.text(),
            day=self.fields.chosen_day(),
            start=self.fields.chosen_start(),
            place=self.fields.place.text(),
            topic=self.fields.topic.text(),
            template=str(self.template.currentData()),
            language=self.fields.chosen_language(),
            people=read_people(self.people.toPlainText()),
        )

    def _keep_topic_one_line(self, text: str) -> None:
        """Let a list of people that was pasted among the topic's words go to its own field."""
        if "\n" not in text:
            self._topic = text
            return
        pasted = _pasted(text)
        if _is_list(pasted):
            self.fields.topic.setText(self._topic)
            self.people.appendPlainText(pasted.strip("\n"))
            self.people.setFocus()
        else:
            self.fields.topic.setText(" ".join(text.split()))

    def _count_people(self) -> None:
        self.tell_trouble("")
        count = read_people(self.people.toPlainText()).count
        if not count:
            self.count.setText(self.t("Du kan også legge til deltakere senere."))
            return
        people = self.t.plural("{n} deltaker", "{n} deltakere", count)
        groups = self.t.plural("{n} gruppe", "{n} grupper", usual_group_count(count))
        self.count.setText(self.t("{people}, {groups} blir det", people=people, groups=groups))


def _pasted(text: str) -> str:
    """Return what of a field's text came from the clipboard; a line break in it can't have been typed."""
    clipboard = QGuiApplication.clipboard()
    copied = (
        clipboard.text(mode).replace("\r\n", "\n") for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
    )
    return next((words for words in copied if "\n" in words and words in text), text)


def _is_list(text: str) -> bool:
    """Tell whether a text is lines of several columns each, as from a spreadsheet."""
    lines = [line for line in text.splitlines() if line.strip()]
    return len(lines) > 1 and all(any(mark in line for mark in "\t;,") for line in lines)

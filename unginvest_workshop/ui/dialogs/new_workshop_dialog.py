"""Making a fagdag: what it is, what it is made from, and who comes."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from unginvest_workshop.content import Content
from unginvest_workshop.domain.people_list import ListedPerson, listed_line, read_people
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import ROLE_WORDS
from unginvest_workshop.operations.grouping import usual_group_count
from unginvest_workshop.operations.making import NewWorkshop
from unginvest_workshop.operations.next_day import last_fagdag
from unginvest_workshop.operations.people import MOST
from unginvest_workshop.ui.dialogs.frame import FramedDialog, form, form_label
from unginvest_workshop.ui.dialogs.people_sources import PeopleSources, SourceButtons
from unginvest_workshop.ui.dialogs.template_picker import TemplatePicker
from unginvest_workshop.ui.dialogs.workshop_fields import WorkshopFields
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled

_NINE: Final = 9 * 60
_TAB: Final = 190
"""Pixels from column to column in lines that come from a table."""
_WIDE: Final = 620
_HIGH: Final = 800
"""Pixels, where the screen has room for them."""
_FRAME: Final = 48
"""Pixels for the title bar and a little air round the dialog."""
_GROUPS: Final = 8
"""The groups that the templates are made for, while nobody is written down."""


class NewWorkshopDialog(FramedDialog):
    """Asks for everything at once; only the title must be there."""

    asked = Signal(object)
    """Carries the NewWorkshop when the dialog is accepted."""
    wants_next = Signal()
    """The next fagdag is to be proposed from the last one instead."""

    def __init__(
        self,
        t: Translator,
        content: Content,
        today: date,
        template: str = "",
        parent: QWidget | None = None,
        *,
        sources: PeopleSources,
        hub: Hub | None = None,
    ) -> None:
        """Offer the content's templates, and with a ``hub`` those that are saved in it; ``sources`` lend people."""
        super().__init__(t, t("Ny fagdag"), t("Sett i gang"), parent)
        rows = form()
        self.fields = WorkshopFields(t, rows)
        self.fields.show_day(today, _NINE)
        self.fields.show_language(t.language)
        self.template = TemplatePicker(t, content, hub, template)
        label = form_label(t("Mal"), self.template.list)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, 8, 0, 0)
        rows.insertRow(5, label, self.template)
        self.people = QPlainTextEdit()
        self.people.setTabChangesFocus(True)
        self.people.setPlaceholderText(
            t("Lim inn navn, avdeling og rolle, én på hver linje.\nEller skriv bare hvor mange: 40 personer")
        )
        self.people.setMinimumHeight(84)
        self.people.setTabStopDistance(_TAB)
        self.sources = SourceButtons(t, sources, self._listed)
        self.count = PlainLabel(px=14, colour=PALETTE.muted)
        self.length = PlainLabel(weight=SEMIBOLD, colour=PALETTE.accent)
        self.next_button = self._offer_next(hub, today)
        self._area = self._lay_out(rows)
        for before, after in pairwise((self.fields.topic, self.template.list, self.fields.language, self.people)):
            self.setTabOrder(before, after)
        self._topic = ""
        self.fields.topic.textChanged.connect(self._keep_topic_one_line)
        self.people.textChanged.connect(self._count_people)
        self.sources.found.connect(self.add_found)
        self.sources.told.connect(self.tell_trouble)
        self.template.chosen.connect(self._tell_length)
        self.fields.start.timeChanged.connect(self._tell_length)
        self._count_people()
        self.resize(_WIDE, min(_HIGH, self.screen().availableGeometry().height() - _FRAME))
        self.fields.title.setFocus()

    def _lay_out(self, rows: QFormLayout) -> QScrollArea:
        """Let what is asked for scroll on a low screen, so that the buttons are always seen."""
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if not self.next_button.isHidden():
            column.addWidget(self.next_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(rows)
        column.addWidget(form_label(self.t("Deltakere"), self.people))
        column.addWidget(self.people, 1)
        column.addWidget(self.sources)
        area = scrolled(ground, see_through=True)
        self.body.addWidget(area, 1)
        self.body.addWidget(self.count)
        self.body.addWidget(self.length)
        return area

    def accept(self) -> None:
        """Hand over what is asked for, unless something is missing."""
        asked = self.new_workshop()
        if not self.fields.has_title():
            reveal(self._area, self.fields.title)
            return
        if asked.people.count > MOST:
            self.tell_trouble(self.t("En fagdag kan ha inntil {most} deltakere. Del lista i to.", most=MOST))
            self.people.setFocus()
            return
        super().accept()
        self.asked.emit(asked)

    def _offer_next(self, hub: Hub | None, today: date) -> Button:
        """Offer to begin with what the last fagdag proposes, if there has been one."""
        last = hub.read(lambda tx: last_fagdag(tx, today)) if hub is not None else None
        button = Button(self.t("Foreslå neste fagdag ut fra den forrige …"), px=15)
        button.setVisible(last is not None)
        button.clicked.connect(self._go_to_next)
        return button

    def _go_to_next(self) -> None:
        self.reject()
        self.wants_next.emit()

    def add_found(self, found: Sequence[ListedPerson]) -> None:
        """Write people from a table or an earlier fagdag among those who come; names take the place of a number."""
        lines = "\n".join(listed_line(person, self.t(ROLE_WORDS[person.role])) for person in found)
        if self._listed():
            self.people.appendPlainText(lines)
        else:
            self.people.setPlainText(lines)

    def _listed(self) -> list[ListedPerson]:
        return list(read_people(self.people.toPlainText()).people)

    def new_workshop(self) -> NewWorkshop:
        """Return what is written in the fields now."""
        return NewWorkshop(
            title=self.fields.title.text(),
            day=self.fields.chosen_day(),
            start=self.fields.chosen_start(),
            place=self.fields.place.text(),
            topic=self.fields.topic.text(),
            template=self.template.key,
            language=self.fields.chosen_language(),
            people=read_people(self.people.toPlainText()),
            own_template=self.template.own.id if self.template.own is not None else None,
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
        self._tell_length()
        count = read_people(self.people.toPlainText()).count
        if not count:
            self.count.setText(self.t("Du kan også legge til deltakere senere."))
            return
        people = self.t.plural("{n} deltaker", "{n} deltakere", count)
        groups = self.t.plural("{n} gruppe", "{n} grupper", usual_group_count(count))
        self.count.setText(self.t("{people}, {groups} blir det", people=people, groups=groups))

    def _tell_length(self) -> None:
        """Say when the day ends by the chosen template, for as many groups as the people make."""
        count = read_people(self.people.toPlainText()).count
        groups = usual_group_count(min(count, MOST)) if count else 0
        begins = self.fields.chosen_start()
        t = self.t
        hours = t("{begins}–{ends}", begins=t.clock(begins), ends=t.clock(self.template.ends(begins, groups)))
        if self.template.hears_groups():
            with_groups = t.plural(
                "Med {n} gruppe: {hours}", "Med {n} grupper: {hours}", groups or _GROUPS, hours=hours
            )
            hours = with_groups
        self.length.setText(t("{hours}, pauser medregnet", hours=hours) if self.template.has_breaks() else hours)


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

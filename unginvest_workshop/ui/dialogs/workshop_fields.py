"""The fields that say what a fagdag is: for making one and for changing one."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit

from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.i18n import LANGUAGE_NAMES, Translator
from unginvest_workshop.ui.dialogs.frame import form_label
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.spins import ClockEdit, DayEdit


class WorkshopFields:
    """Title, date, start, place, topic and the room's language, as rows of a form."""

    AFTER_DAY: Final = 3
    """The form's row in which something more about the time can stand."""

    def __init__(self, t: Translator, form: QFormLayout) -> None:
        self.title = QLineEdit()
        self.title.setPlaceholderText(t("Fagdag Drammen"))
        self.day = DayEdit()
        self.day.setDisplayFormat("d. MMMM yyyy" if t.language != "en" else "d MMMM yyyy")
        self.start = ClockEdit()
        self.place = QLineEdit()
        self.topic = QLineEdit()
        self.topic.setPlaceholderText(t("Hvordan kan vi …"))
        self.language = QComboBox()
        for language in Language:
            self.language.addItem(LANGUAGE_NAMES[language.value], language.value)
        when = QHBoxLayout()
        when.setSpacing(10)
        when.addWidget(self.day, 1)
        when.addWidget(form_label(t("begynner"), self.start))
        when.addWidget(self.start)
        self.untitled = PlainLabel(t("Skriv hva fagdagen heter."), px=14.5, colour=PALETTE.warm)
        self._form = form
        form.addRow(form_label(t("Tittel"), self.title), self.title)
        form.setWidget(1, QFormLayout.ItemRole.FieldRole, self.untitled)
        form.setRowVisible(self.untitled, False)  # noqa: FBT003  Qt's own word
        self.title.textChanged.connect(self._on_title)
        form.addRow(form_label(t("Dato"), self.day), when)
        form.addRow(form_label(t("Sted"), self.place), self.place)
        form.addRow(form_label(t("Læringsspørsmål"), self.topic), self.topic)
        form.addRow(form_label(t("Språk i rommet"), self.language), self.language)

    def has_title(self) -> bool:
        """Tell whether there is a title; where there is none, it is asked for."""
        if self.title.text().strip():
            return True
        self._form.setRowVisible(self.untitled, True)  # noqa: FBT003  Qt's own word
        self.title.setFocus()
        return False

    def _on_title(self, text: str) -> None:
        if text.strip():
            self._form.setRowVisible(self.untitled, False)  # noqa: FBT003  Qt's own word

    def show_day(self, day: date, start: int) -> None:
        """Show a date and the planned start, in minutes after midnight."""
        self.day.setDate(QDate(day.year, day.month, day.day))
        self.start.setTime(QTime(start // 60, start % 60))

    def chosen_day(self) -> date:
        """Return the date."""
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def chosen_start(self) -> int:
        """Return the planned start, in minutes after midnight."""
        return self.start.time().hour() * 60 + self.start.time().minute()

    def show_language(self, language: str) -> None:
        """Choose a language by its code."""
        self.language.setCurrentIndex(max(0, self.language.findData(language)))

    def chosen_language(self) -> Language:
        """Return the room's language."""
        return Language(self.language.currentData())

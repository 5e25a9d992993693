"""What the facilitator can choose for this machine: the windows' language, and the room's screen."""

import logging
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from unginvest_workshop.i18n import LANGUAGE_NAMES, LANGUAGES, Translator
from unginvest_workshop.settings import BellVolume, Language, Settings
from unginvest_workshop.ui.bell import Ring
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.screens import IN_A_WINDOW, screen_key, screen_name, wanted_screen
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.label import PlainLabel

_log = logging.getLogger(__name__)


class SettingsPage(QWidget):
    """Each choice is kept as soon as it is made."""

    def __init__(self, keeper: SettingsKeeper, t: Translator, ring: Ring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._ring = ring
        self._t = t
        self.language = QComboBox()
        for code in LANGUAGES:
            self.language.addItem(LANGUAGE_NAMES[code], code)
        self.language.setCurrentIndex(LANGUAGES.index(keeper.now.language))
        self.room_screen = QComboBox()
        self.bell = QComboBox()
        for words, volume in (
            (t("Av"), BellVolume.OFF),
            (t("Mykt"), BellVolume.SOFT),
            (t("Tydelig"), BellVolume.CLEAR),
        ):
            self.bell.addItem(words, volume.value)
        self.bell.setCurrentIndex(self.bell.findData(keeper.now.bell.value))
        self.trouble = PlainLabel(colour=PALETTE.accent, wrap=True)
        for box in (self.language, self.room_screen, self.bell):
            box.setMinimumWidth(280)
        self._lay_out()
        self._fill_screens()
        self.language.activated.connect(self._keep_language)
        self.room_screen.activated.connect(self._keep_screen)
        self.bell.activated.connect(self._keep_bell)

    def showEvent(self, event: QShowEvent) -> None:
        """Look which screens there are now."""
        super().showEvent(event)
        self._fill_screens()

    def _fill_screens(self) -> None:
        wanted = self._keeper.now.stage_screen
        screens = QGuiApplication.screens()
        found = wanted_screen(screens, wanted)
        self.room_screen.clear()
        self.room_screen.addItem(self._t("Den andre skjermen, når det er to"), "")
        for screen in screens:
            size = screen.size()
            words = f"{screen_name(screen)} ({size.width()} × {size.height()})"
            self.room_screen.addItem(words, wanted if screen is found else screen_key(screen))
        self.room_screen.addItem(self._t("Et vindu, for videomøter"), IN_A_WINDOW)
        if wanted and found is None and wanted != IN_A_WINDOW:
            self.room_screen.addItem(self._t("{screen} (ikke koblet til)", screen=wanted), wanted)
        self.room_screen.setCurrentIndex(max(0, self.room_screen.findData(wanted)))

    def _keep_language(self) -> None:
        language = cast("Language", self.language.currentData())
        self._keep(replace(self._keeper.now, language=language))

    def _keep_screen(self) -> None:
        self._keep(replace(self._keeper.now, stage_screen=str(self.room_screen.currentData())))

    def _keep_bell(self) -> None:
        """Keep how loud it is to be, and let it be heard."""
        volume = BellVolume(self.bell.currentData())
        self._keep(replace(self._keeper.now, bell=volume))
        self._ring(volume)

    def _keep(self, chosen: Settings) -> None:
        """Keep a choice; one that can't be kept is told of, and shown as it was."""
        try:
            self._keeper.change(chosen)
        except OSError as error:
            _log.warning("The settings could not be kept: %s", type(error).__name__)
            self.trouble.setText(self._t("Valget lot seg ikke lagre. Kanskje disken er full?"))
            self.language.setCurrentIndex(LANGUAGES.index(self._keeper.now.language))
            self._fill_screens()
            self.bell.setCurrentIndex(self.bell.findData(self._keeper.now.bell.value))
        else:
            self.trouble.setText("")

    def _lay_out(self) -> None:
        t = self._t
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(16)
        form.addRow(PlainLabel(t("Språk i vinduet")), self.language)
        form.addRow(PlainLabel(t("Skjermen rommet ser")), self.room_screen)
        form.addRow(PlainLabel(t("Klang ved ett minutt igjen, bytte og slutt")), self.bell)
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 34, 56, 28)
        column.setSpacing(24)
        column.addWidget(PlainLabel(t("Innstillinger"), px=38, weight=SEMIBOLD, in_serif=True))
        column.addLayout(form)
        hint = t("Hver fagdag har sitt eget språk for rommet. Det velger du når du lager den.")
        column.addWidget(PlainLabel(hint, colour=PALETTE.muted, wrap=True))
        column.addWidget(self.trouble)
        column.addStretch(1)

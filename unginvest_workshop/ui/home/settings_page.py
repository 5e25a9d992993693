"""What the facilitator can choose for this machine: the windows' language, the room's screen and its look, the bell."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from unginvest_workshop.i18n import LANGUAGE_NAMES, LANGUAGES, Translator
from unginvest_workshop.settings import TEXT_SIZES, BellVolume, StageTheme
from unginvest_workshop.ui.bell import Ring
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.home.setting_box import SettingBox
from unginvest_workshop.ui.screens import IN_A_WINDOW, screen_key, screen_name, wanted_screen
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

_log = logging.getLogger(__name__)
_SECONDS = (6, 8, 10, 12, 15, 20, 30, 45, 60)


class SettingsPage(QWidget):
    """Each choice is kept as soon as it is made."""

    wants_learnt = Signal()
    """What the app has learnt is to be seen."""

    def __init__(self, keeper: SettingsKeeper, t: Translator, ring: Ring, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._ring, self._t = keeper, ring, t
        self.language = SettingBox("language", [(LANGUAGE_NAMES[code], code) for code in LANGUAGES])
        self.room_screen = SettingBox("stage_screen")
        self.theme = SettingBox(
            "stage_theme",
            (
                (t("Lyst, og mørkt i drømmen"), StageTheme.BY_EXERCISE),
                (t("Lyst"), StageTheme.LIGHT),
                (t("Mørkt, for rom uten dagslys"), StageTheme.DARK),
            ),
        )
        self.text = SettingBox("stage_text", [(_size_words(t, size), size) for size in TEXT_SIZES])
        self.pages = SettingBox("page_seconds", self._page_choices())
        self.bell = SettingBox(
            "bell", ((t("Av"), BellVolume.OFF), (t("Mykt"), BellVolume.SOFT), (t("Tydelig"), BellVolume.CLEAR))
        )
        self.less_motion = QCheckBox(t("Ingen bevegelse, verken på lerretet eller i treet"))
        self.learnt = Button(t("Se det …"))
        self.learnt.setAccessibleName(t("Det appen har lært"))
        self.learnt.clicked.connect(self.wants_learnt)
        self.trouble = PlainLabel(colour=PALETTE.accent, wrap=True)
        self._boxes = (self.language, self.room_screen, self.theme, self.text, self.pages, self.bell)
        self._lay_out()
        self._show()
        for box in self._boxes:
            box.chosen.connect(self._keep)
        self.bell.chosen.connect(self._let_hear)
        self.less_motion.clicked.connect(self._keep_motion)
        keeper.changed.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        """Look which screens there are now."""
        super().showEvent(event)
        self._show()

    def _show(self, _settings: object = None) -> None:
        """Show what is kept."""
        self.room_screen.offer(self._screens())
        self.pages.offer(self._page_choices())
        for box in self._boxes:
            box.show_value(getattr(self._keeper.now, box.setting))
        self.less_motion.setChecked(self._keeper.now.less_motion)

    def _screens(self) -> Iterator[tuple[str, str]]:
        """Yield the screens that there are, and the wanted one if it isn't plugged in."""
        wanted = self._keeper.now.stage_screen
        screens = QGuiApplication.screens()
        found = wanted_screen(screens, wanted)
        yield self._t("Den andre skjermen, når det er to"), ""
        for screen in screens:
            size = screen.size()
            words = f"{screen_name(screen)} ({size.width()} × {size.height()})"
            yield words, wanted if screen is found else screen_key(screen)
        yield self._t("Et vindu, for videomøter"), IN_A_WINDOW
        if wanted and found is None and wanted != IN_A_WINDOW:
            yield self._t("{screen} (ikke koblet til)", screen=wanted), wanted

    def _page_choices(self) -> list[tuple[str, int]]:
        """Return the usual times, and the one that somebody has written in the file."""
        every = sorted({*_SECONDS, self._keeper.now.page_seconds})
        return [(self._t("Etter {seconds} sekunder", seconds=seconds), seconds) for seconds in every]

    def _keep_motion(self) -> None:
        self._keep("less_motion", self.less_motion.isChecked())

    def _let_hear(self, _setting: str, volume: BellVolume) -> None:
        self._ring(volume)

    def _keep(self, setting: str, value: Any) -> None:  # noqa: ANN401  each setting has a type of its own
        """Keep a choice; one that can't be kept is told of, and shown as it was."""
        try:
            self._keeper.change(replace(self._keeper.now, **{setting: value}))
        except OSError as error:
            _log.warning("The settings could not be kept: %s", type(error).__name__)
            self.trouble.setText(self._t("Valget lot seg ikke lagre. Kanskje disken er full?"))
            self._show()
        else:
            self.trouble.setText("")

    def _lay_out(self) -> None:
        t = self._t
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(14)
        form.addRow(PlainLabel(t("Språk i vinduet")), self.language)
        form.addRow(PlainLabel(t("Klang ved ett minutt igjen, bytte og slutt")), self.bell)
        form.addRow(PlainLabel(t("Lerretet"), px=20, weight=SEMIBOLD, in_serif=True))
        form.addRow(PlainLabel(t("Skjermen rommet ser")), self.room_screen)
        form.addRow(PlainLabel(t("Farger")), self.theme)
        form.addRow(PlainLabel(t("Tekst")), self.text)
        form.addRow(PlainLabel(t("Når du ber det bla av seg selv")), self.pages)
        form.addRow("", self.less_motion)
        form.addRow(PlainLabel(t("Fellesnevnerne"), px=20, weight=SEMIBOLD, in_serif=True))
        form.addRow(PlainLabel(t("Det appen har lært")), self.learnt)
        column = QVBoxLayout(self)
        column.setContentsMargins(56, 34, 56, 28)
        column.setSpacing(20)
        column.addWidget(PlainLabel(t("Innstillinger"), px=38, weight=SEMIBOLD, in_serif=True))
        column.addLayout(form)
        hint = t("Hver fagdag har sitt eget språk for rommet. Det velger du når du lager den.")
        column.addWidget(PlainLabel(hint, colour=PALETTE.muted, wrap=True))
        column.addWidget(self.trouble)
        column.addStretch(1)


def _size_words(t: Translator, size: int) -> str:
    if size == 100:
        return t("Som vanlig")
    more = size - 100
    return t("{n} % større", n=more) if more > 0 else t("{n} % mindre", n=-more)

"""Changing how the stage looks while it is shown: dark or light, larger or smaller words. It is remembered."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import TEXT_SIZES, Settings, StageTheme
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.stage.look import StageLook


class RoomLook(QObject):
    """The look of the stage as the settings have it."""

    changed = Signal(object)
    """Carries the StageLook."""
    told = Signal(str)
    """Carries a sentence for the facilitator."""

    def __init__(self, settings: SettingsKeeper, t: Translator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings, self._t = settings, t
        settings.changed.connect(self._on_changed)

    def now(self) -> StageLook:
        """Return how the stage looks."""
        return StageLook.of(self._settings.now)

    def toggle_dark(self) -> None:
        """Make all of it dark, or when it is dark light."""
        dark = self._settings.now.stage_theme is StageTheme.DARK
        self._change(replace(self._settings.now, stage_theme=StageTheme.LIGHT if dark else StageTheme.DARK))

    def enlarge(self) -> None:
        """Take the next larger size of words."""
        self._resize(1)

    def reduce(self) -> None:
        """Take the next smaller size of words."""
        self._resize(-1)

    def _resize(self, by: int) -> None:
        place = TEXT_SIZES.index(self._settings.now.stage_text) + by
        if 0 <= place < len(TEXT_SIZES):
            self._change(replace(self._settings.now, stage_text=TEXT_SIZES[place]))
        elif by > 0:
            self.told.emit(self._t("Teksten på lerretet er så stor som den kan bli."))
        else:
            self.told.emit(self._t("Teksten på lerretet er så liten som den kan være og ennå leses bakerst."))

    def _change(self, changed: Settings) -> None:
        try:
            self._settings.change(changed)
        except OSError:
            self.told.emit(self._t("Valget lot seg ikke lagre. Kanskje disken er full?"))

    def _on_changed(self, _settings: Settings) -> None:
        self.changed.emit(self.now())

"""Moving the room's view between screens: where the settings say, in a window, where the facilitator chooses."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.screen_picker import ScreenPicker
from unginvest_workshop.ui.screens import IN_A_WINDOW, screen_key
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.stage.window import StageWindow

_LIT: Final = 0.9
"""The share of its new screen that the console may fill without being maximised."""


class ScreenMoves(QObject):
    """Puts stage and console on screens, and remembers what the facilitator chose."""

    told = Signal(str)
    """Carries a sentence for the facilitator."""

    def __init__(
        self,
        t: Translator,
        settings: SettingsKeeper,
        console: QWidget,
        window: Callable[[], StageWindow | None],
        made: Callable[[], StageWindow],
        parent: QObject,
    ) -> None:
        """``window`` returns the stage if there is one, and ``made`` makes it if there is none."""
        super().__init__(parent)
        self._t, self._settings, self._console = t, settings, console
        self._window, self._made = window, made

    def show(self) -> None:
        """Show the stage where the settings say."""
        if self._settings.now.stage_screen == IN_A_WINDOW:
            self._made().seat.show_in_window()
        else:
            self._made().seat.show_on(self._settings.now.stage_screen)

    def toggle_window(self) -> None:
        """Show it in a window among others, or when it is in one on the screen that the settings name."""
        window, kept = self._window(), self._settings.now.stage_screen
        if window is not None and window.isVisible() and window.seat.in_window:
            window.seat.show_on("" if kept == IN_A_WINDOW else kept)
        else:
            self._made().seat.show_in_window()

    def swap(self) -> None:
        """Let console and room change screens."""
        here, stage = self._console.screen(), self._window()
        there = stage.seat.put_on if stage is not None and stage.isVisible() else None
        if stage is None or there is None or not stage.seat.on_another_screen:
            self.told.emit(self._other_screen_words())
            return
        self.move_console(there)
        self._remember(screen_key(here))
        stage.seat.show_on(screen_key(here), here)

    def choose(self) -> None:
        """Ask which screen the room sees, with a number on each."""
        window = self._window()
        there = window.seat.put_on if window is not None and window.isVisible() else None
        now = there if there is not None else self._settings.now.stage_screen
        picker = ScreenPicker(self._t, now, self._console)
        picker.picked.connect(self._pick)
        picker.open()

    def move_console(self, screen: QScreen) -> None:
        """Put the console on another screen, as large as it was if there is room, and maximised if it was."""
        console, maximised = self._console, self._console.isMaximized() or self._console.isFullScreen()
        size = console.size().boundedTo(screen.availableSize() * _LIT)
        if maximised:
            console.showNormal()
        console.setScreen(screen)
        place = console.geometry()
        place.setSize(size)
        place.moveCenter(screen.availableGeometry().center())
        console.setGeometry(place)
        if maximised:
            console.showMaximized()

    def _pick(self, key: str, screen: QScreen | None) -> None:
        """Remember the screen, and show the room's view there."""
        self._remember(key)
        if screen is None:
            self._made().seat.show_in_window()
        else:
            self._made().seat.show_on(key, screen)

    def _remember(self, key: str) -> None:
        try:
            self._settings.change(replace(self._settings.now, stage_screen=key))
        except OSError:
            self.told.emit(self._t("Valget lot seg ikke lagre. Kanskje disken er full?"))

    def _other_screen_words(self) -> str:
        if len(QGuiApplication.screens()) < 2:
            return self._t("Her er det bare én skjerm. Koble til projektoren, så kan dere bytte.")
        return self._t("Vis lerretet på den andre skjermen først (F5), så kan dere bytte.")

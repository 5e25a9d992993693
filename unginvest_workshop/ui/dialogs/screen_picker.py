"""«Hvilken skjerm?»: a big number on each screen, and a list from which the room's is chosen by that number."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.screens import IN_A_WINDOW, screen_key, screen_name
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button
from unginvest_workshop.ui.widgets.label import PlainLabel

_SHARE: Final = 0.24
"""The side of a number's card, as a share of the screen's height."""


class ScreenNumber(QWidget):
    """A screen's number in its upper corner. It takes no keys, and is gone with the dialog."""

    def __init__(self, number: int, screen: QScreen, parent: QWidget) -> None:
        flags = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus
        super().__init__(parent, flags)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._number, self._name = str(number), screen.name()
        place = screen.geometry()
        side = round(place.height() * _SHARE)
        away = side // 6
        self.setScreen(screen)
        self.setGeometry(place.left() + away, place.top() + away, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number, and the screen's name under it."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PALETTE.accent))
        painter.setPen(QColor(PALETTE.surface))
        box = QRectF(self.rect())
        painter.setFont(serif(self.height() * 0.56, SEMIBOLD))
        painter.drawText(box.adjusted(0, 0, 0, -box.height() * 0.16), Qt.AlignmentFlag.AlignCenter, self._number)
        painter.setFont(sans(self.height() * 0.09))
        low = box.adjusted(0, box.height() * 0.76, 0, -box.height() * 0.08)
        painter.drawText(low, Qt.AlignmentFlag.AlignCenter, self._name)


class ScreenPicker(FramedDialog):
    """Lists the screens by their numbers; the digit, or a press, chooses one. The last choice is a window."""

    picked = Signal(str, object)
    """Carries the key of the screen with the QScreen, or IN_A_WINDOW with None."""

    def __init__(self, t: Translator, now: str | QScreen, parent: QWidget) -> None:
        """``now`` is the screen that the room's view is on, or the key of where it is to be; "" for nowhere yet."""
        super().__init__(t, t("Hvilken skjerm ser rommet?"), t("Lukk"), parent)
        self.cancel_button.hide()
        self._numbers: list[ScreenNumber] = []
        self.choices: list[Button] = []
        """A button for each screen, by the screens' numbers, and one for a window."""
        self._screens: list[QScreen | None] = []
        screens = QGuiApplication.screens()
        self.body.addWidget(
            PlainLabel(t("Trykk tallet til skjermen, eller velg i lista."), colour=PALETTE.muted, wrap=True)
        )
        for number, screen in enumerate(screens, start=1):
            self._numbers.append(ScreenNumber(number, screen, self))
            own = screen is parent.window().screen()
            chosen = screen is now if isinstance(now, QScreen) else screen_key(screen) == now
            self._offer(number, screen, self._words(screen, own=own), chosen=chosen)
        self._offer(len(screens) + 1, None, t("I et vindu, for videomøter"), chosen=now == IN_A_WINDOW)
        self.setMinimumWidth(460)
        self.installEventFilter(self)

    def open(self) -> None:
        """Show the numbers with the list."""
        super().open()
        for number in self._numbers:
            number.show()

    def numbers(self) -> Sequence[ScreenNumber]:
        """Return the numbers that stand on the screens."""
        return self._numbers

    def done(self, result: int) -> None:
        """Take the numbers away with the list."""
        for number in self._numbers:
            number.close()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._screens):
            self._pick(number)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the numbers away when another program comes in front."""
        if event.type() == QEvent.Type.WindowDeactivate and watched is self:
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication) and app.applicationState() is not Qt.ApplicationState.ApplicationActive:
                self.reject()
        return False

    def _words(self, screen: QScreen, *, own: bool) -> str:
        size = screen.size()
        words = f"{screen_name(screen)} · {size.width()} × {size.height()}"
        return self.t("{screen} · her er konsollen", screen=words) if own else words

    def _offer(self, number: int, screen: QScreen | None, words: str, *, chosen: bool) -> None:
        button = Button(f"{number}   {words}", self, padding=16, checkable=True)
        button.setChecked(chosen)
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        button.clicked.connect(self._picked_by_press)
        self.choices.append(button)
        self._screens.append(screen)
        self.body.addWidget(button)

    def _picked_by_press(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self._pick(self.choices.index(button))

    def _pick(self, number: int) -> None:
        self.accept()
        screen = self._screens[number]
        self.picked.emit(IN_A_WINDOW if screen is None else screen_key(screen), screen)

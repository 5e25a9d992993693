"""What lies in the place of something private while the room may see this screen."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.actions import PRIVATE_KEY, key_words
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.card import paint_card
from unginvest_workshop.ui.widgets.label import PlainLabel


class Cover(QWidget):
    """Sunken paper that says why nothing is to be seen, and how to look."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        key = key_words(t, PRIVATE_KEY.name.removeprefix("Key_"))
        words = t("Skjult fordi rommet kan se denne skjermen. Hold {key} for å se.", key=key)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(PlainLabel(words, px=14, colour=PALETTE.muted, wrap=True))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint plain sunken paper."""
        del event
        paint_card(QPainter(self), QRectF(self.rect()), fill=PALETTE.sunken, edge="", radius=10)

"""What the dialogs have in common: a title, a body, a line for what is missing, and buttons that say what they do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.label import PlainLabel


class FramedDialog(QDialog):
    """A dialog on paper. Opened with ``open``; Enter accepts where no field wants it, Esc leaves."""

    def __init__(self, t: Translator, title: str, accept_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.t = t
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.trouble = PlainLabel(px=14.5, colour=PALETTE.warm, wrap=True)
        self.trouble.hide()
        self.accept_button = Button(accept_words, self, kind=ButtonKind.PRIMARY, padding=18)
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        self.cancel_button = Button(t("Avbryt"), self)
        self.cancel_button.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(10)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel_button)
        self.buttons.addWidget(self.accept_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(16)
        self.heading = PlainLabel(title, px=26, weight=SEMIBOLD, in_serif=True, wrap=True)
        column.addWidget(self.heading)
        column.addLayout(self.body, 1)
        column.addWidget(self.trouble)
        column.addLayout(self.buttons)

    def tell_trouble(self, sentence: str) -> None:
        """Say what is missing, or with "" nothing."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))


def form() -> QFormLayout:
    """Return an empty form with the dialogs' measures."""
    layout = QFormLayout()
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    layout.setHorizontalSpacing(18)
    layout.setVerticalSpacing(10)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return layout


def form_label(words: str, buddy: QWidget) -> PlainLabel:
    """Return a field's label, which also names the field to those who listen."""
    label = PlainLabel(words, colour=PALETTE.muted)
    label.setBuddy(buddy)
    buddy.setAccessibleName(words)
    return label

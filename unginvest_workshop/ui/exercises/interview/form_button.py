"""Which form of the guide a pair goes by: a quiet button for the facilitator alone."""

from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from unginvest_workshop.domain.ids import PairId
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.interview.view_switch import form_menu
from unginvest_workshop.ui.exercises.interview.views import FORMS
from unginvest_workshop.ui.icons import icon
from unginvest_workshop.ui.theme import PALETTE

_SIDE: Final = 34
_COVERED: Final = "dots-horizontal"
_GLYPHS: Final = MappingProxyType(
    {
        GuideForm.FULL: _COVERED,
        GuideForm.EASY: "book-open-variant",
        GuideForm.INTERPRETED: "translate",
    }
)
"""A pair with the usual guide looks like all pairs do while the forms are covered."""


class FormButton(QToolButton):
    """A symbol of the form; a press opens the others, and 1, 2 and 3 choose."""

    form_chosen = Signal(str, str)
    """Carries the pair and the form."""

    def __init__(self, t: Translator, pair: PairId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t, self._pair = t, pair
        self._form, self._hidden = GuideForm.FULL, False
        self.setIconSize(QSize(20, 20))
        self.setFixedSize(_SIDE, _SIDE)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.forms = form_menu(t, self)
        self.forms.triggered.connect(self._choose)
        self.clicked.connect(self._open)
        self._show()

    def show_form(self, form: GuideForm) -> None:
        """Show which form the pair goes by."""
        if form is not self._form:
            self._form = form
            self._show()

    def set_private(self, *, hidden: bool) -> None:
        """Look the same for every form while the room may see it."""
        if hidden != self._hidden:
            self._hidden = hidden
            self._show()

    def glyph(self) -> str:
        """Return the name of the symbol that is seen."""
        return _COVERED if self._hidden else _GLYPHS[self._form]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.forms.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _show(self) -> None:
        quiet = self.glyph() == _COVERED
        self.setIcon(icon(self.glyph(), PALETTE.muted if quiet else PALETTE.accent))
        words = self._t("Guide for dette paret")
        if not self._hidden:
            words = self._t("{what}: {form}", what=words, form=self._t(dict(FORMS)[self._form]))
        self.setToolTip(words)
        self.setAccessibleName(words)

    def _choose(self, picked: QAction) -> None:
        self.form_chosen.emit(self._pair, str(picked.data()))

"""What each statement gives life to, as a table, and what nobody builds on yet."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.matrix import Matrix
from unginvest_workshop.ui.exercises.design.matrix_model import MatrixModel
from unginvest_workshop.ui.exercises.design.matrix_view import MatrixView
from unginvest_workshop.ui.style import SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.hint import EmptyHint
from unginvest_workshop.ui.widgets.label import PlainLabel

_EMPTY = Matrix((), (), (), {})


class MatrixPage(QWidget):
    """The table, what waits for a statement above it, and the statement that the keys are at below."""

    turned = Signal(str, object)
    energy_asked = Signal(object, int)

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self._matrix, self._words, self._energy = _EMPTY, dict[Node, str](), dict[Node, int]()
        self.model = MatrixModel(t, self)
        self.table = MatrixView(self.model)
        self.table.setAccessibleName(t("Hva utsagnene gir liv til"))
        self.table.turned.connect(self.turned)
        self.table.energy_asked.connect(self.energy_asked)
        self.table.moved.connect(self._show_detail)
        self.waiting = PlainLabel("", colour=PALETTE.muted, wrap=True)
        self.only_button = Button(t("Vis bare disse"), kind=ButtonKind.TOGGLE, px=SMALL_PX, padding=8, checkable=True)
        self.only_button.toggled.connect(self._narrow)
        self.detail = PlainLabel("", px=17, in_serif=True, wrap=True)
        self.detail.setMinimumHeight(2 * self.detail.fontMetrics().lineSpacing() + 4)
        self._pages = QStackedWidget()
        self._hint = EmptyHint(t("Her kommer fellesnevnerne og drømmene, så snart det er noen."), symbol="grow")
        self._lay_out()

    def show_matrix(self, matrix: Matrix, words: Mapping[Node, str], energy: Mapping[Node, int]) -> None:
        """Show it as it is now."""
        self._matrix, self._words, self._energy = matrix, dict(words), dict(energy)
        self.model.show_matrix(matrix, words, energy)
        self._pages.setCurrentIndex(0 if matrix.columns else 1)
        self.waiting.setText(self._waiting_words())
        self.only_button.setVisible(bool(matrix.unfed) or self.model.only_waiting)
        self._show_detail()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.waiting, 1)
        top.addWidget(self.only_button)
        ground = QWidget()
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        inner.addLayout(top)
        inner.addWidget(self.table, 1)
        inner.addWidget(self.detail)
        self._pages.addWidget(ground)
        self._pages.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _waiting_words(self) -> str:
        t, waiting = self._t, self._matrix.unfed
        if not waiting:
            return t("Alt her får liv av et utsagn.")
        shared = sum(node.kind is NodeKind.CLUSTER for node in waiting)
        dreams = len(waiting) - shared
        parts = []
        if shared:
            parts.append(t.plural("{n} fellesnevner", "{n} fellesnevnere", shared))
        if dreams:
            parts.append(t.plural("{n} drøm", "{n} drømmer", dreams))
        return t("{what} som ingen bygger på ennå", what=t(" og ").join(parts))

    def _narrow(self, only: bool) -> None:  # noqa: FBT001  a signal's value
        self.model.only_waiting = only
        self.show_matrix(self._matrix, self._words, self._energy)

    def _show_detail(self) -> None:
        """Tell in full what the keys are at."""
        here = self.table.here()
        statement = next((each for each in self._matrix.statements if here and each.id == here[1]), None)
        if statement is not None:
            number = self._matrix.statements.index(statement) + 1
            self.detail.setText(f"{number} · {statement.text}")
        elif not self._matrix.statements:
            self.detail.setText(self._t("Skriv et utsagn under, så kan det knyttes til det som det gir liv."))
        else:
            self.detail.setText(self._t("Hvert tall er et utsagn. Trykk i ruta, eller Mellomrom, for å knytte."))

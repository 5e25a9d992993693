"""The ground that the dreams stand on: a card for each chain, and dragging an idea from one place to another."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.dream_outline import Outline
from unginvest_workshop.domain.ids import DreamIdeaId
from unginvest_workshop.domain.thread import Node
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.dream.dropping import Box, DropMark, Dropping, Landing, with_all_on_it
from unginvest_workshop.ui.exercises.dream.idea_view import IdeaRow, IdeaView
from unginvest_workshop.ui.exercises.dream.keys import KeyTable
from unginvest_workshop.ui.fonts import SEMIBOLD, sans
from unginvest_workshop.ui.theme import PHASES
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.columns import ColumnsLayout
from unginvest_workshop.ui.widgets.scrolled import reveal, scrolled

_COLUMN: Final = 370
"""The least width of a card: ten steps of "Ja, og" can be read in it."""
_AIR: Final = 64
"""Ground under the last card, where an idea can be let go to stand alone."""


class DreamGround(QWidget):
    """All ideas, kept up to date by id. It tells what somebody wishes; the workspace does it."""

    chosen = Signal(str)
    edited = Signal(str, str)
    menu_asked = Signal(str, object)
    landed = Signal(str, object)
    """Carries the id of an idea that was dragged, and its Landing."""
    marked = Signal(str)
    unmarked = Signal(str)

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.keys = KeyTable(())
        """What the keys do while an idea has them."""
        self._shape: list[tuple[int, DreamIdeaId]] = []
        self._outline = Outline(())
        self._views: dict[DreamIdeaId, IdeaView] = {}
        self._cards: list[tuple[Card, list[DreamIdeaId]]] = []
        self._hidden = False
        self._columns = ColumnsLayout(None, least=_COLUMN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, _AIR)
        column.addLayout(self._columns)
        column.addStretch(1)
        self.mark = _MarkOverlay(t, self)
        self.area: QScrollArea = scrolled(self)

    def show_rows(
        self, rows: Sequence[IdeaRow], words: Mapping[Node, str], chosen: DreamIdeaId | None, outline: Outline
    ) -> None:
        """Show the ideas as they are now, in the order of ``outline``."""
        self._outline = outline
        self._arrange([(row.depth, row.idea.id) for row in rows])
        path = _path(outline, chosen) if chosen in self._views else set()
        for row in rows:
            idea_id = row.idea.id
            self._views[idea_id].show_row(row, words, chosen=idea_id == chosen, on_path=idea_id in path)

    def view(self, idea_id: DreamIdeaId) -> IdeaView:
        """Return an idea's view. Raises KeyError."""
        return self._views[idea_id]

    def reveal(self, idea_id: DreamIdeaId) -> None:
        """Scroll so that an idea is seen."""
        if idea_id in self._views:
            reveal(self.area, self._views[idea_id])

    def set_private(self, *, hidden: bool) -> None:
        """Cover whose each idea is, or show it."""
        self._hidden = hidden
        for view in self._views.values():
            view.set_private(hidden=hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys ask for with the chosen idea."""
        if not self.keys.press(event):
            event.ignore()

    def _arrange(self, shape: list[tuple[int, DreamIdeaId]]) -> None:
        """Lay the ideas out in cards, a card for each that stands on its own, when their places changed."""
        if shape == self._shape:
            return
        self._shape = shape
        kept = {idea_id for _, idea_id in shape}
        focus = self.focusWidget()
        for view in self._views.values():
            view.setParent(self)
        clear_layout(self._columns)
        self._cards = []
        for gone in set(self._views) - kept:
            self._views.pop(gone).deleteLater()
        column = QVBoxLayout()
        for depth, idea_id in shape:
            if depth == 0:
                column = self._new_card()
            view = self._views.get(idea_id) or self._new_view(idea_id)
            self._views[idea_id] = view
            self._cards[-1][1].append(idea_id)
            column.addWidget(view)
            view.show()
        if focus in self._views.values() and focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.mark.raise_()

    def _new_card(self) -> QVBoxLayout:
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(6)
        self._columns.addWidget(card)
        card.show()
        self._cards.append((card, []))
        return column

    def _new_view(self, idea_id: DreamIdeaId) -> IdeaView:
        view = IdeaView(idea_id, self._t)
        view.set_private(hidden=self._hidden)
        view.chosen.connect(self.chosen)
        view.edited.connect(self.edited)
        view.menu_asked.connect(self.menu_asked)
        view.marked.connect(self.marked)
        view.unmarked.connect(self.unmarked)
        view.dragged.connect(self._drag)
        view.let_go.connect(self._let_go)
        return view

    def _drag(self, idea_id: str, at: QPoint) -> None:
        """Show where an idea would land that is dragged to here."""
        here = self.mapFromGlobal(at)
        self.area.ensureVisible(here.x(), here.y(), 0, 28)
        self.mark.show_landing(self._landing(DreamIdeaId(idea_id), self.mapFromGlobal(at)))

    def _let_go(self, idea_id: str, at: QPoint) -> None:
        landing = self._landing(DreamIdeaId(idea_id), self.mapFromGlobal(at))
        self.mark.show_landing(None)
        if landing is not None:
            self.landed.emit(idea_id, landing)

    def _landing(self, idea_id: DreamIdeaId, at: QPoint) -> Landing | None:
        """Return where an idea lands that is let go here; None beyond the ground, and on what builds on it."""
        if not self.visibleRegion().contains(at):
            return None
        cards = [
            (self._on_ground(card, card.rect()), [Box(each, self._words_of(each)) for each in ideas])
            for card, ideas in self._cards
        ]
        return Dropping(self._outline, cards).landing(at, with_all_on_it(self._outline, idea_id))

    def _words_of(self, idea_id: DreamIdeaId) -> QRect:
        view = self._views[idea_id]
        return self._on_ground(view, view.words_rect())

    def _on_ground(self, widget: QWidget, rect: QRect) -> QRect:
        return QRect(widget.mapTo(self, rect.topLeft()), rect.size())


class _MarkOverlay(QWidget):
    """Shows over the ground where an idea would land."""

    def __init__(self, t: Translator, ground: QWidget) -> None:
        super().__init__(ground)
        self._alone = t("Står for seg selv")
        self.landing: Landing | None = None
        """Where it would land; None where it can't, and while nothing is dragged."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(sans(14, SEMIBOLD))
        self.hide()

    def show_landing(self, landing: Landing | None) -> None:
        """Show where it would land, or nothing."""
        self.landing = landing
        ground = self.parentWidget()
        if landing is not None and ground is not None:
            self.setGeometry(ground.rect())
            self.raise_()
        self.setVisible(landing is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a frame around what it would build on, a line between, or a place of its own."""
        del event
        if self.landing is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = QColor(PHASES[Phase.DREAM].strong)
        rect = QRectF(self.landing.rect)
        match self.landing.mark:
            case DropMark.ON:
                painter.setPen(QPen(strong, 2.5))
                painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 9, 9)
            case DropMark.LINE:
                painter.setPen(QPen(strong, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawLine(rect.topLeft(), rect.topRight())
                painter.setBrush(strong)
                painter.drawEllipse(rect.topLeft(), 4, 4)
            case DropMark.GROUND:
                self._paint_alone(painter, rect.center().toPoint(), strong)

    def _paint_alone(self, painter: QPainter, at: QPoint, strong: QColor) -> None:
        """Paint a dashed place around the pointer, and say what it means."""
        width = self.fontMetrics().horizontalAdvance(self._alone) + 32
        place = QRectF(at.x() - width / 2, at.y() - 20, width, 40)
        place.moveLeft(min(max(4.0, place.left()), self.width() - width - 4.0))
        painter.setPen(QPen(strong, 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(PHASES[Phase.DREAM].soft))
        painter.drawRoundedRect(place, 10, 10)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._alone)


def _path(outline: Outline, idea_id: DreamIdeaId | None) -> set[DreamIdeaId]:
    """Return what an idea builds on, near and far."""
    path: set[DreamIdeaId] = set()
    while idea_id is not None:
        idea_id = outline.parent(idea_id)
        if idea_id is not None:
            path.add(idea_id)
    return path

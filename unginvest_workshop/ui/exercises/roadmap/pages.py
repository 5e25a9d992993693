"""The middle of the veikart: the road, the same as a list, or the table."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.outline import OutlineList, OutlineRow
from unginvest_workshop.ui.canvas.road_view import RoadView
from unginvest_workshop.ui.canvas.tools import ROOM, CanvasTools
from unginvest_workshop.ui.exercises.roadmap.doing import RoadDoing
from unginvest_workshop.ui.exercises.roadmap.table_page import TablePage
from unginvest_workshop.ui.road_moves import RoadMoves
from unginvest_workshop.ui.roads import status_and_when, who_words

_LEAST = 220
"""The least width, in pixels: the line over the table would else keep the window from getting narrower."""


class RoadPages(QStackedWidget):
    """Shows one of the three; whichever is seen, the same step is chosen in all."""

    chosen = Signal()
    """Another step was chosen where one looks."""
    opened = Signal(str)
    menu_asked = Signal(object)
    tie_asked = Signal()

    def __init__(self, t: Translator, doing: RoadDoing, moves: RoadMoves, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        self.setMinimumWidth(_LEAST)
        self.road = RoadView(QtMeasure(), ScreenInk(), paper_colours())
        self.road.room.keep_free(below=ROOM)
        self.road.setAccessibleName(t("Veikartet"))
        self.road.setAccessibleDescription(t("Trykk «Liste» for å lese stegene linje for linje."))
        self.road.say(t("Hva gjør dere alt? Skriv det under, og trykk Skift + Enter: det kommer først på veien."))
        self.table_page = TablePage(t, doing)
        self.outline = OutlineList(t("Veikartet som liste"))
        for page in (self.road, self.table_page, self.outline):
            self.addWidget(page)
        self.tools = CanvasTools(t, self)
        self._moves = moves
        self._as_table = False
        self._connect(doing)

    def show_steps(
        self, steps: Sequence[RoadmapStep], road: RoadContent, workshop: Workshop, grows_from: Mapping[str, str]
    ) -> None:
        """Show the steps as they are now, in all three."""
        self.road.let_move(self._moves.movable(), self._moves.time_at)
        self.road.show_road(road, workshop.future_picture)
        self.table_page.show_steps(steps, grows_from, workshop.date)
        self.outline.show_rows([self._row(step) for step in steps])

    def show_table(self, *, shown: bool) -> None:
        """Show the table, or the road or its list."""
        self._as_table = shown
        self._turn()

    def choose(self, step_id: str | None) -> None:
        """Choose a step everywhere, or with None nothing."""
        self.road.choose(step_id)
        self.table_page.table.choose(step_id)
        self.outline.choose_row(step_id)

    def chosen_step(self) -> str | None:
        """Return the step that is chosen where one looks."""
        if self.currentWidget() is self.table_page:
            return self.table_page.table.chosen_step()
        return self.outline.current_id() if self.currentWidget() is self.outline else self.road.chosen_step()

    def take_keys(self) -> None:
        """Put the keys on what is shown."""
        page = self.currentWidget() or self.road
        (self.table_page.table if page is self.table_page else page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self, doing: RoadDoing) -> None:
        self.tools.nearer.connect(self.road.zoom_in)
        self.tools.further.connect(self.road.zoom_out)
        self.tools.fitted.connect(self.road.fit)
        self.tools.listed.connect(self._turn)
        self.road.chosen.connect(self.chosen)
        self.road.opened.connect(self.opened)
        self.road.menu_asked.connect(self.menu_asked)
        self.road.sun_edited.connect(doing.write_future)
        self.road.dragged.connect(self._moves.drop)
        self.road.remove_asked.connect(doing.remove)
        self.road.shifted.connect(self._moves.shift)
        table = self.table_page.road_table
        table.chosen.connect(self.chosen)
        table.opened.connect(self.opened)
        table.tie_asked.connect(self.tie_asked)
        table.remove_asked.connect(doing.remove)
        table.shifted.connect(self._moves.shift)
        self.outline.edited.connect(doing.write_text)
        self.outline.remove_asked.connect(doing.remove_all)
        self.outline.selectionModel().currentChanged.connect(self._tell)

    def _tell(self) -> None:
        self.chosen.emit()

    def _turn(self) -> None:
        page: QWidget = self.outline if self.tools.list_button.isChecked() else self.road
        if self._as_table:
            page = self.table_page
        self.setCurrentWidget(page)
        self.tools.setVisible(page is not self.table_page)
        self.tools.show_zooming(shown=page is self.road)
        self.tools.raise_()

    def _row(self, step: RoadmapStep) -> OutlineRow:
        """Return a step as one line: how far and when, what, who, and what is celebrated."""
        cheer = self._t("Det feirer vi: {what}", what=step.celebration) if step.celebration else ""
        said = filter(None, (status_and_when(step, self._t), step.text, who_words(step), cheer))
        return OutlineRow(step.id, " · ".join(said), step.text)

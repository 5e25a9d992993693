"""The one page that a young person chooses to show, on the room's screen: nothing else of the plan is ever there."""

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain import pictures as rows
from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.personal import Page
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import quoted
from unginvest_workshop.operations.personal import pictures, plans, showing, steps, strengths
from unginvest_workshop.operations.personal.road import ahead, road_content
from unginvest_workshop.operations.personal.strengths import ToldStrength
from unginvest_workshop.operations.tx import Changes, ReadTx
from unginvest_workshop.personal_texts import PersonalTexts
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import Photos
from unginvest_workshop.ui.screens import choose_screen
from unginvest_workshop.ui.stage import content as blocks
from unginvest_workshop.ui.stage.canvas import StageCanvas
from unginvest_workshop.ui.stage.content import Block, Card, Cards, Kicker, PagedPicture, Question, StageContent
from unginvest_workshop.ui.stage.wall import RoadPaging

_FORWARD = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space})
_BACK = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up})
_PHASES = {Page.ROAD: Phase.REALISATION, Page.GOOD_LIFE: Phase.DREAM, Page.STRENGTHS: Phase.DISCOVERY}
"""Whose colours each page has."""
_SYMBOLS = {Page.ROAD: "walk", Page.GOOD_LIFE: "home", Page.STRENGTHS: "strong"}


class ShownWindow(QWidget):
    """Full screen where the room sees it; PgDn and PgUp turn its pages, Esc puts it away."""

    closed = Signal()

    def __init__(self, desk: OpenWorkshop, texts: PersonalTexts) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle(desk.t("Lerretet"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._desk, self._texts = desk, texts
        self.canvas = StageCanvas(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        desk.changed.connect(self._on_changed)

    def show_on(self, wanted: str, console: QWidget) -> None:
        """Show it on the wanted screen if it is there, else on one that is not the console's own, if there is one."""
        screen = choose_screen(QGuiApplication.screens(), wanted, console.screen())
        self.refresh()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()

    def refresh(self) -> None:
        """Show the chosen page as it is now; where nothing may be shown, go away."""
        page = self._desk.read(lambda tx: showing.shown_page(tx, self._desk.id))
        if page is None:
            self.close()
            return
        self.canvas.show_content(shown_content(self._desk, page, self._texts))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages, and put it away."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Escape, Qt.Key.Key_F5}:
            self.close()
        elif key in _FORWARD:
            self.canvas.show_page(min(self.canvas.page() + 1, self.canvas.page_count() - 1))
        elif key in _BACK:
            self.canvas.show_page(self.canvas.page() - 1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that nothing is seen any more."""
        super().closeEvent(event)
        self.closed.emit()

    def _on_changed(self, changes: Changes) -> None:
        del changes
        if self.isVisible():
            self.refresh()


def shown_content(desk: OpenWorkshop, page: Page, texts: PersonalTexts) -> StageContent:
    """Return one page of a plan for the room, without its alias: who shows it stands beside it."""
    today = day_of(desk.clock.now().wall)
    return desk.read(lambda tx: _content(tx, desk.id, page, desk.t, texts, desk.photos, today))


def _content(
    tx: ReadTx, plan_id: WorkshopId, page: Page, t: Translator, texts: PersonalTexts, photos: Photos, today: date
) -> StageContent:
    plan = plans.plan_of(tx, plan_id)
    found: tuple[Block, ...]
    match page:
        case Page.ROAD:
            own = steps.steps(tx, plan_id)
            found = (PagedPicture(RoadPaging(road_content(plan, own, t, texts, today))),)
        case Page.GOOD_LIFE:
            found = tuple(_life(tx, plan_id, plan.good_life, t, photos))
        case Page.STRENGTHS:
            told = strengths.top_strengths(tx, plan_id)
            cards = (_card(texts.strengths[each.strength].name, each, texts, t) for each in told)
            found = (Kicker(t("Styrkene mine")), Cards(tuple(cards), columns=2, warm=True))
        case _:
            assert_never(page)
    symbol = _SYMBOLS[page]
    return StageContent(_PHASES[page], t("Mitt veikart"), ahead(plan.horizon, t, texts), found, phase_symbol=symbol)


def _life(tx: ReadTx, plan_id: WorkshopId, words: str, t: Translator, photos: Photos) -> Iterator[Block]:
    yield Kicker(t("Det gode livet"))
    if words.strip():
        yield Question(words.strip())
    strokes = pictures.drawing(tx, plan_id)
    if strokes:
        yield blocks.Drawing(tuple(strokes))
    own = pictures.good_life_photos(tx, plan_id)
    if own:
        yield blocks.Photos(tuple(_photo(row, photos) for row in own))


def _photo(row: rows.Photo, photos: Photos) -> blocks.Photo:
    try:
        path = photos.path(row.media)
    except FileNotFoundError:
        path = None
    return blocks.Photo(path, row.width, row.height, row.caption)


def _card(name: str, told: ToldStrength, texts: PersonalTexts, t: Translator) -> Card:
    moments = [": ".join(filter(None, (each.by, quoted(t, each.moment)))) for each in told.seen]
    words = "\n".join(filter(None, moments)) or texts.strengths[told.strength].tells
    return Card(words, heading=name)

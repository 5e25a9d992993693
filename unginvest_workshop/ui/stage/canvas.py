"""The widget that shows a stage content: the projected view itself, and its small likeness in the console."""

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.workshop import OPENING
from unginvest_workshop.ui.motion import moves
from unginvest_workshop.ui.stage.content import ClockFace, StageContent
from unginvest_workshop.ui.stage.fade import Fade
from unginvest_workshop.ui.stage.flight import Flight
from unginvest_workshop.ui.stage.landing import page_showing
from unginvest_workshop.ui.stage.layout import Layouter, StageLayout
from unginvest_workshop.ui.stage.look import StageLook
from unginvest_workshop.ui.stage.marks import Mark
from unginvest_workshop.ui.stage.painter import paint_marks
from unginvest_workshop.ui.stage.text import Typesetter
from unginvest_workshop.ui.theme import StagePalette


class StageCanvas(QWidget):
    """Lays out a content for its own size, and paints one of its pages."""

    laid_out = Signal()
    """The pages are others than before: their number may have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._layouter = Layouter(Typesetter())
        self._content: StageContent | None = None
        self._layout: StageLayout | None = None
        self._wanted_page = OPENING
        self._blank: str | None = None
        self._look = StageLook()
        self._drawn_for: QSize | None = None
        self._fade = Fade(self)
        self._fade.moved.connect(self.update)
        self._flight = Flight(self)
        self._flight.moved.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a size with the shape of most projectors."""
        return QSize(640, 360)

    def content(self) -> StageContent | None:
        """Return what is shown."""
        return self._content

    def show_content(self, content: StageContent) -> None:
        """Show a content; when only its time is another, no more than the clock is painted again."""
        old, self._content = self._content, content
        if content == old:
            return
        if old is not None and _scene(old) != _scene(content):
            self._begin_fade(old)
        self._begin_flight()
        if old is not None and replace(old, clock=content.clock) == content and self._clock_stays(old.clock):
            self._update_clock()
        else:
            self._lay_out()

    def page(self) -> int:
        """Return the page that is shown, from 0."""
        opens = self._layout.opens if self._layout else 0
        return min(opens if self._wanted_page == OPENING else self._wanted_page, self.page_count() - 1)

    def page_count(self) -> int:
        """Return how many pages the content takes at this size."""
        return len(self._layout.pages) if self._layout else 1

    def page_of(self, row_id: str, words: str) -> int | None:
        """Return the last page, from 0, on which something said is seen, by its row's id or its words; None if none."""
        return page_showing(self._layout.pages, row_id, words) if self._layout else None

    def show_page(self, page: int) -> None:
        """Show a page, or with OPENING the one at which the content opens; one beyond the last is the last."""
        if page != self._wanted_page:
            self._wanted_page = max(OPENING, page)
            self.update()

    def show_blank(self, colour: str | None) -> None:
        """Show nothing but a colour, or with None the content again."""
        if colour != self._blank:
            self._blank = colour
            self._begin_flight()
            self.update()

    def blank(self) -> str | None:
        """Return the colour that hides the content, if one does."""
        return self._blank

    def palette_shown(self) -> StagePalette:
        """Return the colours of the content: dark for Dream."""
        return self._look.palette(self._content.phase if self._content else Phase.DEFINITION)

    def show_look(self, look: StageLook) -> None:
        """Show it in other colours, or with larger or smaller words."""
        if look != self._look:
            self._look = look
            self._lay_out()

    def draw_for(self, size: QSize | None) -> None:
        """Break pages and lines as a stage of this size does, whatever the size here; None means the size here."""
        if size != self._drawn_for:
            self._drawn_for = size
            self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Let what was not seen before fly together now that it is."""
        super().showEvent(event)
        self._begin_flight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what of the page lies in the part that is asked for, and the clock as it is now."""
        painter = QPainter(self)
        palette = self.palette_shown()
        painter.fillRect(event.rect(), QColor(self._blank or palette.paper))
        if self._layout and self._content and not self._blank:
            scale = self._scale()
            region = event.rect().toRectF()
            seen = QRectF(region.topLeft() / scale, region.size() / scale)
            marks = (*self._layout.pages[self.page()], *self._clock_marks(self._layout, self._content))
            painter.scale(scale, scale)
            paint_marks(painter, tuple(mark for mark in marks if mark.rect.intersects(seen)), palette,
                        away=self._flight.away)  # fmt: skip
            painter.resetTransform()
        if not self._blank:
            self._fade.paint(painter)
        painter.end()

    def _clock_marks(self, layout: StageLayout, content: StageContent) -> tuple[Mark, ...]:
        return self._layouter.clock_marks(content.clock, layout) if content.clock else ()

    def _clock_stays(self, old: ClockFace | None) -> bool:
        """Tell whether the new time takes the very place of the old one."""
        new = self._content.clock if self._content else None
        if old is None or new is None:
            return False
        return len(old.text) == len(new.text) and (old.big, old.caption, old.sign) == (new.big, new.caption, new.sign)

    def _update_clock(self) -> None:
        if self._layout and self._layout.clock:
            scale, place = self._scale(), self._layout.clock.rect
            here = QRectF(place.topLeft() * scale, place.size() * scale)
            self.update(here.toAlignedRect().adjusted(-4, -4, 4, 4))

    def _lay_out(self) -> None:
        size = self._drawn_for or self.size()
        if self._content is not None and not size.isEmpty():
            self._layout = self._layouter.lay_out(self._content, size.width(), size.height(), self._look.text)
        self.update()
        self.laid_out.emit()

    def _scale(self) -> float:
        """Return how large a pixel of the layout is here."""
        return 1.0 if self._drawn_for is None else self.width() / self._drawn_for.width()

    def _begin_fade(self, old: StageContent) -> None:
        """Let what was shown fade, so that the eye can follow; the new scene stands there at once."""
        if self._is_still() or self._layout is None:
            return
        new, self._content = self._content, old
        before = self.grab()
        self._content = new
        self._fade.begin(before)

    def _begin_flight(self) -> None:
        if self._content is not None:
            self._flight.show(self._content, still=self._is_still())

    def _is_still(self) -> bool:
        """Tell whether nothing is to move: nobody sees it, or nobody wants it."""
        return not self._look.moves or not self.isVisible() or self._blank is not None or not moves(self)


def _scene(content: StageContent) -> object:
    """Return what changes with the exercise or its view, and not with what is typed."""
    return content.phase, content.exercise_name, tuple(type(block) for block in content.blocks)

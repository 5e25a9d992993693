"""The widget that shows a stage content: the projected view itself, and its small likeness in the console."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.stage.content import ClockFace, StageContent
from unginvest_workshop.ui.stage.layout import Layouter, StageLayout
from unginvest_workshop.ui.stage.marks import Mark
from unginvest_workshop.ui.stage.painter import paint_marks
from unginvest_workshop.ui.stage.text import Typesetter
from unginvest_workshop.ui.theme import StagePalette, stage_palette


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
        self._wanted_page = 0
        self._blank: str | None = None

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
        if old is not None and replace(old, clock=content.clock) == content and self._clock_stays(old.clock):
            self._update_clock()
        else:
            self._lay_out()

    def page(self) -> int:
        """Return the page that is shown, from 0."""
        return min(self._wanted_page, self.page_count() - 1)

    def page_count(self) -> int:
        """Return how many pages the content takes at this size."""
        return len(self._layout.pages) if self._layout else 1

    def show_page(self, page: int) -> None:
        """Show a page; one beyond the last is the last."""
        if page != self._wanted_page:
            self._wanted_page = max(0, page)
            self.update()

    def show_blank(self, colour: str | None) -> None:
        """Show nothing but a colour, or with None the content again."""
        if colour != self._blank:
            self._blank = colour
            self.update()

    def blank(self) -> str | None:
        """Return the colour that hides the content, if one does."""
        return self._blank

    def palette_shown(self) -> StagePalette:
        """Return the colours of the content: dark for Dream."""
        phase = self._content.phase if self._content else Phase.DEFINITION
        return stage_palette(phase, dark=phase is Phase.DREAM)

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
            region = event.rect().toRectF()
            marks = (*self._layout.pages[self.page()], *self._clock_marks(self._layout, self._content))
            paint_marks(painter, tuple(mark for mark in marks if mark.rect.intersects(region)), palette)
        painter.end()

    def _clock_marks(self, layout: StageLayout, content: StageContent) -> tuple[Mark, ...]:
        return self._layouter.clock_marks(content.clock, layout) if content.clock else ()

    def _clock_stays(self, old: ClockFace | None) -> bool:
        """Tell whether the new time takes the very place of the old one."""
        new = self._content.clock if self._content else None
        if old is None or new is None:
            return False
        return len(old.text) == len(new.text) and (old.big, old.caption) == (new.big, new.caption)

    def _update_clock(self) -> None:
        if self._layout and self._layout.clock:
            self.update(self._layout.clock.rect.toAlignedRect().adjusted(-4, -4, 4, 4))

    def _lay_out(self) -> None:
        if self._content is not None and self.width() > 0 and self.height() > 0:
            self._layout = self._layouter.lay_out(self._content, self.width(), self.height())
        self.update()
        self.laid_out.emit()

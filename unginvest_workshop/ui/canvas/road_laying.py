"""How a road is laid out for a view: whole where it can be read, else in pages, or all at once by its first words."""

from PySide6.QtCore import QSize

from unginvest_workshop.domain.layout import Measure, Rect
from unginvest_workshop.domain.road_layout import fitting_road
from unginvest_workshop.domain.road_overview import overview_road
from unginvest_workshop.domain.road_picture import RoadContent, RoadLayout


class RoadLaying:
    """Lays the road out, and remembers which way of it is wished for."""

    def __init__(self, measure: Measure) -> None:
        self.all_at_once = False
        """Whether a road too long for the view is seen all at once, by the first words of its steps."""
        self._measure = measure

    def lay(self, road: RoadContent, room: QSize) -> RoadLayout:
        """Lay a road out for the room that there is, in pixels."""
        fitting = fitting_road(road, self._measure, room.width(), room.height())
        if self.all_at_once and fitting.pages:
            return overview_road(road, self._measure, room.width(), room.height())
        return fitting

    def leaf(self, road: RoadContent, room: QSize) -> bool:
        """Lay it out a page at a time again; tell whether that is another way than now."""
        if not self.all_at_once:
            return False
        self.all_at_once = False
        return bool(self.lay(road, room).pages)


def page_zoom(layout: RoadLayout, view_width: int) -> float:
    """Return the zoom at which a page is as wide as the view, which is so many pixels wide."""
    return view_width / layout.scene.width


def page_holding(layout: RoadLayout, rect: Rect) -> Rect | None:
    """Return the page on which something is seen whole; None where there are no pages, or it is on two."""
    return next((page for page in layout.pages if page.holds(rect)), None)

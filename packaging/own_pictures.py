"""Pictures of a young person's own plan: its five views, the table, and two plans side by side."""

from datetime import date

from camera import Camera

from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.personal import Horizon, Page, WayIn
from unginvest_workshop.domain.strengths import Strength
from unginvest_workshop.operations.personal import conversation, plans, showing, steps, strengths
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.hub import Hub
from unginvest_workshop.ui.personal.side_by_side import SideBySide

_TODAY = date(2026, 11, 22)
_STEPS = (
    ("Søke utplassering på bakeriet", "uke 49", "Tor", "Han kjenner sjefen", "Kake hos bestemor"),
    ("Ta mattekurset ferdig", "våren", "Lise", "Sitter sammen med meg tirsdager", ""),
    ("Flytte på hybel", "august", "Mamma", "Låner meg bord og stoler", "Innflytningsfest"),
)
_VIEWS = ("talk", "life", "strengths", "road", "obstacles")


def take_own(camera: Camera, demo: WorkshopId) -> None:
    """Save own-<view>.png for the views of a plan, own-table.png and own-beside.png."""
    del demo
    hub, window = camera.hub, camera.window
    first, second = _begin(hub, "Blåbær"), _begin(hub, "Multe")
    window.open_workshop(first)
    session = window.session
    if not isinstance(session, SideBySide):
        return
    page = session.front.page
    for number, name in enumerate(_VIEWS):
        page.show_view(number)
        camera.save(window, f"own-{name}")
    page.show_view(_VIEWS.index("road"))
    page.steps.find_steps()
    camera.save(window, "own-table")
    session.open_beside(second)
    camera.save(window, "own-beside")


def _begin(hub: Hub, alias: str) -> WorkshopId:
    new = WorkshopId(new_id())

    def fill(tx: Tx) -> None:
        plans.begin_plan(tx, new, alias, Horizon.FIVE, WayIn.LIFE, day=_TODAY, now=1)
        plans.write_good_life(tx, new, "Et rødt hus ved elva, og mitt eget bakeri.")
        conversation.answer(tx, new, "work", "Jeg er baker, og har mitt eget lille bakeri.")
        for text, when, helper, how, celebration in _STEPS:
            step = steps.add_step(tx, new, text)
            steps.write_when(tx, step, when, _TODAY)
            steps.edit_step(tx, step, helper=helper, help=how, celebration=celebration)
        strengths.choose_strength(tx, new, Strength.HUMOUR)
        strengths.see_strength(tx, new, Strength.HUMOUR, by="Amir", moment="alle var slitne, og du fikk oss til å le")
        steps.add_obstacle(tx, new, "Jeg blir redd for å ringe", Strength.BRAVERY, "Puster dypt først")
        showing.show_page(tx, new, Page.ROAD)

    hub.do(new, "", fill)
    return new

"""Planning a practice interview for a new forskerteam, from wherever the facilitator is."""

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import agenda, guides
from unginvest_workshop.ui.open_workshop import OpenWorkshop


def plan_practice(desk: OpenWorkshop, before: AgendaItemId | None = None) -> None:
    """Plan a practice interview right before an interview, by default the day's next one, and say where it stands."""
    t, content = desk.t, desk.console.content
    items = desk.read(lambda tx: agenda.agenda(tx, desk.id))
    real = [item for item in items if item.exercise is ExerciseKind.INTERVIEW and not guides.is_practice(item)]
    item = next((each for each in real if each.id == before), None)
    item = item or next((each for each in real if not each.done), real[0] if real else None)
    if item is None:
        desk.told.emit(t("Legg til et intervju i dagsplanen først, så kommer prøveintervjuet rett før det."))
        return
    name, target = item_name(item, content), item.id
    if guides.practice_before(items, target) is not None:
        desk.told.emit(t("Prøveintervjuet står allerede i dagsplanen, rett før «{name}».", name=name))
        return
    made = desk.do(t("Legg til prøveintervju"), lambda tx: guides.add_practice(tx, desk.id, desk.room.content, target))
    if made is not None:
        desk.told.emit(t("Prøveintervjuet står i dagsplanen, rett før «{name}». Ctrl + Z tar det ut igjen.", name=name))

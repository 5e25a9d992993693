"""The veikart on the stage: what to do, then the road, or its steps as cards."""

from collections.abc import Iterable
from typing import Final

from unginvest_workshop.domain.roadmap import RoadmapStep, lacks_owner
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import STATUS_WORDS
from unginvest_workshop.operations import roadmaps
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.roads import road_content, when_words
from unginvest_workshop.ui.stage.content import (
    Block,
    Card,
    Cards,
    PagedPicture,
    Question,
    StageContent,
)
from unginvest_workshop.ui.stage.wall import RoadPaging

TABLE: Final = "table"
"""The name of the second view, in the console and on the stage."""
_NEW: Final = "new/"
"""Begins the name of the road's view after a step was added: the road opens at that step."""


def view_of_new(step_id: str) -> str:
    """Return the name of the view in which the road opens at a step."""
    return _NEW + step_id


def shows_road(view: str) -> bool:
    """Tell whether this is a view of the road itself."""
    return not view or view.startswith(_NEW)


def build(source: StageSource) -> StageContent:
    """Return the question and what to do until there are steps; then the road, or the steps as cards."""
    steps = roadmaps.steps(source.tx, source.workshop.id)
    blocks: tuple[Block, ...]
    if not steps:
        blocks = (Question(source.texts.question), source.instructions)
    elif source.place.view == TABLE:
        blocks = (Cards(tuple(_card(step, source.room.t) for step in steps), columns=2),)
    else:
        road = road_content(steps, source.workshop, source.room.t, ask_who=True, today=day_of(source.now))
        new = source.place.view.removeprefix(_NEW)
        blocks = (PagedPicture(RoadPaging(road, new if new in {step.id for step in steps} else "")),)
    return source.content(*blocks)


def _card(step: RoadmapStep, t: Translator) -> Card:
    """Return a step with everything that is said of it."""
    met = (
        step.obstacle and t("Det kan stå i veien: {what}", what=step.obstacle),
        step.strength and t("Styrken vår: {what}", what=step.strength),
    )
    remarks = [
        t("Hvem går først?") if lacks_owner(step) else step.owner,
        step.helpers,
        step.celebration and t("Det feirer vi: {what}", what=step.celebration),
    ]
    status = t(STATUS_WORDS[step.status])
    when = when_words(step, t)
    heading = f"{when} · {status}" if when and when != status else status
    return Card(step.text, heading=heading, remark=" · ".join(filter(None, remarks)), built_on=_under(met))


def _under(said: Iterable[str]) -> tuple[tuple[int, str], ...]:
    """Return what is said as lines under a card."""
    return tuple((1, each) for each in said if each)

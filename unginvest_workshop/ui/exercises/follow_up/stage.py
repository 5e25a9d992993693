"""Follow-up on the stage: the road from then, what has moved us along it, dreams come true, and what recurs.

The themes that recur are told of the fagdager that led here: what other rooms have said is theirs.
"""

from typing import Final

from unginvest_workshop.domain.dream import walk_chains
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.time_of_day import day_of
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import told_by
from unginvest_workshop.operations import followup
from unginvest_workshop.operations.spiral import learning_spiral, moved_by
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.follow_up.contribution_card import what_it_taught, who_and_where
from unginvest_workshop.ui.exercises.follow_up.spiral_words import spiral_turns
from unginvest_workshop.ui.exercises.follow_up.themes_words import themes_blocks
from unginvest_workshop.ui.roads import road_content
from unginvest_workshop.ui.stage.content import Block, Card, Cards, PagedPicture, Question, StageContent
from unginvest_workshop.ui.stage.wall import RoadPaging, SpiralPaging

ROAD: Final = ""
MOVED: Final = "moved"
DREAMS: Final = "dreams"
SPIRAL: Final = "spiral"
THEMES: Final = "themes"
"""The views, in the console and on the stage."""


def build(source: StageSource) -> StageContent:
    """Return what to do until a road is opened; then the road, what moved us, the dreams, or what lasts."""
    steps = followup.followed_steps(source.tx, source.workshop.id)
    blocks: tuple[Block, ...] = ()
    if source.place.view == MOVED:
        blocks = _moved(source, steps)
    elif source.place.view == DREAMS:
        blocks = _dreams(source)
    elif source.place.view == SPIRAL:
        days = learning_spiral(source.tx, source.workshop.id)
        spiral = PagedPicture(SpiralPaging(spiral_turns(days, source.workshop.id, source.room.t)))
        blocks = (spiral, *_movers(source))
    elif source.place.view == THEMES:
        blocks = themes_blocks(source.lasting(), source.room.t)
    elif steps:
        road = road_content(steps, source.workshop, source.room.t, tell_status=True, today=day_of(source.now))
        blocks = (PagedPicture(RoadPaging(road)),)
    return source.content(*(blocks or (Question(source.texts.question), source.instructions)))


def _moved(source: StageSource, steps: list[RoadmapStep]) -> tuple[Block, ...]:
    """Return a card for what each one did, step by step and last for the whole road; nothing while there is none."""
    t = source.room.t
    order = {step.id: place for place, step in enumerate(steps)}
    told = followup.contributions(source.tx, source.workshop.id)
    told.sort(key=lambda row: order.get(row.step_id, len(order)) if row.step_id else len(order))
    words = {step.id: step.text for step in steps}
    cards = tuple(_card(row, words.get(row.step_id, "") if row.step_id else "", t) for row in told)
    return (Question(t("Dette har flyttet oss")), Cards(cards, columns=2)) if cards else ()


def _card(row: Contribution, step: str, t: Translator) -> Card:
    learnings = tuple((1, f"{name}: {said}") for name, said in what_it_taught(row, t))
    about = [t("Steget: {step}", step=step)] if step else []
    if row.dream:
        about.append(t("Drømmen: {dream}", dream=row.dream))
    return Card(row.text, heading=who_and_where(row), remark=" · ".join(about), built_on=learnings)


def _movers(source: StageSource) -> tuple[Block, ...]:
    """Return a card for each department with what its people did; nothing while nothing is told."""
    t = source.room.t
    cards = tuple(
        Card(
            t.plural("{n} bidrag", "{n} bidrag", department.count),
            heading=department.name or t("Uten avdeling"),
            built_on=tuple((1, told_by(mover.who, row.text)) for mover in department.movers for row in mover.told),
        )
        for department in moved_by(source.tx, source.workshop.id)
    )
    return (Question(t("Hvem som har flyttet oss")), Cards(cards, columns=2)) if cards else ()


def _dreams(source: StageSource) -> tuple[Block, ...]:
    """Return the dreams that have come true; while there are none, the dreams from then to look for one among."""
    t = source.room.t
    true = followup.come_true(source.tx, source.workshop.id)
    if true:
        cards = Cards(tuple(_true(row, t) for row in true), columns=2, warm=True)
        return (Question(t("Vi drømte om det. Nå er det slik.")), cards)
    dreams = followup.dreams_from_then(source.tx, source.workshop.id)
    cards = Cards(tuple(Card(idea.text) for _, idea in walk_chains(dreams)))
    return (Question(t("Er noe av dette blitt virkelighet?")), cards) if dreams else ()


def _true(row: DreamComeTrue, t: Translator) -> Card:
    return Card(row.remark, heading=row.text, remark=t("Blitt virkelighet {year}", year=row.year))

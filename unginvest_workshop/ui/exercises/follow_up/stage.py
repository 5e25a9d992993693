"""Follow-up on the stage: the road from then, what has moved us along it, and dreams that have come true."""

from typing import Final

from unginvest_workshop.domain.dream import walk_chains
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import followup
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.follow_up.contribution_card import what_it_taught
from unginvest_workshop.ui.roads import road_content
from unginvest_workshop.ui.stage.content import Block, Card, Cards, PagedPicture, Question, StageContent
from unginvest_workshop.ui.stage.wall import RoadPaging

ROAD: Final = ""
MOVED: Final = "moved"
DREAMS: Final = "dreams"
"""The views, in the console and on the stage."""


def build(source: StageSource) -> StageContent:
    """Return what to do until a road is opened; then the road, what moved us, or the dreams."""
    steps = followup.followed_steps(source.tx, source.workshop.id)
    blocks: tuple[Block, ...] = ()
    if source.place.view == MOVED:
        blocks = _moved(source, steps)
    elif source.place.view == DREAMS:
        blocks = _dreams(source)
    elif steps:
        road = road_content(steps, source.workshop, source.room.t, tell_status=True)
        blocks = (PagedPicture(RoadPaging(road)),)
    return source.content(*(blocks or (Question(source.texts.question), source.instructions)))


def _moved(source: StageSource, steps: list[RoadmapStep]) -> tuple[Block, ...]:
    """Return a card for each step that somebody moved, and one for the whole road; nothing while there is none."""
    told = followup.contributions(source.tx, source.workshop.id)
    shown = {step.id for step in steps}
    t = source.room.t
    parts = [(step.text, [row for row in told if row.step_id == step.id]) for step in steps]
    parts.append((t("Hele veien"), [row for row in told if row.step_id not in shown]))
    cards = tuple(Card(text, built_on=_lines(rows, t)) for text, rows in parts if rows)
    return (Question(t("Dette har flyttet oss")), Cards(cards, columns=2)) if cards else ()


def _lines(rows: list[Contribution], t: Translator) -> tuple[tuple[int, str], ...]:
    lines: list[tuple[int, str]] = []
    for row in rows:
        who = f"{row.who} ({row.department})" if row.who and row.department else row.who or row.department
        lines.append((1, f"{who}: {row.text}" if who else row.text))
        lines += [(2, f"{name}: {said}") for name, said in what_it_taught(row, t)]
    return tuple(lines)


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

"""The roadmap: the road as a picture, and its steps as a table."""

from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.road_picture import RoadContent, StepContent
from unginvest_workshop.domain.roadmap import RoadmapStep, sign_of
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Block, Cell, Heading, Picture, Prose, Quote, Section, Table
from unginvest_workshop.exporting.red_thread import broken_ends
from unginvest_workshop.exporting.said import HERE, around
from unginvest_workshop.exporting.sections.since import since_then
from unginvest_workshop.exporting.source import Source, brief
from unginvest_workshop.exporting.strands import threads_to
from unginvest_workshop.naming import STATUS_WORDS, broken_ends_said

_ON_THE_ROAD: Final = 160
_BESIDE_A_STEP: Final = 60
"""Letters that a step, and when and who, may have in the picture; in the table they stand in full."""


def road_section(source: Source) -> Section | None:
    """Tell where the road leads and its steps, with the red thread of each."""
    goal = source.say(source.snapshot.workshop.future_picture)
    blocks: list[Block] = [Quote(goal, source.t("Framtidsbildet"))] if goal else []
    if source.snapshot.steps:
        blocks += [Picture(_drawing(source, goal), _alt(source, goal)), Heading(2, source.t("Stegene")), _table(source)]
        blocks += _ends(source)
        blocks += since_then(source)
    if not blocks:
        return None
    lead = source.t("Stegene vi tar, og hva de vokser fra.") if source.snapshot.steps else ""
    return Section("road", source.t("Veikartet"), Phase.REALISATION, lead, tuple(blocks))


def _ends(source: Source) -> list[Block]:
    """Tell kindly where the red thread is not carried on yet."""
    said = [f"{sentence}." for sentence, _ in broken_ends_said(source.t, broken_ends(source.snapshot))]
    return [Prose(tuple(said), source.t("Der den røde tråden kan føres videre"))] if said else []


def _drawing(source: Source, goal: str) -> RoadContent:
    return RoadContent(
        steps=tuple(_stone(source, step) for step in source.snapshot.steps),
        sun=brief(goal, _ON_THE_ROAD) or source.t("Framtidsbildet vårt"),
        sun_note=source.t("framtidsbildet") if goal else "",
    )


def _stone(source: Source, step: RoadmapStep) -> StepContent:
    sign = sign_of(step)
    return StepContent(
        id=step.id,
        text=brief(source.say(step.text), _ON_THE_ROAD),
        when=brief(source.say(step.when), _BESIDE_A_STEP) or _days(source, step),
        who=brief(source.names.owner(step), _BESIDE_A_STEP),
        sign=sign,
        tone=sign,
    )


def _alt(source: Source, goal: str) -> str:
    t = source.t
    count = t.plural("{n} steg", "{n} steg", len(source.snapshot.steps))
    if goal:
        return t("Veien mot «{goal}», med {steps}. Alle stegene står også i tabellen under.", goal=goal, steps=count)
    return t("Veien vår, med {steps}. Alle stegene står også i tabellen under.", steps=count)


def _table(source: Source) -> Table:
    """Return the steps as a table; columns in which nothing stands are left out."""
    t = source.t
    header = (
        t("Hva"), t("Når"), t("Hvem går først"), t("Hvem er med"), t("Hindring og styrke"), t("Vokser fra"),
        t("Hvor langt"),
    )  # fmt: skip
    weights = (15, 12, 8, 13, 13, 32, 7)
    rows = [_row(source, step) for step in source.snapshot.steps]
    kept = [i for i in range(len(header)) if i == 0 or any(row[i] != Cell() for row in rows)]
    return Table(
        header=tuple(header[i] for i in kept),
        rows=tuple(tuple(row[i] for i in kept) for row in rows),
        weights=tuple(weights[i] for i in kept),
    )


def _row(source: Source, step: RoadmapStep) -> tuple[Cell, ...]:
    node = Node(NodeKind.STEP, step.id)
    days = _days(source, step)
    return (
        Cell(source.say(step.text), celebration=_celebration(source, step), anchor=source.anchor(node)),
        Cell(source.say(step.when), note=days) if step.when else Cell(days),
        Cell(source.names.owner(step)),
        Cell(source.in_room(source.names.helpers(step.helpers))),
        Cell(source.say(step.obstacle), note=_strength(source, step)),
        Cell(threads=threads_to(source, node)),
        Cell(source.t(STATUS_WORDS[step.status])),
    )


def _strength(source: Source, step: RoadmapStep) -> str:
    if not step.strength:
        return ""
    return around(source.t("Styrken vår: {strength}", strength=HERE), source.say(step.strength))


def _celebration(source: Source, step: RoadmapStep) -> str:
    if not step.celebration:
        return ""
    return around(source.t("Vi feirer: {what}", what=HERE), source.say(step.celebration))


def _days(source: Source, step: RoadmapStep) -> str:
    t = source.t
    if step.starts is None:
        return ""
    if step.ends is None or step.ends == step.starts:
        return t.date_long(step.starts)
    return t.date_span(step.starts, step.ends)

"""The demo's second fagdag, a year after the first: what has moved since then, and where the road goes on."""

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import RoadmapStepId, WorkshopId
from unginvest_workshop.domain.roadmap import StepStatus
from unginvest_workshop.operations import agenda, followup, roadmaps, welcome, workshops
from unginvest_workshop.operations.demo.making import LANGUAGE, Making, seat_everyone, when
from unginvest_workshop.operations.templates import choose_guide
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.operations.workshops import PlannedItem


def begin(making: Making, tx: Tx, template: str) -> None:
    """Make the fagdag, its people and its topic."""
    content = load_content(LANGUAGE)
    kinds = [(ExerciseKind(row.text("exercise")), row) for row in making.texts.rows("agenda")]
    plan = [
        PlannedItem(kind, row.number("minutes"), title=row.text_or_empty("title"), notes=content.exercise(kind).notes)
        for kind, row in kinds
    ]
    workshops.create_workshop(
        tx,
        making.texts.text("title"),
        making.today,
        place=making.texts.text("place"),
        language=LANGUAGE,
        template=template,
        agenda=plan,
        now=making.now,
        workshop_id=making.id,
    )
    choose_guide(tx, making.id, content, "learning")
    seat_everyone(making, tx)
    workshops.write_topic(
        tx,
        making.id,
        question=making.texts.text("question"),
        where=making.texts.texts("where"),
        so_that=making.texts.text("so_that"),
    )
    for said in making.texts.texts("missing"):
        welcome.add_missing_voice(tx, making.id, said)


def follow_up(making: Making, tx: Tx, first: WorkshopId) -> None:
    """Open the first fagdag's road, let its steps move on, and say what moved them and what has come true."""
    followup.open_road(tx, making.id, first)
    steps = {step.text: step.id for step in followup.followed_steps(tx, making.id)}
    for row in making.texts.rows("moved"):
        roadmaps.edit_step(tx, steps[row.text("step")], status=StepStatus(row.text("status")))
    dreams = {dream.text: dream.id for dream in followup.dreams_from_then(tx, making.id)}
    for row in making.texts.rows("contributions"):
        dream = row.text_or_empty("dream")
        followup.add_contribution(
            tx,
            making.id,
            row.text("text"),
            step_id=_step(steps, row.text_or_empty("step")),
            dream_id=dreams[dream] if dream else None,
            who=row.text("who"),
            department=row.text_or_empty("department"),
            taught=row.text_or_empty("taught"),
            more=row.text_or_empty("more"),
            otherwise=row.text_or_empty("otherwise"),
        )
    for row in making.texts.rows("come_true"):
        followup.mark_come_true(tx, making.id, dreams[row.text("dream")], remark=row.text("remark"))


def go_on(making: Making, tx: Tx) -> None:
    """Put new steps on the road, and let the room be at the follow-up."""
    for row in making.texts.rows("steps"):
        roadmaps.edit_step(
            tx,
            roadmaps.add_step(tx, making.id, row.text("text")),
            when=when(making.today, row),
            owner=row.text("owner"),
            helpers=row.text("helpers"),
            celebration=row.text_or_empty("celebration"),
            obstacle=row.text_or_empty("obstacle"),
            strength=row.text_or_empty("strength"),
        )
    for item in agenda.agenda(tx, making.id):
        if item.exercise is ExerciseKind.FOLLOW_UP:
            workshops.go_to(tx, making.id, item.id, making.now)
            return
        agenda.set_done(tx, item.id, done=True)


def _step(steps: dict[str, RoadmapStepId], text: str) -> RoadmapStepId | None:
    return steps[text] if text else None

"""What the page to take home tells, read from one plan: plain data, so that it can be set aside from the store."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.personal import PersonalObstacle, PersonalPlan, PersonalStep, WayIn
from unginvest_workshop.domain.pictures import Photo, Stroke
from unginvest_workshop.operations.personal import conversation, pictures, plans, steps, strengths
from unginvest_workshop.operations.personal.strengths import ToldStrength
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.personal_texts import AskedQuestion, PersonalTexts


@dataclass(frozen=True, slots=True)
class ToldAnswer:
    """A question with what was answered."""

    question: AskedQuestion
    text: str


@dataclass(frozen=True, slots=True)
class ToldPlan:
    """A plan as far as the page tells of it: a question that was left open is nowhere in it."""

    plan: PersonalPlan
    answers: tuple[ToldAnswer, ...]
    photos: tuple[Photo, ...]
    strokes: tuple[Stroke, ...]
    strengths: tuple[ToldStrength, ...]
    steps: tuple[PersonalStep, ...]
    obstacles: tuple[PersonalObstacle, ...]


def read_plan(tx: ReadTx, plan_id: WorkshopId, texts: PersonalTexts) -> ToldPlan:
    """Read a plan; ``texts`` are in the language of the page. Raises NotFoundError."""
    plan = plans.plan_of(tx, plan_id)
    said = conversation.answers(tx, plan_id)
    ways = sorted(WayIn, key=lambda way: way is not plan.way_in)
    asked = [question for way in ways for question in texts.way(way, plan.horizon).questions]
    return ToldPlan(
        plan=plan,
        answers=tuple(ToldAnswer(question, said[question.key]) for question in asked if question.key in said),
        photos=tuple(pictures.good_life_photos(tx, plan_id)),
        strokes=tuple(pictures.drawing(tx, plan_id)),
        strengths=tuple(strengths.top_strengths(tx, plan_id)),
        steps=tuple(steps.steps(tx, plan_id)),
        obstacles=tuple(steps.obstacles(tx, plan_id)),
    )

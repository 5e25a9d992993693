"""The first steps on the road, and what carries over what may stand in the way."""

from dataclasses import replace
from datetime import date

from unginvest_workshop.domain.ids import PersonalObstacleId, PersonalStepId, WorkshopId, new_id
from unginvest_workshop.domain.personal import PersonalObstacle, PersonalStep, days_of, in_walking_order
from unginvest_workshop.domain.strengths import Strength
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.domain.when import understand
from unginvest_workshop.domain.when_moved import said_anew
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError


def steps(tx: ReadTx, plan_id: WorkshopId) -> list[PersonalStep]:
    """Return the steps as they stand on the road."""
    return in_walking_order(tx.find(PersonalStep, workshop_id=plan_id))


def add_step(tx: Tx, plan_id: WorkshopId, text: str) -> PersonalStepId:
    """Put a step on the road. Raises UserError when it is empty."""
    new = PersonalStepId(new_id())
    rank = last_rank(tx.find(PersonalStep, workshop_id=plan_id))
    tx.add(PersonalStep(new, plan_id, rank, _said(text)))
    return new


def edit_step(
    tx: Tx,
    step_id: PersonalStepId,
    *,
    text: str | None = None,
    helper: str | None = None,
    help: str | None = None,  # noqa: A002  the field's own name
    celebration: str | None = None,
    done: bool | None = None,
) -> None:
    """Change what is given of a step. Raises UserError when it has no words left."""
    step = tx.get(PersonalStep, step_id)
    tx.replace(
        replace(
            step,
            text=step.text if text is None else _said(text),
            helper=step.helper if helper is None else clean_line(helper),
            help=step.help if help is None else clean_text(help).strip(),
            celebration=step.celebration if celebration is None else clean_line(celebration),
            done=step.done if done is None else done,
        )
    )


def write_when(tx: Tx, step_id: PersonalStepId, said: str, today: date) -> None:
    """Write when a step is to be taken, as it is said; the days that are meant are kept beside, where they are clear.

    A time without a year is the next one from ``today`` on.
    """
    words = clean_line(said)
    days = understand(words, today)
    step = tx.get(PersonalStep, step_id)
    tx.replace(replace(step, when=words, starts=days.starts if days else None, ends=days.ends if days else None))


def move_step_to(tx: Tx, step_id: PersonalStepId, to: date, today: date) -> None:
    """Let a step be taken about another day, told as precisely as it was: a week stays a week, a season a season.

    A time without a year is the next one from ``today`` on.
    """
    step = tx.get(PersonalStep, step_id)
    language = tx.get(Workshop, step.workshop_id).language
    said, days = said_anew(step.when, days_of(step), to, language, today)
    tx.replace(replace(step, when=said, starts=days.starts, ends=days.ends))


def remove_step(tx: Tx, step_id: PersonalStepId) -> None:
    """Take a step off the road."""
    tx.remove(PersonalStep, step_id)


def obstacles(tx: ReadTx, plan_id: WorkshopId) -> list[PersonalObstacle]:
    """Return what may stand in the way, in the order it was said."""
    return tx.find(PersonalObstacle, workshop_id=plan_id)


def add_obstacle(
    tx: Tx, plan_id: WorkshopId, text: str, strength: Strength | None = None, way_over: str = ""
) -> PersonalObstacleId:
    """Say what may stand in the way, and what carries over it. Raises UserError when it is empty."""
    new = PersonalObstacleId(new_id())
    rank = last_rank(obstacles(tx, plan_id))
    tx.add(PersonalObstacle(new, plan_id, rank, _in_the_way(text), strength, clean_text(way_over).strip()))
    return new


def edit_obstacle(
    tx: Tx, obstacle_id: PersonalObstacleId, *, text: str | None = None, way_over: str | None = None
) -> None:
    """Change what is given. Raises UserError when it has no words left."""
    row = tx.get(PersonalObstacle, obstacle_id)
    tx.replace(
        replace(
            row,
            text=row.text if text is None else _in_the_way(text),
            way_over=row.way_over if way_over is None else clean_text(way_over).strip(),
        )
    )


def carry_over(tx: Tx, obstacle_id: PersonalObstacleId, strength: Strength | None) -> None:
    """Let a strength carry over what stands in the way; None lets it be open which."""
    tx.replace(replace(tx.get(PersonalObstacle, obstacle_id), strength=strength))


def remove_obstacle(tx: Tx, obstacle_id: PersonalObstacleId) -> None:
    """Take away what stood in the way."""
    tx.remove(PersonalObstacle, obstacle_id)


def _said(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise UserError(mark("Skriv hva steget er."))
    return said


def _in_the_way(text: str) -> str:
    said = clean_line(text)
    if not said:
        raise UserError(mark("Skriv hva som kan komme i veien."))
    return said

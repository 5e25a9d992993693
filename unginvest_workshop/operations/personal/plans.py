"""Beginning a plan, finding it again by its alias, and removing it whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Final

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.personal import (
    Horizon,
    PersonalAnswer,
    PersonalPlace,
    PersonalPlan,
    PersonalStep,
    WayIn,
)
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.domain.workshop import Language, Workshop, WorkshopKind
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.tx import Changes, ReadTx, Store, Tx, UserError

_SECTION_TITLE: Final = "Mitt veikart"
"""What every plan's section is called in the store: the alias stands in the plan alone. Nobody reads it."""


@dataclass(frozen=True, slots=True)
class PlanCard:
    """What the list of plans shows: nothing of what was said."""

    id: WorkshopId
    alias: str
    horizon: Horizon
    begun: date
    answers: int
    steps: int


def begin_plan(
    tx: Tx,
    new: WorkshopId,
    alias: str,
    horizon: Horizon,
    way_in: WayIn,
    *,
    day: date,
    language: Language = Language.BOKMAAL,
    now: int = 0,
) -> None:
    """Begin a plan under an alias, in a section of its own. ``now`` is UTC milliseconds.

    Raises UserError when the alias is empty or taken.
    """
    known_by = _alias(tx, alias)
    tx.add(Workshop(new, new, _SECTION_TITLE, day, language=language, created=now, kind=WorkshopKind.PERSONAL))
    tx.add(PersonalPlan(new, new, known_by, horizon, way_in))
    tx.add(PersonalPlace(new, new))


def offered_alias(tx: ReadTx, aliases: Sequence[str]) -> str:
    """Return a friendly alias that no plan has, so that nobody has to think of one, and no real name is needed."""
    taken = {plan.alias.casefold() for plan in tx.find(PersonalPlan)}
    rounds = (f"{alias} {number}" if number > 1 else alias for number in count(1) for alias in aliases)
    return next(alias for alias in rounds if alias.casefold() not in taken)


def list_plans(tx: ReadTx) -> list[PlanCard]:
    """Return all plans, the newest first."""
    sections = tx.find(Workshop, kind=WorkshopKind.PERSONAL, deleted=False)
    newest_first = sorted(sections, key=lambda section: (section.created, section.id), reverse=True)
    plans = [(section, plan_of(tx, section.id)) for section in newest_first]
    return [
        PlanCard(
            section.id,
            plan.alias,
            plan.horizon,
            section.date,
            len(tx.find(PersonalAnswer, workshop_id=section.id)),
            len(tx.find(PersonalStep, workshop_id=section.id)),
        )
        for section, plan in plans
    ]


def plan_of(tx: ReadTx, plan_id: WorkshopId) -> PersonalPlan:
    """Return a plan. Raises NotFoundError."""
    return tx.get(PersonalPlan, plan_id)


def rename_plan(tx: Tx, plan_id: WorkshopId, alias: str) -> None:
    """Let a plan be known by another alias. Raises UserError when it is empty or taken."""
    plan = plan_of(tx, plan_id)
    tx.replace(replace(plan, alias=_alias(tx, alias, plan_id)))


def look_ahead(tx: Tx, plan_id: WorkshopId, horizon: Horizon) -> None:
    """Look this far ahead."""
    tx.replace(replace(plan_of(tx, plan_id), horizon=horizon))


def choose_way_in(tx: Tx, plan_id: WorkshopId, way_in: WayIn) -> None:
    """Go about the conversation in this way, from its first question; what was answered in another stays."""
    plan = plan_of(tx, plan_id)
    if plan.way_in is not way_in:
        tx.replace(replace(plan, way_in=way_in))
        tx.replace(replace(tx.get(PersonalPlace, plan_id), question=""))


def write_good_life(tx: Tx, plan_id: WorkshopId, words: str) -> None:
    """Write the picture of the good life in words, as they are said."""
    kept = clean_text(words)
    tx.replace(replace(plan_of(tx, plan_id), good_life=kept if kept.strip() else ""))


def remove_plan(store: Store, plan_id: WorkshopId) -> Changes:
    """Remove a plan whole: words, pictures, and all that undo knew. It can't be taken back. Raises NotFoundError.

    Its pictures leave the folder of media at the next sweep. The store's own backups from before still hold the plan
    until newer ones take their place.
    """
    with store.read() as tx:
        plan_of(tx, plan_id)
    return store.forget(plan_id)


def _alias(tx: ReadTx, alias: str, own: WorkshopId | None = None) -> str:
    known_by = clean_line(alias)
    if not known_by:
        raise UserError(mark("Finn på et dekknavn, så du kjenner igjen veikartet ditt."))
    if any(plan.alias.casefold() == known_by.casefold() and plan.id != own for plan in tx.find(PersonalPlan)):
        raise UserError(mark("Dekknavnet «{alias}» er i bruk. Finn på et annet."), alias=known_by)
    return known_by

"""Strengths: what others saw, and the ones that the person chooses for the road."""

from dataclasses import dataclass, replace

from unginvest_workshop.domain.ids import SeenStrengthId, TopStrengthId, WorkshopId, new_id
from unginvest_workshop.domain.strengths import MOST_TOP, SeenStrength, Strength, TopStrength
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import NotFoundError, ReadTx, Tx, UserError


@dataclass(frozen=True, slots=True)
class ToldStrength:
    """A top strength with those who saw it."""

    strength: Strength
    seen: tuple[SeenStrength, ...]


def seen_strengths(tx: ReadTx, plan_id: WorkshopId) -> list[SeenStrength]:
    """Return what others saw, in the order it was said."""
    return tx.find(SeenStrength, workshop_id=plan_id)


def see_strength(tx: Tx, plan_id: WorkshopId, strength: Strength, *, by: str = "", moment: str = "") -> SeenStrengthId:
    """Write down that somebody saw a strength: who said it, and the moment, to the letter."""
    new = SeenStrengthId(new_id())
    rank = last_rank(seen_strengths(tx, plan_id))
    tx.add(SeenStrength(new, plan_id, rank, strength, clean_line(by), clean_text(moment).strip()))
    return new


def edit_seen(tx: Tx, seen_id: SeenStrengthId, *, by: str | None = None, moment: str | None = None) -> None:
    """Change what is given of what somebody saw."""
    row = tx.get(SeenStrength, seen_id)
    tx.replace(
        replace(
            row,
            by=row.by if by is None else clean_line(by),
            moment=row.moment if moment is None else clean_text(moment).strip(),
        )
    )


def remove_seen(tx: Tx, seen_id: SeenStrengthId) -> None:
    """Take away what somebody saw; a top strength stays one."""
    tx.remove(SeenStrength, seen_id)


def top_strengths(tx: ReadTx, plan_id: WorkshopId) -> list[ToldStrength]:
    """Return the strengths that were chosen for the road in their order, each with what others saw of it."""
    seen = seen_strengths(tx, plan_id)
    return [
        ToldStrength(row.strength, tuple(each for each in seen if each.strength is row.strength))
        for row in _top(tx, plan_id)
    ]


def choose_strength(tx: Tx, plan_id: WorkshopId, strength: Strength) -> None:
    """Let a strength stand on the road, last; one that stands there already stays where it is.

    Raises UserError when there are as many as one can carry in mind.
    """
    top = _top(tx, plan_id)
    if any(row.strength is strength for row in top):
        return
    if len(top) >= MOST_TOP:
        raise UserError(mark("Du har valgt {count} styrker. Ta bort én først, så får den nye plass."), count=MOST_TOP)
    tx.add(TopStrength(TopStrengthId(new_id()), plan_id, last_rank(top), strength))


def drop_strength(tx: Tx, plan_id: WorkshopId, strength: Strength) -> None:
    """Take a strength off the road; what others saw stays."""
    for row in tx.find(TopStrength, workshop_id=plan_id, strength=strength):
        tx.remove(TopStrength, row.id)


def move_strength(tx: Tx, plan_id: WorkshopId, strength: Strength, before: Strength | None) -> None:
    """Let a chosen strength stand before another one, or last. Raises NotFoundError when it is not chosen."""
    top = _top(tx, plan_id)
    by_strength = {row.strength: row for row in top}
    if strength not in by_strength:
        raise NotFoundError(f"TopStrength {strength}")
    moved = by_strength[strength]
    other = by_strength.get(before) if before is not None else None
    tx.replace(replace(moved, rank=rank_before(top, moved.id, other.id if other else None)))


def _top(tx: ReadTx, plan_id: WorkshopId) -> list[TopStrength]:
    return tx.find(TopStrength, workshop_id=plan_id)

"""Strengths: what others saw, and the ones that the person chooses for the road."""

from dataclasses import dataclass

from unginvest_workshop.domain.ids import SeenStrengthId, TopStrengthId, WorkshopId, new_id
from unginvest_workshop.domain.strengths import MOST_TOP, SeenStrength, Strength, TopStrength
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError


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


def _top(tx: ReadTx, plan_id: WorkshopId) -> list[TopStrength]:
    return tx.find(TopStrength, workshop_id=plan_id)

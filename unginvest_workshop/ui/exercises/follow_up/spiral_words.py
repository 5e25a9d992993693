"""The learning spiral in words: what stands on the card of each fagdag."""

from collections.abc import Iterable

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.spiral_layout import SpiralTurn
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.spiral import SpiralDay


def spiral_turns(days: Iterable[SpiralDay], here: WorkshopId, t: Translator) -> tuple[SpiralTurn, ...]:
    """Return a turn for each fagdag, in the order given."""
    return tuple(
        SpiralTurn(
            when=t.date_long(day.date),
            title=day.title,
            topic=" ".join(day.topic.split()),
            counts=_counts(day, t),
            dreams=tuple(t("{dream} – blitt virkelighet", dream=" ".join(dream.split())) for dream in day.true_dreams),
            here=day.workshop_id == here,
        )
        for day in days
    )


def turn_said(turn: SpiralTurn) -> str:
    """Return a turn as one line, for those who listen."""
    return ". ".join(filter(None, (turn.when, turn.title, turn.topic, turn.counts, *turn.dreams)))


def _counts(day: SpiralDay, t: Translator) -> str:
    said = []
    if day.steps:
        said.append(t("{n} av {m} steg nådd", n=day.reached, m=day.steps))
    if day.contributions:
        said.append(t.plural("{n} bidrag", "{n} bidrag", day.contributions))
    return " · ".join(said)

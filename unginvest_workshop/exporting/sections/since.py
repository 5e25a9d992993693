"""What became of a fagdag's steps since then: how far later fagdager saw them come, and who moved them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Block, Card, CardKind, Cards, Heading, Item, Reference
from unginvest_workshop.exporting.said import joined
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.naming import STATUS_WORDS


@dataclass(slots=True)
class _Since:
    """What later fagdager tell of one step."""

    step: RoadmapStep
    last: RoadmapStep
    """As it stood when it was seen last."""
    seen: dt.date | None = None
    """When that was, if it was later."""
    told: list[tuple[dt.date, Contribution]] = field(default_factory=list)
    """With the day, the oldest first."""

    @property
    def moved(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.told) or self.last.status is not self.step.status


def since_then(source: Source) -> list[Block]:
    """Return a card for each step that later fagdager tell has moved; nothing where none of them does."""
    moved = [each for each in _lines(source) if each.moved]
    if not moved:
        return []
    cards = tuple(_card(source, each, number) for number, each in enumerate(moved, 1))
    return [Heading(2, source.t("Siden da")), Cards(CardKind.CONTRIBUTION, cards, 3)]


def told_later(source: Source) -> Iterator[tuple[RoadmapStep, dt.date, Contribution]]:
    """Yield what later fagdager tell that moved a step of this one, with the step as it is here, and the day."""
    yield from ((since.step, when, row) for since in _lines(source) for when, row in since.told)


def _lines(source: Source) -> list[_Since]:
    """Return of each step what is told of it, and of those that carry it on, on later fagdager."""
    found = [_Since(step, step) for step in source.snapshot.steps]
    line: dict[RoadmapStepId, _Since] = {each.step.id: each for each in found}
    for day in source.snapshot.later:
        when = day.workshop.date
        for step in day.steps:
            since = line.get(step.continues) if step.continues is not None else None
            if since is not None:
                line[step.id] = since
                since.last, since.seen = step, when
        for row in day.contributions:
            if row.step_id in line:
                line[row.step_id].told.append((when, row))
    return found


def _card(source: Source, since: _Since, number: int) -> Card:
    t = source.t
    here = source.reference(Node(NodeKind.STEP, since.step.id))
    return Card(
        kind=CardKind.CONTRIBUTION,
        title=source.say(since.step.text),
        anchor=f"since-{number}",
        by=" · ".join((t(STATUS_WORDS[since.last.status]), t.date_long(since.seen))) if since.seen else "",
        items=tuple(Item(_said(source, row), remark=t.date_long(when)) for when, row in since.told),
        label=t("Steget") if here else "",
        references=(Reference(t("på veikartet"), here.anchor),) if here else (),
    )


def _said(source: Source, row: Contribution) -> str:
    """Return a contribution with who, or which department, as far as that is named."""
    who = source.names.party(row.who, row.who_id) or source.say(row.department)
    return joined(": ", filter(None, (who, source.say(row.text))))

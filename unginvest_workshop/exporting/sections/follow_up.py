"""Follow-up: the road from then as it stands now, who moved us and what it taught, and dreams that have come true."""

from collections.abc import Iterator

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Block, Card, CardKind, Cards, Cell, Heading, Item, Section, Table
from unginvest_workshop.exporting.said import HERE, around, joined
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.naming import STATUS_WORDS


def follow_up_section(source: Source) -> Section | None:
    """Tell how far the steps have come, what moved them, department by department, and which dreams are real now."""
    blocks = [*_steps(source), *_contributions(source), *_dreams(source)]
    if not blocks:
        return None
    return Section("follow-up", source.t("Oppfølging"), Phase.REALISATION, _lead(source), tuple(blocks))


def _lead(source: Source) -> str:
    follows = source.snapshot.workshop.follows
    earlier = next((day.workshop for day in source.snapshot.earlier if day.workshop.id == follows), None)
    if earlier is None:
        return source.t("Hva har flyttet oss siden sist?")
    day = source.t.date_long(earlier.date)
    return around(
        source.t("Hva har flyttet oss siden «{title}», {day}?", title=HERE, day=day), source.say(earlier.title)
    )


def _steps(source: Source) -> list[Block]:
    steps = [step for step in source.snapshot.steps if step.continues is not None]
    if not steps:
        return []
    t = source.t
    rows = tuple(
        (Cell(source.say(step.text)), Cell(t(STATUS_WORDS[step.status])), Cell(_movers(source, step))) for step in steps
    )
    header = (t("Steget"), t("Hvor langt"), t("Hvem flyttet oss"))
    kept = 3 if any(row[2] != Cell() for row in rows) else 2
    table = Table(header[:kept], tuple(row[:kept] for row in rows), (20, 7, 15)[:kept])
    return [Heading(2, t("Veien fra sist")), table]


def _movers(source: Source, step: RoadmapStep) -> str:
    """Return who moved a step, each once: by name, or else by department."""
    told = [row for row in source.snapshot.contributions if row.step_id == step.id]
    movers = (source.names.party(row.who, row.who_id) or source.say(row.department) for row in told)
    return joined(", ", dict.fromkeys(filter(None, movers)))


def _contributions(source: Source) -> list[Block]:
    """Return the contributions, department by department; those without one come first."""
    told = sorted(source.snapshot.contributions, key=lambda row: row.department.casefold())
    cards = tuple(_card(source, row) for row in told)
    return [Heading(2, source.t("Det som flyttet oss")), Cards(CardKind.CONTRIBUTION, cards, 3)] if cards else []


def _card(source: Source, row: Contribution) -> Card:
    t = source.t
    learnings = (
        (t("Det lærte oss"), row.taught),
        (t("Det gjør vi mer av"), row.more),
        (t("Annerledes eller bedre"), row.otherwise),
    )
    step = source.references([Node(NodeKind.STEP, row.step_id)]) if row.step_id else ()
    return Card(
        kind=CardKind.CONTRIBUTION,
        title=source.say(row.text),
        anchor=source.anchor(Node(NodeKind.CONTRIBUTION, row.id)),
        by=joined(" · ", filter(None, (source.names.party(row.who, row.who_id), source.say(row.department)))),
        items=(
            *(Item(source.say(said), label=name) for name, said in learnings if said),
            *_dream_moved(source, row),
        ),
        label=t("Steget") if step else "",
        references=step,
    )


def _dream_moved(source: Source, row: Contribution) -> Iterator[Item]:
    """Yield the dream that a contribution brought nearer: where it is told here what points to it, else its words."""
    if row.dream_id is None:
        return
    here = source.references([Node(NodeKind.DREAM, row.dream_id)])
    if here:
        yield Item(source.t("Drømmen"), references=here)
    elif row.dream:
        yield Item(source.say(row.dream), label=source.t("Drømmen"))


def _dreams(source: Source) -> list[Block]:
    true = source.snapshot.come_true
    if not true:
        return []
    cards = tuple(_dream(source, row, number) for number, row in enumerate(true, 1))
    return [Heading(2, source.t("Drømmer som er blitt virkelighet")), Cards(CardKind.CONTRIBUTION, cards, 3)]


def _dream(source: Source, row: DreamComeTrue, number: int) -> Card:
    return Card(
        kind=CardKind.CONTRIBUTION,
        title=source.say(row.text),
        anchor=f"come-true-{number}",
        by=source.t("Blitt virkelighet {year}", year=row.year),
        items=(Item(source.say(row.remark)),) if row.remark else (),
    )

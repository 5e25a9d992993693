"""A fagdag's rows as tables with a heading for each column, for formats in which one counts, sorts and filters.

Each thing said has a row of its own; what it is tied to stands in it by all of its words. A column in which nothing
stands is left out, unless the whole table is empty.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.design import DesignStatement, StructurePart
from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.followup import Contribution
from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.exporting.images import image_of
from unginvest_workshop.exporting.sections.since import told_later
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.exporting.strands import threads_to
from unginvest_workshop.naming import STATUS_WORDS, STRUCTURE_WORDS

Value = str | int | dt.date | None
"""What stands in a cell: words, a count, a day, or nothing. Words may have line breaks."""

NUMBER: Final = 13
DAY: Final = 13
SHORT: Final = 18
MIDDLE: Final = 28
WIDE: Final = 44
"""How wide columns are, in characters."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is headed by, and how wide it is in characters."""

    title: str
    width: int = MIDDLE


@dataclass(frozen=True, slots=True)
class RowTable:
    """A table; its phase gives it a colour."""

    name: str
    phase: Phase
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def tables(source: Source, sections: Sequence[str] | None = None) -> tuple[RowTable, ...]:
    """Return the tables of what these sections of the summary tell; without any given, all of them."""
    wanted = [*_TABLES, _FOLLOW_UP] if sections is None else sections
    built = [build(source) for section, build in _TABLES.items() if section in wanted]
    moved = _contributions(source, here=_FOLLOW_UP in wanted, later="road" in wanted)
    return tuple(_without_empty(table) for table in (*built, *([moved] if moved.rows or _FOLLOW_UP in wanted else [])))


def _without_empty(table: RowTable) -> RowTable:
    filled = [place for place in range(len(table.columns)) if any(row[place] not in {None, ""} for row in table.rows)]
    if not filled:
        return table
    return replace(
        table,
        columns=tuple(table.columns[place] for place in filled),
        rows=tuple(tuple(row[place] for place in filled) for row in table.rows),
    )


# -- success factors ---------------------------------------------------------------------------------------------------


def _factors(source: Source) -> RowTable:
    """Return the factors story by story; a story without any has a row too."""
    t = source.t
    columns = (
        Column(t("Gruppe"), SHORT), Column(t("Forteller"), SHORT), Column(t("Historie")),
        Column(t("Suksessfaktor"), WIDE), Column(t("På norsk")), Column(t("Går igjen"), NUMBER),
        Column(t("Fellesnevner")), _energy_column(source),
    )  # fmt: skip
    groups = {group.id: group for group in source.snapshot.groups}
    rows: list[tuple[Value, ...]] = []
    for story in source.stories_in_order():
        group = groups.get(story.group_id) if story.group_id is not None else None
        told = _story(source, story, group)
        factors = source.factors_of.get(story.id, [])
        rows += [(*told, *_factor(source, factor)) for factor in factors] or [(*told, *[None] * 5)]
    return RowTable(t("Suksessfaktorene"), Phase.DISCOVERY, columns, tuple(rows))


def _story(source: Source, story: Story, group: Group | None) -> tuple[Value, ...]:
    return (
        source.group_title(group) if group is not None else "",
        source.names.person(story.teller, story.teller_id),
        source.story_title(story),
    )


def _factor(source: Source, factor: SuccessFactor) -> tuple[Value, ...]:
    node = Node(NodeKind.FACTOR, factor.id)
    shared = () if factor.cluster_id is None else source.words([Node(NodeKind.CLUSTER, factor.cluster_id)])
    return (
        source.say(factor.text),
        source.say(factor.in_norwegian),
        source.t("ja") if factor.recurring else "",
        _lines(shared),
        _energy(source, node),
    )


# -- shared factors ----------------------------------------------------------------------------------------------------


def _clusters(source: Source) -> RowTable:
    """Return the shared factors, the widest first, with how many tell of them."""
    t = source.t
    columns = (
        Column(t("Fellesnevner")), Column(t("Metafor")), Column(t("Vers")), Column(t("Historier"), NUMBER),
        Column(t("Grupper"), NUMBER), Column(t("Suksessfaktorer"), SHORT), _energy_column(source),
        Column(t("Fra historiene"), WIDE),
    )  # fmt: skip
    rows = tuple(_cluster(source, cluster) for cluster in source.clusters)
    return RowTable(t("Fellesnevnerne"), Phase.DISCOVERY, columns, rows)


def _cluster(source: Source, cluster: Cluster) -> tuple[Value, ...]:
    spread, image = source.spread(cluster), image_of(source, cluster)
    told = {factor.story_id for factor in source.members(cluster.id)}
    stories = [Node(NodeKind.STORY, story.id) for story in source.stories_in_order() if story.id in told]
    return (
        source.cluster_title(cluster),
        image.words,
        image.verse,
        spread.stories,
        spread.groups,
        spread.factors,
        _energy(source, Node(NodeKind.CLUSTER, cluster.id)),
        " · ".join(source.words(stories)),
    )


# -- dreams ------------------------------------------------------------------------------------------------------------


def _ideas(source: Source) -> RowTable:
    """Return the dreams chain by chain, and after them those of earlier fagdager that were told to have come true."""
    t = source.t
    columns = (
        Column(t("Drøm"), WIDE), Column(t("Bygger på"), WIDE), Column(t("Antall «ja, og»"), NUMBER),
        Column(t("Hvem"), SHORT), Column(t("Vokser fra")), Column(t("Blitt virkelighet"), NUMBER),
        Column(t("Slik merker vi det")), Column(t("Kom nærmere med"), WIDE), _energy_column(source),
    )  # fmt: skip
    here = {idea.id for idea in source.snapshot.ideas}
    rows: list[tuple[Value, ...]] = [_idea(source, *each) for each in walk_chains(source.snapshot.ideas)]
    rows += [
        (source.say(dream.text), *[None] * 4, dream.year, source.say(dream.remark), None, None)
        for dream in source.snapshot.come_true
        if dream.dream_id not in here
    ]
    return RowTable(t("Drømmene"), Phase.DREAM, columns, tuple(rows))


def _idea(source: Source, depth: int, idea: DreamIdea) -> tuple[Value, ...]:
    node, rows = Node(NodeKind.DREAM, idea.id), source.snapshot
    below = source.words([Node(NodeKind.DREAM, idea.builds_on)]) if depth and idea.builds_on is not None else ()
    nearer = (source.say(row.text) for row in rows.contributions if row.dream_id == idea.id)
    return (
        source.say(idea.text),
        _lines(below),
        depth,
        source.names.person("", idea.author_id),
        _lines(source.words(source.grows_from(node))),
        rows.years_come_true.get(idea.id),
        _lines(source.say(row.remark) for row in rows.come_true if row.dream_id == idea.id),
        _lines(nearer),
        _energy(source, node),
    )


# -- design statements -------------------------------------------------------------------------------------------------


def _statements(source: Source) -> RowTable:
    """Return the statements with what they build and what they give life to."""
    t = source.t
    columns = (
        Column(t("Designutsagn"), WIDE), *(Column(t(STRUCTURE_WORDS[part])) for part in StructurePart),
        Column(t("Gir liv til"), WIDE), _energy_column(source),
    )  # fmt: skip
    rows = tuple(_statement(source, statement) for statement in source.snapshot.statements)
    return RowTable(t("Designutsagnene"), Phase.DESIGN, columns, rows)


def _statement(source: Source, statement: DesignStatement) -> tuple[Value, ...]:
    node, said = Node(NodeKind.STATEMENT, statement.id), statement.structure
    return (
        source.say(statement.text),
        *(source.say(said.get(part, "")) for part in StructurePart),
        _lines(source.words(source.grows_from(node))),
        _energy(source, node),
    )


# -- the road ----------------------------------------------------------------------------------------------------------


def _steps(source: Source) -> RowTable:
    """Return the steps with their time as it was said and as days, and with what they grow from."""
    t = source.t
    columns = (
        Column(t("Steg"), WIDE), Column(t("Når"), SHORT), Column(t("Fra dato"), DAY), Column(t("Til dato"), DAY),
        Column(t("Hvem går først"), SHORT), Column(t("Hvem er med")), Column(t("Hindring")), Column(t("Styrke")),
        Column(t("Feiring"), SHORT), Column(t("Hvor langt"), DAY), Column(t("Vokser fra"), WIDE),
    )  # fmt: skip
    rows = tuple(_step(source, step) for step in source.snapshot.steps)
    return RowTable(t("Veikartet"), Phase.REALISATION, columns, rows)


def _step(source: Source, step: RoadmapStep) -> tuple[Value, ...]:
    node = Node(NodeKind.STEP, step.id)
    return (
        source.say(step.text),
        source.say(step.when),
        step.starts,
        None if step.starts is None else step.ends or step.starts,
        source.names.owner(step),
        source.names.helpers(step.helpers),
        source.say(step.obstacle),
        source.say(step.strength),
        source.say(step.celebration),
        source.t(STATUS_WORDS[step.status]),
        _lines(source.words(source.grows_from(node)) or _grew_from(source, node)),
    )


def _grew_from(source: Source, node: Node) -> Iterable[str]:
    """Return what a step grew from on the earlier fagdag that it carries on."""
    nearest = (thread.nodes[-1] for thread in threads_to(source, node))
    return dict.fromkeys(reference.whole for reference in nearest)


# -- what moved us -----------------------------------------------------------------------------------------------------


def _contributions(source: Source, *, here: bool, later: bool) -> RowTable:
    """Return what moved us and what it taught, told here or later.

    What is told here stands department by department; what later fagdager tell of the steps, as the road tells it.
    """
    t = source.t
    columns = (
        Column(t("Bidrag"), WIDE), Column(t("Hvem"), SHORT), Column(t("Avdeling"), SHORT), Column(t("Steget")),
        Column(t("Drømmen")), Column(t("Det lærte oss"), WIDE), Column(t("Det gjør vi mer av"), WIDE),
        Column(t("Annerledes eller bedre"), WIDE), Column(t("Fortalt"), DAY),
    )  # fmt: skip
    told = sorted(source.snapshot.contributions if here else (), key=lambda row: row.department.casefold())
    rows: list[tuple[Value, ...]] = [(*_contribution(source, row, row.step_id), None) for row in told]
    since = told_later(source) if later else ()
    rows += [(*_contribution(source, row, step.id), when) for step, when, row in since]
    return RowTable(t("Bidragene"), Phase.REALISATION, columns, tuple(rows))


def _contribution(source: Source, row: Contribution, step_id: RoadmapStepId | None) -> tuple[Value, ...]:
    step = source.words([Node(NodeKind.STEP, step_id)]) if step_id is not None else ()
    dream = source.words([Node(NodeKind.DREAM, row.dream_id)]) if row.dream_id is not None else ()
    return (
        source.say(row.text),
        source.names.party(row.who, row.who_id),
        source.say(row.department),
        _lines(step),
        _lines(dream) or source.say(row.dream),
        source.say(row.taught),
        source.say(row.more),
        source.say(row.otherwise),
    )


# -- what tables share -------------------------------------------------------------------------------------------------


def _lines(said: Iterable[str]) -> str:
    return "\n".join(filter(None, said))


def _energy_column(source: Source) -> Column:
    return Column(source.t("Energi"), NUMBER)


def _energy(source: Source, node: Node) -> int | None:
    """Return how many were drawn to something; None when nobody marked it."""
    return source.snapshot.energy.get(node) or None


_TABLES: Final[MappingProxyType[str, Callable[[Source], RowTable]]] = MappingProxyType(
    {
        "stories": _factors,
        "shared": _clusters,
        "dreams": _ideas,
        "designs": _statements,
        "road": _steps,
    }
)
"""The tables by the sections of the summary that tell the same, in their order; the contributions come after them."""

_FOLLOW_UP: Final = "follow-up"
"""The section of the summary that tells the contributions; those of later fagdager are told by the road."""

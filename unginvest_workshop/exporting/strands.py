"""The red thread as the summary tells it: strand by strand to something, and what grew from it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.ids import RoadmapStepId
from unginvest_workshop.domain.red_thread import Strand
from unginvest_workshop.domain.roadmap import RoadmapStep
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Reference, Thread
from unginvest_workshop.exporting.source import Source, brief, shortened
from unginvest_workshop.naming import gathered_said

_MANY: Final = 3
"""Things that grew from one that are told when there are more: the nearest are only counted."""
_LETTERS: Final = 240
"""Letters of what stands on the red thread, which has its home elsewhere."""
_CARRIED_ON: Final = (NodeKind.DREAM, NodeKind.STATEMENT, NodeKind.STEP)


def threads_to(source: Source, node: Node) -> tuple[Thread, ...]:
    """Return the red thread to something: a piece for each strand, from its stories to what is nearest.

    A strand that only leaves out what another one tells on the way is told by that one.
    Many stories and factors are told by their number: they stand in full at home. That of a step which carries on
    an earlier fagdag's goes on there, after the year.
    """
    found = source.thread.strands_to(node)
    own = [Thread(nodes) for strand in _longest(found.shown) if (nodes := _along(source, strand))]
    more = source.t("og flere tråder")
    rest = [Thread((Reference(more, "", more),))] if found.more else []
    return (*own, *rest, *_earlier(source, node))


def became(source: Source, node: Node) -> tuple[Reference, ...]:
    """Return what points to the dreams, statements and steps that grew from something; of many, the furthest on.

    Each of those that are only counted tells at its own home what it grows from.
    """
    found = source.references(each for each in source.thread.became_of(node) if each.kind in _CARRIED_ON)
    if len(found) <= _MANY + 1:  # the last takes no more room than its count would
        return found
    counted = found[:-_MANY]
    # whoever wants to see them comes to the one that is furthest on
    return (*found[-_MANY:], Reference(source.t("og {n} til", n=len(counted)), counted[-1].anchor))


def _earlier(source: Source, node: Node) -> Iterator[Thread]:
    """Yield the threads on earlier fagdager to the step that one carries on, and to the one that that did."""
    row = source.row(node)
    seen: set[RoadmapStepId] = set()
    while isinstance(row, RoadmapStep) and row.continues is not None and row.continues not in seen:
        seen.add(row.continues)
        then = Node(NodeKind.STEP, row.continues)
        day = next((day for day in source.earlier if day.row(then)), None)
        if day is None:
            return
        year = str(day.snapshot.workshop.date.year)
        for thread in threads_to(day, then):
            # what stands in another fagdag's summary has no home in this one
            yield Thread((Reference(year, "", year), *(replace(each, anchor="") for each in thread.nodes)))
        row = day.row(then)


def _along(source: Source, strand: Strand) -> tuple[Reference, ...]:
    """Return a strand without its end."""
    nodes = strand.nodes[:-1]
    if not strand.gathered:
        return _on_thread(source, (*strand.stories, *strand.factors, *nodes))
    begin = gathered_said(source.t, len(strand.factors), len(strand.stories))
    return (Reference(begin, "", begin), *_on_thread(source, nodes))


def _on_thread(source: Source, nodes: Sequence[Node]) -> tuple[Reference, ...]:
    titles = ((node, title) for node in nodes for title in source.words([node]))
    return tuple(Reference(shortened(title), source.anchor(node), brief(title, _LETTERS)) for node, title in titles)


def _longest(strands: Sequence[Strand]) -> list[Strand]:
    """Return strands without those that others hold, with more on the way."""
    return [one for one in strands if not any(other is not one and _holds(other, one) for other in strands)]


def _holds(longer: Strand, one: Strand) -> bool:
    if one.nodes[0] != longer.nodes[0] or one.factors != longer.factors or one.stories != longer.stories:
        return False
    on_the_way = iter(longer.nodes)
    return len(longer.nodes) > len(one.nodes) and all(node in on_the_way for node in one.nodes)

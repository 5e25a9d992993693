"""Pairing numbered things at the least cost. Knows nothing of people; the only user of rustworkx."""

from collections.abc import Sequence


def least_cost_pairs(costs: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Return pairs that leave out as few as can be, one where the number is odd, at the least sum of costs.

    ``costs`` is symmetric: row and column are the places of the two in it, from 0. What is the least is exact.
    """
    from rustworkx import PyGraph, max_weight_matching  # noqa: PLC0415  not before people are paired

    graph: PyGraph[int, int] = PyGraph(multigraph=False)
    graph.add_nodes_from(range(len(costs)))
    graph.add_edges_from([(one, other, -row[other]) for one, row in enumerate(costs) for other in range(one)])
    pairs = max_weight_matching(graph, max_cardinality=True, weight_fn=_itself)
    return sorted((min(pair), max(pair)) for pair in pairs)


def _itself(weight: int) -> int:
    return weight

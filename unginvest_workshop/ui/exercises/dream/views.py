"""What the room may see of the dream round, beside its prompts and one chain at a time."""

from collections.abc import Collection, Sequence
from typing import Final

from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.i18n import mark

IDEAS: Final = ""
"""All dreams, with what builds on them."""
CROWNS: Final = "crowns"
"""The crown of the group that is looked at, or the forest."""
WORDS: Final = ((IDEAS, mark("Alle")), ("chain", mark("Én om gangen")), (CROWNS, mark("Kronene")))
"""The choices in the console; what is kept of "chain" is the id of the dream that is shown."""


_NEAR: Final = 5
"""So many ideas before the one at hand are shown with it; of more, the first and the nearest that it builds on."""
_NEAREST: Final = 2


def shown_view(view: str, ideas: Collection[str]) -> str:
    """Return what is shown: IDEAS, CROWNS, or the id of one of these ideas."""
    return view if view == CROWNS or view in ideas else IDEAS


def chain_of(ideas: Sequence[DreamIdea], idea_id: str) -> list[tuple[int, DreamIdea]]:
    """Return the dream that stands alone at the beginning of an idea's chain, and all that builds on it."""
    chain: list[tuple[int, DreamIdea]] = []
    for depth, idea in walk_chains(ideas):
        if depth == 0:
            if any(each.id == idea_id for _, each in chain):
                break
            chain = []
        chain.append((depth, idea))
    return chain


def near(chain: Sequence[tuple[int, DreamIdea]], idea_id: str) -> list[tuple[int, DreamIdea | None]]:
    """Return what of a chain is seen around an idea: all of it, or of a long one what leads to it and builds on it.

    Where what leads to it is long too, None stands for what is between the first and the nearest.
    """
    place = next((place for place, (_, idea) in enumerate(chain) if idea.id == idea_id), 0)
    if place < _NEAR:
        return list(chain)
    path: list[tuple[int, DreamIdea]] = []
    deep = chain[place][0]
    for depth, idea in reversed(chain[:place]):
        if depth < (path[0][0] if path else deep):
            path.insert(0, (depth, idea))
    after = next((n for n in range(place + 1, len(chain)) if chain[n][0] <= deep), len(chain))
    shown = chain[place:after]
    if len(path) <= _NEAREST + 1:
        return [*path, *shown]
    closer = path[-_NEAREST][0] - 2
    kept = [(depth - closer, idea) for depth, idea in (*path[-_NEAREST:], *shown)]
    return [path[0], (1, None), *kept]

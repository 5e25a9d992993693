"""What the room may see of the dream round, beside its prompts and one chain at a time."""

from collections.abc import Collection, Sequence
from typing import Final, TypeAlias

from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.i18n import mark

IDEAS: Final = ""
"""All dreams, with what builds on them."""
CROWNS: Final = "crowns"
"""The crown of the group that is looked at, or the forest."""
WORDS: Final = ((IDEAS, mark("Alle")), ("chain", mark("Én om gangen")), (CROWNS, mark("Kronene")))
"""The choices in the console; what is kept of "chain" is the id of the dream that is shown."""

Near: TypeAlias = tuple[tuple[int, DreamIdea | None], ...]
"""Some of a chain, each with how deep it is shown."""
_NEAR: Final = 5
"""So many ideas before the one at hand are shown with it; of more, those that it builds on."""
_NEAREST: Final = (7, 6, 5, 4, 3, 2)
"""How many of those are shown with the first one, where there is no room for all of them."""


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


def near(chain: Sequence[tuple[int, DreamIdea]], idea_id: str) -> list[Near]:
    """Return what of a chain is seen around an idea: all of it, or of a long one what leads to it and builds on it.

    Where what leads to it is long too there are several, of which the longest that there is room for is shown. In
    those after the first, None stands for what is between the dream that all builds on and the nearest.
    """
    place = next((place for place, (_, idea) in enumerate(chain) if idea.id == idea_id), 0)
    if place < _NEAR:
        return [tuple(chain)]
    path: list[tuple[int, DreamIdea]] = []
    deep = chain[place][0]
    for depth, idea in reversed(chain[:place]):
        if depth < (path[0][0] if path else deep):
            path.insert(0, (depth, idea))
    after = next((n for n in range(place + 1, len(chain)) if chain[n][0] <= deep), len(chain))
    shown = chain[place:after]
    return [(*path, *shown), *(_nearest(path, shown, most) for most in _NEAREST if len(path) > most + 1)]


def _nearest(path: Sequence[tuple[int, DreamIdea]], shown: Sequence[tuple[int, DreamIdea]], most: int) -> Near:
    """Return the first of a path, the nearest of it, and what is shown after them, moved out to stand under it."""
    closer = path[-most][0] - 2
    return (path[0], (1, None), *((depth - closer, idea) for depth, idea in (*path[-most:], *shown)))

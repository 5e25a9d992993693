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

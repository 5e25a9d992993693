"""Words that are heard again in another story: written down, and put together with those they are like."""

from collections.abc import Collection, Sequence

from unginvest_workshop.domain.ids import ClusterId, StoryId, SuccessFactorId
from unginvest_workshop.domain.text import folded
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations.clusters import add_cluster, move_to_cluster, name_among
from unginvest_workshop.operations.trees import add_factors, mark_recurring
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.similarity import Near


def add_shared_factor(
    tx: Tx, story_id: StoryId, text: str, like: SuccessFactorId, *, second_round: bool = False
) -> SuccessFactorId:
    """Write a factor on a story's root, in one shared factor with the one it is like.

    That is the other one's own, or a new one called by the other one's words; by those of this one where the other's
    story stays in the room and this one's doesn't. Where both are of one group, in two of its stories, both are marked
    as recurring there. Raises UserError when nothing is written or it is far too long, NotFoundError when the other
    one is gone.
    """
    other = tx.get(SuccessFactor, like)
    (new,) = add_factors(tx, story_id, [text], second_round=second_round)
    if other.cluster_id is None:
        secret = tx.get(Story, other.story_id).stays_in_room
        name = name_among(tx, [tx.get(SuccessFactor, new), other]) if secret else other.text
        add_cluster(tx, other.workshop_id, name, [other.id, new])
    else:
        move_to_cluster(tx, [new], other.cluster_id)
    home, there = tx.get(Story, story_id).group_id, tx.get(Story, other.story_id).group_id
    if home is not None and home == there and other.story_id != story_id:
        mark_recurring(tx, [other.id, new], recurring=True)
    return new


def heard_again(
    factors: Sequence[SuccessFactor], kept: Collection[ClusterId]
) -> dict[SuccessFactorId, SuccessFactorId]:
    """Return of a group's factors those that are heard again in another of its stories, each with the one there.

    That is the one with the same words, else the nearest duplicate, else the first in the same shared factor;
    ``kept`` are the shared factors that are no mere suggestions.
    """
    near = Near((factor.id, factor.text) for factor in factors)
    places = {str(factor.id): place for place, factor in enumerate(factors)}
    said = [folded(factor.text) for factor in factors]
    found = {}
    for place, factor in enumerate(factors):
        same = [factors[at] for at, words in enumerate(said) if words == said[place]]
        alike = [factors[places[key]] for key in near.like(factor.text)]
        shared = [other for other in factors if other.cluster_id in kept and other.cluster_id == factor.cluster_id]
        there = next((other for other in (*same, *alike, *shared) if other.story_id != factor.story_id), None)
        if there is not None:
            found[factor.id] = there.id
    return found

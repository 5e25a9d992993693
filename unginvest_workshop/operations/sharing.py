"""Words that are heard again in another story: written down, and put together with those they are like."""

from unginvest_workshop.domain.ids import StoryId, SuccessFactorId
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.operations.clusters import add_cluster, move_to_cluster, name_among
from unginvest_workshop.operations.trees import add_factors
from unginvest_workshop.operations.tx import Tx


def add_shared_factor(
    tx: Tx, story_id: StoryId, text: str, like: SuccessFactorId, *, second_round: bool = False
) -> SuccessFactorId:
    """Write a factor on a story's root, in one shared factor with the one it is like.

    That is the other one's own, or a new one called by the other one's words; by those of this one where the other's
    story stays in the room and this one's doesn't. Raises UserError when nothing is written
    or it is far too long, NotFoundError when the other one is gone.
    """
    other = tx.get(SuccessFactor, like)
    (new,) = add_factors(tx, story_id, [text], second_round=second_round)
    if other.cluster_id is None:
        secret = tx.get(Story, other.story_id).stays_in_room
        name = name_among(tx, [tx.get(SuccessFactor, new), other]) if secret else other.text
        add_cluster(tx, other.workshop_id, name, [other.id, new])
    else:
        move_to_cluster(tx, [new], other.cluster_id)
    return new

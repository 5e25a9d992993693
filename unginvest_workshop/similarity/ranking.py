"""Which clusters a loose text most likely belongs in."""

from collections.abc import Sequence

from unginvest_workshop.similarity.concepts import the_lexicon
from unginvest_workshop.similarity.learning import NOTHING_LEARNED, Learned
from unginvest_workshop.similarity.words import the_folding


def likeliest(
    texts: Sequence[str],
    clusters: Sequence[Sequence[str]],
    *,
    names: Sequence[str] = (),
    count: int = 3,
    learned: Learned = NOTHING_LEARNED,
) -> list[tuple[int, ...]]:
    """Return for each text the places, from 0, of up to ``count`` clusters, the likeliest first.

    A cluster is its members' texts; ``names``, when given, has a name for each cluster, which counts too. Where
    nothing tells, the largest clusters come: there are ``count`` places whenever there are as many clusters.
    """
    assert learned is not None
    folding, lexicon = the_folding(), the_lexicon()
    names = names or [""] * len(clusters)
    spoken = [
        {lexicon.concept_of(folding.tokens(text)) for text in (*members, name)} - {None}
        for members, name in zip(clusters, names, strict=True)
    ]
    result = []
    for text in texts:
        concept = lexicon.concept_of(folding.tokens(text))
        order = sorted(range(len(clusters)), key=lambda at: (concept not in spoken[at], -len(clusters[at]), at))
        result.append(tuple(order[:count]))
    return result

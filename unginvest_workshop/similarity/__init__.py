"""Which short texts are alike, and which seem to say the same; knows nothing of workshops."""

from unginvest_workshop.similarity.clustering import Suggestion, suggestions

__all__ = ["Suggestion", "suggestions"]

"""Which short texts are alike, and which seem to say the same; knows nothing of workshops."""

from unginvest_workshop.similarity.clustering import Suggestion, suggest_clusters, suggestions

__all__ = ["Suggestion", "suggest_clusters", "suggestions"]

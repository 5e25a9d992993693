"""Which short texts are alike, which seem to say the same, and why; knows nothing of workshops."""

from unginvest_workshop.similarity.clustering import Suggestion, homes_learnt, shortest, suggestions, why, why_beside
from unginvest_workshop.similarity.kindred import Kindred
from unginvest_workshop.similarity.learning import NOTHING_LEARNED, Learned, learn
from unginvest_workshop.similarity.lexicon import concept_name
from unginvest_workshop.similarity.looking_up import LookedUp, looked_up, looked_up_words
from unginvest_workshop.similarity.near import Near
from unginvest_workshop.similarity.ranking import Ranked, likeliest, nearest, ranked
from unginvest_workshop.similarity.reasons import Reason
from unginvest_workshop.similarity.themes import Gathering, ThemeKey, theme_keys

__all__ = [
    "NOTHING_LEARNED",
    "Gathering",
    "Kindred",
    "Learned",
    "LookedUp",
    "Near",
    "Ranked",
    "Reason",
    "Suggestion",
    "ThemeKey",
    "concept_name",
    "homes_learnt",
    "learn",
    "likeliest",
    "looked_up",
    "looked_up_words",
    "nearest",
    "ranked",
    "shortest",
    "suggestions",
    "theme_keys",
    "why",
    "why_beside",
]

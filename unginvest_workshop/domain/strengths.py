"""Character strengths: 24 of them in 6 virtues, after Peterson and Seligman; who saw which of them, and the top ones.

Private to one young person: nothing of a fagdag knows of it.
"""

from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from unginvest_workshop.domain.ids import SeenStrengthId, TopStrengthId, WorkshopId

MOST_TOP: Final = 7
"""How many strengths may stand on a person's road: as many as one can carry in mind."""


class Virtue(StrEnum):
    """The six virtues, in their usual order."""

    WISDOM = "wisdom"
    COURAGE = "courage"
    HUMANITY = "humanity"
    JUSTICE = "justice"
    TEMPERANCE = "temperance"
    TRANSCENDENCE = "transcendence"


class Strength(StrEnum):
    """The 24 character strengths, virtue by virtue."""

    CREATIVITY = "creativity"
    CURIOSITY = "curiosity"
    JUDGEMENT = "judgement"
    LOVE_OF_LEARNING = "love_of_learning"
    PERSPECTIVE = "perspective"
    BRAVERY = "bravery"
    PERSEVERANCE = "perseverance"
    HONESTY = "honesty"
    ZEST = "zest"
    LOVE = "love"
    KINDNESS = "kindness"
    SOCIAL_INTELLIGENCE = "social_intelligence"
    TEAMWORK = "teamwork"
    FAIRNESS = "fairness"
    LEADERSHIP = "leadership"
    FORGIVENESS = "forgiveness"
    HUMILITY = "humility"
    PRUDENCE = "prudence"
    SELF_REGULATION = "self_regulation"
    APPRECIATION_OF_BEAUTY = "appreciation_of_beauty"
    GRATITUDE = "gratitude"
    HOPE = "hope"
    HUMOUR = "humour"
    SPIRITUALITY = "spirituality"


STRENGTHS_OF: Final = MappingProxyType(
    {
        Virtue.WISDOM: (
            Strength.CREATIVITY, Strength.CURIOSITY, Strength.JUDGEMENT, Strength.LOVE_OF_LEARNING,
            Strength.PERSPECTIVE,
        ),
        Virtue.COURAGE: (Strength.BRAVERY, Strength.PERSEVERANCE, Strength.HONESTY, Strength.ZEST),
        Virtue.HUMANITY: (Strength.LOVE, Strength.KINDNESS, Strength.SOCIAL_INTELLIGENCE),
        Virtue.JUSTICE: (Strength.TEAMWORK, Strength.FAIRNESS, Strength.LEADERSHIP),
        Virtue.TEMPERANCE: (
            Strength.FORGIVENESS, Strength.HUMILITY, Strength.PRUDENCE, Strength.SELF_REGULATION,
        ),
        Virtue.TRANSCENDENCE: (
            Strength.APPRECIATION_OF_BEAUTY, Strength.GRATITUDE, Strength.HOPE, Strength.HUMOUR, Strength.SPIRITUALITY,
        ),
    }
)  # fmt: skip
"""The strengths of each virtue, in the order of their cards."""


@dataclass(frozen=True, slots=True)
class SeenStrength:
    """«Jeg så deg bruke den da …»: a strength that somebody saw, with the moment in their own words."""

    id: SeenStrengthId
    workshop_id: WorkshopId
    rank: str
    strength: Strength
    by: str = ""
    """Who said it, as typed: "en venn" will do; empty is fine too."""
    moment: str = ""
    """What was going on, to the letter."""


@dataclass(frozen=True, slots=True)
class TopStrength:
    """A strength that the person has chosen for the road."""

    id: TopStrengthId
    workshop_id: WorkshopId
    rank: str
    strength: Strength

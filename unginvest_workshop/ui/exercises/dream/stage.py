"""The dream round on the stage: the question, every idea, and what builds on it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.ids import DreamIdeaId
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.dreams import dream_ideas
from unginvest_workshop.operations.followup import years_come_true
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Block, Card, Cards, Question, StageContent


def build(source: StageSource) -> StageContent:
    """Return the dreams so far; what to do while there are none."""
    years = years_come_true(source.tx, source.workshop.id)
    cards = cards_of(dream_ideas(source.tx, source.workshop.id), years, source.room.t)
    body: Block = Cards(cards, lead_in=source.room.t("Ja, og")) if cards else source.instructions
    return source.content(Question(source.texts.question), body)


def cards_of(ideas: Sequence[DreamIdea], years: Mapping[DreamIdeaId, int], t: Translator) -> tuple[Card, ...]:
    """Return a card for each idea that stands on its own, with those that build on it and how deep.

    Of a dream that has come true, ``years`` has the year.
    """
    cards: list[tuple[Card, list[tuple[int, str]]]] = []
    for depth, idea in walk_chains(ideas):
        true = t("Blitt virkelighet {year}", year=years[idea.id]) if idea.id in years else ""
        if depth == 0:
            cards.append((Card(idea.text, remark=true), []))
        else:
            cards[-1][1].append((depth, " · ".join(filter(None, (idea.text, true)))))
    return tuple(replace(card, built_on=tuple(built_on)) for card, built_on in cards)

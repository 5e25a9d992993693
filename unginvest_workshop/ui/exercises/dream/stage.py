"""The dream round on the stage: the question, every idea, and what builds on it."""

from collections.abc import Sequence

from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.operations.dreams import dream_ideas
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Block, Card, Cards, Question, StageContent


def build(source: StageSource) -> StageContent:
    """Return the dreams so far; what to do while there are none."""
    cards = cards_of(dream_ideas(source.tx, source.workshop.id))
    body: Block = Cards(cards, lead_in=source.room.t("Ja, og")) if cards else source.instructions
    return source.content(Question(source.texts.question), body)


def cards_of(ideas: Sequence[DreamIdea]) -> tuple[Card, ...]:
    """Return a card for each idea that stands on its own, with those that build on it and how deep."""
    cards: list[tuple[str, list[tuple[int, str]]]] = []
    for depth, idea in walk_chains(ideas):
        if depth == 0:
            cards.append((idea.text, []))
        else:
            cards[-1][1].append((depth, idea.text))
    return tuple(Card(text, built_on=tuple(built_on)) for text, built_on in cards)

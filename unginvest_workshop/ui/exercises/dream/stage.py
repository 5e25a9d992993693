"""The dream round on the stage: the dreams, one of them at a time, a prompt, or the crowns that they grow in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from unginvest_workshop.domain.dream import DreamIdea, walk_chains
from unginvest_workshop.domain.dream_view import DreamView
from unginvest_workshop.domain.forest_layout import ForestContent
from unginvest_workshop.domain.ids import DreamIdeaId, GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations.dreams import dream_ideas
from unginvest_workshop.operations.energy import energy
from unginvest_workshop.operations.followup import years_come_true
from unginvest_workshop.ui.crown_content import crown_alone
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.dream.views import CROWNS, IDEAS, chain_of, near, shown_view
from unginvest_workshop.ui.forest_content import forest
from unginvest_workshop.ui.stage.content import (
    Card,
    Cards,
    Chain,
    ChainLink,
    PagedPicture,
    Prompt,
    Question,
    StageContent,
)
from unginvest_workshop.ui.stage.wall import ForestPaging, TreePaging


def build(source: StageSource) -> StageContent:
    """Return what is chosen; what to do while there are no dreams."""
    choice = DreamView.read(source.place.view)
    prompts = source.texts.shown_prompts
    if 0 < choice.prompt <= len(prompts):
        prompt = prompts[choice.prompt - 1]
        return source.content(Prompt(prompt.text, prompt.symbol))
    ideas = dream_ideas(source.tx, source.workshop.id)
    if not ideas:
        return source.content(Question(source.texts.question), source.instructions)
    view = shown_view(choice.view, {idea.id for idea in ideas})
    if view == CROWNS:
        return _crowns(source)
    years = years_come_true(source.tx, source.workshop.id)
    if view != IDEAS:
        return source.content(_chain(source, ideas, years, view))
    cards = Cards(cards_of(ideas, years, source.room.t), lead_in=source.room.t("Ja, og"))
    return source.content(Question(source.texts.question), cards)


def cards_of(ideas: Sequence[DreamIdea], years: Mapping[DreamIdeaId, int], t: Translator) -> tuple[Card, ...]:
    """Return a card for each idea that stands on its own, with those that build on it and how deep.

    Of a dream that has come true, ``years`` has the year.
    """
    cards: list[tuple[Card, list[tuple[int, str]]]] = []
    for depth, idea in walk_chains(ideas):
        true = _come_true(idea, years, t)
        if depth == 0:
            cards.append((Card(idea.text, remark=true), []))
        else:
            cards[-1][1].append((depth, " · ".join(filter(None, (idea.text, true)))))
    return tuple(replace(card, built_on=tuple(built_on)) for card, built_on in cards)


def _chain(source: StageSource, ideas: Sequence[DreamIdea], years: Mapping[DreamIdeaId, int], shown: str) -> Chain:
    """Return one dream with all that builds on it, the one at hand marked where there are several."""
    drawn = energy(source.tx, source.workshop.id)
    chain = chain_of(ideas, shown)

    def link(depth: int, idea: DreamIdea | None) -> ChainLink:
        if idea is None:
            return ChainLink(depth, "…")
        sparks = drawn.get(Node(NodeKind.DREAM, idea.id), 0)
        marked = idea.id == shown and len(chain) > 1
        return ChainLink(depth, idea.text, _come_true(idea, years, source.room.t), sparks, marked)

    links, *shorter = [tuple(link(*each) for each in seen) for seen in near(chain, shown)]
    return Chain(links, source.room.t("Ja, og"), tuple(shorter))


def _crowns(source: StageSource) -> StageContent:
    """Return the crown of the group that is looked at, or all of them as the forest."""
    group = _group(source, source.place.group_id)
    crown = crown_alone(source.tx, group, source.room.t) if group is not None else None
    if group is not None and crown is not None:
        return source.content(PagedPicture(TreePaging(crown)), of=group_name(source.room.t, group))
    return source.content(PagedPicture(ForestPaging(_forest(source))))


def _forest(source: StageSource) -> ForestContent:
    """Return the groups' trees with how many dreams grow in each crown, in place of what their roots carry."""
    planted = forest(source.tx, source.workshop.id, source.room.t)
    waiting = source.room.t("krona venter på drømmer")
    grown = (replace(tree, counts=tree.dreams or waiting, dreams="", short="") for tree in planted.trees if tree.id)
    return replace(planted, trees=tuple(grown))


def _group(source: StageSource, group_id: GroupId | None) -> Group | None:
    return next(iter(source.tx.find(Group, id=group_id)), None) if group_id is not None else None


def _come_true(idea: DreamIdea, years: Mapping[DreamIdeaId, int], t: Translator) -> str:
    return t("Blitt virkelighet {year}", year=years[idea.id]) if idea.id in years else ""

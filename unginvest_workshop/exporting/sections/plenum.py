"""The presentation in plenum: what each group showed, by reference, and what the listeners answered, in full."""

from collections.abc import Iterator, Sequence

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.images import in_words
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Block, Card, CardKind, Cards, Heading, Item, Reference, Section
from unginvest_workshop.exporting.source import Source, shortened
from unginvest_workshop.naming import RESPONSE_WORDS


def plenum_section(source: Source) -> Section | None:
    """Tell what was shown and answered, group by group; what is about all groups comes last."""
    answers = source.snapshot.responses
    known = {group.id for group in source.snapshot.groups}
    blocks: list[Block] = []
    for group in source.snapshot.groups:
        anchor = f"plenum-{group.number}"
        heard = [answer for answer in answers if answer.group_id == group.id]
        cards = (*_shown(source, group, anchor), *_answers(source, heard, anchor))
        if cards:
            blocks += [Heading(2, source.group_title(group), anchor, Phase.DISCOVERY), Cards(CardKind.PLENUM, cards, 3)]
    cards = tuple(_answers(source, [answer for answer in answers if answer.group_id not in known], "plenum-0"))
    if cards:
        title = source.t("Om alle gruppene")
        blocks += [Heading(2, title, "plenum-0", Phase.DISCOVERY), Cards(CardKind.PLENUM, cards, 3)]
    if not blocks:
        return None
    lead = source.t("Det vi viste hverandre, og det vi svarte.")
    return Section("plenum", source.t("Framføringene"), Phase.DISCOVERY, lead, tuple(blocks))


def _shown(source: Source, group: Group, anchor: str) -> Iterator[Card]:
    """Yield a card on what a group told and showed, if that is known: each stands in full where it was first told."""
    told = [story for story in source.snapshot.stories if story.group_id == group.id]
    stories = source.references(Node(NodeKind.STORY, story.id) for story in told if story.told_in_plenum)
    picked = [factor for story in told for factor in source.factors_of.get(story.id, []) if factor.picked]
    factors = source.references(Node(NodeKind.FACTOR, factor.id) for factor in picked)
    if not (stories or factors):
        return
    t = source.t
    image = shortened(source.say(in_words(group.image, group.verse)))
    images = (Reference(image, f"group-{group.number}"),) if image else ()
    shown = ((t("Historien"), stories), (t("Bildet"), images))
    yield Card(
        kind=CardKind.PLENUM,
        title=t("Det gruppa viste"),
        anchor=f"{anchor}-shown",
        items=tuple(Item(words, references=of) for words, of in shown if of),
        label=t("Røttene") if factors else "",
        references=factors,
    )


def _answers(source: Source, answers: Sequence[Response], anchor: str) -> Iterator[Card]:
    for kind, words in RESPONSE_WORDS.items():
        items = tuple(_item(source, answer) for answer in answers if answer.kind is kind)
        if items:
            yield Card(CardKind.PLENUM, source.t(words), f"{anchor}-{kind.value}", items=items)


def _item(source: Source, answer: Response) -> Item:
    about = [Node(NodeKind.FACTOR, answer.factor_id)] if answer.factor_id is not None else []
    return Item(source.say(answer.text), references=source.references(about))

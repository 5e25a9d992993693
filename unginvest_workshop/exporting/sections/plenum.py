"""The presentation in plenum: what each group showed, by reference, and what the listeners answered, in full."""

from collections.abc import Iterator, Sequence

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.images import in_words
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.presentation import Response
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Block, Heading, Item, ItemList, Reference, Section
from unginvest_workshop.exporting.source import Source, shortened
from unginvest_workshop.naming import RESPONSE_WORDS


def plenum_section(source: Source) -> Section | None:
    """Tell what was shown and answered, group by group; what is about all groups comes last."""
    answers = source.snapshot.responses
    known = {group.id for group in source.snapshot.groups}
    blocks: list[Block] = []
    for group in source.snapshot.groups:
        heard = [answer for answer in answers if answer.group_id == group.id]
        shown = _shown(source, group)
        if heard or shown:
            blocks.append(Heading(2, source.group_title(group), f"plenum-{group.number}", Phase.DISCOVERY))
            blocks += [ItemList(tuple(shown))] if shown else []
            blocks += _answers(source, heard, 3)
    others = [answer for answer in answers if answer.group_id not in known]
    if others and blocks:
        blocks.append(Heading(2, source.t("Om alle gruppene"), "plenum-0", Phase.DISCOVERY))
    blocks += _answers(source, others, 3 if blocks else 2)
    if not blocks:
        return None
    t = source.t
    return Section("plenum", t("Framføringene"), Phase.DISCOVERY, t("Det vi viste hverandre, og det vi svarte."),
                   tuple(blocks))  # fmt: skip


def _shown(source: Source, group: Group) -> list[Item]:
    """Return what a group told and showed: each stands in full where it was first told."""
    told = [story for story in source.snapshot.stories if story.group_id == group.id]
    stories = source.references(Node(NodeKind.STORY, story.id) for story in told if story.told_in_plenum)
    picked = [factor for story in told for factor in source.factors_of.get(story.id, []) if factor.picked]
    factors = source.references(Node(NodeKind.FACTOR, factor.id) for factor in picked)
    image = shortened(source.say(in_words(group.image, group.verse)))
    t = source.t
    found = (
        (t("Historien de fortalte"), stories),
        (t("Røttene de viste"), factors),
        (t("Bildet de viste"), (Reference(image, f"group-{group.number}"),) if image else ()),
    )
    shown = [Item(words, references=references) for words, references in found if references]
    return shown if stories or factors else []


def _answers(source: Source, answers: Sequence[Response], level: int) -> Iterator[Block]:
    for kind, words in RESPONSE_WORDS.items():
        items = tuple(_item(source, answer) for answer in answers if answer.kind is kind)
        if items:
            yield Heading(level, source.t(words), phase=Phase.DISCOVERY)
            yield ItemList(items)


def _item(source: Source, answer: Response) -> Item:
    about = [Node(NodeKind.FACTOR, answer.factor_id)] if answer.factor_id is not None else []
    return Item(source.say(answer.text), references=source.references(about))

"""The stories, group by group, each with what made it go so well."""

from collections.abc import Iterator
from typing import Final

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.crown_leaves import DreamContent, DreamsContent
from unginvest_workshop.domain.ids import ClusterId
from unginvest_workshop.domain.interview import GuideForm, InterviewGuide
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.exporting.document import (
    Block,
    Card,
    CardKind,
    Cards,
    Heading,
    Item,
    Picture,
    Prose,
    Quote,
    Reference,
    Section,
)
from unginvest_workshop.exporting.images import image_blocks, image_of
from unginvest_workshop.exporting.photos import photos_block
from unginvest_workshop.exporting.source import Source, brief
from unginvest_workshop.exporting.strands import became
from unginvest_workshop.naming import more_dreams, quoted, told_by
from unginvest_workshop.operations.crowns import in_crowns

_IN_THE_CROWN: Final = 160
"""Letters of a group's image in the crown of its tree; all of it stands over the tree."""


def stories_section(source: Source) -> Section | None:
    """Tell the stories of all groups; a story's factors have their home with it."""
    blocks = list(_blocks(source))
    if not blocks:
        return None
    t = source.t
    lead = t("Når det går riktig bra hos oss: Hva er det som skjer da?")
    return Section("stories", t("Historiene"), Phase.DISCOVERY, lead, (*_question(source), *blocks))


def _question(source: Source) -> Iterator[Block]:
    asked = next((guide.story_question for guide in source.snapshot.guides if _is_used(guide)), "")
    if asked and source.snapshot.stories and source.snapshot.interviewed:
        yield Quote(source.say(asked), source.t("Vi spurte hverandre"))
        yield from _other_forms(source)


def _other_forms(source: Source) -> Iterator[Block]:
    """Tell in which other forms the questions were there, and never for whom."""
    t, forms = source.t, source.snapshot.guide_forms
    if {GuideForm.EASY, GuideForm.INTERPRETED} <= forms:
        yield Prose((t("Spørsmålene fantes også i en lett form, og i en kort form for samtale med tolk."),))
    elif GuideForm.EASY in forms:
        yield Prose((t("Spørsmålene fantes også i en lett form."),))
    elif GuideForm.INTERPRETED in forms:
        yield Prose((t("Spørsmålene fantes også i en kort form for samtale med tolk."),))


def _is_used(guide: InterviewGuide) -> bool:
    """Tell whether it is the guide that the day went by, in full: no other form, and no practice."""
    return guide.form is GuideForm.FULL and not guide.rank and bool(guide.story_question.strip())


def _blocks(source: Source) -> Iterator[Block]:
    told = False
    for group in source.snapshot.groups:
        stories = [story for story in source.snapshot.stories if story.group_id == group.id]
        if stories or image_of(source, group) or _tree_photos(source, group):
            told = True
            yield from _group(source, group, stories)
    known = {group.id for group in source.snapshot.groups}
    others = [story for story in source.snapshot.stories if story.group_id not in known]
    if others:
        if told:
            yield Heading(2, source.t("Flere historier"), "group-0", Phase.DISCOVERY)
        yield _cards(source, others, level=3 if told else 2)


def _group(source: Source, group: Group, stories: list[Story]) -> Iterator[Block]:
    title = source.group_title(group)
    yield Heading(2, title, f"group-{group.number}", Phase.DISCOVERY)
    image = image_of(source, group)
    if image.words:
        yield Quote(image.words, source.t("Gruppas bilde"))
    yield from image_blocks(source, title, image)
    if stories:
        rooted = tuple(_rooted(source, story) for story in stories)
        tree = TreeContent(quoted(source.t, brief(image.in_words, _IN_THE_CROWN)), rooted, _dreams(source, group))
        yield Picture(tree, _alt(source, title, stories))
        yield _cards(source, stories, level=3)
    photos = _tree_photos(source, group)
    yield from photos_block(source, photos, source.t("Bilde av treet til {group}", group=title))


def _dreams(source: Source, group: Group) -> DreamsContent:
    """Return what was dreamt that grows in the crown of a group's tree."""
    grown = [idea for group_id, _, idea in in_crowns(source.snapshot.ideas) if group_id == group.id]
    shown = tuple(DreamContent(idea.id, source.say(idea.text)) for idea in grown)
    return DreamsContent(shown, more_dreams(source.t, len(shown)))


def _tree_photos(source: Source, group: Group) -> list[Photo]:
    photos = source.snapshot.photos
    return [photo for photo in photos if photo.purpose is PhotoPurpose.TREE and photo.group_id == group.id]


def _cards(source: Source, stories: list[Story], level: int) -> Cards:
    return Cards(CardKind.STORY, tuple(_card(source, story) for story in stories), level)


def _card(source: Source, story: Story) -> Card:
    teller = source.names.person(story.teller, story.teller_id)
    node = Node(NodeKind.STORY, story.id)
    grown = became(source, node)
    return Card(
        kind=CardKind.STORY,
        title=source.story_title(story),
        anchor=source.anchor(node),
        number=source.number(node),
        by=source.t("Fortalt av {name}", name=teller) if teller and story.title else "",
        items=tuple(_item(source, factor) for factor in source.factors_of.get(story.id, [])),
        label=source.t("Dette ble det til") if grown else "",
        references=grown,
    )


def _item(source: Source, factor: SuccessFactor) -> Item:
    return Item(
        text=source.say(factor.text),
        second=source.say(factor.in_norwegian),
        marked=factor.recurring,
        references=_shared(source, factor.cluster_id),
        remark=source.energy(Node(NodeKind.FACTOR, factor.id)),
    )


def _shared(source: Source, cluster_id: ClusterId | None) -> tuple[Reference, ...]:
    return () if cluster_id is None else source.references([Node(NodeKind.CLUSTER, cluster_id)])


def _rooted(source: Source, story: Story) -> StoryContent:
    teller = source.names.person(story.teller, story.teller_id) if story.title else ""
    title = source.story_title(story)
    factors = tuple(
        FactorContent(
            id=factor.id,
            text=source.say(factor.text),
            in_norwegian=source.say(factor.in_norwegian),
            recurring=factor.recurring,
            offset_x=factor.offset_x,
            offset_y=factor.offset_y,
        )
        for factor in source.factors_of.get(story.id, [])
    )
    return StoryContent(story.id, told_by(teller, title), factors=factors)


def _alt(source: Source, title: str, stories: list[Story]) -> str:
    t = source.t
    factors = sum(len(source.factors_of.get(story.id, [])) for story in stories)
    return t(
        "Treet til {group}: {stories} som røtter, med {factors}. Alt på treet står også i teksten under.",
        group=title,
        stories=t.plural("{n} historie", "{n} historier", len(stories)),
        factors=t.plural("{n} suksessfaktor", "{n} suksessfaktorer", factors),
    )

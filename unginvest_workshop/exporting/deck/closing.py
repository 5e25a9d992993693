"""The close: the words people left with, and what comes next."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.roadmap import RoadmapStep, StepStatus
from unginvest_workshop.exporting.deck.context import Context
from unginvest_workshop.exporting.deck.fitting import Face, Ink, Paragraph, Style, height_of, largest, tied
from unginvest_workshop.exporting.deck.packing import flowed
from unginvest_workshop.exporting.deck.slides import GAP, LABEL, Slide
from unginvest_workshop.exporting.deck.stories import factor
from unginvest_workshop.exporting.document import Block, ItemList, Quote, Section
from unginvest_workshop.exporting.said import joined

_WORDS: Final = Style(30, Face.SERIF_ITALIC, Ink.PHASE)
_DAY: Final = Style(34, Face.SERIF_BOLD, Ink.PHASE)
_STEP: Final = Style(20)
_SCALES: Final = (1.0, 0.8, 0.7)
_NEXT: Final = 4
"""Steps that are next; all of them stand on the road."""


def is_closing(block: Block) -> bool:
    """Tell whether a block is closing words or a day to meet again, which stand together."""
    return isinstance(block, ItemList | Quote)


def closing_slides(context: Context, section: Section, blocks: Sequence[Block]) -> Iterator[Slide]:
    """Yield the closing words, and when to meet again with the steps that come first: together if there is room."""
    items = [factor(item, _WORDS).text for block in blocks if isinstance(block, ItemList) for item in block.items]
    lead = (section.lead,) if section.lead else ()
    days = [block for block in blocks if isinstance(block, Quote)]
    said = [line for day in days for line in (Paragraph(day.label, LABEL, keep=True), Paragraph(day.text, _DAY))]
    said += _steps(context) if any(each.anchor == "road" for each in context.summary.sections) else []
    heads, next_heads = context.heads(section), context.heads(section, context.t("Hva nå?"))
    area = heads.area
    words = [Paragraph(joined(tied(" · "), items), _WORDS)] if items else []
    left = area.height - height_of(said, area.width) - GAP
    smaller = largest(words, area.width, left, _SCALES)
    if words and said and height_of(smaller, area.width) <= left:
        yield from flowed(next_heads, [*smaller, replace(said[0], before=GAP), *said[1:]], lead)
        return
    yield from flowed(heads, largest(words, area.width, area.height, _SCALES), lead)
    yield from flowed(next_heads, said)


def _steps(context: Context) -> list[Paragraph]:
    source, t = context.source, context.t
    ahead = [s for s in source.snapshot.steps if s.status in {StepStatus.PLANNED, StepStatus.UNDER_WAY}][:_NEXT]
    lines = [_step(context, step) for step in ahead]
    return [Paragraph(t("Stegene som kommer først"), LABEL, before=22.0, keep=True), *lines] if lines else []


def _step(context: Context, step: RoadmapStep) -> Paragraph:
    """Return a step's first words, when, and who goes first; it stands in full on the road."""
    source = context.source
    text = source.say(step.text)
    told = joined(tied(" · "), filter(None, (text, source.say(step.when), source.names.owner(step))))
    return Paragraph(told, _STEP, quiet=len(told) - len(text), before=8.0, bullet=True)

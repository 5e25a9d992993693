"""The pair conversation about culture: two columns of a few words each, and nobody's in particular."""

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.document import Block, Heading, Item, ItemList, Section
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.naming import CULTURE_QUESTIONS


def culture_section(source: Source) -> Section | None:
    """Tell what was gathered in each column."""
    blocks: list[Block] = []
    for column, title in CULTURE_QUESTIONS.items():
        items = tuple(Item(source.say(note.text)) for note in source.snapshot.culture if note.column is column)
        if items:
            blocks += [Heading(2, source.t(title), phase=Phase.DISCOVERY), ItemList(items)]
    if not blocks:
        return None
    lead = source.t("Ordene vi samlet etter å ha snakket sammen to og to.")
    return Section("culture", source.t("Kulturen vår"), Phase.DISCOVERY, lead, tuple(blocks))

"""The close of the day: a word from each, and when to meet again."""

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.document import Block, Item, ItemList, Quote, Section
from unginvest_workshop.exporting.source import Source


def close_section(source: Source) -> Section | None:
    """Tell the words people left with, and the next date."""
    t = source.t
    blocks: list[Block] = []
    if source.snapshot.words:
        blocks.append(ItemList(tuple(Item(source.say(word.text)) for word in source.snapshot.words)))
    day = source.snapshot.workshop.next_date
    if day is not None:
        blocks.append(Quote(f"{t.weekday_date(day)} {day.year}", t("Vi ses igjen"), spoken=False))
    if not blocks:
        return None
    lead = t("Ett ord fra hver av oss på veien hjem.") if source.snapshot.words else ""
    return Section("close", t("Avslutning"), Phase.REALISATION, lead, tuple(blocks))

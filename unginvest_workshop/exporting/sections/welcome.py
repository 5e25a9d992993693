"""The welcome: who prepared the day, and whose voices were missing."""

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.document import Block, Heading, Item, ItemList, Section
from unginvest_workshop.exporting.source import Source


def welcome_section(source: Source) -> Section | None:
    """Tell the core group, as far as people are named, and who was missing."""
    t, rows = source.t, source.snapshot
    core = [source.names.person("", person.id) for person in rows.participants if person.core_group]
    missing = [source.in_room(source.names.absent(voice.text)) for voice in rows.missing]
    blocks: list[Block] = []
    for title, said in ((t("Kjernegruppa"), core), (t("Hvem manglet i rommet?"), missing)):
        items = tuple(Item(text) for text in said if text)
        if items:
            blocks += [Heading(2, title, phase=Phase.DEFINITION), ItemList(items)]
    if not blocks:
        return None
    lead = t("Stemmene vi gjerne hadde hatt med.") if any(missing) else t("De som forberedte dagen.")
    return Section("welcome", t("Velkommen"), Phase.DEFINITION, lead, tuple(blocks))

"""Design statements: what is in place, so that what gives life is kept alive."""

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.exporting.document import Card, CardKind, Cards, Item, Section
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.naming import STRUCTURE_WORDS


def designs_section(source: Source) -> Section | None:
    """Tell the statements, each with what it builds and what it feeds."""
    if not source.snapshot.statements:
        return None
    cards = tuple(_card(source, statement) for statement in source.snapshot.statements)
    return Section(
        anchor="designs",
        title=source.t("Designutsagnene"),
        phase=Phase.DESIGN,
        lead=source.t("Slik er det hos oss, så det som gir liv, får leve videre."),
        blocks=(Cards(CardKind.STATEMENT, cards),),
    )


def _card(source: Source, statement: DesignStatement) -> Card:
    node = Node(NodeKind.STATEMENT, statement.id)
    feeds = source.references(source.grows_from(node))
    return Card(
        kind=CardKind.STATEMENT,
        title=source.say(statement.text),
        anchor=source.anchor(node),
        number=source.number(node),
        note=source.energy(node),
        items=tuple(
            Item(source.say(said), label=source.t(STRUCTURE_WORDS[part])) for part, said in statement.structure.items()
        ),
        label=source.t("Gir liv til") if feeds else "",
        references=feeds,
    )

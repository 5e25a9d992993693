"""Design statements on the stage, with what each gives life to; what waits for one; and where there is energy."""

from collections.abc import Mapping
from typing import Final

from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.thread import Node, NodeKind, in_thread_order
from unginvest_workshop.naming import STRUCTURE_WORDS
from unginvest_workshop.operations.designs import statements
from unginvest_workshop.operations.energy import energy
from unginvest_workshop.operations.links import node_texts, parents_of
from unginvest_workshop.operations.matrix import matrix
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.design.structure import PART_SYMBOLS
from unginvest_workshop.ui.exercises.design.views import ALL, ENERGY, WAITING, shown_view
from unginvest_workshop.ui.stage.content import (
    Block,
    Card,
    Cards,
    Instruction,
    Instructions,
    Lines,
    Question,
    StageContent,
)
from unginvest_workshop.ui.widgets.thread_chips import NODE_WORDS

_MARKED: Final = (NodeKind.FACTOR, NodeKind.CLUSTER, NodeKind.DREAM, NodeKind.STATEMENT)


def build(source: StageSource) -> StageContent:
    """Return what the facilitator has chosen; what to do while there are no statements."""
    found = statements(source.tx, source.workshop.id)
    view = shown_view(source.place.view, {statement.id for statement in found})
    if view == WAITING:
        return source.content(*_waiting(source))
    if view == ENERGY:
        return source.content(*_energy(source))
    words = node_texts(source.tx, source.workshop.id)
    if view != ALL:
        return _one(source, found, view, words)
    cards = tuple(_card(source, statement, words) for statement in found)
    body: Block = Cards(cards, columns=2) if cards else source.instructions
    return source.content(Question(source.texts.question), body)


def _card(source: StageSource, statement: DesignStatement, words: Mapping[Node, str]) -> Card:
    return Card(statement.text, remark=_fed(source, statement, words))


def _one(source: StageSource, found: list[DesignStatement], view: str, words: Mapping[Node, str]) -> StageContent:
    """Return one statement large: what it gives life to as a quiet line, and what it is built of."""
    t = source.room.t
    place = next(number for number, statement in enumerate(found) if statement.id == view)
    statement = found[place]
    fed = _fed(source, statement, words)
    parts = tuple(
        Instruction(PART_SYMBOLS[part], f"{t(STRUCTURE_WORDS[part])}: {text}")
        for part, text in statement.structure.items()
    )
    blocks: list[Block] = [Question(statement.text)]
    blocks += [Lines((fed,))] if fed else []
    blocks += [Instructions(parts)] if parts else []
    counted = t("Utsagn {number} av {count}", number=place + 1, count=len(found))
    return source.content(*blocks, footer=counted if len(found) > 1 else "")


def _fed(source: StageSource, statement: DesignStatement, words: Mapping[Node, str]) -> str:
    parents = parents_of(source.tx, Node(NodeKind.STATEMENT, statement.id))
    fed = [words[parent] for parent in in_thread_order(parents, words)]
    return source.room.t("Gir liv til: {fed}", fed=" · ".join(fed)) if fed else ""


def _waiting(source: StageSource) -> list[Block]:
    """Return what nobody builds on yet, for the room to choose from."""
    t = source.room.t
    table = matrix(source.tx, source.workshop.id)
    waiting = table.unfed
    if not waiting:
        said = t("Alt vi har funnet, får liv av noe vi bygger.") if table.columns else t("Her kommer det vi fant.")
        return [Question(said)]
    words = node_texts(source.tx, source.workshop.id)
    cards = tuple(Card(words[node], remark=t(NODE_WORDS[node.kind])) for node in waiting)
    return [Question(t("Hva har vi lyst til å bygge videre på?")), Cards(cards, warm=True)]


def _energy(source: StageSource) -> list[Block]:
    """Return all that somebody is drawn to, in the order it stands: nothing is ranked."""
    t = source.room.t
    drawn = energy(source.tx, source.workshop.id)
    words = node_texts(source.tx, source.workshop.id)
    cards = tuple(
        Card(text, remark=" · ".join((t(NODE_WORDS[node.kind]), t.plural("{n} merke", "{n} merker", drawn[node]))))
        for kind in _MARKED
        for node, text in words.items()
        if node.kind is kind and node in drawn
    )
    if not cards:
        return [Question(t("Hva har du mest lyst til å være med på?"))]
    return [Question(t("Her er det energi")), Cards(cards)]

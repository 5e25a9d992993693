"""Design statements on the stage, with what each gives life to."""

from unginvest_workshop.domain.thread import Node, NodeKind, in_thread_order
from unginvest_workshop.operations.designs import statements
from unginvest_workshop.operations.links import node_texts, parents_of
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.stage.content import Block, Card, Cards, Question, StageContent


def build(source: StageSource) -> StageContent:
    """Return the statements so far; what to do while there are none."""
    words = node_texts(source.tx, source.workshop.id)
    cards = tuple(
        Card(statement.text, remark=_fed(source, Node(NodeKind.STATEMENT, statement.id), words))
        for statement in statements(source.tx, source.workshop.id)
    )
    body: Block = Cards(cards, columns=2) if cards else source.instructions
    return source.content(Question(source.texts.question), body)


def _fed(source: StageSource, statement: Node, words: dict[Node, str]) -> str:
    fed = [words[parent] for parent in in_thread_order(parents_of(source.tx, statement), words)]
    return source.room.t("Gir liv til: {fed}", fed=" · ".join(fed)) if fed else ""

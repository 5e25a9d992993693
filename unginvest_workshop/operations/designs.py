"""Design statements and what they feed."""

from collections.abc import Iterable
from dataclasses import replace

from unginvest_workshop.domain.design import DesignStatement, StructurePart, with_part
from unginvest_workshop.domain.ids import DesignStatementId, WorkshopId, new_id
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.links import set_parents
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError


def statements(tx: ReadTx, workshop_id: WorkshopId) -> list[DesignStatement]:
    """Return the design statements in order."""
    return tx.find(DesignStatement, workshop_id=workshop_id)


def add_statement(tx: Tx, workshop_id: WorkshopId, text: str, feeds: Iterable[Node] = ()) -> DesignStatementId:
    """Write down a statement and what it feeds. Raises UserError when it is empty."""
    new = DesignStatementId(new_id())
    rank = last_rank(statements(tx, workshop_id))
    tx.add(DesignStatement(id=new, workshop_id=workshop_id, rank=rank, text=_said(text)))
    set_parents(tx, workshop_id, Node(NodeKind.STATEMENT, new), feeds)
    return new


def edit_statement(tx: Tx, statement_id: DesignStatementId, text: str) -> None:
    """Change a statement's words. Raises UserError when nothing would be left."""
    tx.replace(replace(tx.get(DesignStatement, statement_id), text=_said(text)))


def write_structure(tx: Tx, statement_id: DesignStatementId, part: StructurePart, text: str) -> None:
    """Say what a statement builds of one part: its roles, meetings, routines, rooms or partners; empty says nothing."""
    statement = tx.get(DesignStatement, statement_id)
    tx.replace(with_part(statement, part, clean_text(text).strip()))


def feed(tx: Tx, statement_id: DesignStatementId, feeds: Iterable[Node]) -> None:
    """Let a statement feed exactly these factors, shared factors and dreams."""
    statement = tx.get(DesignStatement, statement_id)
    set_parents(tx, statement.workshop_id, Node(NodeKind.STATEMENT, statement_id), feeds)


def move_statement(tx: Tx, statement_id: DesignStatementId, before: DesignStatementId | None) -> None:
    """Let a statement stand before another one, or last."""
    statement = tx.get(DesignStatement, statement_id)
    siblings = statements(tx, statement.workshop_id)
    tx.replace(replace(statement, rank=rank_before(siblings, statement_id, before)))


def remove_statement(tx: Tx, statement_id: DesignStatementId) -> None:
    """Delete a statement."""
    tx.remove(DesignStatement, statement_id)


def _said(text: str) -> str:
    said = clean_text(text).strip()
    if not said:
        raise UserError(mark("Skriv hva som er på plass hos dere."))
    return said

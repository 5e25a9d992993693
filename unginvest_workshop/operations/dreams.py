"""The dream round: ideas, and ideas that build on them."""

from dataclasses import replace

from unginvest_workshop.domain.dream import DreamIdea, would_loop
from unginvest_workshop.domain.ids import DreamIdeaId, GroupId, ParticipantId, WorkshopId, new_id
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.order import last_rank, rank_before
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError


def dream_ideas(tx: ReadTx, workshop_id: WorkshopId) -> list[DreamIdea]:
    """Return all ideas in the order they stand; domain.dream.walk_chains puts them under each other."""
    return tx.find(DreamIdea, workshop_id=workshop_id)


def add_idea(
    tx: Tx,
    workshop_id: WorkshopId,
    text: str,
    *,
    builds_on: DreamIdeaId | None = None,
    group_id: GroupId | None = None,
    author_id: ParticipantId | None = None,
) -> DreamIdeaId:
    """Write down an idea as said, on its own or as "Ja, og" to another one. Raises UserError when it is empty."""
    new = DreamIdeaId(new_id())
    tx.add(
        DreamIdea(
            id=new, workshop_id=workshop_id, rank=last_rank(dream_ideas(tx, workshop_id)), text=_said(text),
            builds_on=builds_on, group_id=group_id, author_id=author_id,
        )
    )  # fmt: skip
    return new


def edit_idea(tx: Tx, idea_id: DreamIdeaId, text: str) -> None:
    """Change an idea's words. Raises UserError when nothing would be left."""
    tx.replace(replace(tx.get(DreamIdea, idea_id), text=_said(text)))


def build_on(tx: Tx, idea_id: DreamIdeaId, onto: DreamIdeaId | None, before: DreamIdeaId | None = None) -> None:
    """Let an idea build on another one, or with None stand on its own. Raises UserError for one in its own chain."""
    idea = tx.get(DreamIdea, idea_id)
    ideas = dream_ideas(tx, idea.workshop_id)
    if onto is not None and would_loop(ideas, idea_id, onto):
        raise UserError(mark("En drøm kan ikke bygge på noe som vokste ut av den selv."))
    tx.replace(replace(idea, builds_on=onto, rank=rank_before(ideas, idea_id, before)))


def remove_idea(tx: Tx, idea_id: DreamIdeaId) -> None:
    """Delete an idea; those that built on it build on what it built on."""
    idea = tx.get(DreamIdea, idea_id)
    for child in tx.find(DreamIdea, builds_on=idea_id):
        tx.replace(replace(child, builds_on=idea.builds_on))
    tx.remove(DreamIdea, idea_id)


def _said(text: str) -> str:
    said = clean_text(text).strip()
    if not said:
        raise UserError(mark("Skriv hva dere ser for dere."))
    return said

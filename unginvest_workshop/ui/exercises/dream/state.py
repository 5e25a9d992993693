"""What the console has read of the dreams: ids and words, never the dreams themselves; and which one is chosen."""

from collections.abc import Sequence

from unginvest_workshop.domain.dream import walk_chains
from unginvest_workshop.domain.dream_outline import Outline
from unginvest_workshop.domain.dream_view import DreamView
from unginvest_workshop.domain.ids import DreamIdeaId, WorkshopId
from unginvest_workshop.domain.thread import Link, Node, NodeKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import group_name, names_apart
from unginvest_workshop.operations import dreams, people
from unginvest_workshop.operations.energy import energy
from unginvest_workshop.operations.followup import years_come_true
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.ui.exercises.dream.idea_view import IdeaRow


class DreamState:
    """The order of the ideas, what stands under what, and the chosen one."""

    def __init__(self) -> None:
        self.chosen: DreamIdeaId | None = None
        self.order: list[DreamIdeaId] = []
        self.outline = Outline(())
        self.texts: dict[DreamIdeaId, str] = {}

    def take(self, rows: Sequence[IdeaRow]) -> None:
        """Take in what was read; the chosen one stays while it is there, else the last is."""
        self.order = [row.idea.id for row in rows]
        self.outline = Outline(row.idea for row in rows)
        self.texts = {row.idea.id: row.idea.text for row in rows}
        if self.chosen not in self.texts:
            self.chosen = self.order[-1] if self.order else None

    def beside(self, step: int) -> DreamIdeaId | None:
        """Return the idea so many steps from the chosen one as they are seen, or the last one that way."""
        if self.chosen is None:
            return None
        return self.order[min(max(0, self.order.index(self.chosen) + step), len(self.order) - 1)]

    def chain_beside(self, stored_view: str, by: int) -> DreamIdeaId | None:
        """Return the beginning of the chain that comes so many after the one that the room sees; None beyond all."""
        beginnings = [idea.id for idea in self.outline.children(None)]
        shown = next((each for each in self.order if each == DreamView.read(stored_view).view), None)
        while shown is not None and shown not in beginnings:
            shown = self.outline.parent(shown)
        place = beginnings.index(shown) + by if shown is not None else -1
        return beginnings[place] if 0 <= place < len(beginnings) else None


def idea_rows(tx: ReadTx, workshop_id: WorkshopId, t: Translator) -> list[IdeaRow]:
    """Return the ideas as they are shown, each under what it builds on."""
    tied = tx.find(Link, workshop_id=workshop_id, child_kind=NodeKind.DREAM)
    years, drawn = years_come_true(tx, workshop_id), energy(tx, workshop_id)
    crowns = {group.id: group_name(t, group) for group in people.groups(tx, workshop_id)}
    names = names_apart(t, people.participants(tx, workshop_id))
    rows = []
    for depth, idea in walk_chains(dreams.dream_ideas(tx, workshop_id)):
        crown = crowns.get(idea.group_id, "") if idea.group_id is not None else ""
        rows.append(
            IdeaRow(
                idea,
                depth,
                grows_from=tuple(row.parent for row in tied if row.child_id == idea.id),
                energy=drawn.get(Node(NodeKind.DREAM, idea.id), 0),
                year=years.get(idea.id),
                author=names.get(idea.author_id, "") if idea.author_id is not None else "",
                crown=t("i krona til {group}", group=crown) if crown else "",
            )
        )
    return rows

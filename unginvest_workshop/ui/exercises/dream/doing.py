"""What is done with dreams, each as one undo step."""

from unginvest_workshop.domain.dream_outline import OutlineMove
from unginvest_workshop.domain.ids import DreamIdeaId, GroupId, ParticipantId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import dreams, energy, links
from unginvest_workshop.ui.exercises.dream.dropping import Landing
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class DreamDoing:
    """Does it, and lets the views hear of it as everybody does."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk, self._t = desk, desk.t

    def write(
        self, text: str, onto: DreamIdeaId | None, group: GroupId | None, author: ParticipantId | None
    ) -> DreamIdeaId | None:
        """Write an idea down; None, and a sentence told, when there is nothing to write."""
        label = self._t("Ja, og …") if onto else self._t("Ny drøm")
        group = None if onto else group
        return self._desk.do(
            label,
            lambda tx: dreams.add_idea(tx, self._desk.id, text, builds_on=onto, group_id=group, author_id=author),
        )

    def edit(self, idea: DreamIdeaId, text: str) -> None:
        """Change an idea's words."""
        self._desk.do(self._t("Endre drømmen"), lambda tx: dreams.edit_idea(tx, idea, text))

    def move(self, idea: DreamIdeaId, move: OutlineMove) -> None:
        """Move an idea as in an outline; nothing where it goes no further that way."""
        self._desk.do(self._t("Flytt drømmen"), lambda tx: dreams.move_idea(tx, idea, move))

    def land(self, idea: DreamIdeaId, landing: Landing) -> None:
        """Put an idea where it was dragged to."""
        self._desk.do(self._t("Flytt drømmen"), lambda tx: dreams.build_on(tx, idea, landing.onto, landing.before))

    def build_on(self, idea: DreamIdeaId, onto: DreamIdeaId | None) -> None:
        """Let an idea build on another one, or with None stand alone."""
        label = self._t("Bygg videre på") if onto else self._t("Stå for seg selv")
        self._desk.do(label, lambda tx: dreams.build_on(tx, idea, onto))

    def remove(self, idea: DreamIdeaId) -> None:
        """Delete an idea; what built on it takes its place."""
        self._desk.do(self._t("Slett drømmen"), lambda tx: dreams.remove_idea(tx, idea))

    def put_in_crown(self, idea: DreamIdeaId, group: GroupId | None) -> None:
        """Let an idea grow in a group's crown, or with None in that of what it builds on, if any."""
        self._desk.do(self._t("I krona"), lambda tx: dreams.put_in_crown(tx, idea, group))

    def sign(self, idea: DreamIdeaId, author: ParticipantId | None) -> None:
        """Let an idea be somebody's, or nobody's in particular."""
        self._desk.do(self._t("Hvem drømmen er fra"), lambda tx: dreams.sign_idea(tx, idea, author))

    def mark(self, idea: DreamIdeaId, by: int) -> None:
        """Mark that somebody is drawn to an idea, or with -1 take one mark back."""
        node, label = Node(NodeKind.DREAM, idea), self._t("Her er det energi")
        if by > 0:
            self._desk.do(label, lambda tx: energy.mark_energy(tx, self._desk.id, node))
        else:
            self._desk.do(label, lambda tx: energy.unmark_energy(tx, node))

    def tie(self, idea: DreamIdeaId, parents: list[Node]) -> None:
        """Let an idea grow from these, and from nothing else."""
        node = Node(NodeKind.DREAM, idea)
        self._desk.do(self._t("Rød tråd"), lambda tx: links.set_parents(tx, self._desk.id, node, parents))

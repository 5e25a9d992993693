"""What the facilitator does with shared factors: each an operation, as one undo step with a name."""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import ClusterId, SuccessFactorId
from unginvest_workshop.domain.images import Whose
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.operations import clusters, energy, suggesting, workshops
from unginvest_workshop.operations.suggesting import Alike, Refused
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.exercises.shared_factors.views import StageChoice
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.image_dialog import ImageDialog

T = TypeVar("T")


class ClusterDoing:
    """The exercise's operations at one desk."""

    def __init__(self, desk: OpenWorkshop, window: QWidget) -> None:
        self._desk = desk
        self._window = window
        self._t = desk.t

    def begin(self, name: str, factor_ids: Sequence[SuccessFactorId]) -> ClusterId | None:
        """Make a shared factor of these; None when it can't be made, which has been told."""
        label = self._t("Ny fellesnevner")
        return self._do(label, lambda tx: clusters.add_cluster(tx, self._desk.id, name, factor_ids))

    def rename(self, cluster_id: ClusterId, name: str) -> bool:
        """Give a shared factor a name; False when it can't have it, which has been told."""
        label = self._t("Nytt navn")

        def rename(tx: Tx) -> bool:
            clusters.rename_cluster(tx, cluster_id, name)
            return True

        return bool(self._do(label, rename))

    def describe(self, cluster_id: ClusterId, metaphor: str) -> None:
        """Write a shared factor's metaphor."""
        self._do(self._t("Metafor"), lambda tx: clusters.write_metaphor(tx, cluster_id, metaphor))

    def open_image(self, cluster_id: ClusterId, name: str) -> None:
        """Let the metaphor of the shared factor of that name be made in any form."""
        ImageDialog(self._desk, Whose(cluster_id=cluster_id), name, self._window).open()

    def move(self, factor_ids: Sequence[SuccessFactorId], cluster_id: ClusterId) -> None:
        """Place factors in a shared factor."""
        self._do(self._t("Flytt"), lambda tx: clusters.move_to_cluster(tx, factor_ids, cluster_id))

    def make_loose(self, factor_ids: Sequence[SuccessFactorId]) -> None:
        """Put factors back in the tray."""
        self._desk.do(self._t("Ta ut"), lambda tx: clusters.move_to_cluster(tx, factor_ids, None))

    def put_before(self, cluster_id: ClusterId, before: ClusterId | None) -> None:
        """Let a shared factor stand before another one, or last."""
        self._desk.do(self._t("Flytt"), lambda tx: clusters.move_cluster(tx, cluster_id, before))

    def keep(self, cluster_id: ClusterId) -> None:
        """Accept a suggestion."""
        self._do(self._t("Behold forslaget"), lambda tx: clusters.keep_cluster(tx, cluster_id))

    def keep_all(self, but: Container[ClusterId]) -> int:
        """Accept all suggestions ``but`` these; return how many there were."""
        return self._do(self._t("Behold alle forslag"), lambda tx: clusters.keep_all(tx, self._desk.id, but)) or 0

    def dissolve_all(self, but: Container[ClusterId]) -> int:
        """Take all suggestions ``but`` these away; return how many there were."""
        label = self._t("Løs opp alle forslag")
        return self._desk.do(label, lambda tx: clusters.dissolve_all(tx, self._desk.id, but)) or 0

    def mark_energy(self, cluster_id: ClusterId, by: int) -> None:
        """Note that one more is drawn to a shared factor, or with -1 that one is no more."""
        node, label = Node(NodeKind.CLUSTER, cluster_id), self._t("Her er det energi")
        if by > 0:
            self._do(label, lambda tx: energy.mark_energy(tx, self._desk.id, node))
        else:
            self._desk.do(label, lambda tx: energy.unmark_energy(tx, node))

    def suggest(self, found: Sequence[Alike]) -> int:
        """Make suggestions anew of what was found; return how many there are."""
        label = self._t("Foreslå fellesnevnere")
        return self._desk.do(label, lambda tx: suggesting.suggest(tx, self._desk.id, found)) or 0

    def suggest_more(self, found: Sequence[Alike]) -> bool:
        """Make suggestions of what came in, after what stands there; False when it has to wait.

        They are the app's own doing: undo takes none of them back but those of what it takes away. They wait while
        somebody goes back and forth with undo, for what could be done again would be gone.
        """
        if not found:
            return True
        if self._desk.history().redo is not None:
            return False
        label = self._t("Foreslå fellesnevnere")
        self._desk.do(label, lambda tx: suggesting.suggest_more(tx, self._desk.id, found), of_itself=True)
        return True

    def show(self, view: str) -> None:
        """Let the room see something else."""
        self._choose(replace(StageChoice.read(self._desk.place().view), view=view))

    def show_shared_by(self, least: int) -> None:
        """Let only what so many groups tell be seen, here and by the room."""
        self._choose(replace(StageChoice.read(self._desk.place().view), least=least))

    def dissolve(self, cluster_id: ClusterId) -> None:
        """Take a shared factor away; a suggestion is refused by that."""

        def dissolve(tx: Tx) -> Refused | None:
            refused = suggesting.refusal(tx, cluster_id)
            clusters.dissolve_cluster(tx, cluster_id)
            return refused

        refused = self._desk.do(self._t("Løs opp"), dissolve)
        if refused is not None:
            self._desk.refused[cluster_id] = refused

    def _do(self, label: str, operation: Callable[[Tx], T]) -> T | None:
        """Do it, and let the room see all of them from when the first is made or kept here, unless somebody chose."""

        def do(tx: Tx) -> T:
            before = self._kept(tx)
            result = operation(tx)
            choice = StageChoice.read(workshops.place_of(tx, self._desk.id).view)
            if choice.opened() != choice and self._kept(tx) - before:
                workshops.choose_view(tx, self._desk.id, choice.opened().stored())
            return result

        return self._desk.do(label, do)

    def _kept(self, tx: Tx) -> set[ClusterId]:
        return {each.id for each in tx.find(Cluster, workshop_id=self._desk.id, suggested=False)}

    def _choose(self, choice: StageChoice) -> None:
        if StageChoice.read(self._desk.place().view) != choice:
            self._desk.do("", lambda tx: workshops.choose_view(tx, self._desk.id, choice.stored()))

    def merge(self, kept: ClusterId, merged: ClusterId) -> None:
        """Put all of one shared factor into another one."""
        self._do(self._t("Slå sammen"), lambda tx: clusters.merge_clusters(tx, kept, merged))

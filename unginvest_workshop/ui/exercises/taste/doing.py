"""What the facilitator does with the pieces: each an operation, as one undo step with a name."""

from unginvest_workshop.domain.ids import FuturePieceId, GroupId
from unginvest_workshop.domain.taste import PieceKind
from unginvest_workshop.operations import taste, workshops
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class TasteDoing:
    """The exercise's operations at one desk."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk = desk
        self._t = desk.t

    def add(self, kind: PieceKind, title: str) -> FuturePieceId | None:
        """Write down a piece of the group that is looked at."""
        group_id = self._desk.place().group_id
        label = self._t("Ny smak på framtida")
        return self._desk.do(label, lambda tx: taste.add_piece(tx, self._desk.id, kind, title, group_id))

    def set_kind(self, piece_id: FuturePieceId, kind: PieceKind) -> None:
        """Say what it is."""
        self._desk.do(self._t("Hva det er"), lambda tx: taste.edit_piece(tx, piece_id, kind=kind))

    def write_title(self, piece_id: FuturePieceId, title: str) -> None:
        """Say what it is called."""
        self._desk.do(self._t("Hva det heter"), lambda tx: taste.edit_piece(tx, piece_id, title=title))

    def write_makers(self, piece_id: FuturePieceId, makers: str) -> None:
        """Say who made it."""
        self._desk.do(self._t("Hvem som har laget det"), lambda tx: taste.edit_piece(tx, piece_id, makers=makers))

    def write_masthead(self, piece_id: FuturePieceId, masthead: str) -> None:
        """Say what the newspaper is called."""
        self._desk.do(self._t("Navnet på avisa"), lambda tx: taste.edit_piece(tx, piece_id, masthead=masthead))

    def write_dated(self, piece_id: FuturePieceId, dated: str) -> None:
        """Say which day the newspaper is from."""
        self._desk.do(self._t("Dagen i framtida"), lambda tx: taste.edit_piece(tx, piece_id, dated=dated))

    def write_text(self, piece_id: FuturePieceId, text: str) -> None:
        """Write its words; what is written in a row is one step."""
        merge = f"piece-{piece_id}-text"
        self._desk.do(self._t("Teksten"), lambda tx: taste.edit_piece(tx, piece_id, text=text), merge=merge)

    def give_to(self, piece_id: FuturePieceId, group_id: GroupId | None) -> None:
        """Let it be another group's."""
        self._desk.do(self._t("Flytt til gruppe"), lambda tx: taste.give_to_group(tx, piece_id, group_id))

    def step(self, piece_id: FuturePieceId, by: int) -> None:
        """Move it a place up or down."""
        self._desk.do(self._t("Flytt"), lambda tx: taste.step_piece(tx, piece_id, by))

    def remove(self, piece_id: FuturePieceId) -> None:
        """Delete it."""
        self._desk.do(self._t("Slett"), lambda tx: taste.remove_piece(tx, piece_id))

    def show(self, view: str) -> None:
        """Let the room see something else."""
        if self._desk.place().view != view:
            self._desk.do("", lambda tx: workshops.choose_view(tx, self._desk.id, view))

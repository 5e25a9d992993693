"""What the facilitator does while groups show what they found: each an operation, as one undo step with a name."""

from unginvest_workshop.domain.ids import AgendaItemId, GroupId, ResponseId, StoryId, SuccessFactorId
from unginvest_workshop.domain.presentation import ResponseKind
from unginvest_workshop.naming import RESPONSE_WORDS
from unginvest_workshop.operations import agenda, presentations, timers
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class PresentationDoing:
    """The exercise's operations at one desk."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk = desk
        self._t = desk.t

    def choose_story(self, story_id: str, told: bool) -> None:  # noqa: FBT001  a signal's value
        """Let a story be the one that its group tells, or no longer."""
        label = self._t("Historien gruppa forteller")
        self._desk.do(label, lambda tx: presentations.choose_story(tx, StoryId(story_id), told=told))

    def pick_factor(self, factor_id: str, picked: bool) -> None:  # noqa: FBT001  a signal's value
        """Let a factor be one that its group shows, or not."""
        label = self._t("Røttene de viser")
        self._desk.do(label, lambda tx: presentations.pick_factor(tx, SuccessFactorId(factor_id), picked=picked))

    def add(self, kind: ResponseKind, text: str, group_id: GroupId | None, factor_id: SuccessFactorId | None) -> bool:
        """Write an answer down; False when it can't be, which has been told."""
        label = self._t(RESPONSE_WORDS[kind])
        made = self._desk.do(
            label, lambda tx: presentations.add_response(tx, self._desk.id, kind, text, group_id, factor_id)
        )
        return made is not None

    def edit(self, response_id: str, text: str) -> None:
        """Change an answer's words."""
        label = self._t("Endre ordene")
        self._desk.do(label, lambda tx: presentations.edit_response(tx, ResponseId(response_id), text))

    def remove(self, response_id: str) -> None:
        """Strike an answer."""
        self._desk.do(self._t("Ta bort ordene"), lambda tx: presentations.remove_response(tx, ResponseId(response_id)))

    def place(self, kind: ResponseKind, response_id: str, before: str) -> None:
        """Put an answer among those of a kind, before another one or with "" last."""
        onto = ResponseId(before) if before else None
        label = self._t("Flytt ordene")
        self._desk.do(label, lambda tx: presentations.move_response(tx, ResponseId(response_id), kind, onto))

    def tie(self, response_id: str, factor_id: SuccessFactorId | None) -> None:
        """Let an answer be about a factor, or about all that the group showed."""
        label = self._t("Knytt svaret til en rot")
        self._desk.do(label, lambda tx: presentations.tie_response(tx, ResponseId(response_id), factor_id))

    def walk(self, item_id: AgendaItemId, *, walk: bool) -> None:
        """Let people walk round among the trees, or hear group after group."""
        label = self._t("Gjør om til vandring") if walk else self._t("Gruppe for gruppe")
        self._desk.do(label, lambda tx: agenda.set_gallery_walk(tx, item_id, walk=walk))
        if walk:
            self._desk.choose_group(None)

    def next_group(self) -> None:
        """Go on to the next group, the clock too."""
        now = self._desk.clock.now()
        self._desk.do("", lambda tx: timers.go_to_next_group(tx, self._desk.id, now))

    def previous_group(self) -> None:
        """Look at the group before."""
        now = self._desk.clock.now()
        self._desk.do("", lambda tx: timers.look_at_previous_group(tx, self._desk.id, now))

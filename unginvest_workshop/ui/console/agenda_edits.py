"""Changing the plan of the day, each change a step that can be undone."""

from typing import Final

from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId
from unginvest_workshop.domain.pace import overruns
from unginvest_workshop.naming import item_name
from unginvest_workshop.operations import agenda, last_time, people, workshops
from unginvest_workshop.operations.day_now import the_day_now
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.open_workshop import OpenWorkshop

_USUAL_MINUTES: Final = 30
_SHORT_MINUTES: Final = 10


class AgendaEdits:
    """What the rail, its menu and the palette change in the agenda of one fagdag."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._desk = desk
        self._t = desk.t

    def items(self) -> list[AgendaItem]:
        """Return the exercises in order."""
        return self._desk.read(lambda tx: agenda.agenda(tx, self._desk.id))

    def add(self, kind: ExerciseKind, *, before: AgendaItemId | None = None) -> AgendaItemId | None:
        """Plan one more exercise, with its usual notes."""
        texts = self._desk.console.content.exercise(kind.value)
        usual = _SHORT_MINUTES if kind in (ExerciseKind.BREAK, ExerciseKind.CLOSE) else _USUAL_MINUTES
        minutes = next((item.minutes for item in self.items() if item.exercise is kind), usual)
        notes = self._desk.room.content.exercise(kind.value).notes
        return self._desk.do(
            self._t("Legg til «{name}»", name=texts.name),
            lambda tx: agenda.add_item(tx, self._desk.id, kind, minutes, before=before, notes=notes),
        )

    def remove(self, item_id: AgendaItemId) -> None:
        """Take an exercise out; the room goes on to the next one if it was there."""
        neighbour, name = self._neighbour(item_id), self._name(item_id)
        if self._desk.do(self._t("Ta bort «{name}»", name=name), lambda tx: self._take_out(tx, item_id, neighbour)):
            self._desk.told.emit(self._t("«{name}» er ute av dagsplanen. Ctrl + Z henter den tilbake.", name=name))

    def move(self, item_id: AgendaItemId, before: AgendaItemId | None) -> None:
        """Move an exercise before another one, or to the end."""
        self._desk.do(
            self._t("Flytt «{name}»", name=self._name(item_id)), lambda tx: agenda.move_item(tx, item_id, before)
        )

    def move_up(self, item_id: AgendaItemId) -> None:
        """Move an exercise one place up; the first one stays."""
        ids = [item.id for item in self.items()]
        place = ids.index(item_id)
        if place > 0:
            self.move(item_id, ids[place - 1])

    def move_down(self, item_id: AgendaItemId) -> None:
        """Move an exercise one place down; the last one stays."""
        ids = [item.id for item in self.items()]
        place = ids.index(item_id)
        if place < len(ids) - 1:
            self.move(item_id, ids[place + 2] if place + 2 < len(ids) else None)

    def set_minutes(self, item_id: AgendaItemId, minutes: int) -> None:
        """Plan another length; a timer that has not begun follows."""
        self._desk.do(
            self._t("Endre varigheten av «{name}»", name=self._name(item_id)),
            lambda tx: agenda.set_minutes(tx, item_id, minutes),
        )

    def set_round_minutes(self, item_id: AgendaItemId, minutes: int) -> None:
        """Plan what each group gets."""
        self._desk.do(
            self._t("Endre varigheten av «{name}»", name=self._name(item_id)),
            lambda tx: agenda.set_round_minutes(tx, item_id, minutes),
        )

    def set_gallery_walk(self, item_id: AgendaItemId, *, walk: bool) -> None:
        """Let people walk round among the trees, or hear group after group."""
        words = self._t("Gjør om til vandring") if walk else self._t("Gruppe for gruppe")
        self._desk.do(words, lambda tx: agenda.set_gallery_walk(tx, item_id, walk=walk))

    def use_last_times(self) -> None:
        """Plan what is not done yet by what it took when the template was led last."""
        self._desk.do(self._t("Bruk tidene det tok sist"), lambda tx: last_time.use_last_times(tx, self._desk.id))

    def day_state(self) -> tuple[bool, bool]:
        """Return whether some time ahead won't hold, and whether it is known what anything took last."""
        now, own = self._desk.clock.now().wall, self._desk.id
        behind = self._desk.read(lambda tx: bool(overruns(the_day_now(tx, own, now).to_come)))
        return behind, self._desk.read(lambda tx: bool(last_time.taken_last(tx, own)))

    def group_count(self) -> int:
        """Return how many groups there are."""
        return self._desk.read(lambda tx: len(people.groups(tx, self._desk.id)))

    def set_done(self, item_id: AgendaItemId, *, done: bool) -> None:
        """Mark an exercise as done, or as not."""
        name = self._name(item_id)
        words = self._t("Merk «{name}» som gjort", name=name) if done else self._t("«{name}» er ikke gjort", name=name)
        self._desk.do(words, lambda tx: agenda.set_done(tx, item_id, done=done))

    def step(self, by: int) -> None:
        """Go so many exercises on or back: one step to undo where one is marked as done, or as not, else none."""
        here, items = self._desk.room_place().item_id, self.items()
        index = next((number for number, item in enumerate(items) if item.id == here), 0)
        place = index if by > 0 else max(0, index + by)
        name = item_name(items[place], self._desk.console.content) if items else ""
        now = self._desk.clock.now().wall
        words = (
            self._t("Merk «{name}» som gjort", name=name) if by > 0 else self._t("«{name}» er ikke gjort", name=name)
        )
        self._desk.move(words, lambda tx: workshops.step(tx, self._desk.id, by, now))

    def _take_out(self, tx: Tx, item_id: AgendaItemId, neighbour: AgendaItemId | None) -> bool:
        if neighbour is not None and workshops.place_of(tx, self._desk.id).item_id == item_id:
            workshops.go_to(tx, self._desk.id, neighbour, self._desk.clock.now().wall)
        agenda.remove_item(tx, item_id)
        return True

    def _neighbour(self, item_id: AgendaItemId) -> AgendaItemId | None:
        """Return the exercise after this one, or before it when it is the last."""
        ids = [item.id for item in self.items()]
        place = ids.index(item_id)
        rest = ids[place + 1 :] or ids[:place][::-1]
        return rest[0] if rest else None

    def _name(self, item_id: AgendaItemId) -> str:
        return item_name(self._desk.item(item_id), self._desk.console.content)

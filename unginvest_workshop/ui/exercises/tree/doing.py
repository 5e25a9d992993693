"""What the facilitator does in the tree exercise: each an operation, as one undo step with a name."""

from collections.abc import Callable, Sequence

from unginvest_workshop.domain.ids import AgendaItemId, GroupId, StoryId, SuccessFactorId
from unginvest_workshop.domain.thread import Node, NodeKind
from unginvest_workshop.domain.tree import SuccessFactor, teller_and_title
from unginvest_workshop.operations import drafts, energy, people, trees
from unginvest_workshop.operations.sharing import add_shared_factor
from unginvest_workshop.operations.tx import Tx
from unginvest_workshop.ui.canvas.dropping import Drop
from unginvest_workshop.ui.open_workshop import OpenWorkshop


class TreeDoing:
    """The exercise's operations at one desk."""

    def __init__(self, desk: OpenWorkshop, item_id: AgendaItemId) -> None:
        self._desk = desk
        self._item_id = item_id
        self._t = desk.t
        self.tell: Callable[[str], object] = desk.told.emit
        """Who is told why what somebody typed can't be written: the bar has a place for that beside the field."""

    def add_factors(self, story_id: StoryId, texts: Sequence[str]) -> list[SuccessFactorId]:
        """Write factors on a root; none come back when they can't be written, which has been told."""
        label = self._t("Ny suksessfaktor") if len(texts) == 1 else self._t("Nye suksessfaktorer")

        def add(tx: Tx) -> list[SuccessFactorId]:
            self._drop_draft(tx)
            return trees.add_factors(tx, story_id, texts, second_round=trees.in_second_round(tx, self._desk.id))

        return self._desk.do(label, add, tell=self.tell) or []

    def add_shared(self, story_id: StoryId, text: str, like: SuccessFactorId) -> SuccessFactorId | None:
        """Write a factor together with one that it is like; None when it can't be written, which has been told."""

        def add(tx: Tx) -> SuccessFactorId:
            self._drop_draft(tx)
            second = trees.in_second_round(tx, self._desk.id)
            return add_shared_factor(tx, story_id, text, like, second_round=second)

        return self._desk.do(self._t("Ny suksessfaktor, felles for flere"), add, tell=self.tell)

    def _drop_draft(self, tx: Tx) -> None:
        """Keep no longer as half typed what is written now."""
        drafts.keep_draft(tx, self._desk.id, self._item_id, "")

    def ask_once_more(self, *, asked: bool) -> None:
        """Begin the second round, "Hva mer?", or end it."""
        self._desk.do("", lambda tx: trees.ask_once_more(tx, self._desk.id, asked=asked))

    def mark_second_round(self, factor_ids: Sequence[str], *, second: bool) -> None:
        """Mark factors as what came in the second round, or take the marks away."""
        ids = [_factor(each) for each in factor_ids]
        self._desk.do(self._t("Hva mer?"), lambda tx: trees.mark_second_round(tx, ids, second=second))

    def add_story(self, group_id: GroupId | None, told: str) -> StoryId | None:
        """Give a story a root, from "Teller: title"."""

        def add(tx: Tx) -> StoryId:
            self._drop_draft(tx)
            return trees.add_told_story(tx, self._desk.id, group_id, told)

        return self._desk.do(self._t("Ny historie"), add, tell=self.tell)

    def mark_energy(self, factor_ids: Sequence[str], by: int) -> None:
        """Note that one more is drawn to each of these factors, or with -1 that one is no more."""
        nodes = [Node(NodeKind.FACTOR, each) for each in factor_ids]

        def mark(tx: Tx) -> None:
            for node in nodes:
                if by > 0:
                    energy.mark_energy(tx, self._desk.id, node)
                else:
                    energy.unmark_energy(tx, node)

        if nodes:
            self._desk.do(self._t("Her er det energi"), mark)
        else:
            self._desk.told.emit(self._t("Velg først en suksessfaktor."))

    def edit_factor(self, factor_id: str, text: str) -> None:
        """Change a factor's words."""
        self._desk.do(self._t("Endre suksessfaktor"), lambda tx: trees.edit_factor(tx, _factor(factor_id), text=text))

    def edit_norwegian(self, factor_id: str, text: str) -> None:
        """Write a factor "på norsk", beside its own words."""
        label = self._t("På norsk")
        self._desk.do(label, lambda tx: trees.edit_factor(tx, _factor(factor_id), in_norwegian=text))

    def edit_title(self, story_id: str, told: str) -> None:
        """Change a story's teller and title, from "Teller: title"."""
        teller, title = teller_and_title(told)

        def edit(tx: Tx) -> None:
            trees.edit_story(tx, StoryId(story_id), title=title, teller=teller)

        if told.strip():
            self._desk.do(self._t("Endre historie"), edit)

    def keep_in_room(self, story_id: str, *, stays: bool) -> None:
        """Mark a story as told in confidence, or not."""
        label = self._t("Blir i rommet")
        self._desk.do(label, lambda tx: trees.edit_story(tx, StoryId(story_id), stays_in_room=stays))

    def move_story(self, story_id: StoryId, group_id: GroupId) -> None:
        """Hang a story on another group's tree."""
        self._desk.do(self._t("Flytt historie"), lambda tx: trees.move_story(tx, story_id, group_id))

    def remove(self, factor_ids: Sequence[str], story_ids: Sequence[str]) -> None:
        """Delete stories with their factors, and factors of other stories."""

        def remove(tx: Tx) -> None:
            gone = [_factor(each) for each in factor_ids if tx.get(SuccessFactor, each).story_id not in story_ids]
            trees.remove_factors(tx, gone)
            for story_id in story_ids:
                trees.remove_story(tx, StoryId(story_id))

        if factor_ids or story_ids:
            self._desk.do(self._t("Slett historie") if story_ids else self._t("Slett suksessfaktor"), remove)

    def drop(self, drops: Sequence[Drop]) -> None:
        """Hang dragged factors where they were let go."""

        def hang(tx: Tx) -> None:
            for drop in drops:
                factor = tx.get(SuccessFactor, drop.factor_id)
                if drop.story_id is None:
                    trees.shift_factor(tx, factor.id, factor.offset_x + drop.dx, factor.offset_y + drop.dy)
                else:
                    before = _factor(drop.before) if drop.before else None
                    trees.move_factor(tx, factor.id, StoryId(drop.story_id), before)

        self._desk.do(self._t("Flytt suksessfaktor"), hang)

    def write_image(self, group_id: GroupId, image: str) -> None:
        """Write the group's one image."""
        self._desk.do(self._t("Bildet til gruppa"), lambda tx: people.write_group_image(tx, group_id, image))

    def tidy(self, group_id: GroupId | None) -> None:
        """Let all notes of a tree stand where the layout has them; with None those of stories without a group."""
        self._desk.do(self._t("Rydd treet"), lambda tx: trees.tidy_tree(tx, self._desk.id, group_id))

    def add_group(self) -> GroupId | None:
        """Make one more group."""
        return self._desk.do(self._t("Ny gruppe"), lambda tx: people.add_group(tx, self._desk.id))


def _factor(factor_id: str) -> SuccessFactorId:
    return SuccessFactorId(factor_id)

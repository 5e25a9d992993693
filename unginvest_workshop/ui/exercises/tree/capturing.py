"""What happens as the room's words are typed: factors and stories are kept, groups and stories chosen by key."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Signal

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.domain.pasted import listed
from unginvest_workshop.domain.table import is_table
from unginvest_workshop.naming import group_name, story_name
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.canvas.tree_view import TreeView
from unginvest_workshop.ui.exercises.tree.alike import AlikeHint
from unginvest_workshop.ui.exercises.tree.brought import brings_text, text_in
from unginvest_workshop.ui.exercises.tree.capture import CaptureBar
from unginvest_workshop.ui.exercises.tree.keys import capture_actions
from unginvest_workshop.ui.exercises.tree.menus import TreeMenus
from unginvest_workshop.ui.exercises.tree.state import TreeState
from unginvest_workshop.ui.exercises.tree.taken_back import TakenBack


class Capturing(QObject):
    """The bar's behaviour. The field keeps the focus through all of it."""

    picture_pasted = Signal()
    """There is a picture on the clipboard, and no text."""

    def __init__(self, state: TreeState, bar: CaptureBar, tree: TreeView, menus: TreeMenus) -> None:
        super().__init__(bar)
        self._state = state
        self._bar = bar
        self._tree = tree
        self._menus = menus
        self._t = state.desk.t
        self._alone = False
        self._alike = AlikeHint(state, bar)
        self._taken_back = TakenBack(state, bar.field, self._compare)
        self.actions = capture_actions(self._t, bar.field, bar)
        state.doing.tell = partial(bar.help, warm=True)
        self._connect()

    def show(self) -> None:
        """Show which group and which story the words go to."""
        state = self._state
        self._taken_back.follow_group()
        names = [group_name(self._t, group) for group in state.groups]
        place = next((i for i, group in enumerate(state.groups) if group.id == state.shown), -1)
        self._bar.group.show_choices(names, place, [self._t("Ny gruppe")])
        current = state.current_story()
        stories = [story_name(story) for story in state.stories]
        chosen = state.stories.index(current) if current else -1
        self._bar.story.show_choices(stories, chosen, self._menus.story_choices(current))
        self._bar.story.setEnabled(bool(state.stories))
        self._bar.show_second_round(second=state.in_second_round())
        if self._bar.offer.lines:
            told = state.told_in(current) if current else []
            self._bar.offer.show_story(story_name(current) if current else "", told)
        self._compare()

    def stay_alone(self) -> None:
        """Bring in no tables and share nothing: this machine writes for one group alone."""
        self._alone = True
        self._alike.shares = False

    def takes(self, mime: QMimeData) -> bool:
        """Tell whether what is dragged is words for the tree that is shown."""
        return self._state.shown is not None and brings_text(mime)

    def take(self, mime: QMimeData) -> bool:
        """Offer the list in what was dropped or pasted, hand a table on; False when there are no words in it."""
        if not brings_text(mime):
            return False
        try:
            text = text_in(mime)
        except UserError as error:
            self._state.desk.told.emit(self._t(error.message, **error.values))
            return True
        if is_table(text) and not self._alone:
            self._state.desk.table_pasted.emit(text)
        else:
            self._offer(listed(text))
        return True

    def _connect(self) -> None:
        field, bar = self._bar.field, self._bar
        field.factor_entered.connect(self._enter_factor)
        field.story_entered.connect(self._enter_story)
        field.shared_entered.connect(self._enter_shared)
        field.brought.connect(self._take_brought)
        self._tree.brought.connect(self._take_brought)
        field.offer_kept.connect(self._keep_offer)
        field.offer_dropped.connect(self._drop_offer)
        bar.offer.kept.connect(self._keep_offer)
        bar.offer.dropped.connect(self._drop_offer)
        field.group_stepped.connect(self._step_group)
        field.story_stepped.connect(self._step_story)
        field.textEdited.connect(self._alike.show)
        field.textEdited.connect(self._see_where_it_goes)
        bar.more.clicked.connect(self._menus.ask_once_more)
        bar.group.picked.connect(self._pick_group)
        bar.story.picked.connect(self._pick_story)

    def _enter_factor(self, text: str) -> None:
        if text.strip():
            self._write([text])

    def _enter_shared(self, text: str) -> None:
        """Write the words, together with what they are like in another story; alone where there is no such."""
        story, like = self._state.current_story(), self._alike.elsewhere(text)
        if story is None or like is None or not self._alike.shares:
            self._enter_factor(text)
            return
        added = self._state.doing.add_shared(story.id, text, like.factor.id)
        if added is not None:
            self._keep([added], text, story.id)
            name = like.cluster.name if like.cluster is not None else like.factor.text
            self._bar.help(self._t("Felles: «{name}»", name=name), warm=True)

    def _write(self, texts: Sequence[str]) -> bool:
        """Write factors on the story's root; False when that could not be done, which has been told."""
        story = self._state.current_story()
        if story is None:
            self._bar.help(self._missing(), warm=True)
            return False
        added = self._state.doing.add_factors(story.id, texts)
        self._keep(added, texts[0] if len(texts) == 1 else "", story.id)
        return bool(added)

    def _keep(self, added: list[SuccessFactorId], words: str, story_id: str) -> None:
        """Empty the field once its words are kept, and show where they went."""
        if not added:
            return
        if words:
            self._taken_back.note(added, words, story_id)
            self._empty_field()
        self._look_at(added[-1])

    def _enter_story(self, told: str) -> None:
        if not told.strip():
            self._bar.help(self._t("Skriv «Forteller: tittel», og trykk Skift + Enter."), warm=True)
            return
        if not self._state.groups:
            self._state.add_group()  # whoever writes before anybody is entered is a group already
        if self._state.shown is None:
            self._bar.help(self._missing(), warm=True)
            return
        story_id = self._state.doing.add_story(self._state.group_id, told)
        if story_id is not None:
            self._taken_back.note([story_id], told, self._state.group_id)
            self._state.choose_story(story_id)
            self._empty_field()
            self.show()
            self._look_at(story_id)

    def _take_brought(self, mime: QMimeData) -> None:
        if not self.take(mime):
            self.picture_pasted.emit()

    def _offer(self, lines: Sequence[str]) -> None:
        """Show a list with its count, in the place of one before; a single line goes into the field as if typed."""
        self._drop_offer()
        if len(lines) == 1:
            self._bar.field.insert(lines[0])
            self._compare()
        elif lines:
            self._bar.offer.offer(lines)
            self._bar.field.offering = True
            self.show()

    def _keep_offer(self) -> None:
        if self._write(self._bar.offer.lines):
            self._drop_offer()

    def _drop_offer(self) -> None:
        self._bar.field.offering = False
        self._bar.offer.offer(())
        self._bar.field.setFocus()

    def _empty_field(self) -> None:
        # setText also forgets what the field could undo: from here on Ctrl+Z is for what was kept.
        self._bar.field.setText("")
        self._compare()

    def _compare(self) -> None:
        self._alike.show(self._bar.field.text())

    def _missing(self) -> str:
        """Say softly what is needed before a factor can be kept."""
        if self._state.shown is None and self._state.groups:
            return self._t("Velg en gruppe først.")
        return self._t("Lag historien først: «Forteller: tittel» og Skift + Enter.")

    def _step_group(self, step: int) -> None:
        """Go to the group after or before, and round; from the forest to the first one or the last."""
        groups = self._state.groups
        if groups:
            at = next((i for i, group in enumerate(groups) if group.id == self._state.shown), min(0, -step))
            self._state.desk.choose_group(groups[(at + step) % len(groups)].id)

    def _step_story(self, step: int) -> None:
        current = self._state.current_story()
        if current is not None:
            at = (self._state.stories.index(current) + step) % len(self._state.stories)
            self._go_to_story(self._state.stories[at].id)

    def _go_to_story(self, story_id: str) -> None:
        self._state.choose_story(story_id)
        self.show()
        self._look_at(story_id)

    def _see_where_it_goes(self, text: str) -> None:
        """With the first letter let the story that the words go to be seen."""
        story = self._state.current_story()
        if len(text) == 1 and story is not None:
            self._tree.see_some_of(story.id)

    def _look_at(self, item_id: str) -> None:
        """Choose on the tree what the keys are about now, and see to it that it is seen."""
        self._tree.choose([item_id])
        self._tree.reveal(item_id)

    def _pick_group(self, place: int) -> None:
        if place < len(self._state.groups):
            self._state.desk.choose_group(self._state.groups[place].id)
        else:
            self._state.add_group()
        self._bar.field.setFocus()

    def _pick_story(self, place: int) -> None:
        if place < len(self._state.stories):
            self._go_to_story(self._state.stories[place].id)
            self._bar.field.setFocus()
        else:
            self._menus.do_with_story(place - len(self._state.stories))

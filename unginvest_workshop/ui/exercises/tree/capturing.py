"""What happens as the room's words are typed: factors and stories are kept, groups and stories chosen by key."""

from PySide6.QtCore import QObject

from unginvest_workshop.domain.ids import SuccessFactorId
from unginvest_workshop.naming import group_name, story_name
from unginvest_workshop.ui.canvas.tree_view import TreeView
from unginvest_workshop.ui.exercises.tree.alike import AlikeHint
from unginvest_workshop.ui.exercises.tree.capture import CaptureBar
from unginvest_workshop.ui.exercises.tree.menus import TreeMenus
from unginvest_workshop.ui.exercises.tree.state import TreeState


class Capturing(QObject):
    """The bar's behaviour. The field keeps the focus through all of it."""

    def __init__(self, state: TreeState, bar: CaptureBar, tree: TreeView, menus: TreeMenus) -> None:
        super().__init__(bar)
        self._state = state
        self._bar = bar
        self._tree = tree
        self._menus = menus
        self._t = state.desk.t
        self._alike = AlikeHint(state.desk, bar)
        field = self._bar.field
        field.factor_entered.connect(self._enter_factor)
        field.story_entered.connect(self._enter_story)
        field.lines_pasted.connect(self._enter_lines)
        field.next_group_asked.connect(self._next_group)
        field.story_stepped.connect(self._step_story)
        field.textEdited.connect(self._alike.show)
        self._bar.group.picked.connect(self._pick_group)
        self._bar.story.picked.connect(self._pick_story)

    def show(self) -> None:
        """Show which group and which story the words go to."""
        state = self._state
        names = [group_name(self._t, group) for group in state.groups]
        place = next((i for i, group in enumerate(state.groups) if group.id == state.shown), -1)
        self._bar.group.show_choices(names, place, [self._t("Ny gruppe")])
        current = state.current_story()
        stories = [story_name(story) for story in state.stories]
        chosen = state.stories.index(current) if current else -1
        self._bar.story.show_choices(stories, chosen, self._menus.story_choices(current))
        self._bar.story.setEnabled(bool(state.stories))
        self._alike.show(self._bar.field.text())

    def _enter_factor(self, text: str) -> None:
        if not text.strip():
            return
        story = self._state.current_story()
        if story is None:
            self._bar.help(self._missing(), warm=True)
            return
        self._keep(self._state.doing.add_factors(story.id, [text]))

    def _enter_lines(self, lines: list[str]) -> None:
        story = self._state.current_story()
        if story is None:
            self._bar.help(self._missing(), warm=True)
            return
        self._keep(self._state.doing.add_factors(story.id, lines))

    def _keep(self, added: list[SuccessFactorId]) -> None:
        """Empty the field once its words are kept, and show where they went."""
        if added:
            self._empty_field()
            self._tree.choose(added[-1:])
            self._tree.reveal(added[-1])

    def _enter_story(self, told: str) -> None:
        if self._state.shown is None:
            self._bar.help(self._missing(), warm=True)
            return
        if not told.strip():
            self._bar.help(self._t("Skriv «Forteller: tittel», og trykk Skift + Enter."), warm=True)
            return
        story_id = self._state.doing.add_story(self._state.group_id, told)
        if story_id is not None:
            self._state.choose_story(story_id)
            self._empty_field()
            self.show()

    def _empty_field(self) -> None:
        # setText also forgets what the field could undo: from here on Ctrl+Z is for what was kept.
        self._bar.field.setText("")
        self._alike.show("")

    def _missing(self) -> str:
        """Say softly what is needed before a factor can be kept."""
        if not self._state.groups:
            return self._t("Lag en gruppe først, helt til venstre.")
        if self._state.shown is None:
            return self._t("Velg en gruppe først.")
        return self._t("Lag historien først: «Forteller: tittel» og Skift + Enter.")

    def _next_group(self) -> None:
        if self._state.groups:
            at = next((i for i, group in enumerate(self._state.groups) if group.id == self._state.shown), -1)
            self._state.desk.choose_group(self._state.groups[(at + 1) % len(self._state.groups)].id)

    def _step_story(self, step: int) -> None:
        current = self._state.current_story()
        if current is not None:
            at = (self._state.stories.index(current) + step) % len(self._state.stories)
            self._state.choose_story(self._state.stories[at].id)
            self.show()

    def _pick_group(self, place: int) -> None:
        if place < len(self._state.groups):
            self._state.desk.choose_group(self._state.groups[place].id)
        else:
            self._state.add_group()
        self._bar.field.setFocus()

    def _pick_story(self, place: int) -> None:
        if place < len(self._state.stories):
            self._state.choose_story(self._state.stories[place].id)
            self.show()
            self._bar.field.setFocus()
        else:
            self._menus.do_with_story(place - len(self._state.stories))

"""What happens as the room's words are typed: factors and stories are kept, groups and stories chosen by key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from unginvest_workshop.naming import group_name, story_name
from unginvest_workshop.ui.exercises.tree.alike import AlikeHint

if TYPE_CHECKING:
    from unginvest_workshop.domain.ids import SuccessFactorId
    from unginvest_workshop.ui.exercises.tree.workspace import TreeWorkspace


class Capturing(QObject):
    """The bar's behaviour. The field keeps the focus through all of it."""

    def __init__(self, workspace: TreeWorkspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._bar = workspace.bar
        self._t = workspace.t
        self._alike = AlikeHint(workspace.desk, workspace.bar)
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
        workspace = self._workspace
        names = [group_name(self._t, group) for group in workspace.groups]
        place = next((i for i, group in enumerate(workspace.groups) if group.id == workspace.shown), -1)
        self._bar.group.show_choices(names, place, [self._t("Ny gruppe")])
        current = workspace.current_story()
        stories = [story_name(story) for story in workspace.stories]
        chosen = workspace.stories.index(current) if current else -1
        self._bar.story.show_choices(stories, chosen, workspace.menus.story_choices(current))
        self._bar.story.setEnabled(bool(workspace.stories))
        self._alike.show(self._bar.field.text())

    def _enter_factor(self, text: str) -> None:
        if not text.strip():
            return
        story = self._workspace.current_story()
        if story is None:
            self._bar.help(self._missing(), warm=True)
            return
        self._keep(self._workspace.doing.add_factors(story.id, [text]))

    def _enter_lines(self, lines: list[str]) -> None:
        story = self._workspace.current_story()
        if story is None:
            self._bar.help(self._missing(), warm=True)
            return
        self._keep(self._workspace.doing.add_factors(story.id, lines))

    def _keep(self, added: list[SuccessFactorId]) -> None:
        """Empty the field once its words are kept, and show where they went."""
        if added:
            self._empty_field()
            self._workspace.pages.tree.choose(added[-1:])
            self._workspace.pages.tree.reveal(added[-1])

    def _enter_story(self, told: str) -> None:
        if self._workspace.shown is None:
            self._bar.help(self._missing(), warm=True)
            return
        if not told.strip():
            self._bar.help(self._t("Skriv «Forteller: tittel», og trykk Skift + Enter."), warm=True)
            return
        story_id = self._workspace.doing.add_story(self._workspace.group_id, told)
        if story_id is not None:
            self._workspace.current[self._workspace.shown] = story_id
            self._empty_field()
            self.show()

    def _empty_field(self) -> None:
        # setText also forgets what the field could undo: from here on Ctrl+Z is for what was kept.
        self._bar.field.setText("")
        self._alike.show("")

    def _missing(self) -> str:
        """Say softly what is needed before a factor can be kept."""
        if not self._workspace.groups:
            return self._t("Lag en gruppe først, helt til venstre.")
        if self._workspace.shown is None:
            return self._t("Velg en gruppe først.")
        return self._t("Lag historien først: «Forteller: tittel» og Skift + Enter.")

    def _next_group(self) -> None:
        if self._workspace.groups:
            at = next((i for i, group in enumerate(self._workspace.groups) if group.id == self._workspace.shown), -1)
            self._workspace.desk.choose_group(self._workspace.groups[(at + 1) % len(self._workspace.groups)].id)

    def _step_story(self, step: int) -> None:
        current = self._workspace.current_story()
        if current is not None and self._workspace.shown is not None:
            at = (self._workspace.stories.index(current) + step) % len(self._workspace.stories)
            self._workspace.current[self._workspace.shown] = self._workspace.stories[at].id
            self.show()

    def _pick_group(self, place: int) -> None:
        if place < len(self._workspace.groups):
            self._workspace.desk.choose_group(self._workspace.groups[place].id)
        else:
            self._workspace.add_group()
        self._workspace.focus_capture()

    def _pick_story(self, place: int) -> None:
        if place < len(self._workspace.stories):
            if self._workspace.shown is not None:
                self._workspace.current[self._workspace.shown] = self._workspace.stories[place].id
            self.show()
            self._workspace.focus_capture()
        else:
            self._workspace.menus.do_with_story(place - len(self._workspace.stories))

"""The middle of the tree exercise: a group's tree, the forest, or the tree as a list."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from unginvest_workshop.domain.forest_layout import ForestTree
from unginvest_workshop.domain.tree import as_typed
from unginvest_workshop.domain.tree_picture import FactorContent
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.forest_view import ForestView
from unginvest_workshop.ui.canvas.outline import OutlineList, OutlineRow
from unginvest_workshop.ui.canvas.tools import IN_STRIP, ROOM, CanvasTools
from unginvest_workshop.ui.canvas.tree_view import TreeView
from unginvest_workshop.ui.exercises.tree.content import GroupTree
from unginvest_workshop.ui.widgets.energy_mark import energy_words
from unginvest_workshop.ui.widgets.hint import EmptyHint

CROWN: Final = "crown"
"""The id of the line over the dreams in a tree's list."""


class TreePages(QStackedWidget):
    """Shows one of the three, with the canvas tools over it."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t = t
        measure, ink, colours = QtMeasure(), ScreenInk(), paper_colours()
        self.tree = TreeView(measure, ink, colours)
        self.forest = ForestView(measure, ink, colours)
        self.outline = OutlineList(t("Treet som liste"))
        self.tree.setAccessibleName(t("Treet til gruppa"))
        self.tree.setAccessibleDescription(t("Trykk «Liste» for å lese treet linje for linje."))
        self.forest.setAccessibleName(t("Skogen: trærne til alle gruppene"))
        for view in (self.tree, self.forest, self.outline):
            view.setViewportMargins(0, 0, 0, ROOM)  # a strip of its own for the tools: they cover no words
        self.tree.chosen.connect(self._mark_in_list)
        self.nothing = EmptyHint(t("Lag gruppene først, med Ctrl + D."), symbol="group")
        for page in (self.tree, self.forest, self.outline, self.nothing):
            self.addWidget(page)
        self.outline.copy_asked.connect(self.tree.copy)
        self.tools = CanvasTools(t, self, below=IN_STRIP)
        self.tools.nearer.connect(self._nearer)
        self.tools.further.connect(self._further)
        self.tools.fitted.connect(self._fit)
        self.tools.listed.connect(self._list)
        self.forest.opened.connect(self.tree.let_gesture_pass)
        self._shows_forest = True
        self._rows: Callable[[], list[OutlineRow]] = list
        """What the list would say, asked for when it is looked at."""

    def show_tree(self, tree: GroupTree, *, anew: bool) -> None:
        """Show a group's tree; ``anew`` when it is another group's than before."""
        raw: dict[str, str] = {story.id: as_typed(story) for story in tree.stories}
        self._shows_forest = False
        self.tree.show_tree(tree.content, raw, tree.image, tree.group_id or "")
        if anew:
            self.tree.begin()
        self.outline.setAccessibleName(self._t("Treet som liste"))
        self._rows = partial(_rows_of, tree, raw, self._t)
        self._turn()

    def show_forest(self, trees: tuple[ForestTree, ...]) -> None:
        """Show all groups' trees."""
        self._shows_forest = True
        self.forest.show_forest(trees)
        self.outline.setAccessibleName(self._t("Skogen som liste"))
        self._rows = partial(_rows_of_forest, trees)
        self._turn()

    def chosen_factors(self) -> list[str]:
        """Return the factors that are chosen on the tree, or in its list where that is looked at."""
        if self._shows_forest or self.currentWidget() is not self.outline:
            return self.tree.chosen_factors()
        known = {note.id for note in self.tree.layout_.notes}
        return [row_id for row_id in self.outline.selected_ids() if row_id in known]

    def _turn(self) -> None:
        canvas = self._canvas()
        page: QWidget = self.outline if self.tools.list_button.isChecked() else canvas
        if self._shows_forest and not self.forest.layout_.trees:
            page = self.nothing
        self.tools.setVisible(page is not self.nothing)
        if page is self.outline:
            self.outline.show_rows(self._rows())
        self.tools.show_zooming(shown=page is canvas)
        if page is not self.currentWidget():
            self.setCurrentWidget(page)
            self._mark_in_list()
        self.tools.raise_()

    def _mark_in_list(self) -> None:
        """Mark in the list what is chosen on the tree, and see to it that it is seen."""
        if self.currentWidget() is self.outline and not self._shows_forest:
            chosen = [*self.tree.chosen_factors(), *self.tree.chosen_stories()]
            self.outline.choose_row(chosen[-1] if chosen else None)

    def _list(self, _on: bool) -> None:  # noqa: FBT001
        self._turn()

    def _canvas(self) -> TreeView | ForestView:
        return self.forest if self._shows_forest else self.tree

    def _nearer(self) -> None:
        self._canvas().zoom_in()

    def _further(self) -> None:
        self._canvas().zoom_out()

    def _fit(self) -> None:
        if self._shows_forest:
            self.forest.fit()
        else:
            self.tree.show_whole()


def _rows_of(tree: GroupTree, raw_titles: Mapping[str, str], t: Translator) -> list[OutlineRow]:
    """Return a tree line by line: each story with its factors under it, and last the dreams in its crown."""
    rows = []
    for story in tree.content.stories:
        tag = f" ({story.tag})" if story.tag else ""
        rows.append(OutlineRow(story.id, story.caption + tag, raw_titles[story.id]))
        for factor in story.factors:
            words = _line(factor, energy_words(t, tree.drawn.get(factor.id, 0)))
            rows.append(OutlineRow(factor.id, words, factor.text, 1))
    dreams = tree.content.dreams.shown
    if dreams:
        rows.append(OutlineRow(CROWN, t("Drømmene i krona"), "", editable=False))
        rows += [OutlineRow(dream.id, dream.text, "", 1, editable=False) for dream in dreams]
    return rows


def _rows_of_forest(trees: Sequence[ForestTree]) -> list[OutlineRow]:
    return [_row_of(tree) for tree in trees]


def _line(factor: FactorContent, drawn: str) -> str:
    """Return a factor as it stands in the list, with what its badge on the tree says, and that it draws people."""
    remarks = " · ".join(part for part in (factor.badge, drawn) if part)
    return f"{factor.text} ({remarks})" if remarks else factor.text


def _row_of(tree: ForestTree) -> OutlineRow:
    """Return a tree of the forest as one line: whose, its image, what it carries, its dreams, and what it shares."""
    shared = ", ".join(light.name for light in tree.shared)
    words = " · ".join(part for part in (tree.name, tree.image, tree.counts, tree.dreams, shared) if part)
    return OutlineRow(tree.id, words, "", editable=False)

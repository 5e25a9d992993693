"""The middle of the tree exercise: a group's tree, the forest, or the tree as a list."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from unginvest_workshop.domain.forest_layout import ForestContent, ForestTree
from unginvest_workshop.domain.tree import as_typed
from unginvest_workshop.domain.tree_picture import FactorContent
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.canvas.beyond import Beyond, BeyondCue
from unginvest_workshop.ui.canvas.colours import paper_colours
from unginvest_workshop.ui.canvas.faces import QtMeasure, ScreenInk
from unginvest_workshop.ui.canvas.forest_view import ForestView
from unginvest_workshop.ui.canvas.outline import OutlineList, OutlineRow
from unginvest_workshop.ui.canvas.tools import IN_STRIP, ROOM, CanvasTools
from unginvest_workshop.ui.canvas.tree_view import TreeView
from unginvest_workshop.ui.exercises.tree.content import GroupTree
from unginvest_workshop.ui.widgets.energy_mark import energy_words
from unginvest_workshop.ui.widgets.hint import EmptyHint

BESIDE_FROM: Final = 760
"""The width in pixels from which there is room for the list beside the canvas."""
_LIST_SHARE: Final = 0.36
CROWN: Final = "crown"
"""The id of the line over the dreams in a tree's list."""


class TreePages(QWidget):
    """Shows a canvas with its tools, and where there is width for both the list beside it, else in its place."""

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
        self.nothing = EmptyHint(t("Lag gruppene først, med Ctrl + D."), symbol="group")
        self._canvases = QStackedWidget()
        for page in (self.tree, self.forest, self.nothing):
            self._canvases.addWidget(page)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._canvases, 1)
        row.addWidget(self.outline)
        self.outline.hide()
        self.tools = CanvasTools(t, self, below=IN_STRIP)
        self.tools.list_button.setToolTip(t("Vis det samme som en liste (Ctrl + Skift + I)"))
        self.cue = BeyondCue(t, self, IN_STRIP)
        self._shows_forest = True
        self._rows: Callable[[], list[OutlineRow]] = list
        """What the list would say, asked for when it is looked at."""
        self._connect()

    def _connect(self) -> None:
        self.tree.chosen.connect(self._mark_in_list)
        self.tree.looked_on.connect(self._show_cue)
        self.cue.clicked.connect(self.tree.go_on)
        self.outline.copy_asked.connect(self.tree.copy)
        self.outline.picked.connect(self._choose_on_tree)
        self.tools.nearer.connect(self._nearer)
        self.tools.further.connect(self._further)
        self.tools.fitted.connect(self._fit)
        self.tools.listed.connect(self._list)
        self.forest.opened.connect(self.tree.passing.begin)

    def currentWidget(self) -> QWidget:
        """Return where the keys go: the list where it is shown, unless the canvas beside it has them."""
        canvas = self._canvases.currentWidget()
        if self.outline.isHidden() or (canvas is not None and canvas.hasFocus()):
            return canvas or self.nothing
        return self.outline

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

    def show_forest(self, forest: ForestContent) -> None:
        """Show all groups' trees."""
        self._shows_forest = True
        self.forest.show_forest(forest)
        self.outline.setAccessibleName(self._t("Skogen som liste"))
        self._rows = partial(_rows_of_forest, forest.trees)
        self._turn()

    def see_canvas(self) -> None:
        """Let the canvas be seen, also where the list stands in its place."""
        if self._canvases.isHidden():
            self.tools.list_button.setChecked(False)

    def chosen_factors(self) -> list[str]:
        """Return the factors that are chosen on the tree, or in its list where that is looked at."""
        if self._shows_forest or self.currentWidget() is not self.outline:
            return self.tree.chosen_factors()
        known = {note.id for note in self.tree.layout_.notes}
        return [row_id for row_id in self.outline.selected_ids() if row_id in known]

    def _turn(self) -> None:
        page: QWidget = self._canvas()
        if self._shows_forest and not self.forest.layout_.trees:
            page = self.nothing
        listed = self.tools.list_button.isChecked() and page is not self.nothing
        beside = self.width() >= BESIDE_FROM
        self.tools.setVisible(page is not self.nothing)
        if listed:
            self.outline.show_rows(self._rows())
        appears = listed and self.outline.isHidden()
        self._canvases.setCurrentWidget(page)
        self._canvases.setVisible(beside or not listed)
        self.outline.setFixedWidth(round(self.width() * _LIST_SHARE) if beside else self.width())
        self.outline.setVisible(listed)
        canvas_seen = page is not self.nothing and (beside or not listed)
        self.tools.show_zooming(shown=canvas_seen)
        moved = any(story.dragged for story in self.tree.layout_.stories)
        self.tools.show_tidying(shown=canvas_seen and moved and not self._shows_forest)
        if appears:
            self._row.activate()  # what is marked is to be seen, in the list as large as it becomes
            self._mark_in_list()
        self.tools.raise_()
        self._show_cue()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list stand beside the canvas, or in its place, as the width allows."""
        super().resizeEvent(event)
        self._turn()

    def _show_cue(self) -> None:
        """Say what of the tree lies outside the view, where the tree is seen."""
        shown = self._canvases.currentWidget() is self.tree and not self._canvases.isHidden()
        self.cue.show_beyond(self.tree.beyond() if shown else Beyond())

    def _mark_in_list(self) -> None:
        """Mark in the list what is chosen on the tree, and see to it that it is seen."""
        if not self.outline.isHidden() and not self._shows_forest and not self.outline.hasFocus():
            chosen = [*self.tree.chosen_factors(), *self.tree.chosen_stories()]
            self.outline.choose_row(chosen[-1] if chosen else None)

    def _choose_on_tree(self) -> None:
        """Choose on the tree what is chosen in the list beside it, and let it be seen."""
        if not self.outline.hasFocus() or self._shows_forest:
            return
        ids = self.outline.selected_ids()
        self.tree.choose(ids)
        if ids and not self._canvases.isHidden():
            self.tree.reveal(ids[-1])

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

"""A shared factor as a card: its name, how widely it is told, its factors, its metaphor."""

from functools import partial
from typing import Final

from PySide6.QtCore import QMargins, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import ClusterId
from unginvest_workshop.domain.images import Image
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations.clusters import Board, ClusterView
from unginvest_workshop.ui.exercises.shared_factors.card_energy import CardEnergy
from unginvest_workshop.ui.exercises.shared_factors.card_image import CardImage
from unginvest_workshop.ui.exercises.shared_factors.factor_list import FactorColumn
from unginvest_workshop.ui.exercises.shared_factors.factor_model import shown_factors
from unginvest_workshop.ui.exercises.shared_factors.factor_places import Measure, in_column
from unginvest_workshop.ui.exercises.shared_factors.selection import MIME, Selection, dragged_factors
from unginvest_workshop.ui.exercises.shared_factors.suggestion_parts import SuggestionParts
from unginvest_workshop.ui.fonts import SEMIBOLD, serif
from unginvest_workshop.ui.ports import Photos
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.bars import ProgressBars
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.card import Card
from unginvest_workshop.ui.widgets.chip import Chip
from unginvest_workshop.ui.widgets.label import PlainLabel, plain_tip
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.written_words import WrittenWords

_EDGE_SUGGESTED = "#A9C2B4"
_FOOT: Final = 12
_NAME_PX: Final = 18
_SMALL: Final = 22
_FEW: Final = 3
"""So many factors stand over a suggestion's buttons. More stand under them, or the buttons would be out of sight."""


class ClusterCard(Card):
    """One shared factor. It only tells what somebody wishes; the board does it."""

    renamed = Signal(str, str)
    """Carries the id and the new name."""
    described = Signal(str, str)
    """Carries the id and the metaphor."""
    dropped = Signal(list, str)
    """Carries the factors that were dropped here, and the id."""
    kept = Signal(str)
    dissolved = Signal(str)
    merge_asked = Signal(str)
    image_asked = Signal(str, str)
    """Carries the id and the name."""
    stepped = Signal(str, int)
    """Carries the id and -1 or +1: a place forward or back among the cards."""

    stage_asked = Signal(str)
    """Carries the id: the room is to see this one."""

    def __init__(
        self,
        cluster_id: ClusterId,
        t: Translator,
        selection: Selection,
        measure: Measure,
        photos: Photos,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.cluster_id = cluster_id
        self.setObjectName(cluster_id)
        self._shown: object = None
        self.suggested = False
        """Whether the app has proposed it, and nobody has kept it yet."""
        self.groups = 0
        """How many groups tell of it."""
        self.folded = False
        """Whether only its name and how widely it is told are seen."""
        self.into: ClusterId | None = None
        """The shared factor that it is suggested for; None when it stands by itself."""
        self._in_groups = self._told_by = ""
        self._t, self._photos = t, photos
        self._resting_edge = PALETTE.line
        self._image, self._count, self._spread_words = Image(), 0, ""
        self.setAcceptDrops(True)
        self._name = self._name_words()
        self._addition = Words("", serif(_NAME_PX, SEMIBOLD), padding=QMargins(0, 3, 2, 3), widest=900)
        self._spread = Chip("", fill=PALETTE.accent_soft, ink=PALETTE.accent, bold=True)
        self._bars = ProgressBars(thickness=6, gap=4)
        self._told = PlainLabel(px=13, colour=PALETTE.muted, elide=True)
        self.energy = CardEnergy(cluster_id, t, self)
        self.suggestion: SuggestionParts | None = None
        """Why it is suggested and what to do with it; made when it is a suggestion."""
        self.image = CardImage(t, photos, self)
        self.image.described.connect(partial(self.described.emit, cluster_id))
        self.image.opened.connect(self._ask_image)
        self.list = FactorColumn(selection, measure, in_column, self)
        self._fold, self._more = _small_button("▾", 26), _small_button("⋯", 30)
        self._fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fold.setToolTip(t("Fold sammen eller ut (F)"))
        self._fold.clicked.connect(self._turn_fold)
        self._more.setAccessibleName(t("Mer om fellesnevneren"))
        self._more.clicked.connect(self._open_menu)
        self._lay_out()

    def show_view(self, view: ClusterView, board: Board, group_names: dict[str, str], image: Image) -> None:
        """Show a shared factor as it is now; nothing is touched where all is as it was."""
        shown = (view, image, tuple(group_names.items()), [board.stories[f.story_id] for f in view.factors])
        if shown == self._shown:
            return
        self._shown = shown
        t, spread = self._t, view.spread
        self.groups = spread.groups
        self.suggested = view.cluster.suggested
        self.into = view.into
        self._name.show_text(view.cluster.name)
        self._addition.set_text(t("{n} til «{name}»", n=len(view.factors), name=view.cluster.name))
        self._told_by = t.plural("{n} historie", "{n} historier", spread.stories)
        self._in_groups = t("Går igjen i {n} av {m} grupper", n=spread.groups, m=spread.of_groups)
        in_all = t("{in_groups} · {told}", in_groups=self._in_groups, told=self._told_by)
        self._spread.setToolTip(plain_tip(in_all))
        self._bars.set_count(spread.groups, spread.of_groups)
        self._image, self._count = image, len(view.factors)
        self.list.show_factors(shown_factors(view.factors, board.stories, group_names))
        self.list.setAccessibleName(view.cluster.name)
        self._show_suggestion()
        self._spread_words = (
            t("blir i {n} av {m}", n=spread.groups, m=spread.of_groups)
            if self.into is not None
            else t("i {n} av {m}", n=spread.groups, m=spread.of_groups)
        )
        self.set_folded(folded=self.folded)
        self._resting_edge = _EDGE_SUGGESTED if view.cluster.suggested else PALETTE.line
        self.set_look(dashed=view.cluster.suggested, edge=self._resting_edge)
        self.setAccessibleName(view.cluster.name)
        self.setAccessibleDescription(in_all)

    def set_folded(self, *, folded: bool) -> None:
        """Show only its name and how widely it is told, or all of it; what waits for a decision is never folded."""
        had_keys = self.list.hasFocus()
        self.folded = folded and not self.suggested
        self._show_parts()
        if self.folded and had_keys:
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def write_image(self) -> None:
        """Put the cursor where its image is written in words."""
        if not self.suggested:
            self.set_folded(folded=False)
            self.image.write()

    def _show_parts(self) -> None:
        """Show what is to be seen of it as it is folded now."""
        self._name.setVisible(self.into is None)
        self._addition.setVisible(self.into is not None)
        self._spread.set_text(str(self._count) if self.folded else self._spread_words)
        self._told.setText(self._in_groups if self.folded else self._told_by)
        self._told.setToolTip(plain_tip(self._in_groups))
        self._fold.setVisible(not self.suggested)
        self._fold.setText("▸" if self.folded else "▾")
        self._fold.setAccessibleName(self._t("Fold ut") if self.folded else self._t("Fold sammen"))
        self.list.setVisible(bool(self.list.rows) and not self.folded)
        self.image.show_image(self._image, suggested=self.suggested)
        self.image.setVisible(not self.folded and not self.image.isHidden())
        self._told.setVisible(not self.suggested)  # it stands with why it is suggested
        self._more.setVisible(not self.suggested and not self.folded)

    def show_reason(self, words: str) -> bool:
        """Say why these may belong together, and tell whether that is new; meanwhile its line is empty."""
        said = self._t("{told} · {why}", told=self._told_by, why=words) if words else self._told_by
        if self.suggestion is None or self.suggestion.reason.text == said:
            return False
        self.suggestion.reason.set_text(said)
        return True

    def what_matters(self) -> QRect:
        """Return the part of it that must be seen at once: of a long suggestion the head with the buttons."""
        last = self.suggestion.keep if self.suggestion is not None and self._buttons_first() else None
        return self.rect() if last is None else QRect(0, 0, self.width(), last.geometry().bottom() + _FOOT)

    def _buttons_first(self) -> bool:
        return self.suggested and len(self.list.rows) > _FEW

    def _show_suggestion(self) -> None:
        if self.suggested and self.suggestion is None:
            self.suggestion = SuggestionParts(self._t, self)
            self.suggestion.keep.clicked.connect(self._tell_kept)
            self.suggestion.dissolve.clicked.connect(self._tell_dissolved)
            self._column.insertWidget(self._column.indexOf(self.list), self.suggestion.reason)
            self._column.addLayout(self.suggestion.buttons)
        if self.suggestion is not None:
            self._column.removeItem(self.suggestion.buttons)
            place = self._column.indexOf(self.list) if self._buttons_first() else self._column.count()
            self._column.insertLayout(place, self.suggestion.buttons)
            self.suggestion.set_visible(shown=self.suggested)

    def show_name_again(self) -> None:
        """Show the stored name after another one was refused."""
        self._name.show_text(self.accessibleName())

    def take_keys(self) -> None:
        """Take the keys: at the first factor, or at the name of an empty or folded one."""
        if self.list.rows and not self.folded:
            self.list.enter(1)
        else:
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit_name(self) -> None:
        """Put the cursor in the name, all of it marked; what is for another one has none of its own."""
        if self.into is None:
            self._name.write_in()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys where they are seen, when they fall on the card from a part of it that is gone."""
        super().focusInEvent(event)
        self.take_keys()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take factors."""
        if event.mimeData().hasFormat(MIME):
            self.set_look(edge=PALETTE.accent)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self.set_look(edge=self._resting_edge)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which factors were dropped here."""
        self.set_look(edge=self._resting_edge)
        event.acceptProposedAction()
        self.dropped.emit(dragged_factors(event.mimeData()), self.cluster_id)

    def _name_words(self) -> WrittenWords:
        words = Words("", serif(_NAME_PX, SEMIBOLD), padding=QMargins(0, 3, 2, 3), widest=900)
        written = WrittenWords(words, own_focus=True)
        written.setAccessibleName(self._t("Navn på fellesnevneren"))
        written.edited.connect(partial(self.renamed.emit, self.cluster_id))
        written.begun.connect(partial(self._give_width, written=True))
        written.ended.connect(partial(self._give_width, written=False))
        return written

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._name, 1)
        head.addWidget(self._addition, 1)
        head.addWidget(self._spread, 0, Qt.AlignmentFlag.AlignTop)
        told = QHBoxLayout()
        told.setSpacing(4)
        told.addWidget(self._told, 1)
        told.addWidget(self.energy, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 7, 12, 9)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._bars)
        column.addLayout(told)
        column.addWidget(self.list)
        column.addWidget(self.image)

    def _turn_fold(self) -> None:
        self.set_folded(folded=not self.folded)

    def _open_menu(self) -> None:
        menu, t, mine = QMenu(self), self._t, self.cluster_id
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(t("Vis på lerretet"), partial(self.stage_asked.emit, mine))
        menu.addAction(t("Gi nytt navn"), self.edit_name)
        menu.addAction(t("Skriv et bilde eller uttrykk"), self.write_image)
        menu.addAction(t("Bildet …"), self._ask_image)
        menu.addActions(self.energy.actions())
        menu.addAction(t("Slå sammen med …"), self._ask_merge)
        menu.addAction(t("Flytt fram"), partial(self.stepped.emit, mine, -1))
        menu.addAction(t("Flytt bak"), partial(self.stepped.emit, mine, 1))
        menu.addAction(t("Løs opp"), self._tell_dissolved)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _ask_merge(self) -> None:
        self.merge_asked.emit(self.cluster_id)

    def _ask_image(self) -> None:
        self.image_asked.emit(self.cluster_id, self.accessibleName())

    def _give_width(self, *, written: bool) -> None:
        """Let the name have the whole width while it is written."""
        self._spread.setVisible(not written)

    def _tell_kept(self) -> None:
        self.kept.emit(self.cluster_id)

    def _tell_dissolved(self) -> None:
        self.dissolved.emit(self.cluster_id)


def _small_button(text: str, width: int) -> Button:
    button = Button(text, kind=ButtonKind.QUIET, padding=4)
    button.setFixedSize(width, _SMALL)
    return button

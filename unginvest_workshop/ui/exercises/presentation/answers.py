"""Where the listeners' answers are typed and stand: two columns, and a line to write in under each."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from unginvest_workshop.domain.ids import GroupId, SuccessFactorId
from unginvest_workshop.domain.presentation import Response, ResponseKind
from unginvest_workshop.domain.tree import SuccessFactor
from unginvest_workshop.naming import RESPONSE_WORDS
from unginvest_workshop.ui.exercises.presentation.doing import PresentationDoing
from unginvest_workshop.ui.exercises.presentation.response_list import ResponseList
from unginvest_workshop.ui.exercises.presentation.views import other_kind
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.capture import CaptureBar, CaptureField
from unginvest_workshop.ui.widgets.chip import Chip, KeyCap
from unginvest_workshop.ui.widgets.label import PlainLabel, menu_text


class Answers(QWidget):
    """Enter writes an answer and stays; Tab goes to the other line; Alt with → and ← says what the next one is about.

    The lines may be there without the columns, where the answers of all groups stand elsewhere.
    """

    group_stepped = Signal(int)
    """Carries +1 or -1: the next group, or the one before."""

    def __init__(self, desk: OpenWorkshop, doing: PresentationDoing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t, self._doing = desk.t, doing
        self._group_id: GroupId | None = None
        self._factors: Sequence[SuccessFactor] = ()
        self._about: SuccessFactorId | None = None
        self._last = ResponseKind.INTERESTING
        self.lists = {kind: ResponseList(self._t, self._t(words)) for kind, words in RESPONSE_WORDS.items()}
        self.fields = {kind: _Field(kind, self._t(words)) for kind, words in RESPONSE_WORDS.items()}
        self.about = Chip("", fill=PALETTE.sunken, most=460)
        self._about_row = QWidget()
        self._columns = QWidget()
        self._lay_out()
        self._connect()

    def show_answers(
        self, group_id: GroupId | None, answers: Sequence[Response], factors: Sequence[SuccessFactor]
    ) -> None:
        """Show a group's answers; ``factors`` are those that one may be about, the picked ones first."""
        if group_id != self._group_id or self._about not in {factor.id for factor in factors}:
            self._about = None
        self._group_id, self._factors = group_id, factors
        texts = {factor.id: factor.text for factor in factors}
        for kind, column in self.lists.items():
            found = [each for each in answers if each.kind is kind]
            column.show_notes({each.id: each.text for each in found})
            column.show_remarks({each.id: self._about_words(texts, each.factor_id) for each in found if each.factor_id})
        self._show_about()

    def show_columns(self, *, shown: bool) -> None:
        """Show the answers over the lines, or the lines alone."""
        self._columns.setVisible(shown)
        policy = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)

    def focus(self) -> None:
        """Put the cursor in the line that was written in last."""
        self.fields[self._last].setFocus(Qt.FocusReason.OtherFocusReason)

    def field_in_use(self) -> CaptureField:
        """Return the line that was written in last."""
        return self.fields[self._last]

    def words_in_use(self) -> str:
        """Return what is answered in that line."""
        return self._t(RESPONSE_WORDS[self._last])

    def next_about(self) -> None:
        """Let the next answer be about the next of the picked factors, and after the last one about all."""
        self._step_about(1)

    def _lay_out(self) -> None:
        columns = QHBoxLayout(self._columns)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(16)
        lines = QHBoxLayout()
        lines.setSpacing(16)
        for kind, words in RESPONSE_WORDS.items():
            side = QVBoxLayout()
            side.setSpacing(8)
            side.addWidget(PlainLabel(self._t(words), px=17, weight=SEMIBOLD, colour=PALETTE.accent, wrap=True))
            side.addWidget(self.lists[kind], 1)
            columns.addLayout(side, 1)
            lines.addWidget(CaptureBar(self.fields[kind], ()), 1)
        about = QHBoxLayout(self._about_row)
        about.setContentsMargins(0, 0, 0, 0)
        about.setSpacing(8)
        about.addWidget(self.about)
        about.addWidget(KeyCap("Alt →"))
        about.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._columns, 1)
        column.addWidget(self._about_row)
        column.addLayout(lines)

    def _connect(self) -> None:
        for kind, field in self.fields.items():
            field.written.connect(self._add)
            field.switched.connect(self._switch)
            field.about_stepped.connect(self._step_about)
            field.came.connect(self._note_field)
            field.stepped.connect(self.group_stepped)
            column = self.lists[kind]
            column.edited.connect(self._doing.edit)
            column.removed.connect(self._doing.remove)
            column.sent_across.connect(self._send_across)
            column.tie_asked.connect(self._offer_factors)
        interesting, generative = self.lists.values()
        interesting.placed.connect(self._place_interesting)
        generative.placed.connect(self._place_generative)
        interesting.walked_out.connect(self._walk_from_interesting)
        generative.walked_out.connect(self._walk_from_generative)

    def _add(self, kind: ResponseKind, text: str) -> None:
        if self._doing.add(kind, text, self._group_id, self._about):
            self.fields[kind].clear()
            self._about = None
            self._show_about()
            self.lists[kind].show_last()

    def _switch(self, kind: ResponseKind) -> None:
        self.fields[other_kind(kind)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_field(self, kind: ResponseKind) -> None:
        self._last = kind

    def _step_about(self, step: int) -> None:
        """Let the next answer be about the next factor: from all that was shown, round through the picked ones."""
        ids = [None, *(factor.id for factor in self._factors if factor.picked)]
        place = ids.index(self._about) if self._about in ids else 0
        self._about = ids[(place + step) % len(ids)]
        self._show_about()

    def _show_about(self) -> None:
        texts = {factor.id: factor.text for factor in self._factors}
        self._about_row.setVisible(any(factor.picked for factor in self._factors))
        self.about.set_text(self._about_words(texts, self._about) or self._t("Om alt gruppa viste"))
        strong = self._about is not None
        self.about.set_colours(PALETTE.accent_soft if strong else PALETTE.sunken, PALETTE.ink)

    def _about_words(self, texts: Mapping[SuccessFactorId, str], factor_id: SuccessFactorId | None) -> str:
        text = texts.get(factor_id) if factor_id else None
        return self._t("Om «{factor}»", factor=text) if text else ""

    def _place_interesting(self, response_id: str, before: str) -> None:
        self._doing.place(ResponseKind.INTERESTING, response_id, before)

    def _place_generative(self, response_id: str, before: str) -> None:
        self._doing.place(ResponseKind.GENERATIVE, response_id, before)

    def _walk_from_interesting(self, step: int, place: int) -> None:
        if step > 0:
            self.lists[ResponseKind.GENERATIVE].take_keys(place)

    def _walk_from_generative(self, step: int, place: int) -> None:
        if step < 0:
            self.lists[ResponseKind.INTERESTING].take_keys(place)

    def _send_across(self, response_id: str) -> None:
        interesting = {card.note_id for card in self.lists[ResponseKind.INTERESTING].cards()}
        to = ResponseKind.GENERATIVE if response_id in interesting else ResponseKind.INTERESTING
        self._doing.place(to, response_id, "")
        self.lists[to].take_keys(len(self.lists[to].cards()) - 1)

    def _offer_factors(self, response_id: str, at: QPoint) -> None:
        """Let a factor be chosen that an answer is about."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._t("Om alt gruppa viste")).setData((response_id, None))
        menu.addSeparator()
        for factor in self._factors:
            menu.addAction(menu_text(factor.text)).setData((response_id, factor.id))
        menu.triggered.connect(self._tie)
        menu.popup(at)

    def _tie(self, action: object) -> None:
        response_id, factor_id = action.data()  # type: ignore[attr-defined]
        self._doing.tie(response_id, factor_id)


class _Field(CaptureField):
    """The line of one kind of answer; Tab and Ctrl+Enter lead to the other one's."""

    written = Signal(object, str)
    switched = Signal(object)
    about_stepped = Signal(int)
    came = Signal(object)

    def __init__(self, kind: ResponseKind, placeholder: str) -> None:
        super().__init__(placeholder)
        self._kind = kind
        self.entered.connect(self._tell_written)
        self.entered_on.connect(self._tell_switched)

    def focusNextPrevChild(self, _forward: bool) -> bool:  # noqa: FBT001  Qt's own word
        """Go to the other line: the room talks on, and its words must not be lost by a Tab too many."""
        self.switched.emit(self._kind)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Say what the next answer is about, or write."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.about_stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keys are here."""
        super().focusInEvent(event)
        self.came.emit(self._kind)

    def _tell_written(self, text: str) -> None:
        self.written.emit(self._kind, text)

    def _tell_switched(self, _text: str) -> None:
        self.switched.emit(self._kind)

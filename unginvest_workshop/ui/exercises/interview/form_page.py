"""One form of the interview guide, to be written in: each part with a word on what it is for."""

from functools import partial
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.content import AskedTexts
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations import guides
from unginvest_workshop.operations.guides import NOTHING_ASKED, GuideInUse
from unginvest_workshop.ui.exercises.interview.stage import STORY_SYMBOL, VALUES_SYMBOL, WISH_SYMBOL
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.question_help import QuestionHelp, Watched
from unginvest_workshop.ui.style import BODY_PX, SMALL_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.fields import PlainEdit
from unginvest_workshop.ui.widgets.growing import GrowingEdit
from unginvest_workshop.ui.widgets.hint import Symbol
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.line_list import LineList
from unginvest_workshop.ui.widgets.word_hint import WordHint

_SYMBOL_WORDS: Final = MappingProxyType(
    {
        "think": mark("Tanke"),
        "eye": mark("Øye"),
        "group": mark("Folk"),
        "hand": mark("Hånd"),
        "help": mark("Hjelp"),
        "talk": mark("Samtale"),
        "listen": mark("Øre"),
        "happy": mark("Glede"),
        "heart": mark("Hjerte"),
        "star": mark("Stjerne"),
        "strong": mark("Styrke"),
        "learn": mark("Lyspære"),
        "key": mark("Nøkkel"),
        "door": mark("Dør"),
        "place": mark("Sted"),
        "grow": mark("Spire"),
    }
)
"""What the symbols that may stand beside a question are called; the first one stands beside a new question."""
_FOLLOW_UPS: Final = "follow_ups"


class FormPage(QWidget):
    """The parts of one form, in the room's language; kept while they are written."""

    def __init__(self, desk: OpenWorkshop, form: GuideForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t, self._form = desk, desk.t, form
        self._rank = guides.DAY_GUIDE
        self._begin = NOTHING_ASKED
        self._full: AskedTexts | None = None
        t = self._t
        self.opening = self._edit(t("Noe som gjør det trygt å begynne"))
        self.story_question = self._edit(t("Fortell om en gang …"))
        self.story_question.setFont(serif(19))
        symbols = {name: t(words) for name, words in _SYMBOL_WORDS.items()} if form is GuideForm.EASY else {}
        self.follow_ups = LineList(t, t("Ett spørsmål til"), t("Hva skjedde så?"), symbols=symbols)
        self.values = self._edit(t("Hva setter du pris på ved deg selv og de andre?"))
        self.wish = self._edit(t("Hva ønsker du deg mer av?"))
        self.copy_button = Button(t("Hent spørsmålene fra hele guiden"), kind=ButtonKind.QUIET, padding=8)
        self.copy_button.clicked.connect(self._copy_full)
        self._note = PlainLabel("", px=SMALL_PX, colour=PALETTE.muted, wrap=True)
        self.opening.edited.connect(self._write_opening)
        self.story_question.edited.connect(self._write_story_question)
        self.follow_ups.edited.connect(self._write_follow_ups)
        self.values.edited.connect(self._write_values)
        self.wish.edited.connect(self._write_wish)
        self.hints: dict[str, WordHint] = {}
        """What was noticed in each part: one of them says something at a time."""
        self.help = QuestionHelp(desk, self)
        self.help.taken.connect(self._take_over)
        self._lay_out()

    def show_guide(self, used: GuideInUse) -> None:
        """Show this form of a guide as it is stored, or as the app's own guide of the same title has it."""
        self._rank = used.rank
        self._begin = used.offered.get(self._form, NOTHING_ASKED)
        self._full = used.asked(GuideForm.FULL)
        asked = used.written.get(self._form, self._begin)
        self.opening.show_text(asked.opening)
        self.story_question.show_text(asked.story_question)
        self.follow_ups.show_lines(asked.follow_ups, asked.symbols)
        self.values.show_text(asked.values)
        self.wish.show_text(asked.wish)
        missing = self._form is not GuideForm.FULL and asked == NOTHING_ASKED
        self._note.setText(
            self._t("Ikke skrevet ennå. Så lenge viser lerretet hele guiden.") if missing else self._standing_note()
        )
        self._note.setVisible(bool(self._note.text()))
        self.copy_button.setVisible(missing and self._full is not None)
        self.help.look()

    def _standing_note(self) -> str:
        match self._form:
            case GuideForm.EASY:
                return self._t("Korte setninger og vanlige ord. Trykk på et symbol for å bytte det.")
            case GuideForm.INTERPRETED:
                return self._t("Én ting om gangen, uten bilder i språket. Da blir det lett å oversette.")
            case GuideForm.FULL:
                return ""

    def _edit(self, placeholder: str) -> GrowingEdit:
        edit = GrowingEdit()
        edit.setFont(sans(BODY_PX))
        edit.setPlaceholderText(placeholder)
        return edit

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 10, 0)
        column.setSpacing(5)
        column.addWidget(self._note)
        column.addWidget(self.copy_button)
        column.addSpacing(4)
        t = self._t
        for words, part, field, symbol in (
            (t("Den som spør, sier først"), "opening", self.opening, ""),
            (t("Fortell"), "story_question", self.story_question, STORY_SYMBOL),
            (t("Spør videre"), _FOLLOW_UPS, self.follow_ups, ""),
            (t("Det du verdsetter"), "values", self.values, VALUES_SYMBOL),
            (t("Et ønske"), "wish", self.wish, WISH_SYMBOL),
        ):
            column.addLayout(self._heading(words, symbol))
            field.setAccessibleName(words)
            column.addWidget(field)
            column.addWidget(self._hint(part, field))
            column.addSpacing(8)
        column.addStretch(1)

    def _hint(self, part: str, field: PlainEdit | LineList) -> WordHint:
        """Return the line that says what is noticed in a part."""
        fields = field.fields if isinstance(field, LineList) else partial(_alone, field)
        self.hints[part] = WordHint(self._t)
        self.help.watch(Watched(self._place(part), fields, self.hints[part]))
        return self.hints[part]

    def _heading(self, words: str, symbol: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if symbol and self._form is GuideForm.EASY:
            row.addWidget(Symbol(symbol, size=18))
        row.addWidget(PlainLabel(words, weight=SEMIBOLD, colour=PALETTE.muted))
        row.addStretch(1)
        return row

    def _copy_full(self) -> None:
        """Begin this form with what is asked in full."""
        full = self._full
        if full is not None:
            self._desk.do(
                self._t("Hent spørsmålene"),
                lambda tx: guides.begin_form(tx, self._desk.id, self._rank, self._form, full),
            )

    def _write_opening(self, text: str) -> None:
        self._write("opening", opening=text)

    def _write_story_question(self, text: str) -> None:
        self._write("story_question", story_question=text)

    def _write_follow_ups(self, lines: tuple[str, ...]) -> None:
        self._write(_FOLLOW_UPS, follow_ups=lines, symbols=self.follow_ups.symbols())

    def _write_values(self, text: str) -> None:
        self._write("values", values=text)

    def _write_wish(self, text: str) -> None:
        self._write("wish", wish=text)

    def _write(self, part: str, **written: Any) -> None:  # noqa: ANN401  texts, or lines of them
        """Keep a part while it is written: what is written within a few seconds is one step."""
        self._desk.do(
            self._t("Skriv i guiden"),
            lambda tx: guides.write_guide(
                tx, self._desk.id, rank=self._rank, form=self._form, begin=self._begin, **written
            ),
            merge=f"guide:{self._rank}:{self._place(part)}",
        )

    def _take_over(self, place: str, number: int, text: str) -> None:
        """Let a suggested turn stand where somebody asked for it: a step of its own, so that it can be undone alone."""
        part = place.rpartition(":")[2]
        lines = [field.toPlainText() for field in self.follow_ups.fields()]
        if part == _FOLLOW_UPS:
            lines[number] = text
        written: dict[str, Any] = {part: tuple(filter(str.strip, lines)) if part == _FOLLOW_UPS else text}
        self._desk.do(
            self._t("Bruk forslaget"),
            lambda tx: guides.write_guide(
                tx, self._desk.id, rank=self._rank, form=self._form, begin=self._begin, **written
            ),
        )

    def _place(self, part: str) -> str:
        return f"{self._form.value}:{part}"


def _alone(field: PlainEdit) -> list[PlainEdit]:
    return [field]

"""Choosing and writing the interview guide; kept while it is written."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.operations import guides, templates
from unginvest_workshop.ui.fonts import SEMIBOLD, sans, serif
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.growing import GrowingEdit
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.line_list import LineList
from unginvest_workshop.ui.widgets.scrolled import scrolled


class GuideEditor(QWidget):
    """The parts of the guide, in the room's language, under a list of guides to begin from."""

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self.choice = QComboBox()
        self.choice.setFont(sans(BODY_PX))
        self.choice.setAccessibleName(self._t("Velg spørreguide"))
        for guide in desk.room.content.guides:
            self.choice.addItem(guide.title, guide.key)
        self.choice.activated.connect(self._choose)
        self.opening = self._edit()
        self.story_question = self._edit()
        self.story_question.setFont(serif(19))
        self.follow_ups = LineList(self._t, self._t("Ett spørsmål til"), self._t("Hva skjedde så?"))
        self.values = self._edit()
        self.wish = self._edit()
        self.opening.edited.connect(self._write_opening)
        self.story_question.edited.connect(self._write_story_question)
        self.follow_ups.edited.connect(self._write_follow_ups)
        self.values.edited.connect(self._write_values)
        self.wish.edited.connect(self._write_wish)
        self._lay_out()

    def refresh(self) -> None:
        """Show the guide as it is stored."""
        guide = self._desk.read(lambda tx: guides.guide_of(tx, self._desk.id))
        self.opening.show_text(guide.opening if guide else "")
        self.story_question.show_text(guide.story_question if guide else "")
        self.follow_ups.show_lines(guide.follow_ups if guide else ())
        self.values.show_text(guide.values if guide else "")
        self.wish.show_text(guide.wish if guide else "")
        self.choice.setCurrentIndex(self.choice.findText(guide.title) if guide else -1)

    def _edit(self) -> GrowingEdit:
        edit = GrowingEdit()
        edit.setFont(sans(BODY_PX))
        return edit

    def _lay_out(self) -> None:
        form = QVBoxLayout()
        form.setContentsMargins(0, 0, 10, 0)
        form.setSpacing(5)
        for words, field in (
            (self._t("Den som spør, sier først"), self.opening),
            (self._t("Fortell"), self.story_question),
            (self._t("Spør videre"), self.follow_ups),
            (self._t("Det du verdsetter"), self.values),
            (self._t("Et ønske"), self.wish),
        ):
            form.addWidget(PlainLabel(words, weight=SEMIBOLD, colour=PALETTE.muted))
            field.setAccessibleName(words)
            form.addWidget(field)
            form.addSpacing(8)
        form.addStretch(1)
        ground = QWidget()
        ground.setLayout(form)
        scroll = scrolled(ground)
        top = QHBoxLayout()
        top.addWidget(PlainLabel(self._t("Spørreguide"), px=18, weight=SEMIBOLD, in_serif=True))
        top.addStretch(1)
        top.addWidget(self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(scroll, 1)

    def _choose(self, index: int) -> None:
        """Take another guide in place of this one; undo brings the old one back."""
        key = str(self.choice.itemData(index))
        content = self._desk.room.content
        self._desk.do(self._t("Velg spørreguide"), lambda tx: templates.choose_guide(tx, self._desk.id, content, key))

    def _write_opening(self, text: str) -> None:
        self._desk.do(
            self._t("Skriv i guiden"),
            lambda tx: guides.write_guide(tx, self._desk.id, opening=text),
            merge="guide:opening",
        )

    def _write_story_question(self, text: str) -> None:
        self._desk.do(
            self._t("Skriv i guiden"),
            lambda tx: guides.write_guide(tx, self._desk.id, story_question=text),
            merge="guide:story_question",
        )

    def _write_follow_ups(self, lines: tuple[str, ...]) -> None:
        self._desk.do(
            self._t("Skriv i guiden"),
            lambda tx: guides.write_guide(tx, self._desk.id, follow_ups=lines),
            merge="guide:follow_ups",
        )

    def _write_values(self, text: str) -> None:
        self._desk.do(
            self._t("Skriv i guiden"),
            lambda tx: guides.write_guide(tx, self._desk.id, values=text),
            merge="guide:values",
        )

    def _write_wish(self, text: str) -> None:
        self._desk.do(
            self._t("Skriv i guiden"),
            lambda tx: guides.write_guide(tx, self._desk.id, wish=text),
            merge="guide:wish",
        )

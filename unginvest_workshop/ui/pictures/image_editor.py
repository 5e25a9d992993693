"""Making an image in several forms: words, a verse, photos, a drawing. Any of them may stand beside the others."""

from enum import Enum
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.images import Image, Whose
from unginvest_workshop.domain.pictures import PhotoPurpose
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations import images
from unginvest_workshop.operations.photos import PhotosOf
from unginvest_workshop.ui.fonts import REGULAR, SEMIBOLD, serif
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.pictures.drawing_dialog import DrawingDialog, DrawnImage
from unginvest_workshop.ui.pictures.drawing_thumb import DrawingThumb
from unginvest_workshop.ui.pictures.photo_strip import PhotoStrip
from unginvest_workshop.ui.theme import PHASES
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.fields import InlineEdit, PlainEdit
from unginvest_workshop.ui.widgets.label import PlainLabel
from unginvest_workshop.ui.widgets.scrolled import scrolled


class Form(Enum):
    """A form that an image may have; the value is what it is called, in bokmål."""

    WORDS = mark("Ord")
    VERSE = mark("Vers")
    PHOTO = mark("Foto")
    DRAWING = mark("Tegning")


_HEIGHT: Final = 116
"""Of what is larger than a line, in pixels."""

_PHOTOS_HEIGHT: Final = 232
"""Of a row of photos with what they show."""


class ImageEditor(QWidget):
    """One form at a time, with a tick at those that are there."""

    def __init__(self, desk: OpenWorkshop, title: str, parent: QWidget | None = None) -> None:
        """Make it for nobody yet; ``title`` says what is made here."""
        super().__init__(parent)
        self._desk, self._t = desk, desk.t
        self._of: Whose | None = None
        self._name = ""
        self.words = self._words_field()
        self.verse = self._verse_field()
        self.photos = PhotoStrip(desk)
        self._photo_room = scrolled(self.photos)
        self.thumb = DrawingThumb(260, _HEIGHT)
        self.thumb.clicked.connect(self.draw)
        self.draw_button = Button("")
        self.draw_button.clicked.connect(self.draw)
        self._pages: dict[Form, QWidget] = {
            Form.WORDS: self.words,
            Form.VERSE: self.verse,
            Form.PHOTO: self._photo_room,
            Form.DRAWING: self._drawing_page(),
        }
        self._tabs = {
            form: Button(self._t(form.value), kind=ButtonKind.TOGGLE, px=14, padding=10, checkable=True)
            for form in Form
        }
        self._lay_out(title)
        self.choose(Form.WORDS)

    @property
    def form(self) -> Form:
        """The form that is shown."""
        return next(form for form, tab in self._tabs.items() if tab.isChecked())

    def tab(self, form: Form) -> Button:
        """Return the button that shows a form."""
        return self._tabs[form]

    def choose(self, form: Form) -> None:
        """Show a form."""
        self._tabs[form].setChecked(True)
        self._show_page()

    def show_image(self, of: Whose, name: str, image: Image) -> None:
        """Show the image of the one called ``name``; at another one's, the first form that is there."""
        other = of != self._of
        if other:
            self.keep()
        self._of, self._name = of, name
        self.words.show_text(image.words)
        self.verse.show_text(image.verse)
        self.photos.show_owner(PhotosOf(PhotoPurpose.IMAGE, of.group_id, of.cluster_id))
        self._photo_room.setFixedHeight(_PHOTOS_HEIGHT if image.photos else self.photos.minimumSizeHint().height())
        self.thumb.show_strokes(image.strokes)
        self.draw_button.setText(self._t("Tegn videre …") if image.strokes else self._t("Tegn …"))
        there = {
            Form.WORDS: bool(image.words),
            Form.VERSE: bool(image.verse),
            Form.PHOTO: bool(image.photos),
            Form.DRAWING: bool(image.strokes),
        }
        for form, tab in self._tabs.items():
            tab.setText(self._t("{form} ✓", form=self._t(form.value)) if there[form] else self._t(form.value))
        if other:
            self.choose(next((form for form in Form if there[form]), Form.WORDS))

    def draw(self) -> None:
        """Open the sheet."""
        if self._of is not None:
            DrawingDialog(self._desk, DrawnImage(self._of), self._name, self).open()

    def keep(self) -> None:
        """Keep what is half written."""
        self.words.keep()
        self.verse.keep()

    def focus_field(self) -> None:
        """Put the cursor where the shown form is written."""
        pressed = {Form.DRAWING: self.draw_button, Form.PHOTO: self.photos.add_button}
        pressed.get(self.form, self._pages[self.form]).setFocus()

    def _words_field(self) -> InlineEdit:
        field = InlineEdit(colour=PHASES[Phase.DREAM].strong)
        field.setFont(serif(22, italic=True))
        field.setPlaceholderText(self._t("Et ord eller uttrykk for det som går igjen …"))
        field.setAccessibleName(self._t("Bildet med ord"))
        field.edited.connect(self._write_words)
        return field

    def _verse_field(self) -> PlainEdit:
        field = PlainEdit()
        field.setFont(serif(18, REGULAR, italic=True))
        field.setPlaceholderText(self._t("Verset, linje for linje …"))
        field.setAccessibleName(self._t("Bildet som vers"))
        field.setFixedHeight(_HEIGHT)
        field.edited.connect(self._write_verse)
        return field

    def _drawing_page(self) -> QWidget:
        page = QWidget()
        self.thumb.setAccessibleName(self._t("Tegningen"))
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.thumb)
        row.addWidget(self.draw_button)
        row.addStretch(1)
        return page

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(PlainLabel(title, weight=SEMIBOLD, elide=True), 1)
        group = QButtonGroup(self)
        for tab in self._tabs.values():
            group.addButton(tab)
            head.addWidget(tab)
        group.buttonClicked.connect(self._on_tab)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for page in self._pages.values():
            column.addWidget(page)

    def _on_tab(self) -> None:
        self._show_page()
        self.focus_field()

    def _show_page(self) -> None:
        for form, page in self._pages.items():
            page.setVisible(form is self.form)

    def _write_words(self, words: str) -> None:
        of = self._of
        if of is not None:
            self._desk.do(self._t("Bildet"), lambda tx: images.write_words(tx, of, words))

    def _write_verse(self, verse: str) -> None:
        of = self._of
        if of is not None:
            key = f"verse {of.group_id or of.cluster_id}"
            self._desk.do(self._t("Verset"), lambda tx: images.write_verse(tx, of, verse), merge=key)

"""A shared factor's metaphor in its card: words, a verse, a drawing or a photo, each only where there is one."""

from PySide6.QtCore import QMargins, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.images import Image
from unginvest_workshop.domain.pictures import Photo, Stroke
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.fonts import REGULAR, serif
from unginvest_workshop.ui.pictures.drawing_thumb import DrawingThumb
from unginvest_workshop.ui.pictures.photo_thumb import PhotoThumb
from unginvest_workshop.ui.ports import Photos
from unginvest_workshop.ui.theme import PHASES
from unginvest_workshop.ui.widgets.words import Words
from unginvest_workshop.ui.widgets.written_words import WrittenWords

_INK = PHASES[Phase.DREAM].strong


class CardImage(QWidget):
    """The words can be written where they stand; a drawing opens the dialog for all forms."""

    described = Signal(str)
    opened = Signal()

    def __init__(self, t: Translator, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._t, self._photos = t, photos
        words = Words("", serif(16, italic=True), colour=_INK, padding=QMargins(0, 3, 2, 3), widest=900)
        self.metaphor = WrittenWords(words, own_focus=True, placeholder=t("Bilde eller uttrykk …"))
        self.metaphor.setAccessibleName(t("Metafor"))
        self.metaphor.edited.connect(self.described)
        self.metaphor.ended.connect(self._end)
        self._writing = False
        self.verse: Words | None = None
        self.drawing: DrawingThumb | None = None
        self._photo: tuple[Photo, PhotoThumb] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self.metaphor)

    def show_image(self, image: Image, *, suggested: bool) -> None:
        """Show the metaphor in all its forms; there is a place for words where there are any, or somebody writes."""
        self.metaphor.show_text(image.words)
        for_words = not suggested and (bool(image.words) or self._writing)
        self.metaphor.setVisible(for_words)
        self._show_verse(image.verse.strip("\n"))
        self._show_drawing(image.strokes)
        self._show_photo(image.photos[0] if image.photos else None)
        self.setVisible(for_words or bool(image.verse or image.strokes or image.photos))

    def write(self) -> None:
        """Put the cursor where the metaphor is written in words."""
        self._writing = True
        self.metaphor.show()
        self.show()
        self.metaphor.write_in()

    def _end(self) -> None:
        """Take the place for words away again where nothing was written."""
        self._writing = False
        if not self.metaphor.text and not self.metaphor.field.text().strip():
            self.metaphor.hide()
            self.setVisible(any(not each.isHidden() for each in self._others()))

    def _others(self) -> list[QWidget]:
        """Return what shows the metaphor in other forms."""
        photo = self._photo[1] if self._photo else None
        return [each for each in (self.verse, self.drawing, photo) if each is not None]

    def _show_verse(self, verse: str) -> None:
        if verse and self.verse is None:
            self.verse = Words("", serif(16, REGULAR, italic=True), colour=_INK, widest=900)
            self._column.insertWidget(1, self.verse)
        if self.verse is not None:
            self.verse.set_text(verse)
            self.verse.setVisible(bool(verse))

    def _show_drawing(self, strokes: tuple[Stroke, ...]) -> None:
        if strokes and self.drawing is None:
            self.drawing = DrawingThumb(220, 110)
            self.drawing.setAccessibleName(self._t("Tegningen"))
            self.drawing.clicked.connect(self.opened)
            self._column.insertWidget(2 if self.verse else 1, self.drawing)
        if self.drawing is not None:
            self.drawing.show_strokes(strokes)
            self.drawing.setVisible(bool(strokes))

    def _show_photo(self, photo: Photo | None) -> None:
        before = self._photo
        if photo == (before[0] if before else None):
            return
        if before is not None:
            self._column.removeWidget(before[1])
            before[1].hide()
            before[1].deleteLater()
        self._photo = None
        if photo is not None:
            thumb = PhotoThumb(self._photos, photo.media, photo.width, photo.height, side=180, parent=self)
            thumb.setAccessibleName(photo.caption or self._t("Foto"))
            self._column.addWidget(thumb)
            thumb.show()
            self._photo = (photo, thumb)

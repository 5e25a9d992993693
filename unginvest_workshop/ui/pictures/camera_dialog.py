"""Taking a photo with the laptop's camera: hold the sheet up, press Space."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.dialogs.frame import FramedDialog
from unginvest_workshop.ui.fonts import sans
from unginvest_workshop.ui.pictures.camera import CameraEye, Eye
from unginvest_workshop.ui.pictures.mime import written
from unginvest_workshop.ui.style import BODY_PX
from unginvest_workshop.ui.theme import PALETTE, RADIUS


class CameraDialog(FramedDialog):
    """What the camera sees; Enter or the button takes it as a photo."""

    taken = Signal(bytes)
    """Carries the photo as a file's content."""

    def __init__(self, t: Translator, parent: QWidget | None = None, eye: Eye | None = None) -> None:
        super().__init__(t, t("Ta bilde"), t("Ta bildet"), parent)
        self._eye = eye or CameraEye(self)
        self.sight = Sight(t("Starter kameraet …"))
        self.body.addWidget(self.sight, 1)
        self.accept_button.setEnabled(False)
        self._eye.seen.connect(self._show)
        self._eye.failed.connect(self._fail)
        self.resize(760, 620)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to look."""
        super().showEvent(event)
        if not event.spontaneous():
            self._eye.start()

    def done(self, result: int) -> None:
        """Let the camera go, however the dialog is left."""
        self._eye.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the camera go."""
        self._eye.stop()
        super().closeEvent(event)

    def accept(self) -> None:
        """Take what is seen now."""
        image = self.sight.image
        if image is None:
            return
        super().accept()
        self.taken.emit(written(image))

    def _show(self, image: QImage) -> None:
        self.sight.show_image(image)
        self.accept_button.setEnabled(True)

    def _fail(self) -> None:
        self.sight.say(self.t("Fant ikke noe kamera som kan brukes her."))
        self.accept_button.setEnabled(False)
        self.tell_trouble(self.t("Ta bildet med en telefon, og hent det inn som fil."))


class Sight(QWidget):
    """What the camera sees, as large as there is room for."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self.image = image
        self.update()

    def say(self, words: str) -> None:
        """Say something instead of a picture."""
        self.image, self._words = None, words
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size in the shape of a camera's picture."""
        return QSize(640, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or the words on sunken paper."""
        del event
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(PALETTE.sunken))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        if self.image is None:
            painter.setPen(QColor(PALETTE.muted))
            painter.setFont(sans(BODY_PX))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
            return
        size = QSize(self.image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(
            (self.width() - size.width()) / 2, (self.height() - size.height()) / 2, size.width(), size.height()
        )
        painter.drawImage(box, self.image)

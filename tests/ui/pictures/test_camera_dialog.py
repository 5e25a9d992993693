"""Taking a photo with the laptop's camera."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.pictures.camera import Eye
from unginvest_workshop.ui.pictures.camera_dialog import CameraDialog


class FixedEye(Eye):
    """Sees what the test wants, or nothing."""

    def __init__(self, image: QImage | None) -> None:
        super().__init__()
        self.image = image
        self.looking = False

    def start(self) -> None:
        self.looking = True
        if self.image is None:
            self.failed.emit()
        else:
            self.seen.emit(self.image)

    def stop(self) -> None:
        self.looking = False


def picture() -> QImage:
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(QColor("#208040"))
    return image


@pytest.fixture
def open_dialog(styled, qtbot):
    def make(eye):
        dialog = CameraDialog(Translator("nb"), None, eye)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitExposed(dialog)
        return dialog

    return make


def test_what_is_seen_becomes_a_photo_at_enter(open_dialog):
    eye = FixedEye(picture())
    dialog = open_dialog(eye)
    taken = []
    dialog.taken.connect(taken.append)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    image = QImage.fromData(taken[0])
    assert (image.width(), image.height()) == (64, 48)
    assert QColor(image.pixel(30, 30)).green() > 100
    assert not eye.looking


def test_without_a_camera_it_says_what_to_do(open_dialog):
    dialog = open_dialog(FixedEye(None))
    assert not dialog.accept_button.isEnabled()
    assert "telefon" in dialog.trouble.text()
    dialog.accept()
    assert dialog.isVisible()


def test_the_camera_is_let_go_when_the_dialog_is_left(open_dialog):
    eye = FixedEye(picture())
    dialog = open_dialog(eye)
    assert eye.looking
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not eye.looking


@pytest.mark.qt_log_level_fail("CRITICAL")  # what the machine's cameras say is their own business
def test_this_machines_camera_is_asked_or_its_lack_is_told(styled, qtbot, open_dialog):
    dialog = open_dialog(None)
    qtbot.waitUntil(lambda: dialog.sight.image is not None or not dialog.trouble.isHidden())
    dialog.reject()

"""Letters are painted at every size that stage and pictures have them in."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from unginvest_workshop.ui.fonts import sans, serif


def ink(font, scale):
    """Return how many of an image's points are dark once a word has been painted on it."""
    image = QImage(1600, 400, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(scale, scale)
    painter.setFont(font)
    painter.drawText(QPointF(10, 300 / scale), "Hva")
    painter.end()
    return sum(1 for point in bytes(image.constBits()) if point < 128)


@pytest.mark.parametrize("px", [16, 40, 64, 66, 90, 130, 240])
@pytest.mark.parametrize("face", [serif, sans])
def test_no_letter_is_too_large_to_be_painted(styled, face, px):
    assert ink(face(px), 1.0) > px * px / 8
    assert ink(face(20), px / 20) > px * px / 8

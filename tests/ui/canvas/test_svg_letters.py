"""Letters that are written as outlines into SVG look as those that Qt writes."""

import re

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from unginvest_workshop.domain.layout import FontRole, Rect
from unginvest_workshop.ui.canvas.faces import Ink, OutlineInk
from unginvest_workshop.ui.canvas.pictures import _svg
from unginvest_workshop.ui.canvas.svg_letters import Letters, SvgLetters

SIZE = (900, 120)
SCENE = Rect(-10, -5, *SIZE)
INK = QColor("#195740")


def written(ink: Ink, *lines: tuple[str, FontRole]) -> bytes:
    """Return lines under each other as SVG."""

    def paint(painter: QPainter) -> None:
        for number, (text, role) in enumerate(lines):
            ink.line(painter, QPointF(20, 8 + 50 * number), text, role, INK)

    svg = _svg(SCENE, paint)
    return ink.in_place(svg) if isinstance(ink, SvgLetters) else svg


def shown(svg: bytes) -> QImage:
    """Return what an SVG looks like on white."""
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(svg).render(painter)
    painter.end()
    return image


def most_apart(one: QImage, other: QImage) -> int:
    """Return how far the two are from each other where they are least alike: 255 is black and white."""
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


@pytest.mark.parametrize("role", list(FontRole))
def test_they_look_as_those_that_qt_writes(styled, role):
    lines = (("Han kom tilbake – «på ordentlig», 100 %", role), ("Æ, ø og å i 12 dager & <én> AVTo", role))
    ours, theirs = written(SvgLetters(Letters()), *lines), written(OutlineInk(), *lines)
    assert shown(ours) != shown(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'), "there are letters"
    assert most_apart(shown(ours), shown(theirs)) < 60
    assert b"<text" not in ours
    assert len(ours) < len(theirs)


def test_letters_that_stand_in_for_a_line_are_told_from_what_is_said(styled):
    """A line of digits is said as any other, and one of nothing but space says nothing."""
    lines = (("1", FontRole.STORY), ("   ", FontRole.STORY), ("0", FontRole.STORY))
    ours = written(SvgLetters(Letters()), *lines)
    assert len(re.findall(rb"scale\(0\.01\)", ours)) == 2
    assert most_apart(shown(ours), shown(written(OutlineInk(), *lines))) < 60


def test_letters_are_written_out_once_for_all_pictures(styled):
    letters = Letters()
    once = written(SvgLetters(letters), ("Vi lo sammen", FontRole.FACTOR))
    assert written(SvgLetters(letters), ("Vi lo sammen", FontRole.FACTOR)) == once


def test_they_are_as_wide_as_the_screen_lays_them_out(styled):
    ours, theirs = SvgLetters(Letters()), OutlineInk()
    assert ours.width("Vi lo sammen", FontRole.FACTOR) == theirs.width("Vi lo sammen", FontRole.FACTOR)


@pytest.mark.parametrize("text", ["हिन्दी में एक कहानी", "தமிழ் கதை", "நான் said नेपाली"], ids=["hindi", "tamil", "mixed"])
def test_writing_that_the_machine_may_have_no_face_for_is_seen(styled, text):
    ours = shown(written(SvgLetters(Letters()), (text, FontRole.FACTOR)))
    assert most_apart(ours, shown(written(SvgLetters(Letters()), ("   ", FontRole.FACTOR)))) > 100

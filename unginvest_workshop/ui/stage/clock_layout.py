"""Where the clock stands: big in its ring beside the blocks, or in the corner; and what it is made of."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF

from unginvest_workshop.ui.stage.content import ClockFace, SegmentBar
from unginvest_workshop.ui.stage.marks import BoxMark, Mark, RingMark, Style, Tone, all_moved
from unginvest_workshop.ui.stage.sheet import Role, Sheet
from unginvest_workshop.ui.stage.text import Line, Typesetter

_NARROWEST: Final = 1.2
"""A stage that is narrower than this, as width to height, has no room for the ring beside the blocks."""


@dataclass(frozen=True, slots=True)
class ClockPlace:
    """The room that the clock takes."""

    rect: QRectF
    big: bool


def place_clock(face: ClockFace, sheet: Sheet, typesetter: Typesetter) -> ClockPlace:
    """Return where a clock stands. Its text may change within that place as long as it has as many characters."""
    big = face.big and sheet.width / sheet.height >= _NARROWEST
    if big:
        width = _ring_side(sheet)
        right = sheet.width - sheet.margin
        bottom = sheet.of(0.93)
        return ClockPlace(QRectF(right - width, sheet.of(0.155), width, bottom - sheet.of(0.155)), big=True)
    style = sheet.style(Role.CLOCK)
    caption = _corner_caption(face, sheet, typesetter)
    width = max([typesetter.width(face.text, style), *(line.width for line in caption)])
    height = style.px * style.leading + sum(line.height for line in caption)
    return ClockPlace(QRectF(sheet.width - sheet.margin - width, sheet.of(0.04), width, height), big=False)


def clock_marks(face: ClockFace, place: ClockPlace, sheet: Sheet, typesetter: Typesetter) -> tuple[Mark, ...]:
    """Return what the clock is painted from."""
    return (_big if place.big else _corner)(face, place.rect, sheet, typesetter)


def _ring_side(sheet: Sheet) -> float:
    return max(sheet.of(0.4), min(sheet.of(0.456), sheet.width * 0.29))


def _corner(face: ClockFace, rect: QRectF, sheet: Sheet, typesetter: Typesetter) -> tuple[Mark, ...]:
    digits = typesetter.text(face.text, sheet.style(Role.CLOCK), _digit_tone(face), 1e6)
    y = rect.top()
    marks: list[Mark] = []
    if face.sign:
        edge = sheet.of(0.016)
        marks.append(BoxMark(rect.adjusted(-edge, -edge / 2, edge, edge / 2), edge, Tone.ACCENT))
    for line in [*digits, *_corner_caption(face, sheet, typesetter)]:
        marks += all_moved(line.marks, rect.right() - line.width, y)
        y += line.height
    return tuple(marks)


def _corner_caption(face: ClockFace, sheet: Sheet, typesetter: Typesetter) -> list[Line]:
    words = face.sign or face.caption
    if not words:
        return []
    return typesetter.text(words, sheet.style(Role.REMARK), _caption_tone(face), sheet.width * 0.34)[:2]


def _big(face: ClockFace, rect: QRectF, sheet: Sheet, typesetter: Typesetter) -> tuple[Mark, ...]:
    side = rect.width()
    thickness = sheet.of(0.033)
    ring = QRectF(rect.left(), rect.top(), side, side)
    marks: list[Mark] = [RingMark(ring, thickness, face.share_left)]
    if face.sign:
        inside = ring.adjusted(*[1.4 * thickness] * 2, *[-1.4 * thickness] * 2)
        marks.append(BoxMark(inside, inside.width() / 2, Tone.ACCENT))
    style = _clock_style(face.text, side - 2 * thickness, sheet, typesetter)
    digits = typesetter.text(face.text, style, _digit_tone(face), 1e6)
    caption = _caption_lines(face, side - 2 * thickness, sheet, typesetter)
    gap = sheet.of(0.012) if caption else 0.0
    # The eye takes the digits for the middle, and the caption for what hangs under them.
    y = ring.center().y() - digits[0].height * 0.5 - gap - sum(line.height for line in caption) * 0.35
    for line in digits:
        marks += all_moved(line.marks, ring.center().x() - line.width / 2, y)
        y += line.height
    y += gap
    for line in caption:
        marks += all_moved(line.marks, ring.center().x() - line.width / 2, y)
        y += line.height
    below = QRectF(rect.left(), ring.bottom() + sheet.of(0.04), side, rect.bottom() - ring.bottom() - sheet.of(0.04))
    return (*marks, *_segments(face, below, sheet, typesetter))


def _clock_style(text: str, inside: float, sheet: Sheet, typesetter: Typesetter) -> Style:
    """Return the large digits, or where they would touch the ring those of the least size."""
    large = sheet.style(Role.CLOCK_LARGE)
    return large if typesetter.width(text, large) <= inside * 0.86 else sheet.style(Role.CLOCK)


def _caption_lines(face: ClockFace, inside: float, sheet: Sheet, typesetter: Typesetter) -> list[Line]:
    """Return the caption, or the sign in its place, broken so that it stays inside the ring."""
    text = face.sign or face.caption
    return typesetter.text(text, sheet.style(Role.CAPTION), _caption_tone(face), inside * 0.72)[:2] if text else []


def _digit_tone(face: ClockFace) -> Tone:
    return Tone.ON_ACCENT if face.sign else Tone.INK


def _caption_tone(face: ClockFace) -> Tone:
    return Tone.ON_ACCENT if face.sign else Tone.MUTED


def _segments(face: ClockFace, rect: QRectF, sheet: Sheet, typesetter: Typesetter) -> list[Mark]:
    """Return the bars of the stretches and their labels: in a row if they fit, else one under the other."""
    if len(face.segments) < 2:
        return []
    labels = {
        number: typesetter.text(
            segment.label,
            sheet.style(Role.SEGMENT_NOW if number == face.current else Role.SEGMENT),
            Tone.INK if number == face.current else Tone.MUTED,
            rect.width() * 0.7,
        )[0]
        for number, segment in enumerate(face.segments)
        if segment.label
    }
    spare = rect.width() - sum(line.width for line in labels.values())
    if spare < sheet.of(0.014) * (len(labels) - 1):
        return _stacked(face, labels, rect, sheet)
    marks = _bars(face.segments, face.current, rect, sheet)
    # Under their bars as far as that goes: from the left end to the right, with equal gaps.
    gap = min(spare / (len(labels) - 1), sheet.of(0.03))
    x = rect.left() + (spare - gap * (len(labels) - 1)) / 2
    for line in labels.values():
        marks += all_moved(line.marks, x, rect.top() + sheet.of(0.028))
        x += line.width + gap
    return marks


def _bars(segments: tuple[SegmentBar, ...], current: int, rect: QRectF, sheet: Sheet) -> list[Mark]:
    """Return a bar for each stretch, as long as its share of the time."""
    gap, height = sheet.of(0.012), sheet.of(0.015)
    whole = rect.width() * 0.94 - gap * (len(segments) - 1)
    total = max(1, sum(segment.seconds for segment in segments))
    marks: list[Mark] = []
    x = rect.left() + rect.width() * 0.03
    for number, segment in enumerate(segments):
        width = max(height, whole * segment.seconds / total)
        tone = Tone.ACCENT if number <= current else Tone.LINE
        marks.append(BoxMark(QRectF(x, rect.top(), width, height), height / 2, tone))
        x += width + gap
    return marks


def _stacked(face: ClockFace, labels: dict[int, Line], rect: QRectF, sheet: Sheet) -> list[Mark]:
    """Return a short bar and its label for each stretch that has one, one under the other."""
    height, width = sheet.of(0.015), rect.width() * 0.2
    marks: list[Mark] = []
    y = rect.top()
    for number, line in labels.items():
        tone = Tone.ACCENT if number <= face.current else Tone.LINE
        bar = QRectF(rect.left(), y + (line.height - height) / 2, width, height)
        marks.append(BoxMark(bar, height / 2, tone))
        marks += all_moved(line.marks, rect.left() + width + sheet.of(0.02), y)
        y += line.height
    return marks

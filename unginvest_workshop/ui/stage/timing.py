"""The clock of the stage, from what a timer shows."""

from dataclasses import replace

from unginvest_workshop.domain.timer import Reading
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.clock import clock_text
from unginvest_workshop.ui.stage.content import ClockFace, SegmentBar


def big_clock(
    reading: Reading, t: Translator, caption: str, segments: tuple[SegmentBar, ...] = (), current: int = 0
) -> ClockFace:
    """Return the clock in its ring; the caption goes when the time is up."""
    return ClockFace(
        text=_text(reading, t),
        caption="" if reading.over else caption,
        share_left=reading.share_left,
        big=True,
        segments=segments,
        current=current,
    )


def corner_clock(reading: Reading, t: Translator, caption: str = "") -> ClockFace:
    """Return the clock in the corner."""
    return ClockFace(text=_text(reading, t), caption=caption, share_left=reading.share_left, big=False)


def retimed(face: ClockFace, reading: Reading, t: Translator) -> ClockFace:
    """Return the same clock at another time of the same stretch."""
    return replace(face, text=_text(reading, t), share_left=reading.share_left)


def _text(reading: Reading, t: Translator) -> str:
    return t("ferdig") if reading.over else clock_text(reading.remaining)

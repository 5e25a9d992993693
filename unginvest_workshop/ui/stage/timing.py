"""The clock of the stage, from what a timer shows.

At the end the room first reads that the time is up, and after a minute how long ago that was: calm, and never in red.
"""

from dataclasses import replace

from unginvest_workshop.domain.segments import SegmentKind
from unginvest_workshop.domain.timer import Reading, TimerSignal, sign_at
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.clock import clock_text
from unginvest_workshop.ui.stage.content import ClockFace, SegmentBar


def big_clock(
    reading: Reading, t: Translator, caption: str, segments: tuple[SegmentBar, ...] = (), current: int = 0
) -> ClockFace:
    """Return the clock in its ring; ``caption`` is what is counted towards."""
    face = ClockFace(text="", caption=caption, share_left=0.0, big=True, segments=segments, current=current)
    return retimed(face, reading, t)


def corner_clock(reading: Reading, t: Translator, caption: str = "") -> ClockFace:
    """Return the clock in the corner."""
    return retimed(ClockFace(text="", caption=caption, share_left=0.0, big=False), reading, t)


def retimed(face: ClockFace, reading: Reading, t: Translator) -> ClockFace:
    """Return the same clock at another time of the same stretch."""
    ended = reading.over and sign_at(reading) is TimerSignal.END
    return replace(
        face,
        text=t("ferdig") if ended else clock_text(reading.remaining),
        caption=_caption(face, reading, t, ended=ended),
        share_left=reading.share_left,
        sign=_sign(reading, t),
    )


def _caption(face: ClockFace, reading: Reading, t: Translator, *, ended: bool) -> str:
    """Return what stands with the digits: past the end that it is past, in the large clock."""
    if not (reading.over and face.big):
        return face.caption
    return "" if ended else t("over tida")


def _sign(reading: Reading, t: Translator) -> str:
    match sign_at(reading):
        case TimerSignal.ONE_MINUTE:
            return t("Ett minutt igjen")
        case TimerSignal.NEXT:
            return t("Samles nå") if reading.kind is SegmentKind.TOGETHER else t("Bytt nå")
        case _:
            return ""

"""A soft bell of our own making, for the moments when the room is to look up. It is never the only signal."""

import logging
from array import array
from collections.abc import Callable
from math import exp, pi, sin
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject

from unginvest_workshop.settings import BellVolume

RATE: Final = 22_050
"""Samples in a second."""
_SECONDS: Final = 1.6
_RISE_S: Final = 0.012
"""It swells in rather than clicks."""
_FALL: Final = 3.2
"""How fast it fades, each partial in its own measure."""
_PARTIALS: Final = ((523.25, 0.6, 1.0), (1046.5, 0.25, 1.5), (1318.5, 0.12, 2.2), (2093.0, 0.05, 3.0))
"""Hertz, strength, and how much faster than the first it fades: a C with its octave, tenth and double octave."""
_LOUDNESS: Final = MappingProxyType({BellVolume.OFF: 0.0, BellVolume.SOFT: 0.35, BellVolume.CLEAR: 0.9})
_LOUDEST: Final = 30_000
"""Of 32,767: nothing is ever cut off."""

_log = logging.getLogger(__name__)

Ring = Callable[[BellVolume], None]
"""Sounds the bell once, if it can."""


def bell_samples() -> "array[int]":
    """Return the bell as samples of 16 bits, ``RATE`` to the second, beginning and ending in silence."""
    whole = sum(strength for _, strength, _ in _PARTIALS)
    samples = array("h")
    for number in range(round(RATE * _SECONDS)):
        at = number / RATE
        swell = min(1.0, at / _RISE_S) * min(1.0, (_SECONDS - at) / 0.1)
        tone = sum(strength * sin(2 * pi * hertz * at) * exp(-_FALL * fade * at) for hertz, strength, fade in _PARTIALS)
        samples.append(round(_LOUDEST * swell * tone / whole))
    return samples


class Bell(QObject):
    """Sounds on the machine's usual loudspeaker; without one, or without Qt's multimedia, it is silent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound: QByteArray | None = None
        self._buffer = QBuffer(self)
        self._sink: QObject | None = None

    def ring(self, volume: BellVolume) -> None:
        """Sound once; a bell that still sounds begins anew."""
        if volume is BellVolume.OFF:
            return
        try:
            from PySide6.QtMultimedia import (  # noqa: PLC0415  heavy, and its system libraries may be missing
                QAudioFormat,
                QAudioSink,
                QMediaDevices,
            )
        except ImportError as error:
            _log.info("No sound: %s", type(error).__name__)
            return
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            _log.info("No sound: there is no loudspeaker")
            return
        if self._sink is not None:
            self._sink.deleteLater()
        if self._sound is None:
            self._sound = QByteArray(bell_samples().tobytes())
        shape = QAudioFormat()
        shape.setSampleRate(RATE)
        shape.setChannelCount(1)
        shape.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        sink = QAudioSink(device, shape, self)
        sink.setVolume(_LOUDNESS[volume])
        self._buffer.close()
        self._buffer.setData(self._sound)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        sink.start(self._buffer)
        self._sink = sink

"""The bell: what it sounds like in numbers, and that a machine without a loudspeaker goes on."""

import pytest

from unginvest_workshop.settings import BellVolume
from unginvest_workshop.ui.bell import RATE, Bell, bell_samples


def test_it_swells_in_softly_fades_and_is_never_cut_off():
    samples = bell_samples()
    assert len(samples) > RATE
    assert abs(samples[0]) < 50
    assert abs(samples[-1]) < 50
    loudest = max(abs(sample) for sample in samples)
    assert 15_000 < loudest < 32_000
    first, last = samples[: RATE // 4], samples[-RATE // 4 :]
    assert max(map(abs, first)) == loudest
    assert max(map(abs, last)) < loudest / 20


@pytest.mark.qt_log_level_fail("CRITICAL")  # what the machine's loudspeakers say is their own business
@pytest.mark.parametrize("volume", list(BellVolume))
def test_it_is_rung_or_silent_but_nothing_breaks(qapp, volume):
    bell = Bell()
    bell.ring(volume)
    bell.ring(volume)
    assert volume is not BellVolume.OFF or bell._sink is None

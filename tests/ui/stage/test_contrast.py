"""Text on the stage stands out from what is behind it, in every phase, light and dark."""

import pytest

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.ui.theme import stage_palette

PAIRS = (
    ("ink", "paper"), ("muted", "paper"), ("accent", "paper"), ("ink", "raised"),
    ("accent", "raised"), ("accent", "soft"), ("on_accent", "accent"), ("news_ink", "newsprint"),
    ("news_muted", "newsprint"),
)  # fmt: skip


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("phase", Phase)
def test_every_text_has_a_contrast_of_seven_to_one(phase, dark):
    palette = stage_palette(phase, dark=dark)
    for text, behind in PAIRS:
        lighter, darker = sorted((luminance(getattr(palette, text)), luminance(getattr(palette, behind))), reverse=True)
        assert (lighter + 0.05) / (darker + 0.05) >= 7, (phase, dark, text, behind)

"""The measures of the stage: every size is a share of the screen's height, and none is below its least."""

import math
from dataclasses import dataclass
from enum import Enum
from typing import Final

from unginvest_workshop.ui import fonts
from unginvest_workshop.ui.stage.marks import Style

LEAST_QUESTION: Final = 0.06
LEAST_TEXT: Final = 0.03
LEAST_CLOCK: Final = 0.10


@dataclass(frozen=True, slots=True)
class _Measure:
    share: float
    serif: bool = False
    bold: bool = False
    semibold: bool = False
    italic: bool = False
    leading: float = 1.3
    compact: float = 0.0
    """The share where a smaller size saves a page; nought for the same."""
    fixed: bool = False
    """Whether it keeps its size when the facilitator wants words larger or smaller: header, clock and newspaper."""


class Role(Enum):
    """What a text is on the stage."""

    PHASE = _Measure(0.041, serif=True, semibold=True, leading=1.25, fixed=True)
    EXERCISE = _Measure(0.036, leading=1.25, fixed=True)
    NUMBER = _Measure(0.031, bold=True, leading=1.0, fixed=True)
    KICKER = _Measure(0.034, semibold=True, leading=1.5)
    QUESTION_LARGE = _Measure(0.073, serif=True, semibold=True, leading=1.17, compact=0.066)
    QUESTION = _Measure(0.066, serif=True, semibold=True, leading=1.17, compact=LEAST_QUESTION)
    QUESTION_SMALL = _Measure(LEAST_QUESTION, serif=True, semibold=True, leading=1.18)
    PROMPT_LARGE = _Measure(0.125, serif=True, semibold=True, leading=1.15)
    PROMPT = _Measure(0.095, serif=True, semibold=True, leading=1.17, compact=0.075)
    LINES = _Measure(0.039, leading=1.45, compact=0.034)
    INSTRUCTION = _Measure(0.038, leading=1.28, compact=0.034)
    LINES_LARGE = _Measure(0.05, leading=1.45, compact=0.042)
    INSTRUCTION_LARGE = _Measure(0.05, leading=1.25, compact=0.042)
    CARD_HEADING = _Measure(0.038, serif=True, semibold=True, leading=1.25, compact=0.034)
    CARD = _Measure(0.035, leading=1.27, compact=0.0315)
    CARD_QUOTE = _Measure(0.035, serif=True, italic=True, leading=1.3, compact=0.0315)
    CARD_VERSE = _Measure(0.033, serif=True, italic=True, leading=1.3, compact=0.0305)
    VERSE_LARGE = _Measure(0.056, serif=True, italic=True, leading=1.36)
    VERSE = _Measure(0.042, serif=True, italic=True, leading=1.34, compact=0.036)
    REMARK = _Measure(LEAST_TEXT, leading=1.35)
    BUILT_ON = _Measure(0.032, leading=1.27, compact=LEAST_TEXT)
    LEAD_IN = _Measure(0.032, bold=True, leading=1.27, compact=LEAST_TEXT)
    CHAIN_LEAD_IN = _Measure(0.05, bold=True, leading=1.25, compact=0.042)
    NAME_LARGE = _Measure(0.048, leading=1.3)
    NAME_LARGE_FIRST = _Measure(0.048, semibold=True, leading=1.3)
    NAME = _Measure(0.037, leading=1.3)
    NAME_FIRST = _Measure(0.037, semibold=True, leading=1.3)
    WORD_LARGE = _Measure(0.066, serif=True, leading=1.4)
    WORD = _Measure(0.05, serif=True, leading=1.35)
    MASTHEAD = _Measure(0.058, serif=True, bold=True, leading=1.15, fixed=True)
    DATELINE = _Measure(LEAST_TEXT, leading=1.28, fixed=True)
    BYLINE = _Measure(LEAST_TEXT, semibold=True, leading=1.28, fixed=True)
    HEADLINE_HUGE = _Measure(0.12, serif=True, bold=True, leading=1.05, fixed=True)
    INGRESS_HUGE = _Measure(0.06, serif=True, semibold=True, leading=1.25, fixed=True)
    NEWS_HUGE = _Measure(0.05, serif=True, leading=1.32, fixed=True)
    HEADLINE_LARGE = _Measure(0.092, serif=True, bold=True, leading=1.08, fixed=True)
    HEADLINE = _Measure(0.076, serif=True, bold=True, leading=1.08, fixed=True)
    HEADLINE_SMALL = _Measure(0.063, serif=True, bold=True, leading=1.1, fixed=True)
    INGRESS_LARGE = _Measure(0.046, serif=True, semibold=True, leading=1.28, fixed=True)
    INGRESS = _Measure(0.04, serif=True, semibold=True, leading=1.28, fixed=True)
    INGRESS_SMALL = _Measure(0.035, serif=True, semibold=True, leading=1.28, fixed=True)
    NEWS_LARGE = _Measure(0.042, serif=True, leading=1.32, fixed=True)
    NEWS = _Measure(0.036, serif=True, leading=1.32, fixed=True)
    NEWS_SMALL = _Measure(0.031, serif=True, leading=1.3, fixed=True)
    FOOTER = _Measure(0.032, leading=1.35)
    CLOCK_LARGE = _Measure(0.123, bold=True, leading=1.0, fixed=True)
    CLOCK = _Measure(LEAST_CLOCK, bold=True, leading=1.0, fixed=True)
    CAPTION = _Measure(0.036, leading=1.2, fixed=True)
    SEGMENT = _Measure(LEAST_TEXT, leading=1.3, fixed=True)
    SEGMENT_NOW = _Measure(LEAST_TEXT, bold=True, leading=1.3, fixed=True)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A stage of a size in pixels."""

    width: float
    height: float
    compact: bool = False
    """Whether what stands on the pages is set a little smaller, to save some of them."""
    text: float = 1.0
    """How large words are against the usual."""
    cards: float = 1.0
    """How large what stands first on cards is against that; what tells about it grows half as fast."""

    @property
    def gap(self) -> float:
        """The room between two blocks."""
        return self.of(0.026 if self.compact else 0.035)

    @property
    def margin(self) -> float:
        """The room kept free at the left and right."""
        return self.width * 0.044

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    def of(self, share: float) -> float:
        """Return a share of the height, in pixels."""
        return self.height * share

    def style(self, role: Role) -> Style:
        """Return a text's style, rounded up so that it never falls below its least size."""
        measure = role.value
        weight = fonts.BOLD if measure.bold else fonts.SEMIBOLD if measure.semibold else fonts.REGULAR
        share = measure.compact if self.compact and measure.compact else measure.share
        if not measure.fixed:
            times = self.cards if role in _FIRST_ON_CARDS else math.sqrt(self.cards) if role in _ON_CARDS else 1.0
            share = max(share * self.text * times, LEAST_QUESTION if role in _QUESTIONS else LEAST_TEXT)
        px = math.ceil(self.height * share)
        return Style(px, measure.serif, weight, measure.italic, measure.leading)


_FIRST_ON_CARDS: Final = frozenset({Role.CARD_HEADING, Role.CARD_QUOTE, Role.CARD_VERSE})
_ON_CARDS: Final = frozenset({Role.CARD, Role.REMARK})
_QUESTIONS: Final = frozenset({Role.QUESTION_LARGE, Role.QUESTION, Role.QUESTION_SMALL})

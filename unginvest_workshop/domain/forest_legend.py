"""The lights of the forest: a number and a colour for each shared factor, and under the trees what they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unginvest_workshop.domain.few_words import few_words
from unginvest_workshop.domain.forest_style import ForestStyle
from unginvest_workshop.domain.layout import Label, Measure, Point, Rect, TextBlock

MOST_LIGHTS: Final = 9
"""So many shared factors can be told apart by colour and number; the most widely told."""
_BESIDE_LIGHT: Final = 9.0


@dataclass(frozen=True, slots=True)
class SharedLight:
    """A shared factor that glows in the forest: its number, from 1, and what it is."""

    number: int
    name: str
    spread: str = ""
    """How widely it is told, as in "7 av 8 grupper"."""


@dataclass(frozen=True, slots=True)
class Light:
    """A light in its place; the number on it also chooses its colour."""

    number: int
    rect: Rect
    """The square around it."""
    label: Label


@dataclass(frozen=True, slots=True)
class Legend:
    """What a light stands for; with none that there are more."""

    light: Light | None
    words: Label

    @property
    def bottom(self) -> float:
        """How far down it reaches."""
        return max(self.light.rect.bottom, self.words.rect.bottom) if self.light else self.words.rect.bottom


def lay_light(number: int, middle: Point, measure: Measure, style: ForestStyle) -> Light:
    """Place a light with its number around a middle."""
    radius = style.light
    rect = Rect(middle.x - radius, middle.y - radius, 2 * radius, 2 * radius)
    block = measure(str(number), 2 * radius, style.digits)
    at = Rect(rect.x, middle.y - block.height / 2, rect.width, block.height)
    return Light(number, rect, Label(block, at, style.digits, centred=True))


def lay_legend(
    told: Iterable[SharedLight], at: Rect, measure: Measure, style: ForestStyle, more: str = ""
) -> tuple[Legend, ...]:
    """Say what each light is, one after the other in centred lines under the forest.

    ``more`` is said last, where others have no light of their own: "og 2 til".
    """
    lights = sorted(set(told), key=lambda light: light.number)[:MOST_LIGHTS]
    lines: list[list[tuple[SharedLight | None, TextBlock]]] = []
    room = 0.0
    for light, text in _told_of(lights, style, more):
        inset = _inset(light, style)
        few = few_words(text, at.width - inset, style.legend_lines, style.legend, measure)
        block = measure(few, at.width - inset, style.legend)
        wide = inset + block.width + style.between
        if wide > room:
            lines.append([])
            room = at.width + style.between
        lines[-1].append((light, block))
        room -= wide
    entries: list[Legend] = []
    top = at.y
    for line in lines:
        started = len(entries)
        entries += _legend_line(line, replace(at, y=top), measure, style)
        top = max(entry.bottom for entry in entries[started:]) + style.light * 0.5
    return tuple(entries)


def _told_of(lights: Sequence[SharedLight], style: ForestStyle, more: str) -> Iterator[tuple[SharedLight | None, str]]:
    """Yield what is said of each light, and last that there are more."""
    for light in lights:
        yield light, f"{light.name} · {light.spread}" if style.counted and light.spread else light.name
    if more:
        yield None, more


def _inset(light: SharedLight | None, style: ForestStyle) -> float:
    """Return how much room a light takes before its words."""
    return 2 * style.light + _BESIDE_LIGHT if light else 0.0


def _legend_line(
    line: Sequence[tuple[SharedLight | None, TextBlock]], at: Rect, measure: Measure, style: ForestStyle
) -> list[Legend]:
    """Place a line of the legend in the middle of a width."""
    x = at.x + (at.width - sum(_inset(light, style) + block.width + style.between for light, block in line)) / 2
    x += style.between / 2
    middle = at.y + max(style.light, measure("1", at.width, style.legend).height / 2)
    entries = []
    for light, block in line:
        first = block.height / max(1, len(block.lines))
        inset = _inset(light, style)
        rect = Rect(x + inset, middle - first / 2, block.width, block.height)
        shown = lay_light(light.number, Point(x + style.light, middle), measure, style) if light else None
        entries.append(Legend(shown, Label(block, rect, style.legend)))
        x += inset + block.width + style.between
    return entries

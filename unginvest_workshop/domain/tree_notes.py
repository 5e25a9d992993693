"""A factor's note: how high it is, where its words and its badge stand, and the rootlet that ties it to its root."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from unginvest_workshop.domain.layout import (
    Curve,
    FontRole,
    Label,
    Measure,
    Point,
    Rect,
    TextBlock,
    moved_label,
    place,
    union,
)
from unginvest_workshop.domain.tree_picture import FactorContent, NoteBox
from unginvest_workshop.domain.tree_style import TreeStyle

PADDING_X: Final = 13.0
BADGE_PADDING: Final = 8.0
_BADGE_AIR: Final = 4.0
_SPARK: Final = 0.62
"""The height of a spark, as a share of its badge's; with the gap after it, it takes a little more."""
_ABOVE_NORWEGIAN: Final = 9.0


def note_words_width(factor: FactorContent, measure: Measure, style: TreeStyle) -> float:
    """Return how wide a note's words may be."""
    width = style.note_width - 2 * PADDING_X
    badge = _badge_words(factor, measure, style)
    if badge is None or not style.badge_inside:
        return width
    return width - badge.width - (_spark_room(badge.height + _BADGE_AIR) if factor.drawn else 0) - 2 * BADGE_PADDING - 2


def note_height(factor: FactorContent, measure: Measure, style: TreeStyle) -> float:
    """Return how high a factor's note is, without laying it."""
    height = measure(factor.text, note_words_width(factor, measure, style), FontRole.FACTOR).height
    badge = _badge_words(factor, measure, style)
    if badge is not None and style.badge_inside:
        height = max(height, badge.height)
    if factor.in_norwegian:
        inner = style.note_width - 2 * PADDING_X
        height += _ABOVE_NORWEGIAN + measure(factor.in_norwegian, inner, FontRole.NORWEGIAN).height
    return height + 2 * style.padding


def stack_height(factors: Sequence[FactorContent], measure: Measure, style: TreeStyle) -> float:
    """Return how high a column of notes is."""
    if not factors:
        return 0.0
    return sum(note_height(factor, measure, style) for factor in factors) + style.note_gap * (len(factors) - 1)


def lay_note(factor: FactorContent, story_id: str, at: Point, measure: Measure, style: TreeStyle) -> NoteBox:
    """Lay a factor's note with its upper left corner at a place, without the offset that it was dragged by."""
    badge = _badge_words(factor, measure, style)
    inner = Rect(at.x + PADDING_X, at.y + style.padding, style.note_width - 2 * PADDING_X, 0)
    words = Rect(inner.x, inner.y, note_words_width(factor, measure, style), 0)
    text = place(measure, factor.text, words, FontRole.FACTOR)
    norwegian = None
    bottom = max(text.rect.bottom, inner.y + badge.height if badge and style.badge_inside else 0.0)
    if factor.in_norwegian:
        below = Rect(inner.x, bottom + _ABOVE_NORWEGIAN, inner.width, 0)
        norwegian = place(measure, factor.in_norwegian, below, FontRole.NORWEGIAN)
        bottom = norwegian.rect.bottom
    rect = Rect(at.x, at.y, style.note_width, bottom + style.padding - at.y)
    label = _badge(badge, rect, style) if badge else None
    spark = _spark(label) if label and factor.drawn else None
    quiet = spark is not None and not factor.badge
    return NoteBox(factor.id, story_id, rect, text, norwegian, label, factor.recurring, spark, quiet)


def badge_plate(note: NoteBox) -> Rect | None:
    """Return the plate of a note's badge, with its spark; None for a note without."""
    if note.badge is None:
        return None
    words = note.badge.rect
    room = _spark_room(words.height) if note.spark else 0.0
    return Rect(words.x - room, words.y, words.width + room, words.height)


def whole_note(note: NoteBox) -> Rect:
    """Return a note's rectangle with its badge's plate."""
    plate = badge_plate(note)
    return note.rect if plate is None else union([note.rect, plate])


def _badge_words(factor: FactorContent, measure: Measure, style: TreeStyle) -> TextBlock | None:
    """Return what stands on a badge: how many are drawn to the factor, and that others told of it."""
    said = (
        f"{factor.drawn} · {factor.badge}" if factor.drawn and factor.badge else factor.badge or str(factor.drawn or "")
    )
    return measure(said, style.note_width / 2, FontRole.BADGE) if said else None


def _spark(badge: Label) -> Rect:
    """Place the spark on the plate, before the words."""
    side = badge.rect.height * _SPARK
    x = badge.rect.x + BADGE_PADDING - _spark_room(badge.rect.height)
    return Rect(x, badge.rect.center.y - side / 2, side, side)


def _spark_room(height: float) -> float:
    return height * _SPARK * 1.28


def _badge(block: TextBlock, note: Rect, style: TreeStyle) -> Label:
    """Place a badge on the note's corner, just clear of the text and of the note above, or beside the text."""
    width, height = block.width + 2 * BADGE_PADDING, block.height + _BADGE_AIR
    if style.badge_inside:
        rect = Rect(note.right - width - 7, note.y + style.padding - 2, width, height)
    else:
        rect = Rect(note.right - width + 4, note.y + style.padding - 1 - height, width, height)
    return Label(block, rect, FontRole.BADGE, centred=True)


def moved_note(note: NoteBox, dx: float, dy: float) -> NoteBox:
    """Return the note that far away, with all that is on it."""
    if not dx and not dy:
        return note
    return replace(
        note,
        rect=note.rect.moved(dx, dy),
        text=moved_label(note.text, dx, dy),
        norwegian=moved_label(note.norwegian, dx, dy) if note.norwegian else None,
        badge=moved_label(note.badge, dx, dy) if note.badge else None,
        spark=note.spark.moved(dx, dy) if note.spark else None,
    )


def rootlet_curve(anchor: Point, note: Rect) -> Curve:
    """Return the curve from a root to the nearest side of a note, wherever it has been dragged."""
    middle = note.center
    if note.x >= anchor.x or abs(note.x - anchor.x) < note.width / 2:
        end = Point(note.x, min(middle.y, note.y + 28))
    else:
        end = Point(note.right, min(middle.y, note.y + 28))
    reach = (end.x - anchor.x) * 0.55
    drop = end.y - anchor.y
    points = (anchor, Point(anchor.x + reach * 0.15, anchor.y + drop * 0.75), Point(end.x - reach, end.y), end)
    return Curve(points, 5.5, 3.0)

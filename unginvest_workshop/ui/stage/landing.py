"""On which page of the stage something that was said has landed."""

from collections.abc import Iterable, Iterator, Sequence

from unginvest_workshop.domain.text import folded
from unginvest_workshop.ui.stage.marks import FlownMark, Mark, PictureMark, TextMark


def page_showing(pages: Sequence[Sequence[Mark]], row_id: str, words: str) -> int | None:
    """Return the last page, from 0, that shows a row's id in a picture, or its words in text; None when none does."""
    sought = folded(words)
    for number in range(len(pages) - 1, -1, -1):
        marks = list(_all_marks(pages[number]))
        if any(isinstance(mark, PictureMark) and row_id in mark.picture.shows for mark in marks):
            return number
        if sought and sought in folded(" ".join(mark.text for mark in marks if isinstance(mark, TextMark))):
            return number
    return None


def _all_marks(marks: Iterable[Mark]) -> Iterator[Mark]:
    for mark in marks:
        yield mark
        if isinstance(mark, FlownMark):
            yield from _all_marks(mark.inside)

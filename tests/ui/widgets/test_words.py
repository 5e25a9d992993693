"""People's words on screen: as high as their lines, at whatever width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.ui.fonts import load_fonts, serif
from unginvest_workshop.ui.widgets.words import Words, wrapped

TEXTS = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]) | st.just("\n"), max_size=80)


@pytest.fixture(scope="module")
def words(qapp):
    load_fonts()
    return Words("", serif(18))


@given(TEXTS, st.lists(st.integers(1, 900), min_size=1, max_size=4))
def test_they_are_as_high_as_their_lines(words, text, widths):
    words.set_text(text)
    for width in (*widths, words.sizeHint().width()):
        height = wrapped(text, words.font(), width).boundingRect().size().toSize().height()
        assert words.heightForWidth(width) == height + 1


def test_words_that_something_is_said_of_are_marked_until_there_are_others(words):
    words.set_text("🌱 Vi skal le")
    words.set_marks([(5, 9)])
    assert words.marked() == ["skal"]
    words.set_text("Vi ler")
    assert words.marked() == []

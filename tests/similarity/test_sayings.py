"""A text as it is understood: how little is kept of thousands of them."""

from unginvest_workshop.similarity.sayings import understand
from unginvest_workshop.similarity.words import the_folding


def test_a_word_that_recurs_is_kept_once():
    one, other = (understand(text, the_folding()) for text in ("noen spurte meg", "alle som spurte"))
    assert one.said[1] == "spurte"
    assert one.said[1] is other.said[2]
    assert one.words[1] is other.words[2]
    assert one.turned is other.turned

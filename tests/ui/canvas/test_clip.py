"""What is copied from a tree."""

from unginvest_workshop.domain.tree_picture import FactorContent, StoryContent, TreeContent
from unginvest_workshop.ui.canvas.clip import copied, pasted
from unginvest_workshop.ui.exercises.shared_factors.selection import dragged_factors

TREE = TreeContent("", (StoryContent("ida", "Ida: Turen", "", (FactorContent("one", "vi lo"),)),))


def test_words_that_are_copied_are_no_ids_of_factors_that_are_dragged():
    mime = copied(TREE, {"one"})
    assert mime is not None
    assert pasted(mime) == ["vi lo"]
    assert dragged_factors(mime) == []

"""The dreams in the crowns of the trees in a summary."""

from dataclasses import replace

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import fagdag
from tests.exporting.telling import build_summary
from unginvest_workshop.exporting.pdf import write_pdf
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy


def painted(policy: NamesPolicy = NamesPolicy.FULL) -> list[list[str]]:
    """Return the dreams on each tree of a day whose first and fourth dream grow in the first group's crown."""
    day = fagdag()
    ideas = [replace(idea, group_id="g1") if idea.id in {"d1", "d4"} else idea for idea in day.ideas]
    ideas[1] = replace(ideas[1], text="Sofie Dahl lager frokost")
    pictures = PlainPictures()
    write_pdf(build_summary(replace(day, ideas=tuple(ideas)), policy, Translator("nb")), pictures)
    trees = [tree for tree in pictures.painted if hasattr(tree, "dreams")]
    assert all(len(tree.dreams.more) == len(tree.dreams.shown) for tree in trees)
    return [[dream.text for dream in tree.dreams.shown] for tree in trees]


def test_dreams_grow_in_the_crown_of_their_group_with_those_that_build_on_them() -> None:
    first, *others = painted()
    assert first == [
        "Det er kø for å komme inn om morgenen",
        "Sofie Dahl lager frokost",
        "bestemødre lærer bort strikking i køa",
        "Ungdom har nøklene til bygget",
        "de åpner kveldsskole for nabolaget",
        "foreldrene kommer også for å lære",
    ]
    assert others
    assert not any(others)


def test_names_in_them_go_by_the_policy() -> None:
    assert not any("Sofie" in text for tree in painted(NamesPolicy.NONE) for text in tree)

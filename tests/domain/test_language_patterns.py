"""How patterns of words are read and found."""

import pytest

from unginvest_workshop.domain.language_patterns import make_book, read_sentences


def found(pattern: str, text: str, **groups: list[str]) -> list[str]:
    book = make_book([("it", pattern)], groups)
    return [text[start:end] for sentence in read_sentences(text) for _, (start, end) in book.find(sentence)]


@pytest.mark.parametrize(
    ("pattern", "text", "said"),
    [
        ("ro", "Ro, rom og ro.", ["Ro", "ro"]),
        ("ro|uro", "Uro og ro", ["Uro", "ro"]),
        ("mobb*", "mobbing og Mobber", ["mobbing", "Mobber"]),
        ("*fravær", "sykefravær og fravær", ["sykefravær", "fravær"]),
        ("bort_fra her", "bort fra her", ["bort fra her"]),
        ("drop-out*", "drop-outs", ["drop-outs"]),
        ("få .. ned", "få støyen litt ned og ned", ["få støyen litt ned"]),
        ("få .. ned", "få ned", ["få ned"]),
        ("få .. ned", "få en to tre fire fem seks ned", []),
        ("få .. ned", "få. Ned", []),
        ("hvorfor .+ ikke", "hvorfor ikke", []),
        ("hvorfor .+ ikke", "hvorfor går det ikke", ["hvorfor går det ikke"]),
        ("uten ...", "gå uten å være redd. Og du?", ["uten å være redd"]),
        ("@blå", "Sjø og himmel", ["Sjø", "himmel"]),
        ("can't", "We can’t, can't we?", ["can’t", "can't"]),
        ("få", "fa\u030a", ["fa\u030a"]),
    ],
)
def test_patterns_find_what_they_say(pattern, text, said):
    assert found(pattern, text, blå=["sjø", "himmel"]) == said


@pytest.mark.parametrize("pattern", ["", ".. ned", "få ..", "... få", "få ... ned", "*", "a|", "mo*ing", "a_*"])
def test_a_pattern_that_cannot_be_read_is_refused(pattern):
    with pytest.raises(ValueError, match="not a"):
        found(pattern, "")


def test_a_group_that_is_not_there_is_refused():
    with pytest.raises(KeyError):
        found("@blå", "")

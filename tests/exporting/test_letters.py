"""What XML may hold, and which way people's words run."""

import pytest

from unginvest_workshop.exporting.letters import ends_of, holdable, rightward


def test_what_no_xml_may_hold_is_left_out() -> None:
    assert holdable("a\x00\x08\x0b\x1f\ud800\uffff\tb\r\nç\U0001f333") == "a\tb\r\nç\U0001f333"


@pytest.mark.parametrize(
    ("text", "right"),
    [("", False), ("hei", False), ("«123»", False), ("1 שלום", True), ("مرحبا hei", True), ("hei م", False)],
)
def test_the_first_letter_that_has_a_direction_decides(text: str, *, right: bool) -> None:
    assert rightward(text) is right


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("hei مرحبا", ""),
        ("\u202eabc", "\u202c"),
        ("\u202eabc\u202c", ""),
        ("\u2068a\u202bb", "\u202c\u2069"),
        ("\u2067a\u202eb\u2069c", ""),
        ("\u202aa\u2066b\u202c", "\u2069\u202c"),
        ("a\u202c\u2069", ""),
    ],
)
def test_what_turns_words_about_is_ended(text: str, ends: str) -> None:
    assert ends_of(text) == ends

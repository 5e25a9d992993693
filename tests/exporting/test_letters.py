"""What XML may hold, and which way people's words run."""

import pytest

from unginvest_workshop.exporting.letters import holdable, rightward


def test_what_no_xml_may_hold_is_left_out() -> None:
    assert holdable("a\x00\x08\x0b\x1f\ud800\uffff\tb\r\nç\U0001f333") == "a\tb\r\nç\U0001f333"


@pytest.mark.parametrize(
    ("text", "right"),
    [("", False), ("hei", False), ("«123»", False), ("1 שלום", True), ("مرحبا hei", True), ("hei م", False)],
)
def test_the_first_letter_that_has_a_direction_decides(text: str, *, right: bool) -> None:
    assert rightward(text) is right

"""A button whose label somebody else has written."""

import pytest

from unginvest_workshop.ui.widgets.button import Button

LONG = "Kristoffer-Alexander Wedel-Jarlsberg von Hohenzollern"


def test_a_long_name_is_cut_short_with_a_sign_and_told_whole(qtbot):
    button = Button(LONG, elide=True)
    qtbot.addWidget(button)
    button.show()
    button.resize(120, 40)
    assert button.minimumSizeHint().width() < 120
    assert button.shown_label().endswith("…")
    assert LONG in button.toolTip()


@pytest.mark.parametrize("name", [LONG, "Per Berg", "Berit Sæther", "Håkon Dahl", "Fatima Berg", "Ida Solberg"])
def test_a_name_that_has_room_stands_whole(qtbot, name):
    button = Button(name, px=14, elide=True)
    qtbot.addWidget(button)
    button.show()
    button.resize(button.sizeHint())
    assert button.shown_label() == name
    assert button.toolTip() == ""


def test_the_apps_own_words_are_never_cut(qtbot):
    button = Button("Del inn på nytt")
    qtbot.addWidget(button)
    button.resize(40, 40)
    assert button.shown_label() == "Del inn på nytt"
    assert button.minimumSizeHint() == button.sizeHint()

"""Fields of a form that are kept when they are left."""

import pytest
from PySide6.QtWidgets import QApplication

from unginvest_workshop.ui.widgets.kept_fields import TextField


@pytest.fixture
def field(styled, qtbot):
    made = TextField("Hva gjør vi?")
    qtbot.addWidget(made)
    made.resize(300, 60)
    made.show()
    return made


def test_a_field_is_as_high_as_its_words_within_reason(field):
    bare = field.height()
    field.show_text("Vi spiser frokost", anew=True)
    assert field.height() == bare
    field.show_text(
        "Hver tirsdag siden påske står det noen og venter med nøkkelen i hånda når vi kommer. " * 2, anew=True
    )
    QApplication.processEvents()
    assert field.height() > bare
    assert field.verticalScrollBar().maximum() == 0
    field.show_text("linje\n" * 40, anew=True)
    QApplication.processEvents()
    assert field.height() <= 3 * bare
    assert field.verticalScrollBar().maximum() > 0
    field.show_text("", anew=True)
    assert field.height() == bare


def test_a_narrower_field_gets_higher(field):
    field.resize(600, field.height())
    field.show_text("Hver tirsdag siden påske står det noen og venter med nøkkelen i hånda.", anew=True)
    wide = field.height()
    field.resize(200, field.height())
    QApplication.processEvents()
    assert field.height() > wide

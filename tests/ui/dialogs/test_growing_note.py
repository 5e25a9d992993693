"""Groups that are made warn where hearing all of them takes long."""

import pytest

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import agenda, people
from unginvest_workshop.ui.dialogs.groups_page import GroupsPage
from unginvest_workshop.ui.dialogs.growing_note import GrowingNote
from unginvest_workshop.ui.round_words import length_words


@pytest.fixture
def page(desk, qtbot):
    made = GroupsPage(desk)
    qtbot.addWidget(made)
    return made


def more_groups(desk, count):
    desk.do("", lambda tx: [people.add_group(tx, desk.id) for _ in range(count)])


def test_many_groups_warn_and_a_walk_is_offered(desk, page):
    note = page.findChild(GrowingNote)
    shown = desk.do("", lambda tx: agenda.add_item(tx, desk.id, ExerciseKind.PRESENTATION, 30))
    more_groups(desk, 10)
    assert note.isHidden()
    more_groups(desk, 4)
    assert not note.isHidden()
    assert note.words.text() == "Med 14 grupper tar framføringen 56 min. Vandring tar 20."
    note.walk.click()
    assert note.isHidden()
    assert (desk.item(shown).gallery_walk, desk.item(shown).minutes) == (True, 20)
    desk.undo()
    assert not note.isHidden()
    desk.do("", lambda tx: agenda.set_done(tx, shown, done=True))
    assert note.isHidden()
    note.walk.click()
    assert not desk.item(shown).gallery_walk


@pytest.mark.parametrize(("minutes", "words"), [(45, "45 min"), (120, "2 t"), (350, "5 t 50 min")])
def test_lengths_in_words(minutes, words):
    assert length_words(Translator("nb"), minutes) == words

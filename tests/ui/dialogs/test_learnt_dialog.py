"""What the app has learnt: seen, saved and forgotten."""

import pytest
from PySide6.QtCore import Qt

from unginvest_workshop.domain.timer import Instant
from unginvest_workshop.operations import clusters, people, trees
from unginvest_workshop.ui.dialogs.learnt_dialog import LearntDialog
from unginvest_workshop.ui.home.home_page import HomePage


@pytest.fixture
def placed(desk):
    """Put a factor in a shared factor; return both."""
    group = desk.do("", lambda tx: people.add_group(tx, desk.id))
    story = desk.do("", lambda tx: trees.add_told_story(tx, desk.id, group, "Ida: Kafédagen"))
    factor = desk.do("", lambda tx: trees.add_factor(tx, story, "vi stekte vafler"))
    return factor, desk.do("", lambda tx: clusters.add_cluster(tx, desk.id, "Mat", [factor]))


@pytest.fixture
def dialog(desk, services, placed, tmp_path, qtbot):
    def choose(_window, _t, name):
        return tmp_path / f"{name}.tsv"

    made = LearntDialog(desk.t, desk.hub, services.settings, LateClock(), None, choose)
    qtbot.addWidget(made)
    made.show()
    return made


class LateClock:
    """A clock that is ahead of all that has been written."""

    def now(self):

        return Instant(wall=9_999_999_999_999, boot=0, boot_id="one")


def shown(dialog):
    model = dialog.table.model()
    return [tuple(model.index(row, column).data() for column in range(2)) for row in range(model.rowCount())]


def test_each_line_says_what_was_said_and_where_it_went(dialog):
    assert shown(dialog) == [("vi stekte vafler", "Mat")]
    assert dialog.said.text() == "1 plassering"


def test_it_is_saved_as_a_table(dialog, tmp_path):
    dialog.accept()
    file = tmp_path / "Det appen har lært.tsv"
    assert file.read_text(encoding="utf-8") == "Sagt\tFellesnevner\nvi stekte vafler\tMat\n"
    assert dialog.isVisible()
    assert file.name in dialog.said.text()


@pytest.mark.expected_log("What is learnt could not be saved")
def test_a_place_that_takes_no_file_is_told_of(dialog, tmp_path):
    (tmp_path / "Det appen har lært.tsv").mkdir()
    dialog.accept()
    assert "lot seg ikke lagre" in dialog.trouble.text()


def test_it_is_forgotten_once_somebody_is_sure(dialog, services, desk, placed, qtbot):
    qtbot.mouseClick(dialog.forget_button, Qt.MouseButton.LeftButton)
    assert shown(dialog) == [("vi stekte vafler", "Mat")]
    assert services.settings.now.learnt_since == 0
    qtbot.mouseClick(dialog.forget_button, Qt.MouseButton.LeftButton)
    assert shown(dialog) == []
    assert dialog.said.text().startswith("Glemt.")
    assert not dialog.forget_button.isEnabled()
    opened = services.open_workshop(desk.id, services.hub)
    assert opened.learnt_since == services.settings.now.learnt_since > 0


def test_the_settings_lead_to_it(services, qtbot):
    home = HomePage(services)
    qtbot.addWidget(home)
    home.show()
    qtbot.mouseClick(home.settings.learnt, Qt.MouseButton.LeftButton)
    opened = home.findChildren(LearntDialog)
    assert len(opened) == 1
    assert "ikke lært noe ennå" in opened[0].said.text()

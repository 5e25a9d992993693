"""The summary's window: it shows what is chosen, saves and prints it, and says what was written or stood in the way."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.summary.pdf_for_tests import make_pdf
from unginvest_workshop.app import make_summary_dialog
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.formats import FORMATS as EXPORTED
from unginvest_workshop.exporting.maker import SummaryMaker
from unginvest_workshop.exporting.sections import SECTIONS as TOLD
from unginvest_workshop.i18n import Translator
from unginvest_workshop.operations import people, roadmaps, trees, workshops
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.settings import Settings, load_settings
from unginvest_workshop.ui.canvas.pictures import QtPictures
from unginvest_workshop.ui.dialogs.replace_dialog import ReplaceDialog
from unginvest_workshop.ui.dialogs.summary_dialog import FORMATS, Doors, SummaryDialog
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.services import SettingsKeeper
from unginvest_workshop.ui.summary.content_page import SECTIONS
from unginvest_workshop.ui.widgets.label import PlainLabel

WHOLE = "Hele fagdagen, også det som blir i rommet. Del den bare med den som skal lede videre."
ALL_PARTS = "Fagdagfila har med alle delene, også dem du har valgt bort."


@dataclass
class Seen:
    """What the machine's own windows were asked."""

    chosen: str = ""
    shown: Path | None = None
    opened: list[Path] = field(default_factory=list)
    printer: QPrinter | None = None
    trouble: UserError | None = None

    def choose_printer(self, _window, _pages):
        if self.trouble is not None:
            raise self.trouble
        return self.printer

    @property
    def doors(self):
        show = partial(setattr, self, "shown")
        return Doors(lambda *_: self.chosen, show, self.opened.append, self.choose_printer)


@pytest.fixture
def keeper(tmp_path):
    return SettingsKeeper(tmp_path / "settings.toml", Settings(summary_folder=str(tmp_path / "ut")))


@pytest.fixture
def seen():
    return Seen()


@pytest.fixture
def make(desk, keeper, seen, qtbot):
    def make(exporter=None, settings=keeper, parent=None, *, held=True):
        maker = exporter or SummaryMaker(partial(QtPictures, desk.photos.path))
        made = SummaryDialog(desk, settings, maker, parent, doors=seen.doors)
        if held:
            qtbot.addWidget(made)
        made.show()
        return made

    return make


@pytest.fixture
def dialog(make):
    return make()


def write_day(desk):
    def write(tx):
        people.add_people(tx, desk.id, [people.PersonLine("Ida Berg"), people.PersonLine("Håp Lien")])
        group = people.add_group(tx, desk.id)
        story = trees.add_story(tx, desk.id, group, "Kafédagen", "Ida Berg")
        trees.add_factor(tx, story, "vi lo masse")
        trees.add_factor(tx, story, "Håp er viktig")
        trees.add_story(tx, desk.id, group, "En hemmelighet", in_room=True)

    desk.do("Skriv", write)


def choose(dialog, *formats):
    for name, tick in dialog.choices.formats.ticks.items():
        tick.setChecked(name in formats)


def untick(sections, *names):
    for row, (name, _) in enumerate(sections.rows()):
        if name in names:
            sections.item(row).setCheckState(Qt.CheckState.Unchecked)


def named(dialog, policy):
    dialog.choices.names.policy.setCurrentIndex(dialog.choices.names.policy.findData(policy))


def save(dialog, qtbot):
    dialog.accept_button.click()
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=30_000)
    QApplication.processEvents()  # what a layout takes in is shown a moment later


def shown(dialog, qtbot):
    qtbot.waitUntil(lambda: dialog.live.pages is not None and dialog.preview.quiet.isHidden(), timeout=30_000)
    pages = dialog.live.pages
    return "".join(pages.text(page) for page in range(len(pages)))


def markdown(folder):
    return (folder / "2026-11-22 Fagdag.md").read_text(encoding="utf-8")


# -- what is seen ------------------------------------------------------------------------------------------------------


def test_the_pages_are_seen_and_follow_the_choices_and_the_fagdag(desk, dialog, qtbot):
    assert "Oppsummering" in shown(dialog, qtbot)
    write_day(desk)
    assert "vi lo masse" in shown(dialog, qtbot)
    dialog.choices.content.language.setCurrentIndex(dialog.choices.content.language.findData("en"))
    assert "22 November 2026" in shown(dialog, qtbot)


def test_sections_that_are_unticked_are_not_seen_nor_saved(desk, make, qtbot, tmp_path):
    write_day(desk)
    dialog = make()
    sections = dialog.choices.content.sections
    sections.setCurrentRow(list(TOLD).index("stories"))
    QTest.keyClick(sections, Qt.Key.Key_Space)
    assert "vi lo masse" not in shown(dialog, qtbot)
    choose(dialog, "md")
    save(dialog, qtbot)
    assert "vi lo masse" not in markdown(tmp_path / "ut")


def test_a_section_that_is_gone_to_is_shown(desk, make, qtbot):
    write_day(desk)
    dialog = make()
    shown(dialog, qtbot)
    dialog.activateWindow()
    sections = dialog.choices.content.sections
    sections.setFocus()
    qtbot.waitUntil(sections.hasFocus)
    sections.setCurrentRow(list(TOLD).index("stories"))
    assert "Historiene" in dialog.live.pages.text(dialog.preview.page)
    assert dialog.preview.page > 0


def test_names_in_the_text_are_listed_for_a_yes_and_one_that_is_none_stands(desk, make, qtbot, tmp_path):
    write_day(desk)
    dialog = make()
    assert "Noen er viktig" in shown(dialog, qtbot)
    assert list(dialog.choices.names.ticks) == ["Håp"]
    dialog.choices.names.ticks["Håp"].click()
    assert "Håp er viktig" in shown(dialog, qtbot)
    choose(dialog, "md")
    save(dialog, qtbot)
    assert "Håp er viktig" in markdown(tmp_path / "ut")
    assert "Ida" not in markdown(tmp_path / "ut")


def test_names_in_parts_that_are_left_out_are_listed_where_the_fagdag_is_moved_whole(desk, make, qtbot):
    write_day(desk)
    dialog = make()
    choose(dialog, "md")
    untick(dialog.choices.content.sections, *(name for name in TOLD if name != "road"))
    shown(dialog, qtbot)
    assert not dialog.choices.names.ticks
    choose(dialog, "md", "fagdag")
    shown(dialog, qtbot)
    assert list(dialog.choices.names.ticks) == ["Håp"]
    choose(dialog, "md")
    shown(dialog, qtbot)
    assert not dialog.choices.names.ticks


def test_names_in_full_have_nothing_to_say_yes_to(desk, make, qtbot):
    write_day(desk)
    dialog = make()
    named(dialog, "full")
    shown(dialog, qtbot)
    assert dialog.choices.names.ticks == {}


def test_parts_with_nothing_in_them_look_quieter_and_say_so(desk, make, qtbot):
    write_day(desk)
    dialog = make()
    shown(dialog, qtbot)
    items = {name: dialog.choices.content.sections.item(row) for row, name in enumerate(TOLD)}
    heard = Qt.ItemDataRole.AccessibleTextRole
    assert items["dreams"].data(heard) == "Drømmene. Ikke noe skrevet ennå."
    assert items["stories"].data(heard) is None
    assert items["dreams"].foreground().color() != items["stories"].foreground().color()


def test_every_section_has_a_name_here():
    assert set(SECTIONS) == set(TOLD)


def test_what_stays_in_the_room_is_told_of(desk, keeper, qtbot):
    write_day(desk)
    dialog = make_summary_dialog(desk, None, keeper)
    qtbot.addWidget(dialog)
    assert dialog.choices.content.private.text() == "1 historie blir i rommet og er ikke med."


def test_a_whole_fagdag_in_full_comes_with_a_warning(dialog):
    choose(dialog, "fagdag")
    assert dialog.choices.formats.warning.text() == ""
    named(dialog, "full")
    assert dialog.choices.formats.warning.text() == WHOLE
    choose(dialog, "pdf")
    assert dialog.choices.formats.warning.text() == ""


def test_the_list_of_files_says_that_a_whole_fagdag_is_not_for_sharing(dialog, qtbot):
    choose(dialog, "md", "fagdag")
    named(dialog, "full")
    save(dialog, qtbot)
    said = "Fagdagfila har med alt, også det som blir i rommet. Den er til å flytte fagdagen med, ikke til å dele."
    assert said in [label.text() for label in dialog.choices.outcome.findChildren(PlainLabel)]


def test_parts_that_are_left_out_travel_with_a_whole_fagdag_and_that_is_said(dialog, qtbot, tmp_path):
    content, warning = dialog.choices.content, dialog.choices.formats.warning
    assert any("Fagdagfila har alltid med alle delene." in label.text() for label in content.findChildren(PlainLabel))
    QTest.keyClick(content.sections, Qt.Key.Key_Space)
    choose(dialog, "xlsx", "csv", "ics")
    assert warning.text() == ""
    choose(dialog, "fagdag")
    assert warning.text() == ALL_PARTS
    named(dialog, "full")
    assert warning.text() == f"{WHOLE}\n{ALL_PARTS}"
    QTest.keyClick(content.sections, Qt.Key.Key_Space)
    assert warning.text() == WHOLE


def test_the_pages_of_choices_are_a_key_away(dialog, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    for key, page in ((Qt.Key.Key_3, "formats"), (Qt.Key.Key_2, "names"), (Qt.Key.Key_1, "content")):
        QTest.keyClick(dialog, key, Qt.KeyboardModifier.ControlModifier)
        assert dialog.choices.stack.currentWidget() is getattr(dialog.choices, page)


# -- saving ------------------------------------------------------------------------------------------------------------


def test_it_writes_what_was_chosen_and_says_so(desk, make, seen, qtbot, tmp_path):
    write_day(desk)
    dialog = make()
    named(dialog, "full")
    choose(dialog, *EXPORTED)
    save(dialog, qtbot)
    outcome = dialog.choices.outcome
    files = [outcome.files.item(row).text() for row in range(outcome.files.count())]
    assert {Path(name).suffix for name in files} >= {".pdf", ".md", ".fagdag"}
    assert all((tmp_path / "ut" / name).is_file() for name in files)
    assert "Ida Berg" in markdown(tmp_path / "ut")
    assert (outcome.heading.text(), outcome.place.text()) == ("Oppsummeringen er lagret", str(tmp_path / "ut"))
    QTest.keyClick(outcome.files, Qt.Key.Key_Down)
    QTest.keyClick(outcome.files, Qt.Key.Key_Return)
    assert seen.opened == [tmp_path / "ut" / files[1]]
    outcome.folder_button.click()
    assert seen.shown == tmp_path / "ut"
    outcome.back_button.click()
    assert dialog.choices.stack.currentWidget() is dialog.choices.formats


def test_what_could_not_be_written_is_said_beside_what_was(make, qtbot, tmp_path):
    dialog, table = make(), tmp_path / "ut" / "2026-11-22 Fagdag.csv"
    table.mkdir(parents=True)
    choose(dialog, "md", "csv")
    save(dialog, qtbot)
    outcome = dialog.choices.outcome
    assert outcome.heading.text() == "Ikke alt ble lagret"
    assert [outcome.files.item(0).text(), outcome.files.count()] == ["2026-11-22 Fagdag.md", 1]
    said = [label.text() for label in outcome.findChildren(PlainLabel) if label.isVisibleTo(outcome)]
    assert "«2026-11-22 Fagdag.csv» er en mappe. Velg et annet navn på fila." in said


def test_files_of_one_cause_are_told_of_in_one_sentence(make, qtbot, tmp_path):
    dialog = make()
    for end in ("csv", "ics", "html", "xlsx"):
        (tmp_path / "ut" / f"2026-11-22 Fagdag.{end}").mkdir(parents=True)
    choose(dialog, "md", "csv", "ics", "html", "xlsx")
    save(dialog, qtbot)
    outcome = dialog.choices.outcome
    said = [label.text() for label in outcome.findChildren(PlainLabel) if label.isVisibleTo(outcome)]
    (told,) = [text for text in said if "2026-11-22" in text]
    assert told.startswith("4 filer heter det samme som mapper der")
    assert told.count("«") == 3


def asked(dialog):
    return [each for each in dialog.findChildren(ReplaceDialog) if each.isVisible()]


@pytest.mark.parametrize("button", ["accept_button", "replace_button", "cancel_button"])
def test_a_file_that_somebody_wrote_on_in_is_asked_about_once(make, qtbot, tmp_path, button):
    dialog, word = make(), tmp_path / "ut" / "2026-11-22 Fagdag.docx"
    choose(dialog, "docx", "md")
    save(dialog, qtbot)
    save(dialog, qtbot)
    assert not asked(dialog), "as the app wrote it"
    word.write_bytes(word.read_bytes() + b"mer")
    dialog.accept_button.click()
    (question,) = asked(dialog)
    assert f"«{word.name}» er endret" in question.question.text()
    assert question.windowTitle() == "Noen har skrevet videre i fila"
    getattr(question, button).click()
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=30_000)
    files = {path.name for path in word.parent.glob("*.docx")}
    assert word.read_bytes().endswith(b"mer") is (button != "replace_button")
    assert (files == {word.name, "2026-11-22 Fagdag 2.docx"}) is (button == "accept_button")


def test_what_the_app_wrote_is_known_the_next_time(make, qtbot, tmp_path):
    word = tmp_path / "ut" / "2026-11-22 Fagdag.docx"
    for _ in range(2):
        dialog = make()
        choose(dialog, "docx")
        save(dialog, qtbot)
        assert not asked(dialog)
        dialog.close()
    word.write_bytes(b"annet")
    dialog = make()
    dialog.accept_button.click()
    assert asked(dialog)


@pytest.mark.parametrize(
    ("unknown", "title"),
    [(("docx",), "Fila ligger der fra før"), (("docx", "pptx"), "Filene ligger der fra før")],
    ids=["one", "two"],
)
def test_a_file_that_may_be_from_anywhere_is_only_said_to_lie_there(make, qtbot, tmp_path, unknown, title):
    dialog, table = make(), tmp_path / "ut" / "2026-11-22 Fagdag.xlsx"
    choose(dialog, "xlsx")
    save(dialog, qtbot)
    for end in unknown:
        table.with_suffix(f".{end}").write_bytes(b"annet")
    if len(unknown) > 1:
        table.write_bytes(b"mer")
    choose(dialog, "xlsx", *unknown)
    dialog.accept_button.click()
    (question,) = asked(dialog)
    assert "» ligger der fra før. Skal de" in question.question.text()
    assert "endret" not in question.question.text()
    assert question.windowTitle() == title


def test_what_is_asked_of_several_files_in_english_is_of_them_all(styled, qtbot):
    question = ReplaceDialog(Translator("en"), (Path("a.docx"), Path("b.docx")), changed=True)
    qtbot.addWidget(question)
    assert question.windowTitle() == "Someone has made changes to the files"
    assert " it" not in question.accept_button.text()


def test_files_that_were_all_written_on_in_are_said_so(make, qtbot, tmp_path):
    dialog = make()
    choose(dialog, "docx", "pptx")
    save(dialog, qtbot)
    for end in ("docx", "pptx"):
        (tmp_path / "ut" / f"2026-11-22 Fagdag.{end}").write_bytes(b"mer")
    dialog.accept_button.click()
    (question,) = asked(dialog)
    assert "er endret siden de ble" in question.question.text()
    assert question.windowTitle() == "Noen har skrevet videre i filene"


def test_the_fagdag_is_told_as_it_is_when_saving(desk, dialog, qtbot, tmp_path):
    choose(dialog, "md")
    save(dialog, qtbot)
    write_day(desk)
    save(dialog, qtbot)
    assert "vi lo masse" in markdown(tmp_path / "ut")


def test_choices_are_remembered(make, keeper, qtbot, tmp_path):
    dialog = make()
    named(dialog, "none")
    choose(dialog, "md")
    dialog.choices.content.language.setCurrentIndex(dialog.choices.content.language.findData("nn"))
    QTest.keyClick(dialog.choices.content.sections, Qt.Key.Key_Space)
    dialog.choices.content.sections.move_current(1)
    dialog.choices.formats.folder.setText(str(tmp_path / "annet"))
    save(dialog, qtbot)
    kept = load_settings(tmp_path / "settings.toml")
    assert kept.summary_folder == str(tmp_path / "annet")
    assert kept.summary_formats == "md"
    again = make(settings=SettingsKeeper(tmp_path / "settings.toml", kept))
    assert again.choices.wanted() == dialog.choices.wanted()
    assert again.choices.formats.chosen() == ["md"]


def test_what_is_told_of_whom_and_in_which_language_is_remembered_for_its_own_fagdag(
    desk, store, make, keeper, clock, photos, speech_of, qtbot
):
    dialog = make()
    named(dialog, "full")
    dialog.choices.content.language.setCurrentIndex(dialog.choices.content.language.findData("en"))
    QTest.keyClick(dialog.choices.content.sections, Qt.Key.Key_Space)
    dialog.reject()
    new = WorkshopId(new_id())
    store.write(new, "", lambda tx: workshops.create_workshop(tx, "Ny", date(2027, 1, 5), workshop_id=new))
    other = OpenWorkshop(desk.hub, new, speech_of("nb"), speech_of("nb"), clock, photos)
    there = SummaryDialog(other, keeper, SummaryMaker(partial(QtPictures, photos.path)))
    qtbot.addWidget(there)
    assert (there.choices.wanted().sections, there.choices.wanted().language) == (None, None)
    assert there.choices.wanted().names == "owners"
    there.reject()
    assert make().choices.wanted() == dialog.choices.wanted()


def test_whose_names_go_along_is_said_by_the_button_when_it_is_not_as_usual(make):
    dialog = make()
    assert not dialog.named.isVisible()
    for policy, words in (
        ("full", "Hele navn blir med."),
        ("first", "Fornavn blir med."),
        ("initials", "Bare forbokstaver blir med."),
        ("none", "Ingen navn blir med."),
    ):
        named(dialog, policy)
        assert dialog.named.text() == words
        assert dialog.named.isVisible()
    dialog.reject()
    again = make()
    assert again.named.text() == "Ingen navn blir med."
    assert again.named.isVisible()
    assert again.choices.stack.currentWidget() is again.choices.content
    named(again, "owners")
    assert not again.named.isVisible()


def test_what_is_left_out_though_there_is_something_to_tell_is_said(desk, make, qtbot):
    write_day(desk)
    desk.do("Nytt steg", lambda tx: roadmaps.add_step(tx, desk.id, "Åpne kafeen"))
    dialog = make()
    shown(dialog, qtbot)
    left_out, sections = dialog.choices.left_out, dialog.choices.content.sections
    assert left_out.isHidden()
    untick(sections, "stories", "dreams")
    qtbot.waitUntil(lambda: left_out.text() == "Historiene er ikke med.", timeout=30_000)
    assert left_out.isVisible()
    untick(sections, "road")
    qtbot.waitUntil(lambda: left_out.text() == "Dette er ikke med: Historiene, Veikartet.", timeout=30_000)
    for row in range(sections.count()):
        sections.item(row).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(left_out.isHidden, timeout=30_000)


def test_words_that_are_no_names_are_remembered_on_their_fagdag(make, desk, qtbot, tmp_path):
    write_day(desk)
    dialog = make()
    named(dialog, "none")
    qtbot.waitUntil(lambda: "Håp" in dialog.choices.names.ticks, timeout=30_000)
    dialog.choices.names.ticks["Håp"].click()
    dialog.reject()
    kept = load_settings(tmp_path / "settings.toml")
    again = make(settings=SettingsKeeper(tmp_path / "settings.toml", kept))
    qtbot.waitUntil(lambda: "Håp" in again.choices.names.ticks, timeout=30_000)
    choose(again, "md")
    save(again, qtbot)
    assert "Håp er viktig" in markdown(tmp_path / "ut")
    assert not again.choices.names.ticks["Håp"].isChecked()


def test_choices_are_remembered_also_where_nothing_is_saved(make, tmp_path):
    dialog = make()
    named(dialog, "none")
    choose(dialog, "md")
    dialog.reject()
    kept = load_settings(tmp_path / "settings.toml")
    assert kept.summary_formats == "md"
    assert make(settings=SettingsKeeper(tmp_path / "settings.toml", kept)).choices.wanted().names == "none"
    dialog = make(settings=SettingsKeeper(tmp_path / "settings.toml", kept))
    choose(dialog)
    dialog.reject()
    assert load_settings(tmp_path / "settings.toml").summary_formats == "md", (
        "nothing ticked is no choice to come back to"
    )


def test_the_first_time_it_is_the_pdf_and_one_more_in_the_rooms_language(dialog):
    assert dialog.choices.formats.chosen() == ["pdf", "docx"]
    assert dialog.choices.wanted().language is None
    assert dialog.choices.wanted().sections is None
    assert dialog.choices.content.language.currentText() == "Som i rommet: Bokmål"


def test_choices_that_cannot_be_kept_stop_nothing(make, qtbot, tmp_path):
    (tmp_path / "fil").write_text("")
    dialog = make(settings=SettingsKeeper(tmp_path / "fil" / "settings.toml", Settings()))
    dialog.choices.formats.folder.setText(str(tmp_path))
    choose(dialog, "md")
    save(dialog, qtbot)
    assert markdown(tmp_path)


def test_every_format_says_what_it_is_for():
    assert list(FORMATS) == list(EXPORTED)


def test_a_part_a_file_and_a_folder_are_needed(dialog, tmp_path):
    sections = dialog.choices.content.sections
    for row in range(sections.count()):
        sections.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept_button.click()
    assert dialog.trouble.text() == "Velg minst én del."
    sections.item(0).setCheckState(Qt.CheckState.Checked)
    choose(dialog)
    dialog.accept_button.click()
    assert dialog.trouble.text() == "Velg minst én fil."
    choose(dialog, "md")
    dialog.choices.formats.folder.clear()
    dialog.accept_button.click()
    assert dialog.trouble.text() == "Velg en mappe."
    assert not (tmp_path / "ut").exists()


def test_the_folder_is_chosen_in_the_machines_own_window(dialog, seen):
    formats = dialog.choices.formats
    before = formats.folder.text()
    formats.choose_button.click()
    assert formats.folder.text() == before
    seen.chosen = "/et/annet/sted"
    formats.choose_button.click()
    assert formats.folder.text() == "/et/annet/sted"


def test_what_went_wrong_is_a_sentence(dialog, qtbot, tmp_path):
    (tmp_path / "ut").write_text("en fil")
    choose(dialog, "md")
    save(dialog, qtbot)
    assert "er ikke en mappe" in dialog.trouble.text()
    assert dialog.choices.stack.currentWidget() is dialog.choices.formats


class Slow:
    """An exporter that waits to be let go before each format, and then tells or fails."""

    formats = ("md", "csv")
    sections = ("welcome",)
    written_in = ()
    files = (Path("dag.md"),)
    notices = ("Filer",)
    unwritten = ()

    def __init__(self, pages, error=None):
        self.pages = pages
        self.go = Event()
        self.error = error
        self.calls = 0

    def read(self, *_):
        return self

    def standing(self, *_):
        return ()

    def empty(self, _wanted):
        return ()

    def pdf(self, _wanted):
        if self.error is not None:
            raise self.error
        return self.pages

    def found_names(self, _wanted):
        return ()

    def left_out(self, _wanted):
        return ()

    def __call__(self, formats, _folder, _wanted, watch):
        self.calls += 1
        for number, name in enumerate(formats):
            watch(name, number, len(formats))
            self.go.wait(10)
        watch("", len(formats), len(formats))
        if self.error is not None:
            raise self.error
        return self


@pytest.fixture
def slow(qapp, tmp_path):
    pages = make_pdf(tmp_path / "pages.pdf", ["#ffffff"])
    return Slow(pages, ExportError("Fikk ikke skrevet «{file}»: {reason}", file="dag.md", reason="x"))


def test_it_says_how_far_it_has_come_and_nothing_is_written_when_it_is_stopped(make, slow, qtbot):
    dialog = make(slow)
    choose(dialog, "md", "csv")
    dialog.accept_button.click()
    outcome = dialog.choices.outcome
    qtbot.waitUntil(lambda: outcome.heading.text() == "1 av 2: Markdown …")
    assert not dialog.accept_button.isEnabled()
    assert not any(button.isEnabled() for button in dialog.choices.buttons)
    outcome.stop_button.click()
    assert not outcome.stop_button.isEnabled()
    slow.go.set()
    qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=30_000)
    assert dialog.trouble.text() == "Avbrutt. Ingenting ble skrevet."
    assert dialog.choices.stack.currentWidget() is dialog.choices.formats


def test_closing_while_writing_waits_out_of_sight(make, slow, qtbot):
    slow.error = None
    dialog = make(slow, held=False)
    dialog.accept_button.click()
    dialog.accept()
    dialog.reject()
    assert dialog.isHidden()
    with qtbot.waitSignal(dialog.destroyed):
        slow.go.set()
    assert slow.calls == 1


def test_closing_while_writing_comes_back_with_what_went_wrong(make, slow, qtbot):
    dialog = make(slow)
    dialog.accept()
    dialog.reject()
    assert dialog.isHidden()
    slow.go.set()
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.trouble.text() == "Fikk ikke skrevet «dag.md»: x"
    assert dialog.choices.stack.currentWidget() is dialog.choices.formats


def test_closing_after_it_was_stopped_brings_nothing_back(make, slow, qtbot):
    dialog = make(slow, held=False)
    choose(dialog, "md", "csv")
    dialog.accept()
    dialog.choices.outcome.stop_button.click()
    dialog.reject()
    with qtbot.waitSignal(dialog.destroyed):
        slow.go.set()


def test_notices_are_shown(make, slow, qtbot):
    slow.error = None
    slow.go.set()
    dialog = make(slow)
    save(dialog, qtbot)
    assert "Filer" in {label.text() for label in dialog.choices.outcome.findChildren(PlainLabel)}


@pytest.mark.expected_log("The preview could not be made: ValueError")
def test_a_sentence_is_shown_and_what_is_no_sentence_is_raised(make, slow, qtbot):
    slow.go.set()
    dialog = make(slow)
    qtbot.waitUntil(lambda: dialog.preview.quiet.text() == "Fikk ikke skrevet «dag.md»: x")
    save(dialog, qtbot)
    assert dialog.trouble.text() == "Fikk ikke skrevet «dag.md»: x"
    slow.error = ValueError("en feil i koden")
    with qtbot.captureExceptions() as caught:
        save(dialog, qtbot)
    assert [kind for kind, *_ in caught] == [ValueError]


@pytest.mark.expected_log("The preview could not be made: ValueError")
def test_pages_that_cannot_be_made_are_told_of(make, slow, qtbot):
    slow.error = ValueError("en feil i koden")
    dialog = make(slow)
    qtbot.waitUntil(lambda: dialog.preview.quiet.text().startswith("Forhåndsvisningen lot seg ikke lage."))
    assert not dialog.print_button.isEnabled()


# -- printing ----------------------------------------------------------------------------------------------------------


def test_what_is_seen_is_printed(dialog, seen, qtbot, tmp_path):
    shown(dialog, qtbot)
    dialog.print_button.click()
    assert not dialog.printing.busy
    seen.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    seen.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    seen.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(dialog.printing.ended, timeout=30_000):
        dialog.print_button.click()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert dialog.trouble.text() == ""


def test_no_printer_is_a_sentence(dialog, seen, qtbot):
    shown(dialog, qtbot)
    seen.trouble = UserError("Det er ingen skriver.")
    dialog.print_button.click()
    assert dialog.trouble.text() == "Det er ingen skriver."


# -- beside the app's window -------------------------------------------------------------------------------------------


def test_the_app_is_used_meanwhile_and_one_summary_is_enough(desk, make, styled, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    first = make(parent=window)
    first.open()
    assert first.windowModality() is Qt.WindowModality.NonModal
    second = make(parent=window, held=False)
    second.hide()
    with qtbot.waitSignal(second.destroyed):
        second.open()
    assert first.isVisible()


def test_it_goes_when_the_fagdag_is_removed(desk, make, qtbot):
    dialog = make(held=False)
    shown(dialog, qtbot)
    with qtbot.waitSignal(dialog.destroyed):
        desk.do("Slett", lambda tx: workshops.delete_workshop(tx, desk.id))


def test_it_goes_when_the_fagdag_is_left(desk, keeper, clock, photos, speech_of, qtbot):
    left = OpenWorkshop(desk.hub, desk.id, speech_of("nb"), speech_of("nb"), clock, photos)
    dialog = SummaryDialog(left, keeper, SummaryMaker(partial(QtPictures, photos.path)))
    dialog.show()
    with qtbot.waitSignal(dialog.destroyed):
        left.deleteLater()


def test_esc_closes(make, qtbot):
    dialog = make(held=False)
    with qtbot.waitSignal(dialog.destroyed):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

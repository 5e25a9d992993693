"""The interview guide in the console and on the stage: chosen, written in its forms, saved, and practised with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.day_items import interview_of
from tests.written_guides import guide_of
from unginvest_workshop.content import PRACTICE_GUIDE, load_content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.interview import GuideForm
from unginvest_workshop.domain.timer import read
from unginvest_workshop.domain.workshop import Language
from unginvest_workshop.i18n import LANGUAGES
from unginvest_workshop.operations import agenda, guide_library, guides, interviews, people, templates, timers
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.interview.guide_picker import GuidePicker
from unginvest_workshop.ui.exercises.interview.practice import plan_practice
from unginvest_workshop.ui.exercises.interview.save_guide import SaveGuideDialog
from unginvest_workshop.ui.exercises.interview.stage import build
from unginvest_workshop.ui.exercises.interview.views import InterviewView
from unginvest_workshop.ui.exercises.interview.workspace import InterviewWorkspace
from unginvest_workshop.ui.stage.content import Instruction, Instructions, Kicker, Lines, Question
from unginvest_workshop.ui.stage.layout import Layouter
from unginvest_workshop.ui.stage.text import Typesetter
from unginvest_workshop.ui.widgets.fields import keep_all

INTERVIEW = ExerciseKind.INTERVIEW
FULL, EASY, INTERPRETED = GuideForm


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = InterviewWorkspace(desk, item_of(INTERVIEW))
    qtbot.addWidget(made)
    made.resize(900, 660)
    made.show()
    return made


def choose_guide(desk, key="belonging"):
    desk.do("", lambda tx: templates.choose_guide(tx, desk.id, load_content("nb"), key))


def guide(desk, form=FULL):
    return desk.read(lambda tx: guide_of(tx, desk.id, form))


def open_picker(workspace, qtbot):
    qtbot.mouseClick(workspace.guide.choice, Qt.MouseButton.LeftButton)
    [picker] = [each for each in workspace.guide.findChildren(GuidePicker) if each.isVisible()]
    return picker


def save_as(desk, title, *, language=Language.BOKMAAL, key="learning"):
    library = desk.read(lambda tx: guide_library.library_of(tx, language)) or WorkshopId(new_id())
    forms = guides.forms_in(load_content("nb").guide(key))
    day = desk.workshop().date
    desk.hub.do(library, "", lambda tx: guide_library.save_own(tx, library, language, title, forms, day))


def own_titles(desk):
    return [own.title for own in desk.read(guide_library.own_guides)]


def test_a_guide_is_chosen_in_all_its_forms_and_can_be_undone(desk, workspace, qtbot):
    choose_guide(desk)
    assert workspace.guide.choice.title() == "Å høre til"
    picker = open_picker(workspace, qtbot)
    assert picker.titles()[:4] == ["Å høre til", "Når vi lærer best", "Når vi får det til sammen", "Overgang til jobb"]
    assert "Prøveintervju" not in picker.titles()
    assert "Fortell om en gang du virkelig kjente at du hørte til her." in picker.preview.texts()
    qtbot.keyClick(picker.list, Qt.Key.Key_Down)
    assert "Fortell om noe du har lært." in picker.preview.texts()
    qtbot.keyClick(picker.list, Qt.Key.Key_Return)
    assert guide(desk).title == "Når vi lærer best"
    assert guide(desk, EASY).story_question == "Fortell om noe du har lært."
    assert workspace.guide.choice.title() == "Når vi lærer best"
    desk.undo()
    assert guide(desk, EASY).story_question == "Fortell om en gang du hørte til her."
    assert workspace.guide.choice.title() == "Å høre til"


def test_who_has_written_in_the_guide_is_told_how_to_get_it_back(desk, workspace, qtbot, told):
    choose_guide(desk)
    picker = open_picker(workspace, qtbot)
    picker.choose("Når vi lærer best")
    picker.accept()
    assert told == []
    desk.do("", lambda tx: guides.write_guide(tx, desk.id, wish="Mer sang?"))
    picker = open_picker(workspace, qtbot)
    picker.choose("Overgang til jobb")
    picker.accept()
    assert told == ["«Overgang til jobb» er valgt. Ctrl + Z henter tilbake det du hadde skrevet."]
    desk.undo()
    assert guide(desk).wish == "Mer sang?"


def test_each_part_of_each_form_is_kept_while_it_is_written(desk, workspace, qtbot):
    for form in GuideForm:
        workspace.guide.tab(form).click()
        page = workspace.guide.forms[form]
        for field, text in (
            (page.opening, "Hei"), (page.story_question, "Fortell!"), (page.values, "Det beste"), (page.wish, "Mer"),
        ):  # fmt: skip
            assert field.placeholderText()
            qtbot.keyClicks(field, text)
        page.follow_ups._add.click()
        qtbot.keyClicks(page.follow_ups.fields()[0], f"Og så, {form.value}?")
        keep_all(workspace)
        now = guide(desk, form)
        assert (now.opening, now.story_question, now.values, now.wish) == ("Hei", "Fortell!", "Det beste", "Mer")
        assert now.follow_ups == (f"Og så, {form.value}?",)


def test_follow_ups_are_added_moved_and_removed_by_key_with_their_symbols(desk, workspace, qtbot):
    choose_guide(desk)
    workspace.guide.tab(EASY).click()
    page = workspace.guide.forms[EASY]
    assert page.follow_ups.symbols() == ("eye", "group", "hand", "help")
    first = page.follow_ups.fields()[0]
    qtbot.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert guide(desk, EASY).follow_ups[:2] == ("Hvem var med?", "Hva skjedde?")
    assert guide(desk, EASY).symbols[:2] == ("group", "eye")
    qtbot.keyClick(page.follow_ups.fields()[0], Qt.Key.Key_Return)
    qtbot.keyClicks(page.follow_ups.fields()[1], "Når var det?")
    keep_all(workspace)
    assert guide(desk, EASY).follow_ups[1] == "Når var det?"
    assert guide(desk, EASY).symbols[:3] == ("group", "think", "eye")
    field = page.follow_ups.fields()[0]
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert guide(desk, EASY).follow_ups[0] == "Når var det?"
    assert guide(desk, EASY).symbols[0] == "think"
    desk.undo()
    assert page.follow_ups.symbols() == ("eye", "group", "hand", "help")


def test_another_symbol_is_chosen_from_a_menu_or_by_keys(desk, workspace, qtbot):
    choose_guide(desk)
    workspace.guide.tab(EASY).click()
    button = workspace.guide.forms[EASY].follow_ups.symbol_buttons()[0]
    menu = button.menu_of_symbols()
    next(action for action in menu.actions() if action.data() == "heart").trigger()
    assert guide(desk, EASY).symbols[0] == "heart"
    assert button.toolTip() == "Symbol: Hjerte"
    desk.undo()
    assert workspace.guide.forms[EASY].follow_ups.symbols()[0] == "eye"
    assert not workspace.guide.forms[FULL].follow_ups.symbol_buttons()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    [menu] = [each for each in button.findChildren(QMenu) if each.isVisible()]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert guide(desk, EASY).symbols[0] == "think"


def test_a_form_that_is_missing_can_begin_with_the_full_one(desk, workspace):
    desk.do("", lambda tx: guides.write_guide(tx, desk.id, story_question="Fortell!", follow_ups=["Hvem?"]))
    page = workspace.guide.forms[EASY]
    workspace.guide.tab(EASY).click()
    assert page.copy_button.isVisible()
    page.copy_button.click()
    assert guide(desk, EASY).follow_ups == ("Hvem?",)
    assert not page.copy_button.isVisible()


def test_an_older_guide_is_shown_with_the_forms_it_lacks(desk, workspace, qtbot):
    texts = load_content("nb").guide("together")
    desk.do("", lambda tx: guides.take_guide(tx, desk.id, texts.title, {FULL: texts.full}))
    page = workspace.guide.forms[EASY]
    workspace.guide.tab(EASY).click()
    assert page.story_question.toPlainText() == "Fortell om noe dere fikk til sammen."
    qtbot.keyClicks(page.wish, " Ja!")
    keep_all(workspace)
    assert guide(desk, EASY).story_question == "Fortell om noe dere fikk til sammen."
    assert guide(desk, EASY).symbols == texts.easy.symbols


def test_a_guide_is_saved_as_ones_own_and_chosen_on_another_day(desk, workspace, qtbot, told):
    assert not workspace.guide.save_button.isEnabled()
    choose_guide(desk)
    desk.do("", lambda tx: guides.write_guide(tx, desk.id, form=EASY, wish="Mer musikk?"))
    workspace.guide.save_button.click()
    [dialog] = workspace.guide.findChildren(SaveGuideDialog)
    dialog.title.setText("  ")
    dialog.accept()
    assert dialog.trouble.text() == "Skriv hva guiden heter."
    qtbot.keyClicks(dialog.title, "Musikk på Hallingdal")
    dialog.accept()
    assert own_titles(desk) == ["Musikk på Hallingdal"]
    assert told[-1].startswith("«Musikk på Hallingdal» er lagret.")
    assert workspace.guide.choice.title() == "Musikk på Hallingdal"
    choose_guide(desk, "learning")
    picker = open_picker(workspace, qtbot)
    picker.choose("Musikk på Hallingdal")
    picker.accept()
    assert guide(desk, EASY).wish == "Mer musikk?"
    assert workspace.guide.choice.title() == "Musikk på Hallingdal"


def test_saving_under_a_title_in_use_says_that_it_is_replaced(desk, workspace):
    choose_guide(desk)
    save_as(desk, "Vår")
    workspace.guide.save_button.click()
    [dialog] = workspace.guide.findChildren(SaveGuideDialog)
    dialog.title.setText("vår")
    assert dialog.note.text().startswith("Du har en guide som heter dette fra før.")
    dialog.accept()
    assert own_titles(desk) == ["vår"]


def test_own_guides_are_renamed_and_removed_by_key_and_taken_back(desk, workspace, qtbot):
    save_as(desk, "Vår")
    save_as(desk, "Our own", language=Language.ENGLISH)
    picker = open_picker(workspace, qtbot)
    rows = [picker.list.item(row).text() for row in range(picker.list.count())]
    assert rows[0] == "Fra appen"
    assert rows[-3:] == ["Mine egne", "Our own · English", "Vår"]
    picker.choose("Å høre til")
    assert not picker.remove_button.isVisible()
    qtbot.keyClick(picker.list, Qt.Key.Key_Delete)
    qtbot.keyClick(picker.list, Qt.Key.Key_F2)
    assert not picker.name.isVisible()
    picker.choose("Vår")
    qtbot.keyClick(picker.list, Qt.Key.Key_F2)
    qtbot.keyClicks(picker.name, "Den beste")
    qtbot.keyClick(picker.name, Qt.Key.Key_Return)
    assert sorted(own_titles(desk)) == ["Den beste", "Our own"]
    picker.choose("Den beste")
    qtbot.keyClick(picker.list, Qt.Key.Key_Delete)
    assert own_titles(desk) == ["Our own"]
    assert picker.undo_button.text() == "Hent tilbake «Den beste»"
    picker.undo_button.click()
    assert sorted(own_titles(desk)) == ["Den beste", "Our own"]
    assert not picker.undo_button.isVisible()


def test_a_title_in_use_is_refused(desk, workspace, qtbot):
    save_as(desk, "Vår")
    save_as(desk, "En til")
    picker = open_picker(workspace, qtbot)
    picker.choose("Vår")
    picker.rename()
    picker.name.setText("en til")
    qtbot.keyClick(picker.name, Qt.Key.Key_Return)
    assert picker.trouble.text() == "Du har en guide som heter «en til» fra før. Finn på et annet navn."
    assert sorted(own_titles(desk)) == ["En til", "Vår"]


# ---- who goes by which form


@pytest.fixture
def pairs(desk, workspace):
    desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine(n) for n in ("Ida", "Per", "Amina", "Ola")]))
    workspace.pairs.deal()
    return [pair.id for pair in desk.read(lambda tx: interviews.pairs(tx, interview_of(tx, desk.id)))]


def form_of(desk, pair):
    return next(
        each.form for each in desk.read(lambda tx: interviews.pairs(tx, interview_of(tx, desk.id))) if each.id == pair
    )


def test_a_pair_gets_its_form_from_a_quiet_menu(desk, workspace, pairs):
    button = workspace.pairs.form_button(pairs[0])
    assert button.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert [action.text()[:2] for action in button.forms.actions()] == ["&1", "&2", "&3"]
    button.forms.actions()[2].trigger()
    assert form_of(desk, pairs[0]) is INTERPRETED
    assert form_of(desk, pairs[1]) is FULL
    assert workspace.pairs.form_button(pairs[0]).toolTip() == "Guide for dette paret: Med tolk"
    desk.undo()
    assert form_of(desk, pairs[0]) is FULL
    assert workspace.pairs.form_button(pairs[0]).glyph() == workspace.pairs.form_button(pairs[1]).glyph()


def test_a_pair_gets_its_form_by_keys_alone(desk, workspace, pairs, qtbot):
    button = workspace.pairs.form_button(pairs[1])
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.forms.isVisible()
    qtbot.keyClick(button.forms, Qt.Key.Key_2)
    assert form_of(desk, pairs[1]) is EASY


def test_all_pairs_look_the_same_while_the_room_may_see_the_console(desk, workspace, pairs):
    workspace.pairs.form_button(pairs[0]).forms.actions()[1].trigger()
    looks = [workspace.pairs.form_button(pair).glyph() for pair in pairs]
    assert looks[0] != looks[1]
    workspace.set_private(hidden=True)
    looks = [workspace.pairs.form_button(pair).glyph() for pair in pairs]
    assert looks[0] == looks[1]
    assert "Lett" not in workspace.pairs.form_button(pairs[0]).toolTip()
    workspace.set_private(hidden=False)
    assert workspace.pairs.form_button(pairs[0]).glyph() != workspace.pairs.form_button(pairs[1]).glyph()


def test_nobody_on_the_wall_is_told_who_uses_what(desk, workspace, pairs, source_of):
    choose_guide(desk)
    for view in InterviewView:
        desk.go_to(workspace.item_id)
        workspace.views.button(view).click()
        before = source_of(INTERVIEW, build)
        desk.do("", lambda tx: interviews.set_form(tx, pairs[0], EASY))
        assert source_of(INTERVIEW, build) == before
        desk.undo()


# ---- what the stage shows


@pytest.fixture
def timer(desk, item_of):
    desk.go_to(item_of(INTERVIEW))
    return TimerModel(desk, desk)


def test_the_easy_form_is_big_with_a_symbol_beside_each_question(desk, workspace, timer, source_of):
    choose_guide(desk)
    workspace.views.choose_form(EASY)
    workspace.views.button(InterviewView.GUIDE).click()
    kicker, question, lines = source_of(INTERVIEW, build).blocks
    assert isinstance(kicker, Kicker)
    assert question == Question("Fortell om en gang du hørte til her.", "tell")
    assert isinstance(lines, Instructions)
    assert lines.large
    assert lines.lines[0] == Instruction("eye", "Hva skjedde?")
    assert lines.lines[-2:] == (
        Instruction("heart", "Hva er bra med deg?"),
        Instruction("grow", "Hva vil du ha mer av her?"),
    )
    assert all(line.symbol for line in lines.lines)


def test_the_form_for_an_interpreter_is_short_and_big(desk, workspace, timer, source_of):
    choose_guide(desk)
    workspace.views.choose_form(INTERPRETED)
    workspace.views.button(InterviewView.GUIDE).click()
    content = source_of(INTERVIEW, build)
    assert content.blocks[1] == Question("Fortell om en dag da du var en del av gruppa.")
    assert isinstance(content.blocks[2], Lines)
    assert content.blocks[2].large
    assert content.footer.startswith("Still ett spørsmål om gangen. Vent på tolken.")


def test_a_key_and_a_menu_switch_the_form_on_the_stage_and_the_clock_leaves_it(
    desk, workspace, timer, source_of, qtbot
):
    choose_guide(desk)
    assert workspace.views.form_button.text() == "Hele guiden"
    action = next(each for each in workspace.exercise_actions() if each.text() == "Neste form av guiden på lerretet")
    assert action.shortcut().toString() == "Ctrl+G"
    action.trigger()
    assert workspace.views.form_button.text() == "Lett å lese"
    timer.toggle()
    timer.skip()
    assert source_of(INTERVIEW, build).blocks[1] == Question("Fortell om en gang du hørte til her.", "tell")
    action.trigger()
    action.trigger()
    assert workspace.views.form_button.text() == "Hele guiden"
    workspace.views.form_button.menu().actions()[2].trigger()
    assert workspace.views.form_button.text() == "Med tolk"
    workspace.views.button(InterviewView.PAIRS).click()
    assert workspace.views.form_button.text() == "Med tolk"
    palette = [each.text() for each in workspace.exercise_actions()]
    assert "Guiden på lerretet: Lett å lese" in palette
    assert "Skriv i guiden: Med tolk" in palette


def test_a_form_without_a_story_question_keeps_its_own_questions(desk, workspace, timer, source_of):
    desk.do("", lambda tx: guides.write_guide(tx, desk.id, form=EASY, follow_ups=["Hvem?"], symbols=[]))
    workspace.views.choose_form(EASY)
    workspace.views.button(InterviewView.GUIDE).click()
    assert source_of(INTERVIEW, build).blocks[1:] == (
        Question("Når har det vært på sitt aller beste?", "tell"),
        Instructions((Instruction("think", "Hvem?"),), large=True),
    )


def test_from_the_palette_a_form_is_opened_to_be_written_in(desk, workspace, qtbot):
    qtbot.waitExposed(workspace)
    action = next(each for each in workspace.exercise_actions() if each.text() == "Skriv i guiden: Lett å lese")
    action.trigger()
    assert workspace.guide.tab(EASY).isChecked()
    QApplication.processEvents()
    assert workspace.guide.story_question is workspace.guide.forms[EASY].story_question


# ---- the practice interview


def items(desk):
    return desk.read(lambda tx: agenda.agenda(tx, desk.id))


def practice_of(desk):
    return next(item for item in items(desk) if guides.is_practice(item))


def content_of(desk, item):
    def look(tx):
        reading = read(timers.timer_of(tx, item.id), desk.clock.now())
        return build(StageSource(tx, desk.workshop(), item, desk.place(), desk.room, desk.photos, reading))

    return desk.read(look)


def test_a_practice_interview_is_planned_from_the_workspace(desk, workspace, told):
    workspace.practice_button.click()
    planned = items(desk)
    place = planned.index(practice_of(desk))
    assert planned[place + 1].id == workspace.item_id
    assert planned[place].minutes == 5
    assert told[-1] == "Prøveintervjuet står i dagsplanen, rett før «Parvise intervju». Ctrl + Z tar det ut igjen."
    workspace.practice_button.click()
    assert told[-1] == "Prøveintervjuet står allerede i dagsplanen, rett før «Parvise intervju»."
    assert len(items(desk)) == len(planned)
    desk.undo()
    assert len(items(desk)) == len(planned) - 1


def test_a_day_without_an_interview_says_what_to_do_first(desk, item_of, told):
    desk.do("", lambda tx: agenda.remove_item(tx, item_of(INTERVIEW)))
    plan_practice(desk)
    assert told[-1].startswith("Legg til et intervju i dagsplanen først")


def test_the_practice_has_its_own_guide_time_and_question_at_the_end(desk, workspace, qtbot, clock):
    choose_guide(desk)
    workspace.practice_button.click()
    item = practice_of(desk)
    own = InterviewWorkspace(desk, item.id)
    qtbot.addWidget(own)
    assert own.practice_button.isHidden()
    assert own.guide.choice.title() == "Prøveintervju"
    desk.go_to(item.id)
    assert content_of(desk, item).blocks[0] == Question("Nå øver vi på å spørre.")
    timer = TimerModel(desk, desk)
    timer.toggle()
    content = content_of(desk, item)
    assert content.blocks[1] == Question(load_content("nb").guide(PRACTICE_GUIDE).full.story_question)
    assert [bar.seconds for bar in content.clock.segments] == [120, 120, 60]
    timer.skip()
    timer.skip()
    assert content_of(desk, item).blocks[0] == Question("Hva gjorde den som spurte, som hjalp deg å fortelle?")
    own.guide.forms[FULL].wish.setPlainText("Vår egen")
    keep_all(own)
    assert guide(desk).title == "Å høre til"
    assert guide(desk).wish != "Vår egen"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", [EASY, INTERPRETED])
def test_the_short_forms_stand_on_one_page(desk, workspace, timer, source_of, language, form):
    timer.toggle()
    desk.do("", lambda tx: people.add_number_of_people(tx, desk.id, 4))
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    workspace.views.choose_form(form)
    layouter = Layouter(Typesetter())
    for texts in load_content(language).guides:
        desk.do("", lambda tx, texts=texts: guides.take_guide(tx, desk.id, texts.title, guides.forms_in(texts)))
        content = source_of(INTERVIEW, build)
        for size in ((1024, 768), (1280, 720), (1920, 1080)):
            assert len(layouter.lay_out(content, *size).pages) == 1, (texts.key, size)

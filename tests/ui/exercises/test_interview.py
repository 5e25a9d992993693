"""The interview in the console and on the stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from tests.day_items import interview_of
from tests.written_guides import guide_of
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import short_names
from unginvest_workshop.operations import agenda, interviews, people, templates, workshops
from unginvest_workshop.operations.people import PersonLine
from unginvest_workshop.ui.clock import TimerModel
from unginvest_workshop.ui.exercises.interview.stage import build
from unginvest_workshop.ui.exercises.interview.views import InterviewView
from unginvest_workshop.ui.exercises.interview.workspace import MEND_KEY, InterviewWorkspace
from unginvest_workshop.ui.stage.content import Instructions, Kicker, Lines, Names, Question
from unginvest_workshop.ui.stage.layout import Layouter
from unginvest_workshop.ui.stage.marks import TextMark
from unginvest_workshop.ui.stage.text import Typesetter
from unginvest_workshop.ui.widgets.label import PlainLabel

INTERVIEW = ExerciseKind.INTERVIEW


@pytest.fixture
def workspace(desk, item_of, qtbot):
    made = InterviewWorkspace(desk, item_of(INTERVIEW))
    qtbot.addWidget(made)
    made.resize(900, 660)
    made.show()
    return made


@pytest.fixture
def timer(desk, item_of):
    desk.go_to(item_of(INTERVIEW))
    return TimerModel(desk, desk)


def let_in(desk, *names):
    return desk.do("", lambda tx: people.add_people(tx, desk.id, [PersonLine(name) for name in names]))


def choose_guide(desk):
    desk.do("", lambda tx: templates.choose_guide(tx, desk.id, load_content("nb"), "belonging"))


def guide(desk):
    return desk.read(lambda tx: guide_of(tx, desk.id))


def pairs(desk):
    return desk.read(lambda tx: interviews.pairs(tx, interview_of(tx, desk.id)))


def seated(desk):
    return [[person.name for person in pair.people] for pair in pairs(desk)]


def test_pairs_are_dealt_and_dealt_again(desk, workspace, qtbot):
    let_in(desk, "Ida", "Per", "Amina", "Ola", "Kari")
    assert workspace.pairs.deal_button.text() == "Trekk makkere"
    workspace.pairs.deal_button.click()
    assert sorted(len(pair) for pair in seated(desk)) == [2, 3]
    assert workspace.pairs.deal_button.text() == "Trekk på nytt"
    workspace.pairs.deal()
    assert sorted(name for pair in seated(desk) for name in pair) == ["Amina", "Ida", "Kari", "Ola", "Per"]


def test_pressing_two_names_lets_them_change_places(desk, workspace):
    let_in(desk, "Ida", "Per", "Amina", "Ola")
    workspace.pairs.deal()
    (first, _), (second, _) = (
        pair.people for pair in desk.read(lambda tx: interviews.pairs(tx, interview_of(tx, desk.id)))
    )
    before = seated(desk)
    workspace.pairs.name_button(first.id).click()
    assert workspace.pairs.name_button(first.id).isChecked()
    workspace.pairs.name_button(second.id).click()
    after = seated(desk)
    assert (after[0][0], after[1][0]) == (before[1][0], before[0][0])
    assert not workspace.pairs.name_button(first.id).isChecked()
    workspace.pairs.name_button(first.id).click()
    workspace.pairs.name_button(first.id).click()
    assert seated(desk) == after


def test_who_has_no_partner_yet_is_told_and_nobody_can_be_dealt_alone(desk, workspace):
    assert not workspace.pairs.deal_button.isEnabled()
    let_in(desk, "Ida", "Per")
    workspace.pairs.deal()
    assert workspace.pairs._note.text() == "Trykk på to navn for å bytte dem."
    assert workspace.pairs.mend_button.isHidden()
    (late,) = let_in(desk, "Sen & co")
    assert "Uten makker ennå" in [label.text() for label in workspace.pairs.findChildren(PlainLabel)]
    assert workspace.pairs.name_button(late).accessibleName() == "Sen & co"
    assert workspace.pairs.mend_button.isVisibleTo(workspace)


def test_a_key_finds_partners_for_those_who_came_late(desk, workspace, qtbot):
    let_in(desk, "Ida", "Per", "Amina", "Ola")
    workspace.pairs.deal()
    before = seated(desk)
    let_in(desk, "Kari")
    next(each for each in workspace.exercise_actions() if each.shortcut() == QKeySequence(MEND_KEY)).trigger()
    after = seated(desk)
    assert sorted(map(len, after)) == [2, 3]
    assert len([pair for pair in before if pair in after]) == 1
    assert workspace.pairs.mend_button.isHidden()


def test_one_without_a_partner_joins_the_pair_that_is_pressed(desk, workspace):
    let_in(desk, "Ida", "Per")
    workspace.pairs.deal()
    (late,) = let_in(desk, "Kari")
    (later,) = let_in(desk, "Ola")
    first = pairs(desk)[0].people[0].id
    for press in (late, later):  # two who have none change nothing
        workspace.pairs.name_button(press).click()
    assert len(pairs(desk)[0].people) == 2
    workspace.pairs.name_button(late).click()
    workspace.pairs.name_button(first).click()
    assert pairs(desk)[0].people[2].id == late


def test_partners_who_have_met_before_are_told_of(desk, workspace, item_of):
    let_in(desk, "Ida", "Per")
    workspace.pairs.deal()
    assert workspace.pairs._repeats.isHidden()
    second = desk.do("", lambda tx: agenda.add_item(tx, desk.id, INTERVIEW, 20))
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, second, 1))
    workspace.refresh(None)
    assert workspace.pairs._repeats.text().startswith("Har vært makkere før: ")


def test_the_register_has_everybody_under_their_first_letter(desk, source_of, timer):
    let_in(desk, "Ida", "Per", "Åse", "Pia", "Øyvind")
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, "register"))
    content = source_of(INTERVIEW, build)
    (names,) = [block for block in content.blocks if isinstance(block, Names)]
    assert names.by_letter
    assert [row[0] for row in names.rows] == ["Ida", "Per", "Pia", "Øyvind", "Åse"]
    partners = {row[0]: set(row[1:]) for row in names.rows}
    assert all(name in partners[other] for name, others in partners.items() for other in others)
    pages = Layouter(Typesetter()).lay_out(content, 1280, 720).pages
    shown = [mark.text for page in pages for mark in page if isinstance(mark, TextMark)]
    assert [text for text in shown if text in {"I", "P", "Ø", "Å"}] == ["I", "P", "Ø", "Å"]


def test_the_facilitator_chooses_what_the_room_sees(desk, workspace, timer, source_of):
    for view, question in (
        (InterviewView.PAIRS, "Finn makkeren din"),
        (InterviewView.TOGETHER, "Snakk sammen om det dere hørte."),
    ):
        workspace.views.button(view).click()
        assert desk.place().view == view.value
        assert workspace.views.button(view).isChecked()
        assert source_of(INTERVIEW, build).blocks[0] == Question(question)
    action = next(each for each in workspace.exercise_actions() if "Spørsmål" in each.text())
    action.trigger()
    assert desk.place().view == InterviewView.GUIDE


def test_before_the_clock_starts_the_stage_helps_to_find_a_partner(desk, source_of, timer):
    content = source_of(INTERVIEW, build)
    assert content.blocks[0] == Question("Finn makkeren din")
    assert isinstance(content.blocks[1], Instructions)
    assert content.clock is None
    assert content.footer == "Er dere tre? Da har dere 7 minutter hver."


def test_the_two_tellings_and_the_gathering_follow_the_clock(desk, source_of, timer, clock):
    choose_guide(desk)
    timer.toggle()
    opening = source_of(INTERVIEW, build)
    assert opening.blocks[0] == Question("Finn makkeren din")
    assert (opening.clock.text, opening.clock.caption) == ("2:00", "til den første forteller")
    clock.seconds += 120 + 372
    first = source_of(INTERVIEW, build)
    assert first.blocks[0] == Kicker("Nå forteller", "den som har bursdag først i året")
    assert first.blocks[1] == Question("Fortell om en gang du virkelig kjente at du hørte til her.")
    assert isinstance(first.blocks[2], Lines)
    assert (first.clock.text, first.clock.caption, first.clock.current) == ("4:48", "til dere bytter", 1)
    assert [bar.label for bar in first.clock.segments] == ["", "1 forteller", "", "2 forteller", "sammen"]
    timer.skip()
    swap = source_of(INTERVIEW, build)
    assert swap.blocks[0] == Question("Nå bytter dere")
    assert (swap.clock.text, swap.clock.caption, swap.clock.sign) == ("0:30", "til den neste forteller", "Bytt nå")
    timer.skip()
    second = source_of(INTERVIEW, build)
    assert second.blocks[0] == Kicker("Nå bytter dere:", "den andre forteller")
    assert (second.clock.caption, second.clock.current) == ("til dere samles", 3)
    timer.skip()
    together = source_of(INTERVIEW, build)
    assert together.blocks[0] == Question("Snakk sammen om det dere hørte.")
    assert together.clock.sign == "Samles nå"


def test_at_the_end_the_room_first_reads_that_it_is_over_and_then_how_long_since(desk, source_of, timer, clock):
    timer.toggle()
    clock.seconds += 1800
    faces = []
    for wait in (0, 59, 1, 65):
        clock.seconds += wait
        face = source_of(INTERVIEW, build).clock
        faces.append((face.text, face.caption, face.sign))
    assert faces == [
        ("ferdig", "", ""), ("ferdig", "", ""), ("−1:00", "over tida", ""), ("−2:05", "over tida", ""),
    ]  # fmt: skip


def test_one_minute_left_shows_for_a_while(desk, source_of, timer, clock):
    timer.toggle()
    clock.seconds += 120 + 600
    signs = []
    for wait in (-1, 1, 9, 1):
        clock.seconds += wait
        signs.append(source_of(INTERVIEW, build).clock.sign)
    assert signs == ["", "Ett minutt igjen", "Ett minutt igjen", ""]


def test_a_room_that_is_one_trio_tells_in_turn(desk, source_of, timer):
    let_in(desk, "Ida", "Per", "Åse")
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    timer.toggle()
    seen = []
    for _ in range(7):
        content = source_of(INTERVIEW, build)
        seen.append(content.blocks[0])
        assert "Bytt når" not in content.footer
        timer.skip()
    assert [getattr(block, "chip", "") for block in seen] == [
        "", "den som har bursdag først i året", "", "den andre forteller", "", "den tredje forteller", "",
    ]  # fmt: skip


def test_a_trio_is_told_when_to_swap_so_that_it_ends_with_the_pairs(desk, source_of, timer):
    timer.toggle()
    assert source_of(INTERVIEW, build).footer == "Er dere tre? Da har dere 7 minutter hver."
    timer.skip()
    assert source_of(INTERVIEW, build).footer.endswith("\nEr dere tre? Bytt når klokka viser 3:30.")
    timer.skip()
    timer.skip()
    assert source_of(INTERVIEW, build).footer.endswith("\nEr dere tre? Bytt når klokka viser 7:30.")


def test_nothing_is_said_of_trios_when_there_is_none(desk, source_of, timer):
    let_in(desk, "Ida", "Per")
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 1))
    assert source_of(INTERVIEW, build).footer == ""
    timer.toggle()
    assert "tre?" not in source_of(INTERVIEW, build).footer


def test_the_pair_list_is_sorted_by_first_name_with_the_norwegian_letters_last(desk, source_of, timer):
    let_in(desk, "Åse Vik", "Berit Dal", "Ida Lund", "Ærlend Nes", "Øystein Li", "amina Ali")
    desk.do("", lambda tx: interviews.deal_interview_pairs(tx, interview_of(tx, desk.id), 3))
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, InterviewView.PAIRS))
    names = source_of(INTERVIEW, build).blocks[1]
    assert isinstance(names, Names)
    order = ["amina", "Berit", "Ida", "Ærlend", "Øystein", "Åse"]
    assert [row[0] for row in names.rows] == sorted((row[0] for row in names.rows), key=order.index)
    assert all(order.index(one) < order.index(other) for one, other in names.rows)


def test_without_pairs_the_list_says_how_to_find_somebody(desk, source_of, timer):
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, InterviewView.PAIRS))
    assert isinstance(source_of(INTERVIEW, build).blocks[1], Instructions)


def test_without_a_guide_the_exercises_own_questions_are_shown(desk, source_of, timer):
    desk.do("", lambda tx: workshops.choose_view(tx, desk.id, InterviewView.GUIDE))
    assert source_of(INTERVIEW, build).blocks[1] == Question("Når har det vært på sitt aller beste?")


def test_two_with_the_same_first_name_are_called_by_all_of_it(desk):
    let_in(desk, "Ida Lund", "Ida Berg", "Per Li", "")
    everyone = desk.read(lambda tx: people.participants(tx, desk.id))
    assert list(short_names(Translator("nb"), everyone).values()) == ["Ida Lund", "Ida Berg", "Per", "Deltaker 4"]


def test_an_unknown_view_follows_the_clock():
    assert InterviewView.of("noe annet") is InterviewView.BY_CLOCK


def test_no_private_notes_stand_on_the_stage(desk, item_of, source_of, timer):
    desk.do("", lambda tx: agenda.edit_item(tx, item_of(INTERVIEW), notes="HEMMELIG"))
    for view in InterviewView:
        desk.do("", lambda tx, view=view: workshops.choose_view(tx, desk.id, view))
        assert "HEMMELIG" not in repr(source_of(INTERVIEW, build))


def test_the_name_buttons_can_be_reached_by_tab(desk, workspace):
    let_in(desk, "Ida", "Per")
    workspace.pairs.deal()
    someone = desk.read(lambda tx: people.participants(tx, desk.id))[0]
    assert workspace.pairs.name_button(someone.id).focusPolicy() is Qt.FocusPolicy.TabFocus

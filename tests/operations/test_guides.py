"""The guides of a fagdag: their forms, the practice interview, and those that are saved in the library."""

from dataclasses import replace
from datetime import date

import pytest

from tests.written_guides import guide_of
from unginvest_workshop.content import PRACTICE_GUIDE, AskedTexts, load_content
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.interview import GuideForm, InterviewGuide, StageChoice
from unginvest_workshop.domain.segments import interview_segments
from unginvest_workshop.domain.workshop import Language, Workshop, WorkshopKind
from unginvest_workshop.operations import agenda, guide_library, guides, templates
from unginvest_workshop.operations.tx import NotFoundError, UserError

FULL, EASY, INTERPRETED = GuideForm
DAY = date(2026, 11, 22)


@pytest.fixture
def content():
    return load_content("nb")


def interview(room):
    items = room.see(lambda tx: agenda.agenda(tx, room.id))
    return next(item for item in items if item.exercise is ExerciseKind.INTERVIEW and not guides.is_practice(item))


def in_use(room, content, item=None):
    return room.see(lambda tx: guides.guide_in_use(tx, item or interview(room), content))


def test_the_guide_is_written_in_parts(room):
    assert room.see(lambda tx: guide_of(tx, room.id)) is None
    room.do(
        lambda tx: guides.write_guide(
            tx, room.id, title="Tilhørighet", opening="Først", story_question="Fortell!", follow_ups=["Hvem?", "Hva?"],
            values="Verdier", wish="Ønske",
        )
    )  # fmt: skip
    room.do(lambda tx: guides.write_guide(tx, room.id, story_question="Fortell om en gang!"))
    guide = room.see(lambda tx: guide_of(tx, room.id))
    assert (guide.title, guide.story_question, guide.follow_ups) == (
        "Tilhørighet", "Fortell om en gang!", ("Hvem?", "Hva?"),
    )  # fmt: skip
    assert (guide.opening, guide.values, guide.wish) == ("Først", "Verdier", "Ønske")
    room.do(lambda tx: guides.write_guide(tx, room.id))
    assert room.see(lambda tx: guide_of(tx, room.id)) == guide


def test_choosing_a_guide_writes_all_its_forms_and_is_one_step(room, content):
    room.do(lambda tx: templates.choose_guide(tx, room.id, content, "transition"))
    used = in_use(room, content)
    assert used.title == "Overgang til jobb"
    assert used.written == guides.forms_in(content.guide("transition"))
    assert used.offered == {}
    ids = {row.id for row in room.see(lambda tx: guides.forms_of(tx, room.id)).values()}
    room.do(lambda tx: templates.choose_guide(tx, room.id, content, "learning"))
    assert {row.id for row in room.see(lambda tx: guides.forms_of(tx, room.id)).values()} == ids
    assert in_use(room, content).title == "Når vi lærer best"
    room.store.undo(room.id)
    assert in_use(room, content).title == "Overgang til jobb"
    room.store.undo(room.id)
    assert in_use(room, content).asked(FULL) is None


def test_each_form_is_written_by_itself(room, content):
    room.do(lambda tx: templates.choose_guide(tx, room.id, content, "belonging"))
    room.do(
        lambda tx: guides.write_guide(
            tx, room.id, form=EASY, follow_ups=["Hvem?", "Når?"], symbols=["group", "heart"]
        )
    )  # fmt: skip
    used = in_use(room, content)
    assert (used.asked(EASY).follow_ups, used.asked(EASY).symbols) == (("Hvem?", "Når?"), ("group", "heart"))
    assert used.asked(FULL) == content.guide("belonging").full
    assert used.asked(INTERPRETED) == content.guide("belonging").interpreted


def test_an_older_fagdag_with_one_form_is_offered_the_others_when_the_title_is_known(room, content):
    full = content.guide("together").full
    room.do(lambda tx: guides.take_guide(tx, room.id, "Når vi får det til sammen", {FULL: full}))
    used = in_use(room, content)
    assert set(used.written) == {FULL}
    assert used.asked(EASY) == content.guide("together").easy
    room.do(lambda tx: guides.write_guide(tx, room.id, form=EASY, begin=used.offered[EASY], wish="Mer sang?"))
    assert in_use(room, content).asked(EASY) == replace(content.guide("together").easy, wish="Mer sang?")


def test_a_form_that_nobody_wrote_is_the_full_one(room, content):
    room.do(lambda tx: guides.write_guide(tx, room.id, title="Vår egen", story_question="Fortell!"))
    used = in_use(room, content)
    assert used.offered == {}
    assert used.asked(EASY) == used.asked(FULL)
    room.do(lambda tx: guides.write_guide(tx, room.id, form=EASY, story_question="Kort!"))
    assert in_use(room, content).asked(EASY).story_question == "Kort!"
    room.do(lambda tx: guides.write_guide(tx, room.id, form=EASY, story_question=""))
    assert in_use(room, content).asked(EASY).story_question == "Fortell!"


def test_a_practice_interview_stands_right_before_the_interview_with_its_own_guide(room, content):
    room.do(lambda tx: templates.choose_guide(tx, room.id, content, "belonging"))
    before = room.see(lambda tx: agenda.agenda(tx, room.id))
    new = room.do(lambda tx: guides.add_practice(tx, room.id, content, interview(room).id))
    items = room.see(lambda tx: agenda.agenda(tx, room.id))
    place = next(number for number, item in enumerate(items) if item.id == new)
    practice, after = items[place], items[place + 1]
    assert (practice.title, practice.minutes, practice.exercise) == ("Prøveintervju", 5, ExerciseKind.INTERVIEW)
    assert "Hva gjorde den som spurte, som hjalp deg å fortelle?" in practice.notes
    assert after.id == interview(room).id
    assert guides.practice_before(items, after.id) == new
    assert guides.practice_before(items, items[0].id) is None
    assert in_use(room, content, practice).written == guides.forms_in(content.guide(PRACTICE_GUIDE))
    assert in_use(room, content).title == "Å høre til"
    assert [segment.seconds for segment in interview_segments(practice.minutes)] == [120, 120, 60]
    room.store.undo(room.id)
    assert room.see(lambda tx: agenda.agenda(tx, room.id)) == before
    room.store.redo(room.id)
    assert in_use(room, content, room.see(lambda tx: tx.get(AgendaItem, new))).title == "Prøveintervju"


def test_the_practice_guide_is_kept_when_it_is_planned_again(room, content):
    new = room.do(lambda tx: guides.add_practice(tx, room.id, content, interview(room).id))
    room.do(lambda tx: guides.write_guide(tx, room.id, rank=_rank(room, new), wish="Vår egen avslutning"))
    room.do(lambda tx: agenda.remove_item(tx, new))
    again = room.do(lambda tx: guides.add_practice(tx, room.id, content, interview(room).id))
    row = room.see(lambda tx: tx.get(AgendaItem, again))
    assert in_use(room, content, row).asked(FULL).wish == "Vår egen avslutning"
    assert room.see(lambda tx: guide_of(tx, room.id)) is None


def _rank(room, item_id):
    return room.see(lambda tx: guides.rank_of(tx, tx.get(AgendaItem, item_id)))


def test_a_choice_for_the_stage_is_kept_as_one_text():
    for form in GuideForm:
        for view in ("", "guide"):
            assert StageChoice.read(StageChoice(view, form).stored()) == StageChoice(view, form)
    assert StageChoice("guide").stored() == "guide"
    assert StageChoice.read("guide/none").form is FULL


@pytest.fixture
def library(room, content):
    """Save a guide as one's own; the first one makes the library."""
    made = WorkshopId(new_id())
    forms = guides.forms_in(content.guide("belonging"))
    room.store.write(made, "", lambda tx: guide_library.save_own(tx, made, Language.BOKMAAL, "Vår guide", forms, DAY))
    return made


def own(room):
    return room.see(guide_library.own_guides)


def test_a_saved_guide_holds_all_forms_and_its_language(room, library, content):
    assert room.see(lambda tx: tx.get(Workshop, library)).kind is WorkshopKind.LIBRARY
    assert room.see(lambda tx: guide_library.library_of(tx, Language.BOKMAAL)) == library
    assert room.see(lambda tx: guide_library.library_of(tx, Language.ENGLISH)) is None
    [saved] = own(room)
    assert (saved.title, saved.language, saved.library) == ("Vår guide", Language.BOKMAAL, library)
    assert saved.forms == guides.forms_in(content.guide("belonging"))


def test_a_guide_of_the_same_title_is_put_in_its_place(room, library):
    other = {FULL: AskedTexts("", "Fortell!", (), "", "")}
    for title in ("vår guide", "En til"):
        room.store.write(
            library,
            "",
            lambda tx, title=title: guide_library.save_own(tx, library, Language.BOKMAAL, title, other, DAY),
        )
    assert [(guide.title, dict(guide.forms)) for guide in own(room)] == [("En til", other), ("vår guide", other)]


def test_a_saved_guide_can_be_renamed_and_removed_and_taken_back(room, library):
    [saved] = own(room)
    room.store.write(library, "", lambda tx: guide_library.rename_own(tx, library, saved.rank, "Den beste"))
    assert [guide.title for guide in own(room)] == ["Den beste"]
    room.store.write(library, "", lambda tx: guide_library.remove_own(tx, library, saved.rank))
    assert own(room) == []
    room.store.undo(library)
    assert [guide.title for guide in own(room)] == ["Den beste"]


def test_a_title_is_asked_for_and_is_one_guide_alone(room, library):
    other = {FULL: AskedTexts("", "Fortell!", (), "", "")}
    room.store.write(
        library, "", lambda tx: guide_library.save_own(tx, library, Language.BOKMAAL, "En til", other, DAY)
    )
    second, _ = own(room)
    for title in ("", "VÅR GUIDE"):
        with pytest.raises(UserError):
            room.store.write(
                library, "", lambda tx, title=title: guide_library.rename_own(tx, library, second.rank, title)
            )
    with pytest.raises(UserError):
        room.store.write(library, "", lambda tx: guide_library.save_own(tx, library, Language.BOKMAAL, " ", other, DAY))
    with pytest.raises(NotFoundError):
        room.store.write(library, "", lambda tx: guide_library.remove_own(tx, library, "none"))


def test_a_guide_that_somebody_wrote_in_is_told_from_one_that_stands_elsewhere(room, library, content):
    def kept():
        used = in_use(room, content)
        return room.see(lambda tx: guide_library.is_kept(tx, used.title, used.written, content))

    assert kept()
    room.do(lambda tx: templates.choose_guide(tx, room.id, content, "belonging"))
    assert kept()
    room.do(lambda tx: guides.write_guide(tx, room.id, wish="Mer musikk?"))
    assert not kept()
    [saved] = own(room)
    room.do(lambda tx: guides.take_guide(tx, room.id, saved.title, saved.forms))
    assert kept()
    assert isinstance(room.see(lambda tx: guide_of(tx, room.id, EASY)), InterviewGuide)

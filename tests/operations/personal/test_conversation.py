"""One question at a time."""

from unginvest_workshop.operations.personal import conversation

QUESTIONS = ["work", "home", "friends"]


def now(own):
    return own.see(lambda tx: conversation.question_now(tx, own.id, QUESTIONS))


def test_an_answer_is_kept_to_the_letter_and_can_be_written_anew(own):
    own.do(lambda tx: conversation.answer(tx, own.id, "work", " på  bakeri,\nvel "))
    assert own.see(lambda tx: conversation.answers(tx, own.id)) == {"work": " på  bakeri,\nvel "}
    own.do(lambda tx: conversation.answer(tx, own.id, "work", "på sjøen"))
    assert own.see(lambda tx: conversation.answers(tx, own.id)) == {"work": "på sjøen"}


def test_a_question_may_be_left_open_and_leaves_nothing(own):
    own.do(lambda tx: conversation.answer(tx, own.id, "home", "  \n"))
    own.do(lambda tx: conversation.answer(tx, own.id, "work", "bakeri"))
    own.do(lambda tx: conversation.answer(tx, own.id, "work", ""))
    assert own.see(lambda tx: conversation.answers(tx, own.id)) == {}


def test_one_goes_on_and_back_and_no_further_than_there_are_questions(own):
    def step(by):
        return own.do(lambda tx: conversation.step_question(tx, own.id, QUESTIONS, by))

    assert now(own) == "work"
    assert step(-1) is False
    assert step(1) is True
    assert step(1) is True
    assert now(own) == "friends"
    assert step(1) is False
    assert now(own) == "friends"


def test_where_one_is_is_no_undo_step(own, store):
    own.do(lambda tx: conversation.answer(tx, own.id, "work", "bakeri"))
    own.do(lambda tx: conversation.go_to_question(tx, own.id, "home"))
    store.undo(own.id)
    assert now(own) == "home"
    assert own.see(lambda tx: conversation.answers(tx, own.id)) == {}

"""The conversation, one question at a time: what was answered, and where one is."""

from collections.abc import Sequence
from dataclasses import replace

from unginvest_workshop.domain.ids import PersonalAnswerId, WorkshopId, new_id
from unginvest_workshop.domain.personal import PersonalAnswer, PersonalPlace
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.operations.tx import ReadTx, Tx


def answers(tx: ReadTx, plan_id: WorkshopId) -> dict[str, str]:
    """Return what was answered, by the questions' keys; a question that is left open is not among them."""
    return {row.question: row.text for row in tx.find(PersonalAnswer, workshop_id=plan_id)}


def answer(tx: Tx, plan_id: WorkshopId, question: str, text: str) -> None:
    """Write down what was said, to the letter; to say nothing leaves the question open again."""
    said = clean_text(text)
    before = tx.find(PersonalAnswer, workshop_id=plan_id, question=question)
    if not said.strip():
        for row in before:
            tx.remove(PersonalAnswer, row.id)
    elif before:
        tx.replace(replace(before[0], text=said))
    else:
        tx.add(PersonalAnswer(PersonalAnswerId(new_id()), plan_id, question, said))


def question_now(tx: ReadTx, plan_id: WorkshopId, questions: Sequence[str]) -> str:
    """Return the key of the question that is asked now, among those of the way in; the first where none was reached."""
    reached = tx.get(PersonalPlace, plan_id).question
    return reached if reached in questions else questions[0]


def go_to_question(tx: Tx, plan_id: WorkshopId, question: str) -> None:
    """Ask this question now; that is no undo step."""
    tx.replace(replace(tx.get(PersonalPlace, plan_id), question=question))


def step_question(tx: Tx, plan_id: WorkshopId, questions: Sequence[str], by: int) -> bool:
    """Go so many questions on, or with a negative number back; return False where there are no more that way."""
    target = questions.index(question_now(tx, plan_id, questions)) + by
    if not 0 <= target < len(questions):
        return False
    go_to_question(tx, plan_id, questions[target])
    return True

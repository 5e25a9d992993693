"""The first steps, and what carries over what may stand in the way."""

from datetime import date

import pytest

from unginvest_workshop.domain.personal import PersonalObstacle, PersonalStep, sign_of
from unginvest_workshop.domain.road_picture import StepMark
from unginvest_workshop.domain.strengths import Strength
from unginvest_workshop.operations.personal import steps
from unginvest_workshop.operations.tx import UserError

TODAY = date(2026, 11, 22)


def one(own, step_id):
    return own.see(lambda tx: tx.get(PersonalStep, step_id))


def test_a_step_has_what_when_who_how_and_what_is_celebrated(own):
    new = own.do(lambda tx: steps.add_step(tx, own.id, " Ringe\nbakeren "))
    own.do(lambda tx: steps.edit_step(tx, new, helper="Mamma", help="Er med når jeg ringer", celebration="Kake"))
    own.do(lambda tx: steps.write_when(tx, new, "12. jan", TODAY))
    step = one(own, new)
    assert (step.text, step.helper, step.help) == ("Ringe bakeren", "Mamma", "Er med når jeg ringer")
    assert (step.when, step.starts, step.ends) == ("12. jan", date(2027, 1, 12), date(2027, 1, 12))
    assert sign_of(step) is StepMark.MILESTONE
    own.do(lambda tx: steps.edit_step(tx, new, done=True))
    assert sign_of(one(own, new)) is StepMark.DONE


def test_a_time_that_is_not_understood_is_kept_as_it_was_said(own):
    new = own.do(lambda tx: steps.add_step(tx, own.id, "Øve"))
    own.do(lambda tx: steps.write_when(tx, new, "uke 49", TODAY))
    own.do(lambda tx: steps.write_when(tx, new, "når jeg tør", TODAY))
    assert (one(own, new).when, one(own, new).starts) == ("når jeg tør", None)


def test_steps_stand_by_date_and_the_others_after_them(own):
    ids = [own.do(lambda tx, text=text: steps.add_step(tx, own.id, text)) for text in ("a", "b", "c", "d")]
    own.do(lambda tx: steps.write_when(tx, ids[3], "januar", TODAY))
    own.do(lambda tx: steps.write_when(tx, ids[1], "mars", TODAY))
    assert [step.text for step in own.see(lambda tx: steps.steps(tx, own.id))] == ["d", "b", "a", "c"]
    own.do(lambda tx: steps.remove_step(tx, ids[3]))
    assert [step.text for step in own.see(lambda tx: steps.steps(tx, own.id))] == ["b", "a", "c"]


def test_a_step_and_an_obstacle_have_words(own):
    new = own.do(lambda tx: steps.add_step(tx, own.id, "Øve"))
    for operation in (
        lambda tx: steps.add_step(tx, own.id, " "),
        lambda tx: steps.edit_step(tx, new, text=" "),
        lambda tx: steps.add_obstacle(tx, own.id, ""),
    ):
        with pytest.raises(UserError, match="Skriv hva"):
            own.do(operation)
    assert one(own, new).text == "Øve"


def test_a_strength_carries_over_what_stands_in_the_way(own):
    new = own.do(lambda tx: steps.add_obstacle(tx, own.id, "Jeg blir nervøs", Strength.HUMOUR, " Tulle litt først "))
    row = own.see(lambda tx: tx.get(PersonalObstacle, new))
    assert (row.text, row.strength, row.way_over) == ("Jeg blir nervøs", Strength.HUMOUR, "Tulle litt først")
    own.do(lambda tx: steps.carry_over(tx, new, None))
    own.do(lambda tx: steps.edit_obstacle(tx, new, text="Jeg blir redd"))
    (row,) = own.see(lambda tx: steps.obstacles(tx, own.id))
    assert (row.text, row.strength, row.way_over) == ("Jeg blir redd", None, "Tulle litt først")
    own.do(lambda tx: steps.remove_obstacle(tx, new))
    assert own.see(lambda tx: steps.obstacles(tx, own.id)) == []


@pytest.mark.parametrize(
    ("said", "to", "moved", "starts", "ends"),
    [
        ("uke 49", date(2027, 1, 13), "uke 2", date(2027, 1, 11), date(2027, 1, 17)),
        ("før 12. jan", date(2027, 2, 3), "før 3. feb", date(2027, 2, 3), date(2027, 2, 3)),
        ("mai", date(2027, 6, 20), "juni", date(2027, 6, 1), date(2027, 6, 30)),
        ("når jeg tør", date(2027, 3, 1), "når jeg tør", date(2027, 3, 1), date(2027, 3, 1)),
    ],
)
def test_a_step_moves_in_time_as_precisely_as_it_was_said(own, said, to, moved, starts, ends):
    new = own.do(lambda tx: steps.add_step(tx, own.id, "Øve"))
    own.do(lambda tx: steps.write_when(tx, new, said, TODAY))
    own.do(lambda tx: steps.move_step_to(tx, new, to, TODAY))
    step = one(own, new)
    assert (step.when, step.starts, step.ends) == (moved, starts, ends)

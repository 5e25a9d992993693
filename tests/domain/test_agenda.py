"""The agenda: phases in order."""

from unginvest_workshop.domain.agenda import HOME_PHASE, ExerciseKind, Phase


def test_the_phases_are_numbered_from_one():
    assert [phase.number for phase in Phase] == [1, 2, 3, 4, 5]


def test_every_exercise_but_the_break_has_a_phase():
    assert set(HOME_PHASE) == set(ExerciseKind) - {ExerciseKind.BREAK}

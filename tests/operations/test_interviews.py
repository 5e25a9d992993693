"""The guide and the pairs of the interview."""

from unginvest_workshop.operations import interviews, people


def test_the_guide_is_written_in_parts(room):
    assert room.see(lambda tx: interviews.guide_of(tx, room.id)) is None
    room.do(
        lambda tx: interviews.write_guide(
            tx, room.id, title="Tilhørighet", opening="Først", story_question="Fortell!", follow_ups=["Hvem?", "Hva?"],
            values="Verdier", wish="Ønske",
        )
    )  # fmt: skip
    room.do(lambda tx: interviews.write_guide(tx, room.id, story_question="Fortell om en gang!"))
    guide = room.see(lambda tx: interviews.guide_of(tx, room.id))
    assert (guide.title, guide.story_question, guide.follow_ups) == (
        "Tilhørighet", "Fortell om en gang!", ("Hvem?", "Hva?"),
    )  # fmt: skip
    assert (guide.opening, guide.values, guide.wish) == ("Først", "Verdier", "Ønske")
    room.do(lambda tx: interviews.write_guide(tx, room.id))
    assert room.see(lambda tx: interviews.guide_of(tx, room.id)) == guide


def test_everyone_present_is_dealt_into_a_pair_and_an_odd_one_makes_a_trio(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 8))
    away = room.see(lambda tx: people.participants(tx, room.id))[0].id
    room.do(lambda tx: people.edit_person(tx, away, present=False))
    for seed in (1, 2):
        room.do(lambda tx, seed=seed: interviews.deal_interview_pairs(tx, room.id, seed))
        dealt = room.see(lambda tx: interviews.pairs(tx, room.id))
        assert sorted(len(pair.people) for pair in dealt) == [2, 2, 3]
        met = [person.id for pair in dealt for person in pair.people]
        assert len(set(met)) == 7
        assert away not in met


def test_two_people_change_places(room):
    room.do(lambda tx: people.add_number_of_people(tx, room.id, 4))
    room.do(lambda tx: interviews.deal_interview_pairs(tx, room.id, 1))
    first, second = room.see(lambda tx: interviews.pairs(tx, room.id))
    one, other = first.people[0].id, second.people[1].id
    room.do(lambda tx: interviews.swap_partners(tx, room.id, one, other))
    first, second = room.see(lambda tx: interviews.pairs(tx, room.id))
    assert first.people[0].id == other
    assert second.people[1].id == one

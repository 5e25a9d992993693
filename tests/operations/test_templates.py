"""A fagdag from a template has its agenda, notes and guide in the language of the room."""

from datetime import date

import pytest

from tests.written_guides import guide_of
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import ExerciseKind, Phase
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.workshop import Language, Workshop
from unginvest_workshop.operations.agenda import agenda
from unginvest_workshop.operations.templates import choose_guide, create_from_template
from unginvest_workshop.operations.tx import Store


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("template", ["full_day", "half_day", "tree_only", "culture_talk", "team_follow_up"])
def test_a_fagdag_from_a_template(store: Store, language: Language, template: str) -> None:
    content = load_content(language)
    new = WorkshopId(new_id())
    store.write(
        new,
        "new",
        lambda tx: create_from_template(tx, content, template, "Fagdag", date(2026, 11, 22), workshop_id=new),
    )
    with store.read() as tx:
        workshop, items, guide = tx.get(Workshop, new), agenda(tx, new), guide_of(tx, new)
    planned = content.template(template)
    assert (workshop.language, workshop.template) == (language, template)
    assert [(i.exercise, i.phase, i.minutes, i.title, i.round_minutes, i.gallery_walk) for i in items] == [
        (ExerciseKind(p.exercise), Phase(p.phase), p.minutes, p.title, p.round_minutes, p.gallery_walk)
        for p in planned.items
    ]
    assert all(item.notes == content.exercise(item.exercise).notes for item in items)
    assert guide is not None
    assert guide.story_question == content.guide(planned.guide).full.story_question


def test_another_guide_takes_the_place_of_the_first(store: Store) -> None:
    content = load_content("nb")
    new = WorkshopId(new_id())
    store.write(
        new,
        "new",
        lambda tx: create_from_template(tx, content, "half_day", "Fagdag", date(2026, 11, 22), workshop_id=new),
    )
    store.write(new, "guide", lambda tx: choose_guide(tx, new, content, "learning"))
    with store.read() as tx:
        guide = guide_of(tx, new)
    assert guide is not None
    assert (guide.title, guide.follow_ups) == ("Når vi lærer best", content.guide("learning").full.follow_ups)

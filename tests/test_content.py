"""The texts in resources/: read rightly, whole in all three languages, and short enough for the stage."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from unginvest_workshop.content import SYMBOLS, AskedTexts, Content, GuideTexts, Instruction, load_content
from unginvest_workshop.domain.agenda import ExerciseKind, Phase, hears_groups, planned_minutes
from unginvest_workshop.i18n import LANGUAGES
from unginvest_workshop.operations.grouping import usual_group_count
from unginvest_workshop.settings import resources_dir
from unginvest_workshop.toml_table import ContentError, TomlTable

QUESTION_LENGTH = 80
INSTRUCTION_LENGTH = 60
EASY_LENGTH = 60


@pytest.fixture(scope="module", params=LANGUAGES)
def content(request: pytest.FixtureRequest) -> Content:
    return load_content(request.param)


def shape(content: Content) -> object:
    """Everything in a content but the words themselves."""
    return (
        [phase.key for phase in content.phases],
        [
            (each.key, [i.symbol for i in each.instructions], len(each.prompts), each.prompt_symbols)
            for each in content.exercises
        ],
        [
            (guide.key, bool(guide.notes), [(len(each.follow_ups), each.symbols) for each in forms(guide)])
            for guide in content.guides
        ],
        [
            (template.key, template.guide, [(i.exercise, i.phase, i.minutes, bool(i.title)) for i in template.items])
            for template in content.templates
        ],
    )


def all_texts(content: Content) -> Iterator[str]:
    """Every text that anybody reads."""
    for phase in content.phases:
        yield from (phase.name, phase.finds_out)
    for each in content.exercises:
        yield from (each.name, each.lead, each.why, each.question, each.now, each.notes, *each.prompts)
        yield from (instruction.text for instruction in each.instructions)
    for guide in content.guides:
        yield guide.title
        yield from (guide.notes,) if guide.notes else ()
        for each in forms(guide):
            yield from (each.opening, each.story_question, *each.follow_ups, each.values, each.wish)
    for template in content.templates:
        yield from (template.title, template.description)


def forms(guide: GuideTexts) -> tuple[AskedTexts, AskedTexts, AskedTexts]:
    """Return a guide in full, easy, and for an interpreter."""
    return guide.full, guide.easy, guide.interpreted


def words(texts: set[str]) -> set[str]:
    """Return all words of some texts."""
    return {word for text in texts for word in re.findall(r"\w+", text.lower())}


def test_all_languages_have_the_same_shape(content: Content) -> None:
    assert shape(content) == shape(load_content("nb"))


def test_every_phase_and_exercise_of_the_domain_has_its_texts(content: Content) -> None:
    assert [phase.key for phase in content.phases] == [phase.value for phase in Phase]
    assert {exercise.key for exercise in content.exercises} == {kind.value for kind in ExerciseKind}


def test_no_text_is_empty_untrimmed_or_repeated_from_a_neighbour(content: Content) -> None:
    for text in all_texts(content):
        assert text.strip() == text != ""
        assert "  " not in text


def test_quotation_marks_are_those_of_the_language(content: Content) -> None:
    wrong = "«»\"'" if content.language == "en" else "“”\"'’"
    for text in all_texts(content):
        assert not set(text) & set(wrong), text


def test_languages_are_not_mixed() -> None:
    nb, nn, en = (set(all_texts(load_content(language))) for language in LANGUAGES)
    assert not {text for text in nb & en if " " in text}
    assert not words(nn) & {
        "hva",
        "hvem",
        "hvor",
        "hvordan",
        "ikke",
        "jeg",
        "dere",
        "noe",
        "noen",
        "sammen",
        "mer",
        "en",
    }
    assert not words(nb) & {"kva", "kven", "korleis", "ikkje", "eg", "noko", "nokon", "saman", "meir", "ein"}


def test_stage_lines_fit_the_wall(content: Content) -> None:
    for each in content.exercises:
        assert len(each.question) <= QUESTION_LENGTH
        assert 3 <= len(each.instructions) <= 5
        for instruction in each.instructions:
            assert len(instruction.text) <= INSTRUCTION_LENGTH, instruction.text
            assert instruction.symbol in SYMBOLS
    for guide in content.guides:
        for form in forms(guide):
            assert len(form.story_question) <= QUESTION_LENGTH
            assert all(len(text) <= INSTRUCTION_LENGTH for text in form.follow_ups)


def test_every_guide_is_shorter_in_its_other_forms(content: Content) -> None:
    assert len(content.guides) >= 7
    assert "Overgang til jobb" in {guide.title for guide in load_content("nb").guides}
    for guide in content.guides:
        assert not guide.full.symbols
        assert len(guide.easy.symbols) == len(guide.easy.follow_ups)
        for form in (guide.easy, guide.interpreted):
            for text in (form.story_question, *form.follow_ups, form.values, form.wish):
                assert len(text) <= EASY_LENGTH, text
                assert sum(text.count(end) for end in ".?!") == 1, text
        assert len(guide.interpreted.follow_ups) <= len(guide.full.follow_ups)
        assert length(guide.interpreted) < length(guide.full)
        assert length(guide.easy) < length(guide.full)


def length(form: AskedTexts) -> int:
    """Return how many letters a form has."""
    return sum(map(len, (form.opening, form.story_question, *form.follow_ups, form.values, form.wish)))


def test_the_one_with_the_first_birthday_tells_first() -> None:
    lines = [instruction.text for instruction in load_content("nb").exercise("interview").instructions]
    assert any("den som har bursdag først i året" in line for line in lines)


def test_the_dream_asks_on() -> None:
    shown = load_content("nb").exercise("dream").shown_prompts
    assert len(shown) == len({prompt.symbol for prompt in shown}) == len(load_content("nb").exercise("dream").prompts)
    assert shown[-1] == Instruction("eye", "Spill scenen: Hva ser vi? Hva hører vi?")
    assert load_content("nb").exercise("welcome").shown_prompts == ()


def test_templates_add_up_for_forty_people_in_eight_groups(content: Content) -> None:
    groups = usual_group_count(40)
    assert groups == 8
    assert {template.key: planned_minutes(template.items, groups) for template in content.templates} == {
        "full_day": 360,
        "half_day": 180,
        "tree_only": 90,
        "culture_talk": 45,
        "team_follow_up": 20,
    }


def test_a_presentation_takes_what_the_groups_need_or_is_a_walk(content: Content) -> None:
    for template in content.templates:
        assert planned_minutes(template.items, 0) == template.minutes == planned_minutes(template.items, 8)
        for item in template.items:
            rounds = hears_groups(item)
            assert rounds <= (item.exercise == "presentation")
            assert item.exercise != "presentation" or rounds or item.gallery_walk
            assert not rounds or 2 <= item.round_minutes <= 5


def test_templates_name_only_what_exists_and_go_through_the_phases_in_order(content: Content) -> None:
    for template in content.templates:
        assert content.guide(template.guide).title
        assert [ExerciseKind(item.exercise) for item in template.items][-1] is ExerciseKind.CLOSE
        numbers = [Phase(item.phase).number for item in template.items]
        assert numbers == sorted(numbers)


def test_the_full_day_has_a_lunch_and_breaks(content: Content) -> None:
    items = content.template("full_day").items
    assert sum(item.exercise == "break" for item in items) >= 3
    [lunch] = [item for item in items if item.exercise == "break" and item.title]
    assert lunch.minutes >= 30


def test_nobody_sits_for_two_hours_without_a_break(content: Content) -> None:
    for template in content.templates:
        sitting = 0
        for item in template.items:
            sitting = 0 if item.exercise == "break" else sitting + item.minutes
            assert sitting <= 120, (template.key, item)


def test_looking_up_by_key(content: Content) -> None:
    assert content.phase("dream").key == "dream"
    assert content.exercise("tree").key == "tree"
    with pytest.raises(KeyError, match="juggling"):
        content.exercise("juggling")


def test_names_in_bokmaal() -> None:
    names = {each.key: each.name for each in load_content("nb").exercises}
    assert names == {
        "welcome": "Velkommen",
        "topic": "Læringsspørsmålet",
        "follow_up": "Oppfølging",
        "culture": "Parvis samtale",
        "interview": "Parvise intervju",
        "tree": "Treøvelsen",
        "shared_factors": "Finn fellesnevnerne",
        "presentation": "Framføring",
        "dream": "Ta helt av",
        "taste": "Smak på framtida",
        "design": "Designutsagn",
        "roadmap": "Veikart",
        "close": "Avslutning",
        "break": "Pause",
    }


def broken(tmp_path: Path, old: str, new: str) -> Path:
    """Copy the bokmål resources with one mistake in the exercises."""
    for folder in ("exercises", "guides", "templates"):
        (tmp_path / folder).mkdir()
        text = (resources_dir() / folder / "nb.toml").read_text(encoding="utf-8")
        assert folder != "exercises" or old in text
        (tmp_path / folder / "nb.toml").write_text(text.replace(old, new), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('name = "Drøm"', "", "phases.dream.name is not a text"),
        ('name = "Drøm"', 'name = " "', "phases.dream.name is not a text"),
        ('symbol = "walk", text = "Gå en', 'symbol = "run", text = "Gå en', "exercises.break.instructions[1].symbol"),
        ("prompts = []", "prompts = [3]", "prompts is not a list of texts"),
        ('"swap", "eye"]', '"swap"]', "exercises.dream.prompt_symbols is not a list of 6"),
        ('"swap", "eye"]', '"swap", "run"]', "exercises.dream.prompt_symbols is not a list of 6"),
        ("[phases.definition]", "[phases.definition", "nb.toml"),
    ],
)
def test_a_mistake_is_named_with_file_and_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    with pytest.raises(ContentError) as caught:
        load_content("nb", broken(tmp_path, old, new))
    assert key in str(caught.value)
    assert "nb.toml" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"exercises.nb\.toml"):
        load_content("nb", tmp_path)


@pytest.mark.parametrize(
    "read",
    [TomlTable.number, TomlTable.numbers, TomlTable.flag, TomlTable.rows, TomlTable.table, TomlTable.texts],
)
def test_a_value_of_another_kind_is_refused(read: object) -> None:
    table = TomlTable({"key": 'a "text"'}, Path("some.toml"))
    with pytest.raises(ContentError, match=r"some\.toml: key is not"):
        read(table, "key")  # type: ignore[operator]


def test_what_may_be_left_out() -> None:
    table = TomlTable({"shown": True}, Path("some.toml"))
    assert (table.text_or_empty("a"), table.texts("a"), table.flag("a"), table.rows("a")) == ("", (), False, ())
    assert table.flag("shown")

"""Lists of participants are read as people paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.people import AgeGroup, Role
from unginvest_workshop.domain.people_list import (
    AGE_SPANS,
    ListedPerson,
    PeopleList,
    age_group_in,
    has_headings,
    listed_line,
    people_in,
    read_people,
    role_in,
    told_apart,
)
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import ROLE_WORDS


@pytest.mark.parametrize("text", ["40", " 40 personer ", "40 deltakere", "ca. 40", "40 people"])
def test_just_a_number(text):
    assert read_people(text) == PeopleList(number=40)
    assert read_people(text).count == 40


@pytest.mark.parametrize("delimiter", [", ", ",", "; ", "\t"])
def test_name_department_role(delimiter):
    text = delimiter.join(["Ida Berg", "Drammen", "ungdom"]) + "\n" + delimiter.join(["Per", "Kongsberg", "leder"])
    assert read_people(text).people == (
        ListedPerson("Ida Berg", "Drammen", Role.YOUNG),
        ListedPerson("Per", "Kongsberg", Role.LEADER),
    )


def test_names_alone_and_empty_lines():
    assert read_people("Ida\n\n  \nPer\r\n").people == (ListedPerson("Ida"), ListedPerson("Per"))
    assert read_people("Ida\nPer").count == 2


def test_role_before_department():
    assert read_people("Ida, ansatt, Drammen").people == (ListedPerson("Ida", "Drammen", Role.STAFF),)


def test_department_alone():
    assert read_people("Ida, Ringerike").people == (ListedPerson("Ida", "Ringerike"),)


def test_headings_tell_the_order():
    text = "Rolle\tNavn\tAvdeling\nelev\tIda\tDrammen\nLeder\tPer"
    assert read_people(text).people == (
        ListedPerson("Ida", "Drammen", Role.YOUNG),
        ListedPerson("Per", "", Role.LEADER),
    )


def test_headings_alone_are_nobody():
    assert read_people("navn, avdeling, rolle") == PeopleList()


def test_bullets_and_numbers_are_no_part_of_a_name():
    assert [person.name for person in read_people("1. Ida\n2) Per\n- Amina\n• Jonas").people] == [
        *("Ida", "Per", "Amina", "Jonas")
    ]


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("ungdom", Role.YOUNG),
        ("Ungdommar", Role.YOUNG),
        ("young person", Role.YOUNG),
        ("ansatt", Role.STAFF),
        ("tilsett", Role.STAFF),
        ("staff", Role.STAFF),
        ("Avdelingsleder", Role.LEADER),
        ("leiar", Role.LEADER),
        ("veileder", Role.STAFF),
        ("rettleiar", Role.STAFF),
        ("samarbeidspartner", Role.PARTNER),
        ("partner", Role.PARTNER),
        ("Drammen", Role.UNKNOWN),
        ("", Role.UNKNOWN),
    ],
)
def test_words_for_roles(word, role):
    assert role_in(word) is role


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("17", AgeGroup.UNDER_20), ("19 år", AgeGroup.UNDER_20), ("under 20", AgeGroup.UNDER_20),
        ("20", AgeGroup.FROM_20),
        ("<20", AgeGroup.UNDER_20), ("16-19", AgeGroup.UNDER_20), ("29", AgeGroup.FROM_20), ("30–49", AgeGroup.FROM_30),
        ("50+", AgeGroup.FROM_50), ("67", AgeGroup.FROM_50), ("2004", AgeGroup.UNKNOWN), ("", AgeGroup.UNKNOWN),
        ("voksen", AgeGroup.UNKNOWN),
    ],
)  # fmt: skip
def test_ages_and_spans_are_read(words, group):
    assert age_group_in(words) is group


def test_an_age_may_stand_in_a_column_or_in_a_pasted_line():
    assert people_in([["Navn", "Alder"], ["Ida", "17"]]).people == (ListedPerson("Ida", age_group=AgeGroup.UNDER_20),)
    assert read_people("Per, Drammen, ansatt, 44").people == (
        ListedPerson("Per", "Drammen", Role.STAFF, AgeGroup.FROM_30),
    )


def test_nothing_is_nobody():
    assert read_people("  \n") == PeopleList()


@given(st.text())
def test_any_text_is_read(text):
    read = read_people(text)
    assert read.count >= 0
    assert all(person.name for person in read.people)


def test_a_table_tells_which_columns_were_read():
    table = people_in([[], ["Nr", "Navn", "Avdeling", "E-post"], ["1", "Ida", "Drammen", "i@x.no"], ["2", "", "", ""]])
    assert table.people == (ListedPerson("Ida", "Drammen"),)
    assert (table.columns, table.ignored) == (("Navn", "Avdeling"), ("Nr", "E-post"))


def test_a_first_and_a_last_name_are_one_name():
    table = people_in([["Last name", "First_name", "Unit:"], ["Berg", "Ida Marie", "Drammen"], ["", "Per", ""]])
    assert table.people == (ListedPerson("Ida Marie Berg", "Drammen"), ListedPerson("Per"))


def test_one_column_of_names_has_no_headings():
    table = people_in([["Ida Berg"], ["2. Per Vik"]])
    assert table.people == (ListedPerson("Ida Berg"), ListedPerson("Per Vik"))
    assert (table.columns, table.ignored) == ((), ())


@given(st.lists(st.sampled_from(["Ida Berg", "Per", "Åse Ng"]), min_size=1), st.sampled_from(Role), st.data())
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_written_line_is_read_as_the_same_person(language, called, role, data):
    t = Translator(language)
    departments = st.sampled_from(["", "Drammen", "Ungdomshuset", "Lærerstaben", "Hallingdal, sør"])
    ages = st.sampled_from(AgeGroup)
    people = tuple(ListedPerson(name, data.draw(departments), role, data.draw(ages)) for name in called)
    text = "\n".join(listed_line(person, t(ROLE_WORDS[person.role])) for person in people)
    assert read_people(text).people == people


def test_those_who_are_there_already_are_told_apart():
    ida, per = ListedPerson("Ida Berg", "Drammen"), ListedPerson("Per")
    assert told_apart([ida, per], []) == ([ida, per], [])
    assert told_apart([ida, per], [per, ida]) == ([], [ida, per])
    assert told_apart([ListedPerson(" ida  berg ")], [ida]) == ([], [ListedPerson(" ida  berg ")])
    other = ListedPerson("Ida Berg", "Kongsberg")
    assert told_apart([other], [ida]) == ([other], [])
    assert told_apart([per, per], [per]) == ([per], [per])
    unknown = ListedPerson("Ida Berg")
    assert told_apart([ida], [unknown, ida]) == ([], [ida])


@given(st.lists(st.builds(ListedPerson, st.sampled_from(["Ida", "Per"]), st.sampled_from(["", "Drammen", "Modum"]))))
def test_the_same_list_twice_adds_nobody(listed):
    new, met = told_apart(listed, [])
    assert (new, met) == (listed, [])
    assert told_apart(listed, new) == ([], listed)


def test_headings_are_known_and_people_are_none():
    assert has_headings([" Navn ", "Avdeling"])
    assert not has_headings(["Ida Berg", "Drammen"])


def test_a_person_is_written_as_a_line_that_tells_the_role_and_the_age_where_they_are_known():
    known = ListedPerson("Ida", "Drammen", Role.YOUNG, next(iter(AGE_SPANS)))
    assert listed_line(known, "ungdom") == f"Ida\tDrammen\tungdom\t{AGE_SPANS[known.age_group]}"
    assert read_people(listed_line(known, "ungdom")).people == (known,)
    assert read_people(listed_line(ListedPerson("Per"), "")).people == (ListedPerson("Per"),)

"""Lists of participants are read as people paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.people import Role
from unginvest_workshop.domain.people_list import ListedPerson, PeopleList, read_people, role_in


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


def test_nothing_is_nobody():
    assert read_people("  \n") == PeopleList()


@given(st.text())
def test_any_text_is_read(text):
    read = read_people(text)
    assert read.count >= 0
    assert all(person.name for person in read.people)

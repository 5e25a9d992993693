"""Tables of participants in every form that people have them, and files that are none."""

import contextlib

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unginvest_workshop.domain.people import Role
from unginvest_workshop.domain.people_list import ListedPerson
from unginvest_workshop.importing import ReadError, read_people_table

IDA, PER = ListedPerson("Ida Berg", "Drammen", Role.YOUNG), ListedPerson("Per Vik", "Kongsberg", Role.STAFF)


@pytest.fixture
def file(tmp_path):
    def write(content, name="folk.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def refusal(path):
    with pytest.raises(ReadError) as caught:
        read_people_table(path)
    return str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "navn;avdeling;rolle\nIda Berg;Drammen;ungdom\nPer Vik;Kongsberg;ansatt\n",
        "Role,Name,Department\nyouth,Ida Berg,Drammen\nstaff,Per Vik,Kongsberg\n",
        "namn\tavdeling\trolle\r\n\r\nIda Berg\tDrammen\tungdom\r\nPer Vik\tKongsberg\ttilsett\r\n",
        "Ida Berg;Drammen;ungdom\nPer Vik;Kongsberg;ansatt\n",
    ],
)
def test_columns_are_found_by_their_headings_however_divided(file, text):
    assert read_people_table(file(text)).people == (IDA, PER)


def test_other_columns_are_told_of(file):
    table = read_people_table(file("navn;allergi;avdeling\nIda Berg;nøtter;Drammen\n"))
    assert (table.columns, table.ignored) == (("navn", "avdeling"), ("allergi",))


@pytest.mark.parametrize("text", ["Ida Berg\nPer Vik\n", "﻿Navn\nIda Berg\nPer Vik"])
def test_one_column_of_names(file, text):
    assert [person.name for person in read_people_table(file(text)).people] == ["Ida Berg", "Per Vik"]


def test_a_list_from_windows(file):
    path = file("navn;avdeling\nÅse Sæther;Ringerike\n".encode("cp1252"))
    assert read_people_table(path).people == (ListedPerson("Åse Sæther", "Ringerike"),)


def test_the_sheet_with_the_names_is_found(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Om lista"])
    sheet = book.create_sheet("Folk")
    for row in (["Navn", "Avdeling", "Rolle"], ["Ida Berg", "Drammen", "Ungdom"], ["Per Vik", "Kongsberg", "Ansatt"]):
        sheet.append(row)
    path = tmp_path / "folk.xlsx"
    book.save(path)
    assert read_people_table(path).people == (IDA, PER)


def test_what_is_no_list_of_people_is_said_so(file, tmp_path):
    assert refusal(file("")) == "Fila «folk.csv» er tom."
    assert refusal(file("navn;avdeling\n")).startswith("Fant ingen navn")
    assert refusal(file("x" * 500)).startswith("Fant ingen navn")
    assert refusal(file("Ida\0Berg")).startswith("Fant ingen navn")
    assert "historier" in refusal(file("historie;suksessfaktor\nTuren;vi lo\n"))
    assert "kan ikke leses" in refusal(file(b"PK\x03\x04broken", "folk.xlsx"))
    assert refusal(tmp_path / "borte.csv") == "Finner ikke fila «borte.csv»."
    assert "Anførselstegnene" in refusal(file('navn;avdeling\n"Ida;x\n'))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=300) | st.text(max_size=200).map(str.encode) | st.binary(max_size=99).map(b"PK\x03\x04".__add__)
)
def test_any_file_is_read_or_refused_with_a_sentence(file, content):
    path = file(content)
    with contextlib.suppress(ReadError):
        assert all(person.name for person in read_people_table(path).people)

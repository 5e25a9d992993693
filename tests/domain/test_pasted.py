"""Lists that were written elsewhere: the marks of a list are no words said, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.pasted import listed
from unginvest_workshop.domain.table import is_table
from unginvest_workshop.domain.text import clean_line, decode


@pytest.mark.parametrize(
    ("pasted", "lines"),
    [
        ("humor\n\n  tillit \r\nvi lo", ("humor", "tillit", "vi lo")),
        ("- humor\n– tillit\n* vi lo\n•vi sang\n\t◦\tså meg", ("humor", "tillit", "vi lo", "vi sang", "så meg")),
        ("1. humor\n2. tillit\n3. vi lo", ("humor", "tillit", "vi lo")),
        ("4) humor\n5) tillit", ("humor", "tillit")),
        ("1. humor\n2. tillit\n3) vi lo\n10. vi sang", ("humor", "tillit", "vi lo", "vi sang")),
        ("1. mai gikk vi i tog\n17. mai også", ("1. mai gikk vi i tog", "17. mai også")),
        ("1. mai var fin\n2. juni òg\n1. juli badet vi", ("1. mai var fin", "2. juni òg", "1. juli badet vi")),
        ("☐ humor\n[x] tillit", ("humor", "tillit")),
        ("2. klasse var med\nvi lo", ("2. klasse var med", "vi lo")),
        ("1. mai gikk vi i tog\n1. juni badet vi", ("1. mai gikk vi i tog", "1. juni badet vi")),
        ("1. gang var verst", ("1. gang var verst",)),
        ("-5 grader og likevel gøy\n--", ("-5 grader og likevel gøy", "--")),
        ("«- nei,» sa hun\na - b", ("«- nei,» sa hun", "a - b")),
        ("humor\tmye", ("humor mye",)),
        ("", ()),
        ("- humor\n-\n•", ("humor",)),
    ],
)
def test_marks_of_a_list_are_left_out(pasted, lines):
    assert listed(pasted) == lines


@given(st.lists(st.from_regex(r"[a-zæøå]{1,9}( [a-zæøå.,!-]{1,9}){0,4}", fullmatch=True), min_size=2), st.data())
def test_words_are_kept_to_the_letter_under_any_marks(said, data):
    marks = st.sampled_from(["", "- ", "• ", "* "])
    numbered = data.draw(st.booleans())
    before = [f"{n}. " if numbered else data.draw(marks) for n in range(1, len(said) + 1)]
    assert listed("\n".join(map("".join, zip(before, said, strict=True)))) == tuple(map(clean_line, said))


def test_a_table_has_headings_and_rows_between_tabs():
    assert is_table("Gruppe\tHistorie\tSuksessfaktor\n1\tTuren\tvi lo")
    assert is_table("\nstory\tsuccess_factor\r\nThe trip\twe laughed\r\n")
    assert not is_table("Historie\tSuksessfaktor")
    assert not is_table("Historie;Suksessfaktor\nTuren;vi lo")
    assert not is_table("humor\tmye\ntillit\tlitt")


def test_the_text_of_a_file_is_read_as_it_was_written():
    assert decode("så".encode()) == decode("så".encode("cp1252")) == decode("så".encode("utf-16")) == "så"
    assert decode(b"\x81\xff\x8d") is None


def test_among_bullets_a_number_is_a_mark_where_it_is_the_lines_own_place():
    assert listed("- humor\n• tillit\n3. vi lo\ngod tid") == ("humor", "tillit", "vi lo", "god tid")
    assert listed("- humor\n• tillit\n2. klasse var med") == ("humor", "tillit", "2. klasse var med")
    assert listed("humor\n2. klasse var med") == ("humor", "2. klasse var med")

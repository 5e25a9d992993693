"""Every kind of row comes back as it was stored."""

from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import NewType, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.rows_for_tests import workshop
from unginvest_workshop.domain.segments import Segment, SegmentKind
from unginvest_workshop.domain.timer import Instant, Timer
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.operations.row_codec import Storage, codec
from unginvest_workshop.storage.tables import TABLES

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


def _values(hint: object) -> st.SearchStrategy[object]:
    """Return values that fit a type hint."""
    if isinstance(hint, NewType):
        return _values(hint.__supertype__)
    if get_origin(hint) in (Union, UnionType):
        return st.one_of(*(_values(each) for each in get_args(hint)))
    if get_origin(hint) is tuple:
        return st.lists(_values(get_args(hint)[0]), max_size=3).map(tuple)
    simple = {
        type(None): st.none(),
        str: _TEXTS,
        int: st.integers(-(2**63), 2**63 - 1),
        bool: st.booleans(),
        date: st.dates(),
    }
    if hint in simple:
        return simple[hint]
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    hints = get_type_hints(hint)
    return st.builds(hint, **{field.name: _values(hints[field.name]) for field in fields(hint)})


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_kind_survives_a_round_trip(kind, data):
    row = data.draw(_values(kind))
    stored = codec(kind).encode(row)
    assert list(stored) == [column.name for column in TABLES[kind].c]
    assert all(value is None or type(value) in (str, int) for value in stored.values())
    back = codec(kind).decode(list(stored.values()))
    assert back == row
    assert [type(getattr(back, f.name)) for f in fields(kind)] == [type(getattr(row, f.name)) for f in fields(kind)]


def test_nested_values_are_readable_json():
    timer = Timer("a", "w", (Segment(SegmentKind.PLAIN, 60),), running_since=Instant(1, 2, "b"))
    stored = codec(Timer).encode(timer)
    assert stored["segments"] == '[{"kind":"plain","seconds":60}]'
    assert stored["running_since"] == '{"wall":1,"boot":2,"boot_id":"b"}'


def test_norwegian_letters_stay_readable():
    stored = codec(Workshop).encode(workshop(title="Få ned på jorda"))
    assert stored["title"] == "Få ned på jorda"
    assert stored["date"] == "2026-11-22"


def test_an_optional_part_of_a_nested_value():
    @dataclass(frozen=True)
    class Part:
        note: str | None
        day: date | None

    @dataclass(frozen=True)
    class Whole:
        id: str
        parts: tuple[Part, ...]

    row = Whole("1", (Part(None, date(2026, 1, 2)), Part("x", None)))
    assert codec(Whole).decode(list(codec(Whole).encode(row).values())) == row


def test_what_can_not_be_stored_is_refused():
    @dataclass(frozen=True)
    class Odd:
        id: str
        share: float

    with pytest.raises(TypeError, match="float"):
        codec(Odd)


def test_an_unknown_field_is_refused():
    with pytest.raises(KeyError):
        codec(Workshop).encode_value("colour", "red")


def test_whole_numbers_and_truths_are_integers():
    kinds = {field.name: field.storage for field in codec(Workshop).fields}
    assert kinds["start"] is Storage.INTEGER
    assert kinds["deleted"] is Storage.INTEGER
    assert kinds["next_date"] is Storage.TEXT


@pytest.mark.parametrize(
    ("field", "text"),
    [("topic_where", "[1,null]"), ("topic_where", '[["a"]]')],
)
def test_items_of_another_kind_are_refused(field, text):
    values = {**codec(Workshop).encode(workshop()), field: text}
    with pytest.raises(TypeError, match="no str"):
        codec(Workshop).decode(list(values.values()))

"""The help with design statements: what is noticed in them, and what they are built of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.design import StructurePart
from unginvest_workshop.domain.language_statement import (
    StatementHint,
    StatementHintKind,
    StatementPatterns,
    look_at_statement,
    structure_of,
)
from unginvest_workshop.language_help import load_statement_patterns

ANY_TEXT = st.text(st.characters(exclude_categories=()))
_PATTERNS = load_statement_patterns()
NOT_PRESENT, NEGATED, HEDGED = (
    StatementHintKind.NOT_PRESENT,
    StatementHintKind.NEGATED,
    StatementHintKind.HEDGED,
)


@pytest.fixture(scope="module")
def patterns() -> StatementPatterns:
    return _PATTERNS


def hints(text: str, patterns: StatementPatterns, *, is_grounded: bool = True) -> list[tuple[StatementHintKind, str]]:
    return [(hint.kind, hint.words) for hint in look_at_statement(text, patterns, is_grounded=is_grounded)]


@pytest.mark.parametrize(
    "statement",
    [
        "Hver mandag spiser unge og voksne frokost sammen på kjøkkenet.",
        "Hos oss har alle nye en fadder den første måneden.",
        "Alle vet hva som skal skje, for planen henger på veggen.",
        "Vi har en morgenrunde der alle som vil, får ordet.",
        "Kvar fredag fortel vi kvarandre ei god historie i kantina.",
        "Unge leier fagdagen saman med ein leiar.",
        "Every Monday young and old plan the week together in the studio.",
        "Det er ikke bare lederne som leder møtene: det gjør ungdommene også.",
    ],
)
def test_a_good_statement_is_left_in_peace(patterns, statement):
    assert hints(statement, patterns) == []


@pytest.mark.parametrize(
    ("statement", "kind", "words"),
    [
        ("Vi skal ha morgenmøte hver dag.", NOT_PRESENT, "skal"),
        ("Alle bør ha en fadder.", NOT_PRESENT, "bør"),
        ("Vi kommer til å ha et stillerom.", NOT_PRESENT, "kommer til å"),
        ("Vi vil ha flere møter med bedriftene.", NOT_PRESENT, "vil"),
        ("Vi kjem til å ha ein fast samtale.", NOT_PRESENT, "kjem til å"),
        ("We will have a weekly meeting.", NOT_PRESENT, "will"),
        ("Vi prøver å ha morgenmøte hver dag.", HEDGED, "prøver å"),
        ("Vi har kanskje et stillerom.", HEDGED, "kanskje"),
        ("Møtene våre er litt kortere.", HEDGED, "litt"),
        ("We try to meet our mentor every week.", HEDGED, "try to"),
        ("Ingen spiser alene i kantina.", NEGATED, "Ingen"),
        ("Vi avlyser ikke møtene.", NEGATED, "ikke"),
        ("Ingen et åleine i kantina.", NEGATED, "Ingen"),
        ("Our meetings never start late.", NEGATED, "never"),
    ],
)
def test_what_could_be_stronger_is_pointed_to(patterns, statement, kind, words):
    assert hints(statement, patterns) == [(kind, words)]


def test_a_statement_without_structure_is_asked_what_is_in_place(patterns):
    assert hints("Vi er glade i hverandre.", patterns) == [(StatementHintKind.NO_STRUCTURE, "")]


def test_a_statement_that_feeds_nothing_is_asked_what_it_gives_life_to(patterns):
    text = "Vi har en fadder til alle."
    assert look_at_statement(text, patterns, is_grounded=False) == (StatementHint(StatementHintKind.UNGROUNDED),)
    assert look_at_statement(text, patterns, is_grounded=True) == ()


def test_each_kind_is_told_once_and_an_empty_statement_is_left_alone(patterns):
    text = "Vi skal ha møter, vi skal ha rutiner, og vi bør ha rom."
    assert hints(text, patterns) == [(NOT_PRESENT, "skal")]
    assert look_at_statement(" \n", patterns, is_grounded=False) == ()


@pytest.mark.parametrize(
    ("statement", "fields"),
    [
        ("Alle nye har en fadder.", {StructurePart.ROLES}),
        ("Vi har et allmøte der unge er ordstyrere.", {StructurePart.MEETINGS, StructurePart.ROLES}),
        ("Kvar fredag har vi ei rutine for ros.", {StructurePart.ROUTINES}),
        ("Stillerommet er åpent.", {StructurePart.ROOMS}),
        ("Vi har et stillerom ved kantina.", {StructurePart.ROOMS}),
        ("Bedriftene i bygda er med oss.", {StructurePart.PARTNERS}),
        (
            "Employers join our weekly meeting.",
            {StructurePart.PARTNERS, StructurePart.ROUTINES, StructurePart.MEETINGS},
        ),
        ("Vi møter hverandre med et smil.", set()),
        ("Det finner sted hos oss.", set()),
        ("This comes from the heart.", set()),
        ("", set()),
    ],
)
def test_what_a_statement_is_about(patterns, statement, fields):
    assert structure_of(statement, patterns) == fields


@given(ANY_TEXT)
def test_any_text_can_be_looked_at(text):
    found = look_at_statement(text, _PATTERNS, is_grounded=True)
    assert all(text[hint.start : hint.end] == hint.words for hint in found)
    assert len({hint.kind for hint in found}) == len(found)
    assert structure_of(text, _PATTERNS) <= set(StructurePart)

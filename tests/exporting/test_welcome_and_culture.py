"""The summary tells who prepared the day, who was missing, and what is usual here."""

from dataclasses import replace

import pytest

from tests.exporting.fagdag import W, empty_day, fagdag
from tests.exporting.telling import build_summary
from unginvest_workshop.domain.culture import CultureColumn, CultureNote
from unginvest_workshop.domain.welcome import MissingVoice
from unginvest_workshop.exporting.document import Heading, ItemList, Section, Summary
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy


def welcomed(snapshot: Snapshot, *missing: str) -> Snapshot:
    core = {"p1", "p2"}
    return replace(
        snapshot,
        participants=tuple(replace(p, core_group=p.id in core) for p in snapshot.participants),
        missing=tuple(MissingVoice(f"v{n}", W, f"{n:04}", text) for n, text in enumerate(missing)),
    )


def noted(snapshot: Snapshot) -> Snapshot:
    said = (
        (CultureColumn.WISHED, "at Jonas får lede møtet"),
        (CultureColumn.USUAL, "vi hilser i gangen"),
        (CultureColumn.USUAL, "kaffe"),
    )
    notes = (CultureNote(f"k{n}", W, f"{n:04}", column, text) for n, (column, text) in enumerate(said))
    return replace(snapshot, culture=tuple(notes))


def section(snapshot: Snapshot, anchor: str, policy: NamesPolicy = NamesPolicy.FULL) -> Section | None:
    summary: Summary = build_summary(snapshot, policy, Translator("nb"))
    return next((found for found in summary.sections if found.anchor == anchor), None)


def told(found: Section | None) -> list[tuple[str, list[str]]]:
    assert found is not None
    titles = [block.text for block in found.blocks if isinstance(block, Heading)]
    lists = [[item.text for item in block.items] for block in found.blocks if isinstance(block, ItemList)]
    return list(zip(titles, lists, strict=True))


@pytest.mark.parametrize(
    ("policy", "core", "missing"),
    [
        (NamesPolicy.FULL, ["Ida Marie Berg", "Jonas Vik"], ["foreldrene", "Hanna Moe", "en fra NAV"]),
        (NamesPolicy.FIRST, ["Ida", "Jonas"], ["foreldrene", "Hanna", "en fra NAV"]),
        (NamesPolicy.NONE, [], ["foreldrene", "en fra NAV"]),
    ],
)
def test_the_core_group_and_the_missing_are_named_as_the_policy_wants(policy, core, missing) -> None:
    found = told(section(welcomed(fagdag(), "foreldrene", "Hanna Moe", "en fra NAV"), "welcome", policy))
    expected = [("Kjernegruppa", core), ("Hvem manglet i rommet?", missing)]
    assert found == [each for each in expected if each[1]]


@pytest.mark.parametrize("policy", list(NamesPolicy))
@pytest.mark.parametrize(
    "said",
    [
        "Foreldrene", "Fastlegene", "Kafé-eieren", "Foreldre", "Rektor", "NAV", "De yngste", "Trine",
        "Fastlegene og Foreldrene", "Fastlegene, og de som jobber natt", "Foreldrene som ikke kan norsk",
        "Fastlegene, som har det travelt",
    ],
)  # fmt: skip
def test_groups_and_roles_that_were_missing_are_told_whatever_the_policy(policy, said) -> None:
    assert told(section(welcomed(fagdag(), said), "welcome", policy))[-1][1] == [said]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Fastlegene og Hanna Moe", "Fastlegene og en til"),
        ("Jonas", ""),
        ("Jonas-Emil", ""),
        ("Fastlegene og noen som kjenner Jonas", "Fastlegene og noen som kjenner noen"),
    ],
)
def test_whoever_is_known_or_has_two_names_is_left_out_beside_a_group_that_was_missing(said, expected) -> None:
    found = told(section(welcomed(fagdag(), said, "naboene"), "welcome", NamesPolicy.NONE))
    assert found[-1][1] == [each for each in (expected, "naboene") if each]


@pytest.mark.parametrize(
    ("policy", "missing"),
    [
        (NamesPolicy.FULL, "Ida, som er ute i praksis"),
        (NamesPolicy.FIRST, "Ida, som er ute i praksis"),
        (NamesPolicy.INITIALS, "I.M.B., som er ute i praksis"),
        (NamesPolicy.OWNERS, "Noen, som er ute i praksis"),
        (NamesPolicy.NONE, "Noen, som er ute i praksis"),
    ],
)
def test_what_is_told_of_somebody_who_was_missing_stays_told_of_somebody(policy, missing) -> None:
    day = welcomed(fagdag(), "Ida, som er ute i praksis", "de som jobber natt")
    assert told(section(day, "welcome", policy))[-1][1] == [missing, "de som jobber natt"]


def test_both_columns_are_told_without_anybodys_name() -> None:
    assert told(section(noted(fagdag()), "culture", NamesPolicy.NONE)) == [
        ("Hva ville en som er ny her, kalle vanlig?", ["vi hilser i gangen", "kaffe"]),
        ("Hva vil vi at de skal kalle vanlig?", ["at noen får lede møtet"]),
    ]


def test_a_day_without_them_has_no_such_sections() -> None:
    for anchor in ("welcome", "culture"):
        assert section(empty_day(), anchor) is None
        assert section(fagdag(), anchor) is None


def test_they_are_read_in_markdown_before_the_stories() -> None:
    day = noted(welcomed(fagdag(), "foreldrene"))
    written = write_markdown(build_summary(day, NamesPolicy.FULL, Translator("nb")))
    at = [written.index(words) for words in ("## Velkommen", "foreldrene", "## Kulturen vår", "kaffe", "## Historiene")]
    assert at == sorted(at)

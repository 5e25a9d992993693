"""The table of stories: what is exported comes back the same, through real files and stores."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import empty_day, fagdag
from tests.exporting.test_markdown import HOSTILE
from unginvest_workshop.content import load_content
from unginvest_workshop.domain.ids import WorkshopId, new_id
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.table import NUMBER_HEADING
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import export_snapshot, export_workshop, prepare
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.story_table import write_csv
from unginvest_workshop.i18n import LANGUAGES
from unginvest_workshop.importing import Table, read_table
from unginvest_workshop.operations import people, trees, workshops
from unginvest_workshop.operations.importing import import_table
from unginvest_workshop.operations.making import make_from_table
from unginvest_workshop.operations.tx import ReadTx, Tx
from unginvest_workshop.settings import NamesPolicy
from unginvest_workshop.storage.store import SqlStore

GOLDEN = Path(__file__).parent.parent / "golden"


def table(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, language: str = "nb", **more: object) -> bytes:
    """Return the file of a fagdag."""
    choices = Choices(policy, language, **more)  # type: ignore[arg-type]
    (file,) = write_csv(prepare(snapshot, choices, PlainPictures())).files
    return file.content


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def read_back(content: bytes, folder: Path) -> Table:
    path = folder / "tabell.csv"
    path.write_bytes(content)
    return read_table(path)


def test_golden() -> None:
    told = table(fagdag()).decode("utf-8-sig").replace("\r\n", "\n")
    assert told == (GOLDEN / "fagdag.csv").read_text(encoding="utf-8")


def test_it_opens_where_decimals_have_commas() -> None:
    content = table(fagdag())
    assert content.startswith("\ufeffGruppe;Forteller;Historie;Suksessfaktor;På norsk;Går igjen;".encode())
    assert content.count(b"\r\n") == content.count(b"\n") == 1 + len(fagdag().factors)


def test_rows_say_who_told_what_in_which_group() -> None:
    told = rows(table(fagdag()))
    assert told[1] == ["Gruppe 1", "Jonas Vik", "Kafédagen", "jeg fikk ansvar på ordentlig", "", "ja", "1"]
    assert ["Gruppe 1", "Per Solbakken", "", "ble sett i døra", "", "ja", "4"] in told
    english = "we cooked together every night", "vi lagde mat sammen hver kveld"
    assert ["Gruppe 3", "Mats Lunde", "Turen til Norefjell", *english, "", "8"] in told
    assert told[-1] == ["", "", "Bursdagen", "frokost sammen", "", "", "9"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_is_read_back_with_nothing_left_out(language: str, tmp_path: Path) -> None:
    read = read_back(table(fagdag(), language=language), tmp_path)
    assert read.ignored == ()
    assert [row.factor for row in read.rows] == [factor.text for factor in fagdag().factors]
    assert sum(row.recurring for row in read.rows) == sum(factor.recurring for factor in fagdag().factors)
    assert {row.number for row in read.rows} == {str(n) for n in range(1, 10)}


def test_without_names_every_story_is_still_known(tmp_path: Path) -> None:
    content = table(fagdag(), NamesPolicy.NONE)
    read = read_back(content, tmp_path)
    assert {row.teller for row in read.rows} == {""}
    assert "Historie 4" in {row.story for row in read.rows}
    for name in ("Ida", "Jonas", "Amina", "Per ", "Solbakken", "Kari", "Sofie", "Mats"):
        assert name not in content.decode()


def test_a_fagdag_without_stories_has_its_headings() -> None:
    assert [row[-1] for row in rows(table(empty_day()))] == [NUMBER_HEADING]


def test_stories_that_are_not_chosen_are_left_out_and_said_to_be() -> None:
    written = write_csv(prepare(fagdag(), Choices(sections=("road",)), PlainPictures()))
    assert len(rows(written.files[0].content)) == 1
    assert "ikke valgt" in str(written.notice)
    chosen = write_csv(prepare(fagdag(), Choices(sections=("road", "stories")), PlainPictures()))
    assert len(rows(chosen.files[0].content)) > 1
    assert chosen.notice == ""


def test_what_stays_in_the_room_is_left_out() -> None:
    day = fagdag()
    kept = replace(day, stories=tuple(replace(s, stays_in_room=s.id == "s1") for s in day.stories))
    assert "Kafédagen" not in table(kept).decode()


def test_a_factor_with_line_breaks_comes_as_one_line(tmp_path: Path) -> None:
    day = fagdag()
    broken = replace(day, factors=(replace(day.factors[0], text="sol\r\nog\x0bsnø;\"'\ud800\x00"),))
    read = read_back(table(broken), tmp_path)
    assert read.rows[0].factor == "sol og snø;\"'"


def test_no_cell_begins_as_a_formula() -> None:
    for text in ("=1+1", "@SUM(A1)", "+47", "-1", "'=1", "''+"):
        day = fagdag()
        hostile = replace(
            day,
            groups=tuple(replace(group, name=text) for group in day.groups),
            stories=tuple(replace(story, title=text, teller=text) for story in day.stories),
            factors=tuple(replace(factor, text=text, in_norwegian=text) for factor in day.factors),
        )
        cells = [cell for row in rows(table(hostile)) for cell in row]
        assert f"'{text}" in cells
        assert not [cell for cell in cells if cell[:1] in set("=+-@\t\r")]


# -- there and back ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Heard:
    text: str
    in_norwegian: str = ""
    recurring: bool = False


@dataclass(frozen=True)
class Told:
    group: int
    title: str
    teller: str
    heard: tuple[Heard, ...] = ()


SIGNS = "'=+-@\t\r;,\"\n|\\ aåØ1.:«»<&{}#\u00a0\u202e\u2028\x0b🎉"
TEXTS = st.one_of(
    st.text(st.sampled_from(SIGNS), max_size=8),
    st.text(max_size=12),
    st.sampled_from([*HOSTILE, "ja", "2", "Gruppe 2"]),
)
WORDS = TEXTS.filter(clean_line)
HEARD = st.builds(Heard, WORDS, TEXTS, st.booleans())
TOLD = st.builds(Told, st.integers(-1, 2), TEXTS, TEXTS, st.lists(HEARD, max_size=3).map(tuple)).filter(
    lambda told: bool(clean_line(told.title) or clean_line(told.teller))
)


def tell(tx: Tx, workshop: WorkshopId, names: tuple[str, ...], told: list[Told]) -> None:
    workshops.create_workshop(tx, "Fagdag", date(2026, 11, 22), workshop_id=workshop)
    groups = [people.add_group(tx, workshop, name) for name in names]
    for one in told:
        group = groups[one.group] if one.group >= 0 else None
        story = trees.add_story(tx, workshop, group, one.title, one.teller)
        for heard in one.heard:
            (factor,) = trees.add_factors(tx, story, [heard.text], in_norwegian=heard.in_norwegian)
            trees.mark_recurring(tx, [factor], recurring=heard.recurring)


def said(tx: ReadTx, workshop: WorkshopId) -> list[tuple[object, ...]]:
    """Return the stories as they are told group by group, with their factors."""
    heard: dict[str, list[tuple[str, str, bool]]] = {}
    for factor in tx.find(SuccessFactor, workshop_id=workshop):
        heard.setdefault(factor.story_id, []).append((factor.text, factor.in_norwegian, factor.recurring))
    stories = tx.find(Story, workshop_id=workshop)
    homes = [*(group.id for group in tx.find(Group, workshop_id=workshop)), None]
    trees_told = ([story for story in stories if story.group_id == home] for home in homes)
    # which stories hang together on a tree, whatever the tree is called
    return [
        (number, story.title, story.teller, heard.get(story.id, []))
        for number, tree in enumerate(filter(None, trees_told))
        for story in tree
    ]


def there_and_back(store: SqlStore, workshop: WorkshopId, folder: Path) -> Iterator[WorkshopId]:
    """Yield the fagdag that comes of another one's file."""
    result = export_workshop(store, workshop, ["csv"], folder, Choices(NamesPolicy.FULL), PlainPictures())
    table = read_table(result.files[0])
    assert table.ignored == ()
    new = WorkshopId(new_id())
    content = load_content("nb")
    store.write(new, "inn", lambda tx: make_from_table(tx, new, content, "Inn", date(2026, 11, 23), table.rows, 1))
    yield new
    again = store.write(new, "inn igjen", lambda tx: import_table(tx, new, table.rows))[0]
    assert again.brings_nothing


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(names=st.tuples(TEXTS, TEXTS, TEXTS), told=st.lists(TOLD, min_size=1, max_size=6))
@example(names=("Ugla", "ugla", "2"), told=[Told(0, "A", ""), Told(1, "A", ""), Told(2, "A", ""), Told(-1, "A", "")])
@example(names=("2", "", ""), told=[Told(0, "A", ""), Told(1, "A", ""), Told(2, "A", "")])
@example(names=("", "", ""), told=[Told(1, "A", "", (Heard("x"), Heard("x"))), Told(1, "A", "", (Heard("x"),))])
@example(names=("", "", ""), told=[Told(0, "", "=Per", (Heard("'=1", "=2", recurring=True),)), Told(0, "", "Per")])
def test_stories_and_factors_come_back_the_same(
    store: SqlStore, tmp_path: Path, names: tuple[str, ...], told: list[Told]
) -> None:
    workshop = WorkshopId(new_id())
    store.write(workshop, "før", lambda tx: tell(tx, workshop, names, told))
    for new in there_and_back(store, workshop, tmp_path / workshop):
        with store.read() as tx:
            assert said(tx, new) == said(tx, workshop)


def test_the_file_of_the_whole_fagdag_is_taken_in_by_its_own_stories(tmp_path: Path) -> None:
    (path,) = export_snapshot(fagdag(), ["csv"], tmp_path, Choices(NamesPolicy.FULL), PlainPictures()).files
    assert path.name == "2026-11-22 Fagdag Drammen.csv"
    assert {row.story for row in read_table(path).rows} >= {"Kafédagen", "", "Bursdagen"}

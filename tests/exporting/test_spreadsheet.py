"""The spreadsheet, read back by openpyxl: what stands in it, how it is laid out, and that text stays text."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.exporting.conftest import PlainPictures
from tests.exporting.fagdag import W, empty_day, fagdag
from tests.exporting.test_markdown import HOSTILE, with_text
from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.followup import Contribution, DreamComeTrue
from unginvest_workshop.domain.text import clean_text
from unginvest_workshop.domain.thread import Link, NodeKind
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.material import Written
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.spreadsheet import MOST, write_xlsx
from unginvest_workshop.i18n import LANGUAGES
from unginvest_workshop.importing import read_table
from unginvest_workshop.settings import NamesPolicy

GOLDEN = Path(__file__).parent.parent / "golden"
SHEETS = ["Suksessfaktorene", "Fellesnevnerne", "Drømmene", "Designutsagnene", "Veikartet", "Bidragene"]


def written(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, **more: object) -> Written:
    return write_xlsx(prepare(snapshot, Choices(policy, **more), PlainPictures()))  # type: ignore[arg-type]


def content(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, **more: object) -> bytes:
    (file,) = written(snapshot, policy, **more).files
    assert file.name == file.name.removesuffix(".xlsx") + ".xlsx"
    return file.content


def book(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL, **more: object) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content(snapshot, policy, **more)))


def values(sheet: Worksheet) -> list[dict[str, object]]:
    """Return the rows, each by its headings; what is empty is left out."""
    head, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    return [{str(k): v for k, v in zip(head, row, strict=True) if v is not None} for row in rows]


def texts(opened: Workbook) -> set[str]:
    return {
        cell.value
        for sheet in opened.worksheets
        for row in sheet.iter_rows(min_row=2)
        for cell in row
        if isinstance(cell.value, str)
    }


def followed() -> Snapshot:
    """Return a fagdag a year later, with what moved it."""
    day = fagdag()
    return replace(
        day,
        contributions=(
            Contribution("b1", W, "0001", "Inviterte naboene", "t3", "Kari Moen", "p5", "Drammen", "Folk vil",
                         "Mer", "Før", "d2", "vi har frokost"),
            Contribution("b2", W, "0002", "Malte gangen", None, "", None, "", dream_id="d0", dream="Rommet er lyst"),
        ),
        come_true=(
            DreamComeTrue("v1", W, "0001", "d1", "Det er kø", 2027, "Køa går rundt hjørnet"),
            DreamComeTrue("v2", W, "0002", "d0", "Rommet er lyst", 2026, "Alle ser det"),
        ),
        years_come_true={"d1": 2027},
    )  # fmt: skip


def at(year: int, month: int, day: int) -> datetime:
    """Return the beginning of a day as a spreadsheet has it: it knows no zones."""
    return datetime.combine(date(year, month, day), time())


def as_text(opened: Workbook) -> Iterable[str]:
    for sheet in opened.worksheets:
        yield f"# {sheet.title}"
        for row in sheet.iter_rows():
            yield " | ".join("" if cell.value is None else str(cell.value).replace("\n", " / ") for cell in row)


def test_golden() -> None:
    assert "\n".join(as_text(book(followed()))) + "\n" == (GOLDEN / "fagdag.xlsx.txt").read_text(encoding="utf-8")


# -- what stands where -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "sheets", "first"),
    [
        ("nb", SHEETS, "Gruppe"),
        (
            "nn",
            ["Suksessfaktorane", "Fellesnemnarane", "Draumane", "Designutsegnene", "Vegkartet", "Bidraga"],
            "Gruppe",
        ),
        (
            "en",
            [
                "The success factors",
                "The shared factors",
                "The dreams",
                "The design statements",
                "The roadmap",
                "Contributions",
            ],
            "Group",
        ),
    ],
)
def test_sheets_and_headings_are_in_the_language_of_the_summary(language: str, sheets: list[str], first: str) -> None:
    opened = book(fagdag(), language=language)
    assert opened.sheetnames == sheets
    assert opened.worksheets[0]["A1"].value == first


def test_a_story_without_factors_has_a_row_and_so_has_each_factor() -> None:
    day = fagdag()
    rows = values(book(replace(day, factors=day.factors[:2]))["Suksessfaktorene"])
    assert len(rows) == 2 + len(day.stories) - 1
    assert rows[0] == {
        "Gruppe": "Gruppe 1", "Forteller": "Jonas Vik", "Historie": "Kafédagen", "Fellesnevner": "Ekte ansvar",
        "Suksessfaktor": "jeg fikk ansvar på ordentlig", "Går igjen": "ja", "Energi": 2,
    }  # fmt: skip
    assert rows[-1] == {"Historie": "Bursdagen"}


def test_shared_factors_tell_how_many_tell_of_them() -> None:
    rows = values(book(fagdag())["Fellesnevnerne"])
    assert [row["Fellesnevner"] for row in rows] == ["Latter og humor", "Ekte ansvar", "Å bli sett"]
    seen = rows[2]
    assert (seen["Metafor"], seen["Historier"], seen["Grupper"], seen["Suksessfaktorer"]) == (
        "Et lys i vinduet",
        5,
        2,
        5,
    )
    assert "«Han kom tilbake» · Matteeksamen" in str(seen["Fra historiene"])


def test_dreams_tell_what_they_build_on_and_whether_they_came_true() -> None:
    rows = values(book(followed())["Drømmene"])
    assert rows[0]["Blitt virkelighet"] == 2027
    assert rows[0]["Slik merker vi det"] == "Køa går rundt hjørnet"
    assert (rows[1]["Bygger på"], rows[1]["Antall «ja, og»"]) == (rows[0]["Drøm"], 1)
    assert rows[1]["Kom nærmere med"] == "Inviterte naboene"
    assert rows[2]["Antall «ja, og»"] == 2
    assert rows[3]["Hvem"] == "Jonas Vik"
    assert rows[-1] == {"Drøm": "Rommet er lyst", "Blitt virkelighet": 2026, "Slik merker vi det": "Alle ser det"}


def test_statements_tell_what_they_give_life_to() -> None:
    rows = values(book(fagdag())["Designutsagnene"])
    assert rows[0]["Gir liv til"] == "Ekte ansvar\nUngdom har nøklene til bygget"
    assert rows[0]["Partnere"] == "Jonas Vik spør kantina"
    assert rows[1]["Rom"] == "En benk ved døra"


def test_steps_have_their_time_as_it_was_said_and_as_days() -> None:
    sheet = book(fagdag())["Veikartet"]
    rows = {row["Steg"]: row for row in values(sheet)}
    week = rows["Velkomstvert på alle avdelinger"]
    assert (week["Når"], week["Fra dato"], week["Til dato"]) == ("uke 49", at(2026, 11, 30), at(2026, 12, 4))
    assert (week["Hindring"], week["Styrke"]) == ("Vi er få om morgenen", "Amina kan alle navn")
    assert rows["Ungdom leder første fagdag"]["Feiring"] == "Kake i alle avdelinger!"
    assert rows["Frokost sammen hver mandag"]["Til dato"] == at(2027, 1, 12)
    assert rows["Historieboka er trykt"] == {
        "Steg": "Historieboka er trykt", "Når": "i løpet av våren", "Hvor langt": "Planlagt",
        "Vokser fra": "tydelig hvem som gjorde hva",
    }  # fmt: skip
    dates = [cell for row in sheet.iter_rows() for cell in row if cell.is_date]
    assert {cell.number_format for cell in dates} == {"dd.mm.yyyy"}
    english = book(fagdag(), language="en")["The roadmap"]
    assert {cell.number_format for row in english.iter_rows() for cell in row if cell.is_date} == {"d mmm yyyy"}


def test_a_step_that_carries_on_an_earlier_one_grows_from_what_that_grew_from() -> None:
    day = fagdag()
    carried = tuple(replace(step, id=f"n{step.id}", continues=step.id) for step in day.steps)
    later = replace(empty_day(), steps=carried, earlier=(day,))
    rows = {row["Steg"]: row for row in values(book(later)["Veikartet"])}
    grown = rows["Velkomstvert på alle avdelinger"]["Vokser fra"]
    assert grown == "Hver morgen blir alle møtt i døra av en som kan navnet deres."


def test_contributions_tell_what_they_moved_and_taught() -> None:
    loose, told = values(book(followed())["Bidragene"])
    assert loose == {"Bidrag": "Malte gangen", "Drømmen": "Rommet er lyst"}
    assert told == {
        "Bidrag": "Inviterte naboene", "Hvem": "Kari Moen", "Avdeling": "Drammen",
        "Steget": "Frokost sammen hver mandag", "Drømmen": "vi har frokost laget av de som bor nærmest",
        "Det lærte oss": "Folk vil", "Det gjør vi mer av": "Mer", "Annerledes eller bedre": "Før",
    }  # fmt: skip


def test_a_column_in_which_nothing_stands_is_left_out_but_not_of_an_empty_sheet() -> None:
    assert "Forteller" not in [cell.value for cell in book(fagdag(), NamesPolicy.OWNERS)["Suksessfaktorene"][1]]
    empty = book(empty_day())
    assert empty.sheetnames == SHEETS
    assert [cell.value for cell in empty["Suksessfaktorene"][1]][:3] == ["Gruppe", "Forteller", "Historie"]
    assert [sheet.max_row for sheet in empty.worksheets] == [1] * len(SHEETS)


def test_only_what_is_chosen_is_there() -> None:
    assert book(fagdag(), sections=("road", "dreams")).sheetnames == ["Drømmene", "Veikartet"]
    none = written(fagdag(), sections=("welcome",))
    assert "er tom" in str(none.notice)
    assert texts(openpyxl.load_workbook(io.BytesIO(none.files[0].content))) == set()
    assert written(fagdag()).notice == ""


def test_what_stays_in_the_room_and_what_nobody_kept_is_left_out() -> None:
    day = fagdag()
    kept = replace(
        day,
        stories=tuple(replace(s, stays_in_room=s.id == "s1") for s in day.stories),
        clusters=(*day.clusters, Cluster("c9", W, "9", "Et forslag", suggested=True)),
        links=(*day.links, Link("l9", W, NodeKind.STEP, "t5", NodeKind.FACTOR, "f1")),
    )
    said = "\n".join(texts(book(kept)))
    assert "Kafédagen" not in said
    assert "jeg fikk ansvar" not in said
    assert "Et forslag" not in said


def test_the_first_sheet_is_read_as_a_table_of_stories(tmp_path: Path) -> None:
    for language in LANGUAGES:
        path = tmp_path / f"{language}.xlsx"
        path.write_bytes(content(fagdag(), language=language))
        assert [row.factor for row in read_table(path).rows] == [factor.text for factor in fagdag().factors]


# -- how it is laid out ------------------------------------------------------------------------------------------------


def test_every_sheet_can_be_filtered_and_keeps_its_header() -> None:
    for sheet in book(followed()).worksheets:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert sheet["A1"].font.b
        assert all(cell.alignment.wrap_text for cell in sheet[2])
        widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
        assert all(12 < width < 50 for width in widths)


def test_a_row_is_as_high_as_its_longest_text() -> None:
    day = fagdag()
    sheet = book(replace(day, factors=(replace(day.factors[0], text="vi lo " * 50), *day.factors[1:])))[
        "Suksessfaktorene"
    ]
    assert sheet.row_dimensions[2].height >= 7 * 15
    assert sheet.row_dimensions[3].height is None


def test_the_same_fagdag_gives_the_same_file() -> None:
    assert content(fagdag()) == content(fagdag())


# -- text stays text ---------------------------------------------------------------------------------------------------


def test_properties_have_the_title_and_nobodys_name() -> None:
    about = book(fagdag()).properties
    assert about.title == "Fagdag Drammen"
    assert about.created == at(2026, 11, 22) + timedelta(hours=12)
    assert not any((about.creator, about.lastModifiedBy, about.subject, about.description, about.keywords))


def test_without_names_nobody_is_named_in_any_part() -> None:
    with zipfile.ZipFile(io.BytesIO(content(followed(), NamesPolicy.NONE))) as archive:
        inside = b"\n".join(archive.read(name) for name in archive.namelist()).decode()
    assert "Kafédagen" in inside
    for name in ("Ida", "Jonas", "Amina", "Solbakken", "Kari", "Sofie", "Mats", "Lunde"):
        assert name not in inside, name


FORMULAS = (
    "=1+1", "@SUM(A1)", "+1", "-1", "{=1}", "12", "1e5", "2026-11-22", "https://example.org", "mailto:a@b.no",
    "internal:A1", "TRUE", "<r><t>x</t></r>", "<r></r>", "_x0041_", "_x000D_", "{{ 7*7 }}", "مرحبا \u202e", "🎉",
)  # fmt: skip


@pytest.mark.parametrize("said", [*HOSTILE, *FORMULAS])
def test_hostile_text_arrives_as_plain_text(said: str) -> None:
    opened = book(with_text(said))
    assert unescaped(said.strip()) in {unescaped(text) for text in texts(opened)}
    for sheet in opened.worksheets:
        for row in sheet.iter_rows():
            assert not [cell for cell in row if cell.data_type in {"f", "e", "b"} or cell.hyperlink]


def unescaped(text: str) -> str:
    # the reader gives back how the file spells an underscore that begins what looks like a spelt character
    return text.replace("_x005F_", "_")


ANY = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=20)


@settings(max_examples=40)
@given(ANY)
@example("\x0b=\x00\x1f")
@example("\ufffe\uffff")
@example("<r>\n</r>")
def test_any_text_arrives_as_it_was_said(said: str) -> None:
    wanted = clean_text(said)
    day = fagdag()
    opened = book(replace(day, statements=(replace(day.statements[0], text=f"«{wanted}»"),)))
    value = opened["Designutsagnene"]["A2"].value
    expected = f"«{wanted}»".replace("\ufffe", "_xFFFE_").replace("\uffff", "_xFFFF_")
    assert unescaped(str(value)) == unescaped(expected)


def test_what_no_cell_takes_is_cut_and_shown_to_be() -> None:
    day = fagdag()
    long = replace(day, statements=(replace(day.statements[0], text="a" * (MOST + 5)),))
    value = book(long)["Designutsagnene"]["A2"].value
    assert value == "a" * (MOST - 1) + "…"


def test_signs_that_are_none_are_left_out() -> None:
    day = fagdag()
    broken = replace(day, statements=(replace(day.statements[0], text="a\ud800\x0bb\x00"),))
    assert book(broken)["Designutsagnene"]["A2"].value == "a\nb"


def test_days_are_days_for_other_readers_too() -> None:
    sheet = book(fagdag())["Veikartet"]
    found = [cell.value for row in sheet.iter_rows() for cell in row if isinstance(cell.value, datetime)]
    assert date(2026, 11, 30) in {each.date() for each in found}

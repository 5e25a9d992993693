"""Tables in every form that people have them, and files that are none."""

import codecs
import contextlib
import csv
import datetime as dt
import io
import os
import zipfile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from unginvest_workshop.domain.table import MAX_ROWS, NUMBER_HEADING, TableRow
from unginvest_workshop.domain.text import MAX_LENGTH, clean_line
from unginvest_workshop.i18n import Translator
from unginvest_workshop.importing import ReadError, read_table
from unginvest_workshop.importing.file_rows import MAX_BYTES

TSV = "story\tgroup\tfactor\nVaffeldagen\t1\tå bli sett\nVaffeldagen\t1\tnok tid\nFjelltur\t2\tæ fekk det te\n"
ROWS = (
    TableRow("Vaffeldagen", "å bli sett", "1"),
    TableRow("Vaffeldagen", "nok tid", "1"),
    TableRow("Fjelltur", "æ fekk det te", "2"),
)


@pytest.fixture
def file(tmp_path):
    def write(content, name="tabell.tsv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def workbook(*sheets):
    """Return the bytes of a spreadsheet with these sheets, each a list of rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for number, row in enumerate(rows, 1):
            for place, value in enumerate(row, 1):
                cell = sheet.cell(number, place, value)
                if isinstance(value, str):
                    cell.data_type = "s"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def refusal(path):
    with pytest.raises(ReadError) as caught:
        read_table(path)
    return str(caught.value)


# the three forms


def test_tsv(file):
    assert read_table(file(TSV)).rows == ROWS


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv(file, delimiter):
    assert read_table(file(TSV.replace("\t", delimiter), "tabell.csv")).rows == ROWS


def test_xlsx(file):
    assert read_table(file(workbook([line.split("\t") for line in TSV.splitlines()]), "tabell.xlsx")).rows == ROWS


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_line_endings(file, ending):
    assert read_table(file(TSV.replace("\n", ending))).rows == ROWS


@pytest.mark.parametrize(
    ("encoding", "bom"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("cp1252", b""),
    ],
)
@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
def test_encodings(file, encoding, bom, delimiter):
    text = TSV.replace("\t", delimiter).replace("nok tid", "«nok» – tid …")
    told = [row.factor for row in read_table(file(bom + text.encode(encoding))).rows]
    assert told == ["å bli sett", "«nok» – tid …", "æ fekk det te"]


# headings


@pytest.mark.parametrize(
    "heading",
    [
        "story\tfactor\tgroup\tteller",
        "Historie\tSuksessfaktor\tGruppe\tForteller",
        "HISTORIE\tFAKTOR\tGRUPPE\tFORTELLER",
        "soge\tsuksessfaktor\tgruppe\tforteljar",
        " Story \tSuccess_Factor\tgroup\tTeller",
        "historier\tsuksessfaktorer\tgruppe\tfortalt av",
    ],
)
def test_headings_in_three_languages(file, heading):
    table = read_table(file(f"{heading}\nTuren\tlatter\t3\tAli\n"))
    assert table.rows == (TableRow("Turen", "latter", "3", "Ali"),)
    assert table.ignored == ()


def test_columns_in_any_order_and_others_left_out(file):
    table = read_table(file("id\tteller\tfactor\tKommentar\tstory\t\n7\tAli\tlatter\tfin\tTuren\tx\n"))
    assert table.rows == (TableRow("Turen", "latter", teller="Ali"),)
    assert table.ignored == ("id", "Kommentar")


@pytest.mark.parametrize(
    ("heading", "missing"),
    [("story\tgroup", "suksessfaktor"), ("factor", "historie"), ("a\tb", "«historie» og «suksessfaktor»")],
)
def test_a_missing_column_is_named(file, heading, missing):
    assert missing in refusal(file(f"{heading}\nx\ty\n"))


def test_two_columns_that_say_the_same(file):
    assert "«factor» og «Suksessfaktor»" in refusal(file("story\tfactor\tSuksessfaktor\na\tb\tc\n"))


def test_empty_rows_above_the_headings(file):
    assert read_table(file("\n\t\n" + TSV)).rows == ROWS


# rows


def test_a_row_without_a_factor_adds_a_story(file):
    assert read_table(file("story\tfactor\nTuren\t\nFesten\n")).rows == (TableRow("Turen"), TableRow("Festen"))


def test_rows_without_story_and_factor_are_passed_over(file):
    assert read_table(file("story\tfactor\tgroup\n\n\t\t2\n  \t \nTuren\tlatter\t1\n\n")).rows == (
        TableRow("Turen", "latter", "1"),
    )


def test_a_factor_without_a_story_is_named_by_its_row(file):
    assert refusal(file("story\tfactor\nTuren\tlatter\n\n\tnok tid\n")).startswith("Rad 4:")


def test_text_is_kept_exactly(file):
    said = """"Ja,  og" sa 'n; <b>100 %</b> =SUM(A1) – «né» 👩‍🏫 \\n #tag"""
    assert read_table(file(f"story\tfactor\n{said}\t{said}\n")).rows == (TableRow(said, said),)


def test_a_quoted_cell_keeps_its_signs_and_its_lines_become_one(file):
    table = read_table(file('story;factor\n"Tur; til ""fjells""";"sol\r\nog\n\nsnø"\n', "t.csv"))
    assert table.rows == (TableRow('Tur; til "fjells"', "sol og snø"),)


def test_control_characters_go(file):
    assert read_table(file("story\tfactor\nTu\x00ren\x07\tlat\x0bter\x1f\n")).rows == (TableRow("Turen", "lat ter"),)


def test_as_many_rows_as_there_may_be(file):
    assert len(read_table(file("story\tfactor\n" + "a\tb\n" * MAX_ROWS)).rows) == MAX_ROWS


def test_a_row_too_many_is_named(file):
    assert refusal(file("story\tfactor\n" + "a\tb\n" * (MAX_ROWS + 1))).startswith(f"Rad {MAX_ROWS + 2}:")


def test_a_text_too_long_is_named_by_its_row(file):
    fits = "å" * MAX_LENGTH
    assert read_table(file(f"story\tfactor\na\t{fits}\n")).rows[0].factor == fits
    assert refusal(file(f"story\tfactor\na\tb\na\t{fits}å\n")).startswith("Rad 3:")


def test_what_is_left_out_may_be_long(file):
    assert read_table(file(f"story\tfactor\tnote\na\tb\t{'x' * 5000}\n")).rows == (TableRow("a", "b"),)


# tables that this app wrote


OWN = f"Historie;Suksessfaktor;Forteller;{NUMBER_HEADING}\n"


def test_cells_of_a_table_of_the_apps_own_lose_one_guard(file):
    read = read_table(file(f"{OWN}'=Turen;''=1+1;'n Per;1\nTuren;'-5;'@;2\n'Turen;+;;3\n"))
    assert [(row.story, row.factor, row.teller, row.number) for row in read.rows] == [
        ("=Turen", "'=1+1", "'n Per", "1"),
        ("Turen", "-5", "@", "2"),
        ("'Turen", "+", "", "3"),
    ]
    assert read.ignored == ()


def test_cells_of_other_tables_keep_their_marks(file):
    assert read_table(file("story;factor\n'=Turen;'-5\n")).rows == (TableRow("'=Turen", "'-5"),)


def test_a_guard_takes_no_room_from_a_long_text(file):
    text = "=" + "å" * (MAX_LENGTH - 1)
    assert read_table(file(f"{OWN}Turen;'{text};;1\n")).rows[0].factor == text


def test_a_story_of_the_apps_own_may_be_known_by_its_teller_alone(file):
    assert read_table(file(f"{OWN};latter;Per;1\n;;Kari;2\n;;;3\n")).rows == (
        TableRow("", "latter", teller="Per", number="1"),
        TableRow("", teller="Kari", number="2"),
    )
    assert refusal(file("story;factor;teller\n;latter;Per\n")).startswith("Rad 2:")


def test_what_is_told_of_a_factor_beside_its_words(file):
    head = "story;factor;In Norwegian;Recurring\n"
    assert read_table(file(f"{head}Turen;fun;moro;x\nTuren;ro;;\n")).rows == (
        TableRow("Turen", "fun", in_norwegian="moro", recurring=True),
        TableRow("Turen", "ro"),
    )


# spreadsheets


def test_cells_are_the_text_that_is_seen(file):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["historie", "suksessfaktor", "gruppe", "forteller"])
    seen = [
        (1, "General", "1"),
        (2.0, "General", "2"),
        (2.5, "General", "2.5"),
        (7, "000", "007"),
        (0.5, "0%", "50%"),
        (1.5, "0.00", "1.50"),
        (dt.datetime(2026, 9, 17), "dd.mm.yyyy", "17.09.2026"),  # noqa: DTZ001  a spreadsheet knows no zones
        (dt.datetime(2026, 9, 17, 9, 30), "dd.mm.yyyy hh:mm", "17.09.2026 09:30"),  # noqa: DTZ001
        (dt.time(9, 30), "hh:mm", "09:30"),
        (True, "General", "TRUE"),
        ("sn_x000D_\nø", "General", "sn ø"),
    ]
    for number, (value, number_format, _) in enumerate(seen, 2):
        sheet.cell(number, 1, "Turen")
        sheet.cell(number, 3, value).number_format = number_format
    path = file(b"", "t.xlsx")
    book.save(path)
    assert [row.group for row in read_table(path).rows] == [s[2] for s in seen]


def test_the_sheet_with_the_columns_is_read(file):
    data = workbook([["Velkommen"]], [["noe", "annet"], ["x", "y"]], [[], ["story", "factor"], ["Turen", "latter"]])
    assert read_table(file(data)).rows == (TableRow("Turen", "latter"),)


def test_a_spreadsheet_without_the_columns(file):
    assert "historie" in refusal(file(workbook([["dag"], ["fredag"]])))


def test_rows_are_counted_as_in_the_spreadsheet(file):
    assert refusal(file(workbook([["story", "factor"], ["a", "b"], [], [None, "alene"]]))).startswith("Rad 4:")


# files that are no tables


@pytest.mark.parametrize("content", [b"", b"\n\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE])
def test_an_empty_file(file, content):
    assert refusal(file(content)) == "Fila «tabell.tsv» er tom."


def test_only_headings(file):
    assert "ingen historier" in refusal(file("story\tfactor\n"))


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 40,
        codecs.BOM_UTF16_LE + b"s\x00t",
        b"PK\x03\x04 and then nothing of the kind",
        b"\x89PNG\r\n\x1a\n\x81\x8d",
    ],
)
def test_a_binary_file(file, content):
    assert "kan ikke leses som en tabell" in refusal(file(content))


def archive(parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return stream.getvalue()


def test_an_archive_that_is_no_spreadsheet(file):
    assert "kan ikke leses som en tabell" in refusal(file(archive({"a.txt": "story\tfactor"})))


def test_an_archive_that_unpacks_to_too_much(file):
    assert "for stor" in refusal(file(archive({"xl/workbook.xml": b" " * (MAX_BYTES + 1)})))


SHARED = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def as_office_writes(strings, cells, dimension):
    """Return a spreadsheet whose cells name shared strings by number, as office programs write them."""
    with zipfile.ZipFile(io.BytesIO(workbook([[]]))) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    kind = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{SHARED}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", kind)
    parts["xl/sharedStrings.xml"] = strings
    rows = "".join(
        f'<row r="{number}">{"".join(f"""<c r="{place}{number}" t="s"><v>{v}</v></c>""" for place, v in row)}</row>'
        for number, row in cells
    )
    sheet = f'<worksheet xmlns="{MAIN}"><dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>'
    parts["xl/worksheets/sheet1.xml"] = sheet
    return archive(parts)


def test_a_spreadsheet_as_office_writes_it_with_a_wrong_dimension(file):
    strings = "".join(
        f"<si>{each}</si>" for each in ["<t>story</t>", "<t>factor</t>", "<r><t>nok </t></r><r><t>tid</t></r>"]
    )
    cells = [(1, [("A", 0), ("C", 1)]), (9, [("A", 0), ("C", 2)])]
    data = as_office_writes(f'<sst xmlns="{MAIN}">{strings}</sst>', cells, "A1:A1")
    assert read_table(file(data)).rows == (TableRow("story", "nok tid"),)


def test_a_spreadsheet_with_broken_parts(file):
    with zipfile.ZipFile(io.BytesIO(workbook([["story", "factor"], ["a", "b"]]))) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        assert "kan ikke leses som en tabell" in refusal(file(archive(parts | {name: b"<broken"})))


def test_entities_that_multiply_come_to_nothing(file):
    entities = '<!ENTITY a0 "latter">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    strings = f'<?xml version="1.0"?><!DOCTYPE sst [{entities}]><sst xmlns="{MAIN}"><si><t>&a11;</t></si></sst>'
    data = as_office_writes(strings, [(1, [("A", 0), ("B", 0)])], "A1:B1")
    assert "kan ikke leses som en tabell" in refusal(file(data))


def test_a_file_that_is_too_large(file):
    path = file("")
    os.truncate(path, MAX_BYTES + 1)
    assert "for stor" in refusal(path)


def test_more_lines_than_a_spreadsheet_can_have(file):
    assert "for stor" in refusal(file("story\tfactor\n" + "\n" * (1 << 20)))


def test_quotation_marks_that_do_not_match(file):
    assert refusal(file('story,factor\nTuren,latter\nTuren,"nok tid\nFesten,ro\n')).startswith("Rad 3:")


def test_a_missing_file_a_folder_and_a_file_that_may_not_be_read(file, tmp_path, monkeypatch):
    assert refusal(tmp_path / "borte.csv") == "Finner ikke fila «borte.csv»."
    assert "er en mappe" in refusal(tmp_path)
    path = file(TSV)

    def refuse(_path):
        raise PermissionError

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    assert "kan ikke åpnes" in refusal(path)


def test_a_refusal_is_said_in_the_translators_language(file):
    with pytest.raises(ReadError) as caught:
        read_table(file(""))
    assert caught.value.sentence(Translator("nb")) == "Fila «tabell.tsv» er tom."


# whatever is in the cells

CELLS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=12).map(clean_line)
TABLES = st.lists(st.builds(TableRow, CELLS.filter(bool), CELLS, CELLS, CELLS), min_size=1, max_size=8)
HEADINGS = ["story", "factor", "group", "teller"]


def listed(rows):
    return [HEADINGS, *([row.story, row.factor, row.group, row.teller] for row in rows)]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=TABLES, bom=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_tsv_reads_back_the_same(file, rows, bom):
    text = "".join("\t".join(cells) + "\n" for cells in listed(rows))
    assert read_table(file(text.encode(bom))).rows == tuple(rows)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=TABLES, delimiter=st.sampled_from(",;"), quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_csv_reads_back_the_same(file, rows, delimiter, quoting):
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, quoting=quoting).writerows(listed(rows))
    assert read_table(file(stream.getvalue())).rows == tuple(rows)


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=TABLES)
def test_xlsx_reads_back_the_same(file, rows):
    assert read_table(file(workbook(listed(rows)))).rows == tuple(rows)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_whatever_a_file_holds_there_is_an_answer(file, data):
    for content in (data, b"story\tfactor\n" + data, b"story;factor\n" + data):
        with contextlib.suppress(ReadError):
            assert read_table(file(content)).rows

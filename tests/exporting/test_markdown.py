"""Markdown tells the summary as CommonMark; what people said arrives as plain text."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.exporting.fagdag import W, empty_day, fagdag
from tests.exporting.telling import build_summary
from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.exporting.document import (
    Block,
    Card,
    CardKind,
    Cards,
    Chain,
    Chains,
    FrontPage,
    Idea,
    Item,
    ItemList,
    Quote,
    Reference,
    Section,
    Sketch,
    Verse,
)
from unginvest_workshop.exporting.markdown import write_markdown
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.i18n import Translator
from unginvest_workshop.settings import NamesPolicy

GOLDEN = Path(__file__).parent.parent / "golden"
PARSERS = (MarkdownIt("commonmark"), MarkdownIt("commonmark").enable(["table", "strikethrough"]))


def markdown(snapshot: Snapshot, policy: NamesPolicy = NamesPolicy.FULL) -> str:
    return write_markdown(build_summary(snapshot, policy, Translator("nb")))


def shown(source: str, parser: MarkdownIt) -> list[str]:
    """Return the texts that a reader sees, one for each inline run; fail on anything that is more than text."""
    runs = []
    for token in parser.parse(source):
        assert token.type not in {"html_block", "fence", "code_block", "hr"}, token
        if token.type == "inline":
            run = ""
            for child in token.children or []:
                assert child.type in {"text", "strong_open", "strong_close", "hardbreak", "softbreak"}, (child, source)
                run += "\n" if child.type.endswith("break") else child.content
            runs.append(run)
    return runs


def test_golden() -> None:
    assert markdown(fagdag()) == (GOLDEN / "fagdag.md").read_text(encoding="utf-8")


def test_golden_of_a_day_with_nothing_said() -> None:
    assert markdown(empty_day()) == ("# Ny fagdag\n\n22\\. november 2026\n\nIngenting er skrevet ennå.\n")


def test_the_table_has_a_header_and_a_row_for_each_step() -> None:
    tokens = PARSERS[1].parse(markdown(fagdag()))
    assert sum(token.type == "th_open" for token in tokens) == 7
    assert sum(token.type == "tr_open" for token in tokens) == 1 + len(fagdag().steps)


def test_nothing_is_wrapped_and_no_entity_is_used() -> None:
    told = markdown(fagdag())
    assert "&" not in told
    assert max(len(line) for line in told.split("\n")) > 120


HOSTILE = (
    "# ingen overskrift",
    "1. ikke en liste",
    "12) heller ikke",
    "- ikke her",
    "+ eller her",
    "*sterkt* og **sterkere** _kursiv_ ~~strøket~~",
    '<img src=x onerror="alert(1)">',
    "<https://example.org> https://example.org www.example.org kari@example.org mailto:a@b.no",
    "[lenke](https://example.org) ![bilde](x.png) [a]: b",
    "`kode` ```",
    "> sitat",
    "=1+1",
    "===",
    "---",
    "***",
    "a | b \\| c \\",
    "\\# \\\\ \\*",
    "&amp; &#35; &copy",
    "~~~",
    ":---",
    "! [x]",
    "mot slutten #",
    "linje en\n- linje to\n\n    ny del\n===\n1. og slutt",
)


def with_text(said: str) -> Snapshot:
    """Put a text everywhere that people write."""
    day = fagdag()
    line = clean_line(said) or "x"
    return replace(
        day,
        workshop=replace(
            day.workshop, title=line, place=line, topic_question=said, topic_where=(said,), topic_so_that=said,
            future_picture=line,
        ),
        groups=tuple(replace(g, name=line, image=line) for g in day.groups),
        stories=tuple(replace(s, title=line, teller=line) for s in day.stories),
        factors=tuple(replace(f, text=line, in_norwegian=line) for f in day.factors),
        clusters=tuple(replace(c, name=line, metaphor=line) for c in day.clusters),
        ideas=tuple(replace(i, text=said) for i in day.ideas),
        statements=tuple(replace(s, text=said) for s in day.statements),
        steps=tuple(replace(s, text=line, when=line, owner=line, helpers=said, celebration=line) for s in day.steps),
        words=tuple(replace(w, text=line) for w in day.words),
    )  # fmt: skip


def check_plain(said: str) -> None:
    said = clean_text(said).strip()
    line = clean_line(said) or "x"
    source = markdown(with_text(said or "x"))
    for parser in PARSERS:
        runs = shown(source, parser)
        squeezed = {" ".join(run.split()) for run in runs}
        wanted = " ".join(line.split())
        assert any(wanted in run for run in squeezed), (wanted, squeezed)
        for part in (said or "x").split("\n"):
            assert any(" ".join(part.split()) in run for run in squeezed), (part, squeezed)


@pytest.mark.parametrize("said", HOSTILE)
def test_hostile_text_arrives_as_plain_text(said: str) -> None:
    check_plain(said)


MARKS = st.text("#*_`~[]()<>|\\&;!:+-=.1 9\n\tæx/@w", max_size=30)


@given(said=MARKS)
@example(said="<!-- -->")
@example(said="**\n**")
@example(said="&\n#1;")
def test_any_text_arrives_as_plain_text(said: str) -> None:
    check_plain(said)


def sketched(caption: str) -> Sketch:
    return Sketch((Stroke("k", W, "0", StrokeColour.RED, 14, (1, 1, 9, 9)),), "Tegning", caption)


def begun_by(said: str) -> tuple[Block, ...]:
    """Return blocks in which a text begins every line that it can."""
    card = Card(CardKind.CONTRIBUTION, "Kort", "c", note=said, label=said, references=(Reference("dit", ""),))
    return (
        Quote("Sitat", said),
        Verse("Vers", said),
        FrontPage("Nyhet", "n", byline=said),
        sketched(said),
        ItemList((Item("Sagt", label=said),)),
        Cards(CardKind.CONTRIBUTION, (card, replace(card, by=said, note="merknad"))),
        Cards(CardKind.STATEMENT, (card,)),
        Chains((Chain((Idea("Drøm", "i", label=said, references=card.references),)),)),
    )


def told_of(blocks: tuple[Block, ...]) -> str:
    section = Section("all", "Alt", Phase.DREAM, "", blocks)
    summary = replace(build_summary(fagdag(), NamesPolicy.FULL, Translator("nb")), sections=(section,))
    return write_markdown(summary, {each: "tegning.svg" for each in blocks if isinstance(each, Sketch)})


@pytest.mark.parametrize("said", ["1. etasje", "- i midten", "+ en til"])
def test_what_begins_a_line_begins_no_list(said: str) -> None:
    for block, plain in zip(begun_by(said), begun_by("Etasjen"), strict=True):
        told, wanted = (PARSERS[0].render(told_of((each,))) for each in (block, plain))
        assert told == wanted.replace("Etasjen", said)


def test_a_drawing_has_its_caption_under_it() -> None:
    sketch = sketched("Brua vi vil bygge")
    assert "![Tegning](tegning.svg)\n\nBrua vi vil bygge\n" in told_of((sketch,))


def test_money_is_no_mathematics() -> None:
    assert r"Fra \$5 til \$x\$" in told_of((Quote("Fra $5 til $x$"),))

"""Every kind of block, with words in all that it may say: what each writer of the whole summary is to tell."""

from dataclasses import replace
from typing import Final

from tests.exporting.fagdag import W
from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.domain.ids import MediaHash
from unginvest_workshop.domain.pictures import Stroke, StrokeColour
from unginvest_workshop.domain.tree_picture import TreeContent
from unginvest_workshop.exporting import document
from unginvest_workshop.exporting.document import CardKind
from unginvest_workshop.exporting.homes import at_home

PHOTO = document.Photo(MediaHash("f" * 64), 4, 3, "", "Bildet er borte")
SKETCH = document.Sketch((Stroke("k", W, "0", StrokeColour.RED, 14, (1, 1, 9, 9)),), "Tegning", "Under tegningen")
GONE = (document.Reference("borte vekk", "nowhere"),)
SHARED = document.Card(
    CardKind.SHARED, "Tittel", "card", 1, "", "Merknad", document.Meter(40, 80), "Sitat", "Vers i kort",
    replace(SKETCH, caption="Tegnet i kort"), (replace(PHOTO, caption="Bilde i kort"),), (), "Fra", GONE,
)  # fmt: skip
STORY = document.Card(
    CardKind.STORY, "Historie", "story", 1, "Av Ola", label="Ble til", references=GONE,
    items=(document.Item("Sagt", "Said", marked=True, references=GONE, remark="energi"),),
)  # fmt: skip
STATEMENT = document.Card(
    CardKind.STATEMENT, "Utsagn", "statement", 1, note="Sterkt", label="Gir liv", references=GONE,
    items=(document.Item("En benk", label="Rom"),),
)  # fmt: skip
CONTRIBUTION = document.Card(
    CardKind.CONTRIBUTION, "Bidrag", "gave", by="Av Siri", items=(document.Item("mat samler", label="Lærte"),)
)
ANSWER = document.Card(CardKind.PLENUM, "Mest generativt", "answer", items=(document.Item("en nøkkel"),))
THREAD = document.Thread((document.Reference("Alle ordene", "nowhere"),))
BLOCKS: tuple[document.Block, ...] = (
    document.Heading(2, "Overskrift", "heading"),
    document.Quote("Dagen", "Vi ses", spoken=False),
    document.Verse("Et\n  vers", "Verset"),
    document.Prose(("Avsnitt",), "Note"),
    document.FrontPage("Nyhet", "news", "Avisa", "I dag", "Av oss", "Ingress", ("Spalte",), PHOTO),
    SKETCH,
    document.ItemList((document.Item("Hei"),)),
    document.Cards(CardKind.SHARED, (SHARED,), 3),
    document.Cards(CardKind.STORY, (STORY,), 3),
    document.Cards(CardKind.STATEMENT, (STATEMENT,)),
    document.Cards(CardKind.CONTRIBUTION, (CONTRIBUTION,), 3),
    document.Cards(CardKind.PLENUM, (ANSWER,), 3),
    document.Chains((document.Chain((document.Idea("Drøm", "idea", 9, "Per", "Vokser", GONE, "sann", "Ja, og"),)),)),
    document.Table(
        ("Steg", "Merk", "Tråd"),
        ((document.Cell("Rad"), document.Cell("Celle", "note", "Kake!"), document.Cell(threads=(THREAD,))),),
        (1, 1, 1),
    ),
    document.Picture(TreeContent("", ()), "Tre"),
    PHOTO,
    document.Photos((PHOTO,)),
)

SAID: Final = (
    "Overskrift", "Dagen", "Vi ses", "vers", "Verset", "Avsnitt", "Note", "Nyhet", "Avisa", "I dag", "Av oss",
    "Ingress", "Spalte", "Under tegningen", "Hei", "Tittel", "Merknad", "Sitat", "Vers i kort", "Tegnet i kort",
    "Bilde i kort", "Fra", "borte vekk", "Historie", "Av Ola", "Sagt", "Said", "energi", "Ble til", "Utsagn", "Sterkt",
    "En benk", "Rom", "Gir liv", "Bidrag", "Av Siri", "mat samler", "Lærte", "Mest generativt", "en nøkkel",
    "Ja, og", "Drøm", "Per", "Vokser", "sann", "Steg", "Rad", "Merk", "Celle", "note", "Kake!", "Tråd",
    "Alle ordene", "Bildet er borte",
)  # fmt: skip
"""What they say, all in all."""


def told_of_all(summary: document.Summary) -> document.Summary:
    """Return a summary with all of them in a section, and nothing else."""
    return replace(summary, sections=at_home((document.Section("all", "Alt", Phase.DREAM, "", BLOCKS),)))

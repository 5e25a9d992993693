"""The page, read back: that it holds all that was said, that nothing in it runs, and that everybody can read it."""

import base64
import hashlib
import itertools
import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.exporting.conftest import PlainPictures
from tests.exporting.every_block import told_of_all
from tests.exporting.fagdag import W, empty_day, fagdag
from tests.exporting.test_markdown import HOSTILE, with_text
from tests.exporting.web.reading import outline, page, parsed, source, text_of, with_class, written
from unginvest_workshop.domain.ids import MediaHash, PhotoId
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.photos import PRINTED, SOME_GONE
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.web.page import write_html
from unginvest_workshop.settings import NamesPolicy, resources_dir

GOLDEN = Path(__file__).parents[2] / "golden" / "fagdag.html.txt"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@pytest.fixture(scope="module")
def whole() -> ET.Element:
    return parsed(source(fagdag()))


def test_golden(whole: ET.Element) -> None:
    assert "\n".join(outline(whole)) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_a_day_with_nothing_said_is_a_cover() -> None:
    empty = page(empty_day())
    assert [each.tag for each in empty.iter() if each.tag in HEADINGS] == ["h1"]
    assert not list(empty.iter("nav"))


def test_everything_said_is_there(whole: ET.Element) -> None:
    day, text = fagdag(), text_of(whole)
    said = [f.text for f in day.factors] + [f.in_norwegian for f in day.factors] + [i.text for i in day.ideas]
    said += [s.text for s in day.statements] + [s.title for s in day.stories] + [g.image for g in day.groups]
    said += [s.text for s in day.steps] + [s.when for s in day.steps] + [s.helpers for s in day.steps]
    said += [c.name for c in day.clusters] + [w.text for w in day.words] + [*day.workshop.topic_where, "23. mars 2027"]
    for words in said:
        assert words in text, words


# -- nothing from outside, nothing that runs ----------------------------


def test_nothing_is_fetched(whole: ET.Element) -> None:
    for each in whole.iter():
        assert each.tag not in {"script", "link", "iframe", "object", "embed", "form", "base", "svg"}
        assert not [name for name in each.attrib if str(name).startswith("on") or name in {"style", "srcset"}]
        assert each.get("src", "data:image/").startswith("data:image/")
        assert each.get("href", "#").startswith("#")
    (style,) = whole.iter("style")
    assert "@import" not in style.text
    assert {found[:10] for found in re.findall(r'url\("?([^)]{10})', style.text)} == {"data:font/"}


def test_the_browser_is_told_to_allow_nothing_but_this_style(whole: ET.Element) -> None:
    (policy,) = [m.get("content") for m in whole.iter("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    (style,) = whole.iter("style")
    digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules == {
        "default-src": "'none'", "img-src": "data:", "font-src": "data:", "style-src": f"'sha256-{digest}'",
        "base-uri": "'none'", "form-action": "'none'",
    }  # fmt: skip


SIGNS = (
    "{{ 7*7 }} {% raw %} {# x #}", "</style><script>alert(1)</script>", "<!-- <b> -->", "]]>", "' onload='x", '"><img>',
    "مرحبا بالعالم", "\u202eabc", "🎉👩‍🏫", "a" * 2000, "&lt;b&gt; &amp;amp;", "=1+1", "javascript:alert(1)",
)  # fmt: skip


@pytest.mark.parametrize("said", [*HOSTILE, *SIGNS])
def test_hostile_text_arrives_as_plain_text(said: str, whole: ET.Element) -> None:
    root = page(with_text(said))
    told = [text_of(each) for each in with_class(root, "said")]
    assert any(clean_text(said) in text for text in told), "with the lines that people broke"
    assert any((clean_line(said) or "x") in text for text in told)
    assert {each.tag for each in root.iter()} <= {each.tag for each in whole.iter()}


@settings(max_examples=15)
@given(st.text(min_size=1, max_size=20))
@example("\x0b=\x00\x1f\x7f\x85")
@example("\ufdd0 \uffff \U0010ffff")
@example("\ud800")
@example("</span>\n<")
def test_any_text_makes_a_page_without_errors(said: str) -> None:
    day = fagdag()
    root = page(replace(day, statements=(replace(day.statements[0], text=said),)))
    (told, *_) = with_class(root, "statement")
    kept = "".join(c for c in clean_text(said) if c not in NO_SIGNS) if not said.isprintable() else said
    assert (told.text or "") == kept


NO_SIGNS = {
    *map(chr, range(0xFDD0, 0xFDF0)),
    *(chr(plane + end) for plane in range(0, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)),
}


def test_the_lines_that_people_broke_are_kept() -> None:
    day = fagdag()
    verse = "Vi er greiner\n   på samme tre\n\nog røttene"
    root = page(replace(day, groups=(replace(day.groups[0], verse=verse), *day.groups[1:])))
    (told,) = with_class(root, "verse")
    (lines,) = told
    assert lines.text == verse
    assert "said" in lines.get("class", "").split()
    assert re.search(r"\.said \{[^}]*white-space: pre-wrap", style_sheet())


# -- for everybody ----------------------------


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_language_title_and_description(language: str) -> None:
    root = page(fagdag(), NamesPolicy.OWNERS, language)
    assert root.get("lang") == language
    (title,) = root.iter("title")
    assert title.text == "Fagdag Drammen"
    meta = {each.get("name"): each.get("content") for each in root.iter("meta")}
    assert "Hvordan kan alle oppleve å høre til hos oss?" in meta["description"]
    assert not {"generator", "author", "date"} & set(meta)
    image = {"en": "“Vi heier på hverandre”"}.get(language, "«Vi heier på hverandre»")
    assert image in text_of(root)


def test_landmarks_and_a_way_past_the_contents(whole: ET.Element) -> None:
    (body,) = whole.iter("body")
    assert [each.tag for each in body] == ["a", "header", "nav", "main", "footer"]
    assert body[0].get("href") == "#" + str(body[3].get("id"))


def test_headings_follow_each_other(whole: ET.Element) -> None:
    levels = [HEADINGS.index(each.tag) for each in whole.iter() if each.tag in HEADINGS]
    assert levels.count(0) == 1
    assert levels[0] == 0
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_each_place_is_called_once_and_each_link_leads_somewhere(whole: ET.Element) -> None:
    places = [each.get("id") for each in whole.iter() if each.get("id")]
    assert len(places) == len(set(places))
    links = [each.get("href", "")[1:] for each in whole.iter("a")]
    assert set(links) <= set(places)
    assert {"story-1", "cluster-1", "statement-1", "dream-2", "topic", "road"} <= set(links)


def test_what_is_not_in_the_page_is_not_led_to() -> None:
    root = page(fagdag(), sections=("road",))
    places = {each.get("id") for each in root.iter()}
    assert {each.get("href", "")[1:] for each in root.iter("a")} <= places
    assert "Hos oss leder unge og voksne hver fagdag sammen." in text_of(root), "its words stand in full instead"


def test_the_table_has_a_caption_and_says_what_its_cells_are(whole: ET.Element) -> None:
    (table,) = whole.iter("table")
    (caption,) = table.iter("caption")
    assert caption.text == "Stegene"
    heads = [each.text for each in table.iter("th") if each.get("scope") == "col"]
    assert len([each for each in table.iter("th") if each.get("scope") == "row"]) == len(fagdag().steps)
    for row in list(table.iter("tr"))[1:]:
        assert [each.get("data-label") for each in row] == [None, *heads[1:]]


def test_every_picture_has_words(whole: ET.Element) -> None:
    assert [bool(each.get("alt")) for each in whole.iter("img")] == [True] * 4


def test_words_are_read_in_their_own_direction(whole: ET.Element) -> None:
    assert {each.get("dir") for each in with_class(whole, "said")} == {"auto"}


def test_a_table_with_a_word_that_no_column_holds_may_break_it() -> None:
    day = fagdag()
    long = page(replace(day, steps=(replace(day.steps[0], text="a" * 29), *day.steps[1:])))
    assert [each.tag for each in with_class(long, "overlong")] == ["table"]
    assert not with_class(page(day), "overlong")


def test_what_has_no_home_here_is_told_in_full_once() -> None:
    day = fagdag()
    carried = tuple(replace(step, id=f"n{step.id}", continues="t4") for step in day.steps)
    text = text_of(page(replace(empty_day(), steps=carried, earlier=(day,))))
    assert text.count("Hos oss leder unge og voksne hver fagdag sammen.") == 1
    assert text.count("Hos oss leder unge\u00a0…") >= len(carried) - 1


def style_sheet() -> str:
    return (resources_dir() / "summary" / "summary.css").read_text(encoding="utf-8")


def colours(mode: str) -> dict[str, str]:
    light, dark = re.findall(r":root \{(.*?)\}", style_sheet(), re.DOTALL)[:2]
    found = dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", light))
    return found | (dict(re.findall(r"--([\w-]+): (#[0-9A-F]{6});", dark)) if mode == "dark" else {})


def contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_stands_out_from_what_it_stands_on(mode: str) -> None:
    said = colours(mode)
    grounds = [said[name] for name in ("paper", "surface", "sunken")]
    softs = [said[f"soft-{n}"] for n in range(1, 6)]
    pairs = [(said[text], ground) for text in ("ink", "muted", "warm", "bark", "dream") for ground in grounds]
    pairs += [(said[f"strong-{n}"], ground) for n in range(1, 6) for ground in (*grounds, said[f"soft-{n}"])]
    pairs += [(said[text], ground) for text in ("ink", "warm") for ground in softs]
    pairs += [(said["on-strong"], said[f"strong-{n}"]) for n in range(1, 6)]
    pairs += [(said[text], said["newsprint"]) for text in ("news-ink", "news-muted")]
    assert min(contrast(*pair) for pair in pairs) >= 4.5


def test_the_style_knows_the_dark_the_phone_paper_and_those_who_want_no_motion() -> None:
    for wanted in ("prefers-color-scheme: dark", "max-width: 56rem", "@media print", "prefers-reduced-motion", "@page"):
        assert wanted in style_sheet()
    assert ":focus-visible" in style_sheet()


# -- names and pictures ----------------------------


def test_the_time_and_the_hindrance_of_a_step_have_room_beside_what_it_grows_from(whole: ET.Element) -> None:
    noted = {cell.attrib["data-label"] for cell in whole.iter("td") if with_class(cell, "note")}
    assert noted == {"Når", "Hindring og styrke"}
    style = "".join(text for each in whole.iter("style") for text in each.itertext())
    assert re.search(r"td:has\(\.note\) \{ min-width: (\d|\.)+rem; \}", style)


def test_without_names_nobody_is_named_anywhere() -> None:
    text = source(fagdag(), NamesPolicy.NONE)
    text = re.sub(r"data:[\w/+-]+;base64,[\w+/=]+", "", text)
    assert "Kafédagen" in text
    for name in ("Ida", "Jonas", "Amina", "Solbakken", "Kari", "Sofie", "Mats", "Lunde"):
        assert name not in text, name


def test_the_same_fagdag_gives_the_same_file() -> None:
    assert source(fagdag()) == source(fagdag())


@pytest.fixture
def pictured(pictures: PlainPictures, tmp_path: Path) -> Snapshot:
    day = fagdag()
    photos = []
    for number, (kind, caption) in enumerate((("JPEG", "Jonas ved treet"), ("PNG", ""), (None, "Borte"))):
        media = MediaHash(f"{number:064x}")
        if kind is not None:
            pictures.photos[media] = tmp_path / str(number)
            Image.new("RGB", (2400, 1200), "#DDEEE5").save(pictures.photos[media], kind)
        group = day.groups[0].id
        photos.append(Photo(PhotoId(str(number)), W, "a", PhotoPurpose.TREE, media, 2400, 1200, caption, group))
    drawn = Stroke("k1", W, "0001", StrokeColour.RED, 14, (100, 100, 500, 300), group_id=day.groups[0].id)
    return replace(day, photos=tuple(photos), strokes=(drawn,))


def test_pictures_are_within_the_page(pictured: Snapshot, pictures: PlainPictures) -> None:
    made = written(pictured, pictures=pictures)
    assert made.notice == SOME_GONE
    root = parsed(made.files[0].content.decode())
    kinds = [each.get("src", "").split(";")[0] for each in root.iter("img")]
    assert {"data:image/jpeg", "data:image/png", "data:image/svg+xml"} == set(kinds)
    captions = [each.text for each in root.iter("figcaption")]
    assert {"Jonas ved treet", "Borte"} <= set(captions), "of a photo that is gone, its words are left"
    (jpeg,) = [each.attrib["src"] for each in root.iter("img") if each.attrib["src"].startswith("data:image/jpeg")]
    kept = Path(pictures.photos[MediaHash("0" * 64)]).with_name("kept")
    kept.write_bytes(base64.b64decode(jpeg.split(",")[1]))
    with Image.open(kept) as image:
        assert image.size == (PRINTED, PRINTED // 2)


def test_a_meter_has_no_more_pieces_than_can_be_seen() -> None:
    material = prepare(fagdag(), Choices(), PlainPictures())
    made = write_html(replace(material, summary=told_of_all(material.summary)))
    (meter,) = with_class(parsed(made.files[0].content.decode()), "meter")
    assert [each.get("class") for each in meter] == ["filled"] * 12 + [None] * 12

"""Setting the page to take home as PDF, on A4 or A3: what typst is told, and the file it becomes."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final

from unginvest_workshop.domain.drawing import drawn_part
from unginvest_workshop.domain.ids import MediaHash, WorkshopId
from unginvest_workshop.domain.personal import PersonalObstacle, PersonalStep
from unginvest_workshop.domain.road_picture import RoadContent
from unginvest_workshop.exporting.export import ExportResult
from unginvest_workshop.exporting.files import safe_name, write_whole
from unginvest_workshop.exporting.personal.read import ToldAnswer, ToldPlan, read_plan
from unginvest_workshop.exporting.photos import PRINTED, SOME_GONE, PhotoFile, photo_file
from unginvest_workshop.exporting.pictures import Pictures, svg_size
from unginvest_workshop.exporting.sketches import sketch_svg
from unginvest_workshop.exporting.typesetting import breakable, looks_in, typeset
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import quoted
from unginvest_workshop.operations.personal.road import ahead, road_content
from unginvest_workshop.operations.personal.strengths import ToldStrength
from unginvest_workshop.operations.tx import ReadTx
from unginvest_workshop.personal_texts import PersonalTexts, load_personal_texts


class PagePaper(StrEnum):
    """How large the page is; both lie down."""

    A4 = "a4"
    A3 = "a3"


ROAD_HEIGHTS: Final = (450.0, 370.0, 290.0, 240.0, 200.0, 165.0)
"""How high the road may be on A4, in points, the highest first: the page chooses one that leaves room for the words."""
WHOLE_WIDTH: Final = 776.0
BESIDE_WIDTH: Final = 512.0
"""How wide it is, alone and with the good life where it ends."""
_CARRIED: Final = 30.0
"""How much of its height goes to what is carried along."""
_UNITS_TO_A_POINT: Final = 1.55
"""Scene units of the road to a point on A4: its words are then as large as those under it."""


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A plan that has been read: needs no store, and may be set on any thread."""

    told: ToldPlan
    language: str
    pictures: Callable[[], Pictures]

    def __call__(self, paper: str, folder: Path) -> ExportResult:
        """Write the page in a folder, under the alias; ``paper`` is one of PagePaper's. Raises ExportError."""
        t = Translator(self.language)
        content, notices = page_pdf(self.told, PagePaper(paper), t, load_personal_texts(self.language), self.pictures())
        title = t("Mitt veikart")
        name = f"{title} – {self.told.plan.alias} – {paper.upper()}"
        path = folder / f"{safe_name(name)}.pdf"
        write_whole(path, content)
        return ExportResult((path,), notices)


class PageMaker:
    """Reads plans for the window, with the road by a painter that is made when it is needed."""

    def __init__(self, pictures: Callable[[], Pictures]) -> None:
        self._pictures = pictures

    def read(self, tx: ReadTx, plan_id: WorkshopId, language: str) -> ReadPage:
        """Read a plan. Raises NotFoundError."""
        return ReadPage(read_plan(tx, plan_id, load_personal_texts(language)), language, self._pictures)


def page_pdf(
    told: ToldPlan, paper: PagePaper, t: Translator, texts: PersonalTexts, pictures: Pictures
) -> tuple[bytes, tuple[str, ...]]:
    """Return the PDF, and messages on what it lacks, to be translated."""
    photos = dict(_photos(told, pictures))
    road, beside = _where_it_leads(told, t, texts)
    data = {
        "paper": paper.value,
        "title": t("Mitt veikart"),
        "alias": breakable(told.plan.alias),
        "ahead": ahead(told.plan.horizon, t, texts),
        "roads": [_road(road, WHOLE_WIDTH, height, pictures) for height in ROAD_HEIGHTS],
        "roads_beside": [_road(road, BESIDE_WIDTH, height, pictures) for height in ROAD_HEIGHTS if beside],
        "road_alt": _road_words(told, road.sun, t),
        "panel": beside,
        "carried": t("Med meg på veien"),
        "life": _life(told, t, photos),
        "talk": {"title": t("Slik er det der"), "each": [_answer(each) for each in told.answers]},
        "strengths": {
            "title": t("Styrkene mine"),
            "each": [_strength(each, t, texts) for each in told.strengths],
        },
        "obstacles": {
            "title": t("Når noe kommer i veien"),
            "each": [_obstacle(each, texts) for each in told.obstacles],
        },
        "steps": {"title": t("De første stegene"), "each": [_step(each, t) for each in told.steps]},
    }
    files = {photo.name: photo.content for photo in photos.values()}
    inputs = {"page": json.dumps(data, ensure_ascii=False)}
    content, lacks = typeset(looks_in("summary", "personal"), "page.typ", inputs, t.language, files)
    gone = SOME_GONE if any(photo.media not in photos for photo in told.photos) else ""
    return content, tuple(filter(None, (lacks, gone)))


def _photos(told: ToldPlan, pictures: Pictures) -> Iterator[tuple[MediaHash, PhotoFile]]:
    """Yield a file for each photo, without those that are gone."""
    for number, media in enumerate(dict.fromkeys(photo.media for photo in told.photos), 1):
        try:
            content = pictures.photo(media).read_bytes()
        except OSError:
            continue
        yield media, photo_file(number, content, PRINTED)


def _where_it_leads(told: ToldPlan, t: Translator, texts: PersonalTexts) -> tuple[RoadContent, bool]:
    """Return the road, and whether the good life stands where it ends: what it says is then not in the sun too."""
    road, said = road_content(told.plan, told.steps, t, texts), told.plan.good_life.strip()
    beside = bool(told.photos or told.strokes or (said and road.sun != said))
    return (replace(road, sun=t("Det gode livet")) if beside else road), beside


def _road(road: RoadContent, width: float, height: float, pictures: Pictures) -> dict[str, object]:
    """Return the road's picture, so that it is largest on paper of this size in points."""
    svg = pictures.road_svg(road, width * _UNITS_TO_A_POINT, (height - _CARRIED) * _UNITS_TO_A_POINT).decode()
    across, high = svg_size(svg)
    return {"svg": svg, "width": across, "height": high, "across": width, "asked": height}


def _road_words(told: ToldPlan, sun: str, t: Translator) -> str:
    """Return the words that stand for the road's picture."""
    if not told.steps:
        return t("En vei uten steg ennå. Den fører fram til: {goal}", goal=sun)
    said = "; ".join(f"{step.when}: {step.text}" if step.when else step.text for step in told.steps)
    return t("Veien dit, steg for steg: {steps}. Den fører fram til: {goal}", steps=said, goal=sun)


def _life(told: ToldPlan, t: Translator, photos: Mapping[MediaHash, PhotoFile]) -> dict[str, object]:
    pictures: list[dict[str, object]] = [
        {
            "file": photos[photo.media].name,
            "svg": "",
            "alt": photo.caption or t("Et bilde av det gode livet"),
            "caption": breakable(photo.caption),
            "width": max(1, photo.width),
            "height": max(1, photo.height),
        }
        for photo in told.photos
        if photo.media in photos
    ]
    if told.strokes:
        size = drawn_part(told.strokes)
        drawn = {"file": "", "svg": sketch_svg(told.strokes).decode(), "alt": t("En tegning av det gode livet")}
        pictures.insert(0, {**drawn, "caption": "", "width": size.width, "height": size.height})
    return {
        "title": t("Det gode livet"),
        "words": breakable(told.plan.good_life.strip("\n")),
        "pictures": pictures,
    }


def _answer(told: ToldAnswer) -> dict[str, str]:
    return {"question": told.question.text, "text": breakable(told.text.strip("\n"))}


def _strength(told: ToldStrength, t: Translator, texts: PersonalTexts) -> dict[str, object]:
    words = texts.strengths[told.strength]
    return {
        "name": words.name,
        "tells": words.tells,
        "seen": [
            {"by": breakable(each.by) or t("En som så det"), "moment": breakable(quoted(t, each.moment))}
            for each in told.seen
        ],
    }


def _step(step: PersonalStep, t: Translator) -> dict[str, object]:
    help_with = ": ".join(filter(None, (step.helper, step.help)))
    return {
        "text": breakable(step.text),
        "when": breakable(step.when),
        "help": breakable(t("Hjelp: {help}", help=help_with)) if help_with else "",
        "celebration": breakable(t("Da feirer jeg: {celebration}", celebration=step.celebration))
        if step.celebration
        else "",
        "done": t("Gjort") if step.done else "",
    }


def _obstacle(obstacle: PersonalObstacle, texts: PersonalTexts) -> dict[str, str]:
    name = texts.strengths[obstacle.strength].name if obstacle.strength else ""
    return {"text": breakable(obstacle.text), "strength": name, "way_over": breakable(obstacle.way_over)}

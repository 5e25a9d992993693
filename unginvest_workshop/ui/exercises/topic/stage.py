"""The topic on the stage: the læringsspørsmål, and the wheel of the day beside it."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from unginvest_workshop.domain.language import look_at
from unginvest_workshop.domain.language_paths import PathPair, paths_for
from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.i18n import Translator
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.topic.views import PATHS
from unginvest_workshop.ui.exercises.topic.wheel import Wheel
from unginvest_workshop.ui.path_words import ASKING_HEADING, LACK_HEADING, WAY_WE_ASK, steps_of
from unginvest_workshop.ui.stage.content import (
    Block,
    Kicker,
    Lines,
    Picture,
    Question,
    Side,
    SideBySide,
    StageContent,
)
from unginvest_workshop.ui.stage.sheet import LEAST_TEXT
from unginvest_workshop.ui.theme import StagePalette
from unginvest_workshop.ui.turning import turned_paths, turning_of
from unginvest_workshop.ui.word_help import question_patterns, turning_texts


def build(source: StageSource) -> StageContent:
    """Return the question as far as it is written, or what to do, with the wheel beside it; or the two paths."""
    if source.place.view == PATHS:
        return source.content(Kicker(source.room.t(WAY_WE_ASK)), _paths(source))
    t = source.room.t
    topic = source.workshop.topic_question.strip()
    clauses = sentence_parts(source.workshop, t)
    blocks: tuple[Block, ...] = (Question(topic or source.texts.question),)
    if clauses:
        blocks = (*blocks, Lines(clauses))
    elif not topic:
        blocks = (*blocks, source.instructions)
    names = tuple(phase.name for phase in source.room.content.phases)
    return source.content(
        *blocks,
        wheel_picture(Wheel("", names, source.item.phase)),
        footer=t("Hvem skulle også vært i dette rommet?"),
        footer_symbol="group",
    )


def paths_of(question: str, t: Translator) -> PathPair:
    """Return the two paths of a question: its own where it asks for lack, else the example."""
    texts, patterns = turning_texts(t.language), question_patterns()
    hint = next(iter(look_at(question, patterns)), None)
    if hint is None:
        return paths_for("", None, texts, patterns)
    turning = turning_of(question, hint, texts, patterns, topic_in=t)
    return turned_paths(paths_for(turning.sentence, hint, texts, patterns), turning)


def _paths(source: StageSource) -> SideBySide:
    t = source.room.t
    pair = paths_of(source.workshop.topic_question, t)
    sides = []
    for heading, path in ((LACK_HEADING, pair.lack), (ASKING_HEADING, pair.asking)):
        steps = steps_of(path, t)
        labels = tuple(f"↓ {words}" if number else words for number, (words, _) in enumerate(steps))
        sides.append(Side(t(heading), tuple(text for _, text in steps), labels))
    return SideBySide(tuple(sides), even=True)


def sentence_parts(workshop: Workshop, t: Translator) -> tuple[str, ...]:
    """Return the "hvor" clauses and the "slik at", each with its first words unless they were typed."""
    where = tuple(_led_in(t("hvor"), clause) for clause in workshop.topic_where if clause.strip())
    so_that = (_led_in(t("slik at"), workshop.topic_so_that),) if workshop.topic_so_that.strip() else ()
    return where + so_that


def wheel_picture(wheel: Wheel) -> Picture:
    """Return the wheel as a picture beside the question, its text in the least size that the stage allows."""

    def paint(painter: QPainter, rect: QRectF, palette: StagePalette, page: int) -> None:
        del page
        wheel.paint(painter, rect, palette, math.ceil(painter.window().height() * LEAST_TEXT))

    return Picture(paint, beside=True)


def _led_in(words: str, clause: str) -> str:
    said = clause.strip()
    begins = said.lstrip("…. ").casefold()
    return f"… {said}" if begins.startswith(words.casefold()) else f"… {words} {said}"

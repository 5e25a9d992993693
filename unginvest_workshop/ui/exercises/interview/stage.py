"""The interview on the stage: finding one's partner, the questions while one tells, and what to talk of together."""

from dataclasses import replace
from itertools import zip_longest
from typing import Final

from unginvest_workshop.content import AskedTexts
from unginvest_workshop.domain.interview import GuideForm, StageChoice
from unginvest_workshop.domain.segments import SegmentKind, trio_share, trio_swaps
from unginvest_workshop.domain.timer import Timer
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import short_names
from unginvest_workshop.operations import guides, interviews, people, timers
from unginvest_workshop.ui.clock import clock_text
from unginvest_workshop.ui.exercises.base import StageSource
from unginvest_workshop.ui.exercises.interview.names import register_rows, sorted_rows
from unginvest_workshop.ui.exercises.interview.views import InterviewView
from unginvest_workshop.ui.stage.content import (
    Block,
    ClockFace,
    Instruction,
    Instructions,
    Kicker,
    Lines,
    Names,
    Question,
    SegmentBar,
    StageContent,
)
from unginvest_workshop.ui.stage.timing import big_clock

_FOLLOW_UP_SYMBOL: Final = "think"
STORY_SYMBOL, VALUES_SYMBOL, WISH_SYMBOL = "tell", "heart", "grow"
"""What stands beside the questions in the easy form."""


def build(source: StageSource) -> StageContent:
    """Return what the facilitator has chosen, or what the clock is at."""
    timer = timers.timer_of(source.tx, source.item.id)
    bare = source.content()
    match _at(source, timer):
        case InterviewView.PAIRS:
            return _pairs(source, bare)
        case InterviewView.REGISTER:
            return _pairs(source, bare, register=True)
        case InterviewView.TOGETHER:
            together = _practised if guides.is_practice(source.item) else _together
            return replace(bare, blocks=together(source.room.t), clock=_clock(source, timer))
        case InterviewView.GUIDE:
            return _guide(source, bare, timer)
        case InterviewView.BY_CLOCK:
            return _between(source, bare, timer)


def _at(source: StageSource, timer: Timer) -> InterviewView:
    """Return the view that the clock or the choice leads to; BY_CLOCK is left for the time before somebody tells."""
    view = InterviewView.of(StageChoice.read(source.place.view).view)
    if view is not InterviewView.BY_CLOCK or not (timer.running or timer.elapsed):
        return view
    match source.reading.kind:
        case SegmentKind.TOGETHER:
            return InterviewView.TOGETHER
        case SegmentKind.INTRO | SegmentKind.SWAP:
            return InterviewView.BY_CLOCK
        case _:
            return InterviewView.GUIDE


def _between(source: StageSource, bare: StageContent, timer: Timer) -> StageContent:
    """Return what to do while nobody tells: find one's partner, or change roles."""
    if not (timer.running or timer.elapsed):
        return _finding(source, bare, timer)
    clock = _clock(source, timer)
    if source.reading.kind is SegmentKind.SWAP:
        return replace(bare, blocks=_swapping(source.room.t), clock=clock)
    return replace(_finding(source, bare, timer), clock=clock)


def _swapping(t: Translator) -> tuple[Block, ...]:
    return (
        Question(t("Nå bytter dere")),
        Instructions(
            (
                Instruction("star", t("Takk den som fortalte.")),
                Instruction("write", t("Gi arket og pennen videre.")),
                Instruction("tell", t("Den neste gjør seg klar til å fortelle.")),
            ),
            large=True,
        ),
    )


def _finding(source: StageSource, bare: StageContent, timer: Timer) -> StageContent:
    """Return how to find one's partner, and who begins."""
    t = source.room.t
    blocks = (Question(t("Finn makkeren din")), source.instructions)
    if guides.is_practice(source.item):
        blocks = (Question(t("Nå øver vi på å spørre.")), _practice_instructions(t))
    if not _has_trio(source):
        return replace(bare, blocks=blocks)
    minutes = max(1, trio_share(timer.segments) // 60)
    trio = t.plural("Er dere tre? Da har dere {n} minutt hver.", "Er dere tre? Da har dere {n} minutter hver.", minutes)
    return replace(bare, blocks=blocks, footer=trio, footer_symbol="group")


def _pairs(source: StageSource, bare: StageContent, *, register: bool = False) -> StageContent:
    """Return who is with whom: a row for each pair, or in the register one for everybody."""
    t = source.room.t
    dealt = interviews.pairs_here(source.tx, source.item.id)
    names = short_names(t, people.participants(source.tx, source.workshop.id))
    rows = register_rows(dealt, names) if register else sorted_rows(dealt, names)
    body: Block = Names(rows, by_letter=register)
    if not rows:
        body = Instructions((Instruction("pair", t("Gå sammen med en du ikke kjenner så godt.")),))
    begins = t("Den som har bursdag først i året, forteller først.")
    return replace(bare, blocks=(Question(t("Finn makkeren din")), body), footer=begins, footer_symbol="tell")


def _guide(source: StageSource, bare: StageContent, timer: Timer) -> StageContent:
    """Return the questions of the guide, with who tells now."""
    t = source.room.t
    form = StageChoice.read(source.place.view).form
    asked = guides.guide_in_use(source.tx, source.item, source.room.content).asked(form)
    blocks = (_kicker(source.reading.kind, t), *_questions(source, asked, form))
    listens = _listening(form, t)
    swaps = ", ".join(clock_text(seconds * 1000) for seconds in trio_swaps(timer.segments, source.reading.segment))
    trio = t("Er dere tre? Bytt når klokka viser {times}.", times=swaps)
    footer = f"{listens}\n{trio}" if swaps and _has_trio(source) else listens
    return replace(bare, blocks=blocks, clock=_clock(source, timer), footer=footer, footer_symbol="listen")


def _listening(form: GuideForm, t: Translator) -> str:
    """Return what the one who listens does."""
    if form is GuideForm.EASY:
        return t("Du som lytter: Spør, vent og skriv ned ordene.")
    if form is GuideForm.INTERPRETED:
        return t("Still ett spørsmål om gangen. Vent på tolken. Skriv ned ordene.")
    return t("Den som lytter, stiller nysgjerrige spørsmål og skriver ned ordene slik de faller.")


def _kicker(kind: SegmentKind, t: Translator) -> Kicker:
    if kind is SegmentKind.SECOND_TELLS:
        return Kicker(t("Nå bytter dere:"), t("den andre forteller"))
    if kind is SegmentKind.THIRD_TELLS:
        return Kicker(t("Nå bytter dere:"), t("den tredje forteller"))
    return Kicker(t("Nå forteller"), t("den som har bursdag først i året"))


def _questions(source: StageSource, asked: AskedTexts | None, form: GuideForm) -> tuple[Block, ...]:
    """Return the story question, what digs deeper, and what is asked at the end."""
    if asked is None:
        return (Question(source.texts.question), Lines(source.texts.prompts))
    story = asked.story_question.strip() or source.texts.question
    if form is GuideForm.EASY:
        return (Question(story, STORY_SYMBOL), Instructions(_with_symbols(asked), large=True))
    follow_ups = tuple(line for line in asked.follow_ups if line.strip())
    last = tuple(text for text in (asked.values, asked.wish) if text.strip())
    if form is GuideForm.INTERPRETED:
        return (Question(story), Lines((*follow_ups, *last), large=True))
    return (Question(story), *((Lines(follow_ups),) if follow_ups else ()), *((Lines(last),) if last else ()))


def _with_symbols(asked: AskedTexts) -> tuple[Instruction, ...]:
    """Return all questions but the first one, each with its symbol."""
    pairs = zip_longest(asked.symbols[: len(asked.follow_ups)], asked.follow_ups, fillvalue=_FOLLOW_UP_SYMBOL)
    lines = (*pairs, (VALUES_SYMBOL, asked.values), (WISH_SYMBOL, asked.wish))
    return tuple(Instruction(symbol, text) for symbol, text in lines if text.strip())


def _practice_instructions(t: Translator) -> Instructions:
    return Instructions(
        (
            Instruction("pair", t("Finn makkeren din og et rolig sted.")),
            Instruction("tell", t("Fortell i to minutter hver.")),
            Instruction("listen", t("Den andre spør, lytter og skriver ned ord.")),
            Instruction("talk", t("Til slutt snakker vi om hva som hjalp.")),
        )
    )


def _practised(t: Translator) -> tuple[Block, ...]:
    return (
        Question(t("Hva gjorde den som spurte, som hjalp deg å fortelle?")),
        Instructions(
            (
                Instruction("pair", t("Snakk sammen, to og to.")),
                Instruction("talk", t("Si det høyt, så alle kan låne det.")),
                Instruction("write", t("Velg én ting du vil gjøre når du spør neste gang.")),
            )
        ),
    )


def _together(t: Translator) -> tuple[Block, ...]:
    return (
        Question(t("Snakk sammen om det dere hørte.")),
        Instructions(
            (
                Instruction("star", t("Hva gjorde inntrykk på deg?")),
                Instruction("think", t("Hva ga deg lyst til å gjøre noe nytt?")),
                Instruction("write", t("Velg ord dere vil ta med videre.")),
            )
        ),
    )


def _clock(source: StageSource, timer: Timer) -> ClockFace:
    """Return the big clock with the two tellings and the gathering under it."""
    t = source.room.t
    labels = {
        SegmentKind.INTRO: "",
        SegmentKind.FIRST_TELLS: t("1 forteller"),
        SegmentKind.SWAP: "",
        SegmentKind.SECOND_TELLS: t("2 forteller"),
        SegmentKind.THIRD_TELLS: t("3 forteller"),
        SegmentKind.TOGETHER: t("sammen"),
        SegmentKind.PLAIN: "",
    }
    segments = tuple(SegmentBar(labels[segment.kind], segment.seconds) for segment in timer.segments)
    at = source.reading.segment
    return big_clock(source.reading, t, _towards(timer, at, t), segments, at)


def _towards(timer: Timer, at: int, t: Translator) -> str:
    """Return what the clock counts towards: the next thing that somebody is to do."""
    following = timer.segments[at + 1].kind if at + 1 < len(timer.segments) else None
    match following:
        case SegmentKind.FIRST_TELLS:
            return t("til den første forteller")
        case SegmentKind.SWAP:
            return t("til dere bytter")
        case SegmentKind.SECOND_TELLS | SegmentKind.THIRD_TELLS:
            swapping = timer.segments[at].kind is SegmentKind.SWAP
            return t("til den neste forteller") if swapping else t("til dere bytter")
        case SegmentKind.TOGETHER:
            return t("til dere samles")
        case _:
            return t("igjen")


def _has_trio(source: StageSource) -> bool:
    """Tell whether somebody may be three: until the pairs are dealt, who knows."""
    dealt = interviews.pairs_here(source.tx, source.item.id)
    return not dealt or any(len(pair.people) > 2 for pair in dealt)

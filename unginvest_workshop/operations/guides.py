"""The interview guides of a fagdag in their forms: the one the day goes by, and that of a practice interview."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from unginvest_workshop.content import PRACTICE_GUIDE, AskedTexts, Content, GuideTexts
from unginvest_workshop.domain.agenda import AgendaItem, ExerciseKind
from unginvest_workshop.domain.ids import AgendaItemId, InterviewGuideId, WorkshopId, new_id
from unginvest_workshop.domain.interview import GuideForm, InterviewGuide
from unginvest_workshop.domain.rank import between
from unginvest_workshop.domain.text import clean_line, clean_text
from unginvest_workshop.operations import agenda
from unginvest_workshop.operations.tx import ReadTx, Tx

DAY_GUIDE: Final = ""
"""The rank of the guide that the day goes by."""

PRACTICE_MINUTES: Final = 5
"""Two tellings of two minutes each, and one together."""

NOTHING_ASKED: Final = AskedTexts("", "", (), "", "")


@dataclass(frozen=True, slots=True)
class GuideInUse:
    """The guide that an exercise goes by."""

    title: str
    rank: str
    written: Mapping[GuideForm, AskedTexts]
    """The forms in which something is asked."""
    offered: Mapping[GuideForm, AskedTexts]
    """What the app's own guide of this title asks in the forms that are not written here."""

    def asked(self, form: GuideForm) -> AskedTexts | None:
        """Return what is asked in a form, and where nothing is, what is asked in full; None for no questions at all."""
        own = self.written.get(form) or self.offered.get(form)
        return own or self.written.get(GuideForm.FULL) or self.offered.get(GuideForm.FULL)


def forms_of(tx: ReadTx, workshop_id: WorkshopId, rank: str = DAY_GUIDE) -> dict[GuideForm, InterviewGuide]:
    """Return the forms of a guide that are written, usually the day's."""
    return {row.form: row for row in tx.find(InterviewGuide, workshop_id=workshop_id, rank=rank)}


def guide_in_use(tx: ReadTx, item: AgendaItem, content: Content) -> GuideInUse:
    """Return the guide that an interview goes by; a form that an older fagdag lacks is offered from the content."""
    rank = rank_of(tx, item)
    forms = forms_of(tx, item.workshop_id, rank)
    title = next((row.title for row in forms.values()), "")
    written = {form: texts_of(row) for form, row in forms.items() if not row.empty}
    known = next((texts for texts in content.guides if title and texts.title == title), None)
    offered = forms_in(known) if known else {}
    return GuideInUse(title, rank, written, {form: each for form, each in offered.items() if form not in forms})


def rank_of(tx: ReadTx, item: AgendaItem) -> str:
    """Return the rank of the guide that an interview goes by."""
    return DAY_GUIDE if item.guide_id is None else tx.get(InterviewGuide, item.guide_id).rank


def forms_in(texts: GuideTexts) -> dict[GuideForm, AskedTexts]:
    """Return a guide of the content by its forms."""
    return {
        GuideForm.FULL: texts.full,
        GuideForm.EASY: texts.easy,
        GuideForm.INTERPRETED: texts.interpreted,
    }


def texts_of(row: InterviewGuide) -> AskedTexts:
    """Return what a row asks."""
    return AskedTexts(row.opening, row.story_question, row.follow_ups, row.values, row.wish, row.symbols)


def write_guide(
    tx: Tx,
    workshop_id: WorkshopId,
    *,
    rank: str = DAY_GUIDE,
    form: GuideForm = GuideForm.FULL,
    begin: AskedTexts = NOTHING_ASKED,
    title: str | None = None,
    opening: str | None = None,
    story_question: str | None = None,
    follow_ups: Sequence[str] | None = None,
    symbols: Sequence[str] | None = None,
    values: str | None = None,
    wish: str | None = None,
) -> None:
    """Write the parts of a guide's form that are given; the first writing makes the form, out of ``begin``."""
    forms = forms_of(tx, workshop_id, rank)
    old = forms.get(form)
    if old is None:
        old = _row(workshop_id, rank, form, next((row.title for row in forms.values()), ""), begin, None)
    new = replace(
        old,
        title=old.title if title is None else clean_line(title),
        opening=old.opening if opening is None else clean_text(opening),
        story_question=old.story_question if story_question is None else clean_text(story_question),
        follow_ups=old.follow_ups if follow_ups is None else tuple(clean_line(line) for line in follow_ups),
        symbols=old.symbols if symbols is None else tuple(symbols),
        values=old.values if values is None else clean_text(values),
        wish=old.wish if wish is None else clean_text(wish),
    )
    _put(tx, new, made=form not in forms)


def begin_form(tx: Tx, workshop_id: WorkshopId, rank: str, form: GuideForm, texts: AskedTexts) -> None:
    """Put texts in a form of a guide, to be written on: what another form asks, for instance."""
    forms = forms_of(tx, workshop_id, rank)
    old = forms.get(form)
    title = next((row.title for row in forms.values()), "")
    _put(tx, _row(workshop_id, rank, form, title, texts, old.id if old else None), made=old is None)


def take_guide(
    tx: Tx, workshop_id: WorkshopId, title: str, forms: Mapping[GuideForm, AskedTexts], rank: str = DAY_GUIDE
) -> None:
    """Put a guide in all its forms in place of what stands at a rank, usually of the day's."""
    before = forms_of(tx, workshop_id, rank)
    for form, texts in forms.items():
        old = before.get(form)
        row = _row(workshop_id, rank, form, clean_line(title), texts, old.id if old else None)
        _put(tx, row, made=old is None)
    for form in set(before) - set(forms):
        tx.remove(InterviewGuide, before[form].id)


def last_guide_rank(tx: ReadTx, workshop_id: WorkshopId) -> str:
    """Return a rank after all guides, and after the day's even if there is none."""
    ranks = [row.rank for row in tx.find(InterviewGuide, workshop_id=workshop_id) if row.rank != DAY_GUIDE]
    return between(ranks[-1] if ranks else None, None)


def add_practice(tx: Tx, workshop_id: WorkshopId, content: Content, before: AgendaItemId) -> AgendaItemId:
    """Plan a practice interview of five minutes right before an interview, with a short guide of its own."""
    texts = content.guide(PRACTICE_GUIDE)
    new = agenda.add_item(
        tx, workshop_id, ExerciseKind.INTERVIEW, PRACTICE_MINUTES, before=before, title=texts.title, notes=texts.notes
    )
    guide_id = _practice_guide(tx, workshop_id, texts)
    tx.replace(replace(tx.get(AgendaItem, new), guide_id=guide_id))
    return new


def is_practice(item: AgendaItem) -> bool:
    """Tell whether an exercise is a practice interview: these alone have a guide of their own."""
    return item.exercise is ExerciseKind.INTERVIEW and item.guide_id is not None


def practice_before(items: Sequence[AgendaItem], item_id: AgendaItemId) -> AgendaItemId | None:
    """Return the practice interview that stands right before an exercise, if one does."""
    place = next((number for number, item in enumerate(items) if item.id == item_id), 0)
    return items[place - 1].id if place and is_practice(items[place - 1]) else None


def _practice_guide(tx: Tx, workshop_id: WorkshopId, texts: GuideTexts) -> InterviewGuideId:
    """Return the guide of the practice interview, as it may have been written before."""
    full = tx.find(InterviewGuide, workshop_id=workshop_id, title=texts.title, form=GuideForm.FULL)
    known = next((row.id for row in full if row.rank != DAY_GUIDE), None)
    if known is not None:
        return known
    rank = last_guide_rank(tx, workshop_id)
    take_guide(tx, workshop_id, texts.title, forms_in(texts), rank)
    return forms_of(tx, workshop_id, rank)[GuideForm.FULL].id


def _row(
    workshop_id: WorkshopId, rank: str, form: GuideForm, title: str, texts: AskedTexts, row_id: InterviewGuideId | None
) -> InterviewGuide:
    return InterviewGuide(
        id=row_id or InterviewGuideId(new_id()), workshop_id=workshop_id, title=title, opening=texts.opening,
        story_question=texts.story_question, follow_ups=texts.follow_ups, values=texts.values, wish=texts.wish,
        rank=rank, form=form, symbols=texts.symbols,
    )  # fmt: skip


def _put(tx: Tx, row: InterviewGuide, *, made: bool) -> None:
    if made:
        tx.add(row)
    else:
        tx.replace(row)

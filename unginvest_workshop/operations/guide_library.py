"""The interview guides that people here have saved as their own, a library for each language."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from unginvest_workshop.content import AskedTexts, Content
from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.interview import GuideForm, InterviewGuide
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.domain.workshop import Language, Workshop, WorkshopKind
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.guides import forms_in, forms_of, last_guide_rank, take_guide, texts_of
from unginvest_workshop.operations.tx import NotFoundError, ReadTx, Tx, UserError

_LIBRARY_TITLE: Final = "Egne spørreguider"
"""What the library is called in the store; nobody reads it on a screen."""


@dataclass(frozen=True, slots=True)
class OwnGuide:
    """A guide in the library."""

    library: WorkshopId
    rank: str
    """Its place in the library, which also is what it is known by."""
    language: Language
    title: str
    forms: Mapping[GuideForm, AskedTexts]


def own_guides(tx: ReadTx) -> list[OwnGuide]:
    """Return all saved guides, by title."""
    found: list[OwnGuide] = []
    for library in tx.find(Workshop, kind=WorkshopKind.LIBRARY, deleted=False):
        rows = tx.find(InterviewGuide, workshop_id=library.id)
        for rank in dict.fromkeys(row.rank for row in rows):
            forms = forms_of(tx, library.id, rank)
            title = next(row.title for row in rows if row.rank == rank)
            texts = {form: texts_of(row) for form, row in forms.items()}
            found.append(OwnGuide(library.id, rank, library.language, title, texts))
    return sorted(found, key=lambda guide: guide.title.casefold())


def library_of(tx: ReadTx, language: Language) -> WorkshopId | None:
    """Return the library of a language, if something was saved in it."""
    libraries = tx.find(Workshop, kind=WorkshopKind.LIBRARY, language=language, deleted=False)
    return libraries[0].id if libraries else None


def save_own(
    tx: Tx, library: WorkshopId, language: Language, title: str, forms: Mapping[GuideForm, AskedTexts], day: date
) -> None:
    """Save a guide, in place of the one with the same title if there is one; the first one makes the library.

    Raises UserError when the title is empty.
    """
    title = _title(title)
    if not tx.find(Workshop, id=library):
        tx.add(Workshop(library, library, _LIBRARY_TITLE, day, language=language, kind=WorkshopKind.LIBRARY))
    take_guide(tx, library, title, forms, _rank_by_title(tx, library, title) or last_guide_rank(tx, library))


def rename_own(tx: Tx, library: WorkshopId, rank: str, title: str) -> None:
    """Call a saved guide something else. Raises UserError when the title is empty or another guide's."""
    title = _title(title)
    if _rank_by_title(tx, library, title) not in (None, rank):
        raise UserError(mark("Du har en guide som heter «{title}» fra før. Finn på et annet navn."), title=title)
    for row in _rows(tx, library, rank):
        tx.replace(replace(row, title=title))


def remove_own(tx: Tx, library: WorkshopId, rank: str) -> None:
    """Take a guide out of the library; fagdager that use it have their own copy. Raises NotFoundError."""
    for row in _rows(tx, library, rank):
        tx.remove(InterviewGuide, row.id)


def is_kept(tx: ReadTx, title: str, written: Mapping[GuideForm, AskedTexts], content: Content) -> bool:
    """Tell whether the forms of a guide stand like this among the app's own guides, or among the saved ones."""
    known = [forms_in(guide) for guide in content.guides if guide.title == title]
    known += [dict(own.forms) for own in own_guides(tx) if own.title == title]
    return not written or any(all(forms.get(form) == texts for form, texts in written.items()) for forms in known)


def _title(title: str) -> str:
    title = clean_line(title)
    if not title:
        raise UserError(mark("Skriv hva guiden heter."))
    return title


def _rank_by_title(tx: ReadTx, library: WorkshopId, title: str) -> str | None:
    rows = tx.find(InterviewGuide, workshop_id=library)
    return next((row.rank for row in rows if row.title.casefold() == title.casefold()), None)


def _rows(tx: ReadTx, library: WorkshopId, rank: str) -> list[InterviewGuide]:
    rows = tx.find(InterviewGuide, workshop_id=library, rank=rank)
    if not rows:
        raise NotFoundError(f"InterviewGuide {rank}")
    return rows

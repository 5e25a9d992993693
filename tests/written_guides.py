"""Reading one form of a guide as it is stored."""

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.interview import GuideForm, InterviewGuide
from unginvest_workshop.operations.guides import DAY_GUIDE, forms_of
from unginvest_workshop.operations.tx import ReadTx


def guide_of(
    tx: ReadTx, workshop_id: WorkshopId, form: GuideForm = GuideForm.FULL, rank: str = DAY_GUIDE
) -> InterviewGuide | None:
    """Return a guide in one of its forms, usually the day's in full; None where it was not written."""
    return forms_of(tx, workshop_id, rank).get(form)

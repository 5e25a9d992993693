"""What a young person chooses to show: one page or nothing, and nothing until it is chosen."""

from dataclasses import replace

from unginvest_workshop.domain.ids import WorkshopId
from unginvest_workshop.domain.personal import Page, PersonalPlace
from unginvest_workshop.operations.tx import ReadTx, Tx


def show_page(tx: Tx, plan_id: WorkshopId, page: Page | None) -> None:
    """Let one page be seen on the stage, or with None nothing; that is no undo step."""
    tx.replace(replace(tx.get(PersonalPlace, plan_id), shown_page=page))


def shown_page(tx: ReadTx, plan_id: WorkshopId) -> Page | None:
    """Return the page that may be seen on the stage; None when nothing may."""
    return tx.get(PersonalPlace, plan_id).shown_page

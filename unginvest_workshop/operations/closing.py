"""The close of the day."""

from unginvest_workshop.domain.closing import ClosingWord
from unginvest_workshop.domain.ids import ClosingWordId, WorkshopId, new_id
from unginvest_workshop.domain.text import clean_line
from unginvest_workshop.i18n import mark
from unginvest_workshop.operations.order import last_rank
from unginvest_workshop.operations.tx import ReadTx, Tx, UserError


def closing_words(tx: ReadTx, workshop_id: WorkshopId) -> list[ClosingWord]:
    """Return the words in the order they were said."""
    return tx.find(ClosingWord, workshop_id=workshop_id)


def add_word(tx: Tx, workshop_id: WorkshopId, text: str) -> ClosingWordId:
    """Write down a word that somebody leaves with. Raises UserError when it is empty."""
    said = clean_line(text)
    if not said:
        raise UserError(mark("Skriv ordet først."))
    new = ClosingWordId(new_id())
    rank = last_rank(closing_words(tx, workshop_id))
    tx.add(ClosingWord(id=new, workshop_id=workshop_id, rank=rank, text=said))
    return new


def remove_word(tx: Tx, word_id: ClosingWordId) -> None:
    """Take a word away."""
    tx.remove(ClosingWord, word_id)

"""Which one thing is said of a statement's words, if any: what was waved away is not said again."""

from unginvest_workshop.domain.design import DesignStatement
from unginvest_workshop.domain.ids import DesignStatementId
from unginvest_workshop.domain.language_statement import StatementHint, StatementHintKind, look_at_statement
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.word_help import statement_patterns

_OF_WORDS = (StatementHintKind.NOT_PRESENT, StatementHintKind.NEGATED, StatementHintKind.HEDGED)


class StatementHinting:
    """Looks at statements, and remembers on the desk which ones are left in peace."""

    def __init__(self, desk: OpenWorkshop) -> None:
        self._waved = desk.waved

    def hint(self, statement: DesignStatement, text: str, *, is_grounded: bool) -> StatementHint | None:
        """Return the first thing to say of a statement with these words; what it is built of counts too."""
        if _key(statement.id) in self._waved:
            return None
        found = look_at_statement(text, statement_patterns(), is_grounded=is_grounded)
        is_built = bool(statement.structure)
        return next((each for each in found if not (is_built and each.kind is StatementHintKind.NO_STRUCTURE)), None)

    def wave(self, statement_id: DesignStatementId) -> None:
        """Say nothing more of a statement, as long as the fagdag is open."""
        self._waved.add(_key(statement_id))


def hint_while_typed(text: str) -> StatementHint | None:
    """Return what is said of a statement that is being typed: of its words alone, for the rest is to come."""
    found = look_at_statement(text, statement_patterns(), is_grounded=True)
    return next((each for each in found if each.kind in _OF_WORDS), None)


def _key(statement_id: DesignStatementId) -> tuple[str, str]:
    return "statement", statement_id

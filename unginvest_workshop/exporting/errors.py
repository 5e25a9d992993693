"""What can go wrong on the way out."""

from unginvest_workshop.operations.tx import UserError


class ExportError(UserError):
    """An export could not be made, or not all of it; the message is a sentence for a person."""

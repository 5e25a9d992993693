"""What people are called on the stage: the first name, or more of it where two have the same."""

from collections import Counter
from collections.abc import Sequence

from unginvest_workshop.domain.people import Participant, first_name
from unginvest_workshop.i18n import Translator
from unginvest_workshop.naming import person_name

_ALPHABET_END = {"æ": "z\uffff1", "ø": "z\uffff2", "å": "z\uffff3"}


def called(people: Sequence[Participant], t: Translator) -> dict[str, str]:
    """Return what to call each of them, by id."""
    count = Counter(first_name(person.name).casefold() for person in people if person.name)
    return {person.id: _name(person, t, alone=count[first_name(person.name).casefold()] == 1) for person in people}


def alphabetical(name: str) -> str:
    """Return what a name is sorted by: æ, ø and å come last."""
    return "".join(_ALPHABET_END.get(letter, letter) for letter in name.casefold())


def _name(person: Participant, t: Translator, *, alone: bool) -> str:
    return first_name(person.name) if person.name and alone else person_name(t, person)

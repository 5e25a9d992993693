"""What went wrong, as one clear sentence that says what to do."""

from typing import Final

from unginvest_workshop.cli.context import CommandError
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.importing import ReadError
from unginvest_workshop.operations.tx import NotFoundError, UserError
from unginvest_workshop.storage.errors import (
    DamagedStoreError,
    MissingStoreError,
    OlderStoreError,
    UnavailableError,
)
from unginvest_workshop.storage.sentences import OTHER_VERSION

_NO_SUCH: Final = mark("Det er ingen fagdag med denne id-en. Kommandoen «list» viser dem som finnes.")
_SENTENCES: Final = (
    (NotFoundError, _NO_SUCH),
    (MissingStoreError, _NO_SUCH),
    *OTHER_VERSION,
    (OlderStoreError, mark("Fagdagene er lagret av en eldre utgave av appen. Åpne vinduet én gang, så blir de klare.")),
    (DamagedStoreError, mark("Fagdagene kan ikke leses. Åpne vinduet, så hjelper appen deg med en sikkerhetskopi.")),
    (UnavailableError, mark("Fagdagene er opptatt, eller disken er full. Vent litt, og prøv igjen.")),
)


def sentence(error: Exception, t: Translator) -> str | None:
    """Return what to say of an error; None for one that nobody foresaw."""
    match error:
        case CommandError():
            return str(error)
        case ReadError():
            return error.sentence(t)
        case UserError():
            return t(error.message, **error.values)
        case OSError() if error.filename is not None:
            return t("Det går ikke an å skrive i {file}. Velg et annet sted.", file=error.filename)
        case _:
            said = next((said for kind, said in _SENTENCES if isinstance(error, kind)), None)
            return None if said is None else t(said)

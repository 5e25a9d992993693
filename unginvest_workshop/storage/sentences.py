"""What is said of a store that another version of the app has written, in the windows and on the command line alike."""

from typing import Final

from unginvest_workshop.i18n import mark
from unginvest_workshop.storage.errors import MigrationFailedError, NewerStoreError, StoreError

OTHER_VERSION: Final[tuple[tuple[type[StoreError], str], ...]] = (
    (NewerStoreError, mark("Fagdagene er lagret av en nyere utgave av appen. Oppdater appen, og prøv igjen.")),
    (MigrationFailedError, mark("Fagdagene kunne ikke gjøres klare for denne utgaven av appen. De ligger som før.")),
)
"""Errors with a sentence each, in bokmål, that says what to do."""

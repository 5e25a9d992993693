"""What can go wrong with a store. The windows and the command line say it in people's words; see each meaning."""


class StoreError(Exception):
    """Something about the store; the classes below say what."""


class WriteFailedError(StoreError):
    """It could not be written or read just now (the disk is full, another program holds it); nothing was changed."""


class RefusedError(StoreError):
    """The rows don't fit together: one names a row that is gone, or its id is taken; nothing was changed."""


class OtherWorkshopError(StoreError):
    """An operation wrote rows of another workshop than its own: a fault in the program; nothing was changed."""


class ReadOnlyStoreError(StoreError):
    """The store was opened for looking only."""

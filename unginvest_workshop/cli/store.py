"""The store, as commands get it: to read beside an open window, or to write while no window has it."""

from collections.abc import Iterator
from contextlib import contextmanager

from unginvest_workshop.cli.context import CommandError, Context
from unginvest_workshop.storage.opening import open_store
from unginvest_workshop.storage.store import SqlStore


@contextmanager
def reading(context: Context) -> Iterator[SqlStore]:
    """Open the store for looking only. Raises StoreError; MissingStoreError when there is none yet."""
    store = open_store(context.paths, read_only=True)
    try:
        yield store
    finally:
        store.close()


def refuse_while_open(context: Context) -> None:
    """Raise CommandError while a window has the store; nothing is made to find that out."""
    if context.paths.lock_file.exists():
        with _locked(context):
            pass


@contextmanager
def writing(context: Context) -> Iterator[SqlStore]:
    """Open the store, making it if need be. Raises CommandError while the window has it, and StoreError."""
    with _locked(context):
        store = open_store(context.paths)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def _locked(context: Context) -> Iterator[None]:
    """Hold the lock of the data folder. Raises CommandError when that can't be."""
    from unginvest_workshop.app_lock import AppLock  # noqa: PLC0415  Qt, which those that only read do without

    t = context.t
    with AppLock(context.paths.lock_file) as lock:
        try:
            free = lock.acquire()
        except OSError as error:
            raise CommandError(t("Det går ikke an å skrive i {folder}.", folder=context.paths.data_dir)) from error
        if not free:
            raise CommandError(t("UngInvest Verksted er åpent. Lukk vinduet, og prøv igjen."))
        yield

"""Telling of files that could not be written: one sentence for each cause, however many there are."""

from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import Final

from unginvest_workshop.exporting import files
from unginvest_workshop.i18n import Sentence, mark

PICTURES_MISSING: Final = mark("«{file}» ble ikke lagret, fordi bildene til fila ikke lot seg lagre.")

_OF_SEVERAL: Final = MappingProxyType(
    {
        files.FULL: mark("Disken er full, så {n} filer ble ikke skrevet ({files}). Rydd litt plass og prøv igjen."),
        files.NO_FOLDER: mark("«{folder}» er ikke en mappe. Velg et annet sted for {n} filer ({files})."),
        files.A_FOLDER: mark("{n} filer heter det samme som mapper der ({files}). Velg andre navn på filene."),
        files.GONE: mark("Mappa «{folder}» finnes ikke. Lag den, eller velg et annet sted for {n} filer ({files})."),
        files.REFUSED: mark(
            "Får ikke skrive {n} filer i «{folder}» ({files}). Er de åpne et annet sted, så lukk dem og prøv igjen."
        ),
        files.FAILED: mark("Fikk ikke skrevet {n} filer i «{folder}» ({files}). Velg et annet sted."),
        PICTURES_MISSING: mark("{n} filer ble ikke lagret, fordi bildene til dem ikke lot seg lagre ({files})."),
    }
)
"""What is said of several files, by what is said of one; ``{n}`` is how many they are."""

_NAMED: Final = 3
"""Files of one cause that are named."""


def by_cause(troubles: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return sentences on one file each as one for each cause, in the order in which the causes came.

    Each has the ``file`` and its ``folder`` as values; a cause that names the folder is another one in another folder.
    """
    causes: dict[tuple[str, object], list[Sentence]] = {}
    for trouble in troubles:
        where = trouble.values["folder"] if "{folder}" in trouble.message else ""
        causes.setdefault((trouble.message, where), []).append(trouble)
    return tuple(each[0] if len(each) == 1 else _of_several(each) for each in causes.values())


def _of_several(troubles: Sequence[Sentence]) -> Sentence:
    first = troubles[0]
    named = ", ".join(f"«{trouble.values['file']}»" for trouble in troubles[:_NAMED])
    values = {"n": len(troubles), "files": named + ", …" * (len(troubles) > _NAMED), "folder": first.values["folder"]}
    return Sentence(_OF_SEVERAL[first.message], values)

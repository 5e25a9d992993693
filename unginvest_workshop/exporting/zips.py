"""Zips that are the same whenever they are made: no part of them tells the hour."""

from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The time that all parts bear: the earliest that a zip knows."""


def put(archive: ZipFile, name: str, content: bytes | str, *, as_it_is: bool = False) -> None:
    """Write a part, made smaller unless it is to stand ``as_it_is``: pictures are small already."""
    archive.writestr(ZipInfo(name, _EARLIEST), content, ZIP_STORED if as_it_is else ZIP_DEFLATED)

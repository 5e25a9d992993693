"""The file in which one group's tree travels: a zip of ``group.json`` and the pictures that it names.

``group.json`` holds ``format`` and ``version``, and what ``domain.group_tree.GroupTree`` has, under
the same names; a photo's ``content`` is the name of its file in the zip.
"""

import io
import json
import zipfile
from dataclasses import asdict
from pathlib import Path

from unginvest_workshop.domain.group_tree import FORMAT, VERSION, GroupTree
from unginvest_workshop.exporting.files import write_whole


def write_group_file(file: Path, tree: GroupTree) -> None:
    """Write a group's tree, whole or not at all. Raises ExportError with a sentence on what could not be done."""
    write_whole(file, group_file(tree))


def group_file(tree: GroupTree) -> bytes:
    """Return the content of the file of a group's tree."""
    written = {"format": FORMAT, "version": VERSION, **asdict(tree)}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, photo in enumerate(written["photos"], start=1):
            name = f"photos/{number}"
            archive.writestr(name, photo["content"])
            photo["content"] = name
        archive.writestr("group.json", json.dumps(written, ensure_ascii=False, indent=1))
    return content.getvalue()

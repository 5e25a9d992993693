"""The files of groups' trees, as the windows ask for them."""

from pathlib import Path

from unginvest_workshop.domain.group_tree import GroupTree
from unginvest_workshop.operations.tx import UserError


class GroupFileShelf:
    """Writes and reads them; the code that does is imported when the first one is."""

    def write(self, file: Path, tree: GroupTree) -> None:
        """Write a group's tree. Raises UserError with a sentence on what could not be done."""
        from unginvest_workshop.exporting.errors import ExportError  # noqa: PLC0415
        from unginvest_workshop.exporting.group_file import write_group_file  # noqa: PLC0415

        try:
            write_group_file(file, tree)
        except ExportError as error:
            raise UserError(error.message, **error.values) from error

    def read(self, file: Path) -> GroupTree:
        """Read a group's tree. Raises UserError with a sentence on what is the matter."""
        from unginvest_workshop.importing.group_file import read_group_file  # noqa: PLC0415
        from unginvest_workshop.importing.read_error import ReadError  # noqa: PLC0415

        try:
            return read_group_file(file)
        except ReadError as error:
            raise UserError(error.message, **error.values) from error

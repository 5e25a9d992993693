"""Taking in the files of groups that write on laptops of their own."""

from collections.abc import Sequence
from pathlib import Path

from unginvest_workshop.domain.group_tree import GroupTree
from unginvest_workshop.domain.people import Group
from unginvest_workshop.naming import group_name
from unginvest_workshop.operations.group_trees import KeptSentPhoto, TakenIn, take_in
from unginvest_workshop.operations.tx import UserError
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.ports import GroupFiles, Photos


class GroupIntake:
    """Reads files, lets each become its group's tree as one undo step, and says what came of it."""

    def __init__(self, desk: OpenWorkshop, files: GroupFiles, photos: Photos) -> None:
        self._desk = desk
        self._files = files
        self._photos = photos

    def take(self, files: Sequence[Path]) -> None:
        """Take in files; one that can't be read keeps none of the others out."""
        said = [self._take(file) for file in files]
        if said:
            self._desk.told.emit(" ".join(said))

    def _take(self, file: Path) -> str:
        t = self._desk.t
        try:
            tree = self._files.read(file)
            kept = [KeptSentPhoto(photo, self._photos.take_in(photo.content)) for photo in tree.photos]
        except UserError as error:
            return t(error.message, **error.values)
        done = self._desk.do(t("Ta inn «{file}»", file=file.name), lambda tx: take_in(tx, self._desk.id, tree, kept))
        return self._words(done, tree) if done is not None else ""

    def _words(self, done: TakenIn, tree: GroupTree) -> str:
        t = self._desk.t
        name = group_name(t, self._desk.read(lambda tx: tx.get(Group, done.group)))
        if done.known:
            return t("{group}: Denne fila, eller en nyere, er her fra før. Ingenting ble endret.", group=name)
        counted = [
            t.plural("{n} historie", "{n} historier", done.stories),
            t.plural("{n} suksessfaktor", "{n} suksessfaktorer", done.factors),
        ]
        if tree.photos:
            counted.append(t.plural("{n} bilde", "{n} bilder", len(tree.photos)))
        return t("{group}: {counted} er tatt inn.", group=name, counted=", ".join(counted))

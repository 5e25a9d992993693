"""How far each group has come, in the side panel: never on the stage."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from unginvest_workshop.domain.agenda import ExerciseKind
from unginvest_workshop.domain.ids import GroupId
from unginvest_workshop.domain.images import Image, whose
from unginvest_workshop.domain.people import Group, Participant
from unginvest_workshop.domain.pictures import Photo, Stroke
from unginvest_workshop.domain.taste import FuturePiece
from unginvest_workshop.domain.tree import Story, SuccessFactor
from unginvest_workshop.naming import group_name, piece_name, quoted
from unginvest_workshop.operations import images, people, taste
from unginvest_workshop.operations.people import GroupProgress
from unginvest_workshop.operations.tx import Changes
from unginvest_workshop.ui.fonts import SEMIBOLD
from unginvest_workshop.ui.open_workshop import OpenWorkshop
from unginvest_workshop.ui.theme import PALETTE
from unginvest_workshop.ui.widgets.button import Button, ButtonKind
from unginvest_workshop.ui.widgets.clearing import clear_layout
from unginvest_workshop.ui.widgets.label import PlainLabel


class GroupsList(QWidget):
    """A line for each group, and the way to the participants."""

    wants_people = Signal()

    def __init__(self, desk: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._t = desk.t
        self._kind: ExerciseKind | None = None
        self._shown: list[tuple[str, str]] = []
        self._title = PlainLabel(desk.t("Gruppene"), weight=SEMIBOLD)
        self._grid_box = QWidget()
        self._grid = QGridLayout(self._grid_box)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._people = Button(desk.t("Deltakere og grupper …"), kind=ButtonKind.SECONDARY, px=14, padding=10)
        self._people.clicked.connect(self.wants_people)
        self._people.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self._title)
        column.addWidget(self._grid_box)
        column.addWidget(self._people)
        desk.changed.connect(self._on_changed)

    def lines(self) -> list[tuple[str, str]]:
        """Return each group's name and how far it has come, as shown."""
        return list(self._shown)

    def show_exercise(self, kind: ExerciseKind | None) -> None:
        """Tell what matters in another exercise."""
        self._kind = kind
        self._show()

    def _on_changed(self, changes: Changes) -> None:
        counted = self._kind is ExerciseKind.SHARED_FACTORS and changes.touches(SuccessFactor)
        if counted or changes.touches(Group, Participant, Story, Stroke, Photo, FuturePiece):
            self._show()

    def _show(self) -> None:
        progress = self._desk.read(lambda tx: people.group_progress(tx, self._desk.id))
        found = self._desk.read(lambda tx: images.all_images(tx, self._desk.id))
        made = self._pieces()
        lines = [
            (
                group_name(self._t, each.group),
                made.get(each.group.id) or self._words(each, found.get(whose(each.group), Image())),
            )
            for each in progress
        ]
        if lines != self._shown:
            self._shown = lines
            self._fill()
        self._title.setVisible(bool(lines))
        self._grid_box.setVisible(bool(lines))

    def _words(self, each: GroupProgress, image: Image) -> str:
        match self._kind:
            case ExerciseKind.TREE if each.on_paper and not each.stories:
                return self._t("treet er på papir")
            case ExerciseKind.TREE if each.members:
                return self._t("{n} av {m} har fortalt", n=each.contributed, m=each.members)
            case ExerciseKind.TREE:
                return self._t.plural("{n} historie", "{n} historier", each.stories)
            case ExerciseKind.SHARED_FACTORS if image:
                return self._image(image)
            case ExerciseKind.SHARED_FACTORS:
                return self._t.plural("{n} suksessfaktor", "{n} suksessfaktorer", each.factors)
            case _:
                return self._t.plural("{n} deltaker", "{n} deltakere", each.members)

    def _pieces(self) -> dict[GroupId | None, str]:
        """Return what the pieces of each group are called, where that is what the exercise is about."""
        made: dict[GroupId | None, str] = {}
        found = self._desk.read(lambda tx: taste.pieces(tx, self._desk.id))
        for piece in found if self._kind is ExerciseKind.TASTE else ():
            before = made.get(piece.group_id)
            made[piece.group_id] = " · ".join(filter(None, (before, piece_name(self._t, piece))))
        return made

    def _image(self, image: Image) -> str:
        """Return an image in short: in words, else in which forms it is there."""
        if image.in_words:
            return quoted(self._t, image.in_words)
        forms = ((image.strokes, self._t("tegning")), (image.photos, self._t("foto")))
        return " · ".join(form for there, form in forms if there)

    def _fill(self) -> None:
        clear_layout(self._grid)
        for row, (name, words) in enumerate(self._shown):
            label = PlainLabel(name, self._grid_box, colour=PALETTE.muted, elide=True)
            label.setMaximumWidth(110)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(PlainLabel(words, self._grid_box, elide=True), row, 1)

"""The image of what recurs, a group's own or a shared factor's: words, a verse, photos, a drawing, or several."""

from dataclasses import dataclass

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.ids import ClusterId, GroupId
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, Stroke


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose image it is: a group's or a shared factor's. One of the two is None."""

    group_id: GroupId | None = None
    cluster_id: ClusterId | None = None


@dataclass(frozen=True, slots=True)
class Image:
    """All that there is of one image."""

    words: str = ""
    verse: str = ""
    photos: tuple[Photo, ...] = ()
    strokes: tuple[Stroke, ...] = ()

    @property
    def in_words(self) -> str:
        """Its words, else the first line of its verse; empty without either."""
        return in_words(self.words, self.verse)

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.words or self.verse or self.photos or self.strokes)


def whose(owner: Group | Cluster) -> Whose:
    """Return whose image a group's or a shared factor's is."""
    return Whose(group_id=owner.id) if isinstance(owner, Group) else Whose(cluster_id=owner.id)


def in_words(words: str, verse: str) -> str:
    """Return an image in one line: its words, else the first line of its verse that says something."""
    return words or next((line.strip() for line in verse.split("\n") if line.strip()), "")

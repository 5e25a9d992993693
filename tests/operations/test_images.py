"""The image of a group or a shared factor: words, a verse, a drawing."""

from itertools import pairwise

import pytest

from unginvest_workshop.domain.clusters import Cluster
from unginvest_workshop.domain.drawing import MOST_POINTS
from unginvest_workshop.domain.ids import MediaHash, PhotoId, new_id
from unginvest_workshop.domain.images import Whose
from unginvest_workshop.domain.people import Group
from unginvest_workshop.domain.pictures import Photo, PhotoPurpose, Stroke, StrokeColour
from unginvest_workshop.operations import clusters, images
from unginvest_workshop.operations.tx import NotFoundError

LINE = ((10.2, 10), (200, 10), (400, 10.4))


@pytest.fixture
def group(room):
    return Whose(group_id=room.group())


@pytest.fixture
def cluster(room):
    return Whose(cluster_id=room.do(lambda tx: clusters.add_cluster(tx, room.id, "Å bli sett")))


def image(room, of):
    return room.see(lambda tx: images.image_of(tx, of))


def draw(room, of, *points):
    (made,) = room.do(lambda tx: images.add_stroke(tx, of, StrokeColour.RED, 14, points or LINE))
    return made


def photo(room, of, rank="000a"):
    row = Photo(
        PhotoId(new_id()), room.id, rank, PhotoPurpose.IMAGE, MediaHash("0" * 64), 4, 3, "Et bilde", of.group_id,
        of.cluster_id,
    )  # fmt: skip
    room.do(lambda tx: tx.add(row))
    return row.id


@pytest.mark.parametrize("which", ["group", "cluster"])
def test_all_forms_stand_beside_each_other(room, request, which):
    of = request.getfixturevalue(which)
    assert not image(room, of)
    room.do(lambda tx: images.write_words(tx, of, " Et lys i vinduet "))
    room.do(lambda tx: images.write_verse(tx, of, "Vi er\r\n   greiner\n\npå samme tre "))
    draw(room, of)
    photo(room, of)
    found = image(room, of)
    assert found.words == "Et lys i vinduet"
    assert found.verse == "Vi er\n   greiner\n\npå samme tre "
    assert [(s.colour, s.width, s.points) for s in found.strokes] == [(StrokeColour.RED, 14, (10, 10, 400, 10))]
    assert [p.caption for p in found.photos] == ["Et bilde"]
    assert room.see(lambda tx: images.all_images(tx, room.id)) == {of: found}


def test_a_verse_of_nothing_is_none(room, group):
    room.do(lambda tx: images.write_verse(tx, group, " \n "))
    assert not image(room, group)


def test_strokes_lie_in_the_order_they_were_drawn(room, group):
    drawn = [draw(room, group, (n, n)) for n in range(5)]
    assert [stroke.id for stroke in image(room, group).strokes] == drawn


def test_a_pen_that_never_touched_draws_nothing(room, group):
    assert room.do(lambda tx: images.add_stroke(tx, group, StrokeColour.INK, 6, ())) == []
    assert not image(room, group)


def test_one_groups_sheet_is_not_anothers(room, group, cluster):
    draw(room, group)
    kept = draw(room, cluster)
    room.do(lambda tx: images.clear_drawing(tx, group))
    assert not image(room, group)
    assert [stroke.id for stroke in image(room, cluster).strokes] == [kept]


def test_erasing_several_strokes_is_one_step(room, group):
    ids = [draw(room, group, (n, n)) for n in range(3)]
    room.do(lambda tx: images.erase(tx, ids[:2]))
    assert [stroke.id for stroke in image(room, group).strokes] == ids[2:]
    room.store.undo(room.id)
    assert [stroke.id for stroke in image(room, group).strokes] == ids


def test_a_drawing_goes_with_its_owner(room, group, cluster):
    draw(room, group)
    draw(room, cluster)
    room.do(lambda tx: tx.remove(Group, group.group_id))
    room.do(lambda tx: clusters.dissolve_cluster(tx, cluster.cluster_id))
    assert room.see(lambda tx: tx.find(Stroke, workshop_id=room.id)) == []
    with pytest.raises(NotFoundError):
        draw(room, group)


def test_a_merged_factor_brings_what_the_other_lacks(room, cluster):
    merged = Whose(cluster_id=room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sett")))
    room.do(lambda tx: images.write_words(tx, cluster, "Et lys"))
    room.do(lambda tx: images.write_words(tx, merged, "En lampe"))
    room.do(lambda tx: images.write_verse(tx, merged, "a\nb"))
    drawn = draw(room, merged)
    photos = [photo(room, cluster, "000m"), photo(room, merged)]
    room.do(lambda tx: clusters.merge_clusters(tx, cluster.cluster_id, merged.cluster_id))
    found = image(room, cluster)
    assert (found.words, found.verse) == ("Et lys", "a\nb")
    assert [stroke.id for stroke in found.strokes] == [drawn]
    assert [each.id for each in found.photos] == photos


def test_two_drawings_are_never_drawn_over_each_other(room, cluster):
    merged = Whose(cluster_id=room.do(lambda tx: clusters.add_cluster(tx, room.id, "Sett")))
    kept = draw(room, cluster)
    draw(room, merged)
    room.do(lambda tx: clusters.merge_clusters(tx, cluster.cluster_id, merged.cluster_id))
    assert [stroke.id for stroke in image(room, cluster).strokes] == [kept]
    assert room.see(lambda tx: tx.find(Cluster, workshop_id=room.id))[0].id == cluster.cluster_id


def test_a_scribble_without_end_is_several_rows_and_one_step(room, group):
    scribble = [(100 + n % 2 * 500, n % 800) for n in range(1500)]
    ids = room.do(lambda tx: images.add_stroke(tx, group, StrokeColour.INK, 6, scribble))
    rows = image(room, group).strokes
    assert [stroke.id for stroke in rows] == ids
    assert all(len(stroke.points) <= 2 * MOST_POINTS for stroke in rows)
    assert all(one.points[-2:] == other.points[:2] for one, other in pairwise(rows))
    assert sum(len(stroke.points) // 2 - 1 for stroke in rows) + 1 == 1500
    room.store.undo(room.id)
    assert not image(room, group)

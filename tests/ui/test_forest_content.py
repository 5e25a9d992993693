"""What the forest shows of the shared factors: its lights."""

from unginvest_workshop.operations import clusters, people, trees
from unginvest_workshop.ui.forest_content import forest


def test_a_light_keeps_its_number_when_another_one_is_told_by_more_groups(desk):
    def tell(tx):
        groups = [people.add_group(tx, desk.id) for _ in range(3)]
        stories = [trees.add_story(tx, desk.id, group, "Kafédagen") for group in groups]
        return [trees.add_factors(tx, story, ("humor", "god tid", "ansvar")) for story in stories]

    (a, b, c), (d, e, f), (_, h, i) = desk.do("", tell)
    for name, ids in (("Latter", [a, d]), ("Tid", [b]), ("Ansvar", [c, f])):
        desk.do("", lambda tx, n=name, m=ids: clusters.add_cluster(tx, desk.id, n, m))
    assert lights(desk) == {1: "Latter", 3: "Ansvar"}
    third = desk.read(lambda tx: clusters.board(tx, desk.id)).clusters[2].cluster.id
    desk.do("", lambda tx: clusters.move_to_cluster(tx, [i], third))
    assert lights(desk) == {1: "Latter", 3: "Ansvar"}
    second = desk.read(lambda tx: clusters.board(tx, desk.id)).clusters[1].cluster.id
    desk.do("", lambda tx: clusters.move_to_cluster(tx, [e, h], second))
    assert lights(desk) == {1: "Latter", 2: "Tid", 3: "Ansvar"}


def lights(desk):
    planted = desk.read(lambda tx: forest(tx, desk.id, desk.t))
    return {light.number: light.name for tree in planted for light in tree.shared}

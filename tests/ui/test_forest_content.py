"""What the forest shows of the shared factors: its lights."""

from unginvest_workshop.operations import clusters, people, trees
from unginvest_workshop.ui.forest_content import forest


def test_lights_are_numbered_from_one_in_the_order_of_the_board(desk):
    def tell(tx):
        groups = [people.add_group(tx, desk.id) for _ in range(3)]
        stories = [trees.add_story(tx, desk.id, group, "Kafédagen") for group in groups]
        return [trees.add_factors(tx, story, ("humor", "god tid", "ansvar")) for story in stories]

    (a, b, c), (d, e, f), (_, h, i) = desk.do("", tell)
    for name, ids in (("Tid", [b]), ("Latter", [a, d]), ("Ansvar", [c, f])):
        desk.do("", lambda tx, n=name, m=ids: clusters.add_cluster(tx, desk.id, n, m))
    assert lights(desk) == {1: "Latter", 2: "Ansvar"}
    third, first = (desk.read(lambda tx: clusters.board(tx, desk.id)).clusters[at].cluster.id for at in (2, 0))
    desk.do("", lambda tx: clusters.move_to_cluster(tx, [i], third))
    assert lights(desk) == {1: "Latter", 2: "Ansvar"}
    desk.do("", lambda tx: clusters.move_to_cluster(tx, [e, h], first))
    assert lights(desk) == {1: "Tid", 2: "Latter", 3: "Ansvar"}
    assert not desk.read(lambda tx: forest(tx, desk.id, desk.t)).more


def test_it_tells_how_many_more_are_shared_than_have_a_light(desk):
    names = [f"felles {number}" for number in range(1, 12)]

    def tell(tx):
        stories = [trees.add_story(tx, desk.id, people.add_group(tx, desk.id), "Kafédagen") for _ in range(2)]
        for pair in zip(*(trees.add_factors(tx, story, names) for story in stories), strict=True):
            clusters.add_cluster(tx, desk.id, "Felles", pair)

    desk.do("", tell)
    planted = desk.read(lambda tx: forest(tx, desk.id, desk.t))
    assert (len(planted.trees[0].shared), planted.more) == (9, "og 2 til")


def lights(desk):
    planted = desk.read(lambda tx: forest(tx, desk.id, desk.t))
    return {light.number: light.name for tree in planted.trees for light in tree.shared}

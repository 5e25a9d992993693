"""What was made for painting is kept, and no thread is given what another one made."""

from threading import Thread

from unginvest_workshop.ui.canvas.kept import kept_by_thread


def test_each_thread_has_its_own():
    @kept_by_thread(2)
    def made(name: str) -> list[str]:
        return [name]

    here, there = made("sol"), []
    other = Thread(target=lambda: there.append(made("sol")))
    other.start()
    other.join()
    assert made("sol") is here
    assert there == [["sol"]]
    assert there[0] is not here


def test_only_so_many_are_kept():
    @kept_by_thread(1)
    def made(name: str) -> list[str]:
        return [name]

    first = made("sol")
    made("vei")
    assert made("sol") is not first

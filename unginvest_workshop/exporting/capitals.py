"""Words in capitals that may be somebody's name: which of them rather are words, or letters that stand for others."""

from typing import Final

SHORTEST: Final = 3
"""Letters in capitals, by themselves, that are likely a name; fewer may stand for anything."""

_WORDS: Final = """
ask bakke bakken berg bjørn bo bror dag dal dale due eide eng even falk finn fjell foss fred gard glede gro hagen haug
haugen hauk hav heim holm håp iris jo kant li lilje lin liv lund lunde lykke mai mo myr nes odd orm per rein ro rose
sand skog sol sommer stein storm strand sund tone tor tro ulv unn vang vik vilje vin viol vold voll vår

amber angel april art autumn best bill black brook brown bush case chase dawn day don drew faith field gene good grace
green guy harmony hill hope hunter jack joy june king lake long love mark may miles page price ray rice rich rob ruby
sky small song star stone summer sunny white will wood young
"""
"""Names that are ordinary words too: in bokmål and nynorsk, and in English."""

_ORDINARY: Final = frozenset(_WORDS.split())


def means_somebody(word: str, *, looked_through: bool) -> bool:
    """Tell whether a word in capitals, by itself, is taken for the name that is spelt so.

    Where somebody looks through what is found, they decide on all but the shortest.
    """
    return len(word) >= SHORTEST and (looked_through or word.casefold() not in _ORDINARY)

"""What texts speak of: the heaviest concept, a no that turns it, and words with two meanings."""

import pytest

from unginvest_workshop.similarity import concept_name
from unginvest_workshop.similarity.lexicon import read_lexicon, the_lexicon
from unginvest_workshop.similarity.sayings import understand
from unginvest_workshop.similarity.words import Folding, the_folding

LANGUAGES = ("nb", "nn", "en")


def concept_of(text):
    meanings = the_lexicon().meanings(understand(text, the_folding()))
    return meanings[0].concept if meanings else None


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("hun spurte hvordan jeg hadde det", "seen"),
        ("dei høyrde på det eg sa", "heard"),
        ("vaksne som bryr seg", "caring_adults"),
        ("vi fikk bruke den tida vi trengte", "time"),
        ("lave skuldre", "calm"),
        ("medbestemmelse", "participation"),
        ("tydelig ledelse", "leadership"),
        ("variert undervisning", "variety"),
        ("gode relasjoner", "relationship"),
        ("we worked together", "collaboration"),
        ("they believed in me", "adults_believe"),
        ("eg fekk det til", "mastery"),
        ("mamma og pappa heiet", "parents"),
        ("samarbeid med hjemmet", "parents"),
        ("samarbeid", "collaboration"),
        ("noen lagret en plass til meg", "inclusion"),
        ("de holdt av stolen min", "inclusion"),
        ("hun sparte plass til meg på bussen", "inclusion"),
        ("dei heldt av ein plass til meg", "inclusion"),
        ("nokon lagra ein stol", "inclusion"),
        ("she saved me a seat", "inclusion"),
        ("they kept a place for me", "inclusion"),
        ("de hadde laget spørsmålene på forhånd", "planning"),
        ("blå vegg", None),
        ("", None),
    ],
)
def test_the_heaviest_concept_is_meant(text, concept):
    assert concept_of(text) == concept


@pytest.mark.parametrize(
    ("plain", "turned"),
    [
        ("vi lo", "ingen lo"),
        ("de lo av oss", "de lo ikke av oss"),
        ("stress", "ikke stress"),
        ("alene", "ingen var alene"),
    ],
)
def test_a_no_turns_the_meaning(plain, turned):
    assert concept_of(plain) != concept_of(turned)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("ingen lo da jeg sa feil", "mistakes"),
        ("vi stresset ikke", "calm"),
        ("ikkje stress", "calm"),
        ("uten mas", "calm"),
        ("ingen sto utenfor", "inclusion"),
        ("jeg var ikke redd", "safety"),
        ("ga ikke opp", "persistence"),
        ("vi hadde ikke bare humor", "humour"),
        ("alle lo, ingen var stille", "humour"),
    ],
)
def test_what_a_no_makes_of_it(text, concept):
    assert concept_of(text) == concept


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("glad i oss", "glade folk"),
        ("høre til", "høre etter"),
        ("vi jobba mot samme mål", "mot til å prøve"),
        ("tillit", "tillitsvalgt"),
        ("jeg så meg ut et sted å sove", "hun så meg"),
        ("ro i rommet", "hun hadde troen på meg"),
        ("nav hjalp meg", "hun brukte navnet mitt"),
    ],
)
def test_words_with_two_meanings(one, other):
    assert concept_of(one) != concept_of(other)


def test_every_concept_has_a_name_in_each_language_and_patterns():
    concepts = the_lexicon().concepts
    assert 60 <= len(concepts) <= 130
    for key, concept in concepts.items():
        assert all(concept_name(key, language).strip() for language in LANGUAGES)
        assert len(concept.patterns) > 5
    for language in LANGUAGES:
        names = [concept_name(key, language) for key in concepts]
        assert len(names) == len(set(names))


def test_an_unknown_concept_has_no_name():
    with pytest.raises(KeyError):
        concept_name("no such concept", "nb")


FOLDING = Folding({}, {}, {}, {"lo": "le"}, frozenset({"i", "vi"}), frozenset({"gi"}))


@pytest.fixture
def lexicon_of(tmp_path):
    """Return a lexicon that is read from some lines; the concepts have names that are left out."""

    def read(lines, groups=""):
        names = "\n".join(f'{language} = "navn"' for language in LANGUAGES)
        (tmp_path / "ours.toml").write_text(lines.replace("]\n", f"]\n{names}\n"), encoding="utf-8")
        (tmp_path / "groups.toml").write_text(groups, encoding="utf-8")
        return read_lexicon(tmp_path, FOLDING)

    return read


def told(lexicon, text):
    return {each.concept: each.weight for each in lexicon.meanings(understand(text, FOLDING))}


def test_terms_may_have_any_letters_alternatives_and_words_that_must_not_be_there(lexicon_of):
    lexicon = lexicon_of('[a]\nstrong = "glad !i, fr*gang"\n[b]\nstrong = """\n*mål|*vei*,\n"""\n')
    assert told(lexicon, "glad") == {"a": 1.0}
    assert told(lexicon, "glad i") == {}
    assert set(told(lexicon, "fremgang og delmål")) == {"a", "b"}
    assert set(told(lexicon, "omveier")) == {"b"}
    assert told(lexicon, "målt") == {}


def test_kinds_of_patterns_weigh_differently_and_more_words_weigh_more(lexicon_of):
    lexicon = lexicon_of('[a]\nheavy = "x"\n[b]\nstrong = "x, x y"\n[c]\nweak = "x"\n[d]\nstrong = "x gi"\n')
    assert told(lexicon, "x") == {"a": 2.0, "b": 1.0, "c": 0.4}
    assert told(lexicon, "x y") == {"a": 2.0, "b": 2.0, "c": 0.4}
    assert told(lexicon, "x gi")["d"] == 1.3


def test_each_further_word_adds_a_little(lexicon_of):
    lexicon = lexicon_of('[a]\nstrong = "x, y"\n')
    assert told(lexicon, "x y") == {"a": 1.25}


def test_a_term_that_asks_for_a_no(lexicon_of):
    lexicon = lexicon_of('[laughter]\nstrong = "lo"\n[safe]\nstrong = "~lo, ~sitte stille"\n')
    assert told(lexicon, "vi lo") == {"laughter": 1.0}
    assert told(lexicon, "ingen ler, ingen le") == {"safe": 1.2}
    assert told(lexicon, "ikke sitte stille") == {"safe": 2.2}
    assert told(lexicon, "sitte stille") == {}


def test_a_group_of_words_may_be_named(lexicon_of):
    lexicon = lexicon_of('[a]\nstrong = "@adult lytter"\n', 'adult = "voks* lærer"\n')
    assert set(told(lexicon, "voksne lytter")) == {"a"}
    assert told(lexicon, "lytter") == {}


@pytest.mark.parametrize(("pattern", "error"), [("@nobody", KeyError), ("a|*", ValueError), ("!a", ValueError)])
def test_a_pattern_that_cannot_be_read_is_refused(lexicon_of, pattern, error):
    with pytest.raises(error):
        lexicon_of(f'[a]\nstrong = "{pattern}"\n')


def test_a_term_with_letters_missing_in_front_and_inside_is_refused(lexicon_of):
    with pytest.raises(ValueError, match="a"):
        lexicon_of('[a]\nstrong = "*a*b"\n')

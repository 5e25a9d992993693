"""The check of the translations: what is missing, unclear, obsolete or not compiled is found; an update mends it."""

import check_translations
import pytest
from babel.messages.pofile import read_po, write_po
from check_translations import catalogue_path, check, extract, missing, read, update

CODE = """
def say(t, own, n):
    t("Ny fagdag")
    own._t("{n} av {m} har "
           "fortalt", n=n, m=own.t("alle"))
    own.t.plural("{n} gruppe", "{n} grupper", n)
    mark("Treet")
    t(own.words)
"""
TRANSLATIONS = {
    "Ny fagdag": "New",
    "{n} av {m} har fortalt": "{n} of {m}",
    "alle": "all",
    "Treet": "Tree",
    "{n} gruppe": ("{n} group", "{n} groups"),
}


@pytest.fixture
def checkout(tmp_path):
    """Return a checkout with one file that says five things, and full catalogues."""
    (tmp_path / "unginvest_workshop").mkdir()
    (tmp_path / "unginvest_workshop" / "x.py").write_text(CODE, encoding="utf-8")
    update(tmp_path)
    for language in ("nn", "en"):
        translate(tmp_path, language, TRANSLATIONS)
    update(tmp_path)
    return tmp_path


def translate(root, language, translations):
    """Write translations into a catalogue, as a person does in an editor."""
    path = catalogue_path(root, language)
    with path.open("rb") as file:
        catalogue = read_po(file)
    for said, translated in translations.items():
        catalogue.get(said).string = translated
    with path.open("wb") as file:
        write_po(file, catalogue)


def said(root):
    """Return the messages of the code."""
    return [message.id for message in extract(root) if message.id]


def test_every_way_to_say_something_is_seen(checkout):
    assert said(checkout) == [
        "Ny fagdag",
        "{n} av {m} har fortalt",
        "alle",
        ("{n} gruppe", "{n} grupper"),
        "Treet",
    ]


def test_full_catalogues_are_well(checkout):
    assert check(checkout) == []


def test_what_is_not_translated_is_found(checkout):
    translate(checkout, "nn", {"alle": ""})
    assert "nn: not translated: 'alle'" in check(checkout)
    assert [message.id for message in missing(extract(checkout), read(catalogue_path(checkout, "nn")))] == ["alle"]


def test_one_form_of_two_is_not_enough(checkout):
    translate(checkout, "en", {"{n} gruppe": ("{n} group", "")})
    assert "en: not translated: '{n} gruppe'" in check(checkout)


def test_a_guess_does_not_count(checkout):
    path = catalogue_path(checkout, "en")
    text = path.read_text(encoding="utf-8").replace('msgid "alle"', '#, fuzzy\nmsgid "alle"')
    path.write_text(text, encoding="utf-8")
    assert "en: not translated: 'alle'" in check(checkout)


@pytest.mark.parametrize("translation", ["{n} of {all}", "{n}", "{n} of {m", "of"])
def test_placeholders_must_be_the_same(checkout, translation):
    translate(checkout, "en", {"{n} av {m} har fortalt": translation})
    assert any(fault.startswith("en: other placeholders: '{n} av {m}") for fault in check(checkout))


def test_what_is_no_longer_said_is_found(checkout):
    (checkout / "unginvest_workshop" / "x.py").write_text(CODE.replace('mark("Treet")', ""), encoding="utf-8")
    assert check(checkout) == ["nn: no longer said: 'Treet'", "en: no longer said: 'Treet'"]
    update(checkout)
    assert check(checkout) == []


def test_what_is_said_anew_waits_for_its_translation(checkout):
    (checkout / "unginvest_workshop" / "y.py").write_text('t("Skogen")\n', encoding="utf-8")
    update(checkout)
    assert check(checkout) == ["nn: not translated: 'Skogen'", "en: not translated: 'Skogen'"]


def test_what_has_got_a_plural_loses_its_translation(checkout):
    code = CODE.replace('mark("Treet")', 'own.plural("Treet", "Trærne", n)')
    (checkout / "unginvest_workshop" / "x.py").write_text(code, encoding="utf-8")
    update(checkout)
    assert check(checkout) == ["nn: not translated: 'Treet'", "en: not translated: 'Treet'"]


@pytest.mark.parametrize("spoil", ["change", "remove"])
def test_what_is_not_compiled_is_found(checkout, spoil):
    if spoil == "change":
        translate(checkout, "nn", {"alle": "andre"})
    else:
        catalogue_path(checkout, "nn").with_suffix(".mo").unlink()
    assert check(checkout) == ["nn: not compiled; run packaging/check_translations.py --update"]


@pytest.mark.parametrize("call", ['t(f"{n}")', 't("a" + b)', 'own._t("a" if n else "b")', 'own.plural("a", f"{n}", n)'])
def test_a_message_must_be_a_literal(checkout, call):
    (checkout / "unginvest_workshop" / "z.py").write_text(f"\n{call}\n", encoding="utf-8")
    assert "unginvest_workshop/z.py:2: a message must be one literal" in check(checkout)


@pytest.mark.parametrize(
    "call",
    ["f\"{t('Skogen')}\"", "f\"{n:{own.t('alle')}}\"", "f\"{', '.join(own._t('alle') for n in own)}\"",
     "f\"{n} {own.plural('{n} gruppe', '{n} grupper', n)}\""],
)  # fmt: skip
def test_a_message_in_an_f_string_is_found(checkout, call):
    (checkout / "unginvest_workshop" / "z.py").write_text(f"\n{call}\n", encoding="utf-8")
    said_so = "unginvest_workshop/z.py:2: a message in an f-string is not found; say it before"
    assert [fault for fault in check(checkout) if "z.py" in fault] == [said_so]


def test_what_is_kept_as_words_already_may_stand_in_an_f_string(checkout):
    (checkout / "unginvest_workshop" / "z.py").write_text('f"{t(own.words)} {t(WORDS[0])}"\n', encoding="utf-8")
    assert check(checkout) == []


def test_an_update_without_news_changes_nothing(checkout):
    path = catalogue_path(checkout, "nn")
    before = path.read_bytes()
    update(checkout)
    assert path.read_bytes() == before


def test_the_command_line(checkout, monkeypatch, capsys):
    monkeypatch.setattr(check_translations, "ROOT", checkout)
    assert check_translations.main([]) == 0
    translate(checkout, "en", {"{n} gruppe": ("", "")})
    assert check_translations.main(["--missing", "en"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "{n} gruppe | {n} grupper"
    assert check_translations.main(["--update"]) == 1
    assert capsys.readouterr().out.splitlines() == ["en: not translated: '{n} gruppe'", "1 to mend in the translations"]

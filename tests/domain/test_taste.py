"""A newspaper's text is parted as newspapers do it, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from unginvest_workshop.domain.taste import news_parts, paragraphs


def test_the_first_short_paragraph_is_the_ingress():
    text = "Ålesund skole fikk i går besøk.\n\nAlle sto i kø.\nFra klokka sju.\n\n\nKongen også."
    assert news_parts(text) == ("Ålesund skole fikk i går besøk.", ("Alle sto i kø.\nFra klokka sju.", "Kongen også."))


def test_without_blank_lines_each_line_is_a_paragraph():
    assert news_parts("Først\nså\nsist") == ("Først", ("så", "sist"))


def test_a_long_first_paragraph_is_no_ingress():
    assert news_parts("ord " * 100) == ("", ("ord " * 100,))


def test_nothing_written_has_no_parts():
    assert news_parts("") == ("", ())
    assert paragraphs(" \n \n") == ()


@given(st.text("ab \n", max_size=60))
def test_no_letter_is_lost(text):
    ingress, body = news_parts(text)
    assert "".join("".join((ingress, *body)).split()) == "".join(text.split())
    assert "".join("".join(paragraphs(text)).split()) == "".join(text.split())

"""The log tells where an error came from, and nothing of what people said."""

import logging
import sys

from unginvest_workshop.log_format import NoWordsFormatter

WORDS = "noe en ungdom sa"


def record(exc_info):
    return logging.LogRecord("x", logging.ERROR, "f", 1, "Det gikk galt", None, exc_info)


def test_exceptions_are_written_without_their_messages():
    try:
        int(WORDS)
    except ValueError:
        text = NoWordsFormatter().format(record(sys.exc_info()))
    assert "Det gikk galt" in text
    assert text.endswith("ValueError")
    assert ", in test_exceptions_are_written" in text
    assert WORDS not in text


def test_what_caused_an_exception_comes_first():
    try:
        try:
            {}[WORDS]
        except KeyError as error:
            raise ValueError(WORDS) from error
    except ValueError:
        text = NoWordsFormatter().format(record(sys.exc_info()))
    assert text.index("KeyError") < text.rindex("ValueError")
    assert WORDS not in text


def test_without_an_exception_a_line_is_a_line():
    assert NoWordsFormatter().format(record(None)).endswith("ERROR x: Det gikk galt")
    assert NoWordsFormatter().format(record((None, None, None))).rstrip().endswith("Det gikk galt")

"""What checks the summary's web page in a real browser; axe itself is not fetched here."""

import shutil
from pathlib import Path

import check_html
import pytest

from tests.exporting.fagdag import fagdag
from tests.exporting.web.reading import source

CONTENT_AXE = 'const axe = {run: async () => ({violations: [{id: "seen", help: "", nodes: [{html: location.href}]}]})};'
NOTHING_AXE = "const axe = {run: async () => ({violations: []})};"

with_browser = pytest.mark.skipif(
    not any(map(shutil.which, check_html._BROWSERS)), reason="Chromium is not installed on this machine"
)


def test_a_page_is_framed_as_wide_as_asked_for_and_may_run_axe() -> None:
    framed = check_html.framed(source(fagdag()), "AXE", 360)
    assert 'width="360"' in framed
    assert "&lt;script&gt;AXE&lt;/script&gt;" in framed
    assert "Content-Security-Policy" not in framed


@with_browser
def test_the_page_fits_a_phone_in_the_dark(tmp_path: Path) -> None:
    browser = check_html.find_browser()
    framed = check_html.framed(source(fagdag()), NOTHING_AXE, 360)
    assert check_html.look(browser, framed, "dark", tmp_path) == []


@with_browser
def test_what_is_found_is_told(tmp_path: Path) -> None:
    browser = check_html.find_browser()
    wide = '<!DOCTYPE html><body><div style="width:900px">x</div></body>'
    found = check_html.look(browser, check_html.framed(wide, CONTENT_AXE, 360), "light", tmp_path)
    assert [rule for rule, *_ in found] == ["seen", "reflow"]

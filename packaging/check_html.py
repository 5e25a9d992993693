"""Asks axe whether everybody can read the summary's web page: ``check_html.py``, or ``check_html.py PAGE.html …``.

Without pages it takes those of the demo's fagdager in each language. Each page is looked at as on a phone and on a
desk, in the light and in the dark. It needs npm, which fetches axe-core into a folder that is thrown away, and Chromium.
"""

import argparse
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parent.parent

WIDTHS: Final = (360, 768, 1280)
"""Of the window, in pixels: a phone, a tablet, a desk."""
MODES: Final = {"dark": 0, "light": 1}
"""What Chromium calls them."""

_POLICY: Final = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
_FOUND: Final = re.compile(r"<pre id=\"found\">(.*?)</pre>", re.DOTALL)
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "chrome")

_LOOK: Final = """
addEventListener("load", () => axe.run(document, {resultTypes: ["violations"]}).then(
  (seen) => seen.violations.map((each) => [each.id, each.help, ...each.nodes.map((node) => node.html.slice(0, 200))]),
  (error) => [["axe", String(error)]],
).then((found) => {
  if (document.documentElement.scrollWidth > innerWidth) found.push(["reflow", "The page is wider than its window"]);
  parent.document.getElementById("found").textContent = JSON.stringify(found);
}));
"""


class CheckError(Exception):
    """Nothing can be checked, and why."""


def main() -> int:
    """Check the pages, say what was found, and return 0 when nothing was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="*", type=Path, metavar="PAGE.html")
    pages = parser.parse_args().pages
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
            found = check(pages or list(demo_pages(Path(name))), Path(name))
    except CheckError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{found} found")
    return 1 if found else 0


def check(pages: list[Path], scratch: Path) -> int:
    """Say what is found in the pages, and return how much it is."""
    browser, axe = find_browser(), fetch_axe(scratch)
    count = 0
    for page, width, mode in product(pages, WIDTHS, MODES):
        found = look(browser, framed(page.read_text(encoding="utf-8"), axe, width), mode, scratch)
        print(f"{page.name}, {width} px, {mode}: {'nothing found' if not found else ''}", flush=True)
        for rule, *told in found:
            print(f"  {rule}", *told, sep="\n    ")
        count += len(found)
    return count


def find_browser() -> str:
    """Return where Chromium is. Raises CheckError."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        raise CheckError("Chromium is needed: install it, and try again.")
    return found


def fetch_axe(scratch: Path) -> str:
    """Return axe's program. Raises CheckError."""
    npm = shutil.which("npm")
    if npm is None:
        raise CheckError("npm is needed to fetch axe-core: install it, and try again.")
    done = subprocess.run(
        [npm, "install", "--no-save", "--prefix", scratch, "axe-core@4"], capture_output=True, check=False
    )
    program = scratch / "node_modules" / "axe-core" / "axe.min.js"
    if done.returncode != 0 or not program.exists():
        raise CheckError("axe-core could not be fetched. Is there a network?")
    return program.read_text(encoding="utf-8")


def demo_pages(scratch: Path) -> Iterator[Path]:
    """Write the demo's pages, and yield them."""
    app = [sys.executable, "-m", "unginvest_workshop", "--data-dir", str(scratch / "data")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}

    def run(*words: str) -> str:
        return subprocess.run([*app, *words], env=environment, stdout=subprocess.PIPE, check=True, text=True).stdout

    run("demo")
    days = [line.split("\t")[0] for line in run("list").splitlines()]
    for day, language in product(days, ("nb", "nn", "en")):
        out = scratch / f"{day}-{language}"
        run("export", day, "--format", "html", "--names", "full", "--language", language, "--out", str(out))
        yield from out.glob("*.html")


def framed(page: str, axe: str, width: int) -> str:
    """Return a page that shows another in a frame as wide as a window, with axe in it, and waits for what axe finds."""
    looked_at = _POLICY.sub("", page, count=1).replace(
        "</body>", f"<script>{axe}</script><script>{_LOOK}</script></body>"
    )
    window = f'title="page" style="border:0" width="{width}" height="800"'
    frame = f'<iframe {window} srcdoc="{html.escape(looked_at)}"></iframe>'
    return f'<!DOCTYPE html><meta charset="utf-8"><pre id="found"></pre>{frame}'


def look(browser: str, page: str, mode: str, scratch: Path) -> list[list[str]]:
    """Return what axe finds on a framed page: each rule's name, what it asks for, and where. Raises CheckError."""
    shown = scratch / "shown.html"
    shown.write_text(page, encoding="utf-8")
    words = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", "--window-size=1400,1000"]
    words += [f"--blink-settings=preferredColorScheme={MODES[mode]}", "--force-prefers-reduced-motion"]
    words += [f"--user-data-dir={scratch / 'browser'}", "--dump-dom", shown.as_uri()]
    told = subprocess.run([browser, *words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False)
    found = _FOUND.search(told.stdout)
    if found is None or not found[1]:
        raise CheckError("Chromium did not say what axe found.")
    result: list[list[str]] = json.loads(html.unescape(found[1]))
    return result


if __name__ == "__main__":
    sys.exit(main())

"""Writing a page and reading it back, with a parser that knows nothing of the writer."""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import html5lib

from tests.exporting.conftest import PlainPictures
from unginvest_workshop.exporting.choices import Choices
from unginvest_workshop.exporting.export import prepare
from unginvest_workshop.exporting.material import Written
from unginvest_workshop.exporting.snapshot import Snapshot
from unginvest_workshop.exporting.web.page import write_html
from unginvest_workshop.settings import NamesPolicy

_LONG = re.compile(r"base64,[\w+/=]{200,}")
_SHOWN = ("id", "href", "lang", "alt", "scope", "role", "aria-label", "aria-labelledby", "data-label", "class", "dir")


def written(
    snapshot: Snapshot,
    policy: NamesPolicy = NamesPolicy.FULL,
    language: str = "nb",
    pictures: PlainPictures | None = None,
    sections: tuple[str, ...] | None = None,
) -> Written:
    return write_html(prepare(snapshot, Choices(policy, language, sections), pictures or PlainPictures()))


def source(snapshot: Snapshot, *args: object, **more: object) -> str:
    (file,) = written(snapshot, *args, **more).files  # type: ignore[arg-type]
    assert file.name.endswith(".html")
    return file.content.decode()


def parsed(text: str) -> ET.Element:
    """Return the page; fail on anything in it that the standard calls an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def page(snapshot: Snapshot, *args: object, **more: object) -> ET.Element:
    """Return the page, its faces and pictures cut short: reading them takes long."""
    return parsed(_LONG.sub("base64,AAAA", source(snapshot, *args, **more)))


def text_of(element: ET.Element) -> str:
    """Return all that is read in an element, but not its style."""
    return "".join(_texts(element))


def _texts(element: ET.Element) -> Iterator[str]:
    if element.tag != "style":
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def with_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [each for each in root.iter() if name in (each.get("class") or "").split()]


def outline(element: ET.Element, indent: str = "") -> Iterator[str]:
    """Yield what a page is built of and says, without what its pictures and its style are made of."""
    told = "".join(f" {name}={' '.join(element.attrib[name].split())!r}" for name in _SHOWN if element.get(name))
    if element.get("src"):
        told += f" src={element.attrib['src'].split(',')[0]!r}"
    yield f"{indent}{element.tag}{told}"
    if element.tag == "style":
        return
    yield from _line(element.text, indent)
    for child in element:
        yield from outline(child, indent + "  ")
        yield from _line(child.tail, indent)


def _line(text: str | None, indent: str) -> Iterator[str]:
    if text and text.strip():
        kept = re.sub(r" *\n *", "⏎", text.strip())
        yield f"{indent}  | {kept}"

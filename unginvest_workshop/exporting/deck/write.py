"""The deck as a file. Imported at first use only: python-pptx takes its time."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from io import BytesIO
from itertools import groupby
from typing import Final, assert_never
from zipfile import ZipFile

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck

from unginvest_workshop.domain.workshop import Workshop
from unginvest_workshop.exporting.deck.context import Context
from unginvest_workshop.exporting.deck.fitting import Paragraph
from unginvest_workshop.exporting.deck.markup import (
    HEAD,
    LOCKED,
    NAMESPACES,
    TREE,
    attribute,
    content,
    fit,
    holder,
    shape,
    text_body,
)
from unginvest_workshop.exporting.deck.packing import TITLE_BOX, title_height
from unginvest_workshop.exporting.deck.shapes import Shapes
from unginvest_workshop.exporting.deck.slides import Bar, Box, Fill, Grid, Layout, Shot, Slide, TextBox
from unginvest_workshop.exporting.deck.telling import told
from unginvest_workshop.exporting.deck.template import (
    BODY_PH,
    FOOTER_PH,
    KICKER_PH,
    NUMBER_PH,
    TITLE_PH,
    blank,
    layout_index,
)
from unginvest_workshop.exporting.material import Material, OutFile, Written
from unginvest_workshop.exporting.photos import PRINTED, photo_files, some_gone
from unginvest_workshop.exporting.said import apart, language_of, lines_of
from unginvest_workshop.exporting.zips import put
from unginvest_workshop.i18n import regional

_AUTHOR: Final = "UngInvest Verksted"
_FIRST_ID: Final = 256
"""The least id that a slide may have."""

_SECTIONS: Final = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_PNG: Final = b"\x89PNG"
_NOTES_PH: Final = 'type="body" sz="quarter" idx="3"'
_FOOTER_LETTERS: Final = 110
_LONGEST_PROPERTY: Final = 255
"""Letters of one of the file's properties."""


def write_deck(material: Material) -> Written:
    """Return the deck, and a message on the photos that it lacks."""
    photos = photo_files(material.summary, material.pictures, PRINTED)
    context = Context(material.summary, material.source, material.pictures, photos)
    slides = told(context)
    deck = Presentation(BytesIO(blank(context.t, material.summary.phases)))
    writer = _Writer(deck, context)
    for slide in slides:
        writer.add(slide)
    writer.finish(slides)
    _say_what_it_is(deck, context, material.source.snapshot.workshop)
    written = BytesIO()
    deck.save(written)
    file = OutFile(f"{material.stem}.pptx", _packed(written.getvalue(), writer.pictures()))
    return Written((file,), notice=some_gone(material.summary, photos))


class _Writer:
    """Adds slides to a deck, each with its notes."""

    def __init__(self, deck: Deck, context: Context) -> None:
        self._deck = deck
        self._context = context
        self._package = deck.part.package
        self._layouts = [layout.part for layout in deck.slide_layouts]
        self._relations: list[str] = []
        self._has_notes = False
        self._images: dict[bytes, Part] = {}
        front = context.summary.front
        footer = front.title + " · " + front.when_where
        self._footer = footer if len(footer) <= _FOOTER_LETTERS else footer[: _FOOTER_LETTERS - 1] + "…"

    def add(self, slide: Slide) -> None:
        """Add a slide after those there are."""
        number = len(self._relations) + 1
        part = Part(PackURI(f"/ppt/slides/slide{number}.xml"), CONTENT_TYPE.PML_SLIDE, self._package, b"")
        part.relate_to(self._layouts[layout_index(slide.layout, slide.phase)], RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        shapes = "".join(self._shapes(slide, part))
        part.blob = (
            f"{HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        ).encode()
        self._relations.append(self._deck.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE))
        if slide.notes:
            self._has_notes = True
            self._notes(slide.notes, part, number)

    def pictures(self) -> dict[str, bytes]:
        """Return the pictures by the names of their files in the package."""
        return {part.partname.membername: content for content, part in self._images.items()}

    def finish(self, slides: Sequence[Slide]) -> None:
        """List the slides, and the parts of the deck that they belong to."""
        ids = range(_FIRST_ID, _FIRST_ID + len(slides))
        entries = "".join(
            f'<p:sldId id="{ident}" r:id="{relation}"/>' for ident, relation in zip(ids, self._relations, strict=True)
        )
        root = self._deck.element
        listed = parse_xml(f"<p:sldIdLst {NAMESPACES}>{entries}</p:sldIdLst>")
        root.find("{*}sldSz").addprevious(listed)
        if self._has_notes:
            master = self._deck.part.relate_to(self._deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
            notes = f'<p:notesMasterIdLst {NAMESPACES}><p:notesMasterId r:id="{master}"/></p:notesMasterIdLst>'
            listed.addprevious(parse_xml(notes))
        root.append(parse_xml(_sections(slides)))

    def _shapes(self, slide: Slide, part: Part) -> list[str]:
        t = self._context.t
        shapes = Shapes(slide.phase.number, self._context.summary.language)
        tall = title_height(slide.title)
        moved = slide.layout is Layout.CONTENT and tall > TITLE_BOX.height
        box = Box(TITLE_BOX.x, TITLE_BOX.y, TITLE_BOX.width, tall) if moved else None
        if slide.title_style is not None:
            shapes.sized(TITLE_PH, t("Overskrift"), [Paragraph(slide.title, slide.title_style)])
        else:
            shapes.placeholder(TITLE_PH, t("Overskrift"), slide.title, box)
        if slide.kicker:
            shapes.placeholder(KICKER_PH, t("Over overskriften"), slide.kicker)
        body = next((each for each in slide.parts if isinstance(each, TextBox) and each.fill is Fill.NONE), None)
        for each in slide.parts:
            match each:
                case TextBox() if each is body:
                    shapes.sized(BODY_PH, t("Tekst"), each.paragraphs, each.box)
                case TextBox():
                    shapes.text(t("Kort"), each)
                case Shot():
                    relation = part.relate_to(self._image(each.content), RELATIONSHIP_TYPE.IMAGE)
                    shapes.picture(t("Bilde"), each.box, each.alt, relation)
                case Bar():
                    shapes.bar(t("Stolpe"), each)
                case Grid():
                    shapes.table(t("Tabell"), each)
                case _:
                    assert_never(each)
        if slide.layout is Layout.CONTENT:
            shapes.footer(FOOTER_PH, t("Bunntekst"), self._footer)
            shapes.number(NUMBER_PH, t("Lysbildenummer"))
        return shapes.written

    def _image(self, content: bytes) -> Part:
        """Return the part that a picture has, one for all that are the same; it is empty until the file is packed."""
        if content not in self._images:
            png = content.startswith(_PNG)
            name = f"/ppt/media/image{len(self._images) + 1}.{'png' if png else 'jpg'}"
            kind = CONTENT_TYPE.PNG if png else CONTENT_TYPE.JPEG
            self._images[content] = Part(PackURI(name), kind, self._package, b"")
        return self._images[content]

    def _notes(self, notes: Sequence[str], slide: Part, number: int) -> None:
        language = regional(self._context.summary.language)
        name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
        lines = "".join(f"<a:p>{_runs(line, language)}</a:p>" for note in notes for line in lines_of(note))
        image = '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
        shown = shape(2, "", "", about=image, held=holder('type="sldImg" idx="2"'))
        words = text_body("<a:bodyPr/>", lines)
        said = shape(3, self._context.t("Notater"), "", words, about=LOCKED, held=holder(_NOTES_PH))
        page = (
            f"{HEAD}<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}{shown}{said}</p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        )
        part = Part(name, CONTENT_TYPE.PML_NOTES_SLIDE, self._package, page.encode())
        part.relate_to(self._deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
        slide.relate_to(part, RELATIONSHIP_TYPE.NOTES_SLIDE)


def _runs(line: str, language: str) -> str:
    """Return a line of the notes, which are in this language where they don't say otherwise."""
    return "".join(
        f'<a:r><a:rPr lang="{language_of(part) or language}"/><a:t>{content(part)}</a:t></a:r>' for part in apart(line)
    )


def _sections(slides: Sequence[Slide]) -> str:
    """Return the parts of the deck, as the slide sorter shows them."""
    found = []
    numbered = enumerate(slides, _FIRST_ID)
    for place, (name, group) in enumerate(groupby(numbered, key=lambda each: each[1].section)):
        ident = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{place} {fit(name)}")).upper()
        ids = "".join(f'<p14:sldId id="{number}"/>' for number, _ in group)
        found.append(
            f'<p14:section name={attribute(name)} id="{{{ident}}}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
        )
    return (
        f'<p:extLst {NAMESPACES}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
        f'<p14:sectionLst xmlns:p14="{_SECTIONS}">{"".join(found)}</p14:sectionLst></p:ext></p:extLst>'
    )


def _say_what_it_is(deck: Deck, context: Context, workshop: Workshop) -> None:
    """Write the file's properties: no person's name, and the fagdag's day rather than that of writing."""
    about = deck.core_properties
    day = datetime.combine(workshop.date, time(), UTC).replace(tzinfo=None)
    about.title = fit(context.summary.front.title)[:_LONGEST_PROPERTY]
    about.subject = about.comments = about.keywords = ""
    about.author = about.last_modified_by = _AUTHOR
    about.created = about.modified = day
    about.language = regional(context.summary.language)
    about.revision = 1


def _packed(content: bytes, pictures: Mapping[str, bytes]) -> bytes:
    """Return the package with its pictures, which need no second compression, and without the hour of its making."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w") as new:
        for entry in old.infolist():
            name = entry.filename
            put(new, name, pictures.get(name) or old.read(entry), as_it_is=name in pictures)
    return written.getvalue()

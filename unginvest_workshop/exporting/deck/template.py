"""The deck's blank: a master and layouts in 16:9, in the app's colours and faces, made for whoever restyles them."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Final
from zipfile import ZIP_STORED, ZipFile

from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.deck.fitting import Ink, Style
from unginvest_workshop.exporting.deck.markup import (
    HEAD,
    LOCKED,
    NAMESPACES,
    NO_INSETS,
    NO_LINE,
    NUMBER_FIELD,
    TREE,
    attribute,
    emu,
    holder,
    line,
    place,
    preset,
    shape,
    solid,
    text_body,
)
from unginvest_workshop.exporting.deck.opening import (
    FRONT_BODY,
    FRONT_STYLE,
    FRONT_TITLE,
    LEAD_STYLE,
    SECTION_BODY,
    SECTION_STYLE,
    SECTION_TITLE,
    WHEN_STYLE,
)
from unginvest_workshop.exporting.deck.packing import DISC, KICKER_BOX, TITLE_BOX, area_under
from unginvest_workshop.exporting.deck.slides import BODY, FLOOR, KICKER, SIDE, TALL, TITLE, WIDE, Box, Layout
from unginvest_workshop.i18n import Translator, regional
from unginvest_workshop.settings import resources_dir

TITLE_PH: Final = 'type="title"'
KICKER_PH: Final = 'type="body" sz="quarter" idx="13"'
BODY_PH: Final = 'type="body" idx="1"'
FOOTER_PH: Final = 'type="ftr" sz="quarter" idx="11"'
NUMBER_PH: Final = 'type="sldNum" sz="quarter" idx="12"'

_FOOTER: Final = Box(SIDE, FLOOR + 14.0, WIDE - 2 * SIDE - 80.0, 20.0)
_NUMBER: Final = Box(WIDE - SIDE - 70.0, FLOOR + 14.0, 70.0, 20.0)
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_LINES: Final = '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
_TYPE: Final = "application/vnd.openxmlformats-officedocument"


def layout_index(layout: Layout, phase: Phase) -> int:
    """Return which of the blank's layouts a slide has."""
    if layout is Layout.FRONT:
        return 0
    return 1 + (phase.number - 1) + (0 if layout is Layout.SECTION else len(Phase))


def blank(t: Translator, phases: Sequence[str]) -> bytes:
    """Return the blank as a file; the layouts are called what the phases are."""
    layouts = [_front(t)]
    layouts += [_section(t, number, name) for number, name in enumerate(phases, 1)]
    layouts += [_content(t, number, name) for number, name in enumerate(phases, 1)]
    named = {f"slideLayout{n}": layout for n, layout in enumerate(layouts, 1)}
    theme = (resources_dir() / "deck" / "theme.xml").read_text(encoding="utf-8")
    to_layouts = [*(("slideLayout", f"../slideLayouts/{name}.xml") for name in named), ("theme", "../theme/theme1.xml")]
    to_master = _relations([("slideMaster", "../slideMasters/slideMaster1.xml")])
    from_here = [("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")]
    files = {
        "[Content_Types].xml": _types(named),
        "_rels/.rels": _relations([("officeDocument", "ppt/presentation.xml")]),
        "ppt/presentation.xml": _presentation(t),
        "ppt/_rels/presentation.xml.rels": _relations(from_here),
        "ppt/theme/theme1.xml": theme,
        "ppt/slideMasters/slideMaster1.xml": _master(t, len(layouts)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(to_layouts),
        **{f"ppt/slideLayouts/{name}.xml": layout for name, layout in named.items()},
        **{f"ppt/slideLayouts/_rels/{name}.xml.rels": to_master for name in named},
    }
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        for name, said in files.items():
            archive.writestr(name, said)
    return written.getvalue()


def _types(layouts: Iterable[str]) -> str:
    parts = [
        ("presentation", "presentationml.presentation.main"),
        ("theme/theme1", "theme"),
        ("slideMasters/slideMaster1", "presentationml.slideMaster"),
        *((f"slideLayouts/{name}", "presentationml.slideLayout") for name in layouts),
    ]
    overrides = "".join(
        f'<Override PartName="/ppt/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in parts
    )
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'


def _presentation(t: Translator) -> str:
    return (
        f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'<p:sldSz cx="{emu(WIDE)}" cy="{emu(TALL)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{regional(t.language)}"/></a:defPPr></p:defaultTextStyle>'
        "</p:presentation>"
    )


def _master(t: Translator, layouts: int) -> str:
    shapes = (
        _placeholder(2, t("Overskrift"), TITLE_PH, TITLE_BOX, t("Overskrift")),
        _placeholder(3, t("Tekst"), BODY_PH, area_under(""), t("Tekst")),
        _placeholder(4, t("Bunntekst"), FOOTER_PH, _FOOTER, "", _small("l")),
        _placeholder(5, t("Lysbildenummer"), NUMBER_PH, _NUMBER, "‹#›", _small("r"), field=True),
    )
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(layouts))
    colours = " ".join(f'{name}="{name}"' for name in (*(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink"))
    body = "".join(
        f'<a:lvl{n}pPr marL="{emu(18.0 * (n - 1))}" indent="0">{_LINES}<a:spcBef><a:spcPts val="600"/></a:spcBef>'
        f"<a:buNone/>{_default(BODY)}</a:lvl{n}pPr>"
        for n in range(1, 6)
    )
    return (
        f"{HEAD}<p:sldMaster {NAMESPACES}><p:cSld>{_ground('bg2')}<p:spTree>{TREE}{''.join(shapes)}</p:spTree></p:cSld>"
        f'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" {colours}/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst>'
        f'<p:hf hdr="0" dt="0"/><p:txStyles><p:titleStyle><a:lvl1pPr>{_LINES}<a:buNone/>{_default(TITLE)}</a:lvl1pPr>'
        f"</p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle><a:lvl1pPr>{_default(BODY)}</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>"
    )


def _front(t: Translator) -> str:
    width = WIDE / len(Phase)
    bands = "".join(
        _ornament(20 + n, Box((n - 1) * width, TALL - 26.0, width, 26.0), f"accent{n}", "rect") for n in range(1, 6)
    )
    discs = "".join(
        _ornament(30 + n, Box(SIDE + (n - 1) * 34.0, 62.0, 26.0, 26.0), f"accent{n}", "ellipse", str(n))
        for n in range(1, 6)
    )
    above = Box(SIDE + 5 * 34.0 + 6.0, 64.0, 500.0, 24.0)
    shapes = (
        bands + discs,
        _placeholder(2, t("Overskrift"), TITLE_PH, FRONT_TITLE, t("Overskrift"), _level(FRONT_STYLE), anchor="b"),
        _placeholder(3, t("Over overskriften"), KICKER_PH, above, t("Over overskriften"), _level(KICKER, muted=True)),
        _placeholder(4, t("Tekst"), BODY_PH, FRONT_BODY, t("Tekst"), _level(WHEN_STYLE)),
    )
    return _layout(t("Forside"), shapes)


def _section(t: Translator, number: int, name: str) -> str:
    discs = "".join(_step_disc(number, n) for n in range(1, 6))
    above = Box(SIDE, 130.0, WIDE - 2 * SIDE, 26.0)
    shapes = (
        discs,
        _placeholder(2, t("Overskrift"), TITLE_PH, SECTION_TITLE, t("Overskrift"), _level(SECTION_STYLE), anchor="b"),
        _placeholder(3, t("Over overskriften"), KICKER_PH, above, t("Over overskriften"), _level(LEAD_STYLE)),
        _placeholder(4, t("Tekst"), BODY_PH, SECTION_BODY, t("Tekst"), _level(LEAD_STYLE)),
    )
    return _layout(t("{n} {phase}: ny del", n=number, phase=name), shapes, ground=f"accent{number}")


def _step_disc(number: int, n: int) -> str:
    """Return one of the five discs on a section's ground: its own is white."""
    box = Box(SIDE + (n - 1) * 40.0, 70.0, 30.0, 30.0)
    if n == number:
        return _ornament(20 + n, box, "bg1", "ellipse", str(n), ink=f"accent{number}")
    return _ornament(20 + n, box, f"accent{number}", "ellipse", str(n), ink="bg1", edge="bg1")


def _content(t: Translator, number: int, name: str) -> str:
    disc = _ornament(20, DISC, f"accent{number}", "ellipse", str(number))
    style = _level(KICKER).replace('"phase"', f'"accent{number}"')
    shapes = (
        disc,
        _placeholder(2, t("Overskrift"), TITLE_PH, None, t("Overskrift")),
        _placeholder(3, t("Over overskriften"), KICKER_PH, KICKER_BOX, t("Over overskriften"), style, anchor="ctr"),
        _placeholder(4, t("Tekst"), BODY_PH, None, t("Tekst")),
        _placeholder(5, t("Bunntekst"), FOOTER_PH, None, ""),
        _placeholder(6, t("Lysbildenummer"), NUMBER_PH, None, "‹#›", field=True),
    )
    return _layout(t("{n} {phase}: innhold", n=number, phase=name), shapes)


def _layout(name: str, shapes: Sequence[str], ground: str = "") -> str:
    behind = _ground(ground) if ground else ""
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES} preserve="1" userDrawn="1"><p:cSld name={attribute(name)}>{behind}'
        f"<p:spTree>{TREE}{''.join(shapes)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _ground(colour: str) -> str:
    return f"<p:bg><p:bgPr>{solid(colour)}<a:effectLst/></p:bgPr></p:bg>"


def _placeholder(
    ident: int,
    name: str,
    kind: str,
    box: Box | None,
    prompt: str,
    levels: str = "",
    *,
    anchor: str = "t",
    field: bool = False,
) -> str:
    """Return a placeholder; without a box it is where the master has it."""
    run = f"<a:rPr/><a:t>{prompt}</a:t>"
    inside = f'<a:fld id="{NUMBER_FIELD}" type="slidenum">{run}</a:fld>' if field else f"<a:r>{run}</a:r>"
    look, body = "", "<a:bodyPr/>"
    if box is not None:
        look = place(box) + preset("rect")
        body = f'<a:bodyPr vert="horz" wrap="square" {NO_INSETS} anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
    words = text_body(body, f"<a:p>{inside if prompt else ''}</a:p>", levels)
    return shape(ident, name, look, words, about=LOCKED, held=holder(kind))


def _ornament(ident: int, box: Box, colour: str, form: str, text: str = "", *, ink: str = "bg1", edge: str = "") -> str:
    """Return something that stands on all slides of a layout: a disc with its number, or a band."""
    look = place(box) + preset(form) + solid(colour) + (line(edge, 1.0) if edge else NO_LINE)
    style = f'<a:rPr sz="{round(box.height * 52)}" b="1">{solid(ink)}</a:rPr>'
    run = f"<a:r>{style}<a:t>{text}</a:t></a:r>" if text else ""
    body = f'<a:bodyPr wrap="none" {NO_INSETS} anchor="ctr"/>'
    words = text_body(body, f'<a:p><a:pPr algn="ctr"/>{run}</a:p>')
    return shape(ident, "", look, words, held='<p:nvPr userDrawn="1"/>')


def _level(style: Style, *, muted: bool = False) -> str:
    return f'<a:lvl1pPr marL="0" indent="0"><a:buNone/>{_default(style, muted=muted)}</a:lvl1pPr>'


def _default(style: Style, *, muted: bool = False) -> str:
    font = "+mj-lt" if style.face.serif else "+mn-lt"
    ink = Ink.MUTED if muted else style.ink
    return (
        f'<a:defRPr sz="{round(style.size * 100)}" b="{int(style.face.bold)}">{solid(ink.value)}'
        f'<a:latin typeface="{font}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
    )


def _small(align: str) -> str:
    font = '<a:latin typeface="+mn-lt"/>'
    return f'<a:lvl1pPr algn="{align}"><a:defRPr sz="1200">{solid(Ink.MUTED.value)}{font}</a:defRPr></a:lvl1pPr>'

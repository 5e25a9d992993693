"""Building the summary of a fagdag, once for all formats."""

from collections.abc import Callable, Sequence

from unginvest_workshop.content import load_content
from unginvest_workshop.domain.agenda import Phase
from unginvest_workshop.exporting.document import MARK, Front, Section, Summary, Topic
from unginvest_workshop.exporting.errors import ExportError
from unginvest_workshop.exporting.homes import at_home
from unginvest_workshop.exporting.names import Names
from unginvest_workshop.exporting.said import joined
from unginvest_workshop.exporting.sections import SECTIONS
from unginvest_workshop.exporting.snapshot import Snapshot, without_private
from unginvest_workshop.exporting.source import Source
from unginvest_workshop.i18n import Translator, mark
from unginvest_workshop.settings import NamesPolicy


def open_source(
    snapshot: Snapshot,
    policy: NamesPolicy,
    t: Translator,
    untouched: frozenset[str] | None = None,
    *,
    hear: Callable[[str], object] | None = None,
) -> Source:
    """Return what may be told of a fagdag, with people named as the policy wants them; see Names."""
    # Names are gathered from everything, so that those of whom only a private story tells are not let through.
    # What stands for a name stands among people's own words, so it is in the language of the room.
    names = Names(policy, snapshot, Translator(snapshot.workshop.language), untouched, hear=hear)
    return Source(without_private(snapshot), names, t)


def tell(source: Source, sections: Sequence[str] | None = None) -> Summary:
    """Tell a fagdag by these of ``SECTIONS``, in this order; with None it is all of them.

    Raises ExportError for one that there is not.
    """
    t, workshop = source.t, source.snapshot.workshop
    content = load_content(t.language)
    title = source.say(workshop.title)
    builders = [_builder(name) for name in (SECTIONS if sections is None else sections)]
    told = tuple(section for build in builders if (section := build(source)) is not None)
    return Summary(
        language=t.language,
        file_title=file_title(source),
        front=_front(source, title, _nothing(source, told)),
        sections=at_home(told),
        phases=tuple(content.phase(phase).name for phase in Phase),
        page_of=t("Side {page} av {pages}", page="{page}", pages="{pages}"),
        mark=MARK,
        recurring=t("går igjen i flere av gruppas historier"),
    )


def file_title(source: Source) -> str:
    """Return what the files of a fagdag's summary are called."""
    return f"{source.snapshot.workshop.date.isoformat()} {source.say(source.snapshot.workshop.title)}"


def _builder(name: str) -> Callable[[Source], Section | None]:
    """Return what tells a section. Raises ExportError."""
    if name not in SECTIONS:
        raise ExportError(mark("Delen «{name}» finnes ikke. Velg blant {known}."), name=name, known=", ".join(SECTIONS))
    return SECTIONS[name]


def _front(source: Source, title: str, nothing: str) -> Front:
    workshop, t = source.snapshot.workshop, source.t
    where = joined(" · ", filter(None, (t.date_long(workshop.date), source.say(workshop.place))))
    topic = Topic(
        title=t("Læringsspørsmålet"),
        question=source.say(workshop.topic_question),
        where_label=t("hvor"),
        where=tuple(source.say(clause) for clause in workshop.topic_where if clause.strip()),
        so_that_label=t("slik at"),
        so_that=source.say(workshop.topic_so_that),
    )
    return Front(t("Oppsummering"), title, where, topic, _facts(source), t("Innhold"), "" if topic.told else nothing)


def _nothing(source: Source, told: Sequence[Section]) -> str:
    """Say that nothing is written, or nothing in the sections that are told; empty where there is."""
    if told:
        return ""
    # another source, as nothing that is looked at here is told
    whole = open_source(source.snapshot, NamesPolicy.FULL, source.t)
    if any(build(whole) is not None for build in SECTIONS.values()):
        return source.t("Ingenting er skrevet i disse delene ennå.")
    return source.t("Ingenting er skrevet ennå.")


def _facts(source: Source) -> tuple[str, ...]:
    t, rows = source.t, source.snapshot
    people = sum(person.took_part for person in rows.participants)
    counts = (
        (people, t.plural("{n} deltaker", "{n} deltakere", people)),
        (len(rows.groups), t.plural("{n} gruppe", "{n} grupper", len(rows.groups))),
        (len(rows.stories), t.plural("{n} historie", "{n} historier", len(rows.stories))),
        (len(rows.factors), t.plural("{n} suksessfaktor", "{n} suksessfaktorer", len(rows.factors))),
        (len(rows.clusters), t.plural("{n} fellesnevner", "{n} fellesnevnere", len(rows.clusters))),
        (len(rows.ideas), t.plural("{n} drøm", "{n} drømmer", len(rows.ideas))),
        (len(rows.steps), t.plural("{n} steg på veien", "{n} steg på veien", len(rows.steps))),
    )
    return tuple(said for count, said in counts if count)

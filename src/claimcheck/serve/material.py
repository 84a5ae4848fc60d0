"""All that pages are made of: the records and articles as they were read at one time, and the report on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.finding.gaps import find_gaps
from claimcheck.check.finding.quoted import Quoted, trimmed
from claimcheck.check.quotation.annotating import annotate
from claimcheck.check.quotation.coverage import unquoted_sentences
from claimcheck.records.corpus import Corpus
from claimcheck.report.annotated import Annotated
from claimcheck.report.found import Gap
from claimcheck.report.model import Report
from claimcheck.serve.written import Written
from claimcheck.text.span import Span


@dataclass(frozen=True, eq=False)
class Material:
    """What stood in the files, and what was found in it."""

    seen: str
    """A sum of all that was read: with another one, something has changed."""
    corpus: Corpus
    report: Report
    unregistered: tuple[str, ...] = ()
    """Files of the source folder that no record names."""
    files: tuple[str, ...] = ()
    """The files that a new claim can go into."""
    read: Mapping[str, bytes] = field(default_factory=dict)
    """The content of the files of records, by their names in outputs."""

    undoable: Written | None = None
    """What was written last, where that can be taken back."""

    @cached_property
    def annotated(self) -> Annotated:
        """The articles with all that the claims quote marked."""
        return annotate(self.corpus, self.report)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What the records leave open."""
        return find_gaps(self.corpus, self.report, self.unregistered)

    @cached_property
    def numbers(self) -> Mapping[str, tuple[Span, ...]]:
        """Where in each article sentences stand with a number that no claim quotes."""
        quoted = Quoted(self.report.claims)
        return {
            id_: tuple(trimmed(article, span) for span in unquoted_sentences(article, quoted.spans(id_)))
            for id_, article in self.corpus.articles.items()
        }

    @cached_property
    def reader(self) -> PassageReader:
        """What reads who speaks in a passage."""
        return PassageReader(self.corpus, Names(self.corpus.actors.values()), reads_speech=True)

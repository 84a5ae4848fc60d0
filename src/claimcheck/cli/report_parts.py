"""What a report is to show: which claims, for whom, under which title."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.filters import Filter, select
from claimcheck.cli.options import Reader
from claimcheck.cli.session import Checked, configuration, pick
from claimcheck.report.editorial import Editorial, Masthead, editorial
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from claimcheck.records.corpus import Corpus


class Wanted(NamedTuple):
    """The claims that are asked for, and all that there are."""

    checked: Checked
    report: Report
    """With the claims to show alone."""
    reader: Reader
    masthead: Masthead

    @property
    def whole(self) -> Report:
        """With all claims."""
        return self.checked.report

    @property
    def corpus(self) -> "Corpus":
        """The records and articles."""
        return self.checked.corpus

    @property
    def edited(self) -> Editorial:
        """As an editor reads it."""
        return editorial(self.whole, self.report, self.masthead)


def masthead_of(**given: str | None) -> Masthead:
    """Return title, author, date and summary as *given* on the command line, else as configured.

    Raises:
        ClaimcheckError: if the configuration cannot be used.
    """
    settings = configuration()
    return Masthead(
        **{key: settings.value(f"report.{key}") if value is None else value for key, value in given.items()}
    )


def wanted(
    checked: Checked, reader: Reader, ids: Sequence[str], status: str | None, masthead: Masthead
) -> Wanted:
    """Return what is asked for: with neither *ids* nor *status* all claims, with both those that fit both.

    Raises:
        ClaimcheckError: if there is no such claim or status.
        NothingToCheckError: if no claim is left.
    """
    report = checked.report
    if ids:
        report = pick(report, ids)
    if status is not None:
        report = pick(report, [claim.claim.id for claim in select(report, Filter(status=status))])
    return Wanted(checked, report, reader, masthead)

"""What commands leave with: the one place that turns findings and options into an exit code."""

from typing import NamedTuple

from claimcheck.cli.app import OK, PROBLEMS
from claimcheck.cli.options import FailOn
from claimcheck.cli.session import has_problem
from claimcheck.report.model import Report

_MILDEST_FIRST = (FailOn.NEVER, FailOn.ERROR, FailOn.WARNING, FailOn.INFO)


class Failing(NamedTuple):
    """What was asked to make the exit code 1; None and False: nothing was asked."""

    fail_on: FailOn | None = None
    strict: bool = False
    exit_zero: bool = False
    configured: FailOn = FailOn.ERROR
    """What counts where no option asks for anything."""

    @property
    def least(self) -> FailOn:
        """From which severity on problems fail: the strictest that was asked for, else as configured."""
        asked = [FailOn.WARNING] if self.strict else []
        asked += [self.fail_on] if self.fail_on else []
        return max(asked, key=_MILDEST_FIRST.index, default=self.configured)

    @property
    def conflict(self) -> str:
        """What to tell where two options ask for different things; empty where they do not."""
        if not self.strict or self.fail_on in {None, FailOn.WARNING}:
            return ""
        return (
            f"--strict means --fail-on warning, and --fail-on {self.fail_on} was given, too: "
            f"the stricter one counts, --fail-on {self.least}"
        )


def exit_code(report: Report, failing: Failing) -> int:
    """Return the exit code of a check that was carried out; what could not be leaves with 2 or 3 before."""
    fails = not failing.exit_zero and has_problem(report, failing.least.severity)
    return PROBLEMS if fails else OK


def written_code(report: Report) -> int:
    """Return the exit code of a command that wrote *report*: where every claim was refused nothing was checked."""
    return OK if report.claims else PROBLEMS

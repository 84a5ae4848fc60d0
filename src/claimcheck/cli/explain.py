"""The command that explains a problem code, or a claim's count: explain."""

from typing import Annotated

import typer

from claimcheck.cli import completing
from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import (
    Claims,
    Sources,
)
from claimcheck.cli.output import show
from claimcheck.problem import CODES, Code


@app.command(
    "explain", epilog=examples("claimcheck explain CC209", "claimcheck explain offensive-from-belarus")
)
def explain_command(
    what: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE or ID]",
            help="A problem code, or a claim.",
            autocompletion=completing.codes_and_claims,
        ),
    ] = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Explain a problem code, or a claim's count.

    What a code means and how to mend it; or why a claim counts 1 origin and not 3.
    """
    from claimcheck.cli.session import claim_of, read
    from claimcheck.render.terminal.catalogue import code_page, counts_page
    from claimcheck.render.terminal.style import stacked

    with errors_shown():
        code = _code(what) if what else None
        if what is None:
            show(stacked(*(part for code in CODES.values() for part in (code_page(code), ""))))
        elif code is not None:
            show(code_page(code))
        else:
            report = read(claims, sources).report
            show(counts_page(claim_of(report, what), report))


def _code(what: str) -> Code | None:
    """Return the problem code that *what* names by number or slug.

    Raises:
        ClaimcheckError: if it looks like a number of a code and is none.
    """
    for code in CODES.values():
        if what.upper() == code.number or what == code.slug:
            return code
    if what[:2].upper() == "CC" and what[2:].isdigit():
        from claimcheck.cli.session import unknown

        raise unknown("code", what.upper(), CODES)
    return None

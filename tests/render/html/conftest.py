"""Pages that several tests read."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from claimcheck.check.quotation.annotating import annotate
from claimcheck.cli.report import pictures_of
from claimcheck.records.corpus import Corpus
from claimcheck.render.html.report import to_editor_html, to_html
from claimcheck.render.svg.drawing import Picture
from claimcheck.report.editorial import Masthead, editorial
from claimcheck.report.model import CheckedClaim, Report


@pytest.fixture(scope="session")
def picture() -> Picture:
    """A picture wider than a telephone, with what would be markup in its words."""
    return Picture(
        name="origins",
        title="Origins <b>",
        description="One line & no more.",
        svg='<svg viewBox="0 0 900 40" width="900" role="img" aria-label="a line"><path d="M0 20h900"></path></svg>',
        header=("origin", "claims"),
        rows=(("<i>Belarus</i>", "3"),),
    )


@pytest.fixture(scope="session")
def golden_page(golden_corpus: Corpus, golden_report: Report, picture: Picture) -> str:
    """The page of the small fixed project, with a picture."""
    return to_html(golden_report, annotate(golden_corpus, golden_report), (picture,))


def still_read(checked: CheckedClaim) -> CheckedClaim:
    """Return a claim with its reading of what it now says."""
    reading = checked.claim.reading
    if reading is None:
        return checked
    return checked._replace(claim=replace(checked.claim, reading=replace(reading, of=checked.fingerprint)))


MASTHEAD = Masthead("The bridge", "The desk", "2026-05-20", "What can be printed.")


@pytest.fixture(scope="session")
def golden_edited_page(golden_corpus: Corpus, golden_report: Report) -> str:
    """The editor's page of the small fixed project."""
    edited = editorial(golden_report, golden_report, MASTHEAD)
    return to_editor_html(edited, annotate(golden_corpus, golden_report))


@pytest.fixture(scope="session")
def shipped_edited_page(shipped_corpus: Corpus, shipped_report: Report) -> str:
    """The editor's page of the shipped claims."""
    edited = editorial(shipped_report, shipped_report)
    return to_editor_html(edited, annotate(shipped_corpus, shipped_report))


@pytest.fixture(scope="session")
def shipped_page(shipped_corpus: Corpus, shipped_report: Report) -> str:
    """The page of the shipped claims."""
    return to_html(shipped_report, annotate(shipped_corpus, shipped_report), pictures_of(shipped_report))


@pytest.fixture
def page_with(
    everywhere_corpus: Corpus, everywhere: Report, inject: Callable[[Any, str], Any]
) -> Callable[[str], str]:
    """Return a page with a text wherever others may write."""
    annotated = annotate(everywhere_corpus, everywhere)
    return lambda text: to_html(inject(everywhere, text), inject(annotated, text))


@pytest.fixture
def edited_page_with(
    everywhere_corpus: Corpus, everywhere: Report, inject: Callable[[Any, str], Any]
) -> Callable[[str], str]:
    """Return an editor's page with a text wherever others may write."""
    annotated = annotate(everywhere_corpus, everywhere)

    def made(text: str) -> str:
        report = inject(everywhere, text)
        report = report._replace(claims=tuple(map(still_read, report.claims)))
        edited = editorial(report, report, Masthead(text, text, text, text))
        return to_editor_html(edited, inject(annotated, text))

    return made

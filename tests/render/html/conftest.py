"""Pages that several tests read."""

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.check.quotation.annotating import annotate
from claimcheck.records.corpus import Corpus
from claimcheck.render.html.report import to_html
from claimcheck.render.svg.picture import Picture
from claimcheck.render.svg.pictures import pictures
from claimcheck.report.model import Report


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


@pytest.fixture(scope="session")
def shipped_page(shipped_corpus: Corpus, shipped_report: Report) -> str:
    """The page of the shipped claims."""
    return to_html(shipped_report, annotate(shipped_corpus, shipped_report), pictures(shipped_report))


@pytest.fixture
def page_with(
    everywhere_corpus: Corpus, everywhere: Report, inject: Callable[[Any, str], Any]
) -> Callable[[str], str]:
    """Return a page with a text wherever others may write."""
    annotated = annotate(everywhere_corpus, everywhere)
    return lambda text: to_html(inject(everywhere, text), inject(annotated, text))

"""A quotation looked up without anything around it being read."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.quotation.lookup import look_up
from claimcheck.report.evidence import Anchor

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """\
sources:
  - {id: one, file: one.txt, language: de}
claims:
  - {id: claim, text: a claim, evidence: [{source: one, quote: Minsk antwortet}]}
"""


@pytest.mark.parametrize(
    ("article", "anchor", "codes"),
    [
        pytest.param("Kein Wort: Minsk antwortet nie.", Anchor.FOUND, [], id="a negation around it is not read"),
        pytest.param("Minsk antwortet. Minsk antwortet.", Anchor.AMBIGUOUS, ["CC204"], id="twice"),
        pytest.param("Minsk schweigt heute.", Anchor.NOT_FOUND, ["CC201"], id="not there"),
    ],
)  # fmt: skip
def test_what_is_found(project: "SmallProject", article: str, anchor: Anchor, codes: list[str]) -> None:
    """The anchor and the problems of one quotation."""
    project.write(YAML, one=article)
    corpus = project.load()
    located = look_up(corpus.claims["claim"], 0, corpus)
    assert (located.anchor, [problem.code for problem in located.problems]) == (anchor, codes)


def test_an_article_that_could_not_be_read(project: "SmallProject") -> None:
    """What was not looked at is unchecked, never found."""
    project.write(YAML)
    corpus = project.load()
    located = look_up(corpus.claims["claim"], 0, corpus)
    assert (located.anchor, [problem.code for problem in located.problems]) == (Anchor.UNCHECKED, ["CC211"])

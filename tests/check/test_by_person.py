"""A person's reading of a claim: it overrules the tool's finding on the fit, as long as nothing changes."""

from typing import TYPE_CHECKING, NamedTuple

import pytest

from claimcheck.report.model import CheckedClaim

if TYPE_CHECKING:
    from conftest import SmallProject

CLAIM = """\
sources: [{{id: s, file: a.txt, language: en}}]
claims:
  - id: x
    text: {text}
    reading: {{fit: {fit}, by: MK, date: 2026-11-29, of: {of}, why: both say so}}
    evidence: [{{source: s, quote: {quote}}}]
"""
ARTICLE = "They saw that up to 9000 soldiers came. Up to 700 left."


class Said(NamedTuple):
    """How a claim's fit stands, why, and the codes of the problems that are told of it."""

    fit: str
    by_tool: str
    is_read: bool
    reason: str
    codes: list[str]


@pytest.fixture
def read(project: "SmallProject") -> "Read":
    """Verify a claim whose reading holds for what it says now."""
    return Read(project)


class Read:
    """Writes claims with readings."""

    def __init__(self, project: "SmallProject") -> None:
        """Write into *project*."""
        self.project = project

    def claim(self, fit: str, text: str, quote: str, of: str = "") -> CheckedClaim:
        """Return the claim with a reading of its own fingerprint, or of another."""
        parts = {"fit": fit, "text": text, "quote": quote}
        [unread] = self.project.verify(CLAIM.format(**parts, of="00000000"), a=ARTICLE).claims
        [claim] = self.project.verify(CLAIM.format(**parts, of=of or unread.fingerprint)).claims
        return claim

    def said(self, fit: str, text: str, quote: str, of: str = "") -> Said:
        """Return what becomes of its fit."""
        claim = self.claim(fit, text, quote, of)
        problems = self.project.verify().problems
        codes = [p.code for p in problems if p.code.startswith("CC5")]
        return Said(claim.fit, claim.fit_by_tool, claim.is_read, claim.fit_reason, codes)


BOUND = "up to 9000 soldiers came"


def test_a_reading_that_licenses_overrules_the_tool(read: Read) -> None:
    """What the tool had found stays beside it, and its warnings are set aside with the reason."""
    said = read.said("licensed", "9000 soldiers came", BOUND)
    assert said[:3] == ("licensed", "overreaches", True)
    assert said.reason.startswith("both say so; the tool alone: overreaches, says 9000 soldiers")
    assert said.codes == []
    [claim] = read.project.verify().claims
    assert claim.ignored == {"CC511": "read by MK, 2026-11-29: both say so"}


def test_a_reading_that_finds_more_overrules_the_tool(read: Read) -> None:
    """A person sees what the tool does not: the claim overreaches."""
    said = read.said("overreaches", "Up to 9000 soldiers came", BOUND)
    assert (said.fit, said.is_read, said.by_tool) == ("overreaches", True, "licensed")


def test_a_reading_that_leaves_it_open_sets_no_warning_aside(read: Read) -> None:
    """`unchecked` is no licence: what the tool warns of stays."""
    said = read.said("unchecked", "9000 soldiers came", BOUND)
    assert (said.fit, said.by_tool, said.codes) == ("unchecked", "overreaches", ["CC511"])


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("9001 soldiers came", BOUND, id="another text"),
        pytest.param("9000 soldiers came", "up to 9000 soldiers", id="another quotation"),
    ],
)
def test_a_stale_reading_counts_no_more(text: str, quote: str, read: Read) -> None:
    """Once claim or quotation change the tool's finding is back, with its warning and one for the reading."""
    of = read.claim("licensed", "9000 soldiers came", BOUND).fingerprint
    stale = read.said("licensed", text, quote, of)
    alone = read.said("unchecked", text, quote, "00000000")
    assert stale[:3] == (stale.by_tool, alone.by_tool, False)
    assert stale.codes[-1] == "CC520"
    assert (stale.reason, stale.codes) == (alone.reason, alone.codes)


def test_a_stale_reading_is_told_at_its_place_with_both_fingerprints(read: Read) -> None:
    """The message says what to do."""
    now = read.claim("licensed", "9000 soldiers came", BOUND, "5f0c2a9e").fingerprint
    [problem] = [p for p in read.project.verify().problems if p.code == "CC520"]
    assert (str(problem.place), problem.claim) == ("claims/a.yaml:5:14", "x")
    assert problem.message == (
        "claim or quotations have changed since they were read by MK, 2026-11-29 (fingerprint 5f0c2a9e, "
        f"now {now}), so that the reading no longer counts: read them again, or remove it"
    )


def test_no_reading_licenses_a_claim_without_a_quotation_that_stands(read: Read) -> None:
    """What is quoted is not in the article: there is nothing that a person could have read there."""
    said = read.said("licensed", "9000 soldiers came", "9000 aliens landed in Lisbon")
    assert said[:3] == ("unchecked", "unchecked", False)
    assert said.reason == (
        "no supporting quotation stands; that it is read by MK, 2026-11-29 as licensed counts once one does"
    )


def test_a_claim_without_a_reading_has_the_fit_of_the_tool(project: "SmallProject") -> None:
    """Nothing changes where nobody has read."""
    yaml = CLAIM.format(fit="licensed", text="9000 soldiers came", of="00000000", quote=BOUND)
    kept = "".join(line for line in yaml.splitlines(keepends=True) if "reading:" not in line)
    [claim] = project.verify(kept, a=ARTICLE).claims
    assert (claim.fit, claim.fit_by_tool, claim.is_read) == ("overreaches", "overreaches", False)

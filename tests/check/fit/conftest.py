"""What the tests of fit share: many claims, each with its quotation, judged in one run."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import CheckedClaim

from .cases import Case, Judge

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.fixture
def judge(project: "SmallProject") -> Judge:
    """A function that judges cases all at once and returns the checked claims in order."""

    def judged(cases: Sequence[Case]) -> list[CheckedClaim]:
        sources, claims, articles = [], [], {}
        for index, case in enumerate(cases):
            name = f"s{index:04}"
            articles[name] = case.before + case.quote.replace("[…]", case.omitted)
            sources.append({"id": name, "file": f"{name}.txt", "language": case.language})
            item = {"source": name, "quote": case.quote} | ({"gloss": case.gloss} if case.gloss else {})
            claim = {"id": f"c{index:04}", "text": case.claim, "tags": ["t"], "evidence": [item]}
            claims.append(claim | json.loads(case.record))
        records = {"sources": sources, "claims": claims, "actors": ACTORS}
        report = project.verify(json.dumps(records, ensure_ascii=False), **articles)
        found = {claim.claim.id: claim for claim in report.claims}
        return [found[f"c{index:04}"] for index in range(len(cases))]

    return judged


ACTORS = [
    {"id": "lukashenko", "name": "Alexander Lukaschenko", "aliases": ["Lukaschenko", "Lukashenko"], "kind": "person"},
]  # fmt: skip

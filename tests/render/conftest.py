"""The small fixed project, which golden pages show."""

from pathlib import Path

import pytest

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import Report


@pytest.fixture(scope="session")
def golden_corpus() -> Corpus:
    """The small fixed project, loaded."""
    folder = Path(__file__).resolve().parent.parent / "golden" / "project"
    return load(Project(folder / "claims", folder / "seeds", "claims"))


@pytest.fixture(scope="session")
def golden_report(golden_corpus: Corpus) -> Report:
    """The small fixed project, verified."""
    return verify(golden_corpus)

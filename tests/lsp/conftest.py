"""What the tests of the editor's window share: a small article, and records of it as they are seen."""

from collections.abc import Callable
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from claimcheck.load.project import Project
from claimcheck.lsp.desk import Desk, Seen

if TYPE_CHECKING:
    from conftest import SmallProject

ARTICLE = """\
The mayor never said that the bridge would open. "The ferry sank", said Ann Ash on Monday.
Up to 40 people were on board, the harbour office said. 😀 Nobody died.
"""

RECORDS = """\
sources:
  - {id: a, file: a.txt, language: en}
actors:
  - id: ann
    name: Ann Ash
    kind: person
claims:
  - id: sank
    text: The ferry sank.
    about: ferry
    evidence:
      - source: a
        quote: The ferry sank
        attribution: [ann: said Ann Ash]
      - {source: a, quote: Nobody died.}
  - id: opened
    text: The bridge opened.
    evidence:
      - source: a
        quote: the bridge would open
"""


@pytest.fixture
def records() -> str:
    """Two claims about the article: one holds, of the other a negation was left out."""
    return RECORDS


@pytest.fixture
def seen(project: "SmallProject") -> Callable[[str], Seen]:
    """Write records beside the article, and look."""

    def look(yaml: str) -> Seen:
        project.write(dedent(yaml), a=ARTICLE)
        return Desk(Project(project.claims, project.sources, "claims")).look()

    return look

"""Making one actor of two."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import RecordsFile, read_files
from claimcheck.load.merging import plan_merging
from claimcheck.load.project import Project

if TYPE_CHECKING:
    from conftest import SmallProject

REFERRING = """\
sources:
- {id: s, file: s.txt, outlet: gone, credits: [gone]}
claims:
- id: c
  text: t
  evidence:
  - {source: s, quote: words, attribution: [gone, gone+other: words]}
"""
REFERRED = """\
sources:
- {id: s, file: s.txt, outlet: kept, credits: [kept]}
claims:
- id: c
  text: t
  evidence:
  - {source: s, quote: words, attribution: [kept, kept+other: words]}
"""


def merged(project: "SmallProject", actors: str, referring: str = "") -> str:
    """Return the file of actors as it is behind the merging of `gone` and `kept`."""
    project.write("sources: []")
    (project.claims / "a.yaml").write_text(actors + referring, encoding="utf-8", newline="")
    files = _files(project)
    contents = plan_merging(files, "gone", "kept").contents
    return contents[project.claims / "a.yaml"].decode("utf-8")


def _files(project: "SmallProject") -> tuple[RecordsFile, ...]:
    return read_files(Project(project.claims, project.sources, "claims"))


OTHER = "- {id: other, name: O, party: gone}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "# all\nactors:\n# one\n- id: gone  # this one\n  name: G\n  # inside\n  aliases: [A, K]\n\n# two\n- id: kept\n  name: K\n  aliases: [B]  # these\n",
            "# all\nactors:\n# one\n\n# two\n- id: kept\n  name: K\n  aliases: [B, G, A]  # these\n",
            id="a flow list",
        ),
        pytest.param(
            "actors:\n  - id: kept\n    name: K\n    aliases:\n      - B\n      - 'C'   # c\n  - {id: gone, name: 'The: G'}\n",
            "actors:\n  - id: kept\n    name: K\n    aliases:\n      - B\n      - 'C'\n      - 'The: G'   # c\n",
            id="a block list",
        ),
        pytest.param(
            'actors:\r\n- {id: gone, name: G}\r\n- id: kept\r\n  name: "K"\r\n  kind: other\r\n',
            'actors:\r\n- id: kept\r\n  name: "K"\r\n  aliases: [G]\r\n  kind: other\r\n',
            id="no list, and line ends of Windows",
        ),
        pytest.param(
            "actors:\n- {id: gone, name: null-G}\n- {id: kept, name: K}\n",
            "actors:\n- {id: kept, name: K, aliases: [null-G]}\n",
            id="no list, all in one line",
        ),
        pytest.param(
            "actors:\n- id: gone\n  name: G\n  note: \"It's #1\"\n- id: kept # K\n  name: K\n",
            "actors:\n- id: kept\n  note: 'It''s #1' # K\n  name: K\n  aliases: [G]\n",
            id="a note",
        ),
        pytest.param(
            'actors:\n- {id: gone, name: K, note: first}\n- {id: kept, name: K, note: "second"}\n',
            "actors:\n- {id: kept, name: K, note: 'second; first'}\n",
            id="two notes",
        ),
        pytest.param(
            "actors:\n- {id: gone, name: K, note: one}\n- {id: kept, name: K, note: this one}\n",
            "actors:\n- {id: kept, name: K, note: this one}\n",
            id="a note that the other has",
        ),
        pytest.param(
            "actors:\n- {id: gone, name: G,\n   aliases: []}\n- {id: kept, name: K, aliases: []}\n",
            "actors:\n- {id: kept, name: K, aliases: [G]}\n",
            id="an empty list",
        ),
        pytest.param(
            "actors:\n- {id: kept, name: K}\n- {id: gone, name: K}",
            "actors:\n- {id: kept, name: K}\n",
            id="nothing to add, at the end of the file",
        ),
        pytest.param(
            "actors:\n- {id: kept, name: K, aliases: [\"it's\"]}\n- {id: gone, name: \"it's, so\", aliases: [yes, It's]}\n",
            "actors:\n- {id: kept, name: K, aliases: [\"it's\", 'it''s, so', 'yes', 'It''s']}\n",
            id="names that need marks",
        ),
    ],
)  # fmt: skip
def test_the_one_goes_and_the_other_takes_its_names(project: "SmallProject", before: str, after: str) -> None:
    """Its lines go with the comments among them, whatever else stands there stays."""
    assert merged(project, before) == after


def test_whatever_named_it_names_the_other(project: "SmallProject") -> None:
    """Outlets, credits, chains, parties."""
    actors = f"actors:\n{OTHER}- {{id: gone, name: G}}\n- {{id: kept, name: K, aliases: [G]}}\n"
    expected = f"actors:\n{OTHER.replace('gone', 'kept')}- {{id: kept, name: K, aliases: [G]}}\n"
    assert merged(project, actors, REFERRING) == expected + REFERRED


@pytest.mark.parametrize(
    ("actors", "referring", "message"),
    [
        ("- {id: gone, name: G, kind: person}\n- {id: kept, name: K}\n", "", "their kinds differ: `gone` has person, `kept` other"),
        ("- {id: gone, name: G, party: kept}\n- {id: kept, name: K}\n", "", "`gone` belongs to `kept`"),
        ("- {id: gone, name: G}\n- {id: kept, name: K, party: gone}\n", "", "`kept` belongs to `gone`"),
        ("- {id: gone, name: G, party: x}\n- {id: kept, name: K}\n- {id: x, name: X}\n", "", "they belong to `x` and `nobody`"),
        ("- {id: gone, name: G}\n- {id: kept, name: K}\n", "sources: [{id: s, file: f, credits: [gone, kept]}]\n", "names both `gone` and `kept`"),
        ("- {id: gone, name: G}\n- {id: kept, name: K}\n", "sources: [{id: s, file: f}]\nclaims: [{id: c, text: t, evidence: [{source: s, quote: q, attribution: [gone+kept: q]}]}]\n", "names both `gone` and `kept`"),
        ('- {id: kept, name: "K\\x41"}\n- {id: gone, name: G}\n', "", "write it plainly first"),
    ],
)  # fmt: skip
def test_what_would_change_more_is_refused(
    project: "SmallProject", actors: str, referring: str, message: str
) -> None:
    """Kinds or parties that differ, one in the other, one place that names both, a name that cannot be told."""
    with pytest.raises(ClaimcheckError, match=message):
        merged(project, f"actors:\n{actors}", referring)


def test_a_record_that_shares_its_line_is_refused(project: "SmallProject") -> None:
    """Only whole lines are taken away."""
    with pytest.raises(ClaimcheckError, match="lines of its own"):
        merged(project, "actors: [{id: gone, name: G}, {id: kept, name: K}]\n")

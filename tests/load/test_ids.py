"""The ids and tags that a project has, by a quick look."""

from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.ids import Ids, scan_ids
from claimcheck.records.corpus import Corpus

if TYPE_CHECKING:
    from conftest import SmallProject

ROOT = Path(__file__).resolve().parents[2]


def test_the_quick_look_finds_what_the_reader_does(shipped_corpus: Corpus) -> None:
    """On the shipped files both agree in every id and tag."""
    tags = {tag for claim in shipped_corpus.claims.values() for tag in claim.tags}
    assert scan_ids(ROOT / "claims") == Ids(
        tuple(shipped_corpus.claims),
        tuple(shipped_corpus.sources),
        tuple(shipped_corpus.actors),
        tuple(sorted(tags)),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("claims:\n- text: t\n  id: b\n- id: a\n", Ids(claims=("a", "b")), id="id at any place"),
        pytest.param("claims: [{id: a, text: t}, {id: 'b', text: t}]\n", Ids(claims=("a", "b")), id="on one line"),
        pytest.param('sources:\n  - id: "004"\nactors:\n  - id: isw\n', Ids(sources=("004",), actors=("isw",)), id="two lists"),
        pytest.param("claims:\n- id: a\n  tags: [x, 'y', \"z\", große-worte]\n", Ids(claims=("a",), tags=("große-worte", "x", "y", "z")), id="tags on a line"),
        pytest.param("claims:\n- id: a\n  tags:\n    - x\n    - 'y'\n  about: z\n", Ids(claims=("a",), tags=("x", "y")), id="a tag a line"),
        pytest.param("claims:\n- id: a\n  text: [ {\n- id: b\n", Ids(claims=("a", "b")), id="broken YAML"),
        pytest.param("claims:\r\n- id: a\r\n  tags: [x]\r\n", Ids(claims=("a",), tags=("x",)), id="line ends of Windows"),
        pytest.param("claims:\n- id: A\n- id: $(reboot)\n- id: é\n", Ids(), id="no ids"),
        pytest.param("claims:\n- id: a\n  tags: ['$(reboot)', '`x`', a;b, '-f', ok, \"q'r\", 'two words']\n", Ids(claims=("a",), tags=("ok",)), id="what a shell acts on"),
        pytest.param("id: outside\nnote: id: x\n", Ids(), id="outside of lists"),
    ],
)  # fmt: skip
def test_ids_and_tags_are_found(text: str, expected: Ids, project: "SmallProject") -> None:
    """In every form that records have, whole or not; nothing that a shell would act on."""
    (project.claims / "a.yaml").write_bytes(dedent(text).encode())
    assert scan_ids(project.claims) == expected


def test_unreadable_files_are_passed_over(project: "SmallProject") -> None:
    """A folder called like a file, a broken link and bytes that are no text cost their own ids alone."""
    (project.claims / "folder.yaml").mkdir()
    (project.claims / "link.yaml").symlink_to(project.folder / "gone")
    (project.claims / "bytes.yaml").write_bytes(b"claims:\n- id: \xff\n- id: b\n")
    project.write("claims: [{id: a, text: t}]")
    assert (scan_ids(project.claims), scan_ids(project.folder / "gone")) == (Ids(claims=("a", "b")), Ids())


@given(text=st.text(st.sampled_from("claims:idtag[]{}- \n\t'\"$`ab,"), max_size=80))
def test_no_text_breaks_the_look(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever stands in a file, what is offered means nothing to a shell."""
    folder = tmp_path_factory.mktemp("claims")
    (folder / "a.yaml").write_text(f"claims:\n{text}", encoding="utf-8")
    offered = [word for words in scan_ids(folder) for word in words]
    assert [word for word in offered if set(word) & set(" \t\n'\"$`[]{},:")] == []


def test_long_runs_take_no_time(project: "SmallProject") -> None:
    """A megabyte of what the patterns begin with is looked through at once."""
    for number, unit in enumerate(("{", " ", "tags: ", "tags:\n", "- ", "{ ", "id: ", "a")):
        (project.claims / f"{number}.yaml").write_text("claims:\n" + unit * (1_000_000 // len(unit)))
    assert scan_ids(project.claims).sources == ()

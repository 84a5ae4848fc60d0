"""The files as they are now, and as they would be."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.load.additions import Addition, Target, plan_additions
from claimcheck.load.editing import Plan, WrittenFile, WrittenText, records_of
from claimcheck.load.yaml_tree import parse
from claimcheck.records.model import Modality
from claimcheck.render.yaml import draft_evidence, draft_record
from claimcheck.report.proposal import Draft, DraftPassage, Proposal, Stated
from claimcheck.serve.project import Added, ProjectFiles, added_lines

if TYPE_CHECKING:
    from claimcheck.load.project import Project
    from conftest import SmallProject

PATH = Path("claims/a.yaml")


@pytest.mark.parametrize(
    ("before", "after", "added"),
    [
        (b"", b"a\nb\n", (Added(1, ("a", "b")),)),
        (b"a\nc\n", b"a\nb\nc\n", (Added(2, ("b",)),)),
        (b"a\r\nc\r\n", b"a\r\n\r\nb\r\nc\r\n", (Added(3, ("b",)),)),
        (b"a", b"a\nb\n", (Added(2, ("b",)),)),
        (b"a", b"a\r\nb\r\n", (Added(2, ("b",)),)),
        (b"a\n", b"a\na\n", (Added(2, ("a",)),)),
        (b"a\nb\n", b"x\na\ny\nb\n", (Added(1, ("x",)), Added(3, ("y",)))),
        (b"a: []  # c\nb\n", b"a:  # c\n- x\nb\n", (Added(1, ("a:  # c", "- x"), ("a: []  # c",)),)),
        (b"- {a: b}\n", b"- {a: b,\n    c: [d]}\n", (Added(1, ("- {a: b,", "    c: [d]}"), ("- {a: b}",)),)),
        (b"a\n", b"a\n", None),
        (b"a\nb\n", b"a\n", None),
        (b"a\nb\n", b"a\nx\ny\n", None),
        (b"a: [x]\n", b"a:\n- y\n", None),
    ],
)
def test_what_was_added_is_told_where_nothing_is_lost(
    before: bytes, after: bytes, added: tuple[Added, ...] | None
) -> None:
    """With its place; of a line that is not whole any more, nothing is ours."""
    assert added_lines(before, after) == added


COMMENTS = st.sampled_from(["", "# c\n", "  # c\n", "    # c\n", "      # c: d\n", "\n", "  \n"])
VALUES = st.sampled_from(
    ["t", "'t: #'", '"t \\n"', "|\n        t\n\n        u", ">-\n        t\n", "t\n        u", "[x, y]  # c"]
)


@st.composite
def changed_texts(draw: st.DrawFn) -> str:
    """Return a file with two claims, written as people write, or do not."""
    dash = draw(st.sampled_from(["", "  ", "    "]))
    gap = draw(st.sampled_from(["- ", "-   "]))
    inner = dash + " " * len(gap)
    parts = [draw(COMMENTS), "sources:\n  - {id: s, file: s.txt}\n", draw(COMMENTS), "claims:\n"]
    for id_ in ("a", "b"):
        value = draw(VALUES) if id_ == "a" else "t"
        key = "tags" if value.startswith("[") else "text"
        parts += [f"{dash}{gap}id: {id_}\n{inner}{key}: {value}\n"]
        parts += [f"{inner}text: t\n"] if key == "tags" else []
        evidence = draw(
            st.sampled_from(["", "evidence:\n", "evidence:\n- source: s\n  quote: one\n  gloss: x # c\n"])
        )
        more = draw(st.sampled_from(["", "  "]))
        lines = evidence.splitlines()
        parts += [f"{inner}{more if number else ''}{line}\n" for number, line in enumerate(lines)]
        parts += [draw(COMMENTS)]
    text = "".join(parts)
    text = text.rstrip("\n") if draw(st.booleans()) else text
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


def as_read(text: str) -> tuple[WrittenFile, ...]:
    """Return a file of records as if it had been read."""
    documents = parse(text, PATH.as_posix()).documents
    return (WrittenFile(PATH, PATH.as_posix(), text.encode(), WrittenText(text), documents),)


@given(
    changed_texts(),
    st.sampled_from(["a", "b", None]),
    st.text("ab:# '\"„“\U0001f600", min_size=1).filter(str.strip),
)
def test_only_whole_lines_are_added(text: str, claim: str | None, quote: str) -> None:
    """The records have one more, all others as they were, and without the new lines the file is what it was."""
    before = as_read(text)
    known = records_of(before)
    assume({*known.records.claims} == {"a", "b"})
    passage = DraftPassage(
        Proposal(
            "s",
            1,
            f"a {quote.strip()}",
            "",
            Modality.ASSERTED,
            links=(),
            quantities=(),
            hedges=(),
            warnings=(),
        )
    )
    if claim:
        addition = Addition(evidence={claim: lambda indent: draft_evidence(passage, indent)})
    else:
        draft = Draft("new", Stated(text="New"), (passage,))
        addition = Addition(claims={"new": lambda indent: draft_record(draft, indent)})
    plan = plan_additions(before, Target(PATH, PATH.as_posix()), addition).plan
    after = plan.contents[PATH]
    runs = added_lines(text.encode(), after)
    assert runs is not None
    [added] = runs
    assert added.instead == ()
    end = "\r\n" if "\r\n" in text else "\n"
    lines = after.decode().split(end)
    assert lines[added.line - 1 : added.line - 1 + len(added.lines)] == [*added.lines]
    found = records_of(as_read(after.decode()))
    old = known.records.claims[claim].evidence if claim else ()
    new = found.records.claims[claim or "new"].evidence
    assert [item.quote for item in new] == [*(item.quote for item in old), passage.proposal.quote]
    assert ({*found.records.claims}, len(found.problems)) == ({"a", "b", claim or "new"}, len(known.problems))


PASSAGE = DraftPassage(
    Proposal(
        "s",
        3,
        "Nobody was hurt",
        "Monday.",
        Modality.ASSERTED,
        links=(),
        quantities=(),
        hedges=(),
        warnings=(),
    )
)
DRAFT = Draft("other", Stated(), (PASSAGE,), is_new=False)


@pytest.fixture
def files(project: "SmallProject", records: str, article: str, place: "Project") -> ProjectFiles:
    """The small project; nothing is ever written."""
    project.write(records, s=article)

    def write(plan: Plan) -> None:
        raise AssertionError(plan)

    return ProjectFiles(place, write)


def test_what_has_not_changed_is_not_read_again(
    files: ProjectFiles, project: "SmallProject", records: str, article: str
) -> None:
    """A record, an article, a new file: each is seen at the next look."""
    first = files.current()
    assert files.current() is first
    assert files.current(anew=True) is first
    other = records.replace("15000", "16000")
    project.write(other)
    second = files.current()
    project.write(other, s=f"{article}More.\n")
    third = files.current()
    project.write(other, extra="A new one.")
    fourth = files.current()
    sums = {material.seen for material in (first, second, third)}
    assert (len(sums), third.seen == fourth.seen, fourth.unregistered) == (3, True, ("extra.txt",))
    assert files.current(anew=True).corpus.articles["s"].text.endswith("More.\n")


def test_the_file_of_texts_in_several_articles_is_seen(
    project: "SmallProject", records: str, article: str, place: "Project"
) -> None:
    """What it counts for changes at the next look, though records and articles are the same."""
    project.write(records, s=article)
    path = project.claims.parent / "clusters.jsonl"
    path.write_text("", encoding="utf-8")
    files = ProjectFiles(place._replace(clusters=path), lambda _: None)
    first = files.current()
    assert files.current() is first
    path.write_text('{"cluster": null, "size": 1, "source": "s", "sha256": "0"}\n', encoding="utf-8")
    second = files.current()
    told = [material.corpus.clusters for material in (first, second)]
    assert [(one.uncompared, one.changed) for one in told if one] == [(("s",), ()), ((), ("s",))]
    assert first.seen != second.seen


def test_as_it_would_be_nothing_is_written(
    files: ProjectFiles, project: "SmallProject", records: str
) -> None:
    """The record is checked with the others, and the file is what it was."""
    now = files.current()
    then = files.as_if(files.enlarged(DRAFT, "", now))
    quotes = [item.evidence.quote for item in then.report.claim("other").evidence]
    assert (quotes, (project.claims / "a.yaml").read_text("utf-8")) == (["Nobody was hurt"], records)
    assert files.current() is now


def test_no_plan_is_made_on_what_nobody_has_seen(files: ProjectFiles, project: "SmallProject") -> None:
    """Where a file has changed after it was shown."""
    now = files.current()
    project.write("actors: []\n", name="b.yaml")
    with pytest.raises(ClaimcheckError, match="a file has changed just now"):
        files.enlarged(DRAFT, "", now)


def test_files_with_a_mistake_are_shown_and_take_no_claim(
    files: ProjectFiles, project: "SmallProject"
) -> None:
    """What could be read of them is there."""
    project.write("claims: [{id: x\n", name="b.yaml")
    now = files.current()
    assert (now.files, {*now.corpus.claims}) == ((), {"traffic", "other"})

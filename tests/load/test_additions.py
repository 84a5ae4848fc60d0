"""Claims and evidence put into files of claims: whole lines more, and nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.additions import Addition, Lines, Planned, Target, plan_additions, plan_undo, target_of
from claimcheck.load.editing import read_files
from claimcheck.load.project import Project
from claimcheck.problem import Place

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = "sources: [{id: s, file: s.txt}]\n"
OLD = "claims:\n  - id: old  # mine\n    text: The ferry runs\n    evidence:\n      - source: s\n        quote: Boats\n"


def claim(id_: str, text: str = "t") -> Callable[[str], str]:
    """Return what gives a claim as lines."""
    return lambda indent: f"{indent}- id: {id_}\n{indent}  text: {text}\n"


def evidence(indent: str) -> str:
    """Return a piece of evidence as lines."""
    return f"{indent}- source: s\n{indent}  quote: More\n"


def project_of(project: "SmallProject", **files: str) -> Project:
    """Write *files* of claims and return the project."""
    for name, text in files.items():
        (project.claims / f"{name}.yaml").write_bytes(text.encode("utf-8"))
    return Project(project.claims, project.sources, "claims")


def planned(project: Project, addition: Addition, file: str = "a.yaml") -> Planned:
    """Return what is planned for a file."""
    target = Target(project.claims / file, f"claims/{file}")
    return plan_additions(read_files(project), target, addition)


def contents(plan: Planned) -> dict[str, str]:
    """Return the files that change, as they would be."""
    return {path.name: content.decode("utf-8") for path, content in plan.plan.contents.items()}


def test_claims_stand_behind_the_last_one(project: "SmallProject") -> None:
    """Each a blank line from the next, and it is told where; comments behind them, too."""
    where = project_of(project, a=HEAD + OLD)
    comments = lambda indent: f"{indent}# later\n"  # noqa: E731 -- lines like the others
    plan = planned(where, Addition({"b": claim("b"), "c": claim("c")}, comments=comments))
    new = "\n  - id: b\n    text: t\n\n  - id: c\n    text: t\n\n  # later\n"
    assert (contents(plan), plan.places) == (
        {"a.yaml": HEAD + OLD + new},
        {"b": Place("claims/a.yaml", 9, 5), "c": Place("claims/a.yaml", 12, 5)},
    )
    assert [(text.shown, text.content) for text in plan.texts] == [
        ("claims/a.yaml", (HEAD + OLD + new).encode())
    ]


def test_a_new_file_is_made(project: "SmallProject") -> None:
    """The others are not touched."""
    plan = planned(project_of(project, a=HEAD), Addition({"b": claim("b")}), "new.yaml")
    assert contents(plan) == {"new.yaml": "claims:\n  - id: b\n    text: t\n"}


def test_evidence_stands_behind_that_of_its_claim(project: "SmallProject") -> None:
    """In the file of the claim, whatever file new claims go into; line ends and the byte order mark stay."""
    windows = "\ufeff" + (HEAD + OLD).replace("\n", "\r\n")
    plan = planned(project_of(project, z=windows), Addition(evidence={"old": evidence}))
    assert contents(plan) == {"z.yaml": windows + evidence("      ").replace("\n", "\r\n")}
    assert plan.places == {"old": Place("claims/z.yaml", 3, 5)}


@pytest.mark.parametrize(
    ("addition", "message"),
    [
        (
            Addition({"old": claim("old")}),
            "there would be a mistake, `old` is taken already, at claims/a.yaml:3:5",
        ),
        (Addition({"b": claim("c")}), "would not be read as they are meant"),
        (Addition({"b": claim("b", "a\n    evil: 1")}), "there would be a mistake, unknown key `evil`"),
        (Addition({"b": claim("b", "[")}), "no valid YAML"),
        (Addition({"b": claim("b", "x\n  - id: d\n    text: e")}), "would not be read as they are meant"),
        (Addition(evidence={"old": lambda i: f"{i}- source: x\n{i}  quote: y\n"}), "no source `x`"),
        (Addition(evidence={"old": lambda _: "    # none\n"}), "the evidence of `old` would not be read"),
        (
            Addition(evidence={"old": lambda _: "  - id: d\n    text: e\n"}),
            "would not be read as they are meant",
        ),
        (
            Addition(evidence={"old": lambda _: "    as_of: 2022\n"}),
            "the evidence of `old` would not be read",
        ),
    ],
)
def test_what_would_be_read_otherwise_is_refused(
    project: "SmallProject", addition: Addition, message: str
) -> None:
    """Be it one record too many, a mistake, or another claim that changes."""
    with pytest.raises(ClaimcheckError, match="nothing was written") as raised:
        planned(project_of(project, a=HEAD + OLD), addition)
    assert message in str(raised.value)


def test_a_claim_in_braces_takes_evidence(project: "SmallProject") -> None:
    """In its braces; all else stays, and the claim is read with it."""
    where = project_of(project, a=HEAD + "claims:\n  - {id: old, text: t}\n")
    plan = planned(where, Addition(evidence={"old": evidence}))
    [written] = contents(plan).values()
    assert written.startswith(HEAD + "claims:\n  - {id: old, text: t,\n      evidence: [\n")
    assert written.endswith("}]}\n")


def actor(id_: str) -> Lines:
    """Return an actor as whole lines."""
    return lambda indent: f"{indent}- id: {id_}\n{indent}  name: Mayor\n"


@pytest.mark.parametrize(
    ("files", "after"),
    [
        ({"a": HEAD + OLD}, {"a.yaml": HEAD + OLD + "%s\nactors:\n  - id: m\n    name: Mayor\n"}),
        (
            {"a": HEAD + OLD, "b": "actors:\n- id: n\n  name: N\n"},
            {"a.yaml": HEAD + OLD + "%s", "b.yaml": "actors:\n- id: n\n  name: N\n- id: m\n  name: Mayor\n"},
        ),
    ],
)
def test_an_actor_comes_with_the_claim(
    project: "SmallProject", files: dict[str, str], after: dict[str, str]
) -> None:
    """Into the file that has actors, else into the claim's."""
    plan = planned(
        project_of(project, **files), Addition({"b": claim("b")}, actors={"m": actor("m")}), "a.yaml"
    )
    added = "\n  - id: b\n    text: t\n"
    assert contents(plan) == {name: text.replace("%s", added) for name, text in after.items()}


def test_what_was_written_is_taken_back(project: "SmallProject") -> None:
    """Byte by byte; not once a file has changed, or another record needs it."""
    where = project_of(project, a=HEAD + OLD)
    plan = planned(where, Addition({"b": claim("b")}, actors={"m": actor("m")}), "a.yaml").plan
    [path] = plan.contents
    path.write_bytes(plan.contents[path])
    before, after = {"claims/a.yaml": plan.read[path]}, {"claims/a.yaml": plan.contents[path]}
    assert plan_undo(read_files(where), before, after).contents == plan.read
    (path.parent / "z.yaml").write_text("claims:\n  - {id: c, text: t, supersedes: [b]}\n", "utf-8")
    with pytest.raises(ClaimcheckError, match=r"nothing was undone: claims/z\.yaml:2.*no claim `b`"):
        plan_undo(read_files(where), before, after)
    path.write_bytes(plan.contents[path] + b"# more\n")
    with pytest.raises(ClaimcheckError, match="nothing was undone: the file has changed since"):
        plan_undo(read_files(where), before, after)


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        ({"a": HEAD}, "claims/claims.yaml"),
        ({"a": HEAD, "b": OLD}, "claims/b.yaml"),
        ({"a": HEAD, "b": OLD, "c": "claims: []\n"}, "claims/claims.yaml"),
    ],
)
def test_claims_go_into_the_only_file_of_claims(
    project: "SmallProject", files: dict[str, str], shown: str
) -> None:
    """Where there are several, into one of their own."""
    where = project_of(project, **files)
    assert target_of(None, read_files(where), where, project.folder).shown == shown


@pytest.mark.parametrize("name", ["x.txt", "../x.yaml", "seeds/x.yaml", "claims", "claims/folder.yaml"])
def test_a_file_that_no_check_reads_is_refused(project: "SmallProject", name: str) -> None:
    """Whatever was written there would be lost."""
    where = project_of(project, a=HEAD)
    (project.claims / "folder.yaml").mkdir()
    with pytest.raises(ClaimcheckError, match="no YAML file in the folder of claims"):
        target_of(Path(name), (), where, project.folder)


def test_a_file_is_named_from_the_working_folder(project: "SmallProject") -> None:
    """Or from the root on."""
    where = project_of(project, a=HEAD)
    named = [Path("claims/sub/x.yml"), project.claims / "sub" / "x.yml"]
    assert {target_of(name, (), where, project.folder) for name in named} == {
        Target(project.claims / "sub" / "x.yml", "claims/sub/x.yml")
    }

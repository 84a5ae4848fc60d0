"""Another id, and one actor out of two."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.errors import ClaimcheckError
from claimcheck.load.corpus import load
from claimcheck.load.editing import WrittenFile, WrittenText, read_files
from claimcheck.load.project import Project, find_project
from claimcheck.load.renaming import ids_of, plan_merging, plan_renaming
from claimcheck.load.texts import RecordText
from claimcheck.load.yaml_tree import parse
from claimcheck.records.ids import Named
from claimcheck.render.json import to_document, to_json

if TYPE_CHECKING:
    from conftest import SmallProject

ROOT = Path(__file__).resolve().parents[2]

YAML = """\
# who says it: s
sources:
  - id: "s"   # not s
    file: s.txt
    outlet: b
    credits: [b, a]
actors:
- {id: a, name: A, kind: agency}   # a
- id: b
  name: B
  party: 'c'
  kind: person
- {id: c, name: C, kind: government}
claims:
  - id: one
    text: 'one says s of a'  # one
    about: k.one
    evidence:
      - source: s
        quote: Some words
        attribution: [a, b+a: Some, {actor: a + c, cue: words}]
    contradicts: {two: one}
    reading: {fit: unchecked, by: MK, of: FINGERPRINT, why: one}
  - {id: two, text: t, about: "k.one", supersedes: [one]}
"""


def files_of(project: "SmallProject", yaml: str = YAML) -> tuple[WrittenFile, ...]:
    """Return the files of a project with these records, the person's reading up to date."""
    project.write(yaml.replace("FINGERPRINT", "0123abcd"), s="Some words.\n")
    if "FINGERPRINT" in yaml:
        mark = project.verify().claim("one").fingerprint
        project.write(yaml.replace("FINGERPRINT", mark))
    return read_files(Project(project.claims, project.sources, "claims"))


@pytest.mark.parametrize(
    ("kind", "old", "lines"),
    [
        (Named.CLAIM, "one", ["  - id: new", "    contradicts: {two: one}", '  - {id: two, text: t, about: "k.one", supersedes: [new]}']),
        (Named.CLAIM, "two", ["    contradicts: {new: one}", '  - {id: new, text: t, about: "k.one", supersedes: [one]}']),
        (Named.KEY, "k.one", ["    about: new", '  - {id: two, text: t, about: "new", supersedes: [one]}']),
        (Named.ACTOR, "a", ["    credits: [b, new]", "- {id: new, name: A, kind: agency}   # a", "        attribution: [new, b+new: Some, {actor: new + c, cue: words}]"]),
        (Named.ACTOR, "c", ["  party: 'new'", "- {id: new, name: C, kind: government}", "        attribution: [a, b+a: Some, {actor: a + new, cue: words}]"]),
        (Named.SOURCE, "s", ['  - id: "new"   # not s', "      - source: new", "    reading: {fit: unchecked, by: MK, of: FINGERPRINT, why: one}"]),
    ],
)  # fmt: skip
def test_every_mention_is_changed_and_nothing_else(
    project: "SmallProject", kind: Named, old: str, lines: list[str]
) -> None:
    """The id and what refers to it, in its own marks; never a text, a comment, or another kind of record."""
    change = plan_renaming(files_of(project), kind, old, "new")
    [content] = change.contents.values()
    (project.claims / "a.yaml").write_bytes(content)
    mark = project.verify().claim("new" if old == "one" else "one").fingerprint
    before = YAML.splitlines()
    after = content.decode().replace(mark, "FINGERPRINT").splitlines()
    changed = [line for line, was in zip(after, before, strict=True) if line != was]
    # The fingerprint changes with the source's id, and is brought along.
    assert changed == [line for line in lines if line not in before]
    told = [change.after.rstrip("\n").replace(mark, "FINGERPRINT") for change in change.changes]
    assert told == [line for line in lines if line != "    contradicts: {two: one}"]


def test_a_reading_stays_as_fresh_as_it_was(project: "SmallProject") -> None:
    """What was read is the same under another source's id; what was stale stays stale, byte for byte."""
    change = plan_renaming(files_of(project), Named.SOURCE, "s", "new")
    (project.claims / "a.yaml").write_bytes(next(iter(change.contents.values())))
    assert not project.verify().claim("one").is_reading_stale
    stale = plan_renaming(
        files_of(project, YAML.replace("FINGERPRINT", "0123abcd")), Named.SOURCE, "s", "new"
    )
    assert b"of: 0123abcd" in next(iter(stale.contents.values()))


@pytest.mark.parametrize(
    ("kind", "new", "message"),
    [
        (Named.CLAIM, "two", "the claim `two` is there already"),
        (Named.KEY, "k.one", "the key `k.one` is there already"),
        (Named.CLAIM, "Two", "`Two` is no id"),
        (Named.CLAIM, "a b", "`a b` is no id"),
        (Named.CLAIM, "-a", "`-a` is no id"),
        (Named.CLAIM, "", "`` is no id"),
    ],
)
def test_a_name_that_is_taken_or_none_is_refused(
    project: "SmallProject", kind: Named, new: str, message: str
) -> None:
    """Two records would become one, or none."""
    with pytest.raises(ClaimcheckError, match=message):
        plan_renaming(files_of(project), kind, "one", new)


def test_an_id_of_another_kind_is_not_taken(project: "SmallProject") -> None:
    """Sources and actors have lists of their own."""
    assert plan_renaming(files_of(project), Named.ACTOR, "a", "s").changes != ()


def test_a_dangling_name_is_taken(project: "SmallProject") -> None:
    """What refers to a record that is missing would suddenly mean another."""
    files = files_of(project, "claims: [{id: one, text: t, supersedes: [gone]}]")
    with pytest.raises(ClaimcheckError, match="`gone` is there already"):
        plan_renaming(files, Named.CLAIM, "one", "gone")


def test_an_id_that_is_written_with_escapes_is_refused(project: "SmallProject") -> None:
    """Its place is told; nothing is guessed."""
    files = files_of(project, 'claims: [{id: one, text: t}, {id: two, text: t, supersedes: ["o\\x6ee"]}]')
    with pytest.raises(ClaimcheckError, match=r"claims/a.yaml:1:\d+: nothing was written"):
        plan_renaming(files, Named.CLAIM, "one", "new")


def test_the_ids_of_a_kind(project: "SmallProject") -> None:
    """Those that records have; of keys all."""
    files = files_of(project)
    assert [sorted(ids_of(files, kind)) for kind in Named] == [
        ["one", "two"],
        ["s"],
        ["a", "b", "c"],
        ["k.one"],
    ]


# On the shipped records.

SHIPPED = read_files(find_project(None, None, ROOT))
EVERY = [(kind, id_) for kind in Named for id_ in sorted(ids_of(SHIPPED, kind))]
NEW = st.from_regex(r"[a-z0-9](?:[a-z0-9.-]{0,20}[a-z0-9])?", fullmatch=True)


def applied(files: tuple[WrittenFile, ...], kind: Named, old: str, new: str) -> tuple[WrittenFile, ...]:
    """Return the files as they are behind a renaming."""
    contents = plan_renaming(files, kind, old, new).contents
    return tuple(_changed(file, contents[file.path]) if file.path in contents else file for file in files)


def _changed(file: WrittenFile, content: bytes) -> WrittenFile:
    text = content.decode()
    return file._replace(
        content=content, written=WrittenText(text), documents=parse(text, file.shown).documents
    )


@settings(settings.get_profile("costly"))
@given(st.sampled_from(EVERY), NEW)
def test_renaming_and_renaming_back_gives_the_same_bytes(named: tuple[Named, str], new: str) -> None:
    """For any id of any kind, and any new one that is not taken."""
    kind, old = named
    if new in ids_of(SHIPPED, kind):
        return
    there = applied(SHIPPED, kind, old, new)
    assert there != SHIPPED
    assert [file.content for file in applied(there, kind, new, old)] == [file.content for file in SHIPPED]


@pytest.mark.parametrize(
    ("kind", "old"),
    [
        (Named.CLAIM, "joint-force-size"),
        (Named.SOURCE, "004"),
        (Named.ACTOR, "putin"),
        (Named.KEY, "joint-force.russian-soldiers"),
    ],
)
@pytest.mark.costly(2)
def test_what_verify_says_is_the_same_up_to_the_id(kind: Named, old: str) -> None:
    """The whole report, every word and number of it: the name has no part in it, but for places behind it in a line."""
    # As long as the old one and sorted beside it, so that neither columns nor order tell.
    new = old[:-1] + chr(ord(old[-1]) + 1)
    before, after = _report(SHIPPED), _report(applied(SHIPPED, kind, old, new))
    assert new not in before
    assert _without_marks(after).replace(new, old) == _without_marks(before)


def _report(files: tuple[WrittenFile, ...]) -> str:
    texts = [RecordText(file.shown, file.content) for file in files]
    return to_json(to_document(verify(load(find_project(None, None, ROOT), texts=texts))))


def _without_marks(report: str) -> str:
    """Return a report without the fingerprints, which change with a source's id."""
    document = json.loads(report)
    for claim in document["claims"]:
        claim.pop("fingerprint", None)
        (claim.get("reading") or {}).pop("of", None)
    return json.dumps(document, ensure_ascii=False)


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


def _files(project: "SmallProject") -> tuple[WrittenFile, ...]:
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
        ("- {id: gone, name: G, party: x}\n- {id: kept, name: K}\n- {id: x, name: X}\n", "", "their parties differ: `gone` has x and `kept` has none"),
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

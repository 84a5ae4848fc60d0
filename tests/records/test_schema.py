"""The definition of the records as a JSON Schema for editors and as a table for people."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from claimcheck.load.yaml_tree import parse
from claimcheck.records.model import LISTS, RECORDS
from claimcheck.records.read import read_records
from claimcheck.records.schema import format_table, json_schema
from claimcheck.records.shape import Schema
from claimcheck.render.json import to_json

ROOT = Path(__file__).resolve().parents[2]
COMMITTED = ROOT / "src" / "claimcheck" / "claims.schema.json"
SHIPPED = sorted((ROOT / "claims").glob("*.yaml"))

VALIDATOR = Draft7Validator(json_schema())


class EditorLoader(yaml.SafeLoader):
    """Reads YAML 1.2 as editors do: dates and `No` are texts, only `true`, numbers and null are not."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 -- PyYAML's way to say so


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^-?[1-9]\d*$|^0$"), list("-0123456789")
)
EditorLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789")
)


def marked(text: str) -> list[str]:
    """Return the paths of the values that an editor would mark in *text*."""
    document = yaml.load(text, EditorLoader)  # noqa: S506 -- a safe loader with fewer types
    return sorted({error.json_path for error in VALIDATOR.iter_errors(document)})


def test_the_schema_is_a_valid_json_schema() -> None:
    """The schema keeps to draft-07, which every editor's language server reads."""
    Draft7Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_the_committed_schema_is_the_current_one() -> None:
    """The file that editors are pointed to is what `claimcheck schema` prints."""
    advice = "out of date; run: claimcheck schema -o src/claimcheck/claims.schema.json"
    assert COMMITTED.read_text(encoding="utf-8") == to_json(json_schema()), advice


def test_the_schema_survives_json() -> None:
    """The schema holds nothing but what JSON can write."""
    assert json.loads(to_json(json_schema())) == json_schema()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_editors_accept_the_shipped_files(path: Path) -> None:
    """An editor marks nothing in the shipped claims."""
    assert marked(path.read_text(encoding="utf-8")) == []


CLAIM = """
    claims:
      - id: x
        text: t
        KEY
"""


@pytest.mark.parametrize(
    "key",
    [
        "tags: [troops]",
        "tags:",
        "about: joint-force.size",
        "quantity: 9000",
        "quantity: 9.5",
        "quantity: up to 9000 soldiers",
        "holds: false",
        "as_of: 2022",
        "as_of: 2022-12~",
        "modality: possible",
        "evidence: [{source: '004', quote: q}]",
        "evidence: [{source: s, quote: q, prefix: p, suffix: q, stance: denies, modality: planned}]",
        "evidence: [{source: s, quote: q, attribution: [isw]}]",
        "evidence: [{source: s, quote: q, attribution: [isw: said, tass: ~]}]",
        "evidence: [{source: s, quote: q, attribution: [isw+tass: said, isw+tass]}]",
        "evidence: [{source: s, quote: q, attribution: [{actor: isw+tass, cue: said, firsthand: true}]}]",
        "evidence:",
        "contradicts: {other: why}",
        "supersedes: [older]",
        "verdict: {rating: false positive, by: AB, date: 2026-11-21, note: n}",
        "ignore: {CC401: why}",
        "evidence: [{source: s, quote: q, gloss: g, apart: {kein: why}, ignore: {CC210: why}}]",
        "language: pt-BR",
        "reading: {fit: licensed, by: MK, date: 2026-11-29, of: 5f0c2a9e, why: w}",
        "reading: {fit: unchecked, by: MK, of: 12345678, why: w}",
        "reading: {fit: unchecked, by: MK, of: 1234e567, why: w}",
        "status: open",
        "status: done",
        "to: MK",
        "due: 2026",
    ],
)
def test_editors_accept_what_the_format_allows(key: str) -> None:
    """Short and long forms of every key of a claim pass."""
    assert marked(dedent(CLAIM).replace("KEY", key)) == []


@pytest.mark.each(
    ("text", "path"),
    [
        ("claim: []", "$"),
        ("claims: x", "$.claims"),
        ("claims: [x]", "$.claims[0]"),
        ("claims: [{id: x}]", "$.claims[0]"),
        ("claims: [{text: t}]", "$.claims[0]"),
        ("claims: [{id: X, text: t}]", "$.claims[0].id"),
        ("claims: [{id: x, txt: t, text: t}]", "$.claims[0]"),
        ("claims: [{id: x, text: [sic]}]", "$.claims[0].text"),
        ("claims: [{id: x, text: t, holds: 'yes'}]", "$.claims[0].holds"),
        ("claims: [{id: x, text: t, tags: troops}]", "$.claims[0].tags"),
        ("claims: [{id: x, text: t, modality: plan}]", "$.claims[0].modality"),
        ("claims: [{id: x, text: t, contradicts: [y]}]", "$.claims[0].contradicts"),
        ("claims: [{id: x, text: t, verdict: {rating: a}}]", "$.claims[0].verdict"),
        ("claims: [{id: x, text: t, verdict: {rating: a, by: b, dat: c}}]", "$.claims[0].verdict"),
        ("claims: [{id: x, text: t, evidence: [{source: s}]}]", "$.claims[0].evidence[0]"),
        ("claims: [{id: x, text: t, evidence: [{source: s, quote: q, stanc: denies}]}]", "$.claims[0].evidence[0]"),
        ("claims: [{id: x, text: t, evidence: [{source: s, quote: q, stance: deny}]}]", "$.claims[0].evidence[0].stance"),
        *(
            (
                f"claims: [{{id: x, text: t, evidence: [{{source: s, quote: q, attribution: [{link}]}}]}}]",
                "$.claims[0].evidence[0].attribution[0]",
            )
            for link in ("ISW: said", "{a: x, b: y}", "{actor: a, ceu: x}", "{actor: a, firsthand: 'yes'}", "[a]", "{}", "'isw: x'")
        ),
        ("sources: [{id: s}]", "$.sources[0]"),
        ("sources: [{id: s, file: f, titel: x}]", "$.sources[0]"),
        ("sources: [{id: s, file: f, sha256: abc}]", "$.sources[0].sha256"),
        ("sources: [{id: s, file: f, language: german}]", "$.sources[0].language"),
        ("sources: [{id: s, file: f, ignore: [CC402]}]", "$.sources[0].ignore"),
        ("claims: [{id: x, text: t, language: en_GB}]", "$.claims[0].language"),
        ("claims: [{id: x, text: t, status: closed}]", "$.claims[0].status"),
        ("claims: [{id: x, text: t, reading: {fit: licensed, by: MK, of: 5f0c2a9e}}]", "$.claims[0].reading"),
        ("claims: [{id: x, text: t, reading: {fit: fits, by: MK, of: 5f0c2a9e, why: w}}]", "$.claims[0].reading.fit"),
        ("claims: [{id: x, text: t, reading: {fit: licensed, by: MK, of: 5F0C2A9E, why: w}}]", "$.claims[0].reading.of"),
        ("claims: [{id: x, text: t, evidence: [{source: s, quote: q, apart: [kein]}]}]", "$.claims[0].evidence[0].apart"),
        ("actors: [{id: a}]", "$.actors[0]"),
        ("actors: [{id: a, name: A, alias: [b]}]", "$.actors[0]"),
        ("actors: [{id: a, name: A, kind: newspaper}]", "$.actors[0].kind"),
    ],
)  # fmt: skip
def test_editors_mark_a_mistake_where_it_stands(text: str, path: str) -> None:
    """Misspelt keys, missing keys and values of another form are marked at the record or value, and refused."""
    known = json.dumps(KNOWN | {"claims": [], "sources": [{"id": "s", "file": "f"}]})
    documents = [document for file in (text, known) for document in parse(file, "a.yaml").documents]
    assert (marked(text), bool(read_records(documents).problems)) == ([path], True)


@pytest.mark.parametrize("link", ["{cue: said}", "{firsthand: 'true'}"])
def test_editors_mark_a_link_without_its_actor(link: str) -> None:
    """A link in the long form needs its actor, to editors as to the reader."""
    text = f"claims: [{{id: x, text: t, evidence: [{{source: s, quote: q, attribution: [{link}]}}]}}]"
    assert marked(text) == ["$.claims[0].evidence[0].attribution[0]"]


@pytest.mark.parametrize("party", ["null", "~", "", "russia"])
def test_editors_accept_a_party_or_none(party: str) -> None:
    """A party may be null."""
    assert marked(f"actors: [{{id: a, name: A, party: {party}}}]") == []


def written_keys(name: str) -> dict[str, bool]:
    """Return the keys of a record as they are written, and whether each is required."""
    definition = json_schema()["definitions"][name]
    long_form = definition["anyOf"][1] if name == "Link" else definition
    return {key: key in long_form["required"] for key in long_form["properties"]}


def properties_of(name: str) -> dict[str, Schema]:
    """Return the schema of each key of a record; of a link in its long form."""
    definition = json_schema()["definitions"][name]
    properties: dict[str, Schema] = (definition["anyOf"][1] if name == "Link" else definition)["properties"]
    return properties


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_describes_every_key_and_shows_an_example(name: str) -> None:
    """An editor explains each key where it is typed, and shows a value."""
    bare = [
        key
        for key, schema in properties_of(name).items()
        if not schema["description"] or not schema["examples"]
    ]
    assert bare == []


def test_the_schema_describes_every_list() -> None:
    """The lists of a file are explained too, each with a record that holds what is required."""
    lists = json_schema()["properties"]
    assert [
        (name, bool(key["description"]), marked(json.dumps({name: key["examples"][0]})))
        for name, key in lists.items()
    ] == [(name, True, []) for name in LISTS]


REST: dict[str, Any] = {
    "Source": {"id": "x", "file": "x.txt"},
    "Actor": {"id": "x", "name": "X"},
    "Claim": {"id": "x", "text": "X"},
    "Evidence": {"source": "004", "quote": "words"},
    "Link": {"actor": "belarus"},
    "Reading": {"fit": "licensed", "by": "b", "of": "5f0c2a9e", "why": "w"},
    "Verdict": {"rating": "r", "by": "b"},
}
"""What a record of each kind needs beside the key that is tried."""

KNOWN = {
    "sources": [{"id": "004", "file": "f"}],
    "actors": [{"id": id_, "name": "N"} for id_ in ("tagesspiegel", "afp", "dpa", "russia", "belarus")],
    "claims": [{"id": id_, "text": "T"} for id_ in ("joint-force-limit", "joint-force-planned")],
}
"""The records that examples refer to."""

AROUND: dict[str, Callable[[Any], dict[str, Any]]] = {
    "Source": lambda record: {"sources": [record]},
    "Actor": lambda record: {"actors": [record]},
    "Claim": lambda record: {"claims": [record]},
    "Evidence": lambda record: {"claims": [{**REST["Claim"], "evidence": [record]}]},
    "Link": lambda record: {
        "claims": [{**REST["Claim"], "evidence": [{**REST["Evidence"], "attribution": [record]}]}]
    },
    "Reading": lambda record: {"claims": [{**REST["Claim"], "reading": record}]},
    "Verdict": lambda record: {"claims": [{**REST["Claim"], "verdict": record}]},
}
"""How a record of each kind stands in a file."""

EXAMPLES = [
    pytest.param(name, key, example, id=f"{name}.{key}")
    for name in RECORDS
    for key, schema in properties_of(name).items()
    for example in schema["examples"]
]


@pytest.mark.each(("name", "key", "example"), EXAMPLES)
def test_every_example_is_a_value_of_its_key(name: str, key: str, example: object) -> None:
    """What an editor shows as an example is accepted, by the reader of records as by the schema."""
    written = AROUND[name]({**REST[name], key: example})
    # Known records are left out where the example is one of them.
    known = {
        "sources": [] if key == "id" else KNOWN["sources"],
        "actors": KNOWN["actors"],
        "claims": KNOWN["claims"],
    }
    files = [json.dumps(document, ensure_ascii=False) for document in (written, known)]
    documents = [document for text in files for document in parse(text, "a.yaml").documents]
    assert (len(documents), read_records(documents).problems, marked(files[0])) == (2, (), [])


MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_every_shipped_file_leads_its_editor_to_the_schema(path: Path) -> None:
    """The first line of each file names the schema, by a path that leads there."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0]
    match = MODELINE.fullmatch(first)
    assert match is not None
    assert (path.parent / match[1]).resolve() == COMMITTED


@pytest.mark.parametrize("name", RECORDS)
def test_the_table_names_every_key_of_a_record(name: str) -> None:
    """In the table each key stands in its record's row, the required ones in bold."""
    (row,) = [row for row in format_table().splitlines() if row.startswith(f"| {name.lower()} |")]
    expected = [f"**{key}**" if required else f"`{key}`" for key, required in written_keys(name).items()]
    assert [cell.split(":")[0].split(" (")[0] for cell in row.split(" | ")[1].split(" · ")] == expected


def test_the_table_is_markdown() -> None:
    """Every row of the table has two cells, and the last line ends."""
    table = format_table()
    cells = {row.count(" | ") + row.count(" |\n") for row in table.splitlines(keepends=True)}
    assert (cells, table.endswith("|\n")) == ({2}, True)

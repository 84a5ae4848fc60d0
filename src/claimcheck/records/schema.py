"""The records' definition as a JSON Schema for editors and as tables for people."""

from dataclasses import MISSING, Field
from typing import Any

from claimcheck.records.model import LISTS, RECORDS, keys_of
from claimcheck.records.shape import ID_PATTERN, ListOf, MapOf, RecordOf, Schema, Shape, Text

_MODEL = "http://json-schema.org/draft-07/schema#"
"""Draft-07, which every editor's YAML language server reads."""

_LISTED = {
    "sources": "the articles and what is known about them",
    "actors": "who stands in attribution chains: people, governments, agencies, outlets …",
    "claims": "the statements to be checked, each with its passages",
}


_CUE = "the words of the article that show this actor; empty: shown, but not counted"


def json_schema() -> Schema:
    """Return the JSON Schema of a claims file."""
    return {
        "$schema": _MODEL,
        "title": "claimcheck records",
        "description": "Sources, actors and claims, in any file of the claims folder.",
        "type": "object",
        "additionalProperties": False,
        "properties": {name: _list(name, record) for name, record in LISTS.items()},
        "definitions": {name: _record(name) for name in RECORDS},
    }


def _list(name: str, record: str) -> Schema:
    example = {_written(key): key.metadata["example"] for key in _keys(record) if _is_required(key)}
    return {
        "type": ["array", "null"],
        "items": _ref(record),
        "description": _LISTED[name],
        "examples": [[example]],
    }


def _record(name: str) -> Schema:
    keys = _keys(name)
    record = {
        "type": "object",
        "additionalProperties": False,
        "required": [_written(key) for key in keys if _is_required(key)],
        "properties": {_written(key): _property(key) for key in keys},
    }
    return _link(record) if name == "Link" else record


def _link(record: Schema) -> Schema:
    """Return the schema of a link: its long form, `actor: cue`, or the actor alone."""
    actors = f"^(?!(?:{'|'.join(record['properties'])})$){ID_PATTERN}(\\+{ID_PATTERN})*$"
    short = {
        "type": "object",
        "minProperties": 1,
        "maxProperties": 1,
        "patternProperties": {
            actors: {"type": ["string", "null"], "description": _CUE, "examples": ["sagte er"]}
        },
        "additionalProperties": False,
    }
    return {"anyOf": [{"type": "string", "pattern": actors}, record, short]}


def _property(key: Field[Any]) -> Schema:
    schema = _schema(key.metadata["shape"])
    if "$ref" in schema:
        # Beside a reference draft-07 reads no other key.
        schema = {"allOf": [schema]}
    described = "; ".join(part for part in (key.metadata["doc"], schema.get("description")) if part)
    return {**schema, "description": described, "examples": [key.metadata["example"]]}


def _schema(shape: Shape) -> Schema:
    match shape:
        case Text():
            return dict(shape.schema)
        case ListOf():
            return {"type": ["array", "null"], "items": _schema(shape.item)}
        case MapOf():
            return {"type": "object", "additionalProperties": _schema(shape.value)}
        case RecordOf():
            return _ref(shape.name)


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _keys(name: str) -> list[Field[Any]]:
    return list(keys_of(RECORDS[name]).values())


def _written(key: Field[Any]) -> str:
    return key.metadata["written"] or key.name


def _is_required(key: Field[Any]) -> bool:
    return key.default is MISSING and key.default_factory is MISSING


def format_table() -> str:
    """Return the keys of every record as a Markdown table, a row a record; required keys are bold."""
    rows = [f"| {name.lower()} | {' · '.join(map(_words, _keys(name)))} |" for name in RECORDS]
    return "\n".join(("| record | keys |", "| --- | --- |", *rows)) + "\n"


def _words(key: Field[Any]) -> str:
    """Return a key, its choices if it has any, and what it means."""
    shown = f"**{_written(key)}**" if _is_required(key) else f"`{_written(key)}`"
    shape = key.metadata["shape"]
    choices = f" ({shape.words})" if isinstance(shape, Text) and "enum" in shape.schema else ""
    return f"{shown}{choices}: {key.metadata['doc']}"

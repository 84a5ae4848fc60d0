"""The files of a new project."""

from pathlib import PurePosixPath

import yaml
from jsonschema import Draft7Validator

from claimcheck.records.schema import json_schema
from claimcheck.render.json import to_json
from claimcheck.render.starter import SCHEMA, starter_files


def test_a_new_project_has_records_schema_and_article() -> None:
    """The folders have the names asked for."""
    assert list(starter_files("c", "s")) == ["c/example.yaml", f"c/{SCHEMA}", "s/example.txt"]


def test_the_schema_is_what_the_records_lead_to() -> None:
    """The first line of the records names the file beside it, which is the current schema."""
    files = starter_files("c", "s")
    first = files["c/example.yaml"].split("\n")[0]
    target = PurePosixPath("c") / first.removeprefix("# yaml-language-server: $schema=")
    assert files[str(target)] == to_json(json_schema())


def test_an_editor_marks_nothing_in_the_example() -> None:
    """The example keeps to the schema, dates and numbers read as texts."""
    document = yaml.load(starter_files("c", "s")["c/example.yaml"], yaml.BaseLoader)  # noqa: S506 -- it makes texts alone
    assert list(Draft7Validator(json_schema()).iter_errors(document)) == []


def test_what_is_invented_says_so() -> None:
    """Nobody takes the example for an article or a finding."""
    files = starter_files("c", "s")
    assert files["s/example.txt"].startswith("EXAMPLE: an invented article")
    assert "# EXAMPLE: invented" in files["c/example.yaml"]

"""Characters that reorder what is displayed."""

from textwrap import dedent

import pytest

from claimcheck.load.yaml_tree import parse
from claimcheck.records.hidden import hidden_controls
from claimcheck.records.read import Records, read_records
from claimcheck.text.article import Article

CONTROLS = "\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

YAML = """
    sources: [{id: s, file: s.txt, title: "TITLE"}]
    actors: [{id: a, name: "NAME"}]
    claims:
      - id: x
        text: "TEXT"
        evidence:
          - {source: s, quote: "QUOTE", attribution: [a: "CUE"], prefix: "PREFIX"}
"""


def records(**written: str) -> Records:
    """Return the records of YAML with the values given, the others harmless."""
    text = dedent(YAML).lstrip("\n")
    for key, value in written.items():
        text = text.replace(key.upper(), value)
    return read_records(parse(text, "a.yaml").documents).records


def told(read: Records, **articles: str) -> list[str]:
    """Return the problems as `file:line:column CODE message`."""
    texts = {id_: Article(text) for id_, text in articles.items()}
    return [f"{p.place} {p.code} {p.message}" for p in hidden_controls(read, texts)]


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: f"U+{ord(control):04X}")
def test_a_control_in_a_claim_is_told_by_its_code_point(control: str) -> None:
    """A control in the text or the quotation of a claim is told at that value, whether typed or escaped."""
    name = f"U+{ord(control):04X}"
    escaped = records(text=f"a{control}b", quote=f"a\\u{ord(control):04x}b")
    message = f"CC114 the text holds {name}, which reorders what is displayed"
    assert told(escaped) == [f"a.yaml:5:11 {message}", f"a.yaml:7:28 {message}"]


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: f"U+{ord(control):04X}")
def test_a_control_in_an_article_is_told_with_its_place_there(control: str) -> None:
    """The first control of an article is told at its source, with line and column in the article."""
    name = f"U+{ord(control):04X}"
    assert told(records(), s=f"one\r\ntw{control}o{control}") == [
        f"a.yaml:1:11 CC114 the article holds {name}, which reorders what is displayed, in line 2, column 3"
    ]


def test_a_problem_names_its_claim_or_its_article() -> None:
    """A control is about the claim whose text holds it, or about the source and the line in it."""
    problems = list(hidden_controls(records(text="\u202e"), {"s": Article("\n\u202e")}))
    assert [(p.claim, p.source, p.source_line) for p in problems] == [(None, "s", 2), ("x", None, None)]


@pytest.mark.parametrize(
    "text",
    [
        "مرحبا بالعالم",
        "السعر 25 دولار (USD)",
        "שלום עולם",
        "„שלום“, sagte er",
        "a\u200fב\u200ec",
        "a\u00adb\u200bc\u200d\ufeff",
        "👩\u200d👩\u200d👧",
        "می\u200cخواهم",
        "tab\tand\nline",
        "",
    ],
)
def test_writing_from_right_to_left_is_not_reported(text: str) -> None:
    """Arabic and Hebrew as they are written, marks and joiners included, need no report."""
    assert told(records(text="t"), s=text) == []


def test_a_control_in_words_or_a_reason_of_a_map_is_told() -> None:
    """Words that are set apart are shown with their reason: both are looked at."""
    yaml = """
claims:
  - id: x
    text: t
    evidence: [{{source: s, quote: q, apart: {{"{words}": "{why}"}}}}]
sources: [{{id: s, file: s.txt}}]
"""
    both = [
        {"words": "a\\u202eb", "why": "c"},
        {"words": "a", "why": "b\\u202ec"},
        {"words": "a", "why": "c"},
    ]
    found = [told(read_records(parse(yaml.format(**texts), "a.yaml").documents).records) for texts in both]
    message = "a.yaml:5:45 CC114 the text holds U+202E, which reorders what is displayed"
    assert found == [[message], [message], []]


@pytest.mark.parametrize("key", ["title", "name", "cue", "prefix"])
def test_a_control_in_any_text_of_a_record_is_told(key: str) -> None:
    """Whatever a report shows of a record is looked at, not its claims and quotations alone."""
    assert [line.split()[1] for line in told(records(**{key: "a\u202eb"}))] == ["CC114"]

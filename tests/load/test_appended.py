"""One record more in a file of claims, and no other line touched."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.load.appended import indent_of, with_evidence, with_record
from claimcheck.load.yaml_tree import parse
from claimcheck.records.read import read_records

NEW = "  - id: new\n    file: new.txt\n"
NEW_IN_BRACKETS = "{id: new, file: new.txt}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"sources:\n{NEW}"),
        ("sources:\n", f"sources:\n{NEW}"),
        ("sources:", f"sources:\n{NEW}"),
        ("sources:  # none yet\n  # really\nactors:\n", f"sources:  # none yet\n{NEW}  # really\nactors:\n"),
        ("# c\nclaims: []", f"# c\nclaims: []\n\nsources:\n{NEW}"),
        ("sources:\n  - id: a\n    file: a\n", f"sources:\n  - id: a\n    file: a\n{NEW}"),
        ("sources:\n  - id: a\n    file: a # c", f"sources:\n  - id: a\n    file: a # c\n{NEW}"),
        (
            "sources:\n  - id: a\n    file: a\n# next\nclaims: []\n",
            f"sources:\n  - id: a\n    file: a\n{NEW}# next\nclaims: []\n",
        ),
        (
            "sources:\n  - id: a\n    file: a\n    # outlet: The Post\n    # look at: x\n  # next\nclaims: []\n",
            f"sources:\n  - id: a\n    file: a\n    # outlet: The Post\n    # look at: x\n{NEW}  # next\nclaims: []\n",
        ),
        (
            "sources:\n  - {id: a, file: a}\n\n  - {id: b, file: b}\n",
            f"sources:\n  - {{id: a, file: a}}\n\n  - {{id: b, file: b}}\n\n{NEW}",
        ),
        (
            "sources:\n  - id: a\n    note: |\n      x\n\n      y\n\nactors: []\n",
            f"sources:\n  - id: a\n    note: |\n      x\n\n      y\n\n{NEW}actors: []\n",
        ),
        (
            "sources:\n  - id: a\n    note: x\n      y\n\n\nactors: []\n",
            f"sources:\n  - id: a\n    note: x\n      y\n{NEW}\n\nactors: []\n",
        ),
        (
            "sources:\n  - id: a\n    note:\nactors: []\n",
            f"sources:\n  - id: a\n    note:\n{NEW}actors: []\n",
        ),
        (
            "sources:\n  - id: a\n    credits: [x,\n      y]  # c\nactors: []\n",
            f"sources:\n  - id: a\n    credits: [x,\n      y]  # c\n{NEW}actors: []\n",
        ),
        ("sources:\r\n  - id: a\r\n", "sources:\r\n  - id: a\r\n  - id: new\r\n    file: new.txt\r\n"),
        ("---\nsources:\n  - id: a\n...\n", f"---\nsources:\n  - id: a\n{NEW}...\n"),
    ],
)
def test_the_record_stands_behind_the_last_one(before: str, after: str) -> None:
    """Comments and blank lines behind it stay where they are; line ends are those of the file."""
    assert with_record(before, NEW, "a.yaml") == after


@pytest.mark.parametrize(
    ("text", "indent"),
    [
        ("", "  "),
        ("sources:\n- id: a\n", ""),
        ("sources:\n    -   id: a\n", "    "),
        ("sources: []\n", "  "),
        ("claims:\n- id: a\n", "  "),
    ],
)
def test_it_is_indented_as_the_others(text: str, indent: str) -> None:
    """By two where there are none."""
    assert indent_of(text) == indent


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "sources: ~\n",
            "`sources:` in a.yaml, line 1, is no list: delete what stands behind it, or name another file",
        ),
        ("sources: a\n", "`sources:` in a.yaml, line 1, is no list"),
        ("- a\n", "a.yaml has no keys: write `sources:` in a line of its own, or name another file"),
        ("a: [\n", "the file of claims is no valid YAML"),
    ],
)
def test_what_no_line_can_be_added_to(text: str, message: str) -> None:
    """Nothing that stands there is rewritten."""
    with pytest.raises(ClaimcheckError, match=message):
        with_record(text, NEW, "a.yaml")


VALUES = ["x", "'x: y'", '"a\n      b"', "|\n      a\n\n      b", ">-\n      a", "'x' # c", "x\n      y"]


@given(
    st.lists(
        st.tuples(st.sampled_from(VALUES), st.sampled_from(["", "\n", "  # c\n", "\n\n    # c\n"])),
        max_size=4,
    ),
    st.sampled_from(["", "actors: []\n", "# end", "claims:\n"]),
)
def test_all_records_are_read_as_before_and_one_more(notes: list[tuple[str, str]], tail: str) -> None:
    """However the values are written, and whatever stands between the records."""
    records = "".join(
        f"  - id: s{n}\n    file: a.txt\n    note: {value}\n{gap}" for n, (value, gap) in enumerate(notes)
    )
    text = f"sources:\n{records}{tail}"
    after = with_record(text, NEW, "a.yaml")
    old, new = (read_records(parse(one, "a.yaml").documents) for one in (text, after))
    notes_before = {key: source.note for key, source in old.records.sources.items()}
    notes_after = {key: source.note for key, source in new.records.sources.items() if key != "new"}
    assert (notes_after, "new" in new.records.sources, new.problems) == (notes_before, True, ())
    assert after.replace(NEW, "", 1).replace("\n", "") == text.replace("\n", "")


def evidence(indent: str) -> str:
    """Return a piece of evidence as whole lines."""
    return f"{indent}- source: s\n{indent}  quote: q\n"


MORE = evidence("      ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "claims:\n  - id: a\n    text: t\n    evidence:\n      - source: s\n        quote: x  # c\n    as_of: 2022\n",
            f"claims:\n  - id: a\n    text: t\n    evidence:\n      - source: s\n        quote: x  # c\n{MORE}    as_of: 2022\n",
        ),
        (
            "claims:\n- text: t\n  evidence:\n  - {source: s, quote: x}\n    # its own\n  # next\n  id: a\n",
            f"claims:\n- text: t\n  evidence:\n  - {{source: s, quote: x}}\n    # its own\n{evidence('  ')}  # next\n  id: a\n",
        ),
        (
            "claims:\n  - id: a\n    text: >-\n      t\n\n  - id: b\n    text: t",
            f"claims:\n  - id: a\n    text: >-\n      t\n\n    evidence:\n{MORE}  - id: b\n    text: t",
        ),
        (
            "claims:\n  - id: a\n    evidence:\n    text: t\n",
            f"claims:\n  - id: a\n    evidence:\n{MORE}    text: t\n",
        ),
        (
            "claims:\r\n  - id: a\r\n    text: t",
            "claims:\r\n  - id: a\r\n    text: t\r\n    evidence:\r\n" + MORE.replace("\n", "\r\n"),
        ),
    ],
)
def test_evidence_stands_behind_the_last_of_its_claim(before: str, after: str) -> None:
    """Indented as the others are, whatever stands behind it."""
    assert with_evidence(before, "a", evidence, "a.yaml") == after


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "claims:\n  - id: a\n    evidence: ~\n",
            "`evidence:` of `a` in a.yaml, line 3, is no list: delete what",
        ),
        ("claims:\n  - {id: a, evidence: {source: s}}\n", "`evidence:` of `a` in a.yaml, line 2, is no list"),
        ("claims:\n  - id: b\n", "no claim `a` is written in a.yaml"),
    ],
)
def test_what_no_evidence_can_be_added_to(text: str, message: str) -> None:
    """Nothing that stands there is rewritten; what to do is said."""
    with pytest.raises(ClaimcheckError, match=message):
        with_evidence(text, "a", evidence, "a.yaml")


def noted(indent: str) -> str:
    """Return a piece of evidence with comments, and with marks that brackets would read."""
    return f'{indent}# line 3\n{indent}- source: s\n{indent}  quote: q, [r]\n{indent}  attribution:\n{indent}    - m: "\'"\n'


ITEM = "{source: s, quote: 'q, [r]', attribution: [{m: \"'\"}]}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "claims:\n  - id: a\n    evidence: []  # none\n    text: t\n",
            f"claims:\n  - id: a\n    evidence:  # none\n{noted('      ')}    text: t\n",
        ),
        (
            "claims:\n- evidence: []\n  id: a",
            f"claims:\n- evidence:\n{noted('    ')}  id: a",
        ),
        (
            "claims:\n  - {id: a, text: t}  # c\n  - id: b\n",
            f"claims:\n  - {{id: a, text: t,\n      evidence: [\n      # line 3\n      {ITEM}]}}  # c\n  - id: b\n",
        ),
        (
            "claims: [{id: b}, {id: a, text: t, }]\n",
            f"claims: [{{id: b}}, {{id: a, text: t,\n    evidence: [\n    # line 3\n    {ITEM}]}}]\n",
        ),
        (
            "claims:\n  - {id: a, evidence: []}\n",
            f"claims:\n  - {{id: a, evidence: [\n      # line 3\n      {ITEM}]}}\n",
        ),
        (
            "claims:\n  - id: a\n    evidence: [{source: s, quote: x}]\n    text: t\n",
            f"claims:\n  - id: a\n    evidence: [{{source: s, quote: x}},\n        # line 3\n        {ITEM}]\n    text: t\n",
        ),
        (
            "claims:\n  - id: a\n    evidence: [\n      {source: s, quote: x}  # c, d\n    ]\n    text: t\n",
            f"claims:\n  - id: a\n    evidence: [\n      {{source: s, quote: x}},  # c, d\n      # line 3\n      {ITEM}\n    ]\n    text: t\n",
        ),
        (
            "claims:\r\n  - {id: a, text: t}\r\n",
            f"claims:\r\n  - {{id: a, text: t,\r\n      evidence: [\r\n      # line 3\r\n      {ITEM}]}}\r\n",
        ),
    ],
)
def test_evidence_stands_in_brackets_where_the_others_do(before: str, after: str) -> None:
    """Nothing is lost but the two marks of an empty list."""
    assert with_evidence(before, "a", noted, "a.yaml") == after
    [claim] = [claim for claim in yaml.safe_load(after)["claims"] if claim["id"] == "a"]
    assert claim["evidence"][-1] == {"source": "s", "quote": "q, [r]", "attribution": [{"m": "'"}]}


def test_a_record_stands_in_brackets_where_the_others_do() -> None:
    """A comment that would end in the closing mark stands above it."""
    text = "sources: [{id: a}]\n"
    assert with_record(text, NEW, "a.yaml") == f"sources: [{{id: a}},\n    {NEW_IN_BRACKETS}]\n"
    assert with_record("sources: []\n", NEW, "a.yaml") == f"sources:\n{NEW}"
    assert with_record("{claims: []}\n", NEW, "a.yaml") == (
        f"{{claims: [],\n    sources: [\n    {NEW_IN_BRACKETS}]}}\n"
    )
    commented = NEW + "    # its own\n"
    assert with_record(text, commented, "a.yaml") == (
        f"sources: [{{id: a}},\n    # its own\n    {NEW_IN_BRACKETS}]\n"
    )


def test_claims_are_a_list_like_sources() -> None:
    """Each list is added to by itself."""
    text = "claims:\n- id: a\nsources:\n    - id: s\n"
    assert (indent_of(text, "claims"), indent_of(text)) == ("", "    ")
    assert (
        with_record(text, "- id: b\n", "a.yaml", "claims")
        == "claims:\n- id: a\n\n- id: b\nsources:\n    - id: s\n"
    )

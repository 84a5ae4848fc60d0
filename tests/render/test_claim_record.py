"""Claims as YAML: whatever others have written, it reads back as the same, and nothing else is read."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.yaml_tree import parse
from claimcheck.records.model import Modality, Stance
from claimcheck.records.read import Records, read_records
from claimcheck.render.claim_record import (
    added_evidence,
    claim_record,
    draft_record,
    imported_evidence,
    imported_file,
    imported_record,
    unfound_lines,
)
from claimcheck.report.candidate import Candidate, Hint, HintKind, ImportedClaim, Judged, Outcome
from claimcheck.report.proposal import Draft, DraftPassage, Proposal, ProposedLink, Stated

LINK = ProposedLink("office", "the office said", "the office")
PROPOSAL = Proposal(
    "s",
    3,
    "Boats wait",
    "",
    Modality.PLANNED,
    (LINK,),
    ("2 boats",),
    (),
    ("cut off: „no“ stands outside; quote it too",),
)
HEAD = "sources: [{id: s, file: f}]\nactors: [{id: office, name: O}]\n"
FOUND = Judged(Candidate("f.csv:2", ("Boats wait",)), Outcome.FOUND, "line 3", source="s", proposal=PROPOSAL)
LOST = Judged(
    Candidate("f.csv:3", ("Boats\nsail: #1",), (Hint(HintKind.NAME, "x: y"),), stance=Stance.DENIES),
    Outcome.SOURCE_UNKNOWN,
    "no source is „x“",
)


def claim(
    *found: Judged,
    unfound: tuple[Judged, ...] = (),
    remarks: tuple[str, ...] = (),
    **stated: Any,  # noqa: ANN401 -- whatever a file states
) -> ImportedClaim:
    """Return a new claim."""
    return ImportedClaim("new", True, Stated(text="A claim")._replace(**stated), found, unfound, (), remarks)  # noqa: FBT003 -- it is new


def read(text: str) -> Records:
    """Return the records of a file of claims without a mistake."""
    tree = parse(HEAD + text, "a.yaml")
    reading = read_records(tree.documents)
    assert (tree.problems, reading.problems) == ((), ())
    return reading.records


def test_a_claim_has_what_the_file_states_and_what_was_found() -> None:
    """A chain that was only read is a comment; so is all that nobody should believe unread."""
    made = claim(
        FOUND,
        unfound=(LOST,),
        remarks=("note: look",),
        tags=("a", "b c"),
        about="k",
        quantity="2 boats",
        as_of="2022",
        modality="planned",
    )
    assert (
        imported_record(made, "  ")
        == """\
  - id: new
    text: A claim
    tags: [a, b c]
    about: k
    quantity: 2 boats
    as_of: 2022
    modality: planned
    # note: look
    evidence:
      # from f.csv:2
      # line 3
      # cut off: „no“ stands outside; quote it too
      # quantity: 2 boats
      # read: office: the office said
      - source: s
        quote: Boats wait
        modality: planned
"""
    )


def test_what_was_not_found_is_kept_as_comments() -> None:
    """Below its claim, or as a claim of its own: who takes the `# ` away has a record to correct."""
    kept = """\
# from f.csv:3: source unknown: no source is „x“
- source: 'x: y'
  quote: 'Boats sail: #1'
  stance: denies
"""
    whole = imported_record(claim(FOUND, unfound=(LOST,)), "  ", keeps_unfound=True)
    assert whole.endswith("".join(f"      # {line}\n" for line in kept.splitlines()))
    lines = unfound_lines([claim(FOUND), claim(unfound=(LOST,))], "  ")
    freed = "".join(line.replace("# ", "", 1) + "\n" for line in lines.splitlines())
    assert freed == "  - id: new\n    text: A claim\n    evidence:\n" + "".join(
        f"      {line}\n" for line in kept.splitlines()
    )
    assert [item.quote for item in read("claims:\n" + whole).claims["new"].evidence] == ["Boats wait"]


def test_nothing_that_was_not_found_is_lost() -> None:
    """What the file says of the claim and the passage stands beside it; a role that could not be read is nobody's support."""
    lost = Judged(
        Candidate(
            "f:3",
            ("Boats",),
            (Hint(HintKind.NAME, "s"),),
            prefix="a",
            suffix="b",
            gloss="c",
            speaker="O",
            cue="said",
        ),
        Outcome.UNUSABLE,
        "no role `x`",
    )
    made = claim(unfound=(lost,), remarks=("note: n",))._replace(doubts=("quantity: 1,5 (no number)",))
    kept = """\
# from f:3: unusable: no role `x`
# speaker: O
# cue: said
- source: s
  quote: Boats
  prefix: a
  suffix: b
  gloss: c
  stance: '?'
"""
    head = "- id: new\n  text: A claim\n  # quantity: 1,5 (no number)\n  # note: n\n  evidence:\n"
    lines = (head + "".join(f"    {line}\n" for line in kept.splitlines())).splitlines()
    assert unfound_lines([made], "  ") == "".join(f"  # {line}\n" for line in lines)
    there = made._replace(id="old", is_new=False, found=(FOUND,))
    added = added_evidence(there, "  ", keeps_unfound=True)
    assert added.startswith("  # quantity: 1,5 (no number)\n  # note: n\n  # from f.csv:2\n")
    assert added.endswith("".join(f"  # {line}\n" for line in kept.splitlines()))
    assert "stance" not in added_evidence(there, "  ")


def test_a_chain_is_what_the_file_tells() -> None:
    """With its cue, or without; one that no actor or words stand for is a comment."""
    said = FOUND._replace(
        link=("office", "the office said"), candidate=Candidate("f", speaker="O", cue="the office said")
    )
    bare = said._replace(link=("office", ""))
    unknown = said._replace(link=None, no_link="no actor has this name")
    texts = [imported_evidence(item, "      ") for item in (said, bare, unknown)]
    chains = [
        read(f"claims:\n  - id: x\n    text: t\n    evidence:\n{text}").claims["x"].evidence[0].attribution
        for text in texts
    ]
    assert [[(link.actors, link.cue) for link in chain] for chain in chains] == [
        [(("office",), "the office said")],
        [(("office",), None)],
        [],
    ]
    assert ["# read: " in text for text in texts] == [False, True, True]
    assert (
        "      # speaker: O\n      # cue: the office said\n"
        "      # left out of the chain: no actor has this name\n" in texts[2]
    )


def test_what_is_said_of_the_passage_is_kept() -> None:
    """Stance and translation, to be read; that the file names another place. What would silence an error is a comment."""
    candidate = Candidate(
        "f", stance=Stance.CONTEXT, gloss="Boats: wait", apart={"no": "it: belongs elsewhere"}
    )
    item = FOUND._replace(candidate=candidate, outcome=Outcome.ELSEWHERE, told=("the file says page 2",))
    text = imported_evidence(item, "      ")
    [evidence] = read(f"claims:\n  - id: x\n    text: t\n    evidence:\n{text}").claims["x"].evidence
    assert (evidence.stance, evidence.gloss, dict(evidence.apart)) == (Stance.CONTEXT, "Boats: wait", {})
    assert "# the translation is the file's: read it beside the quotation\n" in text
    assert "# set apart in the file: „no“ – it: belongs elsewhere\n" in text
    assert "# the file says page 2\n" in text


def test_a_file_has_what_is_new_and_says_where_the_rest_goes() -> None:
    """Evidence for a claim that is there is a comment, as a file of claims has no claim twice."""
    there = ImportedClaim("old", is_new=False, stated=Stated(), found=(FOUND,), unfound=())
    text = imported_file([claim(FOUND), there, claim(unfound=(LOST,))], keeps_unfound=True)
    assert [*read(text).claims] == ["new"]
    assert "# below `evidence:` of old, which is there:\n#      # from f.csv:2\n" in text
    assert "  # - id: new\n" in text
    assert imported_file([], keeps_unfound=True) == ""


def test_a_draft_is_a_claim_with_the_chain_that_was_chosen() -> None:
    """What was read and not chosen is a comment."""
    passages = (DraftPassage(PROPOSAL, Stance.DENIES, "g", (LINK,)), DraftPassage(PROPOSAL))
    draft = Draft("new", Stated(text="t", value="Minsk"), passages)
    made = read("claims:\n" + draft_record(draft, "  ")).claims["new"]
    assert [(e.stance, e.gloss, [link.actors for link in e.attribution]) for e in made.evidence] == [
        (Stance.DENIES, "g", [("office",)]),
        (Stance.SUPPORTS, None, []),
    ]


HOSTILE = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: text.strip())


@given(HOSTILE, HOSTILE, HOSTILE)
def test_no_text_is_read_as_anything_else(text: str, tag: str, remark: str) -> None:
    """Texts and tags read back as the same, and no remark becomes a key."""
    record = claim_record(
        "x", Stated(text=text, tags=(tag, tag)), (remark, f"\n    evil: {remark}"), (), "  "
    )
    made = read("claims:\n" + record).claims
    assert [(c.text, c.tags) for c in made.values()] == [(text, (tag, tag))]


@pytest.mark.parametrize(
    ("quantity", "written"),
    [
        ("up to 9000 soldiers", "up to 9000 soldiers"),
        ("-5 °C", "'-5 °C'"),
        ("9000", "9000"),
        ("5 %", "5 %"),
        ("2 #tags", "'2 #tags'"),
    ],
)
def test_a_quantity_reads_back_as_it_is(quantity: str, written: str) -> None:
    """In quotation marks where YAML would act on it."""
    record = claim_record("x", Stated(text="t", quantity=quantity), (), (), "  ")
    assert f"    quantity: {written}\n" in record
    found = read("claims:\n" + record).claims["x"].quantity
    assert found is not None
    assert found.text == quantity

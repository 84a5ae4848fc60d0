"""Records as YAML: whatever the words are, they read back as the same, and nothing else is read."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.load.yaml_tree import parse
from claimcheck.records.model import Modality, Stance
from claimcheck.records.read import ListNode, MapNode, Records, Scalar, read_records
from claimcheck.render.visible import visible
from claimcheck.render.yaml import (
    added_evidence,
    claim_record,
    draft_record,
    imported_evidence,
    imported_file,
    imported_record,
    scalar,
    source_lines,
    to_yaml,
    unfound_lines,
)
from claimcheck.report.candidate import Candidate, Hint, HintKind, ImportedClaim, Judged, Outcome
from claimcheck.report.proposal import Draft, DraftPassage, Proposal, ProposedLink, Stated

PROPOSAL = Proposal(
    source="004",
    line=25,
    quote="Ihr sollen bis zu 9000 Soldaten angehören: alle.",
    prefix="",
    modality=Modality.PLANNED,
    links=(ProposedLink("belarus", "nach Angaben von Minsk", "Minsk"), ProposedLink(None, "sagte er", "er")),
    quantities=("up to 9000 Soldaten",),
    hedges=("sollen",),
    warnings=("cut off: „kein“ stands outside; quote it too",),
)


def test_a_block_is_ready_to_be_copied() -> None:
    """What was read stands in comments of their own lines, the record below them."""
    assert to_yaml(PROPOSAL) == (
        "      # line 25\n"
        "      # cut off: „kein“ stands outside; quote it too\n"
        "      # quantity: up to 9000 Soldaten\n"
        "      # hedged: „sollen“\n"
        "      # whoever is meant by „er“: sagte er\n"
        '      - source: "004"\n'
        "        quote: 'Ihr sollen bis zu 9000 Soldaten angehören: alle.'\n"
        "        modality: planned\n"
        "        attribution:\n"
        "          - belarus: nach Angaben von Minsk\n"
    )


def test_a_block_without_chain_or_hedge_is_short() -> None:
    """Nothing is written that was not read."""
    bare = PROPOSAL._replace(modality=Modality.ASSERTED, links=(), quantities=(), hedges=(), warnings=())
    assert to_yaml(bare._replace(source="blog", quote="Er kam")) == (
        "      # line 25\n      - source: blog\n        quote: Er kam\n"
    )


def test_a_line_is_left_open_for_a_translation() -> None:
    """It stands beside the quotation, and the record is refused until somebody fills it in."""
    block = to_yaml(PROPOSAL._replace(warnings=(), hedges=(), quantities=(), prefix="alle"), gloss=True)
    quoted = block.index("        quote: ")
    assert block[quoted:].splitlines()[:4] == [
        "        quote: 'Ihr sollen bis zu 9000 Soldaten angehören: alle.'",
        "        prefix: alle",
        "        gloss: ",
        "        modality: planned",
    ]
    head = "sources: [{id: '004', file: f}]\nactors: [{id: belarus, name: B}]\n"
    claim = f"{head}claims:\n  - id: x\n    text: t\n    evidence:\n{block}"
    found = [
        [p.code for p in read_records(parse(text, "a.yaml").documents).problems]
        for text in (claim, claim.replace("gloss: ", "gloss: up to 9000"))
    ]
    assert found == [["CC104"], []]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Er kam", "Er kam"),
        ("„Er kam“, sagte sie.", "„Er kam“, sagte sie."),
        ("yes", "'yes'"),
        ("- kam", "'- kam'"),
        ("We are #1", "'We are #1'"),
        ("Er: kam", "'Er: kam'"),
        ("it's: so", "'it''s: so'"),
        ("9000", "'9000'"),
        ("a\x1bb", '"a\\U0000001bb"'),
    ],
)
def test_a_scalar_is_plain_where_that_is_safe(words: str, expected: str) -> None:
    """Marks that YAML would act on are quoted away."""
    assert scalar(words) == expected


@given(st.text(min_size=1).filter(lambda text: text.strip() and not set(text) & set("\ud800\udfff")))
@example("#1 in the world")
@example("a # b")
@example("'")
@example('"\\')
@example("\u2028")
@example("key: value")
def test_every_text_reads_back_as_itself(words: str) -> None:
    """The strict reader takes the scalar for exactly these characters."""
    tree = parse(f"a: {scalar(words)}\n", "a.yaml")
    [document] = tree.documents
    [(_, value)] = document.items
    assert isinstance(value, Scalar)
    assert (value.text, value.cut, tree.problems) == (words, False, ())


@given(st.text(min_size=1))
@example("links \u202etfel\u202c")
@example("eins\u2028zwei")
@example("Wort\u200bteil")
def test_no_words_act_on_a_terminal(words: str) -> None:
    """What reorders or hides letters, or ends a line, is written as an escape."""
    assert scalar(words) == visible(scalar(words))


def read(lines: str) -> dict[str, str | list[str]]:
    """Return the one record in *lines*."""
    tree = parse(f"sources:\n{lines}", "a.yaml")
    assert tree.problems == ()
    [document] = tree.documents
    assert isinstance(document.items[0][1], ListNode)
    [record] = document.items[0][1].items
    assert isinstance(record, MapNode)
    return {
        key.text: [item.text for item in value.items if isinstance(item, Scalar)]
        if isinstance(value, ListNode)
        else getattr(value, "text", "")
        for key, value in record.items
    }


def test_a_record() -> None:
    """Keys in their order, comments below, all indented as the list is."""
    known = {
        "id": "004",
        "title": "A: b",
        "published": "2026-03-14",
        "credits": ["dpa", "1"],
        "url": "https://a.example/x?y=1&z",
    }
    assert source_lines(known, ["guessed: outlet: x", "look at:\n two"], "  ") == (
        '  - id: "004"\n'
        "    title: 'A: b'\n"
        "    published: 2026-03-14\n"
        '    credits: [dpa, "1"]\n'
        "    url: https://a.example/x?y=1&z\n"
        "    # guessed: outlet: x\n"
        "    # look at: two\n"
    )


@pytest.mark.parametrize(
    "value",
    [
        "https://a.example/#x",
        "https://a.example/ #x",
        "https://a.example/a:",
        "http://a\u202eb",
        "https://a.example/'\"",
        "12e3",
        "2026",
        "1.5",
        "null",
        "- a",
        "{a}",
        "a: b",
        "a #b",
        "ä",
        "!x",
        "*x",
        "&x",
        "a\tb",
    ],
)
def test_every_value_reads_back(value: str) -> None:
    """Nothing in it acts, and nothing is cut off."""
    assert read(source_lines({"id": "a", "title": value, "credits": [value]}, [value], "  ")) == {
        "id": "a",
        "title": value,
        "credits": [value],
    }


@given(st.text(min_size=1), st.text())
def test_any_text_reads_back(value: str, comment: str) -> None:
    """Whatever a page declares, or is said of it."""
    if any("\ud800" <= character <= "\udfff" for character in value + comment):
        return
    assert read(source_lines({"id": "a", "title": value}, [comment], ""))["title"] == value


LINK = ProposedLink("office", "the office said", "the office")
PROPOSED = Proposal(
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
FOUND = Judged(Candidate("f.csv:2", ("Boats wait",)), Outcome.FOUND, "line 3", source="s", proposal=PROPOSED)
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


def records_of(text: str) -> Records:
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
    assert [item.quote for item in records_of("claims:\n" + whole).claims["new"].evidence] == ["Boats wait"]


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
        records_of(f"claims:\n  - id: x\n    text: t\n    evidence:\n{text}")
        .claims["x"]
        .evidence[0]
        .attribution
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
    [evidence] = records_of(f"claims:\n  - id: x\n    text: t\n    evidence:\n{text}").claims["x"].evidence
    assert (evidence.stance, evidence.gloss, dict(evidence.apart)) == (Stance.CONTEXT, "Boats: wait", {})
    assert "# the translation is the file's: read it beside the quotation\n" in text
    assert "# set apart in the file: „no“ – it: belongs elsewhere\n" in text
    assert "# the file says page 2\n" in text


def test_a_file_has_what_is_new_and_says_where_the_rest_goes() -> None:
    """Evidence for a claim that is there is a comment, as a file of claims has no claim twice."""
    there = ImportedClaim("old", is_new=False, stated=Stated(), found=(FOUND,), unfound=())
    text = imported_file([claim(FOUND), there, claim(unfound=(LOST,))], keeps_unfound=True)
    assert [*records_of(text).claims] == ["new"]
    assert "# below `evidence:` of old, which is there:\n#      # from f.csv:2\n" in text
    assert "  # - id: new\n" in text
    assert imported_file([], keeps_unfound=True) == ""


def test_a_draft_is_a_claim_with_the_chain_that_was_chosen() -> None:
    """What was read and not chosen is a comment."""
    passages = (
        DraftPassage(PROPOSED, Stance.DENIES, "g", (LINK,)),
        DraftPassage(PROPOSED),
    )
    draft = Draft("new", Stated(text="t", value="Minsk"), passages)
    made = records_of("claims:\n" + draft_record(draft, "  ")).claims["new"]
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
    made = records_of("claims:\n" + record).claims
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
    found = records_of("claims:\n" + record).claims["x"].quantity
    assert found is not None
    assert found.text == quantity

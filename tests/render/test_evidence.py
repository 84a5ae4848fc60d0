"""Evidence as YAML: whatever the words are, they read back as the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.load.yaml_tree import parse
from claimcheck.records.model import Modality
from claimcheck.records.node import Scalar
from claimcheck.records.read import read_records
from claimcheck.render.evidence import scalar, to_yaml
from claimcheck.render.visible import visible
from claimcheck.report.proposal import Proposal, ProposedLink

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

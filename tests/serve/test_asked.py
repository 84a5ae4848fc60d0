"""What was chosen in the form, and nothing else, makes the record."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.records.model import Modality, Stance
from claimcheck.report.proposal import Draft, DraftPassage, Proposal, ProposedLink, Stated
from claimcheck.serve.asked import Asked, asked_of, draft_of, key_of, missing, outcome_of

if TYPE_CHECKING:
    from conftest import SmallProject


LINKS = (
    ProposedLink("tass", "wie die Tass berichtete", "die Tass"),
    ProposedLink(None, "sagte er", "er"),
    ProposedLink("belarus+russia", "hieß es", ""),
)
PROPOSAL = Proposal(
    source="s",
    line=3,
    quote="bis zu 9000 Soldaten",
    prefix="der",
    suffix="",
    modality=Modality.PLANNED,
    links=LINKS,
    quantities=("up to 9000 Soldaten",),
    hedges=("sollen",),
    warnings=(),
)
ASSERTED = PROPOSAL._replace(modality=Modality.ASSERTED)
SUPPORTING = (("to", "there"), ("claim", "c"), ("stance", "supports"))


@pytest.mark.parametrize(
    ("pairs", "passage"),
    [
        ((), DraftPassage(ASSERTED)),
        ((("link", key_of(LINKS[0])),), DraftPassage(ASSERTED, links=LINKS[:1])),
        (
            (("link", key_of(LINKS[2])), (f"who:{key_of(LINKS[1])}", " putin ")),
            DraftPassage(ASSERTED, links=(LINKS[1]._replace(actor="putin"), LINKS[2])),
        ),
        (
            (("link", "tass: other words"), (f"who:{key_of(LINKS[0])}", "x"), ("link", key_of(LINKS[1]))),
            DraftPassage(ASSERTED),
        ),
        (
            (("actor", "tass"), ("cue", "the Tass\n says"), ("link", key_of(LINKS[2]))),
            DraftPassage(ASSERTED, links=(LINKS[2], ProposedLink("tass", "the Tass says", ""))),
        ),
        (
            (("said", "planned"), ("gloss", " up to\r\n9000 ")),
            DraftPassage(ASSERTED, gloss="up to 9000", modality=Modality.PLANNED),
        ),
        ((("stance", "denies"), ("said", "sworn")), DraftPassage(ASSERTED, Stance.DENIES)),
        ((("id", "x"), ("text", "t"), ("quantity", "9 men"), ("nope", "x")), DraftPassage(ASSERTED)),
    ],
    ids=["nothing", "a link", "named", "none of these", "another link", "more", "denies", "of a new claim"],
)
def test_evidence_holds_what_was_chosen(pairs: tuple[tuple[str, str], ...], passage: DraftPassage) -> None:
    """Links in the order of the chain; neither hedge nor quantity nor link is taken by itself."""
    draft = draft_of(asked_of([*SUPPORTING, *pairs]), PROPOSAL)
    assert draft == Draft("c", Stated(), (passage,), is_new=False)


def test_a_claim_holds_what_was_typed() -> None:
    """On one line each; what is said of every claim is left out."""
    typed = {
        "to": "new",
        "id": " c ",
        "text": "So\n many",
        "about": "k",
        "modality": "asserted",
        "stance": "supports",
    }
    more = {"quantity": "up to 9 men", "as_of": "2022", "modality": "planned"}
    stated = Stated(text="So many", about="k")
    passages = (DraftPassage(ASSERTED),)
    assert [draft_of(Asked({**typed, **extra}), PROPOSAL) for extra in ({}, more)] == [
        Draft("c", stated, passages),
        Draft("c", stated._replace(quantity="up to 9 men", as_of="2022", modality="planned"), passages),
    ]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ({}, ("Choose what it is evidence", "Choose what the passage")),
        ({"to": "elsewhere", "stance": "proves"}, ("Choose what it is evidence", "Choose what the passage")),
        ({"to": "there", "stance": "context"}, ("Name the claim",)),
        ({"to": "new", "stance": "denies"}, ("Write the text", "Give the claim an id")),
        ({"to": "new", "stance": "denies", "text": " ", "id": "x"}, ("Write the text",)),
        ({"to": "there", "claim": "c", "stance": "supports"}, ()),
        (
            {"to": "there", "claim": "c", "stance": "supports", "cue": "he said"},
            ("Give the other link both",),
        ),
    ],
)
def test_what_is_missing_is_told(typed: dict[str, str], left: tuple[str, ...]) -> None:
    """No side is taken for granted, and nothing is chosen for anybody."""
    told = missing(Asked(typed))
    assert len(told) == len(left)
    assert [text for text, start in zip(told, left, strict=True) if not text.startswith(start)] == []


def test_what_reads_as_hedged_is_said_plainly_by_no_default() -> None:
    """How the passage says it must be chosen, be it as the claim does; of a plain one nothing is asked."""
    typed = {"to": "there", "claim": "c", "stance": "supports"}
    said = [missing(Asked({**typed, "said": each}), PROPOSAL) for each in ("", "sworn", "same", "planned")]
    to_choose = ("Choose how the passage says it: it reads as planned.",)
    assert said == [to_choose, to_choose, (), ()]
    plain = [missing(Asked({**typed, "said": each}), ASSERTED) for each in ("", "sworn", "planned")]
    assert plain == [(), ("Choose how the passage says it.",), ()]
    drafted = [
        draft_of(Asked({**typed, "said": each}), PROPOSAL).passages[0] for each in ("same", "asserted")
    ]
    assert [(one.modality, one.proposal.modality) for one in drafted] == [
        (None, Modality.ASSERTED),
        (Modality.ASSERTED, Modality.ASSERTED),
    ]


def test_a_link_that_is_not_offered_is_not_dropped_without_a_word() -> None:
    """What was taken or named of another reading is told; what is offered, or named nobody, is not."""
    typed = {"to": "there", "claim": "c", "stance": "supports"}
    offered = Asked(typed, frozenset({key_of(LINKS[0])}), {key_of(LINKS[1]): "putin", "x: y": ""})
    other = Asked(typed, frozenset({"tass: other words", key_of(LINKS[0])}), {": she said": "putin"})
    again = "is not read off the text any more: drop it, or write it as another link."
    assert missing(offered, ASSERTED) == ()
    assert missing(other, ASSERTED) == (
        f"The link “: she said” {again}",
        f"The link “tass: other words” {again}",
    )


@pytest.mark.parametrize("text", ["\x00", "\u202e", "\x07\x1b[", "\ufffe", "…", "\u200b"])
def test_a_text_without_a_word_is_none(text: str) -> None:
    """Signs that nobody sees or reads are no claim; any letter or digit may be one."""
    typed = {"to": "new", "id": "x", "stance": "supports"}
    assert missing(Asked({**typed, "text": text})) == ("Write the text of the claim.",)
    assert [missing(Asked({**typed, "text": each})) for each in ("7", "戰")] == [(), ()]


BEFORE = """
sources: [{id: s, file: s.txt, language: en}]
claims:
  - id: a
    text: There are 12 boats
    evidence:
      - {source: s, quote: no such words}
"""
MORE = "      - {source: s, quote: There are 12 boats}\n"
NEW = "  - id: b\n    text: There are 12 boats\n"


def test_findings_are_told_apart_by_what_they_say(project: "SmallProject") -> None:
    """What a record brings is new, what was said before stays, wherever it is written by then."""
    text = "There are 12 boats. The mayor said so.\n"
    before = project.verify(BEFORE, s=text)
    after = project.verify(f"# moved\n{BEFORE.rstrip()}\n{MORE}", s=text)
    found = outcome_of(Draft("a", is_new=False), before, after)
    assert found is not None
    assert (found.before, found.after, found.number) == (before.claim("a"), after.claim("a"), 2)
    codes = [[problem.code for problem in problems] for problems in (found.new, found.gone, found.staying)]
    assert codes == [["CC401"], [], ["CC201"]]


def test_of_a_new_claim_everything_is_new(project: "SmallProject") -> None:
    """There is no before; one that could not be read has no after."""
    before, after = project.verify(BEFORE, s="x"), project.verify(BEFORE.rstrip() + "\n" + NEW, s="x")
    found = outcome_of(Draft("b"), before, after)
    assert found is not None
    assert (found.before, found.after.claim.id, found.staying) == (None, "b", ())
    assert outcome_of(Draft("c"), before, after) is None

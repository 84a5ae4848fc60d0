"""What comes of candidates: found is what stands in the article, and nothing else."""

from textwrap import dedent
from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.check.candidates.judging import Judge
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.model import Stance
from claimcheck.report.candidate import Candidate, Hint, HintKind, Judged, Outcome
from claimcheck.report.proposal import ProposedLink, Stated
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources:
      - {id: s, file: s.txt, language: en}
      - {id: gone, file: gone.txt}
    actors:
      - {id: office, name: Transport Office, aliases: [the office], kind: government}
    claims:
      - id: old
        text: The ferry runs
        evidence: [{source: s, quote: The ferry runs daily}]
"""
TEXT = """The bridge carried “up to 900” cars a day, the Transport Office said. It is not closed.

The ferry runs daily. 😀 Boats wait. Boats sail. They said the dam would not break.
"""
SOURCE = (Hint(HintKind.ID, "s"),)
AROUND = "other words stand around it than the file says"


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """A judge of a small project; nothing changes it."""
    folder = tmp_path_factory.mktemp("judged")
    for name, text in (("a.yaml", dedent(RECORDS)), ("s.txt", TEXT)):
        (folder / name).write_text(text, encoding="utf-8")
    corpus = load(Project(folder, folder, "claims"))
    return Judge(corpus, verify(corpus))


def one(judge: Judge, quote: str, **more: Any) -> Judged:  # noqa: ANN401 -- whatever a candidate has
    """Return what comes of a quotation from the source."""
    candidate = Candidate("f:1", (quote,), **{"hints": SOURCE, "claim": Stated(text="A claim"), **more})
    [judged] = judge.judge([candidate])
    return judged


@pytest.mark.parametrize(
    ("quote", "message", "written"),
    [
        ("It is not closed.", "line 1", "It is not closed."),
        ('"up to 900" cars', "line 1; the typography differs", "“up to 900” cars"),
        ("„It is not closed.“", "line 1; without the quotation marks around it", "It is not closed."),
        ("'The bridge carried'", "line 1; without the quotation marks around it", "The bridge carried"),
        ("It is not closed...", "line 1; without the dots at its end", "It is not closed"),
        ("… The bridge carried …", "line 1; without the dots at its beginning and end", "The bridge carried"),
        ("… The bridge carried", "line 1; without the dots at its beginning", "The bridge carried"),
        ("The bridge carr...", "line 1; without the dots, and the word that they cut", "The bridge"),
        ("The bridge […] cars a day", "line 1", "The bridge […] cars a day"),
    ],
)
def test_words_that_stand_there_are_found(judge: Judge, quote: str, message: str, written: str) -> None:
    """What was left aside for that is said, and what would be written are the article's own words."""
    found = one(judge, quote)
    assert (found.outcome, found.message) == (Outcome.FOUND, message)
    assert found.proposal is not None
    assert (found.proposal.quote, found.source, found.matched_by) == (written, "s", HintKind.ID)


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("The bridge carried “up to 9000” cars a day", "a number differs"),
        ("It is closed.", "a negation differs"),
        ("up to 90", "found only inside a longer word or number"),
        ("nothing of this kind stands anywhere", "nor anything near it"),
        ("It is not closed. The ferry runs", "not in one run"),
        ("[…]", "not in the article"),
        ("It is closed...", "a negation differs"),
        ("The ferry runs weekly…", "differ"),
    ],
)
def test_words_that_do_not_stand_there_are_not(judge: Judge, quote: str, said: str) -> None:
    """However like them a passage is; what differs is what `verify` would say."""
    found = one(judge, quote)
    assert (found.outcome, said in found.message, found.proposal) == (Outcome.NOT_FOUND, True, None)


def test_likeness_of_an_assistant_proves_nothing(judge: Judge) -> None:
    """Neither do offsets that lie in the article."""
    found = one(judge, "It is closed.", offsets=Span(76, 93))
    assert found.outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("offsets", "outcome"),
    [
        ((TEXT.index("Boats wait"), TEXT.index("Boats wait") + 10), Outcome.FOUND),
        # In UTF-16, as JavaScript counts, and with the blanks around it.
        ((TEXT.index("Boats wait") + 1, TEXT.index("Boats wait") + 11), Outcome.FOUND),
        ((TEXT.index("Boats wait") - 1, TEXT.index("Boats wait") + 11), Outcome.FOUND),
        ((0, 10), Outcome.ELSEWHERE),
        ((10**9, 10**9 + 10), Outcome.ELSEWHERE),
        ((0, 0), Outcome.ELSEWHERE),
    ],
)
def test_offsets_are_compared(judge: Judge, offsets: tuple[int, int], outcome: Outcome) -> None:
    """What says another place is told; on a page nobody knows which characters it counts."""
    said = Span(*offsets)
    assert one(judge, "Boats wait", offsets=said).outcome is outcome
    assert one(judge, "Boats wait", offsets=said, is_on_page=True).outcome is Outcome.FOUND


def test_the_message_says_both_places(judge: Judge) -> None:
    """That of the file, and the true one."""
    start = TEXT.index("Boats wait")
    found = one(judge, "Boats wait", offsets=Span(0, 10))
    assert found.message == f"line 3; the file says characters 0 to 10, they are {start} to {start + 10}"


def test_words_that_stand_twice_need_what_tells_them_apart(judge: Judge) -> None:
    """Surroundings or offsets do; what would be written has a prefix then."""
    alone, before, at = (
        one(judge, "Boats"),
        one(judge, "Boats", prefix="wait. "),
        one(judge, "Boats", offsets=Span(TEXT.index("Boats sail"), TEXT.index("Boats sail") + 5)),
    )
    assert (alone.outcome, "stands 2 times" in alone.message) == (Outcome.AMBIGUOUS, True)
    proposals = [found.proposal for found in (before, at)]
    assert [p and (p.quote, p.prefix) for p in proposals] == [("Boats", "wait.")] * 2


@pytest.mark.parametrize(
    ("more", "outcome", "message"),
    [
        ({"prefix": "runs daily. 😀", "suffix": ". Boats sail"}, Outcome.FOUND, "line 3"),
        ({"prefix": "Advertisement"}, Outcome.ELSEWHERE, f"line 3; {AROUND}"),
        ({"suffix": "Menu", "is_on_page": True}, Outcome.FOUND, f"line 3; {AROUND}"),
    ],
)
def test_surroundings_that_differ_lose_no_passage(
    judge: Judge, more: dict[str, Any], outcome: Outcome, message: str
) -> None:
    """Where it stands once, it is meant; that other words stand around it is told. A page has others than the article's text."""
    found = one(judge, "Boats wait", **more)
    assert (found.outcome, found.message) == (outcome, message)


MAPPED = """
    sources: [{id: s, file: s.txt, language: en}]
    actors: [{id: ash, name: Ann Ash, kind: person}, {id: lee, name: Jo Lee, kind: person}]
"""
BLOCKS = (
    {"text": "Subscribe now.", "zone": "left-out"},
    {"text": "Boats wait here.", "speaker": "Ann Ash"},
    {"text": "None sank.", "speaker": "Jo Lee"},
)


@pytest.fixture
def mapped(project: "SmallProject") -> Judge:
    """A judge of a transcript below words that its map leaves out."""
    project.write(MAPPED)
    project.write_mapped("s", *BLOCKS)
    corpus = project.load()
    return Judge(corpus, verify(corpus))


@pytest.mark.parametrize(
    ("prefix", "outcome"),
    [("Subscribe now.", Outcome.FOUND), ("Subscribe never.", Outcome.ELSEWHERE)],
)
def test_surroundings_may_stand_outside_the_article(mapped: Judge, prefix: str, outcome: Outcome) -> None:
    """Whoever notes a passage has the words of the page around it; those are no article for that."""
    assert one(mapped, "Boats wait here", prefix=prefix).outcome is outcome
    assert one(mapped, "Subscribe now").outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize(
    ("speaker", "is_link"),
    [("Ann Ash", True), ("Jo Lee", False)],
)
def test_a_cue_may_be_the_speaker_whom_the_map_names(mapped: Judge, speaker: str, is_link: bool) -> None:  # noqa: FBT001 -- a case
    """No line of the transcript has the name; whoever speaks elsewhere does not say it."""
    found = one(mapped, "Boats wait here", speaker=speaker, cue=speaker)
    assert (found.link is not None, bool(found.no_link)) == (is_link, not is_link)


@pytest.mark.parametrize(
    ("sent", "outcome", "message"),
    [
        (TEXT, Outcome.FOUND, "line 3"),
        (TEXT[TEXT.index("The ferry") :], Outcome.FOUND, "line 3"),
        (
            TEXT.replace("900", "90000"),
            Outcome.ELSEWHERE,
            "line 3; the text that was sent along is another than the article's",
        ),
    ],
)
def test_a_text_that_was_sent_along_is_compared(
    judge: Judge, sent: str, outcome: Outcome, message: str
) -> None:
    """All of it, or a part; of another text nobody knows what an assistant has made of it."""
    found = one(judge, "Boats wait", hints=(*SOURCE, Hint(HintKind.TEXT, sent)))
    assert (found.outcome, found.message, found.source) == (outcome, message, "s")


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        (Stated(text="The ferry runs"), Outcome.ALREADY),
        (Stated(id="old"), Outcome.ALREADY),
        (Stated(id="old", text="The ferry runs"), Outcome.ALREADY),
        (Stated(), Outcome.ALREADY),
        (Stated(text="Another"), Outcome.FOUND),
        (Stated(id="new"), Outcome.FOUND),
        (Stated(id="old", text="Another"), Outcome.FOUND),
        (Stated(id="new", text="The ferry runs"), Outcome.FOUND),
    ],
)
def test_what_a_claim_has_is_not_added_again(judge: Judge, claim: Stated, outcome: Outcome) -> None:
    """Of the claim that is meant, or of any where the file states none; another claim may quote it, too."""
    found = one(judge, "The ferry runs daily", claim=claim)
    assert (found.outcome, found.quoted_by) == (outcome, ("old",))


def test_a_denial_is_not_what_supports(judge: Judge) -> None:
    """A passage that the claim has in another stance is no passage that it has already."""
    found, unsaid = (
        one(judge, "The ferry runs daily", claim=claim, stance=Stance.DENIES)
        for claim in (Stated(id="old"), Stated())
    )
    assert (found.outcome, found.message) == (Outcome.FOUND, "line 3; old has it as supports")
    assert (unsaid.outcome, unsaid.message) == (Outcome.FOUND, "line 3")


def test_rows_of_one_id_are_of_one_claim_where_their_texts_are(judge: Judge) -> None:
    """An id alone is no claim with another text, and is the one with its text."""
    texts = (("old", "Another"), ("old", ""), ("x", "t"), ("x", ""), ("", "t"))
    rows = [
        Candidate(f"f:{n}", ("Boats wait",), SOURCE, Stated(id=id_, text=text))
        for n, (id_, text) in enumerate(texts)
    ]
    assert [found.outcome for found in judge.judge(rows)] == [Outcome.FOUND] * 3 + [Outcome.ALREADY] * 2


def test_a_file_that_has_it_twice_has_it_once(judge: Judge) -> None:
    """For one claim and in one stance; a denial is something else."""
    rows = [
        Candidate(f"f:{n}", (quote,), SOURCE, Stated(text=text), stance)
        for n, (quote, text, stance) in enumerate(
            [
                ("Boats wait", "a", Stance.SUPPORTS),
                ("„Boats wait“", "a", Stance.SUPPORTS),
                ("Boats wait", "b", Stance.SUPPORTS),
                ("Boats wait", "a", Stance.DENIES),
            ]
        )
    ]
    found = judge.judge(rows)
    assert [f.outcome for f in found] == [Outcome.FOUND, Outcome.ALREADY, Outcome.FOUND, Outcome.FOUND]
    assert found[1].message == "the same passage for the same claim as f:0"


def test_pieces_that_follow_each_other_are_one_passage(judge: Judge) -> None:
    """Others are passages by themselves."""
    together = Candidate("f", ("The bridge carried", "cars a day"), SOURCE, Stated(text="t"))
    apart = together._replace(quotes=("The ferry runs", "The bridge carried"))
    found = judge.judge([together, apart])
    assert [(f.candidate.place, f.outcome, f.proposal and f.proposal.quote) for f in found] == [
        ("f", Outcome.FOUND, "The bridge carried […] cars a day"),
        ("f, piece 1", Outcome.FOUND, "The ferry runs"),
        ("f, piece 2", Outcome.FOUND, "The bridge carried"),
    ]


def test_what_was_cut_off_is_told(judge: Judge) -> None:
    """It stands there, and `verify` would call it an error all the same."""
    found = one(judge, "closed.")
    assert (found.outcome, [p.code for p in found.problems]) == (Outcome.FOUND, ["CC209"])


@pytest.mark.parametrize(
    ("hints", "outcome", "message"),
    [
        ((), Outcome.SOURCE_UNKNOWN, "no source is named; these words stand in s"),
        ((Hint(HintKind.NAME, "x"),), Outcome.SOURCE_UNKNOWN, "no source is „x“; these words stand in s"),
        (
            (Hint(HintKind.NAME, "gon"),),
            Outcome.SOURCE_UNKNOWN,
            "no source is „gon“; near: gone; these words stand in s",
        ),
        (
            (Hint(HintKind.ID, "gone"),),
            Outcome.UNCHECKED,
            "the article of source gone could not be read; see claimcheck verify",
        ),
        (
            (Hint(HintKind.ID, "gone"), Hint(HintKind.FILE, "s.txt")),
            Outcome.AMBIGUOUS,
            "„gone“ and „s.txt“ may be gone and s",
        ),
    ],
)
def test_a_source_that_is_not_clear_is_told(
    judge: Judge, hints: tuple[Hint, ...], outcome: Outcome, message: str
) -> None:
    """With what comes near, and where the words stand; nothing is chosen."""
    found = one(judge, "Boats wait", hints=hints)
    assert (found.outcome, found.message, found.proposal) == (outcome, message, None)


SAID = "the Transport Office said"
CARRIED = "The bridge carried “up to 900” cars a day"


@pytest.mark.parametrize(
    ("said", "link", "no_link", "codes"),
    [
        ((CARRIED, "THE OFFICE", SAID), ("office", SAID), "", []),
        ((CARRIED, "", SAID), None, "the file names no speaker", []),
        ((CARRIED, "", ""), None, "", []),
        ((CARRIED, "Ministry", SAID), None, "no actor has this name", []),
        ((CARRIED, "office", "the Ministry said"), None, "the article does not have the cue", []),
        ((CARRIED, "office", ""), ("office", ""), "", ["CC306"]),
        (
            ("Boats sail", "office", "Boats wait"),
            None,
            "the cue „Boats wait“ does not show that it came from Transport Office",
            ["CC311"],
        ),
    ],
)
def test_a_chain_is_told_by_the_file_alone(
    judge: Judge, said: tuple[str, str, str], link: tuple[str, str] | None, no_link: str, codes: list[str]
) -> None:
    """An actor by any name, with a cue at which `verify` reads it; what that finds of the cue is told."""
    quote, speaker, cue = said
    found = one(judge, quote, speaker=speaker, cue=cue)
    reason = found.no_link.partition(":")[0]
    assert (found.link, reason, [p.code for p in found.problems]) == (link, no_link, codes)


def test_whom_the_reader_reads_is_in_the_proposal(judge: Judge) -> None:
    """Whatever the file says."""
    proposal = one(judge, CARRIED, speaker="Ministry").proposal
    assert proposal is not None
    assert proposal.links == (ProposedLink("office", SAID, "the Transport Office"),)


def test_what_is_of_no_use_says_why(judge: Judge) -> None:
    """As the file's reader has told."""
    [found] = judge.judge([Candidate("f:1", wrong="quotes nothing")])
    assert (found.outcome, found.message) == (Outcome.UNUSABLE, "quotes nothing")

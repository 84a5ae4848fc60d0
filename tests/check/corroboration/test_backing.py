"""Who stands behind a claim: the contract's counts end to end, statuses, channels, parties, denials."""

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.report.model import CheckedClaim, Corroboration, Count

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """\
sources:
  - {id: one, file: one.txt, outlet: paper}
  - {id: two, file: two.txt, outlet: gazette}
  - {id: three, file: three.txt, outlet: paper, credits: [afp, dpa]}
  - {id: four, file: four.txt}
actors:
  - {id: anna, name: Anna, kind: person}
  - {id: boris, name: Boris, kind: person, party: state}
  - {id: clara, name: Clara, kind: person, party: ministry}
  - {id: ministry, name: Ministerium, kind: government, party: state}
  - {id: state, name: Staat, kind: government}
  - {id: insider, name: Insider, kind: anonymous}
  - {id: tass, name: Tass, kind: agency, party: state}
  - {id: afp, name: AFP, kind: agency}
  - {id: dpa, name: dpa, kind: agency}
  - {id: paper, name: Zeitung, kind: outlet}
  - {id: gazette, name: Anzeiger, kind: outlet}
claims:
  - id: claim
    text: a claim
    evidence: """

WHO = (
    ", sah ein Reporter der Anna, so Anna, so Boris, so Clara, so Anna und Boris, so Anna und Tass, so Anna und Clara, so Boris und Clara, so das Ministerium,"
    " meldet Tass, laut AFP, laut dpa, laut AFP und Tass, sagte ein Insider"
)
ARTICLE = f"Der Zug kommt{WHO}. Das Auto fährt{WHO}."
"""All of them are credited with each of the two sentences."""

CUES = {
    "anna": "so Anna",
    "boris": "so Boris",
    "clara": "so Clara",
    "anna+boris": "so Anna und Boris",
    "anna+tass": "so Anna und Tass",
    "anna+clara": "so Anna und Clara",
    "boris+clara": "so Boris und Clara",
    "afp+tass": "laut AFP und Tass",
    "ministry": "so das Ministerium",
    "tass": "meldet Tass",
    "afp": "laut AFP",
    "dpa": "laut dpa",
    "insider": "sagte ein Insider",
}


def cue(actors: str) -> str:
    """Return the words that credit one actor, or the two of `a+b`."""
    return CUES.get(actors) or "so " + " und ".join(id_.upper() for id_ in actors.split("+"))


def passage(source: str, *chain: str, stance: str = "supports", quote: str = "Der Zug kommt") -> str:
    """Return a piece of evidence as YAML; each actor of *chain* has its cue, an `a+b` an implied one."""
    links = ", ".join(f"{{{actor}: {cue(actor)}}}" for actor in chain)
    return f"      - {{source: {source}, quote: {quote}, stance: {stance}, attribution: [{links}]}}\n"


def claim(project: "SmallProject", *evidence: str, head: str = HEAD, more: str = "") -> CheckedClaim:
    """Return the claim of a project with this evidence; all articles say the same, and *more*, in other texts."""
    listed = "\n" + "".join(evidence) if evidence else "[]\n"
    articles = {name: f"{ARTICLE} Das war {name}.{more}" for name in ("one", "two", "three", "four")}
    project.write(head + listed, **articles)
    return project.verify().claims[0]


@pytest.mark.parametrize(
    ("evidence", "interval"),
    [
        pytest.param([("one", "anna"), ("two", "anna"), ("three", "anna")], (1, 1), id="{a}, {a}, {a}"),
        pytest.param([("one", "anna"), ("two", "boris")], (2, 2), id="{a}, {b}"),
        pytest.param(
            [("one", "anna"), ("two", "boris"), ("three", "anna+boris")], (2, 2), id="{a}, {b}, {a, b}"
        ),
        pytest.param([("one", "anna+boris"), ("two", "anna")], (1, 2), id="{a, b}, {a}"),
        pytest.param([("one",)], (1, 1), id="one unknown"),
        pytest.param([("one", "anna"), ("two",)], (1, 2), id="{a}, one unknown"),
        pytest.param([("one",), ("two",)], (1, 2), id="two unknowns"),
        pytest.param(
            [("one", "tass"), ("one", "tass")], (1, 1), id="two unknowns in one article with one chain"
        ),
        pytest.param(
            [("one", "tass"), ("one", "afp")], (1, 2), id="two unknowns in one article with two chains"
        ),
        pytest.param([("one", "anna"), ("two",), ("three",)], (1, 3), id="{a}, two unknowns"),
        pytest.param([], (0, 0), id="none"),
    ],
)
def test_the_contracts_table(
    project: "SmallProject", evidence: list[tuple[str, ...]], interval: tuple[int, int]
) -> None:
    """Passages of a project are counted as the contract's table says."""
    origins = claim(project, *(passage(*item) for item in evidence)).origins
    assert (origins.low, origins.high, origins.exact) == (*interval, True)


@pytest.mark.parametrize(
    ("evidence", "status", "names"),
    [
        pytest.param([], Corroboration.UNCORROBORATED, (), id="nothing"),
        pytest.param([("one", "anna")], Corroboration.SINGLE_ORIGIN, ("anna",), id="one"),
        pytest.param([("one", "tass")], Corroboration.SINGLE_ORIGIN, ("?tass",), id="passed on by an agency"),
        pytest.param([("one", "tass", "insider")], Corroboration.SINGLE_ORIGIN, ("?tass",), id="anonymous"),
        pytest.param([("one",)], Corroboration.SINGLE_ORIGIN, ("?paper",), id="nobody credited"),
        pytest.param([("four",)], Corroboration.SINGLE_ORIGIN, ("?",), id="nobody and no outlet"),
        pytest.param([("one", "afp", "tass")], Corroboration.SINGLE_ORIGIN, ("?tass",), id="two agencies"),
        pytest.param(
            [("one", "afp+tass")], Corroboration.SINGLE_ORIGIN, ("?afp+tass",), id="one of two agencies"
        ),
        pytest.param(
            [("one", "anna"), ("two",)], Corroboration.UNDETERMINED, ("anna", "?gazette"), id="one unknown"
        ),
        pytest.param(
            [("one", "anna+boris"), ("two", "anna")], Corroboration.UNDETERMINED, ("anna", "boris"), id="pair"
        ),
        pytest.param(
            [("one", "boris"), ("two", "clara")], Corroboration.ONE_PARTY, ("boris", "clara"), id="one party"
        ),
        pytest.param(
            [("one", "boris"), ("two", "clara"), ("three",)],
            Corroboration.ONE_PARTY,
            ("boris", "clara", "?paper"),
            id="one party and an unknown",
        ),
        pytest.param(
            [("one", "anna"), ("two", "boris")], Corroboration.CORROBORATED, ("anna", "boris"), id="two"
        ),
        pytest.param(
            [("one", "anna"), ("two", "boris"), ("three", "clara"), ("four",)],
            Corroboration.CORROBORATED,
            ("anna", "boris", "clara", "?"),
            id="three and an unknown",
        ),
    ],
)
def test_the_status_follows_from_the_counts(
    project: "SmallProject", evidence: list[tuple[str, ...]], status: Corroboration, names: tuple[str, ...]
) -> None:
    """Origins and parties decide the word, and the names say which origins, an unknown one by its last relay."""
    checked = claim(project, *(passage(*item) for item in evidence))
    assert (checked.corroboration, checked.origins.names) == (status, names)


@pytest.mark.parametrize(
    ("evidence", "channels"),
    [
        pytest.param([("one", "tass", "anna")], Count(1, 1, ("tass",)), id="a relay"),
        pytest.param([("one", "afp", "tass", "anna")], Count(1, 1, ("tass",)), id="the last of two"),
        pytest.param([("one", "boris", "anna")], Count(1, 1, ("boris",)), id="a person who passed it on"),
        pytest.param([("one", "tass")], Count(1, 1, ("tass",)), id="an agency at the end"),
        pytest.param([("one", "afp+tass", "anna")], Count(1, 1, ("afp", "tass")), id="one of two"),
        pytest.param([("one", "anna+tass")], Count(1, 1, ("?paper",)), id="a person or an agency at the end"),
        pytest.param([("three", "anna")], Count(1, 1, ("afp", "dpa", "paper")), id="credits and outlet"),
        pytest.param([("three", "tass", "anna")], Count(1, 1, ("tass",)), id="a relay before credits"),
        pytest.param(
            [("three",), ("one", "afp", "anna")], Count(1, 2, ("afp", "dpa", "paper")), id="credits overlap"
        ),
        pytest.param([("one", "anna")], Count(1, 1, ("?paper",)), id="no credits: unknown"),
        pytest.param([("four", "anna")], Count(1, 1, ("?",)), id="no outlet either"),
        pytest.param(
            [("one", "anna"), ("two", "anna")], Count(1, 2, ("?gazette", "?paper")), id="two unknown"
        ),
        pytest.param(
            [("one", "tass", "anna"), ("two", "tass", "boris")], Count(1, 1, ("tass",)), id="one for two"
        ),
        pytest.param([], Count(0, 0), id="none"),
    ],
)
def test_channels_are_counted_over_relays(
    project: "SmallProject", evidence: list[tuple[str, ...]], channels: Count
) -> None:
    """A channel is the last relay; without one the credits and the outlet; without credits it is unknown."""
    assert claim(project, *(passage(*item) for item in evidence)).channels == channels


def test_a_relay_that_the_article_does_not_show_is_no_channel(project: "SmallProject") -> None:
    """A relay without a cue is the curator's word alone, so the channel is unknown."""
    evidence = "      - {source: one, quote: Der Zug kommt, attribution: [tass, {anna: so Anna}]}\n"
    assert claim(project, evidence).channels == Count(1, 1, ("?tass",))


@pytest.mark.parametrize(
    ("evidence", "parties"),
    [
        pytest.param([("one", "anna"), ("two", "boris")], Count(2, 2, ("anna", "state")), id="own and other"),
        pytest.param([("one", "boris"), ("two", "clara")], Count(1, 1, ("state",)), id="party of a party"),
        pytest.param([("one", "clara"), ("two", "ministry")], Count(1, 1, ("state",)), id="member and party"),
        pytest.param(
            [("one", "boris+clara"), ("two", "anna")],
            Count(2, 2, ("anna", "state")),
            id="a pair of one party",
        ),
        pytest.param([("one", "boris"), ("two",)], Count(1, 2, ("state", "?gazette")), id="unknown"),
    ],
)
def test_parties_are_origins_with_their_outermost_party(
    project: "SmallProject", evidence: list[tuple[str, ...]], parties: Count
) -> None:
    """Parties are counted like origins, each actor replaced by the outermost actor that it belongs to."""
    assert claim(project, *(passage(*item) for item in evidence)).parties == parties


def test_denials_are_counted_in_their_own_column(project: "SmallProject") -> None:
    """Denials count like origins, and take nothing from what supports."""
    checked = claim(
        project,
        passage("one", "anna"),
        passage("two", "boris"),
        passage("one", "clara", stance="denies"),
        passage("two", "clara", stance="denies"),
        passage("three", stance="denies"),
    )
    assert (checked.origins, checked.denials) == (
        Count(2, 2, ("anna", "boris")),
        Count(1, 2, ("clara", "?paper")),
    )
    assert checked.corroboration is Corroboration.CORROBORATED


def test_a_denial_that_was_not_found_is_none(project: "SmallProject") -> None:
    """A denial whose quotation is not there counts nowhere."""
    checked = claim(project, passage("one", "anna", stance="denies", quote="Der Bus kommt"))
    assert (checked.denials, checked.origins) == (Count(0, 0), Count(0, 0))


def test_context_counts_nowhere(project: "SmallProject") -> None:
    """Context neither supports nor denies."""
    checked = claim(project, passage("one", "anna", stance="context"))
    assert (checked.origins, checked.denials, checked.corroboration) == (
        Count(0, 0),
        Count(0, 0),
        Corroboration.UNCORROBORATED,
    )


@pytest.mark.parametrize(
    ("evidence", "rests_on"),
    [
        pytest.param([("one", "tass", "anna")], ("anna", "paper", "tass"), id="outlet, relay and origin"),
        pytest.param([("one", "tass", "anna"), ("two", "afp", "anna")], ("anna",), id="one origin"),
        pytest.param([("one", "tass", "anna"), ("two", "tass", "boris")], ("tass",), id="one relay"),
        pytest.param([("one", "anna"), ("three", "boris")], ("paper",), id="one outlet"),
        pytest.param([("one", "anna"), ("two", "boris")], (), id="nothing in common"),
        pytest.param([("two", "anna+boris"), ("three", "anna")], (), id="a pair passes through neither"),
        pytest.param([("two", "anna+boris")], ("gazette",), id="only a pair"),
        pytest.param([("two", "afp", "insider")], ("afp", "gazette", "insider"), id="anonymous"),
        pytest.param([], (), id="no evidence"),
    ],
)
def test_rests_on_is_what_all_counted_items_pass_through(
    project: "SmallProject", evidence: list[tuple[str, ...]], rests_on: tuple[str, ...]
) -> None:
    """The single points of failure are the actors in every counted item; `a+b` is neither for certain."""
    assert claim(project, *(passage(*item) for item in evidence)).rests_on == rests_on


def test_who_is_only_told_is_no_point_of_failure(project: "SmallProject") -> None:
    """A claim rests on nobody whose cue shows no credit; with one it does."""
    told = "      - {source: one, quote: Der Zug kommt, attribution: [{anna: Das war}]}\n"
    assert [claim(project, item).rests_on for item in (told, passage("one", "anna"))] == [
        ("paper",),
        ("anna", "paper"),
    ]


def test_what_does_not_count_is_no_point_of_failure_and_no_support(project: "SmallProject") -> None:
    """Only counted items say what a claim rests on."""
    checked = claim(
        project,
        passage("one", "anna"),
        passage("two", "boris", quote="Der Bus kommt"),
        passage("two", "boris", stance="denies"),
    )
    assert checked.rests_on == ("anna", "paper")


def test_articles_are_counted_once(project: "SmallProject") -> None:
    """Articles are the different sources of the counted items."""
    checked = claim(
        project,
        passage("one", "anna"),
        passage("one", "boris", quote="Das Auto fährt"),
        passage("two", "anna"),
        passage("three", "anna", stance="denies"),
    )
    assert checked.articles == 2


def test_two_records_of_one_file_are_one_article(project: "SmallProject") -> None:
    """An article that two records name is one article, and what it leaves unknown is one unknown."""
    head = HEAD.replace("file: two.txt", "file: one.txt")
    checked = claim(project, passage("one"), passage("two"), head=head)
    assert (checked.articles, checked.origins.high) == (1, 1)


def test_two_files_with_one_text_are_one_article(project: "SmallProject") -> None:
    """A copied file is no second article, and what it leaves unknown is no second unknown."""
    project.write(f"{HEAD}\n{passage('one')}{passage('two')}", one=ARTICLE, two=ARTICLE)
    checked = project.verify().claims[0]
    assert (checked.articles, checked.origins.high) == (1, 1)


KNOWN = ["person", "government", "military", "think-tank", "company", "document", "other"]
UNKNOWN = ["agency", "outlet", "anonymous"]


@pytest.mark.parametrize(
    ("kind", "firsthand", "known"),
    [
        *((kind, "false", True) for kind in KNOWN),
        *((kind, "true", True) for kind in KNOWN),
        *((kind, "false", False) for kind in UNKNOWN),
        ("agency", "true", True),
        ("outlet", "true", True),
        ("anonymous", "true", False),
    ],
)
def test_the_kind_of_the_last_actor_decides(
    project: "SmallProject",
    kind: str,
    firsthand: str,
    known: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    """An origin is known unless it only relays or is anonymous; a relay that saw it itself is one."""
    head = HEAD.replace("name: Anna, kind: person", f"name: Anna, kind: {kind}")
    said = "so Anna" if kind in KNOWN or firsthand == "false" else "sah ein Reporter der Anna"
    link = f"{{actor: anna, cue: {said}, firsthand: {firsthand}}}"
    evidence = f"      - {{source: one, quote: Der Zug kommt, attribution: [{link}]}}\n"
    item = claim(project, evidence, head=head).evidence[0]
    assert item.roots == (("anna",) if known else ())


def test_a_refused_actor_is_an_unknown_origin(project: "SmallProject") -> None:
    """An actor whose record was refused is nobody's origin: a mistake never adds a known one."""
    head = HEAD.replace("name: Anna, kind: person", "name: Anna, kind: persn")
    checked = claim(project, passage("one", "anna"), passage("two", "boris"), head=head)
    assert (checked.origins.low, checked.corroboration) == (1, Corroboration.UNDETERMINED)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("name: Ministerium, kind: government", "name: Ministerium, knd: government"),
        ("name: Staat, kind: government", "name: Staat, party: ministry"),
    ],
    ids=["misspelt key", "circle"],
)
def test_a_refused_party_never_corroborates(project: "SmallProject", right: str, wrong: str) -> None:
    """A mistake in a party's record does not turn two origins of one party into two parties."""
    evidence = (passage("one", "boris"), passage("two", "clara"))
    assert (
        claim(project, *evidence, head=HEAD.replace(right, wrong)).corroboration
        is not Corroboration.CORROBORATED
    )


def test_one_origin_whose_party_was_refused_is_no_more_than_one_party(project: "SmallProject") -> None:
    """Whoever Boris belongs to, he is one, however many articles quote him."""
    head = HEAD.replace("name: Staat, kind: government", "name: Staat, knd: government")
    checked = claim(project, passage("one", "boris"), passage("two", "boris"), head=head)
    assert (checked.origins, checked.parties) == (
        Count(1, 1, ("boris",)),
        Count(1, 1, ("?gazette", "?paper")),
    )


@pytest.mark.parametrize(
    ("evidence", "min_origins", "status"),
    [
        ([("one", "anna"), ("two", "boris")], 2, Corroboration.CORROBORATED),
        ([("one", "anna"), ("two", "boris")], 3, Corroboration.UNDETERMINED),
        ([("one", "anna")], 1, Corroboration.SINGLE_ORIGIN),
        ([("one", "boris"), ("two", "clara")], 1, Corroboration.ONE_PARTY),
        ([("one", "boris"), ("two", "clara")], 3, Corroboration.UNDETERMINED),
    ],
)
def test_the_threshold_is_a_setting(
    project: "SmallProject", evidence: list[tuple[str, ...]], min_origins: int, status: Corroboration
) -> None:
    """A stricter threshold corroborates less; no threshold makes one origin or one party two."""
    claim(project, *(passage(*item) for item in evidence))
    assert verify(project.load(), min_origins=min_origins).claims[0].corroboration is status


@pytest.mark.parametrize(
    ("evidence", "problems"),
    [
        pytest.param(
            [("one", "anna"), ("two", "anna")],
            [("CC401", "all counted evidence goes back to Anna")],
            id="one origin",
        ),
        pytest.param(
            [("one", "tass")],
            [("CC401", "all counted evidence goes back to an unknown origin, last relay Tass")],
            id="unknown, with a relay",
        ),
        pytest.param(
            [("one", "afp+tass")],
            [("CC401", "all counted evidence goes back to an unknown origin, last relay AFP or Tass")],
            id="unknown, with one of two relays",
        ),
        pytest.param(
            [("four",)],
            [("CC401", "all counted evidence goes back to an unknown origin")],
            id="unknown",
        ),
        pytest.param(
            [("one", "boris"), ("two", "clara")],
            [("CC403", "2 origins, but one party: Staat")],
            id="one party",
        ),
        pytest.param([("one", "anna"), ("two", "boris")], [], id="corroborated"),
        pytest.param([("one", "anna"), ("two",)], [], id="undetermined"),
        pytest.param([], [], id="uncorroborated"),
    ],
)
def test_problems_say_what_the_counts_hide(
    project: "SmallProject", evidence: list[tuple[str, ...]], problems: list[tuple[str, str]]
) -> None:
    """A single origin and a single party are told, at the claim's id."""
    claim(project, *(passage(*item) for item in evidence))
    found = [p for p in project.verify().problems if p.code.startswith("CC40") and p.claim]
    assert [(p.code, p.message) for p in found] == problems
    assert {str(p.place) for p in found} <= {"claims/a.yaml:19:9"}


def test_a_lower_bound_is_told(project: "SmallProject") -> None:
    """Where the exact minimum is out of reach the count is marked and the reader is told once."""
    people = [f"p{i}" for i in range(220)]
    actors = "".join(f"  - {{id: {id_}, name: {id_.upper()}, kind: person}}\n" for id_ in people)
    pairs = [f"{a}+{b}" for a, b in pairwise(people)]
    head = HEAD.replace("claims:\n", f"{actors}claims:\n")
    said = [passage("one", pair, quote=f"Wort{i} kommt") for i, pair in enumerate(pairs)]
    checked = claim(
        project,
        *said,
        head=head,
        more="".join(f" Wort{i} kommt, {cue(pair)}." for i, pair in enumerate(pairs)),
    )
    assert (checked.origins.exact, checked.parties.exact, checked.origins.high) == (False, False, 219)
    assert checked.origins.low <= 110
    assert [p.message for p in project.verify().problems if p.code == "CC404"] == [
        "too many items for an exact minimum: it is a lower bound"
    ]


DOCUMENT = """\
sources:
  - {id: one, file: one.txt, language: en}
  - {id: two, file: two.txt, language: en}
actors:
  - {id: ministry, name: Harbour Ministry, kind: government}
  - {id: report, name: Harbour Report, aliases: [report], kind: document}
claims:
  - id: claim
    text: a claim
    evidence:
      - {source: one, quote: The ship sinks, attribution: [ministry: the Harbour Ministry said]}
      - {source: two, quote: The ship sinks, attribution: [report: according to the report]}
"""


@pytest.mark.parametrize(
    ("behind", "parties", "status", "reason"),
    [
        (
            " by the Harbour Ministry",
            Count(1, 1, ("ministry",)),
            Corroboration.ONE_PARTY,
            "origin Harbour Report, written by Harbour Ministry: one party",
        ),
        (
            " by scientists",
            Count(2, 2, ("ministry", "report")),
            Corroboration.CORROBORATED,
            "origin Harbour Report",
        ),
    ],
)
def test_a_document_and_its_author_are_one_party(
    project: "SmallProject", behind: str, parties: Count, status: Corroboration, reason: str
) -> None:
    """What a ministry says and what its report says is said by one; a report by others is another voice."""
    claim = project.verify(
        DOCUMENT,
        one="The ship sinks, the Harbour Ministry said.",
        two=f"The ship sinks, according to the report{behind}.",
    ).claims[0]
    assert (claim.origins.low, claim.parties, claim.corroboration) == (2, parties, status)
    assert claim.evidence[1].reason == reason


PLACES = """\
sources: [{id: one, file: one.txt, language: en}, {id: two, file: two.txt, language: en}]
actors: [{id: moor, name: Ann Moor, aliases: [Moor], kind: person}, {id: kern, name: Bo Kern, aliases: [Kern], kind: person}]
claims:
  - id: claim
    text: TEXT
    evidence:
      - {source: one, quote: shots were fired, attribution: [{moor: Moor said}]}
      - {source: two, quote: shots were fired, attribution: [{kern: Kern said}]}
"""


@pytest.mark.parametrize(
    ("text", "one", "two", "counted"),
    [
        ("Shots were fired", "In Mali", "In Chad", (1, 2, Corroboration.UNDETERMINED)),
        ("Shots were fired", "In Mali", "In Mali", (2, 2, Corroboration.CORROBORATED)),
        ("Shots were fired", "In Mali", "On Monday", (2, 2, Corroboration.CORROBORATED)),
        ("Shots were fired in Mali and Chad", "In Mali", "In Chad", (2, 2, Corroboration.CORROBORATED)),
    ],
)
def test_what_happens_in_two_places_is_not_one_thing(
    project: "SmallProject", text: str, one: str, two: str, counted: tuple[int, int, Corroboration]
) -> None:
    """At least so many origins as stand behind one place, unless the claim names it; at most all, and the reason is told."""
    articles = {"one": f"{one} shots were fired, Moor said.", "two": f"{two} shots were fired, Kern said."}
    checked = project.verify(PLACES.replace("TEXT", text), **articles).claims[0]
    assert (checked.origins.low, checked.origins.high, checked.corroboration) == counted
    assert any("one thing" in reason for reason in checked.why) is (counted[0] == 1)


TOGETHER = """\
sources: [{id: one, file: one.txt, language: en}, {id: two, file: two.txt, language: en}]
actors: [{id: doyle, name: Ann Doyle, kind: person}, {id: finch, name: Rob Finch, kind: person}]
claims:
  - id: claim
    text: Police arrested 31 people
    evidence:
      - {source: one, quote: 31 people were arrested, attribution: [doyle: ONE]}
      - {source: two, quote: police arrested 31 people, attribution: [finch: TWO]}
"""


@pytest.mark.parametrize(
    ("one", "two", "roots", "counted"),
    [
        ("Ann Doyle and Rob Finch said", "Ann Doyle and Rob Finch said", ("doyle", "finch"), (1, 2)),
        ("Ann Doyle and Rob Finch said", "Rob Finch said", ("doyle", "finch"), (1, 2)),
        ("Ann Doyle said", "Rob Finch said", ("doyle",), (2, 2)),
        ("Sowohl Ann Doyle als auch Rob Finch sagten,", "Rob Finch said", ("doyle",), (2, 2)),
    ],
)
def test_what_two_say_together_is_one_statement(
    project: "SmallProject", one: str, two: str, roots: tuple[str, ...], counted: tuple[int, int]
) -> None:
    """Whomever of them a record names, both could have produced it; what each says for himself is his own."""
    yaml = TOGETHER.replace("ONE", f'"{one}"').replace("TWO", two)
    said = "31 people were arrested"
    if one.startswith("Sowohl"):
        yaml = yaml.replace("one.txt, language: en", "one.txt, language: de")
        yaml, said = yaml.replace(said, "31 Menschen seien in Haft"), "31 Menschen seien in Haft"
    articles = {"one": f"{one} {said}.", "two": f"On Monday {two} police arrested 31 people."}
    checked = project.verify(yaml, **articles).claims[0]
    assert (checked.evidence[0].roots, (checked.origins.low, checked.origins.high)) == (roots, counted)


CHANNELS = """\
sources: [{id: one, file: one.txt, language: en}, {id: two, file: two.txt, language: en}]
actors:
  - {id: ann, name: Ann Ash, kind: person}
  - {id: bob, name: Bob Birch, kind: person}
  - {id: reuters, name: Reuters, kind: agency}
  - {id: afp, name: AFP, kind: agency}
  - {id: wolf, name: Wolf, kind: person}
  - {id: hans, name: Hans Wolf, kind: person}
claims:
  - id: claim
    text: Twelve people were hurt in the blast
    evidence:
      - {source: one, quote: QUOTE, attribution: [FIRST]}
      - {source: two, quote: Twelve people were hurt in the blast, attribution: [SECOND]}
"""
TWELVE = "Twelve people were hurt in the blast"


@pytest.mark.parametrize(
    ("quote", "first", "second", "articles", "channels"),
    [
        pytest.param(
            TWELVE,
            "reuters: told Reuters, ann: Ann Ash",
            "afp: told AFP, bob: Bob Birch",
            (f"{TWELVE}, Ann Ash told Reuters.", f"{TWELVE}, Bob Birch told AFP."),
            (2, 2),
            id="two",
        ),
        pytest.param(
            TWELVE,
            "reuters: told Reuters, ann: Ann Ash",
            "afp: told AFP, bob: Bob Birch",
            (f"{TWELVE}, Ann Ash told Reuters and AFP.", f"{TWELVE}, Bob Birch told AFP."),
            (1, 2),
            id="told to both",
        ),
        pytest.param(
            "Fifteen people were hurt in the blast",
            "reuters: told Reuters, ann: Ann Ash",
            "afp: told AFP, bob: Bob Birch",
            ("Fifteen people were hurt in the blast, Ann Ash told Reuters.", f"{TWELVE}, Bob Birch told AFP."),
            (1, 2),
            id="another number",
        ),
        pytest.param(
            TWELVE,
            "reuters: Reuters reported, ann: said Ann Ash",
            "afp: AFP reported, bob: said Bob Birch",
            (f"{TWELVE}, said Ann Ash, Reuters reported, citing AFP.", f"{TWELVE}, said Bob Birch, AFP reported."),
            (1, 2),
            id="one that cites the other",
        ),
        pytest.param(
            TWELVE,
            "wolf: Wolf said, ann: Ann Ash had told him",
            "hans: Hans Wolf said, bob: Bob Birch had told him",
            (f"Wolf said Ann Ash had told him {TWELVE}.", f"Hans Wolf said Bob Birch had told him {TWELVE}."),
            (1, 2),
            id="two names that may be one person's",
        ),
    ],
)  # fmt: skip
def test_a_channel_in_doubt_is_none_for_certain(  # noqa: PLR0913, PLR0917 -- a case
    project: "SmallProject",
    quote: str,
    first: str,
    second: str,
    articles: tuple[str, str],
    channels: tuple[int, int],
) -> None:
    """Which of two agencies it came through, whether it says the same, whether two are one: doubt lowers the minimum alone."""
    links = [
        ", ".join(f'{{{actor}: "{cue}"}}' for actor, cue in (link.split(": ") for link in chain.split(", ")))
        for chain in (first, second)
    ]
    yaml = CHANNELS.replace("QUOTE", quote).replace("FIRST", links[0]).replace("SECOND", links[1])
    [checked] = project.verify(yaml, one=articles[0], two=articles[1]).claims
    assert (checked.channels.low, checked.channels.high) == channels


@pytest.mark.parametrize(
    ("more", "expected", "told"),
    [
        ("", (0, 1), "So no origin is certain, and there is at most 1."),
        (
            ", {source: two, quote: Das Dach war morsch}",
            (1, 2),
            "So there is at least 1 origin and at most 2.",
        ),
    ],
)
def test_what_is_only_asked_is_no_certain_origin(
    project: "SmallProject", more: str, expected: tuple[int, int], told: str
) -> None:
    """A passage that counts at most makes not even one of unknown origin certain; a flat one beside it does."""
    records = f"""
        sources: [{{id: one, file: one.txt, language: de}}, {{id: two, file: two.txt, language: de}}]
        claims: [{{id: claim, text: Das Dach war morsch, evidence: [{{source: one, quote: das Dach morsch war}}{more}]}}]
    """
    report = project.verify(records, one="Ob das Dach morsch war, ist offen.", two="Das Dach war morsch.")
    checked = report.claims[0]
    assert ((checked.origins.low, checked.origins.high), checked.why[-1]) == (expected, told)

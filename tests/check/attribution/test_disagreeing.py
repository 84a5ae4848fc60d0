"""Where passage and record disagree: another speaker, an attribution left out, flat assertions."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """\
actors:
  - {id: afp, name: AFP, kind: agency}
  - {id: lukashenko, name: Lukaschenko, kind: person, party: belarus}
  - {id: belarus, name: Belarus, kind: government}
  - {id: peskow, name: Peskow, kind: person, party: russia}
  - {id: putin, name: Putin, kind: person, party: russia}
  - {id: russia, name: Russland, kind: government}
sources: [{id: s, file: a.txt, language: de}]
claims:
  - id: x
    text: TEXT
    evidence:
"""
TRAIN = "Der Zug komme, sagte Putin. Sein Sprecher schwieg. Das melden Leute aus Minsk."
RELAYED = "Der Zug komme, hat Putin gesagt. Das berichtet AFP."


def told(
    project: "SmallProject", *evidence: str, article: str, text: str = "a claim"
) -> list[tuple[str, str, int | None]]:
    """Return code, message and line of what is told of the attribution; each evidence in YAML's flow style."""
    items = "".join(f"      - {{source: s, {item}}}\n" for item in evidence)
    report = project.verify(RECORDS.replace("TEXT", text) + items, a=article)
    return [
        (problem.code, problem.message, problem.source_line)
        for problem in report.problems
        if problem.code in {"CC302", "CC303", "CC309"}
    ]


@pytest.mark.parametrize(
    ("quote", "article", "expected"),
    [
        pytest.param(
            "Der Zug komme",
            TRAIN,
            ("CC303", "the passage credits Putin („sagte“), the record credits nobody", 1),
            id="speaker",
        ),
        pytest.param(
            "Der Zug kommt",
            "Ja.\n\nDer Zug kommt, so Meier.",
            ("CC303", "the passage credits „Meier“ („so“), the record credits nobody", 3),
            id="no actor of the records",
        ),
        pytest.param(
            "einem Angriff",
            "Lukaschenko warnte vor einem Angriff.",
            ("CC303", "the passage credits Lukaschenko (reported speech), the record credits nobody", 1),
            id="what a speaker names",
        ),
        pytest.param(
            "Der Zug komme im Mai",
            "Der Zug komme im Mai.",
            ("CC303", "the passage credits somebody who is not named (free indirect speech), the record credits nobody", 1),
            id="mood alone",
        ),
    ],
)  # fmt: skip
def test_an_attribution_that_the_record_leaves_out(
    project: "SmallProject", quote: str, article: str, expected: tuple[str, str, int]
) -> None:
    """Where the record credits nobody the passage's speaker is told, with the place of the cue."""
    assert told(project, f"quote: {quote}", article=article) == [expected]


@pytest.mark.parametrize(
    ("evidence", "text", "article"),
    [
        pytest.param("quote: Der Zug komme, attribution: [putin: sagte Putin]", "a claim", TRAIN, id="recorded"),
        pytest.param("quote: Der Zug komme, attribution: [russia: sagte]", "a claim", TRAIN, id="party of the speaker"),
        pytest.param("quote: Der Zug komme, stance: context", "a claim", TRAIN, id="context"),
        pytest.param("quote: Der Bus kommt", "a claim", "Der Zug komme, sagte Putin. Der Bus kommt.", id="another sentence"),
        pytest.param("quote: Putin fordert Züge", "Putin wants trains", "Putin fordert Züge.", id="what he does"),
        pytest.param("'quote': 'Putin sagte, der Zug komme'", "Putin promised trains", "Putin sagte, der Zug komme.", id="the claim names him"),
        pytest.param("quote: weil es regnete", "a claim", "Lukaschenko warnte vor einem Angriff, weil es regnete.", id="beside what he names"),
    ],
)  # fmt: skip
def test_nothing_is_left_out(project: "SmallProject", evidence: str, text: str, article: str) -> None:
    """The record has the speaker, or the passage is no one's words but the article's."""
    assert told(project, evidence, article=article, text=text) == []


@pytest.mark.parametrize(
    ("link", "recorded"),
    [
        pytest.param("lukashenko: Sein Sprecher", "Lukaschenko", id="another state"),
        pytest.param("peskow: Sein Sprecher", "Peskow", id="another of the same party"),
    ],
)
def test_another_speaker_at_the_far_end(project: "SmallProject", link: str, recorded: str) -> None:
    """Where the passage names somebody else than the record's origin, both are told."""
    assert told(project, f"quote: Der Zug komme, attribution: [{link}]", article=TRAIN) == [
        ("CC302", f"the passage credits Putin („sagte“), the record ends at {recorded}", 1)
    ]


def test_a_relay_that_the_record_leaves_out(project: "SmallProject") -> None:
    """Who only passes on what the recorded speaker says is told, too."""
    assert told(project, "quote: Der Zug komme, attribution: [putin: hat Putin gesagt]", article=RELAYED) == [
        ("CC303", "the passage credits AFP („berichtet“), who stands nowhere in the chain", 1)
    ]


def test_a_relay_that_another_passage_of_the_article_has(project: "SmallProject") -> None:
    """A relay recorded for another passage of the same article and claim is not left out."""
    evidence = (
        "quote: Der Zug komme, attribution: [putin: hat Putin gesagt]",
        "quote: Das berichtet AFP, attribution: [afp: berichtet AFP]",
    )
    assert told(project, *evidence, article=RELAYED) == []


@pytest.mark.parametrize(
    "article",
    [
        pytest.param("Der Zug komme, sagte er.", id="pronoun"),
        pytest.param("Der Zug komme, so die Denkfabrik.", id="description"),
        pytest.param("Der Zug komme, sagte Meier.", id="no actor of the records"),
    ],
)
def test_only_a_name_contradicts_the_record(project: "SmallProject", article: str) -> None:
    """Words that may mean the recorded speaker do not disagree with it."""
    quoted = "quote: Der Zug komme, attribution: [putin: Der Zug]"
    assert told(project, quoted, article=article) == []


HEADED = "Großer russischer Angriff im Winter kommt.\n\nGroße russische Angriffe seien im Winter zu erwarten, sagte Putin."


@pytest.mark.parametrize(
    ("evidence", "is_told"),
    [
        pytest.param("quote: Großer russischer Angriff im Winter kommt", True, id="whole"),
        pytest.param("quote: Großer russischer Angriff im Winter", True, id="most"),
        pytest.param("quote: im Winter kommt", False, id="less than half"),
        pytest.param("quote: Großer russischer Angriff im Winter kommt, stance: denies", False, id="denial"),
        pytest.param(
            "quote: Großer russischer Angriff im Winter kommt, attribution: [putin: sagte Putin]",
            False,
            id="credited by the record",
        ),
    ],
)
def test_what_is_asserted_flatly_and_credited_elsewhere(
    project: "SmallProject",
    evidence: str,
    is_told: bool,  # noqa: FBT001
) -> None:
    """A flat sentence that supports a claim is told with the place where its article credits the same."""
    expected = ("CC309", "asserted flatly here, but in line 3 the article credits Putin („sagte“)", 1)
    assert told(project, evidence, article=HEADED) == ([expected] if is_told else [])


@pytest.mark.parametrize(
    ("article", "codes"),
    [
        pytest.param("Die Zeitung zog die Meldung zurück, die Bank sei pleite.", ["CC303", "CC308"], id="withdrawn"),
        pytest.param("Die Zeitung wiederholte die Meldung, die Bank sei pleite.", ["CC303"], id="repeated"),
        pytest.param("Die Zeitung zog um und brachte die Meldung, die Bank sei pleite.", ["CC303"], id="another verb"),
    ],
)  # fmt: skip
def test_a_report_that_is_taken_back(project: "SmallProject", article: str, codes: list[str]) -> None:
    """Whoever takes a report back does not say what it said."""
    item = "      - {source: s, quote: die Bank sei pleite}\n"
    report = project.verify(RECORDS.replace("TEXT", "Die Bank ist pleite.") + item, a=article)
    assert [p.code for p in report.problems if p.code in {"CC303", "CC308"}] == codes


@pytest.mark.parametrize(
    ("verb", "advice"),
    [
        ("forderte", "let the claim say who demands it"),
        ("plante", "set `modality: planned`"),
    ],
)
def test_what_the_claim_should_say_of_a_demand(project: "SmallProject", verb: str, advice: str) -> None:
    """A demand that claim and record leave out is no plan."""
    item = "      - {source: s, quote: der Zug kommt, attribution: [putin: Putin]}\n"
    records = RECORDS.replace("TEXT", "Der Zug kommt.") + item
    report = project.verify(records, a=f"Putin {verb}, dass der Zug kommt.")
    [message] = [p.message for p in report.problems if p.code == "CC304"]
    assert message == f"the passage says „{verb}“, claim and record assert; {advice}"


def test_what_the_claim_should_say_of_what_was_not_done(project: "SmallProject") -> None:
    """Who failed or refused to do a thing plans nothing."""
    item = "      - {source: s, quote: failed to pay the tax}\n"
    records = RECORDS.replace("TEXT", "The firm paid the tax.") + item
    report = project.verify(records, a="The firm failed to pay the tax.")
    [message] = [p.message for p in report.problems if p.code == "CC304"]
    assert message == (
        "the passage says „failed to“, claim and record assert; let the claim say that it was not done"
    )


HEARSAY = """
sources: [{{id: s, file: s.txt, language: {language}}}]
actors: [{{id: wolf, name: Wolf, kind: person}}, {{id: kern, name: Hans Kern, kind: person}}, {{id: reu, name: Reuters, kind: agency}}]
claims: [{{id: x, text: "{text}", evidence: [{{source: s, quote: "{quote}", attribution: [{chain}]}}]}}]
"""


def heard(
    project: "SmallProject", article: str, *chain: str
) -> tuple[list[str], tuple[str, ...], tuple[str, ...], list[str]]:
    """Return the links of a passage, between bars in its article, whose origin it is, through whom, and what is told."""
    quote = article.split("|")[1]
    language = "de" if "Brücke" in article else "en"
    text = "Die Brücke ist gesperrt" if language == "de" else "The bridge is closed"
    links = ", ".join(f"{{{link}}}" for link in chain)
    report = project.verify(
        HEARSAY.format(language=language, text=text, quote=quote, chain=links), s=article.replace("|", "")
    )
    [claim] = report.claims
    codes = [p.code for p in report.problems if p.code in {"CC302", "CC303", "CC305", "CC311"}]
    item = claim.evidence[0]
    return [str(link.kind) for link in item.links], item.roots, claim.channels.names, codes


@pytest.mark.parametrize(
    ("article", "chain"),
    [
        ("Wolf said Hans Kern had told him |the bridge was closed|.", ("wolf: Wolf said", "kern: Hans Kern had told him")),
        ("Wolf said that Hans Kern told him that |the bridge was closed|.", ("wolf: Wolf said", "kern: Hans Kern told him")),
        ("Wolf said he was told by Hans Kern that |the bridge was closed|.", ("wolf: Wolf said", "kern: told by Hans Kern")),
        ("Wolf said he had heard from Hans Kern that |the bridge was closed|.", ("wolf: Wolf said", "kern: heard from Hans Kern")),
        ("Wolf sagte, Hans Kern habe ihm gesagt, |die Brücke sei gesperrt|.", ("wolf: Wolf sagte", "kern: Hans Kern habe ihm gesagt")),
        ("Wolf sagte, er habe von Hans Kern gehört, dass |die Brücke gesperrt sei|.", ("wolf: Wolf sagte", "kern: von Hans Kern gehört")),
        ("Wolf sagte unter Berufung auf Hans Kern, |die Brücke sei gesperrt|.", ("wolf: Wolf sagte", "kern: unter Berufung auf Hans Kern")),
    ],
)  # fmt: skip
def test_who_passes_on_what_he_heard_is_a_relay(
    project: "SmallProject", article: str, chain: tuple[str, ...]
) -> None:
    """The chain goes from who speaks to who told him, whose word it is."""
    assert heard(project, article, *chain) == (["named", "named"], ("kern",), ("wolf",), [])


@pytest.mark.parametrize(
    "article",
    [
        "Wolf said Hans Kern had told him |the bridge was closed|.",
        "Wolf said he had heard from Hans Kern that |the bridge was closed|.",
        "Wolf said he had heard from a colleague that |the bridge was closed|.",
        "Wolf said, citing two officials, that |the bridge was closed|.",
    ],
)
def test_who_only_passes_on_is_no_origin(project: "SmallProject", article: str) -> None:
    """Whether the record leaves out a name or somebody without one: the origin is unknown, and it is told."""
    links, roots, _, codes = heard(project, article, "wolf: Wolf said")
    assert (links, roots, codes) == (["named"], (), ["CC302"])


@pytest.mark.parametrize(
    "article",
    [
        "Wolf said |the bridge was closed|.",
        "Wolf said he had heard the noise from the street and that |the bridge was closed|.",
        "Wolf said he learned from the accident that |the bridge was closed|.",
    ],
)
def test_who_knows_by_himself_is_an_origin(project: "SmallProject", article: str) -> None:
    """A street and an accident tell nobody anything."""
    assert heard(project, article, "wolf: Wolf said") == (["named"], ("wolf",), ("?",), [])


def test_who_tells_another_is_the_origin(project: "SmallProject") -> None:
    """„Wolf had told Kern“ makes no origin of Kern."""
    article = "Wolf said he had told Hans Kern |the bridge was closed|."
    assert heard(project, article, "wolf: Wolf said", "kern: told Hans Kern")[:2] == (["named", "unread"], ())


@pytest.mark.parametrize(
    ("article", "quote", "cue", "expected"),
    [
        (
            "Reuters meldet, Putin habe gesagt, der Zug komme bald.",
            "der Zug komme bald",
            "Putin habe gesagt",
            "Reuters",
        ),
        (
            "Wie die Nachrichtenagentur dpa meldet, sagte Putin, der Zug komme bald.",
            "sagte Putin, der Zug komme bald",
            "sagte Putin",
            "die Nachrichtenagentur dpa",
        ),
        ("Am Montag sagte Putin, der Zug komme bald.", "sagte Putin, der Zug komme bald", "sagte Putin", ""),
        ("Er meldet, Putin habe gesagt, der Zug komme bald.", "der Zug komme bald", "Putin habe gesagt", ""),
    ],
)
def test_an_agency_that_is_no_actor(
    project: "SmallProject", article: str, quote: str, cue: str, expected: str
) -> None:
    """Ahead of the recorded speaker it is told, by name; a pronoun may be anybody, and a day nobody."""
    found = told(project, f"quote: '{quote}', attribution: [putin: {cue}]", article=article)
    assert [(code, f"„{expected}“" in message) for code, message, _ in found] == [("CC303", True)][
        : bool(expected)
    ]

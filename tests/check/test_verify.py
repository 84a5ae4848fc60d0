"""The whole check: order, the worst anchor, refused records, determinism, and random small projects."""

import json
import os
import subprocess
import sys
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.load.yaml_tree import parse
from claimcheck.records.corpus import Corpus
from claimcheck.records.faults import circle_problems, hidden_controls
from claimcheck.records.read import read_records
from claimcheck.render.json import to_document
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.model import Corroboration, Report
from claimcheck.text.article import Article
from claimcheck.text.fold import fold

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """\
sources:
  - {id: one, file: one.txt, language: de}
  - {id: gone, file: gone.txt, language: de}
claims:
"""


def test_nothing_gives_an_empty_report(project: "SmallProject") -> None:
    """A project without records has nothing to report, and no problem."""
    report = project.verify("")
    assert (report.sources, report.claims, report.problems, report.dependences) == ((), (), (), ())


def test_a_passage_that_begins_inside_a_name_licenses_nothing(project: "SmallProject") -> None:
    """The words are there, and another is meant by them."""
    for quote, text, fit in (
        ("Korea cut its rates", "Korea cut its rates", "unchecked"),
        ("South Korea cut its rates", "South Korea cut its rates", "licensed"),
    ):
        record = {
            "sources": [{"id": "s", "file": "s.txt", "language": "en"}],
            "claims": [{"id": "c", "text": text, "evidence": [{"source": "s", "quote": quote}]}],
        }
        [claim] = project.verify(json.dumps(record), s="On Monday South Korea cut its rates.").claims
        assert claim.fit == fit


def test_claims_and_sources_stand_by_id(project: "SmallProject") -> None:
    """Claims and sources are sorted by id, whatever the order and the files they are written in."""
    project.write("claims:\n  - {id: b, text: t}\nsources:\n  - {id: '2', file: x.txt}\n", name="z.yaml")
    project.write(
        "claims:\n  - {id: c, text: t}\n  - {id: a, text: t}\nsources:\n  - {id: '1', file: x.txt}\n"
    )
    report = project.verify()
    assert [c.claim.id for c in report.claims] == ["a", "b", "c"]
    assert [s.source.id for s in report.sources] == ["1", "2"]


def test_problems_stand_by_place(project: "SmallProject") -> None:
    """Problems of every kind are one list, sorted by file, line and column."""
    project.write("claims:\n  - {id: b, text: t, ignore: {CC401: why}}\n", name="b.yaml")
    project.write(
        "claims:\n  - {id: a, text: t, colour: red}\n"
        "  - {id: c, text: t, supersedes: [d]}\n  - {id: d, text: t}\n"
        "  - {id: e, text: t, about: k, value: x}\n  - {id: f, text: t, about: k, value: y}\n"
        "sources:\n  - {id: one, file: one.txt}\n",
        name="a.yaml",
    )
    assert project.findings() == [
        "claims/a.yaml:2:22: CC102",
        "claims/a.yaml:4:10: CC507",
        "claims/a.yaml:5:10: CC502",
        "claims/a.yaml:8:21: CC107",
        "claims/b.yaml:2:30: CC113",
    ]


FOUND = "{source: one, quote: Der Zug}"
MISSING = "{source: one, quote: Der Bus fuhr weg}"
TWICE = "{source: one, quote: Ja}"
UNREAD = "{source: gone, quote: Der Zug}"


@pytest.mark.parametrize(
    ("evidence", "anchor"),
    [
        ([FOUND], Anchor.FOUND),
        ([], Anchor.UNCHECKED),
        ([UNREAD], Anchor.UNCHECKED),
        ([TWICE], Anchor.AMBIGUOUS),
        ([MISSING], Anchor.NOT_FOUND),
        ([FOUND, UNREAD], Anchor.UNCHECKED),
        ([UNREAD, TWICE, FOUND], Anchor.AMBIGUOUS),
        ([FOUND, MISSING, TWICE, UNREAD], Anchor.NOT_FOUND),
    ],
)
def test_the_anchor_is_the_worst_of_the_evidence(
    project: "SmallProject", evidence: list[str], anchor: Anchor
) -> None:
    """A claim stands as its worst evidence stands; without any nothing was checked."""
    record = f"  - {{id: claim, text: t, evidence: [{', '.join(evidence)}]}}\n"
    assert project.verify(HEAD + record, one="Ja. Der Zug kommt. Ja.").claims[0].anchor is anchor


def test_evidence_stands_in_the_order_of_the_record(project: "SmallProject") -> None:
    """Evidence and links keep the order in which they were written."""
    record = f"  - {{id: claim, text: t, evidence: [{MISSING}, {FOUND}, {TWICE}]}}\n"
    [claim] = project.verify(HEAD + record, one="Ja. Der Zug kommt. Ja.").claims
    assert [(item.number, item.evidence.quote) for item in claim.evidence] == [
        (1, "Der Bus fuhr weg"),
        (2, "Der Zug"),
        (3, "Ja"),
    ]


def test_one_refused_record_does_not_stop_the_rest(project: "SmallProject") -> None:
    """A claim with a mistake is left out and told; the others are checked."""
    records = f"  - {{id: a, txt: t}}\n  - {{id: b, text: t, evidence: [{FOUND}]}}\n"
    report = project.verify(HEAD + records, one="Der Zug kommt.")
    assert [(c.claim.id, c.anchor) for c in report.claims] == [("b", Anchor.FOUND)]
    assert [p.code for p in report.problems] == ["CC107", "CC103", "CC102", "CC401"]
    assert report.refused == 3


@pytest.mark.parametrize(
    ("language", "codes"),
    [("de", []), ("de-AT", []), ("EN", []), ("fr", []), ("es", ["CC212"]), ("deu", ["CC212"])],
)
def test_a_language_without_word_lists_is_told(
    project: "SmallProject", language: str, codes: list[str]
) -> None:
    """An article in a language whose negations are not known is a note at that key."""
    problems = project.verify(
        f"sources:\n  - {{id: one, file: one.txt, language: {language}}}\n", one="A"
    ).problems
    assert [p.code for p in problems] == codes
    assert [str(p.place) for p in problems] == ["claims/a.yaml:2:40"] * len(codes)


@pytest.mark.parametrize(
    ("record", "article", "told"),
    [
        ("language: en", "Der Bau ist auf keinen Fall im Mai zu Ende.", "CC218 claims/a.yaml:2:40"),
        ("language: de", "The work is by no means at an end in May.", "CC218 claims/a.yaml:2:40"),
        ("outlet: o", "Строительство не закончено в мае.", "CC212 claims/a.yaml:2:21"),
        ("language: de", "Der Bau ist auf keinen Fall im Mai zu Ende.", ""),
        ("outlet: o", "The work is by no means at an end in May.", ""),
    ],
)
def test_an_article_in_another_language_is_told_once(
    project: "SmallProject", record: str, article: str, told: str
) -> None:
    """Whatever its record says of the language, the article's words show it; two quotations tell it no twice."""
    head = f"sources:\n  - {{id: one, file: one.txt, {record}}}\nactors: [{{id: o, name: O, kind: outlet}}]\nclaims:\n"
    quotes = "".join(
        f"  - {{id: {id_}, text: x, evidence: [{{source: one, quote: {article.split()[at]}}}]}}\n"
        for id_, at in (("a", 0), ("b", 1))
    )
    problems = project.verify(head + quotes, one=article).problems
    assert " ".join(f"{p.code} {p.place}" for p in problems if p.code in {"CC212", "CC218"}) == told


def test_both_word_lists_are_asked_where_the_language_is_in_doubt(project: "SmallProject") -> None:
    """A German negation outside a quotation is seen in an article that its record calls English, and no fit is licensed."""
    text = "Der Bau ist auf keinen Fall im Mai zu Ende."
    head = "sources:\n  - {id: one, file: one.txt, language: en}\nclaims:\n"
    head += "  - {id: a, text: im Mai zu Ende, evidence: [{source: one, quote: Fall im Mai zu Ende}]}\n"
    head += f"  - {{id: b, text: {text}, evidence: [{{source: one, quote: {text}}}]}}\n"
    cut, whole = project.verify(head, one=text).claims
    assert ([item.words for item in cut.evidence[0].left_out], cut.evidence[0].counted, whole.fit.value) == (
        ["keinen"],
        False,
        "unchecked",
    )


@pytest.mark.parametrize("min_origins", [2, 3])
def test_the_report_holds_its_settings(project: "SmallProject", min_origins: int) -> None:
    """The threshold and the tolerance that the conclusions depend on stand in the report."""
    project.write("")
    report = verify(project.load(), min_origins=min_origins)
    assert dict(report.settings) == {"min_origins": str(min_origins), "about": "± 10 %"}


# Random small projects: records as plain data, written as JSON, which is YAML.

Data = dict[str, Any]

SENTENCES = [
    "Der Zug kommt heute an",
    "„Bis zu 9000 Soldaten“ kommen",
    "Es ist kein Angriff zu erwarten",
    "sagte Anna Berg",
    "sagte er",
    "laut Annas Sprecher Boris",
    "meldet die Agentur",
    "Ja",
    "Es sind 12.000 bis 13.000",
    "Zu\u00adsam\u00admen – e\u0301tage\u200b",
    "*fett* [dim] <b> \u202e |",
]
QUOTES = [
    *SENTENCES,
    "Der Zug […] an",
    "Zusammen - étage",
    "kein […] erwarten",
    "9000 Soldaten",
    "2.000",
    "Angriff zu erwarten",
    "Der Zug kam gestern an",
]
CUES = [
    "sagte Anna Berg",
    "sagte er",
    "laut Annas Sprecher",
    "Boris",
    "meldet die Agentur",
    "nie gesagt",
    "Ja",
]

texts = st.builds(
    lambda parts, more, joint: joint.join([*parts, *more]) + ".",
    st.permutations(SENTENCES),
    st.lists(st.sampled_from(SENTENCES), max_size=2),
    st.sampled_from([". ", ". ", ".\n\n", ", "]),
)
articles = st.fixed_dictionaries({"s0": texts, "s1": texts}, optional={"s2": texts})
claim_ids = ["c0", "c1", "c2", "c3"]
modalities = st.sampled_from(["asserted", "planned"])


def keys(
    required: dict[str, st.SearchStrategy[Any]], **optional: st.SearchStrategy[Any]
) -> st.SearchStrategy[Data]:
    """Return records with the *required* keys and any of the *optional* ones."""
    return st.fixed_dictionaries(required, optional=optional)


NAMES = {
    "anna": "Anna Berg",
    "boris": "Boris",
    "agency": "Agentur",
    "paper": "Zeitung",
    "insider": "Annas Sprecher",
}
actors = st.lists(st.sampled_from(list(NAMES)), min_size=1, max_size=2).map("+".join)
links = st.one_of(
    st.sampled_from([{"anna": "sagte Anna Berg"}, {"boris": "sagte er"}, {"agency": "meldet die Agentur"}]),
    st.sampled_from([{"anna+boris": "sagte er"}, {"boris": "Boris"}, {"insider": "laut Annas Sprecher"}]),
    st.builds(lambda actor, cue: {actor: cue}, actors, st.sampled_from(CUES)),
    keys({"actor": actors}, cue=st.sampled_from(CUES), firsthand=st.booleans()),
    actors,
)
passages = keys(
    {
        "source": st.sampled_from(["s0", "s1", "s2"]),
        "quote": st.sampled_from(QUOTES),
        "stance": st.sampled_from(["supports", "supports", "supports", "denies", "context"]),
        "attribution": st.lists(links, max_size=2),
    },
    prefix=st.sampled_from(["Ja", "heute an."]),
    modality=modalities,
)


def claims(number: int) -> st.SearchStrategy[Data]:
    """Return claims with this number; one supersedes only what stands before it."""
    id_ = claim_ids[number]
    others = st.sampled_from([other for other in claim_ids if other != id_])
    older = st.lists(st.sampled_from(claim_ids[:number]), max_size=1) if number else st.just([])
    return keys(
        {
            "id": st.just(id_),
            "text": st.sampled_from(SENTENCES),
            "about": st.sampled_from(["k1", "k2"]),
            "evidence": st.lists(passages, max_size=5),
        },
        quantity=st.sampled_from(
            ["9000", "up to 9000 men", "2 to 3 million", "about 5 men", "more than 7 tanks"]
        ),
        value=st.sampled_from(["Minsk", "„minsk“", "Kiew"]),
        holds=st.booleans(),
        as_of=st.sampled_from(["2022", "2022-12", "2022-12-20", "2019~"]),
        modality=modalities,
        contradicts=st.dictionaries(others, st.just("why"), max_size=1),
        supersedes=older,
        verdict=st.just({"rating": "open", "by": "me"}),
        ignore=st.dictionaries(st.sampled_from(["CC401", "CC501", "CC212"]), st.just("why"), max_size=2),
    )


def sources(id_: str) -> st.SearchStrategy[Data]:
    """Return sources with this id."""
    return keys(
        {"id": st.just(id_), "file": st.just(f"{id_}.txt")},
        outlet=st.just("paper"),
        credits=st.just(["agency"]),
        language=st.sampled_from(["de", "en", "fr", "es"]),
    )


kinds = st.sampled_from(["person", "person", "person", "government", "agency", "anonymous"])
people = [
    keys(
        {"id": st.just(id_), "name": st.just(name), "kind": kinds},
        party=st.sampled_from(["paper", "paper", "paper", "anna"]),
    )
    for id_, name in NAMES.items()
]
projects = st.fixed_dictionaries(
    {
        "sources": st.tuples(*(sources(id_) for id_ in ("s0", "s1", "s2"))).map(list),
        "actors": st.tuples(*people).map(list),
        "claims": st.tuples(*(claims(number) for number in range(4))).map(list),
    }
)


def corpus(articles: dict[str, str], *files: Data) -> Corpus:
    """Return the corpus of these files' records and articles, as loading would make it."""
    trees = [parse(json.dumps(data, ensure_ascii=False), f"{i}.yaml") for i, data in enumerate(files)]
    assert [p for tree in trees for p in tree.problems] == []
    reading = read_records([document for tree in trees for document in tree.documents])
    records, circles = circle_problems(reading.records)
    read = {
        id_: Article(articles[id_], source.language)
        for id_, source in records.sources.items()
        if id_ in articles
    }
    problems = (*reading.problems, *circles, *hidden_controls(records, read))
    return Corpus(records.sources, records.actors, records.claims, read, problems=problems)


COSTLY = settings.get_profile("costly")


@COSTLY
@given(projects, articles)
def test_every_project_has_a_report(data: Data, texts: dict[str, str]) -> None:
    """Whatever the records and articles, checking ends in a report that JSON can hold."""
    document = to_document(verify(corpus(texts, data)))
    assert json.loads(json.dumps(document, allow_nan=False)) == document


def assert_counted_rightly(item: CheckedEvidence, article: str) -> None:
    """Assert that the article shows what a counted passage is counted for."""
    pieces = [article[piece.start : piece.end] for piece in item.match.pieces]
    written = [piece for part in item.evidence.quote.split("[…]") if (piece := part.strip())]
    plain = [fold(text).text.replace("\u2029", " ") for text in pieces]
    assert plain == [fold(text).text.replace("\u2029", " ") for text in written] or "[…]" in "".join(plain)
    assert (item.anchor, item.cut_off, item.evidence.stance) == (Anchor.FOUND, False, "supports")


@COSTLY
@given(projects, articles)
def test_only_what_the_article_shows_is_counted(data: Data, texts: dict[str, str]) -> None:
    """A counted passage stands in its article, whole and in the claim's modality."""
    for claim in verify(corpus(texts, data)).claims:
        for item in claim.evidence:
            if item.counted:
                assert_counted_rightly(item, texts[item.evidence.source])
                assert item.evidence.modality in {None, claim.claim.modality}


@COSTLY
@given(projects, articles)
def test_every_known_origin_is_shown(data: Data, texts: dict[str, str]) -> None:
    """A known origin ends a chain of which the article shows every cue, none of them somebody else's."""
    for claim in verify(corpus(texts, data)).claims:
        for item in claim.evidence:
            if item.roots:
                article = Article(texts[item.evidence.source]).folded.text
                assert all(fold(link.link.cue or "\0").text in article for link in item.links)
                assert all(not link.names_other for link in item.links)
                assert item.roots == item.links[-1].link.actors


@COSTLY
@given(projects, articles)
def test_the_counts_fit_each_other(data: Data, texts: dict[str, str]) -> None:
    """Parties never exceed origins, and two origins of two parties need two counted passages."""
    for claim in verify(corpus(texts, data)).claims:
        counted = [item for item in claim.evidence if item.counted]
        assert claim.parties.low <= claim.origins.low <= claim.origins.high <= len(counted)
        assert claim.parties.high <= claim.origins.high
        assert claim.articles == len({item.evidence.source for item in counted})
        if claim.corroboration is Corroboration.CORROBORATED:
            assert len([item for item in counted if item.roots]) >= 2


@COSTLY
@given(projects, articles)
def test_every_conflict_has_two_sides(data: Data, texts: dict[str, str]) -> None:
    """What stands between two claims stands with both of them, with one reason."""
    entries = {
        (claim.claim.id, entry.other, entry.kind, entry.reason, entry.same_origin)
        for claim in verify(corpus(texts, data)).claims
        for entry in claim.contradictions
    }
    assert entries == {(other, id_, *rest) for id_, other, *rest in entries}


def without_places(document: Data) -> Data:
    """Return a report's document without the places of its records, problems in an order of their own."""
    for record in (*document["claims"], *document["problems"]):
        for key in ("file", "line", "column"):
            record.pop(key, None)
    document["problems"].sort(key=json.dumps)
    return document


@COSTLY
@given(projects, articles, st.randoms(use_true_random=False))
def test_the_order_of_files_and_records_is_irrelevant(
    data: Data, texts: dict[str, str], random: Random
) -> None:
    """Records in another order, spread over two files, give the same report but for their places."""
    first: Data = {name: random.sample(records, len(records)) for name, records in data.items()}
    second: Data = {
        name: [records.pop() for _ in range(len(records) // 2)] for name, records in first.items()
    }
    written, shuffled = corpus(texts, data), corpus(texts, second, first)
    assert without_places(to_document(verify(shuffled))) == without_places(to_document(verify(written)))


def without_order(document: Data) -> list[Data]:
    """Return the claims of a report without the order of their evidence, and without the texts that name passages by number."""
    for claim in document["claims"]:
        del claim["why"]
        for item in claim["compared"]:
            del item["evidence"]
        for item in claim["evidence"]:
            del item["reason"]
        claim["evidence"].sort(key=json.dumps)
    return list(document["claims"])


@COSTLY
@given(projects, articles, st.randoms(use_true_random=False))
def test_the_order_of_evidence_is_irrelevant(data: Data, texts: dict[str, str], random: Random) -> None:
    """Evidence in another order gives the same claims, whole, but for the order of what was given."""
    before = without_order(to_document(verify(corpus(texts, data))))
    for claim in data["claims"]:
        random.shuffle(claim.get("evidence", []))
    assert without_order(to_document(verify(corpus(texts, data)))) == before


SAYING = "Anna Berg und Boris Keil sagten, der Zug kommt heute an und bleibt morgen hier."
chains = st.lists(
    st.sampled_from(
        [
            {"anna": "Anna Berg"},
            {"boris": "Boris Keil"},
            {"anna+boris": "Anna Berg und Boris Keil"},
            "agency",
            "anna",
        ]
    ),
    max_size=2,
)
overlapping = st.lists(
    st.fixed_dictionaries(
        {
            "source": st.sampled_from(["s0", "s0", "s1"]),
            "quote": st.sampled_from(
                ["der Zug kommt heute", "kommt heute an und bleibt", "bleibt morgen hier"]
            ),
            "stance": st.sampled_from(["supports", "supports", "denies"]),
            "attribution": chains,
        }
    ),
    min_size=2,
    max_size=4,
)


@settings.get_profile("costly")
@given(overlapping)
def test_which_of_two_overlapping_passages_stands_first_is_irrelevant(evidence: list[Data]) -> None:
    """Passages that share words, with chains that agree or not, give the same claim forwards and backwards."""
    data: Data = {
        "sources": [
            {"id": "s0", "file": "s0.txt", "outlet": "paper", "language": "de"},
            {"id": "s1", "file": "s1.txt", "credits": ["agency"], "language": "de"},
        ],
        "actors": [
            *({"id": id_, "name": NAMES[id_], "kind": "person"} for id_ in ("anna", "boris")),
            *({"id": id_, "name": NAMES[id_], "kind": "outlet"} for id_ in ("agency", "paper")),
        ],
        "claims": [{"id": "c", "text": "Der Zug kommt", "evidence": evidence}],
    }
    texts = {"s0": SAYING, "s1": SAYING}
    forwards = without_order(to_document(verify(corpus(texts, data), reads_speech=False)))
    evidence.reverse()
    assert without_order(to_document(verify(corpus(texts, data), reads_speech=False))) == forwards


@COSTLY
@given(projects, articles)
def test_checking_changes_nothing(data: Data, texts: dict[str, str]) -> None:
    """The same corpus checked twice gives the same report."""
    made = corpus(texts, data)
    assert verify(made) == verify(made)


SCRIPT = """
import sys
from pathlib import Path
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.render.json import to_json
from claimcheck.render.json import to_document
project = Project(Path(sys.argv[1]), Path(sys.argv[2]), "claims")
print(to_json(to_document(verify(load(project)))))
"""


def test_the_report_does_not_depend_on_the_hash_seed(project: "SmallProject") -> None:
    """Two processes with different hash seeds write the same report."""
    people = ["anna", "boris", "clara", "dora", "emil", "fritz"]
    actors = "".join(f"  - {{id: {id_}, name: {id_.title()}}}\n" for id_ in people)
    pairs = "".join(
        f"      - {{source: one, quote: Der Zug kommt, attribution: [{{{a}+{b}: sagten sie}}]}}\n"
        for a in people
        for b in people
        if a < b
    )
    head = HEAD.replace("claims:\n", f"actors:\n{actors}claims:\n")
    project.write(
        f"{head}  - id: claim\n    text: t\n    evidence:\n{pairs}", one="Der Zug kommt, sagten sie."
    )
    command = [sys.executable, "-c", SCRIPT, str(project.claims), str(project.sources)]
    outputs = {
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(outputs) == 1


def test_the_axes_are_the_same_whoever_is_asked(shipped_corpus: Corpus) -> None:
    """Without reading who speaks every axis of every claim has the same value and the same reason."""

    def axes(report: Report) -> list[tuple[object, ...]]:
        return [
            (
                *(c.claim.id, c.anchor, c.corroboration, c.consistency, c.fit, c.fit_reason),
                *(c.origins, c.channels, c.parties, c.denials, c.articles, c.rests_on),
            )
            for c in report.claims
        ]

    assert axes(verify(shipped_corpus, reads_speech=False)) == axes(verify(shipped_corpus))

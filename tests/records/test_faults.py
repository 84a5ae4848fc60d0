"""Records in circles, actors that are called as another is, or as nobody is, and characters that reorder what is displayed."""

from collections import Counter
from collections.abc import Iterator, Mapping
from textwrap import dedent
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.yaml_tree import parse
from claimcheck.problem import Place
from claimcheck.records.faults import circle_problems, hidden_controls
from claimcheck.records.model import Actor, Claim
from claimcheck.records.read import Records, read_records
from claimcheck.text.article import Article

if TYPE_CHECKING:
    from conftest import SmallProject


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


def parties(written: str) -> Records:
    """Return actors: `a>b c` are an actor that belongs to b, and one that belongs to none."""
    actors: dict[str, Actor] = {}
    for line, entry in enumerate(written.split(), 1):
        id_, _, party = entry.partition(">")
        places = {"party": Place("a.yaml", line, 5)}
        actors[id_] = Actor(place=Place("a.yaml", line), places=places, id=id_, name=id_, party=party or None)
    return Records({}, actors, {})


def claims(edges: Mapping[str, list[str]], contradicts: Mapping[str, str] = MappingProxyType({})) -> Records:
    """Return claims that supersede those given, and contradict what they are said to."""
    found = {
        id_: Claim(
            place=Place("a.yaml", line),
            places={"supersedes": Place("a.yaml", line, 3), "contradicts": Place("a.yaml", line, 7)},
            id=id_, text="t", supersedes=tuple(older),
            contradicts={contradicts[id_]: "why"} if id_ in contradicts else {},
        )
        for line, (id_, older) in enumerate(edges.items(), 1)
    }  # fmt: skip
    return Records({}, {}, found)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a", "a"),
        ("a>b b>c c", "a b c"),
        ("a>c b>c c", "a b c"),
        ("a>gone", "a"),
        ("a>a", ""),
        ("a>a b", "b"),
        ("a>b b>a", ""),
        ("a>b b>c c>a d", "d"),
        ("a>b b>b", "a"),
        ("a>b b>c c>b", "a"),
    ],
)
def test_an_actor_cannot_belong_to_itself(written: str, kept: str) -> None:
    """Actors in a circle of parties are left out, those that lead into one are kept."""
    records, _ = circle_problems(parties(written))
    assert list(records.actors) == kept.split()


def test_every_member_of_a_circle_of_parties_is_told_at_its_party() -> None:
    """Each actor of a circle has a problem at its own `party`, by id."""
    _, problems = circle_problems(parties("c>a b>c a>b d>a"))
    assert [f"{p.place} {p.code} {p.message}" for p in problems] == [
        "a.yaml:3:5 CC111 the actor `a` belongs to itself by way of `party`",
        "a.yaml:2:5 CC111 the actor `b` belongs to itself by way of `party`",
        "a.yaml:1:5 CC111 the actor `c` belongs to itself by way of `party`",
    ]


@pytest.mark.parametrize(
    ("edges", "kept"),
    [
        ({"a": ["b"], "b": []}, "a b"),
        ({"a": ["b", "c"], "b": ["c"], "c": []}, "a b c"),
        ({"a": ["gone"]}, "a"),
        ({"a": ["a"]}, ""),
        ({"a": ["b"], "b": ["a"], "c": []}, "c"),
        ({"a": ["x", "b"], "b": ["y", "a"], "x": [], "y": []}, "x y"),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, "a"),
    ],
)
def test_a_claim_cannot_supersede_itself(edges: dict[str, list[str]], kept: str) -> None:
    """Claims that come round to themselves are left out, those that lead into a circle are kept."""
    records, _ = circle_problems(claims(edges))
    assert list(records.claims) == kept.split()


def test_a_claim_in_a_circle_is_told_at_supersedes() -> None:
    """Each claim of a circle has a problem at its `supersedes`, and is named as what it is about."""
    _, problems = circle_problems(claims({"b": ["a"], "a": ["b"]}))
    assert [(f"{p.place} {p.code} {p.message}", p.claim) for p in problems] == [
        ("a.yaml:2:3 CC111 the claim `a` supersedes itself", "a"),
        ("a.yaml:1:3 CC111 the claim `b` supersedes itself", "b"),
    ]


def test_a_claim_cannot_contradict_itself() -> None:
    """A claim that is said to contradict itself is left out and told at `contradicts`."""
    records, problems = circle_problems(claims({"a": [], "b": []}, {"a": "a"}))
    assert (list(records.claims), [f"{p.place} {p.code} {p.message}" for p in problems]) == (
        ["b"],
        ["a.yaml:1:7 CC111 the claim `a` contradicts itself"],
    )


def test_two_claims_may_contradict_each_other() -> None:
    """A contradiction that both sides record is no circle."""
    records, problems = circle_problems(claims({"a": [], "b": []}, {"a": "b", "b": "a"}))
    assert (list(records.claims), problems) == (["a", "b"], ())


IDS = "abcdef"


def comes_round(edges: Mapping[str, list[str]], start: str) -> bool:
    """Return whether a walk of at most as many steps as there are claims ends at *start*: slow and plain."""
    ends = set(edges[start])
    for _ in edges:
        ends |= {older for id_ in ends for older in edges[id_]}
    return start in ends


@given(st.fixed_dictionaries({id_: st.lists(st.sampled_from(IDS), max_size=2) for id_ in IDS}))
def test_circles_agree_with_walking_every_way(edges: dict[str, list[str]]) -> None:
    """What is left out is exactly what some walk leads back to."""
    records, problems = circle_problems(claims(edges))
    expected = [id_ for id_ in IDS if comes_round(edges, id_)]
    assert ([p.claim for p in problems], [id_ for id_ in IDS if id_ not in records.claims]) == (
        expected,
        expected,
    )


class Counting(Mapping[str, Actor]):
    """Actors by id that count how often one is looked up."""

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self.actors = actors
        self.seen: Counter[str] = Counter()

    def __getitem__(self, id_: str) -> Actor:
        """Return an actor and count it."""
        self.seen[id_] += 1
        return self.actors[id_]

    def __iter__(self) -> Iterator[str]:
        """Return the ids."""
        return iter(self.actors)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.actors)


def test_the_work_grows_with_the_records_not_with_their_square() -> None:
    """A long chain of parties costs a few looks at each actor."""
    count = 300
    chain = parties(" ".join(f"a{i}>a{i + 1}" for i in range(count)))
    actors = Counting(chain.actors)
    circle_problems(chain._replace(actors=actors))
    assert sum(actors.seen.values()) < 10 * count


def _told(project: "SmallProject", *actors: str) -> tuple[list[str], list[str]]:
    """Return the actors that stand, and the problems."""
    yaml = "actors:\n" + "".join(f"  - {{{actor}}}\n" for actor in actors)
    project.write(yaml)
    corpus = project.load()
    return sorted(corpus.actors), [f"{p.code} {p.place}" for p in corpus.problems]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("id: a, name: Tom Hall", "id: b, name: Tom  HALL", id="one name, written otherwise"),
        pytest.param(
            "id: a, name: Tom Hall, aliases: [Hall]", "id: b, name: Hall", id="a name that is an alias"
        ),
        pytest.param(
            "id: a, name: Hall", "id: b, name: Tom Hall, aliases: [Hall]", id="an alias that is a name"
        ),
    ],
)
def test_the_later_of_two_namesakes_is_refused(project: "SmallProject", one: str, other: str) -> None:
    """The first stays; the second is refused at its name, so that the two never count as two origins."""
    assert _told(project, one, other) == (["a"], ["CC115 claims/a.yaml:3:19"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("id: a, name: Anna Hall, aliases: [Hall]", "id: b, name: Tom Hall, aliases: [Hall]", id="an alias of two"),
        pytest.param("id: a, name: Hall, aliases: [Hall]", "id: b, name: Berg", id="an alias like the own name"),
    ],
)  # fmt: skip
def test_an_alias_may_be_shared(project: "SmallProject", one: str, other: str) -> None:
    """Two people may be called by one surname, and one by his name twice."""
    assert _told(project, one, other) == (["a", "b"], [])


def test_namesakes_never_corroborate_each_other(project: "SmallProject") -> None:
    """One institute under two ids is not two origins."""
    yaml = """
        sources: [{id: s, file: s.txt}, {id: t, file: t.txt}]
        actors: [{id: isw, name: Institute for War}, {id: twin, name: Institute for War}]
        claims:
          - id: c
            text: The dam burst
            evidence:
              - {source: s, quote: the dam burst, attribution: [isw: The Institute for War said]}
              - {source: t, quote: the dam burst, attribution: [twin: The Institute for War said]}
    """
    text = "The Institute for War said the dam burst."
    report = project.verify(yaml, s=text, t=f"{text} On Monday.")
    assert report.claims[0].corroboration != "corroborated"
    assert "CC115" in {problem.code for problem in report.problems}


NAMED = """\
actors:
  - {{id: x, name: Lena Moor, aliases: [{alias}], kind: {kind}}}
"""


@pytest.mark.parametrize(
    ("alias", "kind", "what"),
    [
        ("it", "person", "a pronoun"),
        ("They", "person", "a pronoun"),
        ("er", "person", "a pronoun"),
        ("'die anderen', sie", "government", "a pronoun"),
        ("the", "person", "an article"),
        ("officials", "government", "a common noun"),
        ("die Sprecherin", "person", "a common noun"),
    ],
)
def test_a_name_that_names_nobody_is_refused(
    project: "SmallProject", alias: str, kind: str, what: str
) -> None:
    """The record is refused at its alias, and the message says what to do."""
    problems = project.verify(NAMED.format(alias=alias, kind=kind)).problems
    word = alias.rsplit(", ", maxsplit=1)[-1]
    message = f"`{word}` is {what} and names nobody: leave it out; cues quote it as it stands"
    assert [(p.code, str(p.place), p.message) for p in problems] == [("CC120", "claims/a.yaml:2:39", message)]


@pytest.mark.parametrize(
    ("alias", "kind"),
    [("die Regierung", "government"), ("Quellen", "anonymous"), ("dpa", "agency"), ("IT", "company")],
)
def test_a_name_is_kept(project: "SmallProject", alias: str, kind: str) -> None:
    """A description of one body, a source without a name and an abbreviation are names."""
    assert project.verify(NAMED.format(alias=alias, kind=kind)).problems == ()

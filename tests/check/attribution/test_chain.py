"""Chains held against the article: cues found or not, whom they name, which of several is meant."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.locate.method import Method
from claimcheck.report.evidence import CheckedEvidence, LinkKind, Match
from claimcheck.text.layout import Location
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

ONE = """\
sources:
  - {id: one, file: one.txt, language: de}
actors:
  - {id: belarus, name: Belarus, aliases: [belarussische Seite], kind: government}
  - {id: isw, name: Institute for the Study of War, aliases: [ISW], kind: think-tank}
  - {id: lukashenko, name: Alexander Lukashenko, aliases: [Lukaschenko], kind: person}
  - {id: press-office, name: Lukaschenkos Pressestelle, kind: government}
  - {id: putin, name: Wladimir Putin, aliases: [Putin], kind: person}
  - {id: reuters, name: Reuters, kind: agency}
  - {id: beck, name: Beck, kind: person}
  - {id: becker, name: Becker, kind: person}
claims:
  - id: claim
    text: a claim
    evidence:
      - source: one
        quote: Der Zug kommt
        attribution:
"""


def evidence(project: "SmallProject", *links: str, article: str) -> CheckedEvidence:
    """Return the evidence of a project whose chain has these links, as YAML, in this article."""
    chain = "".join(f"          - {link}\n" for link in links)
    return project.verify(ONE + chain, one=article).claims[0].evidence[0]


def problems(project: "SmallProject") -> list[tuple[str, str]]:
    """Return code and message of the attribution's problems in the project as it was written."""
    return [(p.code, p.message) for p in project.verify().problems if p.code.startswith("CC3")]


@pytest.mark.parametrize(
    ("link", "article"),
    [
        (
            "belarus: nach Angaben der belarussischen Seite",
            "Der Zug kommt nach Angaben der belarussischen Seite.",
        ),
        ("isw: laut Bericht des ISW", "Der Zug kommt, laut Bericht des ISW."),
        ("lukashenko: Lukaschenkos Worten", "Der Zug kommt, Lukaschenkos Worten nach."),
        ('lukashenko: "Lukaschenko\'s Worten"', "Der Zug kommt, Lukaschenko’s Worten nach."),
        ("putin: Putin zu Lukaschenko", "Der Zug kommt, so Putin zu Lukaschenko."),
    ],
)
def test_a_cue_that_names_its_actor_is_named(project: "SmallProject", link: str, article: str) -> None:
    """A cue with its actor's name, inflected or beside others, is named, shown, and a known origin."""
    item = evidence(project, link, article=article)
    checked = item.links[0]
    assert (checked.named, checked.names_other, checked.is_shown) == (True, (), True)
    assert item.roots == checked.link.actors
    assert problems(project) == []


def test_a_cue_that_names_nobody_is_implied(project: "SmallProject") -> None:
    """A cue without any name is shown, not named, and its root is unknown where nothing resolves it."""
    item = evidence(project, "putin: sagte der Gast", article="Putin war da. Der Zug kommt, sagte der Gast.")
    checked = item.links[0]
    assert (checked.kind, checked.names_other, checked.is_shown) == (LinkKind.IMPLIED, (), True)
    assert item.roots == ()


@pytest.mark.parametrize(
    ("link", "others", "message"),
    [
        (
            "putin: so Lukaschenko",
            ("lukashenko",),
            "the cue „so Lukaschenko“ names Alexander Lukashenko, not Wladimir Putin",
        ),
        (
            "lukashenko: so Lukaschenkos Pressestelle",
            ("press-office",),
            "the cue „so Lukaschenkos Pressestelle“ names Lukaschenkos Pressestelle, not Alexander Lukashenko",
        ),
        (
            "putin+isw: laut Reuters",
            ("reuters",),
            "the cue „laut Reuters“ names Reuters, not Institute for the Study of War or Wladimir Putin",
        ),
    ],
    ids=["another", "the longest name", "one of two"],
)
def test_a_cue_that_names_only_another_is_an_error(
    project: "SmallProject", link: str, others: tuple[str, ...], message: str
) -> None:
    """A cue that names somebody else and not its actor shows nothing: the origin is unknown."""
    item = evidence(project, link, article=f"Der Zug kommt, {link.partition(': ')[2]}.")
    checked = item.links[0]
    assert (checked.named, checked.names_other, checked.is_shown, item.roots) == (False, others, False, ())
    assert problems(project) == [("CC305", message)]


def test_an_actor_with_anothers_stem_is_another(project: "SmallProject") -> None:
    """A cue that names Becker does not show that Beck said it."""
    item = evidence(project, "becker: sagte Becker", article="Der Zug kommt, sagte Becker.")
    assert item.roots == ("becker",)


def test_a_cue_that_names_an_actor_with_the_same_stem_is_an_error(project: "SmallProject") -> None:
    """A cue that names Becker names only somebody else than Beck."""
    item = evidence(project, "beck: sagte Becker", article="Der Zug kommt, sagte Becker.")
    assert item.roots == ()


@pytest.mark.parametrize(
    ("cue", "article"),
    [
        ("sagte Putin gestern", "Der Zug kommt, sagte Putin heute."),
        ("sagte putin", "Der Zug kommt, sagte Putin."),
        ("sagte Putin", "Der Zug kommt, sagte Putins Sprecher."),
        ("agte Putin", "Der Zug kommt, sagte Putin."),
        ("'sagte […] Putin'", "Der Zug kommt, sagte er.\n\nPutin schwieg."),
    ],
    ids=["other words", "case", "cut name", "cut word", "two paragraphs"],
)
def test_a_cue_that_is_not_there_shows_nothing(project: "SmallProject", cue: str, article: str) -> None:
    """A cue is located like a quotation: one that is not there word for word leaves the origin unknown."""
    item = evidence(project, f"putin: {cue}", article=article)
    checked = item.links[0]
    assert (checked.match.method, checked.is_shown, item.roots) == (Method.NONE, False, ())
    assert problems(project) == [
        ("CC301", f"the cue for Wladimir Putin is not in the article: „{cue.strip(chr(39))}“")
    ]


def test_a_cue_in_other_typography_is_found(project: "SmallProject") -> None:
    """A cue that differs from the article in typography only is found, and says so."""
    item = evidence(project, "putin: sagte Putin", article="Der Zug kommt, sagte\nPu\u00adtin.")
    assert (item.links[0].match.method, item.roots) == (Method.NORMALIZED, ("putin",))


@pytest.mark.parametrize(
    ("article", "span"),
    [
        ("sagte er. Ja. Der Zug kommt, sagte er. Nein. sagte er.", Span(29, 37)),
        ("sagte er: Der Zug kommt. Lange Zeit nichts. sagte er.", Span(0, 8)),
        ("sagte er! Der Zug kommt, sagte er", Span(0, 8)),
        ("sagte er!! Der Zug kommt, sagte er", Span(26, 34)),
        ("Nichts. Der Zug kommt. Nichts. sagte er. sagte er.", Span(31, 39)),
    ],
)
def test_of_equal_cues_the_nearest_is_meant(project: "SmallProject", article: str, span: Span) -> None:
    """Of a cue that stands more than once the one with the least text between it and the passage counts."""
    match = evidence(project, "putin: sagte er", article=article).links[0].match
    assert (match.span, match.occurrences) == (span, article.count("sagte er"))


def test_a_cue_inside_the_quotation_is_the_nearest(project: "SmallProject") -> None:
    """A cue that the quotation itself holds is nearer than one beside it."""
    project.write(
        ONE.replace("quote: Der Zug kommt", "quote: Der Zug, sagte er, kommt")
        + "          - putin: sagte er\n",
        one="Ja, sagte er. Der Zug, sagte er, kommt.",
    )
    assert project.verify().claims[0].evidence[0].links[0].match.span == Span(23, 31)


def test_a_link_without_a_cue_is_shown_and_not_counted(project: "SmallProject") -> None:
    """A link that has no cue is the curator's word alone: the origin stays unknown, with a note."""
    item = evidence(project, "putin", article="Der Zug kommt, sagte Putin.")
    checked = item.links[0]
    assert (checked.link.actors, checked.link.cue, checked.named) == (("putin",), None, False)
    assert (checked.match.method, item.counted, item.roots) == (Method.NONE, True, ())
    assert problems(project) == [
        ("CC306", "no cue shows that it came from Wladimir Putin: the origin counts as unknown")
    ]


@pytest.mark.parametrize(
    "links",
    [
        ("reuters", "putin: sagte Putin"),
        ("reuters: meldet Reuters", "putin"),
        ("reuters: laut AFP", "putin: sagte Putin"),
    ],
    ids=["relay without cue", "speaker without cue", "relay's cue not found"],
)
def test_every_link_must_be_shown(project: "SmallProject", links: tuple[str, ...]) -> None:
    """One link that the article does not show makes the origin of the whole chain unknown."""
    item = evidence(project, *links, article="Der Zug kommt, sagte Putin, meldet Reuters.")
    assert (item.counted, item.roots) == (True, ())


@pytest.mark.parametrize(
    ("link", "article", "roots"),
    [
        (
            "putin+lukashenko: sagten sie",
            "Putin traf Lukaschenko. Der Zug kommt, sagten sie.",
            ("lukashenko", "putin"),
        ),
        (
            "lukashenko + putin: Putin und Lukaschenko",
            "Putin und Lukaschenko: Der Zug kommt.",
            ("lukashenko", "putin"),
        ),
        ("putin+reuters: sagten sie", "Der Zug kommt, sagten sie.", ()),
        ("putin+putin: sagte er", "Putin war da. Der Zug kommt, sagte er.", ("putin",)),
    ],
    ids=["resolved", "named", "one of them a relay", "one twice"],
)
def test_one_of_two_or_both(project: "SmallProject", link: str, article: str, roots: tuple[str, ...]) -> None:
    """A link `a+b` goes back to one of the two or both, if both can be origins."""
    assert evidence(project, link, article=article).roots == roots


def test_a_pair_is_named_where_both_are(project: "SmallProject") -> None:
    """A cue that names both actors of `a+b` is named."""
    item = evidence(
        project, "putin+lukashenko: Putin und Lukaschenko", article="Putin und Lukaschenko: Der Zug kommt."
    )
    assert item.links[0].named is True


@pytest.mark.parametrize(
    ("link", "roots"),
    [
        ("{actor: reuters, cue: sah ein Reporter von Reuters, firsthand: true}", ("reuters",)),
        ("{actor: reuters, cue: meldet Reuters, firsthand: true}", ()),
        ("{actor: reuters, cue: meldet Reuters}", ()),
        ("{actor: reuters, firsthand: true}", ()),
        ("{actor: reuters, cue: meldet AFP, firsthand: true}", ()),
    ],
    ids=["firsthand", "no word of it", "passed on", "without cue", "cue not found"],
)
def test_an_agency_that_saw_it_itself_is_an_origin(
    project: "SmallProject", link: str, roots: tuple[str, ...]
) -> None:
    """An agency is an origin only where the record says that it saw it itself, and the article shows it."""
    assert (
        evidence(project, link, article="Der Zug kommt, sah ein Reporter von Reuters, meldet Reuters.").roots
        == roots
    )


def test_an_unreadable_article_gives_no_cue_problems(project: "SmallProject") -> None:
    """Cues of an article that could not be read are not looked up, and not called missing."""
    project.write(ONE + "          - putin: sagte Putin\n          - belarus\n")
    report = project.verify()
    assert [p.code for p in report.problems] == ["CC107", "CC211", "CC306"]
    assert [link.match.method for link in report.claims[0].evidence[0].links] == [Method.NONE, Method.NONE]


def test_problems_stand_at_the_cue(project: "SmallProject") -> None:
    """A problem of a link is placed at its cue in the record and at the cue's line in the article."""
    chain = "          - reuters: so Putin\n          - {cue: sagte wer, actor: putin}\n          - isw\n"
    found = project.verify(ONE + chain, one="Der Zug kommt,\nso Putin.").problems
    assert [(str(p.place), p.code, p.claim, p.source, p.source_line, p.evidence) for p in found] == [
        ("claims/a.yaml:19:22", "CC305", "claim", "one", 2, 0),
        ("claims/a.yaml:20:19", "CC301", "claim", "one", None, 0),
        ("claims/a.yaml:21:13", "CC306", "claim", "one", None, 0),
    ]


@pytest.mark.parametrize(
    ("cue", "negation", "article"),
    [
        ("Putin sagte das", "nicht", "Der Zug kommt. Putin sagte das nicht."),
        ("Putin gesagt", "nie", "Der Zug kommt. Das hat nie Putin gesagt."),
    ],
)
def test_a_cue_cut_off_from_its_negation_is_noted(
    project: "SmallProject", cue: str, negation: str, article: str
) -> None:
    """A negation that governs a cue from outside is told, and nothing is credited for certain."""
    item = evidence(project, f"putin: {cue}", article=article)
    told = f"„{negation}“ governs the cue „{cue}“ and stands outside it"
    assert (item.roots, [p for p in problems(project) if p[0] == "CC307"]) == ((), [("CC307", told)])


@pytest.mark.parametrize(
    ("quote", "cue", "article"),
    [
        ("Der Zug kommt nicht", "sagte Putin", "Der Zug kommt nicht, sagte Putin."),
        ("Der Zug kommt", "sagte Putin", "Der Zug kommt, sagte Putin. Der Bus kommt nicht."),
        ("Der Zug kommt nicht", "kommt nicht, sagte Putin", "Der Zug kommt nicht, sagte Putin."),
    ],
    ids=["in the quotation", "in another sentence", "in both"],
)
def test_a_negation_that_is_quoted_cuts_off_no_cue(
    project: "SmallProject", quote: str, cue: str, article: str
) -> None:
    """A negation inside the quotation, or one that governs no cue, is no note on the cue."""
    yaml = ONE.replace("quote: Der Zug kommt", f"quote: {quote}") + f"          - putin: {cue}\n"
    report = project.verify(yaml, one=article)
    assert [p.code for p in report.problems if p.code.startswith("CC3")] == []


@pytest.mark.parametrize(
    ("cue", "word", "article"),
    [
        ("Putin dementierte", "dementierte", "Der Zug kommt. Putin dementierte."),
        ("sagte Putin nicht", "nicht", "Der Zug kommt. Das sagte Putin nicht."),
        ("sagte Putin nie", "nie", "Der Zug kommt, sagte Putin nie."),
        ("Putin hat das nie gesagt", "nie", "Der Zug kommt. Putin hat das nie gesagt."),
    ],
)
def test_a_cue_that_denies_credits_nobody(project: "SmallProject", cue: str, word: str, article: str) -> None:
    """Who denies a thing, or never said it, is not its origin: the cue is told and the origin unknown."""
    item = evidence(project, f"putin: {cue}", article=article)
    told = f"the cue „{cue}“ says that Wladimir Putin denies it („{word}“)"
    assert (item.roots, item.links[0].denies, problems(project)) == ((), word, [("CC308", told)])


@pytest.mark.parametrize("stance", ["denies", "context"])
def test_a_cue_may_deny_where_nothing_is_supported(project: "SmallProject", stance: str) -> None:
    """Evidence that denies a claim, or is context only, may well go back to who denied something."""
    yaml = ONE.replace("quote: Der Zug kommt", f"quote: Der Zug kommt\n        stance: {stance}")
    report = project.verify(
        yaml + "          - putin: Putin dementierte\n", one="Der Zug kommt. Putin dementierte."
    )
    [item] = report.claims[0].evidence
    codes = [p.code for p in report.problems if p.code.startswith("CC3")]
    assert (item.evidence.stance, item.links[0].is_shown, codes) == (stance, True, [])


@pytest.mark.parametrize(
    ("cue", "article"),
    [
        ("sagte Putin", "Es ist unwahrscheinlich, dass der Zug kommt, sagte Putin."),
        ("sagte Putin", "Dass der Zug kommt, sei unwahrscheinlich, sagte Putin."),
        ("sagte Putin", "„Es stimmt nicht, dass der Zug kommt“, sagte Putin."),
    ],
)
def test_a_negation_in_what_is_reported_governs_no_cue(
    project: "SmallProject", cue: str, article: str
) -> None:
    """Who says that something is not so has said it: only a negation of the saying is one of the cue."""
    yaml = ONE.replace("quote: Der Zug kommt", "quote: der Zug kommt") + f"          - putin: {cue}\n"
    report = project.verify(yaml, one=article)
    assert [p.code for p in report.problems if p.code.startswith("CC3")] == []


def test_the_nearest_cue_may_be_typeset_otherwise(project: "SmallProject") -> None:
    """The nearest of equal cues is meant, though a line break stands in it and in no other."""
    match = (
        evidence(
            project, "putin: sagte er", article="Ja, sagte er. Das war lange davor. Der Zug kommt, sagte\ner."
        )
        .links[0]
        .match
    )
    assert match.span == Span(50, 58)


INTERVIEW = (
    {"text": "Was Lukaschenko nicht sagte", "heading": "Gespräch"},
    {"text": "Putin schwieg. Der Zug kommt.", "speaker": "Alexander Lukaschenko", "timecode": "00:01:04.200"},
    {"text": "Warum?", "speaker": "Moderator"},
)


def spoken(project: "SmallProject", *links: str) -> tuple[CheckedEvidence, list[tuple[str, str]]]:
    """Return the evidence of a quotation from an interview, and the problems of its attribution."""
    project.write_mapped("one", *INTERVIEW)
    chain = "".join(f"          - {link}\n" for link in links)
    project.write(ONE + chain if links else ONE.removesuffix("        attribution:\n"))
    return project.verify().claims[0].evidence[0], problems(project)


def test_a_speaker_of_the_map_is_named(project: "SmallProject") -> None:
    """The cue is the name that the map gives; it stands where the words stand."""
    item, found = spoken(project, "lukashenko: Alexander Lukaschenko")
    [link] = item.links
    match = Match(
        Method.MAP, None, 3, 1, "Alexander Lukaschenko", 1.0, 1, location=Location(timecode="00:01:04.200")
    )
    assert (link.kind, link.is_known, link.match, item.roots, found) == (
        LinkKind.NAMED, True, match, ("lukashenko",), []
    )  # fmt: skip


@pytest.mark.parametrize(
    ("links", "codes", "told"),
    [
        pytest.param(
            ["putin: Alexander Lukaschenko"],
            ["CC305"],
            "the cue „Alexander Lukaschenko“ names Alexander Lukashenko, not Wladimir Putin",
            id="another",
        ),
        pytest.param([], ["CC303"], "the passage credits Alexander Lukashenko (direct speech), the record credits nobody", id="nobody"),
        pytest.param(["lukashenko: Alexander"], ["CC301"], "", id="a part of the name is no cue"),
        pytest.param(["lukashenko: Moderator"], ["CC301"], "", id="who speaks elsewhere"),
    ],
)  # fmt: skip
def test_another_than_the_speaker_of_the_map_is_told(
    project: "SmallProject", links: list[str], codes: list[str], told: str
) -> None:
    """As with a label in the text."""
    item, found = spoken(project, *links)
    assert (item.roots, [code for code, _ in found]) == ((), codes)
    assert told in found[0][1]


def test_the_text_may_show_it_as_well(project: "SmallProject") -> None:
    """A cue in the text names whom the map names."""
    item, _ = spoken(project, "putin: Putin schwieg")
    assert not item.links[0].is_known

"""The words that several outputs share."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.locate.method import Method
from claimcheck.problem import Place, Severity
from claimcheck.quantities.reading import quantities
from claimcheck.records.model import Actor, Kind, Link, Source
from claimcheck.render.phrase import (
    actor_name,
    axis_tally,
    backing,
    counted,
    fit,
    interval,
    label,
    link_actors,
    link_note,
    method,
    milder,
    origin,
    page_name,
    quotations,
    read_off,
    reading_aid,
    readings,
    remarks,
    said_by,
    severity_noun,
    sign,
    source_label,
    stance,
    standing,
    status,
    tally,
    totals,
    verdict,
)
from claimcheck.report.evidence import CheckedLink, LinkKind, Match
from claimcheck.report.model import Count, Report

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
PLACE = Place("claims/a.yaml")
ACTORS = {
    id_: Actor(place=PLACE, places={}, id=id_, name=name, kind=Kind.PERSON)
    for id_, name in (("ana", "Ana Brandt"), ("jon", "Jon Weiss"), ("wire", "Norwire"))
}


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


def _link(*, cue: str | None = "she said", firsthand: bool = False) -> Link:
    return Link(place=PLACE, places={}, actors=("ana",), cue=cue, firsthand=firsthand)


def _checked(link: Link, kind: LinkKind = LinkKind.IMPLIED, *, found: bool = True) -> CheckedLink:
    return CheckedLink(link, Match(Method.EXACT if found else Method.NONE), kind)


def test_label_reads_as_words() -> None:
    """An axis's value is shown without underscores."""
    assert label("single_origin") == "single origin"


@pytest.mark.parametrize(
    ("count", "phrase"),
    [
        (Count(0, 0), "0 parties"),
        (Count(1, 1), "1 party"),
        (Count(1, 3), "1–3 parties"),
        (Count(2, 2), "2 parties"),
    ],
)
def test_interval_is_one_number_where_its_ends_are_equal(count: Count, phrase: str) -> None:
    """A count shows both its ends only where they differ."""
    assert interval(count, "party", "parties") == phrase


def test_the_fit_names_its_reader(told_by_people: Report, report: Report) -> None:
    """A person's reading says whose it is; the tool's finding needs no name."""
    assert fit(told_by_people.claims[0]) == "licensed · read by MK, 2026-11-29"
    assert fit(report.claim("cost-as-told")) == "overreaches"


@pytest.mark.parametrize(
    ("keys", "phrase"),
    [
        ("", ""),
        (", status: done", "done"),
        (", status: open, to: AB", "open · to AB"),
        (", to: AB, due: 2026~", "to AB · due 2026~"),
    ],
)
def test_a_status_is_what_the_record_says(keys: str, phrase: str, project: "SmallProject") -> None:
    """What is left out is not told."""
    assert status(project.verify(f"claims: [{{id: x, text: t{keys}}}]").claims[0]) == phrase


def test_remarks_are_what_people_say_of_a_passage(told_by_people: Report, report: Report) -> None:
    """Each says what it is; a passage of which nobody says anything has none."""
    assert remarks(told_by_people.claims[0].evidence[0]) == [
        ("translation", "the *translation* [sic]"),
        ("set apart", "„kein“ – the reason apart"),
    ]
    assert remarks(report.claim("jobs-feared").evidence[0]) == []


def test_backing_counts_origins_and_articles(report: Report) -> None:
    """Origins and articles stand beside each other at a glance."""
    assert backing(report.claim("jobs-feared")) == "0–2 origins · 2 articles"


def test_backing_shows_denials_where_there_are_any(report: Report) -> None:
    """Denials stand behind the origins, never subtracted."""
    assert backing(report.claim("ferries-go-on")) == "1 origin · 1 article · 1 denial"


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        ("ana", "Ana Brandt"),
        ("?", "unknown"),
        ("?wire", "unknown (last relay: Norwire)"),
        ("?wire+jon", "unknown (last relay: Norwire or Jon Weiss)"),
    ],
)
def test_origin_says_when_it_is_unknown(name: str, phrase: str) -> None:
    """An unknown origin says so, with the last relay if there is one."""
    assert origin(name, ACTORS) == phrase


def test_actor_without_a_record_is_named_by_its_id() -> None:
    """An actor whose record was refused is shown by its id."""
    assert actor_name("nobody", ACTORS) == "nobody"


def test_link_names_all_its_actors() -> None:
    """A link of several actors names them all."""
    link = Link(place=PLACE, places={}, actors=("ana", "jon"))
    assert link_actors(link, ACTORS) == "Ana Brandt and/or Jon Weiss"


@pytest.mark.parametrize(
    ("link", "phrase"),
    [
        (_checked(_link(cue=None), found=False), "no cue: not counted"),
        (_checked(_link(), found=False), "cue not found"),
        (_checked(_link(), LinkKind.CONTRADICTED), "contradicted: cue names somebody else"),
        (_checked(_link(), LinkKind.NAMED), "named"),
        (_checked(_link(), LinkKind.RESOLVED), "resolved by the text"),
        (_checked(_link(), LinkKind.UNREAD), "unread: no attribution of the passage"),
        (_checked(_link()), "implied: the curator's word"),
        (_checked(_link(firsthand=True), LinkKind.NAMED), "named, firsthand"),
    ],
)
def test_link_note_says_how_the_article_shows_it(link: CheckedLink, phrase: str) -> None:
    """Each link says whether the article names its actor, implies it, or does not show it."""
    assert link_note(link) == phrase


@pytest.mark.parametrize(
    ("outlet", "published", "phrase"),
    [
        ("wire", "2024-03~", "a, Norwire, 2024-03~"),
        (None, "2024", "a, outlet not named, 2024"),
        (None, None, "a, outlet not named"),
    ],
)
def test_source_label_says_what_is_known(outlet: str | None, published: str | None, phrase: str) -> None:
    """A source is shown by id, outlet and date, as far as they are known."""
    source = Source(place=PLACE, places={}, id="a", file="a.txt", outlet=outlet, published=published)
    assert source_label(source, ACTORS) == phrase


@pytest.mark.parametrize(
    ("claim", "phrase"), [("cost-as-told", "supports, planned"), ("cost-limit", "supports")]
)
def test_stance_names_a_modality_that_differs(claim: str, phrase: str, report: Report) -> None:
    """A passage says in what way it speaks where that is not the claim's."""
    checked = report.claim(claim)
    assert stance(checked.evidence[0], checked) == phrase


@pytest.mark.parametrize(
    ("claim", "number", "phrase"),
    [
        ("start-in-may", 1, "counted: origin Ana Brandt"),
        ("strike-planned", 2, "denial: origin Ferry union"),
        ("council-meets", 1, "not counted: the quotation stands there more than once"),
    ],
)
def test_counted_says_why(claim: str, number: int, phrase: str, report: Report) -> None:
    """Each passage says whether it counts, and why."""
    assert counted(report.claim(claim).evidence[number - 1]) == phrase


def test_tally_counts_claims_passages_and_problems(report: Report) -> None:
    """The summary counts what was checked, what stands, and what was found."""
    claims, passages, errors, warnings, notes = tally(report).split(" · ")
    assert (claims, passages, errors) == ("17 claims", "27 passages, 18 found whole", "11 errors")
    assert (warnings.split()[1], notes.split()[1]) == ("warnings", "notes")


def test_tally_of_a_single_thing_is_singular(report: Report) -> None:
    """One claim is no "1 claims"."""
    single = report._replace(claims=report.claims[:1], problems=())
    assert tally(single) == "1 claim · 1 passage, 1 found whole · 0 errors · 0 warnings · 0 notes"


def test_axis_tally_leaves_out_what_does_not_occur(report: Report) -> None:
    """Only values that occur are counted, in the order of the axis."""
    chosen = [report.claim("cost-as-told"), report.claim("start-in-may"), report.claim("cost-limit")]
    assert axis_tally(chosen) == (
        "corroboration: 1 uncorroborated, 1 single origin, 1 corroborated"
        " · consistency: 2 consistent, 1 contradicted"
    )


def test_axis_tally_of_nothing_is_empty() -> None:
    """Without claims there is nothing to count."""
    assert axis_tally([]) == ""


@pytest.mark.parametrize(
    ("claim", "phrase"),
    [
        ("start-in-may", "found"),
        ("strike-planned", "found, 1 cut off"),
        ("jobs-miscounted", "not found"),
        ("council-meets", "ambiguous"),
        ("cost-then", "unchecked"),
    ],
)
def test_quotations_tell_what_is_cut_off(claim: str, phrase: str, report: Report) -> None:
    """How the quotations of a claim stand is told with how many of them are cut off."""
    assert quotations(report.claim(claim)) == phrase


def test_a_verdict_is_told_with_whose_it_is_when_and_why(report: Report) -> None:
    """A person's verdict is shown whole, and nothing where there is none."""
    told = "misleading (M. Keller, 2024-04-02): an upper limit was told as the price"
    assert (verdict(report.claim("cost-as-told")), verdict(report.claim("cost-limit"))) == (told, "")


def test_every_severity_has_its_noun() -> None:
    """A problem of the lowest severity is a note."""
    assert [severity_noun(severity) for severity in Severity] == ["error", "warning", "note"]


@pytest.mark.parametrize(
    ("hidden", "told"),
    [
        (0, []),
        (1, ["1 finding of lower severity: --level info"]),
        (2, ["2 findings of lower severity: --level info"]),
    ],
)
def test_hidden_findings_are_told(hidden: int, told: list[str]) -> None:
    """What a level hides is counted, and nothing is said where it hides nothing."""
    assert list(milder(hidden)) == told


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("cost-as-told", ["(✓)"]),
        ("ferries-go-on", ["✓", "✗"]),
        ("council-meets", ["?"]),
        ("strike-planned", ["?", "✗"]),
    ],
)
def test_a_sign_stands_for_a_passage(claim: str, expected: list[str], report: Report) -> None:
    """The sign tells the stance, that it does not count, or that it does not stand."""
    assert [sign(item) for item in report.claim(claim).evidence] == expected


def test_one_side_is_what_stands_with_that_stance(report: Report) -> None:
    """Passages that were not found or are cut off are on no side."""
    sides = {
        (claim, stance_): [item.number for item in standing(report.claim(claim), stance_)]
        for claim in ("ferries-go-on", "strike-planned")
        for stance_ in ("supports", "denies")
    }
    assert sides == {
        ("ferries-go-on", "supports"): [1],
        ("ferries-go-on", "denies"): [2],
        ("strike-planned", "supports"): [],
        ("strike-planned", "denies"): [2],
    }


def test_who_said_a_passage_is_told_with_where(report: Report) -> None:
    """The source, and its origins or that they are unknown."""
    told = [said_by(report.claim(id_).evidence[0], report.actors) for id_ in ("cost-risen", "ferries-go-on")]
    assert told == ["kurier: Ana Brandt", "kurier: origin unknown"]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [("cost-risen", "exact"), ("start-in-june", "not found"), ("cost-then", "unchecked")],
)
def test_how_a_quotation_was_found_or_that_it_was_not(claim: str, expected: str, report: Report) -> None:
    """The rung where it was found, else what became of it."""
    assert method(report.claim(claim).evidence[0]) == expected


@pytest.mark.parametrize(("outlet", "expected"), [("wire", "Norwire"), (None, "outlet not named")])
def test_a_page_has_the_name_of_its_outlet(outlet: str | None, expected: str) -> None:
    """Who printed a source, as far as it is recorded."""
    assert page_name(Source(place=PLACE, places={}, id="s", file="s.txt", outlet=outlet), ACTORS) == expected


def test_readings_are_what_is_read_off_in_pairs(report: Report) -> None:
    """A verb and what it governs, which in one line are parted by dots."""
    item = report.claim("cost-limit").evidence[0]
    assert readings(item, report.actors) == [
        ("credits", "Ana Brandt, „said“"),
        ("hedged", "„will“ (planned)"),
        ("bounded", "„up to 90 million euros“ (0 to 90,000,000)"),
    ]
    assert read_off(item, report.actors).count(" · ") == 2


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("more than 40 cracks", "more than 40"),
        ("at least 40 cracks", "40 or more"),
        ("fewer than 40 cracks", "0 to below 40"),
        ("up to 40 cracks", "0 to 40"),
        ("more than 2.5 million crowns", "more than 2,500,000"),
    ],
)
def test_a_bound_is_told_with_whether_it_is_meant_itself(text: str, means: str, report: Report) -> None:
    """Who says more than 40 does not say 40."""
    [read] = quantities(text, "en")
    item = report.claim("cost-limit").evidence[0]._replace(quantities=(read,))
    assert ("bounded", f"„{text}“ ({means})") in readings(item, report.actors)


def test_the_reading_aid_tells_the_settings() -> None:
    """The thresholds that the counts depend on are told."""
    aid = " ".join(reading_aid({"min_origins": "3", "about": "± 5 %"}))
    assert "3 origins of as many parties" in aid
    assert "± 5 %" in aid


def test_totals_are_the_parts_of_the_tally(report: Report) -> None:
    """Claims, passages, errors, warnings, notes."""
    assert totals(report) == (
        "17 claims",
        "27 passages, 18 found whole",
        "11 errors",
        "13 warnings",
        "16 notes",
    )

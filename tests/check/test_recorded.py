"""Records that say otherwise than the words beside them, each with one that does not."""

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject


def told(project: "SmallProject", article: str, quote: str, **claim: object) -> list[str]:
    """Return the codes from CC516 on that a claim with one passage has."""
    evidence = [{"source": "s", "quote": quote, "stance": claim.pop("stance", "supports")}]
    record = {
        "sources": [{"id": "s", "file": "s.txt", "language": article}],
        "claims": [{"id": "c", "evidence": evidence, **claim}],
    }
    report = project.verify(json.dumps(record, ensure_ascii=False), s=quote)
    return [problem.code for problem in report.problems if "CC516" <= problem.code <= "CC518"]


@pytest.mark.parametrize(
    ("language", "text", "quote", "expected"),
    [
        ("en", "The bridge fell in the night", "In the night the bridge fell.", ["CC516"]),
        ("de", "Die Brücke stürzte nachts ein", "Die Brücke stürzte nachts ein.", ["CC516"]),
        ("de", "The bridge fell in the night", "Nachts stürzte die Brücke ein.", ["CC516"]),
        ("en", "The bridge fell in the night", "The bridge did not fall in the night.", []),
        ("en", "The bridge fell in the night", "The mayor rejected that the bridge fell in the night.", []),
        ("de", "Die Brücke stürzte nachts ein", "Dass die Brücke nachts einstürzte, ist falsch.", []),
        ("en", "The bridge never fell in the night", "The bridge fell in the night.", []),
        ("en", "The toll rose in the night", "The toll fell in the night.", []),
        ("en", "The flood took 30 houses", "The flood took 45 houses.", []),
        ("en", "The bridge fell on 3 May", "The bridge fell on May 5.", []),
        ("en", "The bridge fell in the night", "The city stood firm until morning.", []),
    ],
)
def test_a_denial_that_denies_nothing_is_told(
    project: "SmallProject", language: str, text: str, quote: str, expected: list[str]
) -> None:
    """Negations, denials, contrasts, opposites, other numbers and dates deny, and words of its own are believed."""
    assert (
        told(project, language, quote, text=text, stance="denies", language="de" if text[1] == "i" else "en")
        == expected
    )


@pytest.mark.parametrize(
    ("text", "as_of", "expected"),
    [
        ("The bridge fell in 1987", "2021-03", ["CC517"]),
        ("Die Brücke stürzte am 4. Juli 1987 ein", "1987-08", ["CC517"]),
        ("Die Brücke stürzte am 4. Juli 1987 ein", "1987-07-04", []),
        ("On July 4, 1987 the bridge fell", "1987-07-04", []),
        ("The bridge has been closed since 1987", "2021-03", []),
        ("Er gab 1987 zu, dass es 2021 geschah", "2021", []),
        ("2021 soldiers came", "1987", []),
        ("The bridge fell", "2021-03", []),
    ],
)
def test_another_date_than_the_texts_is_told(
    project: "SmallProject", text: str, as_of: str, expected: list[str]
) -> None:
    """One of several dates is enough, and a span tells none."""
    assert told(project, "en", "The bridge fell.", text=text, as_of=as_of) == expected


@pytest.mark.parametrize(
    ("newer", "older", "expected"),
    [("2019", "2022-05", ["CC518"]), ("2022-05", "2019", []), ("2022", "2022-05", []), ("", "2022", [])],
)
def test_what_supersedes_is_not_older(
    project: "SmallProject", newer: str, older: str, expected: list[str]
) -> None:
    """By the dates of both; where one has none, nothing is told."""
    claims = [
        {"id": "a", "text": "t", "supersedes": ["b"]} | ({"as_of": newer} if newer else {}),
        {"id": "b", "text": "t", "as_of": older},
    ]
    report = project.verify(json.dumps({"claims": claims}))
    assert [p.code for p in report.problems if p.code == "CC518"] == expected


def test_articles_date_claims_that_have_no_date(project: "SmallProject") -> None:
    """A claim of an article of 2019 is no newer state of one of 2022."""
    sources = [{"id": f"s{year}", "file": f"s{year}.txt", "published": year} for year in ("2019", "2022")]
    claims = [
        {"id": f"c{year}", "text": "t", "evidence": [{"source": f"s{year}", "quote": "The bridge fell."}]}
        for year in ("2019", "2022")
    ]
    claims[0]["supersedes"] = ["c2022"]
    report = project.verify(
        json.dumps({"sources": sources, "claims": claims}), s2019="The bridge fell.", s2022="The bridge fell."
    )
    (message,) = (p.message for p in report.problems if p.code == "CC518")
    spans = "c2019 is of 2019-01-01 to 2019-12-31, c2022 of 2022-01-01 to 2022-12-31"
    assert message == f"supersedes c2022, but is older: {spans}; exchange them, or correct `as_of`"


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        ([("ash", "Ann Ash said"), ("wire", "(Norwire)")], ["write Ann Ash last"]),
        ([("ash", "Ann Ash said"), ("post", None)], ["write Ann Ash last"]),
        ([("nobody", "officials"), ("wire", "(Norwire)")], ["write an official last"]),
        ([("wire", "(Norwire)"), ("ash", "Ann Ash said")], []),
        ([("post", None), ("wire", "(Norwire)")], []),
        ([("ash", "Ann Ash said"), ("other", "the Gazette wrote")], []),
        ([("wire", "(Norwire)")], []),
    ],
)
def test_a_chain_the_wrong_way_round_is_told(
    project: "SmallProject", chain: list[tuple[str, str | None]], expected: list[str]
) -> None:
    """Whoever printed the article or is credited with it stands before who said it; another paper may be cited by him."""
    record = {
        "sources": [{"id": "s", "file": "s.txt", "language": "en", "outlet": "post", "credits": ["wire"]}],
        "actors": [
            {"id": "wire", "name": "Norwire", "kind": "agency"},
            {"id": "post", "name": "Post", "kind": "outlet"},
            {"id": "other", "name": "Gazette", "kind": "outlet"},
            {"id": "nobody", "name": "an official", "kind": "anonymous", "aliases": ["officials"]},
            {"id": "ash", "name": "Ann Ash", "kind": "person"},
        ],
        "claims": [
            {
                "id": "c",
                "text": "The bridge fell",
                "evidence": [
                    {
                        "source": "s",
                        "quote": "The bridge fell",
                        "attribution": [
                            {"actor": actor} | ({"cue": cue} if cue else {}) for actor, cue in chain
                        ],
                    }
                ],
            }
        ],
    }
    article = "KELL (Norwire) - The bridge fell, Ann Ash said, as officials and the Gazette wrote."
    report = project.verify(json.dumps(record), s=article)
    told = [problem.message for problem in report.problems if problem.code == "CC313"]
    assert [message.rpartition("so ")[2] for message in told] == expected

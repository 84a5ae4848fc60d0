"""A quotation whose meaning was turned is never verified, and its problem says what was turned."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
import yaml

from claimcheck.problem import Problem, Severity
from claimcheck.records.model import Fit
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

HERE = Path(__file__).resolve().parent
SEEDS = {
    path.name[:3]: path.read_text(encoding="utf-8") for path in sorted((HERE.parent / "seeds").glob("*"))
}

TOLD = {
    "number": "a number differs",
    "negation": "a negation differs",
    "opposite": "a word says the opposite",
    "bound": "a bound differs",
    "unit": "a unit differs",
    "name": "a name or noun differs",
}
"""How the message of each kind of change begins."""


class Flip(NamedTuple):
    """A sentence of the article *home*, and its quotation with one change of meaning."""

    kind: str
    home: str
    sentence: str
    quote: str
    printed: tuple[str, ...]
    """The words of the article that the quotation changes, without those that it merely adds."""
    quoted: tuple[str, ...]


def _read(kind: str, home: str, line: str) -> Iterator[Flip]:
    """Yield the flips of a line with `{printed|quoted|quoted …}`; several braces change together."""
    parts = re.split(r"\{([^}]*)\}", line)
    choices = [part.split("|") for part in parts[1::2]]
    plain = "{}".join(parts[::2])

    def filled(words: Sequence[str]) -> str:
        return " ".join(plain.format(*words).replace(" ,", ",").split())

    sentence = filled([choice[0] for choice in choices])
    for words in zip(*(choice[1:] for choice in choices), strict=True):
        printed = tuple(choice[0] for choice in choices if choice[0])
        yield Flip(kind, home, sentence, filled(words), printed, tuple(filter(None, words)))


def _flips() -> tuple[Flip, ...]:
    kinds = yaml.safe_load((HERE / "flips.yaml").read_text(encoding="utf-8"))
    return tuple(
        flip
        for kind, homes in kinds.items()
        for home, lines in homes.items()
        for line in lines.splitlines()
        for flip in _read(kind, home, line)
    )


FLIPS = _flips()
NEWS = {
    home: "\n\n".join(dict.fromkeys(flip.sentence for flip in FLIPS if flip.home == home))
    for home in ("de", "en")
}
ARTICLES = SEEDS | NEWS
"""The shipped articles, and two of the invented sentences, one a paragraph."""


def _records(quotes: Mapping[str, Sequence[str]], homes: Mapping[str, str]) -> str:
    """Return records with a claim for each id in *quotes*, its quotations from the article in *homes*."""
    sources = [
        {"id": id_, "file": f"{id_}.txt", "language": "en" if id_ == "en" else "de"}
        for id_ in sorted({*homes.values()})
    ]
    claims = [
        {
            "id": id_,
            "text": "a claim",
            "evidence": [{"source": homes[id_], "quote": quote} for quote in found],
        }
        for id_, found in quotes.items()
    ]
    return json.dumps({"sources": sources, "claims": claims}, ensure_ascii=False, indent=1)


def _verified(
    project: "SmallProject", quotes: Mapping[str, Sequence[str]], homes: Mapping[str, str]
) -> Report:
    return project.verify(_records(quotes, homes), **{id_: ARTICLES[id_] for id_ in {*homes.values()}})


def _errors(report: Report) -> dict[tuple[str | None, int | None], Problem]:
    return {(p.claim, p.evidence): p for p in report.problems if p.severity is Severity.ERROR}


def _homes(flips: Sequence[Flip]) -> dict[str, str]:
    return {str(number): flip.home for number, flip in enumerate(flips)}


def test_there_are_many_flips_of_each_kind() -> None:
    """At least 240 flips, 25 of each kind, half of them German, a third from the shipped articles."""
    counts = Counter(flip.kind for flip in FLIPS)
    german = sum(flip.home != "en" for flip in FLIPS)
    shipped = sum(flip.home in SEEDS for flip in FLIPS)
    assert sorted(counts) == sorted(TOLD)
    assert (
        len(FLIPS) >= 240,
        min(counts.values()) >= 25,
        2 * german > len(FLIPS),
        3 * shipped > len(FLIPS),
    ) == (*(True, True, True, True),)


def test_the_true_sentences_stand_in_their_articles() -> None:
    """Each flip turns a sentence that its article really has, into another one."""
    assert [flip for flip in FLIPS if flip.sentence not in ARTICLES[flip.home]] == []
    assert [flip for flip in FLIPS if flip.quote == flip.sentence] == []


def test_no_sentence_is_turned_twice_alike() -> None:
    """No flip stands there twice."""
    assert len({(flip.home, flip.quote) for flip in FLIPS}) == len(FLIPS)


@pytest.mark.parametrize("kind", TOLD)
def test_a_turned_quotation_says_what_was_turned(project: "SmallProject", kind: str) -> None:
    """Each flip is an altered meaning, told by its kind and with the changed words of both sides."""
    flips = [flip for flip in FLIPS if flip.kind == kind]
    homes = _homes(flips)
    report = _verified(project, {str(n): [flip.quote] for n, flip in enumerate(flips)}, homes)
    told = _errors(report)
    silent = [
        f"{flip.quote} -> {problem.code} {problem.message}"
        for number, flip in enumerate(flips)
        if (problem := told[str(number), 0]).code != "CC203" or not _names(problem.message, flip)
    ]
    assert silent == []
    assert {claim.anchor for claim in report.claims} == {Anchor.NOT_FOUND}


def _names(message: str, flip: Flip) -> bool:
    """Return whether *message* tells the kind of the flip and its words, each on its own side."""
    kind, _, words = message.partition(": ")
    sides = re.fullmatch(
        r"(?:the quotation (?:has|adds) „(?P<quoted>.*?)“)?(?:, )?"
        r"(?:the (?:article|quotation leaves out) „(?P<printed>.*?)“)? \(nearest passage: line .*\)",
        words,
    )
    return (
        sides is not None
        and kind == TOLD[flip.kind]
        and (sides["quoted"] or "").split() == " … ".join(flip.quoted).split()
        and (sides["printed"] or "").split() == " … ".join(flip.printed).split()
    )


def _windows(flip: Flip) -> Iterator[str]:
    """Yield runs of the quotation's words around its change, short and long, that its article lacks."""
    true, false = flip.sentence.split(), flip.quote.split()
    start = _alike(true, false)
    end = len(false) - _alike(true[start:][::-1], false[start:][::-1])
    article = " ".join(ARTICLES[flip.home].split())
    # Where words were left out there is nothing to quote but both sides of the gap.
    at_least = 1 if start == end else 0
    for before in _LENGTHS:
        for after in _LENGTHS:
            if min(before, after) >= at_least:
                words = " ".join(false[max(0, start - before) : end + after])
                if re.search(r"\w", words) and not re.search(
                    rf"(?<![\w.,-]){re.escape(words)}(?![\w-]|[.,]\d)", article
                ):
                    yield words


_LENGTHS = (0, 1, 2, 4, 8, 40)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two runs begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((index for index, (a, b) in pairs if a != b), min(len(one), len(other)))


@pytest.mark.parametrize("kind", TOLD)
def test_a_turned_quotation_is_never_found(
    project: "SmallProject", kind: str, some: Callable[[Sequence[Any]], Sequence[Any]]
) -> None:
    """However short or long the quotation around the change is, it is not found, and that is an error."""
    flips = [flip for flip in FLIPS if flip.kind == kind]
    windows = {(str(number), words): None for number, flip in enumerate(flips) for words in _windows(flip)}
    quotes: dict[str, list[str]] = {}
    for number, words in some([*windows]):
        quotes.setdefault(number, []).append(words)
    report = _verified(project, quotes, _homes(flips))
    told = _errors(report)
    found = [
        item.evidence.quote
        for claim in report.claims
        for index, item in enumerate(claim.evidence)
        if item.anchor is not Anchor.NOT_FOUND or item.counted or (claim.claim.id, index) not in told
    ]
    assert (found, len(windows) > 8 * len(flips)) == ([], True)
    assert {problem.code for problem in told.values()} <= {"CC201", "CC202", "CC203", "CC205"}


FOLLOWING = (
    "Mehr als 15 Journalistinnen und Journalisten berichten rund um die Uhr",
    "Dutzende russische Soldaten sollen in Belarus stationiert werden",
    "Moldau ist ein Land mit 2.6 Millionen Einwohner:innen",
    "Die Fahrt dauert etwa sechs Stunden.",
    "The ship carried roughly 40 passengers.",
    "um mindestens zwei Tage länger als geplant mit Lukaschenko",
    "So sollen bis zu 2.000 Männer aus Belarus in die Ostukraine verlegt worden.",
)
"""Other words, and so no quotations, but they follow from the true sentence: a looser bound, the same number."""


@pytest.mark.parametrize("kind", TOLD)
def test_a_claim_turned_round_is_never_licensed(project: "SmallProject", kind: str) -> None:
    """Nor does the true sentence license what each flip makes of it, as a claim."""
    flips = [flip for flip in FLIPS if flip.kind == kind]
    records = json.loads(_records({str(n): [flip.sentence] for n, flip in enumerate(flips)}, _homes(flips)))
    for claim, flip in zip(records["claims"], flips, strict=True):
        claim["text"] = flip.quote
    report = project.verify(json.dumps(records), **{home: ARTICLES[home] for home in {f.home for f in flips}})
    assert len(report.claims) == len(flips)
    licensed = {claim.claim.text for claim in report.claims if claim.fit is Fit.LICENSED}
    assert sorted(licensed - {*FOLLOWING}) == []


def test_published_flips_are_altered_meanings(project: "SmallProject", data: Path) -> None:
    """Pairs that a fuzzy comparison takes for alike are told as altered meanings, each by its kind."""
    pairs = json.loads((data / "hostile/own/meaning-flip-pairs.json").read_text(encoding="utf-8"))
    articles = {f"a{number}": pair["source"] for number, pair in enumerate(pairs)}
    homes = {id_: id_ for id_ in articles}
    quotes = {f"a{number}": [pair["quote"]] for number, pair in enumerate(pairs)}
    told = _errors(project.verify(_records(quotes, homes), **articles))
    kinds = [told[id_, 0].message.partition(":")[0] for id_ in articles]
    assert kinds == [TOLD[kind] for kind in ("negation", "number", "opposite", "opposite", "name")]
    assert {told[id_, 0].code for id_ in articles} == {"CC203"}

"""The shipped claims: whole, word for word, and broken by every change of a quotation."""

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.check.quotation.coverage import cover
from claimcheck.check.quotation.locating import locate
from claimcheck.problem import Severity
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Fit
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Report
from claimcheck.text.vocabulary import (
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    NEGATIONS,
    NOT_NEGATIONS,
    NUMBER_WORDS,
)

ROOT = Path(__file__).resolve().parent.parent

SUMS = {
    "000_08cc80bd44f5bda1.txt": "0c8f401aad4bd770413f59b240c25e6964a18d902715e3422cf885c2f709e735",
    "001_4ed9fc2738d252d0.txt": "915156e1142ca88dcab893858dca28685bc885b9dfccf19d1759b64cae8b633c",
    "002_96701c318ce3d34a.txt": "3298104715a7c6cb74a8e864e4a0702d2d7c0b9e1c2545c80b05b55db1e87dca",
    "003_1139f398e231a6b4.txt": "11e4b89932b388afd8aea3933f91880f406092ad7d042ba2fba402dfdb1b4a33",
    "004_a9409306277e588d.txt": "4cf3621589c3edc816de35177dac3b3a238cfb8db1aee01e798fc85407aa14ee",
}
"""The articles, and the SHA-256 of each."""

NO_REPORTING = {
    ("000", 1): "the month that the collection put before the text",
    ("001", 16): "the time of the last update, the minutes of reading, the site's menu",
    ("001", 20): "how many journalists the site has",
    ("001", 56): "the list of sources: the number in a headline",
    ("001", 89): "an advertisement for a carbon-neutral website",
    ("002", 1): "the month that the collection put before the text",
    ("003", 1): "the day on which the page was saved",
    ("004", 1): "the month that the collection put before the text",
}
"""Sentences with numbers that no claim quotes, by source and line, and what they are instead."""

Change = Callable[[str], Iterator[str]]


def _errors(claim: Claim, index: int, quote: str, corpus: Corpus) -> list[str]:
    """Return the errors of the claim with that quotation, each with its places; none without a place."""
    evidence = replace(claim.evidence[index], quote=quote, prefix=None, suffix=None)
    items = (*claim.evidence[:index], evidence, *claim.evidence[index + 1 :])
    located = locate(replace(claim, evidence=items), index, corpus)
    own = claim.evidence[index].places["quote"]
    return [
        f"{problem.place} {problem.code} {problem.source}"
        for problem in located.problems
        if problem.severity is Severity.ERROR and problem.place == own and problem.source == evidence.source
    ]


def _evidence(corpus: Corpus) -> list[tuple[Claim, int, str]]:
    return [
        (claim, index, item.quote)
        for claim in corpus.claims.values()
        for index, item in enumerate(claim.evidence)
    ]


def _other_digits(quote: str) -> Iterator[str]:
    for match in re.finditer(r"\d", quote):
        yield f"{quote[: match.start()]}{(int(match.group()) + 1) % 10}{quote[match.end() :]}"


def _other_words(quote: str) -> Iterator[str]:
    for match in re.finditer(r"[^\W\d_]+", quote):
        yield f"{quote[: match.start()]}Zitrone{quote[match.end() :]}"


def _other_letters(quote: str) -> Iterator[str]:
    for match in re.finditer(r"[^\W\d_]+", quote):
        middle = (match.start() + match.end()) // 2
        letter = "y" if quote[middle] == "x" else "x"
        yield f"{quote[:middle]}{letter}{quote[middle + 1 :]}"


def test_articles_are_byte_for_byte_the_shipped_ones() -> None:
    """No article was ever touched."""
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").iterdir()}
    assert found == SUMS


def test_records_state_the_sums_of_the_articles(shipped_corpus: Corpus) -> None:
    """The shipped records would notice a changed article."""
    assert {source.file: source.sha256 for source in shipped_corpus.sources.values()} == SUMS


def test_shipped_claims_have_no_error(shipped_report: Report) -> None:
    """The shipped claims verify without an error."""
    errors = [f"{p.place}: {p.code}" for p in shipped_report.problems if p.severity is Severity.ERROR]
    assert errors == []


def test_there_are_at_least_45_claims(shipped_report: Report) -> None:
    """The articles are worked through, not sampled."""
    assert len(shipped_report.claims) >= 45


def test_every_shipped_claim_quotes_a_passage(shipped_report: Report) -> None:
    """No shipped claim stands without evidence."""
    assert [claim.claim.id for claim in shipped_report.claims if not claim.evidence] == []


def test_every_shipped_quotation_stands_whole(shipped_report: Report) -> None:
    """Every quotation is found and none is cut off."""
    missing = [
        (claim.claim.id, item.number)
        for claim in shipped_report.claims
        for item in claim.evidence
        if item.anchor is not Anchor.FOUND or not item.stands
    ]
    assert missing == []


def test_every_shipped_cue_is_found(shipped_report: Report) -> None:
    """Every cue stands in its article and names nobody else."""
    missing = [
        (claim.claim.id, item.number, link.link.cue)
        for claim in shipped_report.claims
        for item in claim.evidence
        for link in item.links
        if link.link.cue is not None and not link.is_shown
    ]
    assert missing == []


@pytest.mark.parametrize("text", ["9,000 Russian troops in joint force", "2,000 soldiers moved to Donbass"])
def test_claims_as_they_circulate_overreach(text: str, shipped_report: Report) -> None:
    """The two claims that circulate stand there word for word, and say more than their quotations."""
    fits = [claim.fit for claim in shipped_report.claims if claim.claim.text == text]
    assert fits == [Fit.OVERREACHES]


READ = {"airport-welcome", "union-programmes"}
"""Licensed by a person's reading, as examples of one."""

LICENSED = {
    "belarus-soviet-stocks",
    "first-visit-in-three-years",
    "minsk-meeting-date",
    "moldova-population",
    "moldova-russia-tensions",
    "nuclear-strike-training-in-russia",
    "putin-counts-on-lukashenko",
    "russian-soldiers-in-transnistria",
    "thousands-to-be-stationed",
    "transnistria-secession",
    "unity-slogans",
    "wagner-mutiny-failed",
    "withdrawal-begun",
}
"""Each was read beside its German quotation by hand, and says no more than it."""

OVERREACHING = {
    "joint-force-size": "its quotation is only planned",
    "major-attack-imminent": "its quotation is only possible",
    "putin-demands-war-entry": "its quotation is only",
    "two-thousand-to-donbass": "names Donbass",
    "withdrawn-troops-to-donbas": "its quotation is only planned",
}
"""With a part of the reason."""


def test_which_shipped_claims_are_licensed_and_which_overreach(shipped_report: Report) -> None:
    """By hand; all others are unchecked, and each says what is left for a person to read."""
    fits = {claim.claim.id: claim for claim in shipped_report.claims}
    assert {id_ for id_, claim in fits.items() if claim.fit is Fit.LICENSED} == LICENSED | READ
    assert {id_ for id_, claim in fits.items() if claim.claim.reading is not None} == READ
    overreaching = {id_: claim.fit_reason for id_, claim in fits.items() if claim.fit is Fit.OVERREACHES}
    assert {id_ for id_, reason in overreaching.items() if OVERREACHING.get(id_, "-") in reason} == {
        *OVERREACHING
    }
    assert overreaching.keys() == OVERREACHING.keys()
    unread = [
        id_
        for id_, claim in fits.items()
        if claim.fit is Fit.UNCHECKED and claim.evidence and not claim.left_to_read
    ]
    assert {fits[id_].fit_reason for id_ in unread} <= {"no supporting quotation stands"}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_other_digits, id="digit"),
        pytest.param(_other_words, id="word"),
        pytest.param(_other_letters, id="letter"),
    ],
)
def test_one_change_in_any_quotation_is_an_error_with_its_place(
    change: Change, shipped_corpus: Corpus, some: Callable[[Sequence[Any]], Sequence[Any]]
) -> None:
    """One other digit, word or letter anywhere in a shipped quotation is an error that names the place."""
    quotes = {
        (claim.evidence[index].source, quote): (claim, index)
        for claim, index, quote in _evidence(shipped_corpus)
    }
    changed = [(*place, other) for (_, quote), place in quotes.items() for other in change(quote)]
    passed = [
        other for claim, index, other in some(changed) if not _errors(claim, index, other, shipped_corpus)
    ]
    assert (passed, len(changed) > 30) == ([], True)


def test_a_changed_number_fails_the_command_at_its_place(tmp_path: Path) -> None:
    """A copy of the project with 9000 made 2000 leaves with 1 and names the file and line."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copytree(ROOT / "claims", tmp_path / "claims")
    file = tmp_path / "claims" / "troops.yaml"
    text = file.read_text(encoding="utf-8")
    before, after = text.split("bis zu 9000 russische", 1)
    file.write_text(f"{before}bis zu 2000 russische{after}", encoding="utf-8", newline="\n")
    command = [sys.executable, "-m", "claimcheck", "verify", "--format", "concise", "--level", "error"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)
    place = f"claims/troops.yaml:{before.count(chr(10)) + 1}:"
    assert (run.returncode, run.stdout[: len(place)], run.stdout.count("\n")) == (1, place, 1)


def _found_words(quote: str, phrases: set[str]) -> Iterator[tuple[int, int]]:
    """Yield where *quote* holds one of *phrases*, the longest first, none inside a longer one."""
    pattern = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p)))
    for match in re.finditer(rf"\b(?:{pattern})\b", quote, re.IGNORECASE):
        yield match.span()


def _united(*lists: Mapping[str, Collection[str]]) -> set[str]:
    return {word for list_ in lists for words in list_.values() for word in words}


def _has_number(text: str) -> bool:
    return bool(re.search(r"\d", text)) or bool(set(text.lower().split()) & _united(NUMBER_WORDS))


def _negated(quote: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind each word of *quote* that negates."""
    harmless = _united(NOT_NEGATIONS)
    for start, end in _found_words(quote, _united(NEGATIONS) | harmless):
        if quote[start:end].lower() not in harmless:
            yield quote[:start], quote[end:]


def _cuts_before_negations(quote: str) -> Iterator[str]:
    yield from (before for before, _ in _negated(quote))


def _cuts_behind_negations(quote: str) -> Iterator[str]:
    yield from (after for _, after in _negated(quote))


def _omitted_negations(quote: str) -> Iterator[str]:
    yield from (f"{before}[…]{after}" for before, after in _negated(quote) if before and after.strip(" ."))


def _cuts_at_bounds(quote: str) -> Iterator[str]:
    """Yield what is left of *quote* with a number, without the bound of the number."""
    phrases = _united(BOUNDS_BEFORE, BOUNDS_AFTER)
    for start, end in _found_words(quote, phrases):
        before, after = quote[:start], quote[end:]
        if re.match(r"\s+\d", after) or set(after.lower().split()[:1]) & _united(NUMBER_WORDS):
            yield after
        elif _has_number(before[-30:]) and quote[start:end].lower() in _united(BOUNDS_AFTER):
            yield before


@pytest.mark.parametrize(
    ("cut", "at_least"),
    [
        pytest.param(_cuts_before_negations, 20, id="before a negation"),
        pytest.param(_cuts_behind_negations, 15, id="behind a negation"),
        pytest.param(_omitted_negations, 20, id="negation left out"),
        pytest.param(_cuts_at_bounds, 3, id="bound"),
    ],
)
def test_a_quotation_cut_at_what_governs_it_is_an_error(
    cut: Change, at_least: int, shipped_corpus: Corpus
) -> None:
    """A shipped quotation cut at its negation or bound is cut off, as far as two words are left."""
    pieces = {
        piece.strip(" ,"): (claim, index)
        for claim, index, quote in _evidence(shipped_corpus)
        for piece in cut(quote)
        if len(piece.split()) > 1
    }
    passed = [
        piece
        for piece, (claim, index) in pieces.items()
        if not any("CC209" in error for error in _errors(claim, index, piece, shipped_corpus))
    ]
    assert (passed, len(pieces) >= at_least) == ([], True)


def test_a_dependent_clause_cut_off_in_its_middle_is_an_error(shipped_corpus: Corpus) -> None:
    """„dass Belarus … gerate und …“ with its first verb does not stand without „verhindern“ before it."""
    quote = "dass Belarus durch wirtschaftliche Zwänge in eine stärkere Abhängigkeit zu Russland gerate und noch aktiver"
    claim = shipped_corpus.claims["lukashenko-avoids-dependence"]
    assert [error.split()[1] for error in _errors(claim, 0, quote, shipped_corpus)] == ["CC209"]


def test_every_reported_number_lies_in_a_quotation(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """Every number of the articles' own reporting is quoted; what is not is named here, with what it is."""
    unquoted = {
        (id_, sentence.line)
        for id_, article in shipped_corpus.articles.items()
        for sentence in cover(id_, article, shipped_report.claims).unquoted
    }
    assert unquoted == set(NO_REPORTING)

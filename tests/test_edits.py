"""The shipped quotations, edited by rule: whatever turns their meaning, they are no longer found."""

import re
from collections.abc import Callable, Iterable

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.locate.difference import OPPOSITES, UNITS
from claimcheck.locate.quotation import Quote, search
from claimcheck.records.corpus import Corpus
from claimcheck.text.vocabulary import BOUNDS_BEFORE, NEGATIONS, NUMBER_WORDS

COSTLY = settings.get_profile("costly")
NAMES = (
    "Belarus",
    "ISW",
    "Kreml",
    "Lukaschenko",
    "Minsk",
    "Moldau",
    "Moskau",
    "Putin",
    "Russland",
    "Ukraine",
)
POLES = [pair for one, other in OPPOSITES["de"] for pair in ((one, other), (other, one))]


def _any_of(words: Iterable[str]) -> str:
    return rf"(?i:\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\b)"


def _numbers(old: str) -> list[str]:
    """Return what a number is turned into: a digit or a separator more, less, or another one."""
    other = old[:-1] + str((int(old[-1]) + 1) % 10)
    return [f"1{old}", f"{old}0", f"{old},5", other, old[1:], f"{old[:1]}.{old[1:]}", "zwölf", f"-{old}"]


Edit = tuple[str, Callable[[str], Iterable[str]]]

EDITS: dict[str, Edit] = {
    "number": (r"\d+(?:[.,]\d+)*", _numbers),
    "number word": (_any_of(NUMBER_WORDS["de"]), lambda old: NUMBER_WORDS["de"] - {old.lower()}),
    "negation added": (r"(?<=\w) (?=\w)", lambda _: (f" {word} " for word in NEGATIONS["de"])),
    "negation left out": (rf"(?<=\w ){_any_of(NEGATIONS['de'])} (?=\w)", lambda _: [""]),
    "negating prefix": (r"\b[a-zäöüß]{4,}\b", lambda old: [f"un{old}", f"nicht-{old}", f"nicht{old}"]),
    "bound added": (r" (?=\d)", lambda _: (f" {bound} " for bound in BOUNDS_BEFORE["de"])),
    "bound exchanged": (
        rf"(?<=\w ){_any_of(BOUNDS_BEFORE['de'])} (?=\d)",
        lambda old: ["", *(f"{bound} " for bound in BOUNDS_BEFORE["de"] if f"{bound} " != old.lower())],
    ),
    "unit": (
        _any_of(word for unit in UNITS for word in unit if word.isalpha()),
        lambda old: (word.title() for unit in UNITS if old.lower() not in unit for word in unit),
    ),
    "name": (_any_of(NAMES), lambda old: (name for name in NAMES if name != old)),
    "opposite": (
        _any_of(word for one, _ in POLES for word in one),
        lambda old: (word for one, other in POLES if old.lower() in one for word in other),
    ),
}
"""What a rule edits, as a pattern, and what it puts there instead."""


@pytest.mark.parametrize("kind", EDITS)
@COSTLY
@given(data=st.data())
def test_a_quotation_turned_by_rule_is_never_found(
    shipped_corpus: Corpus, kind: str, data: st.DataObject
) -> None:
    """A shipped quotation with one number, negation, name, bound, unit or opposite edited is not found."""
    pattern, edited = EDITS[kind]
    places = [
        (item.source, item.quote, match)
        for claim in shipped_corpus.claims.values()
        for item in claim.evidence
        for match in re.finditer(pattern, item.quote)
    ]
    source, quote, match = data.draw(st.sampled_from(places))
    instead = data.draw(st.sampled_from(sorted(edited(match.group()))))
    turned = f"{quote[: match.start()]}{instead}{quote[match.end() :]}"
    assume(turned.split() != quote.split())
    assert search(Quote(turned), shipped_corpus.articles[source]).hits == ()

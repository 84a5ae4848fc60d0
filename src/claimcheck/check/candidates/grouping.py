"""Candidates made into claims: one for each id or text, with ids of their own, never over one that is there."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, keys_of
from claimcheck.records.shape import ID_PATTERN
from claimcheck.records.slug import free, slug
from claimcheck.report.candidate import ImportedClaim, Judged, Outcome, Stated
from claimcheck.text.fold import fold_words

_CHECKED = ("about", "quantity", "value", "as_of", "modality", "language")
"""Keys of a claim whose values must have a form, as a file names them."""


def grouped(judged: Iterable[Judged], corpus: Corpus) -> tuple[ImportedClaim, ...]:
    """Return the claims that candidates make, in the order in which a file names them first.

    Those that a claim has already, and those of which nothing can be made, are none's.
    """
    groups: dict[tuple[str, str], list[Judged]] = {}
    for number, item in enumerate(judged):
        if item.outcome not in {Outcome.ALREADY, Outcome.UNUSABLE}:
            groups.setdefault(_key(item, number), []).append(item)
    taken = set(taken_ids(corpus))
    known = _Known(corpus)
    claims: list[ImportedClaim] = []
    for items in groups.values():
        claim = _claim(items, known, taken)
        if claim.is_written:
            taken.add(claim.id)
        claims.append(claim)
    return tuple(claims)


def taken_ids(corpus: Corpus) -> frozenset[str]:
    """Return the ids of all claims that are written, refused ones, too."""
    return frozenset((*corpus.claims, *(p.claim for p in corpus.problems if p.claim)))


def _key(item: Judged, number: int) -> tuple[str, str]:
    """Return what candidates of one claim share: id and text, or the text; one that states neither is by itself."""
    stated = item.candidate.claim
    text = fold_words(stated.text)
    return (stated.id, text) if stated.id or text else ("", f"\0{number}")


class _Known:
    """The claims that are there, by their ids and texts."""

    def __init__(self, corpus: Corpus) -> None:
        self._by_id = corpus.claims
        self._by_text: dict[str, list[Claim]] = {}
        for claim in corpus.claims.values():
            self._by_text.setdefault(fold_words(claim.text), []).append(claim)

    def meant(self, stated: Stated) -> Claim | None:
        """Return the claim that is meant: by its id if the text is none other, without one by its text."""
        claim, text = self._by_id.get(stated.id), fold_words(stated.text)
        if claim is not None:
            return claim if not text or text == fold_words(claim.text) else None
        alike = self._by_text.get(text, ())
        return alike[0] if not stated.id and len(alike) == 1 else None


def _claim(items: Sequence[Judged], known: _Known, taken: Collection[str]) -> ImportedClaim:
    stated = items[0].candidate.claim
    found = tuple(item for item in items if item.outcome.is_found)
    unfound = tuple(item for item in items if not item.outcome.is_found)
    there = known.meant(stated)
    if there is not None:
        return ImportedClaim(there.id, is_new=False, stated=stated, found=found, unfound=unfound)
    remarks: list[str] = []
    if stated.id in taken:
        remarks.append(f"the id `{stated.id}` is another claim's")
    elif stated.id and not re.fullmatch(ID_PATTERN, stated.id):
        remarks.append(f"`{stated.id}` is no id")
    if not stated.text:
        stated = stated._replace(text=_own_words(found or unfound))
        remarks.append("the text is the quotation's own: write the claim as it circulates")
    given = stated.id if stated.id and not problem_of_id(stated.id, taken) else ""
    id_ = given or free(slug(stated.id) or slug(stated.text) or "claim", taken)
    usable, wrong = _usable(stated)
    remarks += [*wrong, *dict.fromkeys(r for item in items for r in item.candidate.remarks)]
    return ImportedClaim(
        id_, is_new=True, stated=usable, found=found, unfound=unfound, remarks=tuple(remarks)
    )


def problem_of_id(id_: str, taken: Collection[str]) -> str:
    """Return why *id_* can be no new claim's; empty where it can."""
    if not re.fullmatch(ID_PATTERN, id_):
        return (
            "no id: lower-case letters, digits, `-` and `.`, beginning and ending with one of the first two"
        )
    return f"the id `{id_}` is taken" if id_ in taken else ""


def _own_words(items: Sequence[Judged]) -> str:
    proposal = items[0].proposal
    return proposal.quote if proposal else " ".join(items[0].candidate.quote.split())


def _usable(stated: Stated) -> tuple[Stated, tuple[str, ...]]:
    """Return *stated* without values that no record may have, and what is wrong with each."""
    wrong: dict[str, str] = {}
    for key in _CHECKED:
        value = getattr(stated, key)
        reason = problem_of(key, value) if value else ""
        if reason:
            wrong[key] = f"{key}: {value} ({reason})"
    if stated.quantity and stated.value and "quantity" not in wrong:
        wrong["value"] = f"value: {stated.value} (it stands instead of a quantity)"
    return with_key(stated, wrong, ""), tuple(wrong.values())


def with_key(stated: Stated, keys: Iterable[str], value: str) -> Stated:
    """Return *stated* with *value* under each of *keys*, which are of texts."""
    changed: dict[str, Any] = dict.fromkeys(keys, value)
    return stated._replace(**changed)


def problem_of(key: str, value: str) -> str:
    """Return why a claim's *key* cannot have a value; empty where it can."""
    try:
        keys_of(Claim)[key].metadata["shape"].parse(value)
    except ValueError as error:
        return str(error)
    return ""

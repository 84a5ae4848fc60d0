"""Candidates made into claims: which claim a file means, one that is there or one of several rows; never over one that is there."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from claimcheck.records.corpus import Corpus
from claimcheck.records.ids import free, slug
from claimcheck.records.model import Claim, keys_of
from claimcheck.records.shape import ID_PATTERN
from claimcheck.report.candidate import ImportedClaim, Judged, Outcome
from claimcheck.report.proposal import Stated
from claimcheck.report.wording import listed
from claimcheck.text.fold import fold_words


class Belonging:
    """Tells which claim is meant by an id, a text, or both."""

    def __init__(self, corpus: Corpus, stated: Iterable[Stated]) -> None:
        """Take the claims that are there, and all that files state of claims: an id may stand with its text in one row alone."""
        self._by_id = corpus.claims
        self._by_text: dict[str, list[Claim]] = {}
        for claim in corpus.claims.values():
            self._by_text.setdefault(fold_words(claim.text), []).append(claim)
        self._texts: dict[str, set[str]] = {}
        self._ids: dict[str, set[str]] = {}
        for one in stated:
            if one.id and one.text:
                self._texts.setdefault(one.id, set()).add(fold_words(one.text))
                self._ids.setdefault(fold_words(one.text), set()).add(one.id)

    def meant(self, stated: Stated) -> Claim | None:
        """Return the claim that is there and is meant: by its id if the text is none other, without one by its text."""
        claim, text = self._by_id.get(stated.id), fold_words(stated.text)
        if claim is not None:
            return claim if not text or text == fold_words(claim.text) else None
        alike = self._by_text.get(text, ())
        return alike[0] if not stated.id and len(alike) == 1 else None

    def of_text(self, text: str) -> tuple[str, ...]:
        """Return the ids of the claims that are there and have this text."""
        return tuple(claim.id for claim in self._by_text.get(fold_words(text), ())) if text else ()

    def key(self, stated: Stated) -> tuple[str, str]:
        """Return what is the same for all that is stated of one claim; two empty texts where nothing is."""
        there = self.meant(stated)
        if there is not None:
            return there.id, fold_words(there.text)
        text = fold_words(stated.text)
        if stated.id and not text:
            text = _only(self._texts.get(stated.id, set()))
        return (stated.id or _only(self._ids.get(text, set())), text)


def _only(values: set[str]) -> str:
    return next(iter(values)) if len(values) == 1 else ""


_CHECKED = ("about", "quantity", "value", "as_of", "modality", "language")
"""Keys of a claim whose values must have a form, as a file names them."""


def grouped(judged: Iterable[Judged], corpus: Corpus) -> tuple[ImportedClaim, ...]:
    """Return the claims that candidates make, in the order in which a file names them first.

    Those that a claim has already are none's, and neither are those that quote nothing.
    """
    items = [item for item in judged if any(map(str.isalnum, item.candidate.quote))]
    known = Belonging(corpus, (item.candidate.claim for item in items))
    groups: dict[tuple[str, str], list[Judged]] = {}
    for number, item in enumerate(items):
        key = known.key(item.candidate.claim)
        if item.outcome is not Outcome.ALREADY:
            # What states neither id nor text is a claim by itself.
            groups.setdefault(key if any(key) else ("", f"\0{number}"), []).append(item)
    taken = set(taken_ids(corpus))
    claims: list[ImportedClaim] = []
    for together in groups.values():
        claim = _claim(together, known, taken)
        if claim.is_written:
            taken.add(claim.id)
        claims.append(claim)
    return tuple(claims)


def taken_ids(corpus: Corpus) -> frozenset[str]:
    """Return the ids of all claims that are written, refused ones, too."""
    return frozenset((*corpus.claims, *(p.claim for p in corpus.problems if p.claim)))


def _claim(items: Sequence[Judged], known: Belonging, taken: Collection[str]) -> ImportedClaim:
    stated, doubts = _merged(items)
    found = tuple(item for item in items if item.outcome.is_found)
    unfound = tuple(item for item in items if not item.outcome.is_found)
    remarks = list(dict.fromkeys(remark for item in items for remark in item.candidate.remarks))
    there = known.meant(stated)
    if there is not None:
        doubts += _untaken(stated, there)
        return ImportedClaim(
            there.id,
            is_new=False,
            stated=stated,
            found=found,
            unfound=unfound,
            doubts=tuple(doubts),
            remarks=tuple(remarks),
        )
    remarks = [*dict.fromkeys(item.candidate.on_text for item in items if item.candidate.on_text), *remarks]
    alike = known.of_text(stated.text)
    if stated.id in taken:
        doubts.append(f"the id `{stated.id}` is another claim's")
    elif stated.id and not re.fullmatch(ID_PATTERN, stated.id):
        doubts.append(f"`{stated.id}` is no id")
    if alike:
        doubts.append(f"the text is that of {listed(alike)}, which may be meant")
    if not stated.text:
        stated = stated._replace(text=_own_words(found or unfound))
        remarks.insert(0, "the text is the quotation's own: write the claim as it circulates")
    given = stated.id if stated.id and not problem_of_id(stated.id, taken) else ""
    id_ = given or free(slug(stated.id) or slug(stated.text) or "claim", taken)
    usable, wrong = _usable(stated)
    return ImportedClaim(
        id_,
        is_new=True,
        stated=usable,
        found=found,
        unfound=unfound,
        doubts=(*doubts, *wrong),
        remarks=tuple(remarks),
    )


def _merged(items: Sequence[Judged]) -> tuple[Stated, list[str]]:
    """Return what the candidates of one claim state together, and what some of them state otherwise."""
    stated, others = items[0].candidate.claim, list[str]()
    for item in items[1:]:
        for key in ("id", "text", *_CHECKED):
            value, having = getattr(item.candidate.claim, key), getattr(stated, key)
            if value and not having:
                stated = with_key(stated, [key], value)
            elif value and value != having and key in _CHECKED:
                others.append(f"{key}: {value} (stated, too, in {item.candidate.place})")
    tags = dict.fromkeys(tag for item in items for tag in item.candidate.claim.tags)
    return stated._replace(tags=tuple(tags)), list(dict.fromkeys(others))


def _untaken(stated: Stated, there: Claim) -> list[str]:
    """Return what is stated of a claim that is there, and that its record does not say."""
    quantity = there.quantity.text if there.quantity else ""
    untaken = [
        f"{key}: {value}"
        for key in _CHECKED
        if (value := getattr(stated, key))
        and value != (quantity if key == "quantity" else getattr(there, key))
    ]
    tags = [tag for tag in stated.tags if tag not in there.tags]
    untaken += [f"tags: {', '.join(tags)}"] if tags else []
    return [f"{one} (not written, as {there.id} is there)" for one in untaken]


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

"""Which claim a file means: one that is there, or one that several of its rows make together."""

from collections.abc import Iterable

from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim
from claimcheck.report.proposal import Stated
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

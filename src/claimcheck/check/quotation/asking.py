"""Words that no record quotes yet, looked up as if one did."""

from collections.abc import Iterable
from dataclasses import replace

from claimcheck.check.quotation.located import Located
from claimcheck.check.quotation.locating import locate
from claimcheck.locate.quotation import Quote, search
from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Evidence

_NOWHERE = Place("asked", 1, 1)


def ask(words: str, sources: Iterable[str], corpus: Corpus) -> tuple[tuple[str, Located], ...]:
    """Return, for each of *sources* whose article was read, where *words* stand in it and what they leave out.

    Just what is said of a quotation of the same words: words that stand in an article twice are ambiguous.
    """
    claim = Claim(
        place=_NOWHERE,
        places={},
        id="asked",
        text=words,
        evidence=tuple(
            Evidence(place=_NOWHERE, places={"quote": _NOWHERE}, source=source, quote=words)
            for source in sources
            if source in corpus.articles
        ),
    )
    asked = replace(corpus, claims={claim.id: claim})
    return tuple((item.source, locate(claim, index, asked)) for index, item in enumerate(claim.evidence))


def having(words: str, corpus: Corpus) -> tuple[str, ...]:
    """Return the sources whose article has *words*, exactly or in other typography."""
    return tuple(id_ for id_, article in corpus.articles.items() if search(Quote(words), article).hits)

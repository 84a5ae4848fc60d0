"""A sentence beside a few sentences of articles, for tests."""

from claimcheck.check.verify import verify
from claimcheck.draft.aligning import Alignment
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.judging import check_draft
from claimcheck.draft.material import widened
from claimcheck.draft.passages import Pool
from claimcheck.draft.written import read_written
from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Actor, Kind, Source
from claimcheck.report.drafted import Drafted
from claimcheck.text.article import Article

NOWHERE = Place("")


def corpus(*texts: str, language: str = "de", actors: dict[str, Kind] | None = None) -> Corpus:
    """Return articles `a`, `b` … without claims."""
    ids = [chr(ord("a") + number) for number in range(len(texts))]
    sources = {
        id_: Source(place=NOWHERE, places={}, id=id_, file=f"{id_}.txt", language=language) for id_ in ids
    }
    known = {
        name.lower(): Actor(place=NOWHERE, places={}, id=name.lower(), name=name, kind=kind)
        for name, kind in (actors or {}).items()
    }
    articles = {id_: Article(text, language) for id_, text in zip(ids, texts, strict=True)}
    return Corpus(sources, known, {}, articles)


def pool(*texts: str, language: str = "de", actors: dict[str, Kind] | None = None) -> Pool:
    """Return the passages of these articles."""
    made = corpus(*texts, language=language, actors=actors)
    report = verify(made)
    return Pool(widened(made, report), report, language)


def held(sentence: str, *texts: str, language: str = "de", actors: dict[str, Kind] | None = None) -> Held:
    """Return a sentence beside what is near it in these articles."""
    made = pool(*texts, language=language, actors=actors)
    return Held(sentence, next(iter(made.near([sentence]))), made)


def aligned(sentence: str, *texts: str, language: str = "de") -> Alignment:
    """Return the same sentence with its words laid beside theirs."""
    return Alignment(held(sentence, *texts, language=language))


def told(sentence: str, found: list[Objection]) -> list[tuple[str, str, str]]:
    """Return objections as kind, the sentence's words, and message."""
    return [(one.kind.value, sentence[one.span.start : one.span.end], one.message) for one in found]


def judged(text: str, *texts: str, language: str = "de") -> Drafted:
    """Return a draft as it stands by these articles."""
    made = corpus(*texts, language=language)
    return check_draft("draft.md", read_written(text, is_markdown=True), made, verify(made), text)

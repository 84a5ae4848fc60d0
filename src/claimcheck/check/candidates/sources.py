"""Which source a file from elsewhere means: by id, address, file, title or the whole text, and by nothing that is like them."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.report.candidate import Hint, HintKind
from claimcheck.text.fold import fold_words

MOST_NEAR = 3
"""Sources that are named as perhaps meant."""

_LIKE = 0.6
"""From this likeness on (difflib's ratio) an id or title is named as perhaps meant."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class Meant(NamedTuple):
    """The sources that are meant, one if it is clear, and by what; what comes near where none is."""

    ids: tuple[str, ...]
    by: HintKind | None = None
    near: tuple[str, ...] = ()


class Sources:
    """The sources of a corpus by all that may name them."""

    def __init__(self, corpus: Corpus, named: Mapping[str, str] | None = None) -> None:
        """Take the records; *named* are ids by what a file calls their sources, which a person has told."""
        self._corpus = corpus
        self._compared: dict[tuple[str, str], bool] = {}
        self._named = {_plain(name): id_ for name, id_ in (named or {}).items()}

    def meant(self, hints: Sequence[Hint]) -> Meant:
        """Return which source *hints* mean.

        Each of them must mean the same one, or none. A title alone means no source whose record has another
        address than the file names: agencies' articles have one title in many outlets.
        """
        told = [self._named[_plain(hint.value)] for hint in hints if _plain(hint.value) in self._named]
        if told:
            return Meant(tuple(dict.fromkeys(told)), HintKind.NAME)
        found = [(by, ids) for hint in hints for by, ids in [self._by_hint(hint)] if ids]
        addressed = any(_address_of(hint) for hint in hints)
        if addressed and not any(by is HintKind.URL for by, _ in found):
            found = [(by, self._without_address(ids) if by is HintKind.TITLE else ids) for by, ids in found]
            found = [(by, ids) for by, ids in found if ids]
        if not found:
            return Meant((), None, tuple(self._near(hints)))
        common = frozenset.intersection(*(frozenset(ids) for _, ids in found))
        ids = common or frozenset(id_ for _, ids in found for id_ in ids)
        return Meant(tuple(sorted(ids)), found[0][0])

    def differs_from_sent(self, hints: Iterable[Hint], source: str) -> tuple[str, ...]:
        """Return what to tell where a text was sent along that is neither that of *source* nor a part of it."""
        sent = [hint.value for hint in hints if hint.kind is HintKind.TEXT]
        if all(self._is_of(value, source) for value in sent):
            return ()
        return ("the text that was sent along is another than the article's",)

    def _is_of(self, sent: str, source: str) -> bool:
        key = (sent, source)
        if key not in self._compared:
            folded = fold_words(sent.strip())
            ids = self._texts.get(folded, ())
            self._compared[key] = source in ids or folded in fold_words(self._corpus.articles[source].written)
        return self._compared[key]

    def _by_hint(self, hint: Hint) -> tuple[HintKind, tuple[str, ...]]:
        if hint.kind is HintKind.NAME:
            order = (HintKind.ID, HintKind.URL, HintKind.FILE, HintKind.TITLE)
            return next(
                ((kind, ids) for kind in order if (ids := self._by_key(kind, hint.value))),
                (HintKind.NAME, ()),
            )
        return hint.kind, self._by_key(hint.kind, hint.value)

    def _by_key(self, kind: HintKind, value: str) -> tuple[str, ...]:
        if kind is HintKind.TEXT:
            return self._texts.get(fold_words(value.strip()), ())
        key = _KEYS[kind](value)
        return self._keys[kind].get(key, ()) if key else ()

    @cached_property
    def _keys(self) -> Mapping[HintKind, Mapping[str, tuple[str, ...]]]:
        """The sources by their keys, of each kind of hint."""
        found: dict[HintKind, dict[str, tuple[str, ...]]] = {kind: {} for kind in _KEYS}
        for source in self._corpus.sources.values():
            for kind, key in _keys_of(source):
                ids = found[kind].setdefault(key, ())
                found[kind][key] = ids if source.id in ids else (*ids, source.id)
        return found

    @cached_property
    def _texts(self) -> Mapping[str, tuple[str, ...]]:
        """The sources by their whole texts, typography aside."""
        found: dict[str, tuple[str, ...]] = {}
        for id_, article in self._corpus.articles.items():
            key = fold_words(article.written.strip())
            found[key] = (*found.get(key, ()), id_)
        return found

    def _without_address(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(id_ for id_ in ids if not self._corpus.sources[id_].url)

    def _near(self, hints: Sequence[Hint]) -> Iterator[str]:
        """Yield the sources that come near to what was named, the nearest first."""
        from difflib import SequenceMatcher

        asked = [(hint.kind, hint.value[:200]) for hint in hints if hint.kind is not HintKind.TEXT]
        scored: list[tuple[float, str]] = []
        for source in self._corpus.sources.values():
            names = [source.id, source.title or "", source.file]
            likeness = [
                SequenceMatcher(None, _plain(value), _plain(name)).ratio()
                for kind, value in asked
                if not _address_of(Hint(kind, value))
                for name in names
                if name
            ]
            likeness += [_like_address(value, one) for _, value in asked for one in _addresses(source)]
            best = max(likeness, default=0.0)
            if best >= _LIKE:
                scored.append((-best, source.id))
        yield from (id_ for _, id_ in sorted(scored)[:MOST_NEAR])


def _keys_of(source: Source) -> Iterator[tuple[HintKind, str]]:
    yield HintKind.ID, source.id
    for address in _addresses(source):
        yield HintKind.URL, _address(address)
    for file in (source.file, source.original):
        if file:
            yield HintKind.FILE, file
            yield HintKind.FILE, file.rpartition("/")[2]
            yield HintKind.FILE, file.rpartition("/")[2].rpartition(".")[0] or file
    if source.title:
        yield HintKind.TITLE, _plain(source.title)


def _addresses(source: Source) -> Iterator[str]:
    yield from filter(None, (source.url, source.canonical, source.archive_url))


def _plain(text: str) -> str:
    """Return *text* without its typography and its upper case."""
    return " ".join(fold_words(text).split()).casefold()


def _address(value: str) -> str:
    """Return an address as it is compared: scheme, host's case, the last `/` and the place in the page aside.

    All of what it asks for counts: another number behind `?` may be another article.
    """
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() not in {"http", "https"} or not parts.netloc:
        return ""
    query = f"?{unquote(parts.query)}" if parts.query else ""
    return f"{parts.netloc.lower()}{unquote(parts.path).rstrip('/')}{query}"


def _file(value: str) -> str:
    """Return the name of a file as records may write it; of a path only its last part, as folders differ."""
    if _ADDRESS.match(value.strip()):
        return ""
    return unquote(value.strip()).replace("\\", "/").rpartition("/")[2]


_KEYS: Mapping[HintKind, Callable[[str], str]] = {
    HintKind.ID: str.strip,
    HintKind.URL: _address,
    HintKind.FILE: _file,
    HintKind.TITLE: _plain,
}


def _address_of(hint: Hint) -> str:
    return _address(hint.value) if hint.kind in {HintKind.URL, HintKind.NAME} else ""


def _like_address(one: str, other: str) -> float:
    """Return how like two addresses are: all of them, but for what they ask for, or the host alone."""
    first, second = (_address(value).partition("?")[0].removeprefix("www.") for value in (one, other))
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    last = [value.rpartition("/")[2] for value in (first, second)]
    return 0.9 if last[0] == last[1] and "/" in first else 0.0

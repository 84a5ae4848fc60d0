"""The words of each language by what they do, read from the tables of its folder.

A table is plain text. A line holds words, parted by commas, and behind ` : ` the classes that all of them belong
to, parted by commas, too; `class=kind` where a class sorts its words. A line that begins with `#` is a comment.

    bis zu, bis maximal : bound-before=up_to
    angeblich~e : hedge=possible

`~` stands behind a stem, and what follows it names the paradigm of `paradigms.txt` that holds its endings. A bar
parts the particle that may stand apart from its verb: `mit|teilen`. What the classes mean is told in `classes.txt`;
a word stands on one line of its language.

A class that a language does not offer is empty there: what would be read by it is not read, and stays `unchecked`
where it is asked for. The folder `mul` (ISO 639: several languages) holds names, signs and codes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

_FOLDER = Path(__file__).parent
_SHARED = "mul"
_PARADIGMS = "paradigms.txt"
_COMMENT = "#"
_PARADIGM = "~"
_PARTICLE = "|"

LANGUAGES = tuple(sorted(path.name for path in _FOLDER.iterdir() if len(path.name) == len("de")))
"""The languages that have a folder, by their codes of ISO 639-1."""

RULED = ("de", "en")
"""Those whose grammar the rules know, besides their words: a text whose language is open is read as one of these."""

T = TypeVar("T")


@lru_cache(maxsize=256)  # asked for by every rule
def code_of(language: str | None) -> str:
    """Return a language as `LANGUAGES` has it, without country or script; empty where none is told."""
    return (language or "").split("-")[0].lower()


class Pack(NamedTuple):
    """The tables of one language."""

    words: Mapping[str, list[str]]
    """The words of each class, and those of each `class=kind`."""
    kinds: Mapping[str, list[str]]
    """The kinds of each class that sorts its words."""
    particles: Mapping[str, tuple[str, str]]
    """The particle of each verb that has one, and the verb without it."""


@cache
def pack(language: str) -> Pack:
    """Return the tables of *language*, empty ones where it has no folder."""
    words: dict[str, list[str]] = {}
    particles: dict[str, tuple[str, str]] = {}
    paradigms = _paradigms(_FOLDER / language)
    for written, classes in _lines(_FOLDER / language):
        forms = written.split(", ")
        if _PARADIGM in written:
            forms = [form for one in forms for form in _inflected(one, paradigms)]
        if _PARTICLE in written:
            particles |= {form.replace(_PARTICLE, ""): _parted(form) for form in forms if _PARTICLE in form}
            forms = [form.replace(_PARTICLE, "") for form in forms]
        for name in classes.split(", "):
            if name in words:
                words[name] += forms
            else:
                words[name] = forms.copy()
    kinds: dict[str, list[str]] = {}
    for name in words:
        class_, is_sorted, _ = name.partition("=")
        if is_sorted:
            kinds.setdefault(class_, []).append(name)
    return Pack(words, kinds, particles)


def _lines(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield words and classes of each line of the tables in *folder*, as they are written."""
    for table in sorted(folder.glob("*.txt")):
        if table.name == _PARADIGMS:
            continue
        for line in table.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith(_COMMENT):
                written, _, classes = line.partition(" : ")
                yield written, classes


def _paradigms(folder: Path) -> dict[str, tuple[str, ...]]:
    """Return the endings of each paradigm of a language; a hyphen stands for none."""
    table = folder / _PARADIGMS
    if not table.is_file():
        return {}
    lines = (
        line.split(" : ") for line in table.read_text(encoding="utf-8").splitlines() if line[:1] == _PARADIGM
    )
    return {
        name.removeprefix(_PARADIGM): tuple(ending.removeprefix("-") for ending in endings.split(", "))
        for name, endings in lines
    }


def _inflected(written: str, paradigms: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    stem, is_inflected, name = written.partition(_PARADIGM)
    if not is_inflected:
        return (written,)
    if name not in paradigms:
        msg = f"{written}: {_PARADIGMS} has no ~{name}, but ~{', ~'.join(paradigms)}"
        raise ValueError(msg)
    return tuple(stem + ending for ending in paradigms[name])


def _parted(verb: str) -> tuple[str, str]:
    particle, _, rest = verb.partition(_PARTICLE)
    return particle, rest


@cache
def words(language: str, name: str) -> frozenset[str]:
    """Return the words of class *name* in *language*, whatever their kinds."""
    of = pack(language)
    return frozenset(of.words.get(name, ())).union(*(of.words[kind] for kind in of.kinds.get(name, ())))


@cache
def kinds(language: str, name: str) -> dict[str, str]:
    """Return the kind of each word of class *name* in *language*, longest words first."""
    found = {word: kind for kind, listed in groups(language, name).items() for word in listed}
    return {word: found[word] for word in longest_first(found)}


def groups(language: str, name: str) -> dict[str, frozenset[str]]:
    """Return the words of class *name* in *language* by their kinds; a word may have several."""
    of = pack(language)
    return {kind.partition("=")[2]: frozenset(of.words[kind]) for kind in of.kinds.get(name, ())}


def parted(language: str, name: str) -> list[tuple[str, str]]:
    """Return particle and verb of each verb of class *name* in *language*, first those that have none."""
    particles = pack(language).particles
    return sorted(particles.get(verb, ("", verb)) for verb in words(language, name))


class ByLanguage(Mapping[str, T], Generic[T]):
    """What each language has of something, looked up when it is asked for."""

    def __init__(self, look_up: Callable[[str], T]) -> None:
        self._look_up = look_up
        self._found: dict[str, T] = {}

    def __getitem__(self, language: str) -> T:
        """Return what *language* has.

        Raises:
            KeyError: if there is no folder of that name.
        """
        if language not in self._found:
            if language not in LANGUAGES:
                raise KeyError(language)
            self._found[language] = self._look_up(language)
        return self._found[language]

    def __iter__(self) -> Iterator[str]:
        """Yield every language that has a folder."""
        return iter(LANGUAGES)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(LANGUAGES)


def by_language(name: str) -> ByLanguage[frozenset[str]]:
    """Return the words of class *name*, by language."""
    return ByLanguage(partial(words, name=name))


def phrases(name: str) -> ByLanguage[tuple[str, ...]]:
    """Return the words and phrases of class *name* by language, each before those that it begins with."""
    return ByLanguage(lambda language: longest_first(words(language, name)))


def kinds_by_language(name: str) -> ByLanguage[dict[str, str]]:
    """Return the kind of each word of class *name*, by language."""
    return ByLanguage(partial(kinds, name=name))


def numbers_by_language(name: str) -> ByLanguage[dict[str, int]]:
    """Return the number that each word of class *name* stands for, by language."""
    return ByLanguage(lambda language: _as_numbers(kinds(language, name)))


def united(lists: Mapping[str, frozenset[str]], languages: Iterable[str]) -> frozenset[str]:
    """Return the words that *lists*, one set a language, have for *languages*."""
    of = tuple(lists[language] for language in languages)
    return of[0] if len(of) == 1 else _joined(of)


@lru_cache(maxsize=256)  # every sentence asks for the same ones
def _joined(lists: tuple[frozenset[str], ...]) -> frozenset[str]:
    return frozenset().union(*lists)


def all_words(name: str, languages: Iterable[str] = RULED) -> frozenset[str]:
    """Return the words of class *name* in *languages*, and in all: for who does not know the language."""
    of = tuple(words(language, name) for language in (_SHARED, *languages))
    with_any = [listed for listed in of if listed]
    return with_any[0] if len(with_any) == 1 else frozenset().union(*with_any)


def all_kinds(name: str) -> dict[str, str]:
    """Return the kind of each word of class *name* in those languages."""
    found = {word: kind for language in (_SHARED, *RULED) for word, kind in kinds(language, name).items()}
    return {word: found[word] for word in longest_first(found)}


def all_numbers(name: str) -> dict[str, int]:
    """Return the number that each word of class *name* stands for in those languages."""
    return _as_numbers(all_kinds(name))


def all_groups(name: str) -> dict[str, frozenset[str]]:
    """Return the words of class *name* in those languages by their kinds; a word may have several."""
    found: dict[str, frozenset[str]] = {}
    for language in (_SHARED, *RULED):
        for kind, listed in groups(language, name).items():
            found[kind] = found.get(kind, frozenset()) | listed
    return found


def all_endings(name: str) -> tuple[str, ...]:
    """Return the words of class *name* in those languages, as `str.endswith` asks for them."""
    return longest_first(all_words(name))


def _as_numbers(kinds_: Mapping[str, str]) -> dict[str, int]:
    return {word: int(kind) for word, kind in kinds_.items()}


def longest_first(listed: Iterable[str]) -> tuple[str, ...]:
    """Return words as alternatives of a pattern need them: each before those that it begins with."""
    return tuple(sorted(listed, key=lambda word: (-len(word), word)))

"""The forms of the verbs of saying: mood, participles, particles that stand apart.

Irregular forms stand in the lists, everything else is formed by rule (Duden, *Die Grammatik*,
Konjugation). HanTa and simplemma were not used: a lemma says neither mood nor particle, and a
dictionary of every German verb costs more time at each start than the whole reading of an article.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from claimcheck.languages.pack import all_words
from claimcheck.speech.verb_lists import REPORTING, SAYING, THINKING
from claimcheck.text.wordlist import lines


class Form(Enum):
    """What a form of a verb can be."""

    FINITE = "finite"
    SUBJUNCTIVE = "subjunctive"
    PARTICIPLE = "participle"
    INFINITIVE = "infinitive"


class Use(Enum):
    """How a verb introduces what is said."""

    SAY = "say"
    """Words in every form: direct, with dass, with Konjunktiv, before the verb or behind it."""
    THINK = "think"
    """A clause with dass, a Konjunktiv, an infinitive; its object alone is no report."""
    REPORT = "report"
    """Also an object alone: „fordert einen Seekorridor“ reports a demand."""


class Verb(NamedTuple):
    """One form of a verb: `particle` must stand apart from it, empty where it needs none."""

    lemma: str
    form: Form
    use: Use
    particle: str = ""


_USES = ((Use.SAY, SAYING), (Use.THINK, THINKING), (Use.REPORT, REPORTING))
_LOOSE = all_words("loose-particle")
"""Particles that are words of their own and stand apart from participles, too: „bekannt gegeben“."""

_INSEPARABLE = ("be", "emp", "ent", "er", "ge", "miss", "ver", "wider", "zer", "über")


@lru_cache(maxsize=4)
def forms_of(language: str) -> dict[str, tuple[Verb, ...]]:
    """Return every form of the verbs of *language*, lower case, with what it can be."""
    conjugate = _german if language == "de" else _english
    table: dict[str, dict[Verb, None]] = {}
    for use, verbs in _USES:
        for word, verb in chain.from_iterable(conjugate(line, use) for line in lines(verbs[language])):
            table.setdefault(word, {})[verb] = None
    return {word: tuple(found) for word, found in table.items()}


def _parts(line: str) -> tuple[str, str, list[str]]:
    """Return particle, infinitive and irregular forms of a line."""
    head, _, irregular = line.partition(":")
    *particle, infinitive = head.split()
    return " ".join(particle), infinitive, irregular.split()


def _german(line: str, use: Use) -> Iterator[tuple[str, Verb]]:
    particle, infinitive, irregular = _parts(line)
    lemma = particle + infinitive
    for word, form in _german_forms(infinitive, irregular):
        apart = form in {Form.FINITE, Form.SUBJUNCTIVE}
        if not particle or apart or particle in _LOOSE:
            yield word, Verb(lemma, form, use, particle)
        if particle:
            yield particle + word, Verb(lemma, form, use)
    if particle:
        yield f"{particle}zu{infinitive}", Verb(lemma, Form.INFINITIVE, use)


def _german_forms(infinitive: str, irregular: list[str]) -> Iterator[tuple[str, Form]]:
    stem = infinitive[:-1] if infinitive.endswith(("eln", "ern")) else infinitive[:-2]
    vowel = "e" if stem.endswith(("d", "t", "dn", "gn")) else ""
    preterite, participle, present, *_ = (*irregular, *("",) * (3 - len(irregular)))
    yield infinitive, Form.INFINITIVE
    yield infinitive, Form.FINITE
    yield present or f"{stem}{vowel}t", Form.FINITE
    yield from ((word, Form.FINITE) for word in _preterites(preterite or f"{stem}{vowel}te"))
    yield participle or _participle(stem, vowel), Form.PARTICIPLE
    yield f"{stem}e", Form.SUBJUNCTIVE


def _preterites(singular: str) -> Iterable[str]:
    return singular, f"{singular}{'n' if singular.endswith('e') else 'en'}"


def _participle(stem: str, vowel: str) -> str:
    prefix = "" if stem.startswith(_INSEPARABLE) or stem.endswith("ier") or stem == "prophezei" else "ge"
    return f"{prefix}{stem}{vowel}t"


def _english(line: str, use: Use) -> Iterator[tuple[str, Verb]]:
    _, infinitive, irregular = _parts(line)
    past, participle, present, *_ = (*irregular, *("",) * (3 - len(irregular)))
    stem = infinitive.removesuffix("e")
    regular = f"{stem}ed"
    yield infinitive, Verb(infinitive, Form.FINITE, use)
    yield (
        present or f"{infinitive}{'es' if infinitive.endswith('s') else 's'}",
        Verb(infinitive, Form.FINITE, use),
    )
    yield past or regular, Verb(infinitive, Form.FINITE, use)
    yield participle or regular, Verb(infinitive, Form.PARTICIPLE, use)
    yield f"{stem}ing", Verb(infinitive, Form.INFINITIVE, use)

"""The forms of the verbs of saying: mood, participles, particles that stand apart.

Irregular forms stand in the lists, everything else is formed by rule (Duden, *Die Grammatik*,
Konjugation). HanTa and simplemma were not used: a lemma says neither mood nor particle, and a
dictionary of every German verb costs more time at each start than the whole reading of an article.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_endings, all_kinds, all_words, kinds, parted

TELLING = dict.fromkeys(all_words("telling"), "") | all_kinds("telling")
"""Verbs of saying whose object alone tells what was said, with the preposition that it needs, or "": „sprach von einem Erfolg“."""

JUDGING = all_words("judging")
"""Verbs whose object is what they judge, and not what is said: „kritisierte den Plan“."""

ADDRESSING = all_words("addressing")
"""Verbs whose first object hears it: "told reporters the plant was safe"."""


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


_USES = {"saying": Use.SAY, "thinking": Use.THINK, "reporting": Use.REPORT}
"""The classes of verbs by how they introduce what is said."""

_LOOSE = all_words("loose-particle")
"""Particles that are words of their own and stand apart from participles, too: „bekannt gegeben“."""

_WITH_VOWEL = re.compile(r"(?:[dt]|ch[mn]|[^aeiouäöülrhmn][mn])\Z")
"""Stems of German verbs that take an „e“ before an ending: „bezeichnete“, „öffnet“."""

_INSEPARABLE = (*all_endings("inseparable"), *all_endings("inseparable-at-times"))


@lru_cache(maxsize=4)
def forms_of(language: str) -> dict[str, tuple[Verb, ...]]:
    """Return every form of the verbs of *language*, lower case, with what it can be."""
    conjugate = {"de": _german, "en": _english}.get(language, _listed)
    table: dict[str, dict[Verb, None]] = {}
    for name, use in _USES.items():
        for particle, infinitive in parted(language, name):
            for word, verb in conjugate(particle, infinitive, use):
                table.setdefault(word, {})[verb] = None
    return {word: tuple(found) for word, found in table.items()}


def _listed(_: str, word: str, use: Use) -> Iterator[tuple[str, Verb]]:
    """Yield a form as the tables of a language without rules list it; any of them may be finite."""
    yield word, Verb(word, Form.FINITE, use)


def _irregular(language: str, particle: str, infinitive: str) -> list[str]:
    """Return preterite, participle and present of a verb, as far as they are irregular."""
    known = kinds(language, "conjugated").get(particle + infinitive) or kinds(language, "irregular").get(
        infinitive, ""
    )
    return known.split()


def _german(particle: str, infinitive: str, use: Use) -> Iterator[tuple[str, Verb]]:
    lemma = particle + infinitive
    for word, form in _german_forms(infinitive, _irregular("de", particle, infinitive)):
        apart = form in {Form.FINITE, Form.SUBJUNCTIVE}
        if not particle or apart or particle in _LOOSE:
            yield word, Verb(lemma, form, use, particle)
        if particle:
            yield particle + word, Verb(lemma, form, use)
    if particle:
        yield f"{particle}zu{infinitive}", Verb(lemma, Form.INFINITIVE, use)


def _german_forms(infinitive: str, irregular: list[str]) -> Iterator[tuple[str, Form]]:
    stem = infinitive[:-1] if infinitive.endswith(("eln", "ern")) else infinitive[:-2]
    vowel = "e" if _WITH_VOWEL.search(stem) else ""
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


def _english(_: str, infinitive: str, use: Use) -> Iterator[tuple[str, Verb]]:
    irregular = _irregular("en", "", infinitive)
    past, participle, present, *_rest = (*irregular, *irregular[:1] * (len(irregular) == 1), "", "", "")
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

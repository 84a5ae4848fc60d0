"""What a clause tells of a speaker beside what he says: "an official who asked not to be named said".

A negation in it says nothing of the passage. One that denies a saying does („der das nie gesagt hat“), and so does one in the
clause that the passage hangs on: such a clause is none of these. Where its shape is doubtful it is none either.
"""

import re
from collections.abc import Iterator

from claimcheck.check.actors.resolving import OPEN_PRONOUNS, PERSONAL
from claimcheck.languages.pack import all_words
from claimcheck.speech.lexicon import CREDITING, POINTING, lexicon_of
from claimcheck.speech.reading import language_read
from claimcheck.speech.verbs import Form, Use
from claimcheck.text.article import Article
from claimcheck.text.left_out.harmless import UNNAMED
from claimcheck.text.left_out.judgement import AFFIRMING
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PLAIN_NEGATIONS, RELATIVE_PRONOUNS
from claimcheck.text.word import WORD

_VOUCHING = all_words("vouching")
_WHO = "who"
"""It alone opens such a clause without a comma."""

_BEHIND_COMMA = re.compile(r",\s+(?P<opener>[^\W\d_]+)(?P<rest>[^,;:]*)")
_BEHIND_NAME = re.compile(rf"(?<!,)\s(?P<opener>{_WHO})\b(?P<rest>[^,;:]*)")


def without_asides(article: Article, cue: Span, passage: Span | None) -> str:
    """Return the words at *cue* without what they only tell of their speaker, beside a *passage*."""
    text = article.slice(cue)
    language = language_read(article)
    is_behind = passage is not None and passage.end <= cue.start
    for aside in sorted(_asides(text, language, is_behind=is_behind), reverse=True):
        text = f"{text[: aside.start]} {text[aside.end :]}"
    return text


def is_nameless(clause: str, language: str) -> bool:
    """Return whether a relative *clause* says that a source is not named: „der nicht genannt werden wollte“."""
    said = [word.lower() for word in WORD.findall(clause)]
    return bool(said) and said[0] in RELATIVE_PRONOUNS[language] | {_WHO} and not UNNAMED.isdisjoint(said)


def _asides(text: str, language: str, *, is_behind: bool) -> Iterator[Span]:
    openers = RELATIVE_PRONOUNS[language]
    for match in _BEHIND_COMMA.finditer(text):
        span = Span(match.start("opener"), match.end())
        # Behind a passage the verb of saying may stand before it, else the clause may be what the passage hangs on.
        said = text[: match.start()] if is_behind else ""
        is_said = _says(said, language) or _says(text[match.end() :], language)
        if match["opener"].lower() in openers | {_WHO} and is_said and _tells_only(match["rest"], language):
            yield span
    if language != "en":
        return
    for match in _BEHIND_NAME.finditer(text):
        end = match.end()
        if not (is_behind and _says(text[: match.start()], language)):
            end = match.start("rest") + _end_of_nameless(match["rest"], language)
        if end > match.start("rest") and _tells_only(text[match.start("rest") : end], language):
            yield Span(match.start("opener"), end)


def _says(text: str, language: str) -> bool:
    """Return whether the words *text* credit: they hold a finite verb of saying, or „laut“."""
    return any(_is_saying(word, language) or word.lower() in CREDITING for word in WORD.findall(text))


def _is_saying(word: str, language: str) -> bool:
    verbs = lexicon_of(language).forms.get(word.lower(), ())
    return any(verb.form is Form.FINITE and verb.use is Use.SAY for verb in verbs)


def _end_of_nameless(text: str, language: str) -> int:
    """Return where the clause "who asked not to be named | said" ends, before a verb of saying; 0 where it is none."""
    found = list(WORD.finditer(text))
    verbs = [at for at, word in enumerate(found) if _is_saying(word.group(), language)]
    ends = [word.end() for word in found[: verbs[-1] if verbs else 0] if word.group().lower() in UNNAMED]
    return ends[-1] if ends else 0


def _tells_only(text: str, language: str) -> bool:
    """Return whether what a clause negates is nothing that is said: "who was not at the scene", „der keinen Zweifel zuließ“."""
    said = [word.lower() for word in WORD.findall(text)]
    if not UNNAMED.isdisjoint(said):
        return True
    negating = negations(tokens_of(text), lists_of((language,)))
    if any(token.word not in PLAIN_NEGATIONS for token in negating):
        return False
    known = lexicon_of(language)
    told = AFFIRMING | _VOUCHING | POINTING | PERSONAL | OPEN_PRONOUNS
    return not any(word in told or word in known.forms for word in said)

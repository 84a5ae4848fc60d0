"""Speakers whom a passage names and no record knows: „Laut CNN hat Trump …“, recorded as Trump's word.

Only a name can contradict a record, and none of the actors bears this one. It does where the record's own
cue credits nobody: it stands inside what the speaker says, or tells something else, or is missing.
"""

import re
from collections.abc import Iterable

from claimcheck.check.actors.bearers import PERSONS_ROLES, REPRESENTATIVES, UNNAMED
from claimcheck.check.actors.naming import Names, words
from claimcheck.check.actors.resolving import DESCRIBED, OPEN_PRONOUNS, PERSONAL
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Kind
from claimcheck.report.evidence import CheckedLink, Layer
from claimcheck.speech.kind import Kind as Mode
from claimcheck.speech.utterance import Speech
from claimcheck.text.article import Article
from claimcheck.text.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def contradicted(
    layer: Layer, link: CheckedLink, article: Article, speeches: Iterable[Speech], corpus: Corpus
) -> str:
    """Return why *layer*, whose words name no actor, contradicts the last *link* of a chain; empty where it does not.

    Args:
        layer: Who is credited with the passage.
        link: The far end of the recorded chain, which stands for nobody in the clause of *layer*.
        article: The article.
        speeches: All that the article reports as somebody's words.
        corpus: The records.
    """
    if layer.speaker is None or not layer.cue or layer.is_named or layer.is_carried or layer.owners:
        return ""
    span, cue = link.match.span, link.link.cue
    if cue is None:
        return "has no cue" if is_stranger(layer, link, article, corpus) else ""
    if span is None or not (link.is_shown and _names_its_own(link, corpus)):
        return ""
    says = _says(article.slice(span), span, article, speeches)
    if any(part.holds(span) for part in layer.message):
        return "" if says else f"has the cue „{cue}“ inside these words"
    if not is_stranger(layer, link, article, corpus) or (says and not _is_bare(layer)):
        return ""
    return f"has the cue „{cue}“, which credits {'other words' if says else 'nobody'}"


def _names_its_own(link: CheckedLink, corpus: Corpus) -> bool:
    own = Names(corpus.actors[actor] for actor in link.link.actors if actor in corpus.actors)
    return own.named_in(link.link.cue or "") == set(link.link.actors)


def _is_bare(layer: Layer) -> bool:
    """Return whether a speaker is a name without an article, or holds an abbreviation: „Netanjahu“, „der Sender CNN“."""
    said = words(layer.speaker_text)
    return len(said) == 1 or any(word.isupper() and len(word) > 1 for word in said)


def _says(cue: str, span: Span, article: Article, speeches: Iterable[Speech]) -> bool:
    """Return whether the words of a cue credit somebody: they hold a word that does, or a speaker's name stands in them."""
    from claimcheck.speech.lexicon import CREDITED_NOUNS, CREDITING, CREDITING_AFTER, SAID_NOUNS, lexicon_of
    from claimcheck.speech.reading import language_read

    language = language_read(article)
    known = CREDITING | CREDITING_AFTER | CREDITED_NOUNS | SAID_NOUNS[language] | {"according", "so"}
    forms = lexicon_of(language).forms
    if any(word in known or word in forms for word in map(str.lower, _WORD.findall(cue))):
        return True
    told = (
        part
        for speech in speeches
        if speech.kind is not Mode.HEARSAY and not speech.is_carried
        for part in (*speech.cue, *([speech.speaker] if speech.speaker else []))
    )
    return any(part.overlaps(span) for part in told)


def is_stranger(layer: Layer, link: CheckedLink, article: Article, corpus: Corpus) -> bool:
    """Return whether a speaker cannot be the recorded actor: no „er“, no „der Präsident“, no „Kreise“."""
    from claimcheck.speech.lexicon import CREDITED_ENDINGS, CREDITED_NOUNS, REFERRING, lexicon_of
    from claimcheck.speech.reading import language_read

    said = [word.lower() for word in words(layer.speaker_text)]
    if layer.actors or any(word in PERSONAL | OPEN_PRONOUNS | REFERRING | DESCRIBED.keys() for word in said):
        return False
    kinds = {corpus.actor(actor).kind for actor in link.link.actors}
    roles = PERSONS_ROLES if kinds <= {Kind.PERSON} else (*PERSONS_ROLES, *REPRESENTATIVES)
    if any(word.endswith((*roles, *UNNAMED)) for word in said):
        return False
    empty = CREDITED_NOUNS | lexicon_of(language_read(article)).determiners
    return any(
        word[0].isupper() and word.lower() not in empty and not word.lower().endswith(CREDITED_ENDINGS)
        for word in words(layer.speaker_text)
    )

"""Who does it in a passive of one language, held against the active of the other: by the order of what is known by its letters."""

from collections.abc import Sequence

from claimcheck.check.fit.answering import is_like
from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.standing import standing
from claimcheck.check.fit.words import DETERMINERS, OWNED_BY, PREPOSITIONS
from claimcheck.languages.pack import words
from claimcheck.text.article import touching
from claimcheck.text.content import FUNCTION_WORDS, content_words
from claimcheck.text.dates import dates_in
from claimcheck.text.negation import tokens_of
from claimcheck.text.places import in_one_spelling
from claimcheck.text.span import Span


def voiced(one: Read, other: Read) -> Span | None:
    """Return who does it in *one*, which tells it by a passive, where *other*, in another language, has neither a passive nor its agent.

    „wurde von den Fans angegriffen“, "The police attacked the fans": who of both does it is told by the order alone. Not where
    *other* opens with a word like the agent, and has one like what it is done to behind it: "The fans attacked the police".
    """
    tokens = tokens_of(one.text)
    told = {token.word for token in tokens_of(other.text)}
    if told & (words(other.language, "passive-auxiliary") | words(other.language, "agent")):
        return None
    agents = words(one.language, "agent")
    first = next((at for at, token in enumerate(tokens) if token.word in _PASSIVE[one.language]), len(tokens))
    dates = [date.span for date in dates_in(one.text)]
    agent = next(
        (
            t
            for t in tokens[first:]
            if t.word in agents and not touching(dates, Span(t.span.end, t.span.end + 2))
        ),
        None,
    )
    if agent is None or _opens_with(other, *_doer_and_rest(one, agent.span)):
        return None
    return agent.span


def _doer_and_rest(read: Read, agent: Span) -> tuple[list[str], list[str]]:
    """Return the words of the noun phrase behind an agent's preposition, none where it is somebody's, and the content words before it."""
    text, is_named = standing(read), False
    doer: list[str] = []
    for at in range(text.at[agent] + 1, len(text.words)):
        word = text.words[at]
        is_noun = read.language == "en" or word.is_capital or not is_named
        is_little = text.lower(at) in FUNCTION_WORDS[read.language] | DETERMINERS | PREPOSITIONS.keys()
        if doer and (is_little or not is_noun or text.is_parted(at)):
            doer = [] if text.lower(at) in DETERMINERS | OWNED_BY else doer
            break
        if not is_little:
            doer.append(in_one_spelling(word.text))
            is_named = is_named or word.is_capital
    before = (word for word in content_words(read.text, read.language) if word.span.end < agent.start)
    return doer, [in_one_spelling(word.text) for word in before]


def _opens_with(read: Read, doer: Sequence[str], rest: Sequence[str]) -> bool:
    """Return whether a text opens with a noun like the doer and nobody's, and has one like what else was said before it farther behind."""
    text = standing(read)
    said = [text.at[word.span] for word in content_words(read.text, read.language)]
    heads = [at for at in said[: len(doer)] if is_like(doer[-1], in_one_spelling(text.words[at].text))]
    if len(heads) != 1 or any(is_like(one, in_one_spelling(text.words[heads[0]].text)) for one in rest):
        return False
    behind = heads[0] + 1
    little = DETERMINERS | OWNED_BY | PREPOSITIONS.keys()
    if (
        text.is_owner(heads[0])
        or behind >= len(text.words)
        or text.lower(behind) in little
        or text.words[behind].is_capital
    ):
        return False
    further = [in_one_spelling(text.words[at].text) for at in said if at > behind]
    # Who it is done to must be known, too, and be nothing like the doer.
    return any(is_like(one, word) and not is_like(doer[-1], word) for one in rest for word in further)


_PASSIVE = {
    # „ist von Köln gekommen“ is no passive, nor is „wird von Köln kommen“.
    "de": words("de", "passive-auxiliary") - words("de", "being") - words("de", "future"),
    "en": words("en", "passive-auxiliary"),
}

"""Whether a claim and its quotations differ in what they deny, ask or set a condition for.

„Die Stadt hat nicht gezahlt“ has every word of *The city has paid*. Nobody here reads whether two
sentences mean the same; but where only one side has a word that negates, or a question or condition,
or where each has a word that is the other's opposite, a person has to. Words that may carry a negation
within them („scheiterte“, *too weak*, *unable*) are taken for one on either side, so that a paraphrase
raises no doubt.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from claimcheck.check.fit.opening import opener
from claimcheck.locate.opposites import opposed
from claimcheck.text.clause import Relation, clauses, words_for
from claimcheck.text.language import is_latin, is_read, language_of
from claimcheck.text.left_out.condition_words import CONDITIONS, UNDECIDED
from claimcheck.text.left_out.standing import WITHOUT, lacks_grounds
from claimcheck.text.negation import Token, lists_of, negations, tokens_of
from claimcheck.text.wordlist import word_set

IMPLICIT = word_set("""
    absent abandoned abandons against avoid avoided avoids ban banned bans blocked blocks cancelled canceled cancels
    contrary decline declined declines drop dropped drops free halt halted insufficient keep keeps kept lack lacked
    lacking lacks little missed misses opposed opposes short stop stopped stops too turned withheld
    abgesagt abgewiesen ausgeschlossen blockiert blockierte frei gegen gescheitert gescheiterte gescheiterten
    gescheiterter gestoppt knapp kaum mangel scheitert scheiterte scheiterten stoppt stoppte verbot verboten
    offen vermeiden vermied vermieden weigert weigerte weigerten
    """)
"""Words that may say without a negation what others say with one, of German and English at once."""

_UN = re.compile(r"un(?!d|gar|i|ter|til)\w{3,}")
"""Words that begin with the prefix: unable, unhurt, „unverletzt“."""

LESSENING = word_set("""
    acquits acquitted almost averted averts few minority nearly partially partly rarely seldom thwarted
    thwarts
    abgewendet beinahe fast freigesprochen minderheit nahezu selten teilweise
    verfehlt verfehlte verfehlten wenige wenigen weniger wenigsten
    """)
"""Words that make less of a sentence, or nothing: „Die Brücke wurde beinahe zerstört“, "few Russians support"."""

LESSENING_PHRASES = ("alles andere als", "anything but", "far from")

_PREFIX = re.compile(r"(?:un|il|im|in|ir|dis|non)(?P<rest>\w{4,})")
"""What turns a word round: unsafe, illegal, „unsicher“."""

LIGHT = word_set("""
    ab after before below above early earlier few first früher hob hebt gab gibt gingen ging kam kamen kommt
    last late later leben lebt left many mit nach nahm nimmt spät später viel viele vor wenig wenige with zu
    """)
"""Words of `OPPOSITES` that are too light to oppose anything by themselves across two sentences."""

_OPENING = CONDITIONS | UNDECIDED
_GOVERNING = {Relation.MAIN, Relation.VERB_LAST, Relation.COMPLEMENT, Relation.COMMENT}
"""Clauses in which a negation turns round what the sentence says, and not what it adds."""


class Said(NamedTuple):
    """The words of a quotation, the sentences that they stand in, and their language."""

    quoted: str
    sentences: str
    language: str | None


def difference(claim: str, said: Sequence[Said]) -> str:
    """Return in words how *claim* and all of its quotations differ; empty where one does not, or there is none."""
    reasons = [_difference(claim, item) for item in said]
    return reasons[0] if reasons and all(reasons) else ""


def _difference(claim: str, said: Said) -> str:
    language = language_of(claim)
    asked = opener(said.sentences, said.language, _OPENING)
    if asked and not opener(claim, language, _OPENING):
        return f"the passage only asks or sets a condition („{asked}“), the claim does not"
    ours, theirs = negating(claim, language), negating(said.quoted, said.language)
    mine, others = _words(claim), _words(said.quoted)
    if not (is_latin(said.quoted) and is_read(claim)):
        return ""
    if theirs and not _negated(claim, language) and not _may_negate(mine - others):
        return f"the passage negates („{theirs}“), the claim does not"
    if ours and not _negated(said.quoted, said.language) and not _may_negate(others - mine):
        return f"the claim negates (“{ours}”), the passage does not"
    return _opposite(mine - others, others - mine) or _lessened(claim, said.quoted)


def _lessened(claim: str, passage: str) -> str:
    """Return in words that the passage makes less of what it says than the claim, or turns a word of it round."""
    ours, theirs = ({token.word for token in tokens_of(text)} for text in (claim, passage))
    phrases = (
        phrase for phrase in LESSENING_PHRASES if phrase in passage.lower() and phrase not in claim.lower()
    )
    word = next(phrases, "") or next(_lessening(passage, ours), "")
    if word and not (ours & LESSENING or _may_negate(ours)):
        return f"the passage says „{word}“, the claim does not"
    for mine, others, text in (
        (ours, theirs, "the passage says „{}“"),
        (theirs, ours, "the claim says “{}”"),
    ):
        turned = next(
            (w for w in sorted(others - mine) if (m := _PREFIX.fullmatch(w)) and m["rest"] in mine), ""
        )
        if turned:
            return f"{text.format(turned)}, the other side the word without its prefix"
    return ""


def _lessening(passage: str, ours: AbstractSet[str]) -> Iterator[str]:
    """Yield the words of *passage* that make less of it; "a few" is some, „fast 300“ a bound."""
    tokens = tokens_of(passage)
    for index, token in enumerate(tokens):
        before = tokens[index - 1].word if index else ""
        behind = tokens[index + 1].word if index + 1 < len(tokens) else ""
        is_bound = behind[:1].isdigit() or (token.word == "few" and before in {"a", "the"})
        if token.word in LESSENING - ours and not is_bound:
            yield token.word


def _opposite(mine: AbstractSet[str], others: AbstractSet[str]) -> str:
    """Return in words that the claim says one thing and the passage its opposite; words of both say nothing."""
    found = opposed(mine - LIGHT, others - LIGHT)
    if not found:
        return ""
    said, told = min(found & mine), min(found & others)
    return f"the claim says “{said}”, the passage „{told}“"


def _words(text: str) -> AbstractSet[str]:
    """Return the words of *text* in lower case, but no German noun: „Unglück“ negates nothing."""
    return {token.word for token in tokens_of(text) if not text[token.span.start].isupper()}


def negating(text: str, language: str | None) -> str:
    """Return the first word that negates what *text* says, not only what it adds; empty where none does."""
    found = list(_negations(text, language))
    parts = clauses(text, language) if found else ()
    for token in found:
        own = [clause.relation for clause in parts if clause.touches(token.span)]
        if not own or _GOVERNING.intersection(own):
            return token.word
    return ""


def _negated(text: str, language: str | None) -> bool:
    """Return whether anything in *text* negates, be it only what a relative clause adds."""
    return any(_negations(text, language))


def _negations(text: str, language: str | None) -> Iterator[Token]:
    """Yield what negates in *text*; „ohne Belege“ says how something was said."""
    for token in negations(tokens_of(text), lists_of(words_for(language))):
        if not (token.word in WITHOUT and lacks_grounds(text, token.span)):
            yield token


def _may_negate(words: AbstractSet[str]) -> bool:
    return any(word in IMPLICIT or _UN.match(word) for word in words)

"""Whether words that credit deny instead, ask, or suppose: „hat nie gesagt“, „bestritt“, "if he says"."""

from claimcheck.languages.pack import all_kinds, all_words
from claimcheck.text.clause import words_for
from claimcheck.text.fold import fold
from claimcheck.text.negation import WITHOUT, lists_of, negations, tokens_of
from claimcheck.text.phrases import Sought, pattern_of
from claimcheck.text.said import Listed, said_in

_SUPPOSING = Sought(r"\W*(?P<word><supposing-or-asking>)\b")
"""What opens a clause that supposes, asks, or says that it is otherwise."""

_UNSAID = Sought(r"\w+(?:\s+\w+){0,4}?\s+<said-without>\b")
"""„Ohne“ with a verb of saying, which is then not said."""


CONTRASTS = all_words("contrast")
"""What turns against something without a negation: a record that says of such words that they deny is believed."""


_WITHDRAWING = dict.fromkeys(all_words("withdrawing"), "") | all_kinds("withdrawing")
"""Verbs that take a word back, with the particle that must stand behind them in the clause."""

_WITHDRAWN = Listed(_WITHDRAWING)


def withdrawn_in(text: str) -> str:
    """Return the word by which the clause *text* takes back what it names; empty where it does not: „zog die Meldung zurück“."""
    if not said_in(fold(text).text).may_have(_WITHDRAWN):
        return ""
    words = [token.word for token in tokens_of(text)]
    return next(
        (
            word
            for at, word in enumerate(words)
            if word in _WITHDRAWING and (not _WITHDRAWING[word] or _WITHDRAWING[word] in words[at + 1 :])
        ),
        "",
    )


def negates(text: str) -> bool:
    """Return whether words negate or deny something, in any language whose grammar is known."""
    return any(negations(tokens_of(text), lists_of(words_for(None))))


def denial_in(text: str, language: str | None) -> str:
    """Return the word by which the clause *text* denies, asks or supposes what it credits; empty where it does not.

    Two negations undo each other: „schloss nicht aus“.
    """
    text = pattern_of("not-without").sub("", text)
    supposing = _SUPPOSING.match(text)
    if supposing:
        return supposing["word"].lower()
    words = negations(tokens_of(text), lists_of(words_for(language)))
    # „Ohne Belege“, „ohne Namen zu nennen“, "without warning": whoever says so says it.
    found = [
        token.word for token in words if token.word not in WITHOUT or _UNSAID.match(text, token.span.start)
    ]
    declining = pattern_of("declining").search(text)
    if declining and declining.group().lower() not in found:
        found.append(declining.group().lower())
    return found[0] if len(found) % 2 else ""

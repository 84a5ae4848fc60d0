"""Whether words that credit deny instead, ask, or suppose: „hat nie gesagt“, „bestritt“, "if he says"."""

import re

from claimcheck.text.clause import words_for
from claimcheck.text.negation import lists_of, negations, tokens_of

_SUPPOSING = re.compile(
    r"\W*(?P<word>wenn|falls|sofern|hätte|hätten|if|unless|had|did|does|anders als|entgegen|contrary to)\b",
    re.IGNORECASE,
)
"""What opens a clause that supposes, asks, or says that it is otherwise."""

_DECLINING = re.compile(r"\b(?P<word>declin(?:e|ed|es|ing)|refus(?:e|ed|es|ing))\b", re.IGNORECASE)
"""English verbs that deny only where they govern a verb of saying."""


_ASIDE = re.compile(
    r"\b(?:(?:nicht|not)\s+)?(?:ohne(?!\s+(?:(?:das|dies|es)\s+)?zu\b|\s+dass\b)|without(?!\s+\w+ing\s*(?:$|that\b|whether\b|if\b|it\b|so\b)))\b",
    re.IGNORECASE,
)
"""What only tells how it was said: "claimed without evidence", but not "left without saying that"."""


def denial_in(text: str, language: str | None) -> str:
    """Return the word by which the clause *text* denies, asks or supposes what it credits; empty where it does not.

    Two negations undo each other: „schloss nicht aus“.
    """
    text = _ASIDE.sub("", text)
    supposing = _SUPPOSING.match(text)
    if supposing:
        return supposing["word"].lower()
    found = [token.word for token in negations(tokens_of(text), lists_of(words_for(language)))]
    declining = _DECLINING.search(text)
    if declining and declining["word"].lower() not in found:
        found.append(declining["word"].lower())
    return found[0] if len(found) % 2 else ""

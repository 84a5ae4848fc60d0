"""Cues that name somebody to say that it is otherwise, or whose people: "contrary to Moore", "Moore aides said"."""

import re

from claimcheck.text.article import Article, Span
from claimcheck.text.sentence import sentence_around

_REACH = 60
"""So many code points before a cue such words are sought, in its sentence."""

_AGAINST = re.compile(
    r"\b(?:contrary to|despite|in spite of|regardless of|notwithstanding|unlike|whatever|no matter what|instead of"
    r"|entgegen|trotz|ungeachtet|anders als|im gegensatz zu|statt)\b[^,;:.!?]{0,60}\Z",
    re.IGNORECASE,
)
"""„Entgegen Angaben von Weber“ says the opposite of what he says."""

_FAKE = re.compile(
    r"\b(?:deepfakes?|fakes?|faked|hoax|april fool\w*|falschmeldung|aprilscherz|gefälscht\w*|erfunden\w*|angeblich\w* zitat)\b[^.!?]{0,60}\Z",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:close to|near|who|whom|whose)\b[^,]*\Z")
"""Behind such words a name tells whose people they are, not who speaks: "sources close to Moore"."""

_ADVERBS = frozenset(
    ("also", "but", "herself", "himself", "itself", "later", "now", "then", "too", "today", "yesterday")
)


def turned(article: Article, cue: Span) -> str:
    """Return the word that makes the opposite, or a fake, of what a cue credits; nothing where none stands before it."""
    sentence = sentence_around(article, cue)
    before = article.text[max(sentence.start, cue.start - _REACH) : cue.end]
    found = _AGAINST.search(before) or _FAKE.search(before)
    return " ".join(found.group().split()[:2]) if found else ""


def is_of_others(who: str, names: tuple[str, ...], language: str | None) -> bool:
    """Return whether an English speaker is only told by a name: "Moore aides", "a man who met Moore"."""
    if (language or "").split("-")[0] == "de":
        return False
    words = re.findall(r"[^\W\d_][\w’'.-]*", who)
    last = words[-1] if words else ""
    is_noun = last.islower() and last not in _ADVERBS and any(word[0].isupper() for word in words)
    name = next((each for each in names if each in who), "")
    is_told = bool(name) and _ABOUT.search(who[: who.index(name)]) is not None
    behind = who[who.index(name) + len(name) :].split() if name else []
    return is_told or (is_noun and bool(name) and len(behind) == 1)

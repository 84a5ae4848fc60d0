"""Sentences in which an article corrects itself."""

import re

_CORRECTION = re.compile(
    r"""\b(?:
    in\ einer\ (?:früheren|vorherigen|ersten|älteren|ursprünglichen)\ (?:fassung|version)
    | (?:die|eine)\ (?:frühere|vorherige|erste|ältere|ursprüngliche)\ (?:fassung|version)\ (?:dieses|des)
    | in\ der\ (?:ursprünglichen|ersten|früheren)\ (?:fassung|version)
    | (?:korrektur(?:hinweis)?|richtigstellung|berichtigung|anmerkung\ der\ redaktion|hinweis\ der\ redaktion)\s*:
    | (?:wurde|haben)\s(?:\w+\s){0,6}?(?:korrigiert|berichtigt|richtiggestellt)
    | (?:correction|clarification|editor'?s\ note)s?\s*:
    | (?:an?|the)\ (?:earlier|previous|original|prior)\ version\ of\ (?:this|the)
    | this\ (?:article|story|post|report|piece|headline)\ (?:was|has\ been)\s(?:\w+\s){0,3}?(?:corrected|amended|clarified)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""How German and English outlets open a correction. A verb alone („wurde korrigiert“) may be of anything else: it costs a look."""


def is_correction(sentence: str) -> bool:
    """Return whether *sentence*, with its typography folded, says that the article was otherwise before."""
    return _CORRECTION.search(" ".join(sentence.split())) is not None

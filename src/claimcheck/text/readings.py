"""What was read of a text, kept as long as the text is asked for: every rule reads a sentence once.

All that was read of one text is forgotten together, so that memory grows with the texts at hand, not with the rules.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

_MOST = 4096
"""Of so many texts is kept what was read: the sentences of some hundred passages, and the claims on them, which are asked for
again when all passages of a claim are read. Of 512 a twentieth of a check of 2,000 quotations went into reading again."""


def once(rule: Callable[_P, _T]) -> Callable[_P, _T]:
    """Return *rule*, which reads a text, mostly with its language, so that it reads each at most once while that is kept."""

    @wraps(rule)
    def asked(*text: _P.args, **none: _P.kwargs) -> _T:
        found = _readings(*text)
        if rule not in found:
            found[rule] = rule(*text, **none)
        answer: _T = found[rule]
        return answer

    return asked


@lru_cache(maxsize=_MOST)
def _readings(*_text: Hashable) -> dict[Callable[..., object], Any]:
    """Return what was read of a text, by the rule that read it."""
    return {}

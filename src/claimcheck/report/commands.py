"""Commands that are ready to be copied into a POSIX shell."""

import shlex
from collections.abc import Sequence


def quote_call(source: str, words: str, options: Sequence[str] = ()) -> str:
    """Return the call that prints the evidence for the sentence around *words*.

    Args:
        source: The id of the source.
        words: Words of its article that begin with a letter or digit.
        options: What else the command needs to find the project.

    >>> quote_call("004", "bis zu 9000")
    "claimcheck quote 004 'bis zu 9000' --sentence"
    """
    return shlex.join(("claimcheck", "quote", source, words, "--sentence", *options))

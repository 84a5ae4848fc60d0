"""What a passage does to its claim, by what a file says: in a column of its own, or as one of the tags."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.records.model import Stance
from claimcheck.report.wording import listed

_WORDS = {**{stance.value: stance for stance in Stance}, "support": Stance.SUPPORTS, "deny": Stance.DENIES}
_NAMED = re.compile(r"(?:role|stance)\s*[:=]\s*(.*)", re.IGNORECASE | re.DOTALL)
"""A tag that says of itself that it is the role."""


class Role(NamedTuple):
    """The stance of a passage, the tags that name none, and why no stance can be read where several are named."""

    stance: Stance
    tags: tuple[str, ...]
    wrong: str = ""


def role_of(tags: Sequence[str], written: str = "") -> Role:
    """Return the role that a file states, the passage's support of its claim where it states none.

    Upper and lower case are one, as is a `#` before a tag.

    Args:
        tags: All tags of the passage.
        written: What a column for the role holds; empty: nothing.
    """
    roles = {tag: role for tag in tags if (role := _told(tag)) is not None}
    said = [*([written] if written.strip() else []), *roles.values()]
    others = tuple(tag for tag in tags if tag not in roles)
    stances = {role: _WORDS.get(_plain(role)) for role in said}
    unknown = next((role for role, stance in stances.items() if stance is None), None)
    known = [stance for stance in Stance if stance in stances.values()]
    if unknown is not None:
        wrong = f"no role `{unknown}`: write one of {', '.join(Stance)}"
    elif len(known) > 1:
        wrong = f"says {listed(known)} of one passage: leave one of them"
    else:
        return Role(known[0] if known else Stance.SUPPORTS, others)
    return Role(Stance.SUPPORTS, others, wrong)


def _told(tag: str) -> str | None:
    """Return the role that a tag is; None where it is a tag as any other."""
    named = _NAMED.fullmatch(tag.strip().lstrip("#").strip())
    if named:
        return named[1]
    return tag if _plain(tag) in _WORDS else None


def _plain(word: str) -> str:
    return word.strip().lstrip("#").strip().casefold()

"""A change of a file of records, as it is shown."""

from typing import NamedTuple

from claimcheck.problem import Place


class Change(NamedTuple):
    """Lines as they were and as they are to be, and where the first change in them is; an empty `after`: they go."""

    place: Place
    before: str
    after: str

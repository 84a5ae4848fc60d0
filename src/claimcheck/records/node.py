"""A written document as plain nodes: every scalar the text that was written, each with its place."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.problem import Place


class Scalar(NamedTuple):
    """A text. `plain`: without quotation marks; `cut`: a plain text that ` #` cut short."""

    text: str
    place: Place
    plain: bool = True
    cut: bool = False


class ListNode(NamedTuple):
    """A list of nodes."""

    items: Sequence["Node"]
    place: Place


class MapNode(NamedTuple):
    """Keys and values in the order written; keys can be repeated here, and are refused later."""

    items: Sequence[tuple[Scalar, "Node"]]
    place: Place


Node = Scalar | ListNode | MapNode

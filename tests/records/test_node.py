"""Written documents as plain nodes."""

from claimcheck.problem import Place
from claimcheck.records.node import MapNode, Scalar

HERE = Place("a.yaml")


def test_a_scalar_is_plain_and_whole_unless_said_otherwise() -> None:
    """A text counts as written without quotation marks, and as not cut short."""
    assert Scalar("text", HERE) == Scalar("text", HERE, plain=True, cut=False)


def test_a_map_keeps_a_key_that_is_written_twice() -> None:
    """A repeated key is still there to be refused, with both its values."""
    twice = [
        (Scalar("stance", HERE), Scalar("supports", HERE)),
        (Scalar("stance", HERE), Scalar("denies", HERE)),
    ]
    assert [value for _, value in MapNode(twice, HERE).items] == [
        Scalar("supports", HERE),
        Scalar("denies", HERE),
    ]

"""What the shapes of a passage say of themselves."""

import pytest

from claimcheck.locate.method import Method
from claimcheck.problem import Place
from claimcheck.records.model import Link
from claimcheck.report.evidence import Anchor, CheckedLink, Detected, Layer, LinkKind, Match
from claimcheck.speech.kind import Kind
from claimcheck.text.span import Span


def layer(speaker: str) -> Layer:
    """Return a layer of which only the speaker matters."""
    return Layer(
        kind=Kind.INDIRECT,
        cue=(),
        cue_text="sagte",
        speaker=None,
        speaker_text=speaker,
        actors=(),
        is_named=False,
        is_carried=False,
    )


def test_the_innermost_layer_is_the_last() -> None:
    """Layers stand from the page back to the origin, so that the last is who would know."""
    outer, inner = layer("die Agentur"), layer("der Minister")
    assert Detected((outer, inner)).innermost is inner


def test_a_passage_without_speakers_has_no_innermost_layer() -> None:
    """Where the passage credits nobody there is no far end."""
    assert Detected().innermost is None


def test_anchors_rank_from_found_to_not_found() -> None:
    """The worst anchor is a quotation that is not there; one that was not looked at is not found either."""
    assert sorted(Anchor, key=lambda anchor: anchor.rank) == [
        Anchor.FOUND,
        Anchor.UNCHECKED,
        Anchor.AMBIGUOUS,
        Anchor.NOT_FOUND,
    ]


@pytest.mark.parametrize(
    ("method", "found"),
    [(Method.EXACT, True), (Method.NORMALIZED, True), (Method.APPROXIMATE, False), (Method.NONE, False)],
)
def test_only_the_first_two_rungs_find(method: Method, found: bool) -> None:  # noqa: FBT001 -- a column of the table
    """A match is found on the first two rungs; the nearest passage never is."""
    assert Match(method, Span(0, 1)).is_found is found


@pytest.mark.parametrize(
    ("method", "kind", "shown", "known"),
    [
        (Method.EXACT, LinkKind.NAMED, True, True),
        (Method.NORMALIZED, LinkKind.RESOLVED, True, True),
        (Method.EXACT, LinkKind.IMPLIED, True, False),
        (Method.EXACT, LinkKind.UNREAD, True, False),
        (Method.EXACT, LinkKind.CONTRADICTED, False, False),
        (Method.NONE, LinkKind.UNREAD, False, False),
    ],
)
def test_a_link_is_shown_by_its_own_cue(
    method: Method,
    kind: LinkKind,
    shown: bool,  # noqa: FBT001 -- a column of the table
    known: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    """A link is shown where its cue was found and speaks for nobody else, known where the article says whose it is."""
    link = Link(place=Place("a.yaml"), places={}, actors=("anna",), cue="sagte sie")
    checked = CheckedLink(link, Match(method), kind)
    assert (checked.is_shown, checked.is_known) == (shown, known)

"""What the shapes of a passage say of themselves."""

from claimcheck.report.passage import Detected, Layer
from claimcheck.speech.kind import Kind


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

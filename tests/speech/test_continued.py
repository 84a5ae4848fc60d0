"""Direct speech of several paragraphs: whose it is, and what only looks like it."""

from collections.abc import Callable

import pytest

from claimcheck.speech.continued import credited_behind, open_end, tells_whose
from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import lexicon_of
from claimcheck.speech.utterance import Speech
from claimcheck.text.span import Span

Say = Callable[..., list[str]]

ENGLISH = [
    pytest.param(
        "“It sinks,” said Moor. “We saw it.\n\n“Nobody was there.\n\n“We look into it.”\n\nVoss left.",
        [
            "direct [said] Moor: “It sinks,”",
            "direct carried [said] Moor: “We saw it.",
            "direct carried [said] Moor: “Nobody was there.",
            "direct carried [said] Moor: “We look into it.”",
        ],
        id="named first",
    ),
    pytest.param(
        'Moor said: "We saw it.\n\n"It sank at once."\n\nVoss told us: "No."',
        [
            'direct [said] Moor: "We saw it.',
            'direct carried [said] Moor: "It sank at once."',
            'direct [told] Voss: "No."',
        ],
        id="straight marks",
    ),
    pytest.param(
        "‘We saw it all there.\n\n‘It sank at once,’ said Moor.",
        ["direct carried [] Moor: ‘We saw it all there.", "direct [said] Moor: ‘It sank at once,’"],
        id="named last",
    ),
    pytest.param(
        "“We saw it all there.\n\n“It sank,” Moor said. “It was late.\n\n“It is a lie,” said Voss.",
        [
            "direct carried [] Moor: “We saw it all there.",
            "direct [said] Moor: “It sank,”",
            "direct carried [said] Moor: “It was late.",
            "direct [said] Voss: “It is a lie,”",
        ],
        id="the nearest name",
    ),
    pytest.param(
        "“It sinks, said Moor.\n\n“It is a lie,” said Voss.",
        ["indirect [said] Moor: “It sinks", "direct [said] Voss: “It is a lie,”"],
        id="a closing mark forgotten",
    ),
    pytest.param(
        "“We saw it all there.\n\nNobody knows why.\n\n“It is a lie,” said Voss.",
        ["direct [said] Voss: “It is a lie,”"],
        id="not repeated",
    ),
]  # fmt: skip

GERMAN = [
    pytest.param(
        "Moor sagte: „Wir sahen es.\n\n„Niemand war da.\n\n„Wir prüfen es.“ Voss schwieg.",
        [
            "direct [sagte] Moor: „Wir sahen es.",
            "direct carried [sagte] Moor: „Niemand war da.",
            "direct carried [sagte] Moor: „Wir prüfen es.“",
        ],
        id="named first",
    ),
    pytest.param(
        "»Wir sahen es alle dort.\n\n»Wir prüfen es«, sagte Moor.",
        ["direct carried [] Moor: »Wir sahen es alle dort.", "direct [sagte] Moor: »Wir prüfen es«"],
        id="named last",
    ),
    pytest.param(
        "„Das Schiff sinkt, sagte Moor.\n\n„Das ist gelogen“, sagte Voss.",
        ["indirect [sagte] Moor: „Das Schiff sinkt", "direct [sagte] Voss: „Das ist gelogen“"],
        id="a closing mark forgotten",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_an_english_speech_goes_on(say: Say, text: str, expected: list[str]) -> None:
    """Each paragraph with a mark of its own belongs to whom the first or the nearest one behind names."""
    assert say(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_a_german_speech_goes_on(say: Say, text: str, expected: list[str]) -> None:
    """The same in German marks."""
    assert say(text) == expected


def test_what_is_opened_ends_with_its_paragraph() -> None:
    """A mark opens what goes on where the next paragraph begins with the same one, and nothing closed it."""
    text = "So “we saw it.\n\n“It sank.”"
    first, behind = Span(0, 14), Span(16, len(text))
    assert open_end(text, first, behind, ()) == Span(3, 14)
    assert open_end(text, first, behind, [Span(3, 14)]) is None
    assert open_end(text, first, None, ()) is None
    assert open_end(text, behind, first, ()) is None


def test_what_says_whose_it_is_does_not_go_on() -> None:
    """A verb of saying behind words closes them; one before them reports what somebody told."""
    for text, expected in (("“It sinks, said Moor.", True), ("“He said that it sinks.", False)):
        assert tells_whose(text, Span(0, len(text)), lexicon_of("en")) is expected


def test_only_what_nobody_is_named_for_is_given_a_speaker() -> None:
    """Who is named for a part keeps it; a speaker carried along names nobody for the parts before."""
    open_, own, last = Span(0, 4), Span(6, 9), Span(20, 30)
    parts = [Speech(Kind.DIRECT, (open_,)), Speech(Kind.DIRECT, (own,), (), Span(7, 8))]
    said = Speech(Kind.DIRECT, (last,), (Span(31, 33),), Span(34, 38))
    assert credited_behind([parts[0], said], [open_]) == [
        parts[0]._replace(speaker=said.speaker, is_carried=True),
        said,
    ]
    assert credited_behind([parts[1], said], [own]) == [parts[1], said]
    carried = said._replace(is_carried=True)
    assert credited_behind([parts[0], carried], [open_]) == [parts[0], carried]

"""Moods and kinds of clauses, told by their forms alone."""

from collections.abc import Callable

import pytest

from claimcheck.speech.mood import is_infinitive_clause, is_relative, subjunctive
from claimcheck.speech.segment import Sentence

Parse = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("text", "loose", "clear"),
    [
        pytest.param("Die Lage sei ernst", "sei", "sei", id="first-konjunktiv"),
        pytest.param("Sie hätten recht", "hätten", None, id="second-konjunktiv"),
        pytest.param("Er glaube daran", "glaube", "glaube", id="verb-of-the-lists"),
        pytest.param("Der Mann besuche das Land", None, None, id="unknown-verb-inside"),
        pytest.param("weil der Mann das Land besuche", None, None, id="ending-of-adjectives"),
        pytest.param("weil der Mann das Land regiere", "regiere", "regiere", id="unknown-verb-on-iere"),
        pytest.param("weil er das Land schütze", "schütze", "schütze", id="unknown-verb-behind-a-noun"),
        pytest.param("Er teile das Land", None, None, id="particle-verb-without-its-particle"),
        pytest.param("Der Mann ist alt", None, None, id="indicative"),
        pytest.param("„Er sei alt“", None, None, id="quoted"),
        pytest.param("Sei gegrüßt", None, None, id="capital"),
    ],
)
def test_a_konjunktiv_is_found(parse: Parse, text: str, loose: str | None, clear: str | None) -> None:
    """Listed forms count anywhere, others by their ending at a clause's end; clear ones are nothing else."""
    words = parse(text).words
    found = [subjunctive(words, 0, words.end, clear=only) for only in (False, True)]
    assert [None if at is None else words.items[at].text for at in found] == [loose, clear]


@pytest.mark.parametrize(
    ("text", "infinitive", "relative"),
    [
        pytest.param("die Steuern zu senken", True, False, id="infinitive"),
        pytest.param("die Steuern schnell senken zu wollen", True, False, id="infinitive-with-modal"),
        pytest.param("das Werk stillzulegen", True, False, id="zu-inside"),
        pytest.param("um die Steuern zu senken", False, False, id="purpose"),
        pytest.param("zu Fuß", False, False, id="preposition-zu"),
        pytest.param("die heute kamen", False, True, id="relative"),
        pytest.param("mit dem er heute kam und sprechen wollte", False, True, id="preposition-relative"),
        pytest.param("der Schutz dürfe nicht sinken und solle bleiben", False, False, id="main-clause"),
        pytest.param("der Mann", False, False, id="noun-phrase"),
        pytest.param("sie kamen", False, False, id="no-relative-pronoun"),
        pytest.param("die „heute“", False, False, id="ends-quoted"),
    ],
)
def test_a_clause_is_told_by_its_ends(parse: Parse, text: str, infinitive: bool, relative: bool) -> None:  # noqa: FBT001 - expected values
    """An infinitive with „zu“ ends a clause of what is said, a verb behind a pronoun a relative one."""
    words = parse(text).words
    kinds = (is_infinitive_clause(words, 0, words.end), is_relative(words, 0, words.end))
    assert kinds == (infinitive, relative)

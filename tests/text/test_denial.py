"""Words that credit and deny at once."""

import pytest

from claimcheck.text.denial import denial_in, negates, withdrawn_in


@pytest.mark.each(
    ("text", "language", "expected"),
    [
        pytest.param("Merz bestritt", "de", "bestritt", id="denying verb"),
        pytest.param("Scholz hat nie behauptet", "de", "nie", id="negated verb"),
        pytest.param("Peskow wies den Vorwurf zurück", "de", "wies", id="parted verb"),
        pytest.param("Resnikow schloss nicht aus", "de", "", id="two negations"),
        pytest.param("Putin sagte", "de", "", id="plain"),
        pytest.param("Wenn Putin sagt", "de", "wenn", id="condition"),
        pytest.param("Falls Putin sagt", "de", "falls", id="another condition"),
        pytest.param("Sofern Putin sagt", "de", "sofern", id="a third"),
        pytest.param("Hätte Scholz gesagt", "de", "hätte", id="unreal"),
        pytest.param("hätten sie gesagt", "de", "hätten", id="unreal of several"),
        pytest.param("Anders als von Peskow behauptet", "de", "anders als", id="otherwise"),
        pytest.param("Entgegen Peskows Behauptung", "de", "entgegen", id="against"),
        pytest.param("Peskov denied", "en", "denied", id="denied"),
        pytest.param("Kirby declined to say", "en", "declined", id="declined"),
        pytest.param("Kirby refused to say", "en", "refused", id="refused"),
        pytest.param("Biden never said", "en", "never", id="never"),
        pytest.param("If Putin says", "en", "if", id="if"),
        pytest.param("Unless Putin says", "en", "unless", id="unless"),
        pytest.param("Had Putin said", "en", "had", id="had"),
        pytest.param("Did Putin say", "en", "did", id="did"),
        pytest.param("Does Putin say", "en", "does", id="does"),
        pytest.param("Contrary to what Peskov claimed", "en", "contrary to", id="contrary"),
        pytest.param("Trump claimed without evidence", "en", "", id="without evidence"),
        pytest.param("Trump said, without providing evidence,", "en", "", id="without providing evidence"),
        pytest.param("Trump behauptete ohne Belege", "de", "", id="ohne Belege"),
        pytest.param("ohne einen Namen zu nennen, sagte Merz", "de", "", id="ohne Namen zu nennen"),
        pytest.param("Merz ging, ohne dass er sagte", "de", "ohne", id="ohne dass"),
        *(
            pytest.param(f"Merz ging, ohne etwas dazu zu {verb}", "de", "ohne", id=f"ohne zu {verb}")
            for verb in ("behaupten", "bestätigen", "erklären", "erwähnen", "sagen")
        ),
        *(
            pytest.param(f"Smith left without ever {verb}", "en", "without", id=f"without {verb}")
            for verb in ("claiming", "confirming", "mentioning", "saying", "stating")
        ),
        pytest.param("said, not without pride", "en", "", id="not without"),
        pytest.param("Er ging, ohne es zu sagen", "de", "ohne", id="without saying, German"),
        pytest.param("Trump left without saying that", "en", "without", id="without saying"),
        pytest.param("", "de", "", id="nothing"),
    ],
)
def test_what_denies_is_told(text: str, language: str, expected: str) -> None:
    """The word by which a clause denies, asks or supposes, and nothing where it credits."""
    assert denial_in(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Zeitung zog die Meldung zurück", "zog"),
        ("Die Zeitung nahm die Behauptung zurück", "nahm"),
        ("Die Zeitung widerrief die Meldung", "widerrief"),
        ("The paper retracted its claim", "retracted"),
        ("Die Zeitung zog um mit der Meldung", ""),
        ("Die Zeitung brachte die Meldung", ""),
    ],
)
def test_what_takes_a_word_back(text: str, expected: str) -> None:
    """A verb that does so, its particle behind it if it has one."""
    assert withdrawn_in(text) == expected


def test_words_of_any_language_with_rules_negate() -> None:
    """What only holds a word that may negate elsewhere does not."""
    texts = ("Merz kommt nicht", "Moore never came", "Claire n'est pas là", "No. 5 came", "Merz kommt")
    assert [negates(text) for text in texts] == [True, True, False, False, False]

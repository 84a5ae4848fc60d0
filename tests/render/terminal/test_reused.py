"""`claimcheck reuse` for people."""

from claimcheck.render.terminal.reused import reused_page
from claimcheck.render.terminal.style import plain_lines
from claimcheck.report.reused import Copy, Pair, ReusedText, ReusePage, dispatch_of


def _text(count: int, *, source: str = "") -> ReusedText:
    copies = tuple(
        Copy(
            document=f"d{number}",
            source="" if number else source,
            date=f"2022-12-{number + 1:02}",
            outlet="Her\x1bald",
            url="",
            archive="a",
            sha256="",
            credits=("dpa",) if number else (),
            is_agency=False,
            line=3,
            spans=((0, 200),),
            pieces=("many words " * 30,),
            words=60,
            share=0.25,
        )
        for number in range(count)
    )
    return ReusedText(copies, (Pair(1, 2, 60),), dispatch_of(copies))


def _shown(page: ReusePage, *, all_: bool = False) -> str:
    return "\n".join(plain_lines(reused_page(page, all_=all_)) or ())


def test_a_text_with_its_printings() -> None:
    """What would act on a terminal does not; long words are cut, and how much was compared is told."""
    page = ReusePage((_text(2, source="004"),), 7, {"004": "abc"})
    sample = ("many words " * 15)[:160].rstrip()
    assert _shown(page) == (
        "text 1  2 printings in 1 outlet, up to 60 words in common\n"
        "   probably dpa's: credited in 1 of 2 printings; first printed 2022-12-01: Her␛ald 004\n"
        f"   „{sample} …“\n"
        "   2022-12-01  Her␛ald 004, line 3  60 words, 25% of it\n"
        "   2022-12-02  Her␛ald d1, line 3  60 words, 25% of it, credits dpa\n"
        "\n"
        "1 text, 1 of them in articles of the project; 7 articles compared"
    )


def test_long_lists_are_cut_unless_all_is_asked_for() -> None:
    """Ten printings of a text, twenty texts; how many more there are is told."""
    page = ReusePage((_text(12),) * 21, 90, {})
    short, whole = _shown(page), _shown(page, all_=True)
    assert ("… 2 printings more; --all shows them" in short, "… 1 text more; --all shows them" in short) == (
        True,
        True,
    )
    assert (short.count("line 3"), whole.count("line 3"), "more;" in whole) == (200, 252, False)


def test_nothing_found() -> None:
    """Is told in a line."""
    assert _shown(ReusePage((), 3, {})) == "0 texts; 3 articles compared"

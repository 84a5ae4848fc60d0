"""The words of a page, as a browser shows them: nothing glued, nothing lost but marks of footnotes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.ingest.page import UnreadablePageError
from claimcheck.ingest.walk import MAX_DEPTH, Walk
from claimcheck.text.layout import Zone

pytest.importorskip("selectolax", reason="the extra `add` is not installed")


def walk(html: str) -> Walk:
    """Return the walk through the page *html*."""
    from selectolax.lexbor import LexborHTMLParser

    return Walk(LexborHTMLParser(html), {})


def words(html: str) -> list[str]:
    """Return the words of each block."""
    return [found.text for found in walk(html).found]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>One <b>two</b>, <i>three</i>.</p><p>Four.</p>", ["One two, three.", "Four."]),
        ("<p>a\n   b\t c</p>", ["a b c"]),
        (
            "<p>Küsten<wbr>wirtschaft, <nobr>12.000&nbsp;Kronen</nobr></p>",
            ["Küstenwirtschaft, 12.000\xa0Kronen"],
        ),
        ("<p>Verkehrs&shy;ministerin</p>", ["Verkehrs\xadministerin"]),
        ("<p>one<br>two</p>", ["one\ntwo"]),
        ("<p>one<br><br>two</p>", ["one", "two"]),
        ("<pre>a  b\n c</pre>", ["a  b\nc"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<table><tr><td>310<td>1.560<tr><td>a</table>", ["310", "1.560", "a"]),
        ("<p>a<script>b</script><style>c</style><!-- d --><template>e</template>f</p>", ["af"]),
        ("<p>a</p><hr>b", ["a", "b"]),
        ("<p>&nbsp;</p><p> </p><p>x</p>", ["x"]),
        ("<p>a\0b</p>", ["ab"]),
        ("plain words", ["plain words"]),
        ("", []),
    ],
)
def test_words_stand_as_they_are_shown(html: str, found: list[str]) -> None:
    """Blocks part words, elements within a line do not, and white space of the markup is one blank."""
    assert words(html) == found


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<html lang=de><p><q>Ja</q>, sagte er.", "„Ja“, sagte er."),
        ("<p lang=de-AT><q>Er sagte: <q>Ja</q></q>", "„Er sagte: ‚Ja‘“"),
        ("<html lang=en><p><q>Yes</q>, he said.", "“Yes”, he said."),
        ("<html lang=fr><p><q>Oui</q>", "«Oui»"),
        ("<html lang=de><p><q>„Ja“</q>, sagte er.", "„Ja“, sagte er."),
        ("<html lang=de><p><q>„Ja“ und nein</q>", "„„Ja“ und nein“"),
        ("<p>a <q></q> b", "a “” b"),
    ],
)
def test_a_quotation_has_its_marks(html: str, found: str) -> None:
    """Browsers draw them, so they are words of the page; where they were written, none is added."""
    assert words(html) == [found]


@pytest.mark.parametrize(
    ("html", "found", "marks"),
    [
        ("1.250 <em>Beschäftigte</em><sup><a href='#fn1'>1</a></sup> der", "1.250 Beschäftigte der", ["1"]),
        ("1.250<sup><a href='#fn1'>1</a></sup> Leute", "1.250 Leute", ["1"]),
        ("80 km/h<a href='#fn1'><sup>1</sup></a> fahren", "80 km/h fahren", ["1"]),
        ("95<a href='#n3'>3</a> Kronen", "95 Kronen", ["3"]),
        ("95<span class=MsoFootnoteReference>[3]</span> Kronen", "95 Kronen", ["[3]"]),
        ("95<span style='vertical-align: super'>3</span> Kronen", "95³ Kronen", []),
        ("„<a href='#c'>5</a>“ und (<a href='#b'>2</a>)", "„5“ und (2)", []),
        ("m<a href='/2'><sup>2</sup></a>", "m²", []),
        ("Leute<sup class=footnote>[12]</sup>", "Leute", ["[12]"]),
        ("Leute<a class=noteref href='#n'>3</a>", "Leute", ["3"]),
        ("endete.<sup>2</sup> Danach", "endete. Danach", ["2"]),
        ("1.250<sup>1</sup> Leute", "1.250¹ Leute", []),
        ("10<sup>6</sup> m<sup>2</sup>", "10⁶ m²", []),
        ("CO<sub>2</sub> und log 8<sub>2</sub>", "CO2 und log 8₂", []),
        ("der 1<sup>er</sup> und 2<sup>nd</sup>", "der 1er und 2nd", []),
        ("<a href='#x'>12</a> Leute", "12 Leute", []),
        ("<sup>Ein langer Satz steht hier hoch.</sup>", "Ein langer Satz steht hier hoch.", []),
    ],
)
def test_marks_of_footnotes_make_no_other_number(html: str, found: str, marks: list[str]) -> None:
    """A mark is taken out and told; a power stays one, and is no digit more."""
    walked = walk(f"<p>{html}</p>")
    assert ([one.text for one in walked.found], walked.marks) == ([found], marks)


@pytest.mark.parametrize(
    ("html", "outside"),
    [
        ("<p>a <span hidden>b</span> c</p>", ["b"]),
        ("<p>a <span style='display:none'>b</span> c</p>", ["b"]),
        ("<p>a <span class=sr-only>b</span> c</p>", ["b"]),
        ("<p>a <span aria-hidden=true>b</span> c</p>", ["b"]),
        ("<p>a <button>b</button> c</p>", ["b"]),
        ("<p>a <del>b</del> c</p>", ["b"]),
        ("<p>a <s>b</s> c</p>", ["b"]),
        ("<div>a <span hidden><div>b</div><div>d</div></span> c</div>", ["b", "d"]),
    ],
)
def test_what_is_hidden_in_a_line_is_no_part_of_it(html: str, outside: list[str]) -> None:
    """Its words come behind the line, as blocks of their own."""
    found = walk(html).found
    told = [one.text for one in found if one.spot.hidden or one.spot.outside]
    rest = " ".join(
        " ".join(one.text.split()) for one in found if not one.spot.hidden and not one.spot.outside
    )
    assert (told, rest) == (outside, "a c")


def test_a_caption_that_is_not_read_aloud_is_seen() -> None:
    """`aria-hidden` hides it from ears alone; a style hides it from all."""
    html = "<figure><figcaption aria-hidden=true>a</figcaption><figcaption hidden>b</figcaption></figure>"
    assert [(one.text, one.spot.hidden) for one in walk(html).found] == [("a", None), ("b", "`hidden`")]


def test_each_block_has_its_heading_and_its_way() -> None:
    """A step has its number where there are several of its kind; a heading that is hidden heads nothing."""
    found = walk("<h1>A</h1><div><p>b<p>c</div><h2 hidden>X</h2><p>d<h2>E</h2><o:p>f</o:p>").found
    assert [(one.text, one.heading, one.spot.path()) for one in found] == [
        ("A", None, "h1"),
        ("b", "A", "div>p:nth-of-type(1)"),
        ("c", "A", "div>p:nth-of-type(2)"),
        ("X", "A", "h2:nth-of-type(1)"),
        ("d", "A", "p"),
        ("E", "A", "h2:nth-of-type(2)"),
        ("f", "E", "body"),
    ]


def test_what_a_raised_mark_leads_to_is_a_note() -> None:
    """The link may stand in the raised mark, or around it."""
    for mark in ("<sup><a href='#n1'>1</a></sup>", "<a href='#n1'><sup>1</sup></a>"):
        found = walk(f"<p>Leute{mark}</p><ol><li id=n1>Bis Mai.</ol>").found
        assert [(one.text, one.spot.zone) for one in found] == [("Leute", None), ("Bis Mai.", Zone.NOTE)]


def test_zones_are_handed_down() -> None:
    """A paragraph in a quotation is one; a signature below it belongs to it; a footnote that is led to is a note."""
    html = (
        "<blockquote><p>a</p><footer>b</footer></blockquote><figure><figcaption>c <b>d</b></figcaption></figure>"
        "<p>e<sup><a href='#n'>1</a></sup></p><ol><li id=n>f</li><li>g</li></ol><p class=correction>h</p>"
    )
    assert [(one.text, one.spot.zone, one.spot.outside) for one in walk(html).found] == [
        ("a", Zone.QUOTE, None),
        ("b", Zone.QUOTE, None),
        ("c d", Zone.CAPTION, None),
        ("e", None, None),
        ("f", Zone.NOTE, None),
        ("g", None, None),
        ("h", Zone.CORRECTION, None),
    ]


def test_what_is_there_for_a_form_is_outside() -> None:
    """A box to sign up is no part of the article; a page that stands in a form is."""
    box = "<div><p>12,000 read our letter.</p><form><input></form></div>"
    page = f"<form><div><p>{'Words. ' * 200}</p><input></div></form>"
    outside = [(one.text[:6], one.spot.outside) for one in walk(box + page).found]
    assert outside == [("12,000", "around a form"), ("Words.", None)]


def test_trees_of_their_own_are_counted() -> None:
    """What stands in a shadow tree is not read, and is not passed over in silence."""
    walked = walk("<x-a><template shadowrootmode=open><p>b</p></template></x-a><template>c</template>")
    assert (walked.shadows, walked.found) == (1, [])


def test_deep_nesting_is_refused() -> None:
    """Elements in each other are walked through without recursion, up to a depth that no page has."""
    assert words("<i-j>" * (MAX_DEPTH - 10) + "x") == ["x"]
    with pytest.raises(UnreadablePageError):
        walk("<i-j>" * (MAX_DEPTH + 10) + "x")


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<div>",
                "</div>",
                "<br>",
                "<q>",
                "</q>",
                "w",
                " ",
                "<td>",
                "<table>",
                "<span hidden>",
                "</span>",
                "<sup>",
                "7",
            ]
        )
    )
)
def test_no_letter_is_lost_in_any_soup_of_tags(parts: list[str]) -> None:
    """Whatever the markup, each letter of the page stands in one block, in no other number than written."""
    text = "".join(words("".join(parts)))
    assert text.count("w") == parts.count("w")

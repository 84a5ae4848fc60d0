"""Written documents as plain nodes."""

from textwrap import dedent

import pytest

from claimcheck.load.yaml_tree import parse
from claimcheck.problem import Place
from claimcheck.records.model import Fit, Kind, Modality, Source, Stance, Status
from claimcheck.records.read import MapNode, RecordsRead, Scalar, read_records
from claimcheck.records.values import FORMS, parse_quantity

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


NO_ID = "no id; lower-case letters, digits, `-` and `.`, beginning and ending with one of the first two"
NO_DATE = "no date; write YYYY, YYYY-MM or YYYY-MM-DD, with ~ behind an approximate one"
NO_LIST = "must be a list: `[…, …]`, or lines that begin with `- `"
NO_MAP = 'must be keys with reasons: `{…: "why"}`'
NO_TEXT = "must be one text; a value that begins with [ or { or holds `: ` needs single quotation marks"
NO_WORD = "holds no word; quote the words that stand in the article"
EMPTY = "the text is empty; write it, or leave the key out"
NO_LANGUAGE = "no language code; write de, en, pt-BR …"
NO_TRANSLATION = "the translation is empty; write what the quotation says, or leave the key out"
NO_TOLD = "holds no word; write it in words"
NO_FINGERPRINT = "no fingerprint; write the 8 digits that `claimcheck show` prints for the claim"


def read(*files: str) -> RecordsRead:
    """Return the records of *files*, which are valid YAML and called a.yaml, b.yaml, c.yaml."""
    documents: list[MapNode] = []
    for name, text in zip("abc", files, strict=False):
        tree = parse(dedent(text).lstrip("\n"), f"{name}.yaml")
        assert tree.problems == ()
        documents += tree.documents
    return read_records(documents)


def marked(text: str) -> tuple[str, list[str]]:
    """Return *text*, dedented, without the marks `▸` in it, and where they stood as `line:column`."""
    first, *others = dedent(text).lstrip("\n").split("▸")
    places: list[str] = []
    for piece in others:
        line, column = first.count("\n") + 1, len(first) - first.rfind("\n")
        places.append(f"{line}:{column}")
        first += piece
    return first, places


def told(reading: RecordsRead) -> list[str]:
    """Return the problems as `file:line:column CODE message`, in the order of a report."""
    return [f"{p.place} {p.code} {p.message}" for p in sorted(reading.problems, key=lambda p: p.order)]


def test_a_mistake_outside_of_records_is_nobodys() -> None:
    """A wrong key behind a list, or in the next file, is no mistake of the record that was read last."""
    reading = read("claims: [{id: x, text: t}]\nclaim: []\nclaim: []\n", "source: []\nactors: x\n")
    assert [(p.code, p.place.file, p.claim, p.source) for p in reading.problems] == [
        ("CC102", "a.yaml", None, None),
        ("CC110", "a.yaml", None, None),
        ("CC102", "b.yaml", None, None),
        ("CC104", "b.yaml", None, None),
    ]


def ids(reading: RecordsRead) -> dict[str, list[str]]:
    """Return the ids of the records that were accepted."""
    return {name: list(records) for name, records in reading.records._asdict().items()}


CLAIM = """
    sources: [{id: s, file: s.txt}]
    actors: [{id: isw, name: ISW}, {id: tass, name: TASS, kind: agency}]
    claims:
      - id: x
        text: t
        KEY
      - id: y
        text: t
"""
"""A claim whose line 6 is to be written, and one beside it."""


def claim(key: str) -> RecordsRead:
    """Read CLAIM with *key* in line 6, column 5."""
    return read(CLAIM.replace("KEY", key))


def chain(link: str) -> str:
    """Return a key that holds one link."""
    return f"evidence: [{{source: s, quote: q, attribution: [{link}]}}]"


@pytest.mark.each(
    ("key", "expected"),
    [
        ("▸evidnce: []", "CC102 unknown key `evidnce` in a claim; did you mean `evidence`?"),
        ("▸Tags: [a]", "CC102 unknown key `Tags` in a claim; did you mean `tags`?"),
        ("▸as-of: 2022", "CC102 unknown key `as-of` in a claim; did you mean `as_of`?"),
        ("▸credibility: high", "CC102 unknown key `credibility` in a claim; what it may have: id, text, language, tags, about, quantity, value, holds, as_of, modality, evidence, contradicts, supersedes, reading, verdict, status, to, due, ignore"),
        ("▸text: again", "CC110 the key `text` was written already, in line 5"),
        ("▸'text': again", "CC110 the key `text` was written already, in line 5"),
        ("tags: ▸troops", f"CC104 `tags` {NO_LIST}"),
        ("tags: ▸{troops: x}", f"CC104 `tags` {NO_LIST}"),
        ("tags: [▸[a]]", f"CC104 `tags` {NO_TEXT}"),
        ("tags: [a, ▸'']", f"CC104 `tags`: {EMPTY}"),
        ("about: ▸Joint Force", f"CC104 `about`: {NO_ID}"),
        ("quantity: ▸many", f"CC104 `quantity`: no quantity; write {FORMS}"),
        ("quantity: ▸[9000]", f"CC104 `quantity` {NO_TEXT}"),
        ("value: ▸' '", f"CC104 `value`: {EMPTY}"),
        ("value: ▸{sic: x}", f"CC104 `value` {NO_TEXT}"),
        ("holds: ▸no", "CC104 `holds`: write true or false"),
        ("holds: ▸True", "CC104 `holds`: write true or false"),
        ("as_of: ▸winter", f"CC104 `as_of`: {NO_DATE}"),
        ("as_of: ▸2024-13-45", "CC104 `as_of`: the calendar has no such date"),
        ("modality: ▸plan", "CC104 `modality`: write one of asserted, planned, forecast, possible"),
        ("evidence: ▸s", f"CC104 `evidence` {NO_LIST}"),
        ("evidence: [{source: s, quote: q, stance: ▸denied}]", "CC104 `stance`: write one of supports, denies, context"),
        ("evidence: [{source: s, quote: q, stance: denies, ▸stance: supports}]", "CC110 the key `stance` was written already, in line 6"),
        ("evidence: [{source: ▸z, quote: q}]", "CC106 no source `z`"),
        ("evidence: [{source: s, quote: ▸'„…“'}]", f"CC104 `quote`: {NO_WORD}"),
        ("contradicts: ▸[y]", f"CC104 `contradicts` {NO_MAP}"),
        ("contradicts: ▸y", f"CC104 `contradicts` {NO_MAP}"),
        ("contradicts: {y: ▸''}", f"CC104 `contradicts`: {EMPTY}"),
        ("contradicts: {y: a, ▸y: b}", "CC110 the key `y` was written already, in line 6"),
        ("contradicts: {▸older: why}", "CC106 no claim `older`"),
        ("supersedes: ▸y", f"CC104 `supersedes` {NO_LIST}"),
        ("supersedes: [y, ▸older]", "CC106 no claim `older`"),
        ("verdict: ▸'true'", "CC104 expected a verdict: keys and values"),
        ("verdict: ▸[a]", "CC104 expected a verdict: keys and values"),
        ("verdict: ▸{rating: false}", "CC103 a verdict needs the key `by`"),
        ("verdict: {rating: a, by: b, date: ▸c}", f"CC104 `date`: {NO_DATE}"),
        *(
            (f"evidence: [{{source: s, quote: q, gloss: {written}}}]", f"CC104 `gloss`: {NO_TRANSLATION}")
            for written in ("▸''", "▸' '", "▸…", "▸~", "▸null", "▸'–'")
        ),
        ("evidence: [{source: s, quote: q, gloss: ▸[a]}]", f"CC104 `gloss` {NO_TEXT}"),
        ("evidence: [{source: s, quote: q, ▸glos: a}]", "CC102 unknown key `glos` in a piece of evidence; did you mean `gloss`?"),
        ("evidence: [{source: s, quote: q, apart: ▸[nicht]}]", f"CC104 `apart` {NO_MAP}"),
        ("evidence: [{source: s, quote: q, apart: {nicht: ▸''}}]", f"CC104 `apart`: {NO_TOLD}"),
        ("evidence: [{source: s, quote: q, apart: {nicht: ▸…}}]", f"CC104 `apart`: {NO_TOLD}"),
        ("evidence: [{source: s, quote: q, apart: {▸'': why}}]", f"CC104 `apart`: {EMPTY}"),
        ("evidence: [{source: s, quote: q, apart: {nicht: a, ▸nicht: b}}]", "CC110 the key `nicht` was written already, in line 6"),
        ("evidence: [{source: s, quote: q, ignore: {▸CC209: why}}]", "CC112 CC209 is an error and cannot be silenced"),
        ("evidence: [{source: s, quote: q, ignore: {▸CC21: why}}]", "CC104 no problem code `CC21`; did you mean `CC219`?"),
        *((f"language: ▸{code}", f"CC104 `language`: {NO_LANGUAGE}") for code in ("''", "english", "de_DE", "'d'", "en-", "„de“")),
        ("reading: ▸licensed", "CC104 expected a reading: keys and values"),
        ("reading: ▸{fit: licensed, by: MK, why: w}", "CC103 a reading needs the key `of`"),
        ("reading: ▸{fit: licensed, by: MK, of: 5f0c2a9e}", "CC103 a reading needs the key `why`"),
        ("reading: ▸{fit: licensed, of: 5f0c2a9e, why: w}", "CC103 a reading needs the key `by`"),
        ("reading: ▸{by: MK, of: 5f0c2a9e, why: w}", "CC103 a reading needs the key `fit`"),
        ("reading: {fit: ▸true, by: MK, of: 5f0c2a9e, why: w}", "CC104 `fit`: write one of licensed, overreaches, unchecked"),
        ("reading: {fit: licensed, by: ▸…, of: 5f0c2a9e, why: w}", f"CC104 `by`: {NO_TOLD}"),
        ("reading: {fit: licensed, by: MK, of: 5f0c2a9e, why: ▸'…'}", f"CC104 `why`: {NO_TOLD}"),
        ("reading: {fit: licensed, by: MK, date: ▸today, of: 5f0c2a9e, why: w}", f"CC104 `date`: {NO_DATE}"),
        *((f"reading: {{fit: licensed, by: MK, of: ▸{of}, why: w}}", f"CC104 `of`: {NO_FINGERPRINT}") for of in ("5F0C2A9E", "5f0c2a9", "5f0c2a9e0", "…", "''")),
        ("status: ▸closed", "CC104 `status`: write one of open, done"),
        ("to: ▸''", f"CC104 `to`: {EMPTY}"),
        ("due: ▸tomorrow", f"CC104 `due`: {NO_DATE}"),
        ("due: ▸2026-02-30", "CC104 `due`: the calendar has no such date"),
        ("ignore: ▸[CC401]", f"CC104 `ignore` {NO_MAP}"),
        ("ignore: {CC401: ▸''}", f"CC104 `ignore`: {EMPTY}"),
        ("ignore: {▸cc401: why}", "CC104 no problem code `cc401`; did you mean `CC401`?"),
        ("ignore: {▸single-origin: why}", "CC104 no problem code `single-origin`"),
        ("ignore: {▸CC203: why}", "CC112 CC203 is an error and cannot be silenced"),
        ("ignore: {CC401: a, ▸CC401: b}", "CC110 the key `CC401` was written already, in line 6"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_claim_is_told_at_its_place_and_refuses_it_alone(key: str, expected: str) -> None:
    """A claim with a mistake is refused whole, the message shows the form, and its neighbour is read on."""
    text, (place,) = marked(CLAIM.replace("KEY", key))
    reading = read(text)
    assert (told(reading), ids(reading)["claims"]) == ([f"a.yaml:{place} {expected}"], ["y"])


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("tags: [troops, war]", "tags=('troops', 'war')"),
        ("tags: []", "tags=()"),
        ("tags:", "tags=()"),
        ("evidence: ~", "evidence=()"),
        ("supersedes: null", "supersedes=()"),
        ("about: joint-force.size", "about='joint-force.size'"),
        ("value: Minsk", "value='Minsk'"),
        ("value: No", "value='No'"),
        ("value: 1:30", "value='1:30'"),
        ("holds: false", "holds=False"),
        ("holds: 'true'", "holds=True"),
        ("as_of: 2022-12-20~", "as_of='2022-12-20~'"),
        ("as_of: 2022", "as_of='2022'"),
        ("contradicts: {y: why}", "contradicts={'y': 'why'}"),
        ("contradicts: {}", "contradicts={}"),
        ("supersedes: [y]", "supersedes=('y',)"),
        ("ignore: {CC401: why}", "ignore={'CC401': 'why'}"),
        ("language: en", "language='en'"),
        ("language: no", "language='no'"),
        ("language: zh-Hant-TW", "language='zh-Hant-TW'"),
        ("to: MK", "to='MK'"),
        ("due: 2026-12-01", "due='2026-12-01'"),
    ],
)
def test_a_value_of_a_claim_is_the_text_that_was_written(key: str, expected: str) -> None:
    """Each key of a claim is read as its form says, and no value changes its type."""
    record = claim(key).records.claims["x"]
    name, _, _ = expected.partition("=")
    assert f"{name}={getattr(record, name)!r}" == expected


def test_a_quantity_is_read_as_an_interval() -> None:
    """The quantity of a claim is the one that was written."""
    assert claim("quantity: up to 9000 soldiers").records.claims["x"].quantity == parse_quantity(
        "up to 9000 soldiers"
    )


def test_evidence_is_read_with_all_its_keys() -> None:
    """Each key of a piece of evidence arrives, words and white space as written."""
    reading = claim(
        "evidence: [{source: s, quote: '„Ja“: nein', prefix: p, suffix: q, stance: denies, modality: planned}]"
    )
    (evidence,) = reading.records.claims["x"].evidence
    assert (
        evidence.source, evidence.quote, evidence.prefix, evidence.suffix, evidence.stance, evidence.modality,
    ) == ("s", "„Ja“: nein", "p", "q", Stance.DENIES, Modality.PLANNED)  # fmt: skip


def test_what_people_say_of_evidence_is_read() -> None:
    """Translation, words set apart and silenced problems arrive as they were written."""
    reading = claim(
        "evidence: [{source: s, quote: q, gloss: 'Yes: No', apart: {kein: why, '>': sign}, ignore: {CC210: b}}]"
    )
    (evidence,) = reading.records.claims["x"].evidence
    assert (evidence.gloss, evidence.apart, evidence.ignore) == (
        "Yes: No",
        {"kein": "why", ">": "sign"},
        {"CC210": "b"},
    )


@pytest.mark.parametrize("of", ["5f0c2a9e", "12345678", "1234e567", "'00000000'"])
def test_a_reading_is_a_persons(of: str) -> None:
    """A reading is read as it was written, a fingerprint of digits, too."""
    read_ = claim(f"reading: {{fit: overreaches, by: MK, date: 2026-11, of: {of}, why: because}}")
    reading = read_.records.claims["x"].reading
    assert reading is not None
    assert (reading.fit, reading.by, reading.date, reading.of, reading.why) == (
        Fit.OVERREACHES,
        "MK",
        "2026-11",
        of.strip("'"),
        "because",
    )


def test_a_status_is_open_or_done() -> None:
    """What an editor waits for is one of two words."""
    read_ = [claim(f"status: {status}").records.claims["x"].status for status in ("open", "done")]
    assert read_ == [Status.OPEN, Status.DONE]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("ignore: {▸CC207: why}", "CC112 CC207 is an error and cannot be silenced"),
        ("ignore: ▸[CC402]", f"CC104 `ignore` {NO_MAP}"),
        ("language: ▸german", f"CC104 `language`: {NO_LANGUAGE}"),
    ],
)
def test_a_mistake_in_a_source_is_told_at_its_place(key: str, expected: str) -> None:
    """A source silences like a claim, and its language has the same form."""
    text, (place,) = marked(f"sources: [{{id: s, file: s.txt, {key}}}]\n")
    reading = read(text)
    assert (told(reading), ids(reading)["sources"]) == ([f"a.yaml:{place} {expected}"], [])


def test_a_verdict_is_a_persons() -> None:
    """A verdict is read as it was written."""
    verdict = (
        claim("verdict: {rating: mostly true, by: AB, date: 2026-11-21, note: n}").records.claims["x"].verdict
    )
    assert verdict is not None
    assert (verdict.rating, verdict.by, verdict.date, verdict.note) == (
        "mostly true",
        "AB",
        "2026-11-21",
        "n",
    )


@pytest.mark.parametrize(
    ("link", "actors", "cue", "firsthand"),
    [
        ("isw", "isw", None, False),
        ("isw: according to the ISW", "isw", "according to the ISW", False),
        ("isw: ", "isw", None, False),
        ("isw: null", "isw", None, False),
        ("isw: ~", "isw", None, False),
        ("isw: 'null'", "isw", "null", False),
        ("isw+tass: they said", "isw tass", "they said", False),
        ("isw+tass", "isw tass", None, False),
        ("tass + isw: they said", "isw tass", "they said", False),
        ("isw+isw", "isw", None, False),
        ("{actor: isw}", "isw", None, False),
        ("{actor: isw+tass, cue: they said}", "isw tass", "they said", False),
        ("{actor: tass, cue: TASS saw, firsthand: true}", "tass", "TASS saw", True),
        ("{cue: TASS saw, firsthand: false, actor: tass}", "tass", "TASS saw", False),
    ],
)
def test_a_link_has_a_short_and_a_long_form(
    link: str,
    actors: str,
    cue: str | None,
    firsthand: bool,  # noqa: FBT001 -- a table's result
) -> None:
    """`actor: cue`, the actor alone, `a+b` and the long form all say who, by which words, and whether at first hand."""
    reading = claim(chain(link))
    (read_link,) = reading.records.claims["x"].evidence[0].attribution
    assert (read_link.actors, read_link.cue, read_link.firsthand) == (tuple(actors.split()), cue, firsthand)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("▸rybar: said", "CC106 no actor `rybar`"),
        ("▸tas: said", "CC106 no actor `tas`; did you mean `tass`?"),
        ("▸isw+tas: said", "CC106 no actor `tas`; did you mean `tass`?"),
        ("▸ISW: said", "CC106 no actor `ISW`"),
        ("▸isw+", "CC106 no actor ``"),
        ("isw: ▸''", f"CC104 `cue`: {NO_WORD}"),
        ("isw: ▸[said]", f"CC104 `cue` {NO_TEXT}"),
        ("▸[isw]", "CC104 expected a link: keys and values"),
        ("{actor: isw, firsthand: ▸yes}", "CC104 `firsthand`: write true or false"),
        ("{actor: isw, cue: a, ▸cue: b}", "CC110 the key `cue` was written already, in line 6"),
        ("{actor: isw, ▸ceu: a}", "CC102 unknown key `ceu` in a link; did you mean `cue`?"),
    ],
)
def test_a_mistake_in_a_link_is_told_at_its_place(link: str, expected: str) -> None:
    """A mistake in a link refuses the claim, so that no chain is shorter than the curator wrote it."""
    text, (place,) = marked(CLAIM.replace("KEY", chain(link)))
    reading = read(text)
    assert (told(reading), ids(reading)["claims"]) == ([f"a.yaml:{place} {expected}"], ["y"])


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("▸{cue: said}", ["CC103 a link needs the key `actor`"]),
        (
            "▸{▸actr: isw, cue: said}",
            [
                "CC103 a link needs the key `actor`",
                "CC102 unknown key `actr` in a link; did you mean `actor`?",
            ],
        ),
        ("{actor: ▸[isw], cue: said}", [f"CC104 `actor` {NO_TEXT}"]),
        ("{actor: isw, ▸actor: tass}", ["CC110 the key `actor` was written already, in line 6"]),
    ],
)
def test_messages_name_the_key_of_a_link_as_it_is_written(link: str, expected: list[str]) -> None:
    """The key that curators write is `actor`, and that is what messages and suggestions call it."""
    text, places = marked(CLAIM.replace("KEY", chain(link)))
    assert told(read(text)) == [f"a.yaml:{at} {line}" for at, line in zip(places, expected, strict=True)]


def test_a_link_has_no_second_name_for_its_actor() -> None:
    """`actors` is no key of a link, to the reader as to editors."""
    assert [problem.code for problem in claim(chain("{actors: isw, cue: said}")).problems] == [
        "CC102",
        "CC103",
    ]


SOURCE = """
    actors: [{id: afp, name: AFP, kind: agency}]
    sources:
      - id: s
        file: s.txt
        KEY
      - {id: z, file: z.txt}
"""


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("▸fiel: x", "CC102 unknown key `fiel` in a source; did you mean `file`?"),
        ("▸date: 2022-12-19", "CC102 unknown key `date` in a source; did you mean `published`?"),
        ("▸file: x", "CC110 the key `file` was written already, in line 4"),
        ("outlet: ▸afb", "CC106 no actor `afb`; did you mean `afp`?"),
        ("credits: ▸afp", f"CC104 `credits` {NO_LIST}"),
        ("credits: [afp, ▸dpa]", "CC106 no actor `dpa`"),
        ("published: ▸5 December", f"CC104 `published`: {NO_DATE}"),
        ("sha256: ▸abc", "CC104 `sha256`: no SHA-256 sum; 64 hexadecimal digits in lower case"),
        ("encoding: ▸ansi-de", "CC104 `encoding`: no encoding of texts that Python knows; utf-8, cp1252, iso-8859-15 …"),
        ("title: ▸[sic]", f"CC104 `title` {NO_TEXT}"),
        ("url: ▸''", f"CC104 `url`: {EMPTY}"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_source_is_told_at_its_place_and_refuses_it_alone(key: str, expected: str) -> None:
    """A source with a mistake is refused whole, and its neighbour is read on."""
    text, (place,) = marked(SOURCE.replace("KEY", key))
    reading = read(text)
    assert (told(reading), ids(reading)["sources"]) == ([f"a.yaml:{place} {expected}"], ["z"])


@pytest.mark.parametrize("key", ["outlet: ▸Agence France", "outlet: ▸''"])
def test_one_mistake_is_one_problem(key: str) -> None:
    """A reference that is no id at all is a wrong value, not an unknown record as well."""
    text, (place,) = marked(SOURCE.replace("KEY", key))
    assert told(read(text)) == [f"a.yaml:{place} CC104 `outlet`: {NO_ID}"]


def test_a_source_is_read_with_all_its_keys() -> None:
    """Each key of a source arrives as the text that was written, whatever YAML would make of it."""
    reading = read("""
        actors: [{id: afp, name: AFP, kind: agency}]
        sources:
          - id: s
            file: s.txt
            title: 'A: b'
            outlet: afp
            author: No
            published: 2022-12~
            language: de
            credits: [afp]
            url: http://x.org/#y
            encoding: cp1252
            note: 007
    """)
    actual = reading.records.sources["s"]
    assert actual == Source(
        place=actual.place, places=actual.places, id="s", file="s.txt", title="A: b", outlet="afp", author="No",
        published="2022-12~", language="de", credits=("afp",), url="http://x.org/#y", encoding="cp1252", note="007",
    )  # fmt: skip


ACTOR = """
    actors:
      - id: belta
        name: BelTA
        KEY
      - {id: belarus, name: Belarus, kind: government}
"""


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("aliases: ▸BELTA", f"CC104 `aliases` {NO_LIST}"),
        ("party: ▸belarrus", "CC106 no actor `belarrus`; did you mean `belarus`?"),
        ("party: ▸'null'", "CC106 no actor `null`"),
        ("kind: ▸news agency", f"CC104 `kind`: write one of {', '.join(Kind)}"),
    ],
)
def test_a_mistake_in_an_actor_is_told_at_its_place_and_refuses_it_alone(key: str, expected: str) -> None:
    """An actor with a mistake is refused whole, and its neighbour is read on."""
    text, (place,) = marked(ACTOR.replace("KEY", key))
    reading = read(text)
    assert (told(reading), ids(reading)["actors"]) == ([f"a.yaml:{place} {expected}"], ["belarus"])


@pytest.mark.parametrize(
    ("key", "party"),
    [
        ("party: belarus", "belarus"),
        ("party: null", None),
        ("party: ~", None),
        ("party:", None),
    ],
)
def test_an_actor_belongs_to_a_party_or_to_none(key: str, party: str | None) -> None:
    """A party is an actor's id, or null for none."""
    assert read(ACTOR.replace("KEY", key)).records.actors["belta"].party == party


def test_an_actor_has_a_kind_and_aliases() -> None:
    """The kind of an actor decides what it counts for, its aliases what cues may call it."""
    reading = read(ACTOR.replace("KEY", "kind: agency\n        aliases: [Belta, No]"))
    belta = reading.records.actors["belta"]
    assert (belta.kind, belta.aliases) == (Kind.AGENCY, ("Belta", "No"))


@pytest.mark.parametrize("written", ["004", "'004'", '"004"'])
def test_an_id_keeps_its_zeros(written: str) -> None:
    """An id is the text that was written, with or without quotation marks, and so is the reference to it."""
    reading = read(f"""
        sources: [{{id: {written}, file: a}}]
        claims: [{{id: 1.0, text: t, evidence: [{{source: 004, quote: q}}]}}]
    """)
    assert (told(reading), ids(reading)) == ([], {"sources": ["004"], "actors": [], "claims": ["1.0"]})


RUNNING_TEXT = {
    "text": "claims: [{id: x, text: VALUE\n}]",
    "title": "sources: [{id: s, file: f, title: VALUE\n}]",
    "author": "sources: [{id: s, file: f, author: VALUE\n}]",
    "note": "actors: [{id: a, name: A, note: VALUE\n}]",
    "name": "actors: [{id: a, name: VALUE\n}]",
    "aliases": "actors: [{id: a, name: A, aliases: [VALUE\n]}]",
    "value": "claims: [{id: x, text: t, value: VALUE\n}]",
    "contradicts": "claims: [{id: x, text: t, contradicts: {x: VALUE\n}}]",
    "rating": "claims: [{id: x, text: t, verdict: {by: me, rating: VALUE\n}}]",
    "quote": "sources: [{id: s, file: f}]\nclaims:\n- id: x\n  text: t\n  evidence:\n  - source: s\n    quote: VALUE\n",
    "prefix": "sources: [{id: s, file: f}]\nclaims: [{id: x, text: t, evidence: [{source: s, quote: q, prefix: VALUE\n}]}]",
    "suffix": "sources: [{id: s, file: f}]\nclaims: [{id: x, text: t, evidence: [{source: s, quote: q, suffix: VALUE\n}]}]",
    "cue": "sources: [{id: s, file: f}]\nactors: [{id: a, name: A}]\nclaims:\n- id: x\n  text: t\n"
    "  evidence:\n  - source: s\n    quote: q\n    attribution:\n    - a: VALUE\n",
}
"""By key: a file with that key."""


@pytest.mark.parametrize("value", ["We are #1 in the world", "a \t# b", "a\n        b # c"])
@pytest.mark.parametrize("key", RUNNING_TEXT)
def test_running_text_is_not_cut_short(key: str, value: str) -> None:
    """Where YAML would take ` #` and what follows for a comment, the text is refused at its place."""
    before, after = RUNNING_TEXT[key].split("VALUE")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    message = f"` #` begins a comment here and cuts `{key}` short: put it between single quotation marks"
    assert told(read(before + value + after)) == [f"a.yaml:{line}:{column} CC109 {message}"]


@pytest.mark.parametrize(
    "value",
    ["'We are #1' # so they say", '"We are #1"', "We are#1", ">\n     We are #1", "|-\n     We are #1"],
)
def test_a_comment_cuts_nothing_short_elsewhere(value: str) -> None:
    """Between quotation marks and in blocks ` #` is text, and after the closing mark a comment."""
    text = read(f"claims:\n - id: x\n   text: {value}\n").records.claims["x"].text.strip()
    assert text in {"We are #1", "We are#1"}


def test_a_comment_behind_a_short_value_is_a_comment() -> None:
    """Ids, dates and quantities hold no ` #`, so curators may comment on them."""
    reading = read("""
        claims:
          - id: x # the first
            text: t
            as_of: 2022-12 # or later
            quantity: 9000 soldiers # of the joint force
    """)
    assert (told(reading), ids(reading)["claims"]) == ([], ["x"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("▸claim: []", ["CC102 unknown key `claim`; did you mean `claims`?"]),
        ("▸Sources: []", ["CC102 unknown key `Sources`; did you mean `sources`?"]),
        ("▸title: x", ["CC102 unknown key `title`; what it may have: sources, actors, claims"]),
        ("claims: ▸x", ["CC104 `claims` must be a list of records, each beginning with `- `"]),
        ("actors:\n  ▸isw: {name: ISW}", ["CC104 `actors` must be a list of records, each beginning with `- `"]),
        ("claims: []\n▸claims: []", ["CC110 the key `claims` was written already, in line 1"]),
        ("claims:\n  - ▸x\n  - ▸[y]\n  - ▸id:z", ["CC104 expected a claim: keys and values"] * 3),
        ("claims:\n  -▸\n", ["CC104 expected a claim: keys and values"]),
        ("claims: [▸▸{}]", ["CC103 a claim needs the key `id`", "CC103 a claim needs the key `text`"]),
        ("claims: [▸{id: a}]", ["CC103 a claim needs the key `text`"]),
        ("sources: [▸{id: s}]", ["CC103 a source needs the key `file`"]),
        ("sources: [▸{file: s}]", ["CC103 a source needs the key `id`"]),
        ("claims: [{id: ▸[a], text: t}]", [f"CC104 `id` {NO_TEXT}"]),
        ("claims: [{id: ▸A, text: t}]", [f"CC104 `id`: {NO_ID}"]),
        ("claims: [{id: a, text: ▸''}]", [f"CC104 `text`: {EMPTY}"]),
    ],
)  # fmt: skip
def test_a_mistake_in_the_frame_is_told_at_its_place(text: str, expected: list[str]) -> None:
    """Lists of another name or form, records that are none, and missing keys are told where they stand."""
    text, places = marked(text)
    assert told(read(text)) == [f"a.yaml:{at} {line}" for at, line in zip(places, expected, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("actors: [▸{id: a}]", "CC103 an actor needs the key `name`"),
        ("actors: [▸a]", "CC104 expected an actor: keys and values"),
        ("actors: [{id: a, name: A, ▸alias: [b]}]", "CC102 unknown key `alias` in an actor; did you mean `aliases`?"),
        pytest.param(
            "sources: [{id: s, file: f}]\nclaims: [{id: x, text: t, evidence: [▸{source: s}]}]",
            "CC103 a piece of evidence needs the key `quote`"
        ),
    ],
)  # fmt: skip
def test_messages_are_english(text: str, expected: str) -> None:
    """A record is named with the article that its name asks for."""
    text, (place,) = marked(text)
    assert told(read(text)) == [f"a.yaml:{place} {expected}"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# a comment\n",
        "claims: []\n",
        "claims:\nsources: ~\nactors: null\n",
    ],
)
def test_a_file_may_be_empty(text: str) -> None:
    """A file or list without records is no mistake."""
    assert told(read(text)) == []


def test_lists_stand_in_any_file_and_document() -> None:
    """Sources, actors and claims are read from every file and document, sorted by id."""
    reading = read(
        "claims: [{id: c, text: t}]\n---\nclaims: [{id: a, text: t}]", "claims: [{id: b, text: t}]"
    )
    assert (told(reading), ids(reading)["claims"]) == ([], ["a", "b", "c"])


def test_every_mistake_of_every_file_is_told_in_one_run() -> None:
    """No mistake hides another, neither in the same record, nor in the same file, nor in another one."""
    first, places = marked("""
        sources:
          - ▸{id: s, ▸fiel: x, published: ▸soon}
        claims:
          - ▸id: x
            ▸txt: t
            tags: [▸[a], ▸'']
            evidence:
              - ▸{source: s, stance: ▸no}
              - {source: ▸z, quote: q, ▸qoute: r}
    """)
    second, others = marked("""
        actors:
          - ▸{id: ▸A, kind: ▸newspaper}
        claims:
          - {id: ▸x, text: t, supersedes: [▸y]}
    """)
    codes = ["CC103", "CC102", "CC104", "CC103", "CC102", "CC104", "CC104", "CC103", "CC104", "CC106", "CC102", "CC103", "CC104", "CC104", "CC105", "CC106"]  # fmt: skip
    expected = [f"a.yaml:{place}" for place in places] + [f"b.yaml:{place}" for place in others]
    actual = [" ".join(line.split()[:2]) for line in told(read(first, second))]
    assert actual == [f"{place} {code}" for place, code in zip(expected, codes, strict=True)]


@pytest.mark.parametrize(
    "record",
    ["sources: [{id: x, file: f}]", "actors: [{id: x, name: n}]", "claims: [{id: x, text: t}]"],
)
def test_an_id_is_unique_over_all_files(record: str) -> None:
    """The second record with an id is refused, with the place of the first."""
    reading = read(record, record)
    at = f"a.yaml:1:{record.index('{') + 1}"
    assert told(reading) == [f"b.yaml:1:{record.index('x') + 1} CC105 `x` is taken already, at {at}"]


def test_the_first_of_two_records_with_one_id_stands() -> None:
    """Of two records with one id the first is read on."""
    reading = read("claims: [{id: x, text: first}]", "claims: [{id: x, text: second}]")
    assert reading.records.claims["x"].text == "first"


def test_an_id_is_taken_by_a_record_that_was_refused() -> None:
    """A record does not slip into the place of one with the same id that was refused for another mistake."""
    reading = read("claims: [{id: x, txt: first}]", "claims: [{id: x, text: second}]")
    assert (told(reading)[-1], ids(reading)["claims"]) == (
        "b.yaml:1:15 CC105 `x` is taken already, at a.yaml:1:10",
        [],
    )


def test_a_mistake_in_the_second_record_does_not_refuse_the_first() -> None:
    """Of two records with one id, what the second names wrongly is no mistake of the first."""
    reading = read("claims: [{id: x, text: first}, {id: x, text: second, supersedes: [gone]}]")
    assert ids(reading)["claims"] == ["x"]


@pytest.mark.parametrize("list_", ["sources", "actors", "claims"])
def test_sources_actors_and_claims_may_share_an_id(list_: str) -> None:
    """An id is unique in its list; a source and an actor of one name are two things."""
    reading = read("sources: [{id: x, file: f}]\nactors: [{id: x, name: n}]\nclaims: [{id: x, text: t}]")
    assert ids(reading)[list_] == ["x"]


def test_what_leans_on_a_refused_record_is_not_refused_with_it() -> None:
    """An id that was written is known, even where its record was refused: the mistake is told once."""
    reading = read("""
        sources: [{id: s, file: f, lang: de}]
        actors: [{id: a, name: A, kindd: x}, {id: b, name: B, party: a}]
        claims:
          - {id: x, txt: t}
          - {id: y, text: t, supersedes: [x], evidence: [{source: s, quote: q, attribution: [a]}]}
    """)
    assert (len(told(reading)), ids(reading)) == (4, {"sources": [], "actors": ["b"], "claims": ["y"]})


def test_a_reference_may_stand_before_its_record() -> None:
    """Ids are looked up when all files are read."""
    reading = read("claims: [{id: a, text: t, supersedes: [b]}]", "claims: [{id: b, text: t}]")
    assert told(reading) == []


def test_the_nearest_id_is_suggested() -> None:
    """A misspelt id is told with the id that was probably meant."""
    reading = read("""
        claims:
          - {id: joint-force-size, text: t}
          - {id: joint-force-limit, text: t}
          - {id: x, text: t, supersedes: [joint-force-sise]}
    """)
    assert told(reading) == [
        "a.yaml:4:35 CC106 no claim `joint-force-sise`; did you mean `joint-force-size`?"
    ]


def test_a_key_is_the_same_in_one_unicode_form_only() -> None:
    """A key in another Unicode form is unknown, never taken for the key it looks like."""
    text, (place,) = marked("claims: [{id: x, text: t, ▸ta\u0308gs: [a]}]")
    message = "CC102 unknown key `ta\u0308gs` in a claim; did you mean `tags`?"
    assert told(read(text)) == [f"a.yaml:{place} {message}"]


def test_a_problem_names_the_claim_or_source_that_it_is_about() -> None:
    """Problems can be filtered by claim and by source; one in an actor is about neither."""
    reading = read("""
        sources: [{id: s, fiel: f}]
        actors: [{id: a, nmae: A}]
        claims: [{id: x, txt: t}, {txt: t}]
    """)
    assert {(p.place.line, p.place.column > 26, p.claim, p.source) for p in reading.problems} == {
        (1, False, None, "s"),
        (2, False, None, None),
        (3, False, "x", None),
        (3, True, None, None),
    }


def test_a_record_knows_where_each_value_was_written() -> None:
    """Later checks tell their problems at the value that they are about."""
    record = claim("as_of: 2022").records.claims["x"]
    assert {key: str(place) for key, place in {"": record.place, **record.places}.items()} == {
        "": "a.yaml:4:5",
        "id": "a.yaml:4:9",
        "text": "a.yaml:5:11",
        "as_of": "a.yaml:6:12",
    }


def test_a_link_knows_where_its_cue_was_written() -> None:
    """In the short form, too, the place of a cue is that of its words."""
    text, places = marked(CLAIM.replace("KEY", chain("▸isw: ▸said")))
    (link,) = read(text).records.claims["x"].evidence[0].attribution
    assert {key: str(place) for key, place in link.places.items()} == {
        "actors": f"a.yaml:{places[0]}",
        "cue": f"a.yaml:{places[1]}",
    }

"""What calls a quoted statement false from beside its sentence: "The dam broke. | Nonsense.", „Er log, als er sagte, dass | …“.

Closed lists of how news puts it; what they lack goes unnoticed, so that they tell a doubt and prove nothing by silence.
"""

import re
from collections.abc import Iterator

from claimcheck.text.article import Article, Span
from claimcheck.text.left_out.afterthought import STATEMENTS
from claimcheck.text.sentence import sentence_around, sentence_behind

_FALSE = (
    r"(?:(?:absolute|absoluter|complete|totaler|völliger)\s)?(?:nonsense|rubbish|bogus|wrong|false|untrue|fake|a lie|lies|not true|not so|no|unsinn|quatsch|falsch|"
    r"nein|gelogen|eine lüge|erfunden|fehlanzeige|mitnichten|keineswegs|weit gefehlt|von wegen|stimmt nicht|far from it|hardly|nothing of the kind)(?=[\s]*[.!,:–—-])"
)
_CALLED = (
    r"(?:that|this|it|das|dies|es)\s(?:(?:is|was|ist|war|sei)\s(?:\w+\s){0,2}?"
    r"(?:nonsense|false|untrue|wrong|a lie|not true|not the case|fake|falsch|unwahr|gelogen|eine lüge|unsinn|frei erfunden|erfunden|nicht (?:wahr|richtig|der fall|so))"
    r"|(?:stimmt|stimmte|trifft|entspricht)\s(?:\w+\s)?nicht)\b"
)
_TURNED_OUT = (
    r"(?:\w+\s){1,4}?(?:(?:later|since|später|inzwischen|nachträglich|sich|sich später)\s){0,2}"
    r"(?:turned out to be (?:\w+\s)?(?:false|untrue|wrong|fake|a hoax|a lie)|was (?:later\s)?(?:retracted|withdrawn|debunked|disproved)"
    r"|stellte sich (?:\w+\s){0,3}?als (?:falsch|unwahr|fälschung|ente|irrtum|erfunden)|(?:erwies|entpuppte) sich (?:\w+\s){0,3}?als (?:falsch|unwahr|fälschung|ente|irrtum|erfunden))\b"
)
_MARKED = r"(?:\[?(?:correction|korrektur|berichtigung|richtigstellung)\b|tatsächlich\b|in fact\b|in truth\b|in wahrheit\b|in reality\b)"
_TURNED = r"(?:(?:quite|ganz)\s)?(?:on the contrary|the opposite|im gegenteil|das gegenteil)\b"
_RETORT = re.compile(
    rf"[\s\"'“„»«–—-]*(?P<said>{_FALSE}|{_CALLED}|{_TURNED_OUT}|{_MARKED}|{_TURNED})", re.IGNORECASE
)
_NAMED = re.compile(
    r"[\s\"'“„»«–—-]*(?P<said>(?:that|this|it|das|dies|es)\s(?:is|was|remains|ist|war|sei|bleibt)\s(?:\w+\s){0,3}?(?P<noun>\w+))\s*[.!,;]",
    re.IGNORECASE,
)
_TURN = re.compile(_TURNED, re.IGNORECASE)
_NEGATED = re.compile(r"\b(?:not|no|never|nobody|none|kein\w*|nicht|nie|niemand)\b|n['’]t\b", re.IGNORECASE)
_LYING = re.compile(
    r"\b(?P<said>log|logen|lügt|lügen|gelogen|lied|is lying|was lying|were lying)\b[^.;!?]{0,80}\b(?:dass|daß|that)\s+\Z",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?P<said>(?:earlier|original|previous|prior|initial) versions?\b[^.;!?]{0,80}\b(?:claimed|gave|had|misstated|reported|said|stated|wrote)"
    r"|(?:frühere|ersten?|ursprüngliche|vorherige)[nrs]? (?:fassung|version)\b[^.;!?]{0,60}\b(?:behauptet\w*|berichtet\w*|hieß|hatten?|stand|war))\b",
    re.IGNORECASE,
)
"""A correction tells what is no longer said: "An earlier version said that …"."""

_UNREAL = re.compile(
    r"\b(?P<said>were (?:it|that|this) true|if (?:it|that|this) (?:is|were|was) true|if true|wäre es wahr|sollte (?:es|das|dies) (?:stimmen|wahr sein|zutreffen)"
    r"|anders als (?:zunächst|zuvor|ursprünglich) (?:berichtet|gemeldet)|(?:previously|earlier|wrongly|mistakenly|incorrectly) (?:reported|said|stated|wrote)"
    r"|(?:beinahe|fast|um ein haar) (?:wären?|hätten?)"
    r"|(?:fälschlich\w*|irrtümlich\w*|zunächst) (?:berichtet|gemeldet|behauptet))\b",
    re.IGNORECASE,
)
"""What supposes that a thing is true, or tells that it was told wrongly."""

_BRACKETED = re.compile(
    rf"[\s.]*[(\[–—-]\s*(?P<said>{_CALLED}|falsch|untrue|false|unwahr|satire|sic!?|this is (?:untrue|false)|or so\b[^)\].]{{0,60}})",
    re.IGNORECASE,
)
_REACH = 120


def retorts(article: Article, piece: Span) -> Iterator[Span]:
    """Yield what the sentence behind that of *piece*, or its own ahead of it, calls false in it; *piece* ends a quotation."""
    around = sentence_around(article, piece)
    lying = _LYING.search(article.text, max(around.start, piece.start - _REACH), piece.start)
    if lying:
        yield Span(*lying.span("said"))
    for pattern in (_EARLIER, _UNREAL):
        earlier = pattern.search(article.text, around.start, piece.start)
        if earlier:
            yield Span(*earlier.span("said"))
    bracketed = _BRACKETED.match(article.text, piece.end, around.end)
    if bracketed:
        yield Span(*bracketed.span("said"))
    paragraph = article.paragraph(piece.end - 1)
    behind = sentence_behind(article, paragraph, around.end) if around.end < paragraph.end else None
    said = retort_at(article.text, behind.start, behind.end) if behind else None
    # Behind a denial „im Gegenteil“ goes on with it.
    is_going_on = said and _TURN.match(article.text, said.start) and _NEGATED.search(article.slice(around))
    if said and not is_going_on:
        yield said


def retort_at(text: str, start: int, end: int) -> Span | None:
    """Return what a sentence of *text*, from *start* to *end*, calls false of the one before it, or a mere rumour: "It is a rumour."."""
    said = _RETORT.match(text, start, end)
    if said:
        return Span(*said.span("said"))
    named = _NAMED.match(text, start, end)
    return Span(*named.span("said")) if named and named["noun"].lower() in STATEMENTS else None

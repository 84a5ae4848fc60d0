"""What an element of a page is, from its tag, its attributes and the names that its authors gave it."""

import re
from collections.abc import Mapping

from claimcheck.ingest.styles import hides
from claimcheck.text.layout import Zone

UNSEEN = frozenset(
    ("script", "style", "template", "head", "title", "meta", "link", "param", "source", "track", "rp", "area")
)
"""What no browser shows."""

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "iframe", "legend", "li",
    "listing", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p", "plaintext", "pre",
    "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "video", "audio", "object", "textarea", "xmp",
))  # fmt: skip
"""What stands in lines of its own (https://html.spec.whatwg.org/multipage/rendering.html); the rest runs on."""

KEPT_LINES = frozenset(("pre", "listing", "plaintext", "xmp", "textarea"))
"""Where line breaks are the author's."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

_CONTROLS = frozenset(
    ("button", "select", "textarea", "datalist", "dialog", "iframe", "object", "audio", "video")
)
_ROLES = {
    "navigation": "navigation",
    "complementary": "an aside",
    "contentinfo": "a footer",
    "search": "a search form",
    "dialog": "a dialog",
    "alertdialog": "a dialog",
}
_TAGS = {"nav": "navigation", "aside": "an aside", "footer": "a footer", "menu": "a menu"}

_OUTSIDE = re.compile(
    r"(?:^|[\s_-])(?:"
    r"(?:user|reader|leser)?-?(?:comments?|kommentare?)(?:[_-]?(?:list|section|area|thread|body|wrapper|container))?"
    r"|disqus\w*|related[\w-]*|recommended[\w-]*|recommendations?|teasers?|read-?more|more-?(?:news|stories|articles|from)|most-?(?:read|popular)"
    r"|newsletter\w*|social\w*|share|sharing|share-?(?:bar|buttons?|tools)|sharedaddy|breadcrumbs?"
    r"|cookie\w*|consent\w*|outbrain|taboola\w*|advert\w*|ads?|sponsor\w*|promos?|sidebar|navbar|nav|menu"
    r"|siderail|subscribe\w*|signup|pagination|skip-?link"
    r"|discussions?|diskussion(?:en)?|thread-?list|repl(?:y|ies)-?list"
    r"|author-?(?:bio|box|card|info|profile)|about-?(?:the-?)?authors?"
    r"|wm-ipp[\w-]*|\w*google-cache-hdr"
    r")(?=$|[\s_])",
    re.IGNORECASE,
)
"""Names that authors of pages give to what is no article; whole names, so that `has-sidebar` is none."""

_HIDDEN_NAMES = frozenset(
    (
        *("hidden", "hide", "d-none", "is-hidden", "u-hidden", "display-none", "invisible"),
        *("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text", "screen-reader-only"),
    )
)
_SHOWN_AGAIN = re.compile(r"(?:^|\s)(?:sm|md|lg|xl|2xl):|(?:^|\s)d-(?:sm|md|lg|xl|xxl)-")
_COLOUR = re.compile(
    r"(?:^|;)\s*(?P<what>color|background|background-color)\s*:\s*(?P<colour>#?[\w]+)\s*(?=;|!|\Z)",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"(?:^|\s)(?:gmail_(?:quote|attr|signature)\w*|moz-(?:cite-prefix|signature)|yahoo_quoted\w*|divRplyFwdMsg|OutlookMessageHeader|protonmail_quote)(?:$|\s)"
)
"""What mail programs call a mail that is answered, what introduces it, and a signature."""

_STRUCK = frozenset(("del", "s", "strike"))

_CORRECTION = re.compile(
    r"correction|corrigend|errat(?:um|a)|korrektur|berichtig|richtigstell|rectificat", re.IGNORECASE
)
_NOTES = re.compile(
    r"(?:^|[\s_-])(?:foot|end)?notes?(?:$|[\s_-])|fussnoten?|fußnoten?|(?:^|\s)references(?:$|\s)",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:wp-)?(?:image-?|photo-?|img-?|bild-?)?(?:caption|bildunterschrift)(?:-text)?(?:$|\s)",
    re.IGNORECASE,
)

_APPS = re.compile(
    r"amp-(?:ad|auto-ads|consent|embed|sidebar|social-share|sticky-ad|subscriptions\w*|user-notification)"
)
"""What AMP calls that is no article (https://amp.dev/documentation/components/)."""

_COMMENT_LABEL = re.compile(r"\s*(?:comment|kommentar|reply|antwort|commentaire)\b", re.IGNORECASE)
"""How pages of social networks label a comment, which is an article in an article there."""

_ARCHIVES_HEADER = "HEADER"
"""The id of what archive.today puts over a copy, in capitals."""

Attributes = Mapping[str, str | None]


def names(attributes: Attributes) -> str:
    """Return the classes and the id of an element, one blank between them."""
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}".strip()


def language_of(attributes: Attributes) -> str:
    """Return the language that an element declares, `de-at`; empty where it declares none. E-books write `xml:lang`."""
    return (attributes.get("lang") or attributes.get("xml:lang") or "").strip().lower()


def hidden_by(tag: str, attributes: Attributes) -> str | None:
    """Return what hides an element, or strikes it out, in words; None where neither its tag nor its own attributes do."""
    if tag in _STRUCK:
        return f"`<{tag}>`, which strikes it out"
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return "`hidden`"
    style = attributes.get("style") or ""
    if hides(style) or _is_in_its_own_colour(style):
        return "its style"
    if (attributes.get("aria-hidden") or "").strip().lower() == "true":
        return "`aria-hidden`"
    classes = attributes.get("class") or ""
    found = next((name for name in classes.split() if name.lower() in _HIDDEN_NAMES), None)
    return f"its class `{found}`" if found and not _SHOWN_AGAIN.search(classes) else None


def _is_in_its_own_colour(style: str) -> bool:
    """Return whether a style writes words in the colour of what is behind them."""
    told = {match["what"].lower().split("-")[0]: match["colour"].lower() for match in _COLOUR.finditer(style)}
    return "color" in told and told["color"] == told.get("background")


def outside_by(tag: str, attributes: Attributes) -> str | None:
    """Return what an element is that belongs to no article, in words; None where nothing says so."""
    return _by_role(tag, attributes) or _by_tag(tag) or _by_name(tag, attributes)


def _by_role(tag: str, attributes: Attributes) -> str | None:
    if (tag == "blockquote" and attributes.get("type") == "cite") or _MAIL.search(names(attributes)):
        return "another mail"
    role = (attributes.get("role") or "").strip().lower()
    is_article = tag == "article" or role == "article"
    if is_article and _COMMENT_LABEL.match(attributes.get("aria-label") or ""):
        return "a comment"
    return _ROLES.get(role)


def _by_tag(tag: str) -> str | None:
    if tag in _CONTROLS or ("-" in tag and (_APPS.fullmatch(tag) or _OUTSIDE.search(tag))):
        return f"a {tag}"
    return "for browsers without scripts" if tag == "noscript" else _TAGS.get(tag)


def _by_name(tag: str, attributes: Attributes) -> str | None:
    if attributes.get("id") == _ARCHIVES_HEADER:
        return "an archive's header"
    if tag in {"body", "main", "article", "p", *HEADINGS}:
        return None
    match = _OUTSIDE.search(names(attributes))
    return f"named `{match[0].strip(' _-')}`" if match else None


_QUOTES = {
    "de": ("„“", "‚‘"),
    "at": ("„“", "‚‘"),
    "fr": ("«»", "“”"),
    "it": ("«»", "“”"),
    "es": ("«»", "“”"),
    "ru": ("«»", "„“"),
    "uk": ("«»", "„“"),
    "pl": ("„”", "‚’"),
    "cs": ("„“", "‚‘"),
    "nl": ("“”", "‘’"),
    "sv": ("””", "’’"),
    "fi": ("””", "’’"),
}
"""The marks of `<q>` as browsers set them, outer and inner, by language; English ones elsewhere."""


def quote_marks(language: str, inner: int) -> str:
    """Return the opening and the closing mark of a `<q>` that stands in *inner* others."""
    return _QUOTES.get(language.partition("-")[0], ("“”", "‘’"))[min(inner, 1)]


def zone_of(tag: str, attributes: Attributes) -> Zone | None:
    """Return the zone that an element opens within an article; None where it opens none."""
    if tag == "figcaption":
        return Zone.CAPTION
    if tag == "blockquote":
        return Zone.QUOTE
    own = names(attributes)
    if tag in {"body", "main", "article", "html"} or (not own and "role" not in attributes):
        return None
    if _CORRECTION.search(own):
        return Zone.CORRECTION
    if _NOTES.search(own) or attributes.get("role") in {"doc-endnotes", "doc-footnote"}:
        return Zone.NOTE
    return Zone.CAPTION if _CAPTION.search(own) else None


_MARK = re.compile(r"[\[(]?\s*(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})\s*[\])]?", re.IGNORECASE)
_NOTE_NAMES = re.compile(r"noteref|footnote|fussnote|fußnote|endnote|reference|\bfn\b", re.IGNORECASE)
_BEHIND = re.compile(r"[\w.,;:!?][”“’»)\]\"]?\Z")
_RAISING = re.compile(r"vertical-align\s*:\s*(?:super|text-top|top)\b", re.IGNORECASE)


def is_raised(tag: str, attributes: Attributes) -> bool:
    """Return whether an element stands above the line of the words around it."""
    return tag == "sup" or bool(_RAISING.search(attributes.get("style") or ""))


def may_be_note_mark(tag: str, attributes: Attributes) -> bool:
    """Return whether an element within a line may be a mark that sends to a footnote, whatever its words are."""
    return tag == "a" or is_raised(tag, attributes) or _is_named_note(attributes)


def _is_named_note(attributes: Attributes) -> bool:
    told = f"{attributes.get('role') or ''} {attributes.get('epub:type') or ''}"
    return bool(_NOTE_NAMES.search(names(attributes))) or "noteref" in told


def is_note_mark(tag: str, attributes: Attributes, text: str, *, to_note: bool, before: str) -> bool:
    """Return whether an element is a mark that sends to a footnote: „Beschäftigte¹“.

    Args:
        tag: Its tag.
        attributes: Its attributes.
        text: Its words.
        to_note: Whether a link in it, around it, or it itself, leads to a place on the page.
        before: The words before it in the same block, with the blank behind them.
    """
    if not _MARK.fullmatch(text.strip()):
        return False
    named = _is_named_note(attributes)
    if not is_raised(tag, attributes):
        # Right behind a word or number, a link to a place on the page would make another one of it.
        return named if tag != "a" else to_note and (named or bool(_BEHIND.search(before)))
    digits = text.strip(" []()").isdigit()
    # `m²`, `CO₂`, `10⁶` are no notes; behind a longer word or a stop nothing else can be meant.
    behind_word = bool(re.search(r"[^\W\d_]{4,}$|[.,;:!?”“’»«)\"]$", before.rstrip()))
    return to_note or named or text.strip()[:1] in "[(*†‡§" or (digits and behind_word)

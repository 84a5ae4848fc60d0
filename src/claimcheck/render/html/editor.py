"""`claimcheck report --format html` for editors: what may be printed first, the proofs behind it, bookkeeping last."""

from collections.abc import Sequence

from claimcheck.render import plain
from claimcheck.render.html.environment import environment
from claimcheck.render.html.places import places
from claimcheck.render.svg.drawing import Picture
from claimcheck.report.annotated import Annotated
from claimcheck.report.editorial import GLOSSARY, Editorial
from claimcheck.report.sentence import sentences
from claimcheck.report.wording import TOOL

SHOWN_PICTURES = frozenset(("timeline",))
"""What of the report's pictures an editor is shown: who says what stands on the page in squares that any screen holds."""

TONES = {"not-as-they-stand": "warn", "to-be-read-first": "read", "supported-as-worded": "firm"}
"""How the groups look."""


def to_editor_html(edited: Editorial, annotated: Annotated, pictures: Sequence[Picture] = ()) -> str:
    """Return the report for an editor as one HTML document.

    Args:
        edited: What is shown.
        annotated: The articles in segments; without them the page has the claims alone.
        pictures: Shown behind the claims; their `<svg>` elements go in as they are.
    """
    whole = edited.whole
    made = environment(whole)
    texts = {claim.claim.id: claim.claim.text for claim in whole.claims}
    made.globals |= {
        "plain": plain,
        "tones": TONES,
        "meaning": plain.meaning,
        "note_words": lambda ref: texts[ref.claim],
    }
    numbers = edited.numbers
    names = plain.article_names((checked.source for checked in whole.sources), whole.actors)
    shown = {checked.source.id for checked in edited.articles}
    articles = [article for article in annotated.articles if article.source in shown]
    return made.get_template("editor.html.jinja").render(
        edited=edited,
        masthead=edited.masthead,
        annotated=annotated,
        pictures=pictures,
        glossary=GLOSSARY,
        tool=TOOL,
        numbers=numbers,
        shown=numbers,
        claims={claim.claim.id: claim for claim in whole.claims},
        sentences=sentences(whole),
        article_names=names,
        articles={article.source: article for article in articles},
        places=places(articles),
    )

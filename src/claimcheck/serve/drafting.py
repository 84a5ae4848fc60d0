"""A form that was sent: what of it can be quoted, what it would write, and what is answered."""

from dataclasses import replace
from typing import NamedTuple

from claimcheck.check.quotation.outside import told_outside
from claimcheck.errors import ClaimcheckError
from claimcheck.serve.asked import (
    Asked,
    DraftPage,
    cues_not_found,
    draft_of,
    is_as_chosen,
    missing,
    outcome_of,
    there_already,
    wrong_actor,
)
from claimcheck.serve.pages import pages_of
from claimcheck.serve.project import Done, Material, ProjectFiles
from claimcheck.serve.selected import (
    NoQuotationError,
    Offer,
    offer,
    places_in_any_case,
    places_of,
    stands_there,
)
from claimcheck.text.article import Article
from claimcheck.text.span import Span

OK, SEE_OTHER, NOT_FOUND, CONFLICT, UNPROCESSABLE = 200, 303, 404, 409, 422

CHECK, WRITE = "check", "write"

_CHANGED = (
    "Nothing was written: the files have changed since this page was read. What you typed is still here, and what follows is told "
    "of the files as they are now: look at it again, then press Write once more."
)
_MOVED = (
    "Nothing was written: the article has changed since this page was read, and these words no longer stand where they were selected. "
    "What you typed is still here: type words of the article as it is now, then press Check."
)
_FOUND_AGAIN = (
    "Nothing was written: the article has changed since this page was read. These words stand elsewhere in it now, and nowhere else. "
    "What you typed is still here: look at the passage again, then press Write once more."
)
_TYPED_ANEW = (
    "Nothing was written: the words were looked for anew. Look at the passage, then press Write once more."
)
_GONE = (
    "Nothing was written: no article of the source {source} can be read now; its file or its record has been renamed, removed or broken "
    "since this page was read. What you typed is still here: put the article back, then press Check."
)
_UNREADABLE = "Nothing was written: {error}. What you typed is still here: put that right, then press Check."

_TWICE = "These words stand in the article more than once: type more of them."
_NOT_THERE = "The article does not have these words in one run. The search finds words in any order."


class Answer(NamedTuple):
    """A page with its status, or where to go on."""

    status: int
    page: str
    location: str = ""
    done: Done | None = None


class _Quoted(NamedTuple):
    """What was selected, as it can be quoted, or why it cannot be."""

    offer: Offer | None
    refused: str = ""
    has_moved: bool = False


def answer(asked: Asked, do: str, project: ProjectFiles) -> Answer:
    """Return what a form is answered with; `do` says which of its buttons was pressed, if any.

    Whatever has become of the files, what was typed and chosen is in the answer.

    Raises:
        ClaimcheckError: if the project cannot be read, and never could.
    """
    try:
        return _answered(asked, do, project)
    except ClaimcheckError as error:
        told = kept(asked, project, _UNREADABLE.format(error=error))
        if told is None:
            raise
        return told


def kept(asked: Asked, project: ProjectFiles, changed: str) -> Answer | None:
    """Return the form as it was sent, with why nothing came of it; None where no project was ever read."""
    material = project.last
    if material is None:
        return None
    return Answer(CONFLICT, pages_of(material).draft(DraftPage(asked, None, changed=changed)))


def _answered(asked: Asked, do: str, project: ProjectFiles) -> Answer:
    material = project.current(anew=do == WRITE)
    pages = pages_of(material)
    article = material.corpus.articles.get(asked["source"])
    if article is None:
        return _without_article(asked, do, material)
    if not asked["start"]:
        return _typed(asked, do, article, material, project)
    quoted = _quoted(asked, article, material)
    if quoted.has_moved or (do and asked["seen"] != material.seen):
        changed = (_FOUND_AGAIN if quoted.offer else _MOVED) if quoted.has_moved else _CHANGED
        page = _checked(asked, quoted, material, project) if do else DraftPage(asked, quoted.offer)
        return Answer(CONFLICT, pages.draft(page._replace(changed=changed)))
    if not do or quoted.offer is None:
        return _shown(asked, quoted, material)
    page = _checked(asked, quoted, material, project)
    return _written(asked, page, material, project) if do == WRITE else Answer(OK, pages.draft(page))


def undone(number: str, project: ProjectFiles) -> Answer:
    """Return where to go on once the writing with that *number* has been taken back, or why it was not."""
    try:
        done = project.undo(number)
    except ClaimcheckError as error:
        text = f"{str(error)[:1].upper()}{str(error)[1:]}."
        return Answer(CONFLICT, pages_of(project.current(anew=True)).message("Not undone", text))
    place = (
        f"/claim/{done.claim}"
        if done.claim in project.current(anew=True).corpus.claims
        else f"/article/{done.source}"
    )
    return Answer(SEE_OTHER, "", place, done)


def _without_article(asked: Asked, do: str, material: Material) -> Answer:
    """Return the form that was filled in, with what has become of its article; without one, that there is none."""
    pages = pages_of(material)
    if do:
        gone = _GONE.format(source=asked["source"] or "that was named")
        return Answer(
            CONFLICT, pages.draft(DraftPage(asked, None, _missing(asked, None, material), changed=gone))
        )
    return Answer(NOT_FOUND, pages.message("No such article", "There is no such article that could be read."))


def _shown(asked: Asked, quoted: _Quoted, material: Material) -> Answer:
    """Return the form with nothing checked."""
    page = DraftPage(asked, quoted.offer, _missing(asked, quoted.offer, material), quoted.refused)
    return Answer(OK if quoted.offer else UNPROCESSABLE, pages_of(material).draft(page))


def _typed(asked: Asked, do: str, article: Article, material: Material, project: ProjectFiles) -> Answer:
    """Return the form for words that were typed, or where they stand; a form that was filled in stays."""
    words, pages = asked["words"], pages_of(material)
    is_any = any(character.isalnum() for character in words)
    spans = (places_of(words, article) or places_in_any_case(words, article)) if is_any else ()
    if not spans:
        outside = told_outside(words, article) if words else None
        text = outside[0] if outside else _NOT_THERE
        link = (f"/article/{asked['source']}", "Back to the article")
        if do:
            return _shown(asked, _Quoted(None, text), material)
        return Answer(UNPROCESSABLE, pages.message("Not in the article", text, link))
    if len(spans) > 1:
        if do:
            return _shown(asked, _Quoted(None, _TWICE), material)
        return Answer(OK, pages.choose(asked["source"], words, spans))
    [span] = spans
    found = _at(asked, span, article)
    quoted = _quoted(found, article, material)
    if not do or quoted.offer is None:
        return _shown(found, quoted, material)
    page = _checked(found, quoted, material, project)
    changed = _TYPED_ANEW if do == WRITE else ""
    return Answer(CONFLICT if changed else OK, pages.draft(page._replace(changed=changed)))


def _at(asked: Asked, span: Span, article: Article) -> Asked:
    """Return *asked* for the words at *span*."""
    words = article.written[span.start : span.end]
    return replace(
        asked, texts={**asked.texts, "start": str(span.start), "end": str(span.end), "words": words}
    )


def _quoted(asked: Asked, article: Article, material: Material) -> _Quoted:
    numbers = asked["start"], asked["end"]
    if not all(number.isascii() and number.isdecimal() and len(number) < 10 for number in numbers):  # noqa: PLR2004 -- no article is as long
        return _Quoted(None, "It is not told where the words stand: select them in the article.")
    span = Span(*map(int, numbers))
    has_moved = not stands_there(article, span, asked.texts.get("words", ""))
    if has_moved:
        words = asked["words"]
        spans = places_of(words, article) if any(character.isalnum() for character in words) else ()
        if len(spans) != 1:
            return _Quoted(None, "The words do not stand there.", has_moved)
        [span] = spans
    try:
        return _Quoted(offer(asked["source"], span, material.reader), "", has_moved)
    except NoQuotationError as error:
        return _Quoted(None, str(error), has_moved)


def _missing(asked: Asked, quoted: Offer | None, material: Material) -> tuple[str, ...]:
    return missing(asked, quoted.proposal if quoted else None, material.corpus.actors)


def _checked(asked: Asked, quoted: _Quoted, material: Material, project: ProjectFiles) -> DraftPage:
    """Return the form with what would become of the claim, as far as there is something to write."""
    page = DraftPage(asked, quoted.offer, _missing(asked, quoted.offer, material), quoted.refused)
    if quoted.offer is None or page.missing:
        return page
    draft = draft_of(asked, quoted.offer.proposal, material.corpus.actors)
    try:
        enlarged = project.enlarged(draft, asked["file"], material)
    except ClaimcheckError as error:
        return page._replace(refused=str(error).removeprefix("nothing was written: "))
    then = project.as_if(enlarged)
    wrong = wrong_actor(draft, material.report, then.report)
    if wrong:
        return page._replace(refused=wrong)
    outcome = outcome_of(draft, material.report, then.report)
    if outcome is None or not is_as_chosen(draft, material.report, then.report):
        return page._replace(refused="the record would not be read as it is meant; write it by hand")
    wrong = there_already(outcome) or cues_not_found(outcome)
    if wrong:
        return page._replace(refused=wrong)
    return page._replace(parts=enlarged.parts, outcome=outcome)


def _written(asked: Asked, page: DraftPage, material: Material, project: ProjectFiles) -> Answer:
    if page.offer is None or page.outcome is None:
        return Answer(UNPROCESSABLE, pages_of(material).draft(page._replace(was_tried=True)))
    draft = draft_of(asked, page.offer.proposal, material.corpus.actors)
    try:
        enlarged = project.enlarged(draft, asked["file"], material)
        done = Done(
            draft.id,
            " and ".join(part.place for part in enlarged.parts),
            sum(len(part.added.lines) - len(part.added.instead) for part in enlarged.parts),
            asked["source"],
        )
        project.write(enlarged, done)
    except ClaimcheckError as error:
        has_changed = project.current(anew=True).seen != material.seen
        changed = _CHANGED if has_changed else f"{error}."
        return Answer(CONFLICT, pages_of(material).draft(page._replace(changed=changed)))
    return Answer(SEE_OTHER, "", f"/claim/{draft.id}", done)

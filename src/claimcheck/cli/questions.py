"""Questions on a terminal or through a pipe, asked again where an answer is of no use; those by which the passages of a claim are chosen."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.candidates.drafting import needs_gloss, offers, quoted_in
from claimcheck.check.finding.suggestions import Encoder
from claimcheck.cli.output import is_terminal, say, say_part, show_aside
from claimcheck.load.encoder import encoder
from claimcheck.locate.quotation import occurrences
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Stance
from claimcheck.render.terminal.found import offers_page
from claimcheck.render.visible import visible
from claimcheck.report.model import Report
from claimcheck.report.proposal import DraftPassage, Offer, Proposal, ProposedLink

QUIT = "q"
NOTHING = "-"
"""The answer that leaves a thing empty which has a default."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

Problem = Callable[[str], str]
"""Says why an answer cannot be used; empty where it can."""


class EndedError(Exception):
    """No more answers come: a person has said `q`, or the input is at its end."""

    def __init__(self, *, is_wanted: bool) -> None:
        super().__init__()
        self.is_wanted = is_wanted


def ask(question: str, default: str = "", problem: Problem = lambda _: "", called: str = "") -> str:
    """Return the answer to *question*, on one line; where it is empty, the *default*.

    Args:
        question: What to ask, in our own words.
        default: What stands there already.
        problem: Says why an answer cannot be used; it is then asked for again.
        called: What to call a default that is too long for a question.

    Raises:
        EndedError: if there is none.
    """
    shown = f"{question} [{visible(called or default)}]: " if default else f"{question}: "
    while True:
        answer = _line(shown)
        if answer == QUIT:
            raise EndedError(is_wanted=True)
        answer = "" if answer == NOTHING else answer or default
        reason = "it holds control characters" if _CONTROLS.search(answer) else problem(answer)
        if not reason:
            return answer
        say(f"  {reason}")


def is_yes(question: str, *, default: bool) -> bool:
    """Return whether *question* is answered with yes.

    Raises:
        EndedError: if there is no answer.
    """
    answers = {"y": True, "yes": True, "n": False, "no": False}
    return answers[ask(question, "y" if default else "n", lambda one: one_of(one, [*answers]))]


def _line(shown: str) -> str:
    """Return a line of input, blanks made one.

    Raises:
        EndedError: if there is none.
    """
    try:
        line = _typed(shown)
    except UnicodeDecodeError:
        say("")
        # A control character, which no answer may have.
        return "\x00"
    if not line:
        raise EndedError(is_wanted=False)
    return " ".join(line.split())


def _typed(shown: str) -> str:
    """Return a line with its end; nothing where the input is at its end."""
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty() and is_terminal():
        # Loaded, it lets the line be edited, and earlier ones come back.
        with suppress(ImportError):
            import readline  # noqa: F401 -- `input` uses it where it is loaded
        try:
            return input(visible(shown)) + "\n"
        except EOFError:
            return ""
    say_part(shown)
    line = sys.stdin.readline()
    # Nobody has seen the line's end where it was not typed.
    say("" if not line else visible(line.strip()))
    return line


def one_of(answer: str, allowed: Sequence[str]) -> str:
    """Return what is wrong with an answer that must be one of *allowed*; empty where it is."""
    return "" if answer in allowed else f"answer one of {', '.join(allowed)}"


_ROLE = "what it does to the claim"
_STANCES = tuple(stance.value for stance in Stance)


class Passages:
    """Has passages chosen; whatever ends the questions, those that were chosen stay."""

    def __init__(self, corpus: Corpus, report: Report) -> None:
        """Take the material, and the report by which passages are known to be quoted."""
        self.chosen: tuple[DraftPassage, ...] = ()
        self._corpus = corpus
        self._report = report
        self._reader = PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True)

    def ask(self, text: str) -> None:
        """Ask for passages of a claim with this *text* until no more is wanted; those there can be taken away.

        Raises:
            EndedError: if no more answers come.
        """
        for passage in self.chosen:
            if not is_yes(f"keep {passage.proposal.source}: „{passage.proposal.quote}“", default=True):
                self.chosen = tuple(one for one in self.chosen if one is not passage)
        words = ask("words to look for, or to quote", text, called="those of the claim")
        while words:
            words = self._ask_among(offers(words, self._corpus, self._report, self._encoder), text)

    @cached_property
    def _encoder(self) -> Encoder | None:
        return encoder()

    def _ask_among(self, found: tuple[Offer, ...], text: str) -> str:
        """Have one of the sentences that were *found* chosen, or none; return the words to look for next."""
        if not found:
            say("  nothing like it")
            return ask("other words to look for, or nothing to go on")
        show_aside(offers_page(found, self._report))
        question = "which one: its number, other words to look for, or nothing to go on"
        answer = ask(question, problem=lambda one: _number_up_to(one, len(found)))
        if not answer.isdecimal():
            return answer
        self._choose(found[int(answer) - 1], text)
        return ask("another passage: words to look for, or nothing to go on")

    def _choose(self, offer: Offer, text: str) -> None:
        # Kept before anything more is asked for, so that an end anywhere loses nothing.
        before = self.chosen
        whole = quoted_in(offer, offer.text, self._reader)
        if isinstance(whole, Proposal):
            self.chosen = (*before, DraftPassage(whole, unanswered=("which words of it to quote", _ROLE)))
        proposal = self._ask_quote(offer)
        self.chosen = (*before, DraftPassage(proposal, unanswered=(_ROLE,)))
        for warning in proposal.warnings:
            say(f"  {warning}")
        question = f"{_ROLE} ({', '.join(_STANCES)})"
        stance = Stance(ask(question, "supports", lambda one: one_of(one, _STANCES)))
        passage = DraftPassage(proposal, stance)
        self.chosen = (*before, passage)
        if needs_gloss(text, offer.source, self._corpus):
            passage = passage._replace(gloss=ask("your translation of it, or nothing"))
            self.chosen = (*before, passage)
        for links in self._ask_links(proposal):
            self.chosen = (*before, passage._replace(links=links))

    def _ask_quote(self, offer: Offer) -> Proposal:
        found: list[Proposal] = []

        def problem(answer: str) -> str:
            if not any(character.isalnum() for character in answer):
                return "quote some words of it"
            quoted = quoted_in(offer, answer, self._reader)
            if isinstance(quoted, str):
                return quoted
            found.append(quoted)
            return ""

        ask("words of it to quote", offer.text, problem, called="the whole sentence")
        return found[-1]

    def _ask_links(self, proposal: Proposal) -> Iterator[tuple[ProposedLink, ...]]:
        """Ask of each link that was read, from the page back to the origin, who it is; yield the links after each answer."""
        links: tuple[ProposedLink, ...] = ()
        for link in proposal.links:
            said = f"„{link.speaker}“, " if link.speaker and link.speaker not in link.cue else ""
            say(f"  read: {said}„{link.cue}“")
            question = f"who says it: an actor's id; `{NOTHING}` leaves it out"
            actor = ask(question, link.actor or "", self._problem_of_actor)
            if actor:
                is_read = link.actor is None or not {*actor.split("+")}.isdisjoint(link.actor.split("+"))
                cue = link.cue if is_read else self._ask_cue(proposal.source, link.cue)
                links = (*links, link._replace(actor=actor, cue=cue))
                yield links
        if not proposal.links:
            say("  nobody is read as saying it: the chain stays empty, its origin unknown")

    def _ask_cue(self, source: str, read: str) -> str:
        """Ask for the words that show another one than whom they were read as."""
        article = self._corpus.articles[source]

        def problem(answer: str) -> str:
            is_there = not answer or occurrences(answer, article)
            return "" if is_there else f"source {source} does not have these words, as they stand"

        return ask(f"by which words of the article; `{NOTHING}` for none", read, problem)

    def _problem_of_actor(self, answer: str) -> str:
        unknown = [id_ for id_ in answer.split("+") if id_ not in self._corpus.actors] if answer else []
        if not unknown:
            return ""
        from difflib import get_close_matches

        near = get_close_matches(unknown[0], list(self._corpus.actors), n=3, cutoff=0.5)
        hint = f"near: {', '.join(near)}" if near else "claimcheck actors lists them"
        return f"no actor `{unknown[0]}`; {hint}"


def _number_up_to(answer: str, most: int) -> str:
    return f"there are {most}" if answer.isdecimal() and not 1 <= int(answer[:9]) <= most else ""

"""What the article shows of a link: does the cue attribute the passage, and to whom?

That the words of a cue stand somewhere shows nothing. They show who said it where the article reports the
passage as somebody's words, the cue is part of what does so, and the name in it is the speaker's.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.actors.bearers import STATEMENTS
from claimcheck.check.actors.introduced import introduced, may_be
from claimcheck.check.actors.resolving import Meant, Stranger, meant_by, pair_before, resolve, stranger
from claimcheck.check.attribution.crediting import Credit, credits_beside, shows
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.reaching import Cue, Reach
from claimcheck.check.attribution.turned import is_hearer, is_inside, is_of_others, turned
from claimcheck.languages.pack import all_endings, all_kinds, all_words
from claimcheck.records.model import RELAYS, Kind
from claimcheck.report.evidence import Layer, LinkKind
from claimcheck.speech.kind import Kind as SpeechKind
from claimcheck.speech.lexicon import AGENT_PREPOSITIONS, JOINERS
from claimcheck.speech.reading import language_read
from claimcheck.text.article import Article
from claimcheck.text.phrases import Sought, alternatives, pattern_of
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

_EYEWITNESS = Sought(r"<…eyewitness>(?!\w)")
"""The end of a compound, too: „Auslandskorrespondent“, „Kriegsreporterin“."""

_PICTURE = re.compile(rf"\b(?:{alternatives('picture-credit')})\s*[:/(©]|©", re.IGNORECASE)

_NO_SAYING = "no word there says that somebody said it"
_OTHER_STATEMENT = "it reports another statement"
_DEED = "it stands in what is told there, which „{cue}“ credits to {who}"
_SEX = "„{who}“ is not {name}, by name or noun"
_TOLD = "it names who was told or asked, not who speaks"
_BESIDE = "it names {who}, who is not read as the one who speaks"
_SPEAKS = "it names {who} beside „{speaker}“, who speaks"
_TURNED = "by „{word}“ the passage is not what it says"
_OTHERS = "„{who}“ may be others, who are only told by that name"
_ABSENT = "it names nobody, and the article names {who} nowhere"
_DENIED = "its clause says „{word}“"
_NEXT_SPEAKER = "it is the label of the next speaker"
_DOUBTFUL = "„{name}“ may be somebody else; add the name to the actor's aliases if it is not"
_ANOTHER = "the article introduces „{other}“, whom „{name}“ may mean"
_UNKNOWN = "it names „{name}“, which is none of the actor's names; add it to the aliases if it is"

_TELLS = re.compile(
    r"(?:ein|eine|einer)\s(?:(?!(?:namens|von|des|der)\b)[^\W\d_-]+\s)+[^\W\d_]+", re.IGNORECASE
)
"""An indefinite noun with a bare name behind it."""

_DESCRIPTION = re.compile(r"(?i:der|die|das|ein|eine)\s(?:[a-zäöüß]\w*\s)*(?P<noun>[^\W\d_][\w-]*)\s")
"""The noun that an article opens, with more behind it."""

_RELAY_NOUNS = all_endings("relay-noun")
"""What nouns end on that an agency or outlet is called."""

_ARTICLE = re.compile(r"^(?:the|der|die|das|dem|den|des)\s", re.IGNORECASE)

_CLOSES = re.compile(r"\s*(?:[.,;:!]|\Z|that\b|how\b|dass\b|wie\b)")

_NICKNAMED = re.compile(
    r"(?P<given>[A-ZÄÖÜ][\w-]+)\s(?:\([^()\n]{2,40}\)|['\"„“‚‘»«][^'\"„“”‚‘’»«\n]{2,30}['\"“”‘’»«])\s(?P<surname>[A-ZÄÖÜ][\w-]+)"
)
_EACH = all_words("each-by-himself")
_HEARING = frozenset(all_kinds("hearing"))
_READING = all_words("taking-in")

_AND_NAMES = re.compile(rf"(?:,?\s+(?:{'|'.join(sorted(JOINERS))})|,)(?P<names>(?:\s+[A-ZÄÖÜ][\w-]*){{1,4}})")
"""What is joined to a cue that ends in a name."""

_BROKEN = re.compile(r"(?:\u00ad\w+)+")
"""What a soft hyphen parts from a name."""


class Shown(NamedTuple):
    """What a link is worth, and why it is not more."""

    kind: LinkKind
    why: str = ""
    beside: tuple[str, ...] = ()
    """Whom the words that speak name beside the link's own actors: "Ann Doyle and Rob Finch said"."""

    @property
    def reads_nobody(self) -> bool:
        """Return whether no speaker of the passage was read at the cue, whoever it names."""
        return self.kind is LinkKind.UNREAD and self.why in {_NO_SAYING, _OTHER_STATEMENT, _NEXT_SPEAKER}


class LinkReader:
    """Reads the cues of one passage."""

    def __init__(self, source: str, pieces: Sequence[Span], reader: PassageReader) -> None:
        """Take the passage and who reads its article."""
        self._source = source
        self._pieces = pieces
        self._reader = reader
        self._article: Article = reader.corpus.articles[source]
        self._layers = reader.layers(source, pieces) if pieces else ()
        self._reach = Reach(self._article, self._pieces, self._layers, reader.speeches(source))

    def read(self, cue: Cue) -> Shown:
        """Return what the article shows of the link with *cue*."""
        if not self._pieces:
            return self._by_name(cue)
        here = [layer for layer in self._layers if _stands_at(layer, cue.span)]
        said = (*self._pieces, *(part for layer in here for part in layer.message))
        otherwise = "" if cue.denying else turned(self._article, cue.span, self._pieces[0].start, said)
        if otherwise:
            return Shown(LinkKind.UNREAD, _TURNED.format(word=otherwise))
        found = [shown for shown in (self._of_layer(cue, layer) for layer in here) if shown]
        if found:
            return min(found, key=lambda shown: list(LinkKind).index(shown.kind))
        return self._carried_to(cue) or self._beside(cue)

    def of_speaker(self, cue: Cue, name: str) -> Shown:
        """Return what it shows that the map of a transcript gives the passage to a speaker of that *name*, whom the cue quotes."""
        return self._meant(cue, meant_by(name, self._reader.names), name, None)

    def _by_name(self, cue: Cue) -> Shown:
        """Return what the words of a cue say where there is no passage to be attributed."""
        return Shown(LinkKind.NAMED) if cue.names_all else Shown(LinkKind.IMPLIED)

    def _of_layer(self, cue: Cue, layer: Layer) -> Shown | None:
        """Return what a layer that attributes the passage at the cue shows."""
        meant = Meant(layer.actors, layer.is_named, layer.owners)
        if layer.speaker is None:
            return None
        if layer.denies and not cue.denying and layer.cue and layer.message[-1].end <= layer.cue[0].start:
            return Shown(LinkKind.UNREAD, _DENIED.format(word=layer.denies))
        if not cue.kinds & {Kind.DOCUMENT} and {layer.lemma, layer.cue_text.lower()} & _READING:
            return Shown(LinkKind.UNREAD, _TOLD)
        is_whole = not layer.actors and cue.actors & set(
            self._reader.names.speaking_in(self._credit_text(layer)).actors
        )
        if is_whole or self._is_in_name(cue, layer.speaker):
            return Shown(LinkKind.NAMED)
        is_agent = self._is_agent(layer)
        return self._meant(cue, meant, layer.speaker_text, layer.speaker, is_agent=is_agent)

    def _is_agent(self, layer: Layer) -> bool:
        """Return whether a passive verb of saying, or one of hearing, names with „von“ who speaks: "were told by Moore", "heard from Moore"."""
        if not _HEARING.isdisjoint(layer.cue_text.lower().split()):
            return True
        start = layer.speaker.start if layer.speaker else 0
        end = max((part.end for part in layer.cue if part.end <= start), default=start)
        return self._article.text[end:start].strip().lower() in AGENT_PREPOSITIONS

    def _credit_text(self, layer: Layer) -> str:
        """Return a speaker with the words of saying right beside it: „Berichten zufolge“ may be a name, too."""
        start, end = layer.speaker or (0, 0)
        for part in layer.cue:
            if -1 <= start - part.end <= 1 or -1 <= part.start - end <= 1:
                start, end = min(start, part.start), max(end, part.end)
        broken = _BROKEN.match(self._article.text, end)
        return self._article.slice(Span(start, broken.end() if broken else end))

    def _meant(
        self, cue: Cue, meant: Meant, who: str, place: Span | None, *, is_agent: bool = False
    ) -> Shown:
        """Return what it shows that the words *who* are said to speak."""
        if place is not None and (name := self._without_nickname(place)):
            said = self._reader.names.speaking_in(name)
            meant, who = Meant(said.actors, bool(said.actors), said.owners), name
        if meant.is_named and (doubt := self._doubt(cue, who, place)):
            return Shown(LinkKind.UNREAD, doubt)
        names = tuple(
            name
            for id_ in cue.link.actors
            for actor in (self._reader.corpus.actor(id_),)
            for name in (actor.name, *actor.aliases, actor.name.split()[-1])
        )
        is_asked = place is not None and (not meant.actors or bool(cue.actors & set(meant.actors)))
        if is_asked and place and self._is_of_others(cue, place, names, is_agent=is_agent):
            return Shown(LinkKind.UNREAD, _OTHERS.format(who=" ".join(who.split())))
        if cue.actors <= set(meant.actors):
            kind = LinkKind.NAMED if meant.is_named or cue.names_all else LinkKind.RESOLVED
            return Shown(kind, beside=() if _is_each(who) else _others(meant.actors, cue))
        if cue.actors & set(meant.actors) or self._is_pair(cue, place):
            return Shown(LinkKind.RESOLVED)
        if self._has_seen(cue, who) or self._speaks_for(cue, who):
            return Shown(LinkKind.NAMED)
        return self._other(cue, meant, who)

    def _is_in_name(self, cue: Cue, place: Span) -> bool:
        """Return whether a speaker is a part of the cue's own name, which has small words: „Ärzte | ohne Grenzen teilte mit“."""
        if Kind.PERSON in cue.kinds or len(cue.actors) > 1:
            return False
        names = (name for id_ in cue.actors for name in self._reader.corpus.actor(id_).names)
        spans = (
            Span(*match.span())
            for name in names
            if any(map(str.islower, name.split()))
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", self._article.slice(cue.span))
        )
        return any(span.moved(cue.span.start).holds(place) for span in spans)

    def _is_of_others(self, cue: Cue, place: Span, names: tuple[str, ...], *, is_agent: bool) -> bool:
        """Return whether who speaks is only told by the name of the cue's actor."""
        is_person, article = cue.kinds <= {Kind.PERSON}, self._article
        if is_person and is_inside(article, place, names):
            return True
        return not is_agent and is_of_others(article, place, names, article.language, is_person=is_person)

    def _doubt(self, cue: Cue, who: str, place: Span | None) -> str:
        """Return why a speaker may be another than the actor whose name the words *who* have; empty where nothing says so."""
        if self._may_be_told(cue, who):
            return _TOLD
        known = introduced(self._article, self._reader.names)
        others = (known.another(actor, who, place.start) for actor in cue.actors) if place is not None else ()
        other = next(filter(None, others), "")
        return _ANOTHER.format(name=_plain(who), other=other) if other else ""

    def _without_nickname(self, place: Span) -> str:
        """Return the name of a speaker that a nickname parts: "Tim 'The Hammer' Bohn"; nothing where none does."""
        match = _NICKNAMED.match(self._article.text, place.start)
        return f"{match['given']} {match['surname']}" if match else ""

    def _has_seen(self, cue: Cue, who: str) -> bool:
        """Return whether *who* are an agency's own people, as a firsthand link has it: „ein Reuters-Reporter“."""
        if not (cue.link.firsthand and says_firsthand(who)):
            return False
        said = self._reader.names.speaking_in(who.replace("-", " "))
        return cue.actors <= {*said.actors, *said.owners}

    def _speaks_for(self, cue: Cue, who: str) -> bool:
        """Return whether *who* are called by what they are of the actor: „der Sprecher der Feuerwehr, Jan Holm“ is the brigade's."""
        said = self._reader.names.speaking_in(who).actors
        return cue.actors <= self._reader.names.served_in(who) & set(said)

    def _other(self, cue: Cue, meant: Meant, who: str) -> Shown:
        """Return what it shows that the words *who* speak, which do not mean the actor."""
        said = self._reader.names.speaking_in(who)
        if self._may_tell_relay(cue, meant, who):
            return Shown(LinkKind.UNREAD, _TOLD)
        is_another = bool(meant.actors) and meant.is_named and not self._is_of(cue, meant.actors)
        if is_another or cue.actors & set(said.namesakes):
            return self._somebody_else(cue, who)
        if cue.actors & set(said.doubtful):
            return Shown(LinkKind.UNREAD, _DOUBTFUL.format(name=_plain(who)))
        # „… der Kapitän auf eine Frage von Smith“: named beside him who speaks, in whatever part.
        named = {*cue.said.actors, *cue.said.owners} - set(said.owners)
        return self._heard(cue, who) if cue.actors & named else self._open(cue, who)

    def _may_be_told(self, cue: Cue, who: str) -> bool:
        """Return whether a name may be whom somebody tells: „sagte ein Ingenieur Smith“, a dative in German."""
        return cue.kinds <= {Kind.PERSON} and _TELLS.fullmatch(" ".join(who.split())) is not None

    def _may_tell_relay(self, cue: Cue, meant: Meant, who: str) -> bool:
        """Return whether an agency may be whom a description tells: „sagte der Kanzler Reuters“, „… der Agentur Reuters“."""
        kinds = {self._reader.corpus.actor(actor).kind for actor in meant.actors}
        described = _DESCRIPTION.match(_plain(who))
        if not meant.is_named or not kinds or not kinds <= RELAYS or cue.kinds & RELAYS or described is None:
            return False
        noun = described["noun"]
        return not self._reader.names.named_in(noun) and not noun.casefold().endswith(_RELAY_NOUNS)

    def _is_called(self, cue: Cue, who: str) -> bool:
        """Return whether *who* is the whole name of the actor but for a capital: "the ministry"."""
        plain = _ARTICLE.sub("", _plain(who)).casefold()
        return all(
            plain in {_ARTICLE.sub("", name).casefold() for name in self._reader.corpus.actor(actor).names}
            for actor in cue.actors
        )

    def _open(self, cue: Cue, who: str) -> Shown:
        """Return what it shows that somebody speaks whom the words *who* do not name."""
        if self._is_called(cue, who):
            return Shown(LinkKind.NAMED)
        # „Putins Tochter“ is a description, whoever she is.
        is_owned = bool(self._reader.names.speaking_in(who).owners)
        told = Stranger.NO if is_owned else stranger(who, language_read(self._article), cue.kinds)
        if told is Stranger.CERTAIN:
            return self._somebody_else(cue, who)
        if cue.kinds <= {Kind.ANONYMOUS}:
            return Shown(LinkKind.IMPLIED)
        if not cue.actors & self._reader.named(self._source):
            return Shown(LinkKind.UNREAD, _ABSENT.format(who=self._who(cue)))
        if told is Stranger.LIKELY:
            return Shown(LinkKind.UNREAD, _UNKNOWN.format(name=_plain(who)))
        return self._by_pronoun(cue, who)

    def _by_pronoun(self, cue: Cue, who: str) -> Shown:
        """Return what it shows that somebody speaks by *who*, which may be a pronoun of the other sex."""
        persons = [self._reader.corpus.actor(actor) for actor in cue.actors if cue.kinds == {Kind.PERSON}]
        if persons and not any(may_be(_plain(who), person, self._article) for person in persons):
            return Shown(LinkKind.UNREAD, _SEX.format(who=_plain(who), name=self._who(cue)))
        return Shown(LinkKind.IMPLIED)

    def _heard(self, cue: Cue, who: str = "") -> Shown:
        """Return what it shows that the cue names its actor beside another, *who* speaks: a relay has heard it."""
        if cue.is_relay:
            return Shown(LinkKind.NAMED, beside=self._relays_beside(cue))
        return Shown(LinkKind.UNREAD, self._named_beside(cue, who))

    def _named_beside(self, cue: Cue, who: str) -> str:
        """Return in words why an actor whom a cue names is not its speaker: told or asked, or only named beside *who* speaks."""
        names = [name for id_ in cue.link.actors for name in self._reader.corpus.actor(id_).names]
        sentence = sentence_around(self._article, cue.span)
        if is_hearer(
            self._article.slice(sentence),
            cue.span.moved(-sentence.start),
            names,
            language_read(self._article),
        ):
            return _TOLD
        told = _SPEAKS.format(who=self._who(cue), speaker=_plain(who)) if who else ""
        return told or _BESIDE.format(who=self._who(cue))

    def _relays_beside(self, cue: Cue) -> tuple[str, ...]:
        """Return the other agencies and outlets that are told the same, in the cue or right behind it: "told Reuters | and AFP"."""
        behind = _AND_NAMES.match(self._article.text, cue.span.end)
        told = {*cue.said.actors, *(self._reader.names.speaking_in(behind["names"]).actors if behind else ())}
        kinds = {actor: self._reader.corpus.actor(actor).kind for actor in told - cue.actors}
        return tuple(sorted(actor for actor, kind in kinds.items() if kind in RELAYS))

    def _is_told(self, cue: Cue) -> bool:
        """Return whether an agency or outlet is told by whoever speaks: „sagte Pahl der dpa“, „auf dpa-Anfrage“; by its own spokesman it is not."""
        parts = self._reader.names.speaking_in(self._article.slice(cue.span).replace("-", " "))
        named = {name for said in (cue.said, parts) for name in (*said.actors, *said.owners, *said.hearers)}
        return cue.is_relay and cue.actors <= named.difference(cue.said.of_somebody, parts.of_somebody)

    def _somebody_else(self, cue: Cue, who: str) -> Shown:
        if self._is_told(cue) or (cue.names_all and not cue.said.namesakes):
            return self._heard(cue, who)
        said, of, behind = _plain(who).partition(" von ")
        return Shown(
            LinkKind.CONTRADICTED, behind if of and said.casefold().endswith(STATEMENTS) else _plain(who)
        )

    def _carried_to(self, cue: Cue) -> Shown | None:
        """Return what it shows that the passage is somebody's whom the cue names in another clause."""
        of = next((layer.actors for layer in self._layers if cue.actors <= set(layer.actors)), None)
        if not cue.names_all or of is None:
            return None
        return Shown(LinkKind.RESOLVED, beside=_others(of, cue))

    def _beside(self, cue: Cue) -> Shown:
        """Return what the clause of the cue shows where the passage is read as nobody's words by it."""
        source, reader = self._source, self._reader
        found = credits_beside(self._article, cue.span, reader.speeches(source), language_read(self._article))
        shown = [self._of_credit(cue, credit) for credit in found]
        if cue.said.namesakes or cue.said.doubtful:
            shown.append(self._namesake(cue))
        if (cue.names_all and (self._shows(cue) or self._sees(cue))) or self._saw_itself(cue):
            shown.append(Shown(LinkKind.NAMED))
        if shown:
            return min(shown, key=lambda one: list(LinkKind).index(one.kind))
        return Shown(LinkKind.UNREAD, _NO_SAYING)

    def _shows(self, cue: Cue) -> bool:
        """Return whether a document is said to show something: „Zu sehen ist das auf einem Video“."""
        return cue.kinds <= {Kind.DOCUMENT} and shows(self._article, cue.span)

    def _sees(self, cue: Cue) -> bool:
        """Return whether the passage's own clause says that a witness saw it: "…, John Smith saw."."""
        sentence = sentence_around(self._article, cue.span)
        closes = _CLOSES.match(self._article.text, cue.span.end) is not None
        is_beside = sentence.overlaps(self._pieces[0])
        return closes and is_beside and says_firsthand(self._article.slice(cue.span))

    def _saw_itself(self, cue: Cue) -> bool:
        """Return whether a firsthand link's own reporters saw it: "An AFP correspondent saw | flames leap", „wie ein Reporter der AFP beobachtete“."""
        said = self._article.slice(cue.span)
        if not cue.link.firsthand or not pattern_of("witnessing").search(said) or not says_firsthand(said):
            return False
        ahead = self._article.text[cue.span.end : self._pieces[0].start]
        is_right_before = cue.span.end <= self._pieces[0].start and not ahead.strip()
        return self._has_seen(cue, said) and (is_right_before or self._sees(cue))

    def _namesake(self, cue: Cue) -> Shown:
        name = self._article.slice(cue.span)
        if cue.actors & set(cue.said.namesakes):
            return Shown(LinkKind.CONTRADICTED, name)
        return Shown(LinkKind.UNREAD, _DOUBTFUL.format(name=name))

    def _of_credit(self, cue: Cue, credit: Credit) -> Shown:
        obstacle = self._obstacle(cue, credit)
        if obstacle:
            return Shown(LinkKind.UNREAD, obstacle)
        if cue.is_relay and (credit.is_line or cue.names_all):
            return Shown(LinkKind.NAMED if cue.names_all else LinkKind.IMPLIED)
        if (other := self._told_by(cue, credit)) is not None:
            whom = f"„{_plain(other.speaker_text)}“" if other.speaker_text else "somebody else"
            return Shown(LinkKind.UNREAD, _DEED.format(who=whom, cue=other.cue_text))
        if credit.speaker is None:
            return Shown(LinkKind.UNREAD, self._named_beside(cue, "") if cue.said.actors else _NO_SAYING)
        meant = resolve(credit.speaker, self._article, self._reader.names, self._reader.corpus.actors)
        return self._meant(cue, meant, self._article.slice(credit.speaker), credit.speaker)

    def _told_by(self, cue: Cue, credit: Credit) -> Layer | None:
        """Return who is credited with a passage that holds the cue: „Laut Bote | fordert Moor den Rücktritt“; None where the cue credits words of its own."""
        if not any(piece.overlaps(cue.span) for piece in self._pieces):
            return None
        if any(
            speech.kind is not SpeechKind.REPORTED and any(part.overlaps(piece) for part in speech.message)
            for speech in credit.reported
            for piece in self._pieces
        ):
            return None
        return next(
            (
                layer
                for layer in self._layers
                if layer.cue
                and cue.actors.isdisjoint(layer.actors)
                and any(part.overlaps(cue.span) for part in layer.message)
                and not any(part.overlaps(cue.span) for part in layer.cue)
            ),
            None,
        )

    def _obstacle(self, cue: Cue, credit: Credit) -> str:
        """Return why a credit does not speak of the passage; empty where it may."""
        if credit.turn and self._pieces[-1].end <= credit.turn.start:
            return _NEXT_SPEAKER
        if credit.is_line and not cue.is_relay:
            return _NO_SAYING
        return "" if self._reach.reaches(cue, credit) else _OTHER_STATEMENT

    def _is_pair(self, cue: Cue, place: Span | None) -> bool:
        """Return whether „sie“ means both actors of a link, whom the sentence before names."""
        if place is None or len(cue.actors) < 2:  # noqa: PLR2004 -- a pair
            return False
        return pair_before(place, self._article, self._reader.names, self._reader.corpus.actors) == cue.actors

    def _is_of(self, cue: Cue, actors: Sequence[str]) -> bool:
        """Return whether one of *actors* belongs to an actor of the cue, or the other way round."""
        corpus = self._reader.corpus
        return any(corpus.party(a) in cue.actors or a in map(corpus.party, cue.actors) for a in actors)

    def _who(self, cue: Cue) -> str:
        return " or ".join(self._reader.corpus.actor(actor).name for actor in cue.link.actors)


def says_firsthand(cue: str) -> bool:
    """Return whether a cue says that who passes it on saw it: "a Reuters reporter saw". A picture's credit does not."""
    was_there = _EYEWITNESS.search(cue) or pattern_of("witnessing").search(cue)
    return was_there is not None and _PICTURE.search(cue) is None


def _is_each(who: str) -> bool:
    """Return whether the words *who* say that each speaks for himself: „Sowohl A als auch B“."""
    return any(joining in _plain(who) for joining in _EACH)


def _others(speaking: Sequence[str], cue: Cue) -> tuple[str, ...]:
    return tuple(sorted(set(speaking) - cue.actors))


def _stands_at(layer: Layer, span: Span) -> bool:
    return any(part.overlaps(span) for part in _parts(layer))


def _parts(layer: Layer) -> Iterator[Span]:
    yield from layer.cue
    yield from layer.frame
    if layer.speaker:
        yield layer.speaker


def _plain(words: str) -> str:
    return " ".join(words.split())

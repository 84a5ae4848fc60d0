"""The records that curators write. This is their one definition.

Validation (`records.read`), the JSON Schema for editors and the README's table of keys
(`records.schema`) are all derived from the fields below: a field with metadata is a key, its
`shape` the form of its value, its `doc` what it means. Fields without metadata are filled in by
the reader.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from enum import StrEnum
from typing import Any

from claimcheck.problem import Place
from claimcheck.records.shape import (
    DATE,
    ENCODING,
    FINGERPRINT,
    FLAG,
    FREE_TEXT,
    ID,
    LANGUAGE,
    QUANTITY,
    QUOTED,
    SHA256,
    TEXT,
    TOLD,
    TRANSLATION,
    ListOf,
    MapOf,
    RecordOf,
    Shape,
    Text,
    choice,
    reference,
)
from claimcheck.records.values import Quantity

Places = Mapping[str, Place]
"""Where each key's value was written."""

Example = str | bool | list[Any] | dict[str, Any]
"""A value as a curator would write it, in JSON's types."""


class Kind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    GOVERNMENT = "government"
    MILITARY = "military"
    AGENCY = "agency"
    OUTLET = "outlet"
    THINK_TANK = "think-tank"
    COMPANY = "company"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    OTHER = "other"


RELAYS = frozenset({Kind.AGENCY, Kind.OUTLET})
"""Kinds of actors that pass on what others say."""


class Stance(StrEnum):
    """What a passage does to its claim."""

    SUPPORTS = "supports"
    DENIES = "denies"
    CONTEXT = "context"


class Modality(StrEnum):
    """In what way a thing is said to be."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    FORECAST = "forecast"
    POSSIBLE = "possible"


class Fit(StrEnum):
    """Whether a claim says more than its quotations do."""

    LICENSED = "licensed"
    OVERREACHES = "overreaches"
    UNCHECKED = "unchecked"


class Status(StrEnum):
    """Whether an editor still waits for something."""

    OPEN = "open"
    DONE = "done"


def _key(
    shape: Shape, doc: str, example: Example, *, written: str = "", others: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Return the metadata of a key; *written* is its name in YAML where the field's is another, *others* are what it is mistaken for."""
    return {"shape": shape, "doc": doc, "example": example, "written": written, "others": others}


_MODALITY = choice(Modality)
_IGNORED = MapOf(Text("code"), FREE_TEXT)
_SUM = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@dataclass(frozen=True, kw_only=True)
class Source:
    """One article: a text file and what is known about it."""

    place: Place
    places: Places
    id: str = field(metadata=_key(ID, "how claims name it", "004"))
    file: str = field(metadata=_key(TEXT, "path below the source folder", "004_a9409306277e588d.txt"))
    title: str | None = field(default=None, metadata=_key(FREE_TEXT, "headline", "Putin reist nach Minsk"))
    outlet: str | None = field(default=None, metadata=_key(reference("actors", "actor"), "who printed it; leave out what the text does not tell", "tagesspiegel"))  # fmt: skip
    author: str | None = field(default=None, metadata=_key(FREE_TEXT, "byline", "Andreas Schmid"))
    published: str | None = field(default=None, metadata=_key(DATE, "YYYY, YYYY-MM or YYYY-MM-DD, `~` behind it: approximate", "2022-12", others=("date", "day")))  # fmt: skip
    language: str | None = field(default=None, metadata=_key(LANGUAGE, "language code: it decides which word lists are used", "de"))  # fmt: skip
    credits: tuple[str, ...] = field(default=(), metadata=_key(ListOf(reference("actors", "actor")), "agencies that the article itself credits in a credit line", ["afp", "dpa"]))  # fmt: skip
    sha256: str | None = field(default=None, metadata=_key(SHA256, "sum of the file: a changed article is then a problem", _SUM))  # fmt: skip
    url: str | None = field(
        default=None, metadata=_key(TEXT, "where it was found", "https://www.example.org/news/1")
    )
    canonical: str | None = field(default=None, metadata=_key(TEXT, "the address that the page itself gives", "https://www.example.org/news/1"))  # fmt: skip
    archive_url: str | None = field(default=None, metadata=_key(TEXT, "where a copy of it lies", "https://web.archive.org/web/20221219180500/https://www.example.org/news/1"))  # fmt: skip
    accessed: str | None = field(default=None, metadata=_key(DATE, "when it was saved", "2022-12-19"))
    original: str | None = field(default=None, metadata=_key(TEXT, "the untouched file that the text was made of, below the folder of originals; `add --check` reads it again", "004.original.html"))  # fmt: skip
    extractor: str | None = field(default=None, metadata=_key(FREE_TEXT, "what made the text of it, with versions", "selectolax 1.0.2, trafilatura 2.3.1"))  # fmt: skip
    encoding: str = field(default="utf-8", metadata=_key(ENCODING, "UTF-8 is assumed, strictly", "cp1252"))
    note: str | None = field(default=None, metadata=_key(FREE_TEXT, "for people", "updated twice on the day"))
    ignore: Mapping[str, str] = field(default_factory=dict, metadata=_key(_IGNORED, "silenced problems of the article and of what is quoted from it, each with its reason", {"CC402": "both print the same dpa report"}))  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Anyone in an attribution chain."""

    place: Place
    places: Places
    id: str = field(metadata=_key(ID, "how chains name it", "isw"))
    name: str = field(metadata=_key(FREE_TEXT, "full name", "Institute for the Study of War"))
    aliases: tuple[str, ...] = field(default=(), metadata=_key(ListOf(FREE_TEXT), "other names, as articles write them", ["ISW"]))  # fmt: skip
    kind: Kind = field(default=Kind.OTHER, metadata=_key(choice(Kind), "agencies and outlets relay, anonymous ones are nobody's origin", "think-tank"))  # fmt: skip
    party: str | None = field(default=None, metadata=_key(reference("actors", "actor", nullable=True), "the larger actor that it belongs to", "russia"))  # fmt: skip
    note: str | None = field(
        default=None, metadata=_key(FREE_TEXT, "for people", "quoted by most outlets in translation")
    )

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, kw_only=True)
class Link:
    """One link of an attribution chain: the actor, and the words that show it.

    Short form `actor: cue`; `actor` alone has no cue; `a+b` means one of them or both.
    """

    place: Place
    places: Places
    actors: tuple[str, ...] = field(
        metadata=_key(Text("actor or a+b"), "who passed it on or said it", "belarus", written="actor")
    )
    cue: str | None = field(default=None, metadata=_key(QUOTED, "the words of the article that show it", "nach Angaben der belarussischen Seite"))  # fmt: skip
    firsthand: bool = field(
        default=False, metadata=_key(FLAG, "an agency or outlet that saw it itself", example=True)
    )


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """The link from a claim to one passage of one source."""

    place: Place
    places: Places
    source: str = field(metadata=_key(reference("sources", "source"), "the article", "004"))
    quote: str = field(
        metadata=_key(
            QUOTED,
            "its exact words; `[…]` marks what is left out",
            "Ihr sollen […] bis zu 9000 russische Soldaten angehören.",
        )
    )
    prefix: str | None = field(
        default=None,
        metadata=_key(
            FREE_TEXT,
            "words just before, to tell equal passages apart",
            "Kampftruppe mit Belarus, die neu aufgestellt wird.",
        ),
    )
    suffix: str | None = field(
        default=None, metadata=_key(FREE_TEXT, "words just after", "Ebenfalls würden weiterhin")
    )
    gloss: str | None = field(default=None, metadata=_key(TRANSLATION, "a person's translation, shown beside the quotation", "Up to 9,000 Russian soldiers are to belong to it."))  # fmt: skip
    apart: Mapping[str, str] = field(default_factory=dict, metadata=_key(MapOf(FREE_TEXT, TOLD), "words of the same sentence, outside the quotation, that a person has read and that do not touch it, each with the reason", {"weder": "it belongs to the clause behind the colon"}))  # fmt: skip
    stance: Stance = field(
        default=Stance.SUPPORTS, metadata=_key(choice(Stance), "what the passage does to the claim", "denies")
    )
    modality: Modality | None = field(
        default=None, metadata=_key(_MODALITY, "of the passage; default: the claim's", "possible")
    )
    attribution: tuple[Link, ...] = field(default=(), metadata=_key(ListOf(RecordOf("Link")), "chain from the page back to the origin, `actor: cue` each; empty: origin unknown", [{"belarus": "nach Angaben der belarussischen Seite"}]))  # fmt: skip
    ignore: Mapping[str, str] = field(default_factory=dict, metadata=_key(_IGNORED, "silenced problems of this passage, each with its reason", {"CC210": "it belongs to another sentence"}))  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """A person's judgement; the tool never writes one."""

    place: Place
    places: Places
    rating: str = field(metadata=_key(FREE_TEXT, "in the house's own words", "misleading"))
    by: str = field(metadata=_key(FREE_TEXT, "who judged", "AB"))
    date: str | None = field(default=None, metadata=_key(DATE, "when", "2022-12-21"))
    note: str | None = field(default=None, metadata=_key(FREE_TEXT, "why", "the source says “up to”"))


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a person says who has read a claim and its passages together."""

    place: Place
    places: Places
    fit: Fit = field(metadata=_key(choice(Fit), "whether the claim says more than its passages", "licensed"))
    by: str = field(metadata=_key(TOLD, "who read them", "MK"))
    date: str | None = field(default=None, metadata=_key(DATE, "when", "2022-12-21"))
    of: str = field(metadata=_key(FINGERPRINT, "the claim's fingerprint, which `claimcheck show` prints: once claim or quotations change, the reading is stale", "5f0c2a9e"))  # fmt: skip
    why: str = field(metadata=_key(TOLD, "why", "“up to” is said in the headline, too"))


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One statement to be checked, in the curator's own words."""

    place: Place
    places: Places
    id: str = field(metadata=_key(ID, "how people and other claims name it", "joint-force-size"))
    text: str = field(metadata=_key(FREE_TEXT, "the claim as it circulates, in any language", "9,000 Russian troops in joint force"))  # fmt: skip
    language: str | None = field(default=None, metadata=_key(LANGUAGE, "language code of the text; left out: told from the text", "en"))  # fmt: skip
    tags: tuple[str, ...] = field(default=(), metadata=_key(ListOf(TEXT), "for filtering", ["troops"]))
    about: str | None = field(default=None, metadata=_key(ID, "claims with the same key speak of the same thing and are compared", "joint-force.size"))  # fmt: skip
    quantity: Quantity | None = field(default=None, metadata=_key(QUANTITY, "number and unit, with a bound or range if there is one", "up to 9000 soldiers"))  # fmt: skip
    value: str | None = field(
        default=None, metadata=_key(FREE_TEXT, "instead of a quantity: a place, a date, a person", "Minsk")
    )
    holds: bool | None = field(default=None, metadata=_key(FLAG, "for claims without either: does the thing hold? default true", example=False))  # fmt: skip
    as_of: str | None = field(default=None, metadata=_key(DATE, "when it is meant to be so", "2022-12"))
    modality: Modality = field(default=Modality.ASSERTED, metadata=_key(_MODALITY, "what the claim says of it; default asserted", "planned"))  # fmt: skip
    evidence: tuple[Evidence, ...] = field(
        default=(),
        metadata=_key(
            ListOf(RecordOf("Evidence")),
            "its passages",
            [{"source": "004", "quote": "bis zu 9000 russische Soldaten"}],
        ),
    )
    contradicts: Mapping[str, str] = field(default_factory=dict, metadata=_key(MapOf(reference("claims", "claim"), FREE_TEXT), "the curator says so, and why", {"joint-force-limit": "another number for the same force"}))  # fmt: skip
    supersedes: tuple[str, ...] = field(default=(), metadata=_key(ListOf(reference("claims", "claim")), "older states of the same thing", ["joint-force-planned"]))  # fmt: skip
    reading: Reading | None = field(
        default=None,
        metadata=_key(
            RecordOf("Reading"),
            "a person has read claim and passages together; it overrules the tool's finding on the fit",
            {"fit": "licensed", "by": "MK", "of": "5f0c2a9e", "why": "“up to” is said in the headline, too"},
        ),
    )
    verdict: Verdict | None = field(
        default=None,
        metadata=_key(
            RecordOf("Verdict"), "a person's, never the tool's", {"rating": "misleading", "by": "AB"}
        ),
    )
    status: Status | None = field(
        default=None, metadata=_key(choice(Status), "whether an editor still waits for something", "open")
    )
    to: str | None = field(default=None, metadata=_key(FREE_TEXT, "whose turn it is", "AB"))
    due: str | None = field(default=None, metadata=_key(DATE, "by when; never compared with today's date", "2022-12-24"))  # fmt: skip
    ignore: Mapping[str, str] = field(default_factory=dict, metadata=_key(_IGNORED, "silenced problems, each with its reason", {"CC304": "the hedge concerns the date alone"}))  # fmt: skip


AnyRecord = Source | Actor | Link | Evidence | Reading | Verdict | Claim

RECORDS: Mapping[str, type[AnyRecord]] = {
    record.__name__: record for record in (Source, Actor, Claim, Evidence, Link, Reading, Verdict)
}
"""Every record by the name that shapes use."""

LISTS = {"sources": "Source", "actors": "Actor", "claims": "Claim"}
"""The lists that a file may hold, and the record in each."""

_KEYS: Mapping[type, Mapping[str, Field[Any]]] = {
    record: {key.metadata["written"] or key.name: key for key in fields(record) if key.metadata}
    for record in RECORDS.values()
}


def keys_of(record: type) -> Mapping[str, Field[Any]]:
    """Return the keys that a record may have, by the name that curators write."""
    return _KEYS[record]


DIGITS = 8
"""Enough to notice a change; nobody is to be kept from forging it."""


def fingerprint(claim: Claim) -> str:
    """Return what a person's reading of a claim holds for: 8 hexadecimal digits that change with all that it compares.

    That is the claim's text, quantity, value, date and modality, and of each quotation its words
    and those around it, its source, stance and translation. It does not matter how YAML writes
    them, nor in which order the passages stand.
    """
    said = (
        claim.text,
        claim.quantity.text if claim.quantity else None,
        claim.value,
        claim.as_of,
        claim.modality,
        sorted(_written(_quotation(item)) for item in claim.evidence),
    )
    return hashlib.sha256(_written(said).encode("ascii")).hexdigest()[:DIGITS]


def _quotation(item: Evidence) -> tuple[str | None, ...]:
    return item.source, item.quote, item.prefix, item.suffix, item.stance, item.gloss


def _written(parts: object) -> str:
    # JSON keeps what is missing, empty and joined apart; in ASCII it can also write half characters.
    return json.dumps(parts)

"""Make a project as a newsroom has it, to look at its report: 40 claims, 28 articles, 20 actors, every axis with every value.

`python tests/benchmarks/newsroom.py FOLDER` writes it there. Nobody in it exists; the same bytes each time.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

OUTLETS = ("Harbour Herald", "Valley Gazette", "Morning Ledger", "Upland Post", "Radio Lowland", "Flussbote")
AGENCIES = ("Norwire", "Lowland News Agency")
SPEAKERS = {
    "fire-service": ("Fire service", "government", "district"),
    "police": ("Police", "government", "district"),
    "district": ("District council", "government", ""),
    "mayor": ("Mayor", "person", "town"),
    "town": ("Town of Lowbridge", "government", ""),
    "hospital": ("Hospital", "company", ""),
    "river-board": ("River board", "government", ""),
    "weather-office": ("Weather office", "government", ""),
    "insurers": ("Insurers' association", "other", ""),
    "railway": ("Railway", "company", ""),
    "farmers": ("Farmers' union", "other", ""),
    "residents": ("Residents' group", "other", ""),
}
"""Roles, no persons: name, kind, party."""

NUMBER_OF_ARTICLES, GERMAN = 28, 4
"""The last articles are in German."""


class Fact(NamedTuple):
    """A claim, and how it stands in articles."""

    kind: str
    text: str
    says: str
    """The sentence of the articles, without who says it."""
    speakers: tuple[str, ...] = ()
    articles: int = 1
    german: str = ""


FACTS = (
    Fact("several", "The river rose by three metres overnight", "The river rose by three metres overnight", ("river-board",), 5, "Der Fluss stieg über Nacht um drei Meter"),
    Fact("several", "The hospital moved 140 patients", "The hospital moved 140 patients", ("hospital",), 4),
    Fact("several", "The dam at Lowbridge held", "The dam at Lowbridge held", ("town",), 3),
    Fact("several", "The railway closed two lines", "The railway closed two lines", ("railway",), 4, "Die Bahn sperrte zwei Strecken"),
    Fact("two", "The old bridge collapsed on Monday", "The old bridge collapsed on Monday", ("police", "residents"), 4),
    Fact("two", "The warning came at 2 a.m.", "The warning came at 2 a.m.", ("weather-office", "farmers"), 2),
    Fact("two", "The water plant stopped on Tuesday", "The water plant stopped on Tuesday", ("river-board", "hospital"), 3),
    Fact("party", "The shelters were full by noon", "The shelters were full by noon", ("fire-service", "police"), 3),
    Fact("party", "The sirens did not work", "The sirens did not work", ("mayor", "town"), 2),
    Fact("unknown", "The market hall burnt down", "The market hall burnt down", (), 4),
    Fact("unknown", "Trains to the coast are running again", "Trains to the coast are running again", (), 2),
    Fact("unknown", "Schools stay closed until Friday", "Schools stay closed until Friday", (), 1),
    Fact("unknown", "The army sent 60 boats", "The army sent 60 boats", (), 3),
    Fact("one", "The storm was the worst in 30 years", "The storm was the worst in 30 years", ("weather-office",), 1),
    Fact("one", "The harvest is lost", "The harvest is lost", ("farmers",), 1),
    Fact("one", "The lower town has no power", "The lower town has no power", ("mayor",), 2),
    Fact("one", "Nobody is missing", "Nobody is missing", ("police",), 2),
    Fact("one", "The dam was inspected in March", "The dam was inspected in March", ("river-board",), 1),
    Fact("bound", "900 houses were flooded", "Up to 900 houses were flooded", ("fire-service",), 3, "Bis zu 900 Häuser wurden überflutet"),
    Fact("bound", "The damage is 40 million euros", "The damage is at least 40 million euros", ("insurers",), 3),
    Fact("bound", "12 rescuers were hurt", "About 12 rescuers were hurt", ("fire-service",), 1),
    Fact("planned", "The district builds a new dam", "The district plans to build a new dam", ("district",), 3),
    Fact("planned", "The railway reopened the valley line", "The railway wants to reopen the valley line", ("railway",), 1),
    Fact("forecast", "The river falls below five metres", "The river is expected to fall below five metres", ("weather-office",), 2),
    Fact("denied", "The town ignored the warning", "The town ignored the warning", ("residents",), 2),
    Fact("denied", "The dam was damaged", "The dam was damaged", ("farmers",), 2),
    Fact("rival", "1,200 people were evacuated", "1,200 people were evacuated", ("fire-service",), 4),
    Fact("rival", "2,000 people were evacuated", "2,000 people were evacuated", ("mayor",), 2),
    Fact("rival", "The flood killed three people", "The flood killed three people", ("police",), 3, "Die Flut tötete drei Menschen"),
    Fact("rival", "The flood killed five people", "The flood killed five people", ("hospital",), 1),
    Fact("reworded", "Thousands had to leave their homes", "1,200 people were brought to safety", ("fire-service",), 2),
    Fact("reworded", "The town had been warned early", "The alert went out six hours before the wave", ("weather-office",), 2),
    Fact("reworded", "Insurance will not pay for everything", "Half of the houses carry no cover against floods", ("insurers",), 1),
    Fact("reworded", "Farms are in trouble", "The fields by the river stand under water", ("farmers",), 2, "Die Felder am Fluss stehen unter Wasser"),
    Fact("implied", "Rescue came too late", "Rescue came too late", ("residents",), 1),
    Fact("implied", "The pumps failed", "The pumps failed", ("river-board",), 1),
    Fact("altered", "The clean-up takes six weeks", "The clean-up takes eight weeks", ("town",), 1),
    Fact("cut", "The dam breaks", "It is unlikely that the dam breaks", ("river-board",), 1),
    Fact("context", "The mayor resigns", "The council debated the mayor's future", ("district",), 2),
    Fact("aside", "The water is safe to drink", "The water is apparently safe to drink", ("hospital",), 2),
)  # fmt: skip
TRANSLATED = {fact.german: fact.says for fact in FACTS if fact.german}


def article_of(number: int) -> dict[str, object]:
    """Return the record of an article."""
    is_german = number >= NUMBER_OF_ARTICLES - GERMAN
    outlet = OUTLETS[5] if is_german else OUTLETS[number % 5]
    credited = [slug(AGENCIES[number % 2])] if number % 3 == 0 else []
    return {
        "id": f"{number:03}",
        "file": f"{number:03}.txt",
        "title": f"{'Die Flut' if is_german else 'The flood'}, {number + 1}",
        "outlet": slug(outlet),
        "published": f"2026-05-{number % 9 + 10}",
        "language": "de" if is_german else "en",
        **({"credits": credited} if credited else {}),
    }


def slug(name: str) -> str:
    """Return an id."""
    return name.lower().replace(" ", "-")


def passages() -> Iterator[tuple[int, Fact, int, str, str]]:
    """Yield which article says what, in whose words: article, fact, how many times before, sentence, cue."""
    turn = count()
    for fact in FACTS:
        for nth in range(fact.articles):
            is_german = bool(fact.german) and nth == fact.articles - 1
            number = next(turn) * 5 % (NUMBER_OF_ARTICLES - GERMAN)
            if is_german:
                number = NUMBER_OF_ARTICLES - 1 - number % GERMAN
            speaker = fact.speakers[nth % len(fact.speakers)] if fact.speakers else ""
            name = SPEAKERS[speaker][0] if speaker else ""
            said = fact.german if is_german else fact.says
            cue = (f"sagte {name}" if is_german else f"{name} said") if speaker else ""
            if fact.kind == "implied":
                cue = "they said"
            yield number, fact, nth, said, cue


def texts() -> dict[int, list[str]]:
    """Return the paragraphs of each article."""
    found: dict[int, list[str]] = {
        number: [
            "Die Flut hält das Tal in Atem."
            if number >= NUMBER_OF_ARTICLES - GERMAN
            else "The valley looks back on a long week."
        ]
        for number in range(NUMBER_OF_ARTICLES)
    }
    for number, fact, nth, said, cue in passages():
        spoken = f"“{said},” {cue}." if nth % 2 else f"{said}, {cue}."
        found[number].append(spoken if cue else f"{said}.")
        if fact.kind == "implied":
            found[number].insert(1, f"{SPEAKERS[fact.speakers[0]][0]} met on Sunday.")
        if fact.kind == "denied":
            found[number].append(f"{denial(fact)}, {SPEAKERS['town'][0]} said.")
    return found


def denial(fact: Fact) -> str:
    """Return the sentence that denies a fact."""
    return fact.says.replace(" ignored", " never ignored").replace(" was damaged", " was not damaged")


def evidence_of(fact: Fact) -> list[dict[str, object]]:
    """Return a claim's evidence."""
    items: list[dict[str, object]] = []
    for number, own, nth, said, cue in passages():
        if own is not fact:
            continue
        quote = {"altered": fact.text, "cut": "the dam breaks"}.get(fact.kind, said)
        speaker = fact.speakers[nth % len(fact.speakers)] if fact.speakers else ""
        chain: list[object] = [{speaker: cue}] if speaker else []
        if nth % 3 == 2 and chain:
            chain.insert(0, slug(AGENCIES[number % 2]))
        item: dict[str, object] = {"source": f"{number:03}", "quote": quote, "attribution": chain}
        if said in TRANSLATED:
            item["gloss"] = TRANSLATED[said]
        if fact.kind in {"planned", "forecast"}:
            item["modality"] = fact.kind
        if fact.kind == "context":
            item["stance"] = "context"
        items.append(item)
        if fact.kind == "denied":
            against = {"source": f"{number:03}", "quote": denial(fact), "stance": "denies"}
            items.append({**against, "attribution": [{"town": f"{SPEAKERS['town'][0]} said"}]})
    return items


def claims() -> Iterator[dict[str, object]]:
    """Yield the records of the claims."""
    for number, fact in enumerate(FACTS):
        record: dict[str, object] = {"id": f"c{number:02}-{fact.kind}", "text": fact.text, "language": "en"}
        if fact.kind == "rival":
            evacuated = "evacuated" in fact.text
            people = "".join(c for c in fact.text.split()[0] if c.isdigit())
            many = people or {"three": "3", "five": "5"}[fact.text.split()[3]]
            record |= {"about": "evacuated" if evacuated else "dead", "quantity": f"{many} people"}
        if fact.kind == "aside":
            record["ignore"] = {"CC304": "the laboratory's report is in the archive"}
        if number in {7, 13}:
            record |= {"status": "open", "to": "the desk", "due": "2026-06-01"}
        yield {**record, "evidence": evidence_of(fact)}


def actors() -> Iterator[dict[str, str]]:
    """Yield the records of the actors."""
    for id_, (name, kind, party) in SPEAKERS.items():
        yield {"id": id_, "name": name, "kind": kind, **({"party": party} if party else {})}
    yield from ({"id": slug(name), "name": name, "kind": "agency"} for name in AGENCIES)
    yield from ({"id": slug(name), "name": name, "kind": "outlet"} for name in OUTLETS)


def write(folder: Path) -> None:
    """Write the project; JSON is YAML, too."""
    (folder / "claims").mkdir(parents=True, exist_ok=True)
    (folder / "seeds").mkdir(exist_ok=True)
    records: dict[str, Sequence[object]] = {
        "sources": [article_of(number) for number in range(NUMBER_OF_ARTICLES)],
        "actors": list(actors()),
        "claims": list(claims()),
    }
    text = json.dumps(records, ensure_ascii=False, indent=1)
    (folder / "claims" / "all.yaml").write_text(text, encoding="utf-8", newline="")
    for number, paragraphs in texts().items():
        (folder / "seeds" / f"{number:03}.txt").write_text(
            "\n\n".join(paragraphs) + "\n", encoding="utf-8", newline=""
        )
    (folder / "claimcheck.toml").write_text(
        '[report]\ntitle = "The flood at Lowbridge"\nauthor = "The fact desk"\ndate = "2026-05-20"\n'
        'summary = "What is said of the flood in 28 articles, and what of it can be printed."\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    write(parser.parse_args().folder)

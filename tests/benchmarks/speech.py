"""How well reported speech is read, held against public annotations of German news.

Run by hand: `python tests/benchmarks/speech.py [PREDICTED.jsonl.gz]`. It reads the folder
`german-news-quotations` of the public test data (environment variable CLAIMCHECK_DATA, else
`../shared/data`), writes the predictions of each split (into a temporary folder if no file is named;
the split's name is put before its ending), and prints the table of the public scorer, which lies
beside the data (`../tools/score_attribution.py`, needs scipy). The rules were made on the train
split; dev was only looked at in sum. Last it prints of how many English sentences (`english_speakers.txt`,
written by hand) the speaker is read as they have it.
"""
# ruff: noqa: T201  a script that prints its figures

import gzip
import importlib.util
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from claimcheck.check.attribution.detecting import shared_length
from claimcheck.speech.reading import read_speech
from claimcheck.speech.utterance import Speech
from claimcheck.text.article import Article
from claimcheck.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data"))
SPLITS = ("train", "dev")
ENGLISH = Path(__file__).with_name("english_speakers.txt")
_MOST = 0.6
"""So much of what is said must be read as said for its speaker to be asked."""

Scores = Mapping[str, tuple[float, float, float]]


def documents(split: str) -> Iterator[dict[str, Any]]:
    """Yield the annotated articles of *split*."""
    path = DATA / "german-news-quotations" / f"{split}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def predict(split: str) -> Iterator[dict[str, Any]]:
    """Yield each article's name and the reported speech that is read in it."""
    for document in documents(split):
        speeches = read_speech(Article(document["text"], "de"))
        yield {"name": document["name"], "quotations": [_quotation(speech) for speech in speeches]}


def _quotation(speech: Speech) -> dict[str, list[list[int]]]:
    return {
        "quote": _spans(speech.message),
        "speaker": _spans([speech.speaker] if speech.speaker else []),
        "cue": _spans(speech.cue),
        "frame": _spans(speech.frame),
        "addressee": [],
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def write(split: str, path: Path) -> None:
    """Write the predictions of *split* to *path*, one JSON object a line, compressed."""
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(predicted) + "\n" for predicted in predict(split))


def scorer() -> ModuleType | None:
    """Return the public scorer; None where it is not beside the data."""
    path = DATA.parent / "tools" / "score_attribution.py"
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if not path.is_file() or spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scores(split: str, predictions: Path, public: ModuleType) -> Scores:
    """Return precision, recall and F1 (0-100) of each measure of the public scorer."""
    gold = public.read(str(DATA / "german-news-quotations" / f"{split}.jsonl.gz"))
    measured: Scores = public.score(gold, public.read(str(predictions)))
    return measured


def measure(split: str, folder: Path) -> Scores | None:
    """Write the predictions of *split* into *folder* and return their scores; None without data or scorer."""
    public = scorer()
    if public is None or not (DATA / "german-news-quotations").is_dir():
        return None
    predictions = folder / f"{split}.jsonl.gz"
    write(split, predictions)
    return scores(split, predictions, public)


class Spoken(NamedTuple):
    """Words that are said, with who says them: at least the inner words, at most the outer; None where nobody is named."""

    said: Span
    inner: Span | None
    outer: Span | None


def english() -> Iterator[tuple[str, list[Spoken]]]:
    """Yield each English sentence without its brackets, with what is said in it."""
    for line in ENGLISH.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield _unbracketed(line)


def _unbracketed(line: str) -> tuple[str, list[Spoken]]:
    text, said, open_at = "", [], []
    speakers: list[tuple[Span, Span]] = []
    for character in line:
        if character in "{[":
            open_at.append(len(text))
        elif character == "}":
            said.append(Span(open_at.pop(), len(text)))
        elif character == "]":
            span = Span(open_at.pop(), len(text))
            inner = speakers.pop()[0] if speakers and span.holds(speakers[-1][0]) else span
            speakers.append((inner, span))
        else:
            text += character
    own = speakers * len(said) if len(speakers) == 1 else speakers
    if not own:
        return text, [Spoken(one, None, None) for one in said]
    return text, [Spoken(one, *who) for one, who in zip(said, own, strict=True)]


def read_rightly(text: str, spoken: Spoken) -> bool:
    """Return whether the shortest speech that holds most of the words is credited to whom the sentence names."""
    enough = _MOST * spoken.said.length
    holding = [
        speech
        for speech in read_speech(Article(text, "en"))
        if sum(shared_length(part, spoken.said) for part in speech.message) >= enough
    ]
    told = min(holding, key=lambda speech: sum(part.length for part in speech.message), default=None)
    who = told.speaker if told else None
    if who is None or spoken.inner is None or spoken.outer is None:
        return who is None and spoken.inner is None
    end = who.end - 2 if text[: who.end].endswith(("'s", "’s")) else who.end
    return (
        Span(who.start, end).holds(spoken.inner)
        and spoken.outer.start <= who.start
        and end <= spoken.outer.end + 1
    )


def english_rightly() -> tuple[int, int]:
    """Return of how many English passages the speaker is read rightly, and how many there are."""
    read = [read_rightly(text, spoken) for text, said in english() for spoken in said]
    return sum(read), len(read)


def main() -> int:
    """Print the tables; return 1 where data or scorer is missing."""
    right, among = english_rightly()
    print(f"English sentences written by hand: {right} of {among} speakers ({100 * right / among:.0f} %)\n")
    with tempfile.TemporaryDirectory() as temporary:
        named = Path(sys.argv[1]) if len(sys.argv) > 1 else None
        for split in SPLITS:
            folder = Path(temporary)
            measured = measure(split, folder)
            if measured is None:
                print(
                    "no german-news-quotations, or no scorer beside it; set CLAIMCHECK_DATA", file=sys.stderr
                )
                return 1
            if named:
                target = named.with_name(f"{split}.{named.name}")
                target.write_bytes((folder / f"{split}.jsonl.gz").read_bytes())
                print(f"{split}: predictions in {target}")
            print(f"{split:8} {'P':>7} {'R':>7} {'F1':>7}")
            for name, (precision, recall, f1) in measured.items():
                print(f"{name:8} {precision:7.2f} {recall:7.2f} {f1:7.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

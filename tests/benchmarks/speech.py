"""How well reported speech is read, held against public annotations of German news.

Run by hand: `python tests/benchmarks/speech.py [PREDICTED.jsonl.gz]`. It reads the folder
`german-news-quotations` of the public test data (environment variable CLAIMCHECK_DATA, else
`../shared/data`), writes the predictions of each split (into a temporary folder if no file is named;
the split's name is put before its ending), and prints the table of the public scorer, which lies
beside the data (`../tools/score_attribution.py`, needs scipy). The rules were made on the train
split; dev was only looked at in sum.
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
from typing import Any

from claimcheck.speech.reading import read_speech
from claimcheck.speech.utterance import Speech
from claimcheck.text.article import Article
from claimcheck.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data"))
SPLITS = ("train", "dev")

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


def main() -> int:
    """Print the tables; return 1 where data or scorer is missing."""
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

"""Numbers put aside in temporary files, in compartments, so that work on all of an archive takes little memory."""

import os
import shutil
import struct
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

_NUMBER = struct.Struct("<q")


class Spill(NamedTuple):
    """A folder of files with compartments; what a process that died began is written anew."""

    folder: Path

    def write(self, name: str, contents: Sequence[bytes]) -> None:
        """Write the contents of all compartments of a file."""
        ends = accumulate(map(len, contents), initial=0)
        head = (_NUMBER.pack(number) for number in (len(contents), *ends))
        with (self.folder / name).open("wb") as file:
            file.writelines((*head, *contents))

    def read(self, name: str, compartment: int) -> bytes:
        """Return what stands in one compartment of a file."""
        with (self.folder / name).open("rb") as file:
            [count] = _NUMBER.unpack(file.read(_NUMBER.size))
            file.seek(compartment * _NUMBER.size, os.SEEK_CUR)
            start, end = (_NUMBER.unpack(file.read(_NUMBER.size))[0] for _ in range(2))
            file.seek((count + 2) * _NUMBER.size + start)
            return file.read(end - start)

    def remove(self, name: str) -> None:
        """Remove a file that is needed no more."""
        (self.folder / name).unlink(missing_ok=True)


@contextmanager
def spilling() -> Iterator[Spill]:
    """Yield a folder where the system keeps temporary files (`TMPDIR`); it is gone afterwards, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="claimcheck-"))
    try:
        yield Spill(folder)
    finally:
        # A process that has not seen yet that the work was ended may write one more file.
        for _ in range(10):
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.lexists(folder):
                break

"""The files of a new project: an invented article, a claim that quotes it, and the schema for editors."""

from collections.abc import Mapping
from types import MappingProxyType

from claimcheck.records.schema import json_schema
from claimcheck.render.json import to_json

SCHEMA = "claims.schema.json"
"""The name that the first line of a claims file leads its editor to."""

_ARTICLE = """\
EXAMPLE: an invented article, to show how claimcheck works. Delete it once you have articles of your own.

Old harbour bridge to be repaired

The old harbour bridge carried up to 12,000 vehicles a day last year, the transport office of Exampleton said on Monday. \
The repair will begin in spring.
"""

_CLAIMS = f"""\
# yaml-language-server: $schema={SCHEMA}
# EXAMPLE: invented, to show how claimcheck works. Replace it by records of your own; any number of files
# may lie in this folder, and each may hold sources, actors and claims.
sources:
  - id: example-1                # how claims name the article
    file: example.txt            # below the folder of articles
    title: Old harbour bridge to be repaired
    outlet: example-post         # an actor; leave out what the text does not tell
    published: 2026-01-12        # YYYY, YYYY-MM or YYYY-MM-DD
    language: en                 # decides which word lists read it

actors:
  - id: example-post
    name: The Example Post
    kind: outlet                 # agencies and outlets pass on; others are origins
  - id: transport-office
    name: Transport Office of Exampleton
    aliases: [transport office]  # other names, as articles write them
    kind: government

claims:
  - id: bridge-traffic
    text: The old harbour bridge carried up to 12,000 vehicles a day
    tags: [example]
    about: bridge.traffic        # claims with the same key are compared
    quantity: up to 12000 vehicles
    as_of: 2025
    evidence:
      - source: example-1
        quote: The old harbour bridge carried up to 12,000 vehicles a day last year
        attribution:             # from the page back to who said it, each with the words that show it
          - transport-office: the transport office of Exampleton said on Monday
"""


def starter_files(claims: str, sources: str) -> Mapping[str, str]:
    """Return the text of each file of a new project, by its path with `/`, in the folders of these names."""
    return MappingProxyType(
        {
            f"{claims}/example.yaml": _CLAIMS,
            f"{claims}/{SCHEMA}": to_json(json_schema()),
            f"{sources}/example.txt": _ARTICLE,
        }
    )

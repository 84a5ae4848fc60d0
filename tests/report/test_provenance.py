"""Where counted passages come from: nodes, edges, single points of failure."""

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.model import Report
from claimcheck.report.provenance import Key, Layer, Provenance, fold, provenance_of

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    sources:
      - {id: a, file: a.txt, outlet: gazette, language: en}
      - {id: b, file: b.txt, language: en}
    actors:
      - {id: gazette, name: Gazette, kind: outlet}
      - {id: wire, name: Wire, kind: agency}
      - {id: minister, name: Minister, kind: person, party: state}
      - {id: spokesman, name: Spokesman, kind: person, party: state}
      - {id: state, name: State, kind: government}
    claims:
      - id: one
        text: t
        evidence:
          - {source: a, quote: First words, attribution: [wire: Wire reports, minister: said the Minister]}
          - {source: b, quote: Not here., attribution: [minister: the Minister]}
      - id: two
        text: t
        evidence:
          - {source: a, quote: Second words, attribution: [wire: Wire reports]}
      - id: three
        text: t
        evidence:
          - {source: b, quote: Third words, attribution: [minister+spokesman: the Minister and the Spokesman]}
          - {source: b, quote: Fourth words, attribution: [spokesman]}
"""
ARTICLES = {
    "a": "First words, said the Minister, Wire reports, the Gazette writes. Second words, said a baker.\n",
    "b": "Third words, said the Minister and the Spokesman. Fourth words.\n",
}
UNKNOWN = Key(Layer.ORIGIN, 0, ("?",))


@pytest.fixture
def graph(project: "SmallProject") -> Provenance:
    """Three claims, two articles, one outlet and one agency."""
    return provenance_of(project.verify(YAML, **ARTICLES))


def _step(graph: Provenance) -> list[tuple[str, str, tuple[str, ...], bool]]:
    return [("+".join(e.start.names), "+".join(e.end.names), e.claims, e.is_shown) for e in graph.edges]


def test_chains_become_edges(graph: Provenance) -> None:
    """From the article over outlet and relays to the origin; what does not count is not there."""
    assert _step(graph) == [
        ("a", "gazette", ("one", "two"), True),
        ("b", "spokesman", ("three",), False),
        ("b", "minister+spokesman", ("three",), True),
        ("gazette", "wire", ("one", "two"), True),
        ("spokesman", "?", ("three",), True),
        ("wire", "?", ("two",), True),
        ("wire", "minister", ("one",), True),
    ]


def test_nodes_know_what_rests_on_them(graph: Provenance) -> None:
    """A node has the claims that pass through it, and those that rest on it; two make a single point here."""
    nodes = {node.key: node for node in graph.nodes}
    wire = nodes[Key(Layer.RELAY, 1, ("wire",))]
    both = nodes[Key(Layer.ORIGIN, 0, ("minister", "spokesman"))]
    assert (wire.claims, wire.resting, wire.is_single_point) == (("one", "two"), ("one", "two"), True)
    assert (both.claims, both.resting, both.is_single_point, both.party) == (("three",), (), False, "state")
    assert (nodes[UNKNOWN].claims, nodes[UNKNOWN].resting) == (("three", "two"), ())
    assert graph.least == 2


def test_relays_are_counted_from_the_origin(project: "SmallProject") -> None:
    """The channel stands next to the origin, however long the chain is."""
    yaml = YAML.replace(
        "wire: Wire reports, minister", "gazette: the Gazette writes, wire: Wire reports, minister"
    )
    keys = {node.key for node in provenance_of(project.verify(yaml, **ARTICLES)).nodes}
    assert sorted(key.column for key in keys if key.layer is Layer.RELAY) == [(2, -2), (2, -1), (2, -1)]


def test_every_resting_claim_of_the_report_is_at_a_node(shipped_report: Report) -> None:
    """Each actor that a claim rests on is a node that the claim passes through and rests on."""
    graph = provenance_of(shipped_report)
    found = {(node.key.names[0], claim) for node in graph.nodes for claim in node.resting}
    assert found == {(actor, c.claim.id) for c in shipped_report.claims for actor in c.rests_on}


def test_the_shipped_claims_have_three_single_points(shipped_report: Report) -> None:
    """At least a tenth of the claims rests on each of them."""
    points = {
        node.key.names[0]: len(node.resting)
        for node in provenance_of(shipped_report).nodes
        if node.is_single_point
    }
    assert points == {"perspektive-online": 17, "t-online": 22, "tagesspiegel": 19}


@given(most=st.integers(1, 30))
def test_folding_keeps_what_matters(most: int, shipped_report: Report) -> None:
    """In each column are at most so many nodes, the edges' ends exist, and no claim is lost."""
    whole = provenance_of(shipped_report)
    graph = fold(whole, most)
    columns = [node.key.column for node in graph.nodes]
    keys = {node.key for node in graph.nodes}
    assert max(columns.count(column) for column in columns) <= most
    assert [edge for edge in graph.edges if edge.start not in keys or edge.end not in keys] == []
    assert {c for e in graph.edges for c in e.claims} == {c for e in whole.edges for c in e.claims}
    assert sum(node.folded or 1 for node in graph.nodes) == len(whole.nodes)


def test_single_points_and_the_unknown_are_folded_last(shipped_report: Report) -> None:
    """With three nodes a column the outlets and the institute are kept, and so is the unknown origin."""
    nodes = fold(provenance_of(shipped_report), 3).nodes
    origins = {node.key.names for node in nodes if node.key.layer is Layer.ORIGIN}
    assert origins == {("?",), ("*",), ("isw",)}
    assert [node.folded for node in nodes if node.key.layer is Layer.ORIGIN and node.folded] == [14]


def test_nothing_counted_is_nothing_drawn(project: "SmallProject") -> None:
    """Without a counted passage there is no node."""
    report = project.verify("claims: [{id: c, text: t}]")
    assert provenance_of(report) == Provenance((), (), 2)

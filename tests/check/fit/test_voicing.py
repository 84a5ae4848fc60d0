"""Who does it, where one language tells it by a passive and the other by the order of words."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.voicing import voiced

from .test_answering import rows


@pytest.mark.each(
    ("passive", "active", "agent"),
    rows("""
    Die Polizei wurde von den Fans angegriffen. / The fans attacked the police. / -
    Der Mann wurde von der Polizei festgenommen. / The police arrested the man. / -
    Lukaschenko wurde von Putin empfangen. / Putin received Lukashenko. / -
    Die Polizei wurde von den Fans angegriffen. / The police attacked the fans. / von
    Lukaschenko wurde von Putin empfangen. / Lukashenko received Putin. / von
    Der Zeuge wurde von der Polizei verhört. / The witness questioned the police. / von
    Der Zeuge wurde von der Polizei verhört. / The police questioned a driver. / von
    Der Maler wurde von Weber verklagt. / The painter sued Weber. / von
    Die Bank wurde von der Bank of Kiel verklagt. / The bank sued the Bank of Kiel. / von
    Der Zeuge wurde von Webers Anwalt verklagt. / Weber sued the witness. / von
    Der Bischof wurde von einem Freund des Generals getötet. / The general killed the bishop. / von
    Das Haus wurde vom Bruder der Ministerin verkauft. / The minister sold the house. / vom
    Die Strecke wurde vom 3. bis 9. Mai gesperrt. / The line was closed from 3 to 9 May. / -
    Der Bischof wurde von Putin empfangen. / Putin's bishop received Putin. / von
    """),
)
def test_who_does_it_in_a_passive_opens_the_active(passive: str, active: str, agent: str) -> None:
    """Where both that it is told of are known by their letters; else who of them does it stays open."""
    span = voiced(Read(passive, "de"), Read(active, "en"))
    assert (passive[span.start : span.end] if span else "-") == agent

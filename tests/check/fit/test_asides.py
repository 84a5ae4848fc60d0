"""What a sentence tells beside its main statement, and what only looks as if it did."""

from typing import TYPE_CHECKING

from claimcheck.records.model import Fit

from .cases import Case

if TYPE_CHECKING:
    from .cases import Judge

TOLD = """
en | Hale is the mayor of Bex | "The bridge is not safe," said Paul Hale, the mayor of Bex, who wants to close it.
en | Paul Hale is the founder of Orlo | "I will not pay," said Paul Hale, an heir to the Moss fortune and founder of Orlo.
en | Paul Hale was king of Loon from 1900 to 1946 | Paul Hale (1869-1947), king of Loon (1900-1946), emperor of Tarn (1936-1943), was not loved.
en | Hale is one of the best writers of Norway | The play was not written by Paul Hale, one of the best writers of Norway.
en | Hale is a Danish painter | It is unlikely that Paul Hale, a Danish painter, stole the picture.
de | Kern ist der Bürgermeister von Lohm | „Die Brücke ist nicht sicher“, sagte Paul Kern, der Bürgermeister von Lohm, am Montag.
de | Paul Kern ist der Gründer von Orlo | „Ich zahle nicht“, sagte Paul Kern, ein Erbe der Familie Moss und Gründer von Orlo.
en | Hale is ill | According to Paul Hale, who is ill, it did not rain.
de | Kern ist krank | Laut Paul Kern, der krank ist, regnete es nicht.
de | Lohmer Bote ist eine Zeitung | Die größte Zeitung Dänemarks, Lohmer Bote, druckt den Brief nicht.
de | Der Damm wurde 1931 in Tarn gebaut | Es wird erwartet, dass der 1931 in Tarn gebaute Damm nicht hält.
de | Der Sänger Paul Kern wurde in Polen geboren | Es ist nicht klar, ob der in Polen geborene Sänger Paul Kern zurückkehrt.
"""
UNTOLD = """
en | Hale is the mayor | Paul Hale, the mayor said, is ill.
en | Hale is the mayor | Paul Hale, the mayor insists, is ill.
en | Hale is the mayor | They invited Paul Hale, the mayor and the bishop.
en | Hale is the mayor | They invited Paul Hale, the mayor, and Moore.
en | Hale is the mayor of Bex | The son of Paul Hale, the mayor of Bex, will not resign.
en | Hale is the mayor of Bex | The lawyer for Paul Hale, the mayor of Bex, will not resign.
en | Hale is the mayor of Bex | Nobody trusts Paul Hale, the former mayor of Bex.
en | Hale is the leader of the ring | Police do not comment on Paul Hale, the alleged leader of the ring.
en | Hale is the mayor of Bex | They did not invite Moss, Hale, the mayor of Bex, or the bishop.
en | New Jersey is the hospital | The hospital in Springfield, New Jersey, did not open.
en | Moore is the mayor of Bex | Paul Hale, the mayor of Bex, did not meet Moore.
en | Hale is the mayor of Bex | In the novel Paul Hale, the mayor of Bex, does not resign.
en | Hale is ill | The sister of Paul Hale, who is ill, did not come.
en | Hale is the mayor | Paul Hale, whose wife is the mayor, did not come.
de | Kern ist krank | Die Schwester von Paul Kern, die krank ist, kam nicht.
de | Kern ist krank | Paul Kern, dessen Bruder krank ist, kam nicht.
en | Hale is chairman of Orlo | Paul Hale, chairman of a rival of Orlo, did not pay.
en | Hale is the mayor of Bex | Paul Hale, the mayor of Bex's brother, did not pay.
en | Hale is the chairman of Orlo | The driver of Paul Hale, the chairman of Orlo, was not hurt.
en | Hale is the chairman of Orlo | Paul Hale, the chairman of Orlo claims, will not pay.
en | Hale is the chairman of Orlo | Moss met Hale, the chairman of Orlo and the bishop.
en | Hale is chairman of Orlo | Paul Hale, chairman of Orlo until May, did not pay.
de | Kern ist der Chef von Orlo | Den Bruder von Kern, den Chef von Orlo, traf niemand.
de | Kern ist Chef von Orlo | Der Anwalt Paul Kerns, Chef von Orlo, zahlte nicht.
de | Kern wurde in Tarn verhaftet | Der in Tarn verhaftete Bruder von Kern kam nicht.
de | Kern ist der Arzt | Kern, den der Arzt, ein Freund, behandelte, starb am Montag.
de | Kern ist der Bürgermeister von Lohm | Der Sohn von Paul Kern, der Bürgermeister von Lohm, tritt nicht zurück.
de | Kern ist der Bürgermeister von Lohm | Der Sohn von Paul Kern, dem früheren Bürgermeister von Lohm, tritt nicht zurück.
de | Kern ist der Bürgermeister | Sie luden Paul Kern, den Bürgermeister und den Bischof nicht ein.
de | Die Witwe wurde 2011 ermordet | Die Witwe des 2011 ermordeten Richters Salvo Conti sagte, dass sie keine Rache wolle.
de | Der Damm wurde in Tarn gebaut | Es heißt, der noch nicht in Tarn gebaute Damm halte nicht.
de | Der Damm wurde in Tarn gebaut | Der Damm nahe der in Tarn gebauten Brücke hält nicht.
de | Die Firma wurde in Tarn gegründet | Der Chef der in Tarn ansässigen, in Lohm gegründeten Firma kam nicht.
"""


def rows(table: str) -> list[Case]:
    """Return the cases of a table: language, claim, quotation."""
    return [Case(*(part.strip() for part in line.split("|"))) for line in table.strip().splitlines()]


def test_what_a_phrase_says_of_a_name_is_told(judge: "Judge") -> None:
    """Whatever the sentence around it denies, doubts or expects."""
    found = judge(rows(TOLD))
    assert [one.claim.text for one in found if one.fit is not Fit.LICENSED] == []


def test_what_may_be_read_otherwise_is_not(judge: "Judge") -> None:
    """An inserted sayer, a list, another's name, what was once, a novel, what is of a noun behind."""
    found = judge(rows(UNTOLD))
    assert [
        (case.claim, case.quote)
        for case, one in zip(rows(UNTOLD), found, strict=True)
        if one.fit is Fit.LICENSED
    ] == []

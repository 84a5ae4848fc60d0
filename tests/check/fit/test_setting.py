"""What sets a statement in doubt from beside it, and what does so only where it governs or ranks."""

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.setting import setting


def told(claim: str, passage: str, language: str = "en") -> list[str]:
    """Return the words of the passage that set the claim in doubt."""
    return [item.passage for item in setting(Held(Read(claim, language), Read(passage, language), 1))]


def test_a_condition_anywhere_in_the_sentence_is_told() -> None:
    """Before or behind the statement, but not in another sentence that has none of its words, nor where the claim has it, too."""
    assert told("The dam holds", "If it rains, the dam holds.") == ["If"]
    assert told("The dam holds", "The dam holds unless it rains.") == ["unless"]
    assert told("The dam holds", "The dam holds. If it rains, they swim.") == []
    assert told("If it rains, the dam holds", "If it rains, the dam holds.") == []


def test_a_modal_verb_is_told_where_it_governs() -> None:
    """In the clause of the claim's words, not in a relative clause of somebody's."""
    assert told("Moore pays", "Moore must pay the tax.") == ["must"]
    assert told("Moore resigned", "Moore, who must pay, resigned.") == []
    assert told("Kern zahlt", "Kern muss zahlen.", "de") == ["muss"]
    assert told("Kern trat zurück", "Kern, der zahlen muss, trat zurück.", "de") == []


def test_a_rank_is_told_at_its_noun_alone() -> None:
    """Where the claim has the noun of it; not where the claim says *a*, for one of several is one."""
    assert told("Kiel is the largest city", "Kiel is the second largest city.") == ["second"]
    assert told("Kiel is in Germany", "Kiel is the second largest city in Germany.") == []
    assert told("Kiel is a city", "Kiel is the second city.") == []
    assert told("Kern ist ein Rivale", "Kern ist einer der Rivalen.", "de") == []
    assert told("Der Minister ging", "Einer der Minister ging.", "de") == ["Einer der"]


def test_fiction_is_told_unless_the_claim_is_about_it() -> None:
    """What happens in a novel did not happen; who is a character in it is one."""
    assert told("Holt killed Moore", "In the novel Holt killed Moore.") == ["novel"]
    assert told("Holt is a character", "Holt is a character in the novel.") == []


def test_a_german_verb_that_opens_a_sentence_opens_a_condition() -> None:
    """No preposition that only looks like one does."""
    assert told("Kern baut ein Haus", "Zahlt der Bund, baut Kern ein Haus.", "de") == ["Zahlt"]
    assert told("Kern baut ein Haus", "Seit der Wende, die kam, baut Kern ein Haus.", "de") == []


def test_a_case_that_may_come_sets_a_condition() -> None:
    """„Bei einer Absage“, where nothing in the sentence tells of the past."""
    assert told("Der Bund zahlt", "Bei einer Absage zahlt der Bund.", "de") == ["Bei einer"]
    assert told("Der Bund zahlte", "Bei einer Feier zahlte der Bund.", "de") == []


def test_what_the_next_sentence_calls_it_is_told() -> None:
    """A rumour or nonsense behind the claim's sentence; what stands before it speaks of something else."""
    assert told("The dam holds", "The dam holds. It is a rumour.") == ["It is a rumour"]
    assert told("Der Damm hält", "Der Damm hält. Das ist Wunschdenken.", "de") == ["Das ist Wunschdenken"]
    assert told("The dam holds", "The dam holds. It is a relief.") == []
    assert told("The dam holds", "It is a rumour. The dam holds.") == []


def test_what_bounds_a_number_is_compared_with_it() -> None:
    """It sets nothing in doubt beside its number, as it does elsewhere in the sentence."""
    assert told("Up to 80 guests came", "At most 80 guests came.") == []
    assert told("Up to 80 guests came", "80 guests came, at most.") == ["at most"]
    assert told("Bis zu 80 Gäste kamen", "Höchstens 80 Gäste kamen.", "de") == []
    assert told("80 Gäste kommen", "Im Idealfall kommen 80 Gäste.", "de") == ["Im Idealfall"]


def test_an_adverb_of_degree_and_an_adjective_that_makes_another_thing_are_told() -> None:
    """Adverbs of no list by their ending; adjectives of a noun that the claim has, and of what vouches for it."""
    assert told("The bridge is closed", "The bridge is nominally closed.") == ["nominally"]
    assert told("Die Brücke ist gesperrt", "Die Brücke ist ausnahmsweise gesperrt.", "de") == [
        "ausnahmsweise"
    ]
    assert told("The bridge is closed", "The bridge is recently closed.") == []
    assert told("The minister fled", "The former minister fled.") == ["former"]
    assert told("The minister fled", "The new minister fled.") == []
    assert told("The minister fled", "A fake video shows the minister fled.") == ["fake"]
    assert told("The minister fled", "A long video shows the minister fled.") == []


def test_what_a_sentence_behind_takes_back_is_told() -> None:
    """A hoax, a withdrawn report, made-up pictures; not a report that is confirmed, nor what another passage's sentence says before."""
    assert told("The dam broke", "The dam broke. That report was a hoax.") == ["hoax"]
    assert told("The dam broke", "The agency said the dam broke. It withdrew the report.") == ["withdrew"]
    assert told("The dam broke", "The dam broke. The footage went around the world.") == ["footage"]
    assert told("Der Damm brach", "Der Damm brach. Die Bilder hat ein Computer erzeugt.", "de") == [
        "Computer"
    ]
    assert told("The dam broke", "The dam broke. That report was confirmed.") == []
    assert told("The dam broke", "The film is a fake. The dam broke.") == []


def test_an_earlier_version_and_mere_words_are_told() -> None:
    """What an article no longer says, unless the claim is of that version, and words of which it only speaks; what it corrects besides is not."""
    earlier = "An earlier version of this article said the dam broke."
    assert told("The dam broke", earlier) == ["earlier version"]
    assert told("The earlier version said the dam broke", earlier) == []
    assert told("The dam broke", "An earlier version misspelt its name. The dam broke.") == []
    assert told("The dam broke", "The dam broke. An earlier version misspelt its name.") == []
    assert told("The dam broke", '"The dam broke" is a line of his.') == ["is a line"]


def test_for_whom_it_is_so_is_told_where_that_opens_the_sentence() -> None:
    """People, their eyes or a tale; not for how long or for which building, nor where the claim has it."""
    for opening in ("In the eyes of", "For his critics", "To the villagers", "For many fans"):
        behind = " the town" if opening.endswith("of") else ""
        assert told("Moore ruined the mine", f"{opening}{behind}, Moore ruined the mine.") == [opening]
        own = f"{opening}{behind}, Moore ruined the mine"
        assert told(own, f"{own}.") == []
    for opening in ("For two years", "For the museum", "To protect workers"):
        assert told("Moore ruined the mine", f"{opening}, Moore ruined the mine.") == []
    assert told("Kern siegte", "Für ihre Gegner siegte Kern.", "de") == ["Für ihre Gegner"]
    assert told("Kern siegte", "Der Legende nach siegte Kern.", "de") == ["Der Legende nach"]
    assert told("Kern kaufte den Turm", "Für das Kloster kaufte Kern den Turm.", "de") == []


def test_whose_judgement_it_is_and_for_whom_something_is_so_are_told() -> None:
    """Anybody's eyes or view, and of what is said to be so whoever it is so for; not for how long, nor what is done for somebody."""
    for opening in ("In his enemies' eyes", "In Moore's view", "For most Scots", "To the farmers"):
        assert told("The law is a threat", f"{opening}, the law is a threat.") == [opening]
    for opening in ("In Moore's home town", "For ten years", "For the first time"):
        assert told("The law is a threat", f"{opening}, the law is a threat.") == []
    assert told("Moore came to Bex", "For the Scots, Moore came to Bex.") == []
    assert told("The law is a threat for Scots", "For Scots, the law is a threat for Scots.") == []
    for opening in ("In Kerns Augen", "Für viele Schotten"):
        assert told("Das Gesetz ist neu", f"{opening} ist das Gesetz neu.", "de") == [opening]
    assert told("Das Gesetz ist neu", "Nach Ansicht der Bauern ist das Gesetz neu.", "de") == ["Nach Ansicht"]
    for opening in ("In Kerns Heimatstadt", "Für zwei Jahre"):
        assert told("Das Gesetz ist neu", f"{opening} ist das Gesetz neu.", "de") == []

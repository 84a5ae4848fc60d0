"""Nouns between a name and who speaks: statements, which are one's own, and people who speak for an organisation.

Gathered from the shipped articles and public news texts, completed by hand; they are no closed
class. A noun that is missing leaves the speaker open.
"""

from claimcheck.text.wordlist import ordered_words, word_set

OF = word_set("von vom of for des der eines einer seines seiner ihres ihrer")
"""What stands between a noun and the name that it belongs to."""

STATEMENTS = ordered_words("""
    angabe angaben analyse analysen ankündigung ankündigungen anschuldigung anschuldigungen ansicht ansprache ansprachen aussage aussagen auffassung behauptung behauptungen bericht
    berichte berichten berichts darstellung drohung drohungen einschätzung einschätzungen erklärung erklärungen forderung forderungen
    interview meinung meldung meldungen mitteilung mitteilungen plan pläne plänen post rede
    schätzung schätzungen sicht studie tweet überzeugung verlautbarung videobotschaft versprechen vorwurf vorwürfe vorwürfen warnung warnungen worte
    worten account accounts accusation accusations allegation allegations analysis announcement assessment claim claims estimate estimates figures
    antwort appell bilanz botschaft fazit kommentar reaktion schlussfolgerung
    answer appeal comment comments conclusion message reaction response verdict
    opinion remarks report reports speech statement statements threat threats video view warning warnings words
""")
"""What nouns end on that are somebody's own words: „Lukaschenkos Angaben“, "Biden's statement"."""

REPRESENTATIVES = ordered_words("""
    analysten analystin analyst beamte beamten behörde behörden botschafter botschafterin chef
    chefin chefs direktor direktorin expertin experte experten generalstab geheimdienst kommandeur
    leiter leiterin minister ministerin ministerium mitarbeiter mitarbeitern offizielle offiziellen
    präsident präsidentin präsidium regierung seite sprecher sprecherin sprechern vertreter
    vertreterin vertretern vorsitzende vorsitzender ambassador analysts chief director expert
    experts government head ministry official officials president representative representatives
    spokesman spokesperson spokeswoman
""")
"""What nouns end on that speak for an organisation: „Experten des ISW“, „ein Sprecher des Kreml“."""

PERSONS_ROLES = ordered_words("""
    abgeordnete abgeordneter amtsinhaber botschafter botschafterin chef chefin direktor direktorin führer
    general gouverneur jährige jähriger kandidat kandidatin kanzler kanzlerin kommandeur kollege kollegin
    leiter leiterin minister ministerin oberhaupt oligarch politiker politikerin premier präsident
    präsidentin sprecher sprecherin unternehmer vorsitzende vorsitzender ambassador candidate chancellor
    chairman chief commander director governor leader official president secretary senator spokesman
    spokesperson spokeswoman
""")
"""What nouns end on that a person may be described by: „der russische Präsident“."""

RELATIVES = ordered_words("""
    anwalt anwälte anwälten anwältin anhänger anhängern berater beratern beraterin bruder brüder ehefrau ehemann eltern frau freund freundin gegner gegnerin
    gegnern kinder mann mutter nachfolger nachfolgerin rivale rivalin schwester schwestern sohn söhne stellvertreter stellvertreterin tochter töchter
    unterstützer unterstützern vater verbündete verbündeten verbündeter vertraute vertrauten vertrauter verteidiger verteidigerin vorgänger vorgängerin witwe
    advisor advisors adviser advisers aide aides allies ally assistant attorney attorneys brother brothers children cousin critic critics daughter daughters
    deputy ex-wife father friend friends husband lawyer lawyers mother neighbor neighbour opponent opponents parents partner predecessor rival rivals sister
    sisters son sons successor supporter supporters uncle widow wife
""")
"""What nouns end on that are somebody else whom one has: „Putins Tochter“, "Moore's lawyer"."""

UNNAMED = ordered_words("""
    beobachter beobachtern kreise kreisen insider insidern medien quelle quellen zeugen leute media observers
    officials people police reporters source sources witnesses
""")
"""What nouns end on that name nobody in particular: „Regierungskreise“, "two sources"."""

"""What a person would call a lie to leave outside, right before the quotation: patterns, kind by kind.

Written by hand from what German and English news print, and on purpose not taken from the word lists
of the program: what those lack must be found here. Each pattern ends where the quotation begins.
"""

import re

_NUMBER_DE = (
    r"(?=(?:[\d€$]|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert"
    r"|tausend|eine[rn]? (?:Million|Milliarde|Drittel|Viertel|halbe)|ein(?:em)? (?:Dutzend|Drittel|Viertel|Jahr)"
    r"|Hunderte|Tausende|Dutzende|Millionen|Milliarden)\b))"
)
_NUMBER_EN = (
    r"(?=(?:[\d€$]|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundreds"
    r"|thousands|dozens|millions|billions|half|a (?:hundred|thousand|million|billion|dozen|third|quarter))\b))"
)
_ALL_DE = r"(?=(?:all|jed|sämtlich|ganz|überall|immer|ausnahmslos|vollständig|komplett|die Hälfte)\w*\b)"
_ALL_EN = r"(?=(?:all|every\w*|always|each|any\w*|entirely|the entire|the whole|completely|half|certain|impossible)\b)"
_TIMES_DE = r"(?=(?:doppelt|dreifach|vierfach|zehnfach|\w+mal|ein Mal|einmal|zweimal|verdoppelt)\w*\b)"
_TIMES_EN = r"(?=(?:twice|double\w*|triple\w*|once|thrice|\w+fold)\b)"
_WHEN_DE = (
    r"(?=(?:(?:am|im|um|ab|bis|zum|zu|Anfang|Mitte|Ende|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Sonnabend"
    r"|Samstag|Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|morgen|nächste\w*|kommende\w*|Jahresende)\b|\d))"
)
_WHEN_EN = (
    r"(?=(?:(?:until|till|on|in|by|next|the end|mid|late|early|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b|\d))"
)

_DE = {
    "no": r"\b[Kk]ein(?:e[mnrs]?|erlei)?\s",
    "not": r"\b[Nn]icht\s(?!(?:nur|zuletzt|zu\s|ganz|einmal|mehr|immer|viel|weit|sehr|so\s|allein|bloß|lediglich))",
    "not only": r"\b[Nn]icht\s(?=(?:nur|allein|bloß|lediglich|ausschließlich)\b)",
    "not even, not any more": r"\b[Nn]icht\s(?=(?:einmal|mehr|immer|alle|jede\w?|unbedingt|zwangsläufig|ganz)\b)",
    "never": r"\b[Nn](?:ie|iemals|iemand|ichts)\s",
    "hardly": r"\b[Kk]aum\s(?!dass)",
    "that is denied": (
        r"\b(?:bestreitet|bestritt|dementierte|dementiert|leugnet|leugnete|bezweifelt|bezweifelte|ausgeschlossen"
        r"|unwahrscheinlich|unklar|fraglich|keine? (?:Hinweise?|Belege?|Beweise?|Anzeichen)(?: darauf| dafür)?),"
        r"\s(?:dass|ob)\s"
    ),
    "almost + number": rf"\b(?:[Ff]ast|[Bb]einahe|[Nn]ahezu|[Aa]nnähernd|[Kk]napp\w*|[Ss]o gut wie|[Bb]ald)\s{_NUMBER_DE}",
    "almost + all": rf"\b(?:[Ff]ast|[Bb]einahe|[Nn]ahezu|[Pp]raktisch|[Ss]o gut wie|[Qq]uasi|[Ww]eitgehend)\s{_ALL_DE}",
    "almost + other": r"\b(?:[Ff]ast|[Bb]einahe|[Nn]ahezu|[Ss]o gut wie)\s(?=(?:aus|ge|un|ver|zer|leer|tot|fertig|sicher)[a-zäöüß]+)",
    "over + number": rf"\b[Üü]ber\s{_NUMBER_DE}(?!\S+ (?:Uhr|[A-Z]?Themen))",
    "under + number": rf"\b[Uu]nter\s{_NUMBER_DE}",
    "about + number": rf"\b(?:[Rr]und|[Ee]twa|[Uu]ngefähr|[Zz]?[Cc]?irka|[Cc]irca|ca\.|rd\.|[Ss]chätzungsweise|[Gg]eschätzte?)\s{_NUMBER_DE}",
    "up to + number": rf"\b[Bb]is zu\s{_NUMBER_DE}",
    "more than + number": rf"\b(?:[Mm]ehr|[Ww]eniger|[Hh]öher|[Gg]rößer|[Ll]änger|[Kk]ürzer|[Ää]lter|[Jj]ünger|[Gg]eringer|[Kk]leiner|[Ss]chneller)\sals\s{_NUMBER_DE}",
    "at least + number": rf"\b(?:[Mm]indestens|[Ww]enigstens|[Zz]umindest|[Hh]öchstens|[Mm]aximal|[Mm]inimal|[Gg]ut|[Ee]rst|[Nn]ur noch)\s{_NUMBER_DE}",
    "bound + multiple": rf"\b(?:[Mm]ehr als|[Ww]eniger als|[Ff]ast|[Nn]ahezu|[Mm]indestens|[Bb]einahe|[Rr]und|[Ee]twa|[Gg]ut|[Kk]napp)\s{_TIMES_DE}",
    "bound + date": rf"\b(?:[Mm]indestens|[Ff]rühestens|[Ss]pätestens|[Vv]oraussichtlich|[Ww]ohl|[Ee]twa|[Nn]icht vor|[Kk]urz vor|[Kk]urz nach|[Ll]ängstens)\s{_WHEN_DE}",
    "alternatives": r"\b(?:\d+|zwei|drei|vier|fünf|zehn)\s(?:bis|oder)\s(?=(?:\d+|drei|vier|fünf|sechs|zwölf|zwanzig)\b)",
    "anything but": r"\b(?:[Aa]lles andere als|[Vv]on wegen|[Ww]eit entfernt von|[Aa]nstelle von|[Aa]nstatt|[Ss]tatt)\s(?=\w)",
}

_EN = {
    "no": r"\b[Nn]o\s(?!doubt|longer|one\b|less|fewer|more|later|matter)",
    "not": r"\b(?:[Nn]ot|cannot|n't)\s(?!(?:only|just|merely|simply|least|to be|even|yet|all|every|always|necessarily)\b)",
    "not only": r"\b[Nn]ot\s(?=(?:only|just|merely|simply|solely)\b)",
    "not even, not any more": r"\b[Nn]ot\s(?=(?:even|yet|all|every\w*|always|necessarily|quite)\b)|\b[Nn]o longer\s",
    "never": r"\b(?:[Nn]ever|[Nn]obody|[Nn]one of|[Nn]othing)\s",
    "hardly": r"\b(?:[Hh]ardly|[Bb]arely|[Ss]carcely)\s",
    "that is denied": r"\b(?:denie[ds]|doubt\w*|disput\w+|unlikely|unclear|impossible|no evidence|no proof)\s(?:that|whether|if)\s",
    "almost + number": rf"\b(?:[Aa]lmost|[Nn]early|[Cc]lose to|[Jj]ust (?:under|short of)|[Vv]irtually)\s{_NUMBER_EN}",
    "almost + all": rf"\b(?:[Aa]lmost|[Nn]early|[Vv]irtually|[Pp]ractically|[Ff]ar from|[Mm]ostly)\s{_ALL_EN}",
    "almost + other": r"\b(?:[Aa]lmost|[Nn]early|[Vv]irtually|[Pp]ractically)\s(?=[a-z]+(?:ed|ly|less|ing)\b)",
    "over + number": rf"\b[Oo]ver\s{_NUMBER_EN}(?!\S+ (?:years?|months?|days?|decades?)\b)",
    "under + number": rf"\b(?:[Uu]nder|[Bb]elow)\s{_NUMBER_EN}",
    "about + number": rf"\b(?:[Aa]bout|[Aa]round|[Rr]oughly|[Aa]pproximately|[Ss]ome|approx\.|[Aa]n estimated)\s{_NUMBER_EN}",
    "up to + number": rf"\b[Uu]p to\s{_NUMBER_EN}",
    "more than + number": rf"\b(?:[Mm]ore|[Ll]ess|[Ff]ewer|[Hh]igher|[Ll]onger|[Oo]lder|[Yy]ounger|[Ll]ower|[Gg]reater)\sthan\s{_NUMBER_EN}",
    "at least + number": rf"\b(?:[Aa]t least|[Aa]t most|[Nn]o more than|[Aa] maximum of|[Aa] minimum of|[Aa]s many as|[Oo]nly)\s{_NUMBER_EN}",
    "bound + multiple": rf"\b(?:[Mm]ore than|[Ll]ess than|[Aa]lmost|[Nn]early|[Aa]t least|[Aa]bout)\s{_TIMES_EN}",
    "bound + date": rf"\b(?:[Aa]t least|[Nn]ot before|[Nn]o (?:later|earlier) than|[Nn]ot until|[Aa]bout|[Aa]round|[Pp]robably)\s{_WHEN_EN}",
    "alternatives": r"\b(?:\d+|two|three|four|five|ten)\s(?:to|or)\s(?=(?:\d+|three|four|five|six|twelve|twenty)\b)",
    "anything but": r"\b(?:[Aa]nything but|[Rr]ather than|[Ii]nstead of|[Ff]ar from|[Ss]hort of)\s(?=\w)",
}

PATTERNS = {
    language: {kind: re.compile(pattern) for kind, pattern in patterns.items()}
    for language, patterns in (("de", _DE), ("en", _EN))
}
"""By language and kind."""

NEGATING = {
    "de": re.compile(
        r"\b(?:kein\w*|nicht\w*|nie\w*|ohne|weder|kaum|un(?:klar|wahr\w*)|bestr\w+|dement\w+|leugne\w+|widersp\w+"
        r"|zweif\w+|bezweif\w+|ausgeschl\w+|abge?lehn\w+|lehn\w+|wies\w*|weis\w*|statt|anstatt|falsch\w*|verhinder\w*"
        r"|verweiger\w*|fehl\w*|verzicht\w*|absag\w*|abgesagt|ab|unmöglich|stopp\w*|unter|über|bis|mehr|weniger|als"
        r"|rund|etwa|fast|knapp\w*|gut|mindestens|höchstens|maximal)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:no|not|never|none|nobody|nothing|neither|nor|without|hardly|unlikely|den\w+|doubt\w*|reject\w*|refus\w*"
        r"|fail\w*|false\w*|prevent\w*|instead|rather|cannot|over|under|more|less|than|about|some|nearly|almost|least"
        r"|most|up|around)\b|n't\b",
        re.IGNORECASE,
    ),
}
"""A sentence in which none of this stands outside a quotation leaves nothing out that could turn or bound it."""

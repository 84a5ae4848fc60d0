"""Numerals that are codes or names: phone and account numbers, types, addresses, sections, powers."""

from claimcheck.languages.pack import all_endings, all_words
from claimcheck.quantities.tokens import Tokens

_MAKERS = all_words("numbered-maker")
_ARTICLES = all_words("indefinite-in-claim")
_CALLS = all_words("call")
_STREETS = all_endings("street")
_JOINS = frozenset("/-–")
_NEAR = 4
_POSTCODE = 5
_MOST_GROUPS = 12
"""An account number has up to nine groups."""
_TYPE = 3
_LOCAL = (3, 4)
"""Digits of a phone number without its area: 555-1234."""


def end_of_code(tokens: Tokens, at: int) -> int | None:
    """Return the end of the code, name or address that the numeral at token *at* is or begins; None if it is none."""
    for rule in (_account, _phone, _type, _drive, _power, _address, _section):
        end = rule(tokens, at)
        if end is not None:
            return end
    return None


def _digits_from(tokens: Tokens, at: int) -> int:
    """Return where numerals that follow each other from token *at*, joined or not, end."""
    end = at + 1
    while end < at + _MOST_GROUPS:
        step = end + (tokens[end].text in _JOINS)
        if not (tokens[step].is_digits and tokens.follows(step) and tokens.follows(end)):
            return end
        end = step + 1
    return end


def _account(tokens: Tokens, at: int) -> int | None:
    is_account = tokens[at - 2].word == "iban" and tokens[at].before == ""
    return _digits_from(tokens, at) if is_account else None


def _phone(tokens: Tokens, at: int) -> int | None:
    """Return a phone number: one that begins with a zero and goes on, or `555-1234` where a call is told of."""
    text, end = tokens[at].text, _digits_from(tokens, at)
    if end == at + 1:
        return None
    if text[0] == "0" and text.isdigit() and len(text) > 1:
        return end
    second = tokens[at + 2].text
    local = tokens[at + 1].text == "-" and (len(text), len(second)) == _LOCAL and end == at + _TYPE
    if not local or not (text + second).isdigit():
        return None
    told = any(tokens[near].word in _CALLS for near in range(at - _NEAR, at))
    return end if told or not second.endswith("0") else None


def _type(tokens: Tokens, at: int) -> int | None:
    """Return the type of a plane: "Boeing 737-800", "a 737-800"."""
    if tokens[at + 1].text != "-" or not tokens.follows(at + 1, joined=True):
        return None
    joined = tokens[at + 2].is_digits and tokens.follows(at + 2, joined=True)
    before = tokens[at - 1].word
    long = len(tokens[at].text) == len(tokens[at + 2].text) == _TYPE
    return at + 3 if joined and (before in _MAKERS or (before in _ARTICLES and long)) else None


def _drive(tokens: Tokens, at: int) -> int | None:
    """Return "4x4"."""
    sign, second = tokens[at + 1], tokens[at + 2]
    joined = sign.text in {"x", "×"} and sign.before == "" and second.before == ""
    return at + 3 if joined and len(tokens[at].text) == len(second.text) == 1 and second.is_digits else None


def _power(tokens: Tokens, at: int) -> int | None:
    """Return a power: `10^6`."""
    joined = tokens[at + 1].text == "^" and tokens.follows(at + 1, joined=True)
    return at + 3 if joined and tokens[at + 2].is_digits and tokens[at + 2].before == "" else None


def _address(tokens: Tokens, at: int) -> int | None:
    """Return the number of a house, or the postcode behind it: „Hauptstraße 12, 10117 Berlin“."""
    before, behind = tokens[at - 1], tokens[at + 1]
    goes_on = behind.is_word and tokens.follows(at + 1)
    if before.is_capital and before.word.endswith(_STREETS) and not goes_on and tokens.follows(at):
        return at + 1
    postcode = tokens[at].text.isdigit() and len(tokens[at].text) == _POSTCODE
    behind_house = before.text == "," and tokens[at - 2].is_digits
    return at + 1 if postcode and behind_house and goes_on and behind.is_capital else None


def _section(tokens: Tokens, at: int) -> int | None:
    """Return what „§§“ names behind the first: „§§ 129 und 130“."""
    named = tokens[at - 1].word in {"und", "bis", ","} and tokens[at - 2].is_digits
    return at + 1 if named and tokens.words(at - 4, at - 2) == "§ §" else None

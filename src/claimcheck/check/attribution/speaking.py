"""All that one article reports as somebody's words, with whom the words mean."""

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.report.proposal import FlatPassage, Reported, SpeechPage
from claimcheck.speech.utterance import Speech
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge import hedges


def speech_page(source: str, reader: PassageReader) -> SpeechPage:
    """Return the reported words of the article of *source*, which must have been read."""
    article = reader.corpus.articles[source]
    flat = tuple(
        FlatPassage(
            article.line(item.sentence.start),
            article.slice(item.sentence).strip(),
            article.line(item.credited.message[0].start),
            reader.layer(source, item.credited),
        )
        for item in reader.flat(source)
    )
    # What stands in quotation marks within somebody's words is told with these.
    whole = [speech for speech in reader.speeches(source) if not speech.is_nested]
    return SpeechPage(source, tuple(_reported(source, article, speech, reader) for speech in whole), flat)


def _reported(source: str, article: Article, speech: Speech, reader: PassageReader) -> Reported:
    pieces = speech.message
    return Reported(
        line=article.line(pieces[0].start),
        pieces=pieces,
        texts=tuple(article.slice(piece) for piece in pieces),
        layer=reader.layer(source, speech),
        hedges=tuple(dict.fromkeys(hedge.words for hedge in hedges(article, pieces))),
        location=article.location(*pieces),
    )

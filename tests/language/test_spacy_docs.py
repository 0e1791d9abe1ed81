"""spaCy Docs of analysed texts."""

from spacy.matcher import Matcher

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language import analyse
from genexpert.language.spacy_docs import to_doc


def test_a_doc_has_the_tokens_and_readings_of_the_text() -> None:
    text = "Аялдарга энеликти коргоо, 139-берене."
    analysed = analyse(text, [Span(0, len(text))], [Language.KY])
    doc = to_doc(analysed)
    assert [t.text for t in doc] == [text[s:e] for s, e in zip(analysed.starts, analysed.ends, strict=True)]
    assert doc[0]._.lemmas == ["аял"]
    assert doc[1]._.derived == ["эне"]
    assert "эне|NOUN|Case=Acc|derived" in doc[1]._.readings
    assert [t._.source for t in doc] == list(range(len(doc)))


def test_spacys_matcher_runs_on_readings() -> None:
    text = "Комиссияны Президент түзөт. Кеңештин курамына аялдар кирет."
    analysed = analyse(text, [Span(0, len(text))], [Language.KY])
    doc = to_doc(analysed, analysed.sentences[1])
    matcher = Matcher(doc.vocab)
    matcher.add("council", [[{"_": {"lemmas": {"INTERSECTS": ["кеңеш"]}}}, {}, {"LOWER": "аялдар"}]])
    assert [(doc[a]._.source, doc[b - 1]._.source) for _, a, b in matcher(doc)] == [(4, 6)]

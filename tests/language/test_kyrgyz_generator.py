"""The `kyrgyz` package makes the six cases of a noun; what it makes must be read as that noun."""

import pytest
from kyrgyz import Case, inflect

from genexpert.domain.localized import Language
from genexpert.language import read_word
from genexpert.language.kyrgyz.stems import stems

NOUNS = sorted({s.lemma for entries in stems().values() for s in entries if s.pos == "NOUN" and s.state == "noun"})
UD_CASE = {
    Case.NOMINATIVE: "Case=Nom", Case.GENITIVE: "Case=Gen", Case.DATIVE: "Case=Dat", Case.ACCUSATIVE: "Case=Acc",
    Case.LOCATIVE: "Case=Loc", Case.ABLATIVE: "Case=Abl",
}  # fmt: skip


@pytest.mark.parametrize("case", list(Case), ids=lambda case: case.name.lower())
def test_every_listed_noun_is_found_in_every_case(case: Case) -> None:
    lost = []
    for noun in NOUNS:
        form = inflect(noun, case=case)
        readings = [r for r in read_word(form, Language.KY) if r.lemma == noun and not r.derived]
        if not any(UD_CASE[case] in r.feats for r in readings):
            lost.append(form)
    assert lost == []

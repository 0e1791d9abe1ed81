"""What enters an opinion, and where each of its words comes from."""

from dataclasses import replace

import pytest

from genexpert.domain.errors import CaseError
from genexpert.domain.finding import DecisionState
from genexpert.domain.localized import LocalText
from genexpert.domain.names import ANSWERS, CATEGORIES, SEVERITIES, STATUSES
from genexpert.domain.opinion import Opinion, Origin, Role, Words
from genexpert.domain.review import Review
from genexpert.opinion import make_opinion, preliminary_signals, what_is_missing
from genexpert.opinion.statements import FORBIDDEN, clean
from genexpert.opinion.words import _all_words
from tests.opinion import samples


def section(opinion: Opinion, id: str) -> str:
    one = next(part for part in opinion.sections if part.id == id)
    return " ".join(words.text for words in one.walk())


def text_of(opinion: Opinion) -> str:
    return " ".join(words.text for words in opinion.walk())


@pytest.fixture(scope="module")
def review() -> Review:
    return samples.decided_review()


def test_only_accepted_and_amended_findings_enter(review: Review) -> None:
    opinion = make_opinion(review, samples.requisites(), "ru")
    entered = {item.finding for item in opinion.items}
    taken = {f.id for f in review.findings if f.decision.state in (DecisionState.ACCEPTED, DecisionState.AMENDED)}
    assert entered == taken
    assert [item.number for item in opinion.items] == list(range(1, len(taken) + 1))


def test_a_rejected_signal_stands_in_the_annex_with_its_reason(review: Review) -> None:
    opinion = make_opinion(review, samples.requisites(), "ru")
    assert "Состав совета определён другим законом." in section(opinion, "rejected")
    assert "Координационный совет состоит" not in section(opinion, "articles")


def test_an_undecided_signal_is_counted_and_left_out() -> None:
    review = samples.open_review()
    opinion = make_opinion(review, samples.requisites(), "ru")
    assert opinion.items == ()
    undecided = len(review.findings) + len(review.strengths)
    assert f"ещё не рассмотрено: {undecided}" in fold(section(opinion, "introduction"))


def fold(text: str) -> str:
    return " ".join(text.split())


def test_the_experts_words_take_the_place_of_the_rules(review: Review) -> None:
    opinion = make_opinion(review, samples.requisites(), "ru")
    amended = next(f for f in review.findings if f.decision.state is DecisionState.AMENDED)
    item = next(one for one in opinion.items if one.finding == amended.id)
    said = " ".join(words.text for words in item.walk())
    assert "Запрет не основан на оценке рабочих мест." in said
    assert amended.message.ru not in said
    assert "Привлечение к работам с вредными условиями" in said
    assert amended.proposed not in said
    assert SEVERITIES[amended.decision.severity].ru in said


def test_good_provisions_contrary_authorities_and_data_gaps_are_named(review: Review) -> None:
    opinion = make_opinion(review, samples.requisites(), "ru")
    assert "Запрещается прямая и косвенная дискриминация" in section(opinion, "strengths")
    assert "Конституционный суд Кыргызской Республики" in section(opinion, "contrary")
    assert "нет данных о владельцах земельных участков" in section(opinion, "relevance")


def test_a_repealed_plan_has_its_banner(review: Review) -> None:
    assert "План утратил силу 25.03.2022" in fold(section(make_opinion(review, samples.requisites(), "ru"), "plan"))


def test_a_measure_enters_only_where_its_link_is_confirmed(review: Review) -> None:
    plan = section(make_opinion(review, samples.requisites(), "ru"), "plan")
    assert "15.3" in plan
    assert "34.7" not in plan


def test_every_norm_carries_its_status(review: Review) -> None:
    for language in ("ky", "ru"):
        opinion = make_opinion(review, samples.requisites(), language)
        statuses = tuple(status.in_(language) for status in STATUSES.values())
        named = [w for w in opinion.walk() if w.origin is Origin.NORM and w.text != _source(w)]
        assert named
        for words in named:
            assert words.text.endswith(")")
            assert any(one in words.text for one in (*statuses, "утратила силу", "күчүн жоготкон")), words.text


def _source(words: Words) -> str:
    norm = samples.register().get(words.source)
    return clean(norm.source) if norm else ""


def test_signals_have_no_verdict_number_signature_or_expert() -> None:
    opinion = preliminary_signals(samples.open_review(), "both")
    assert opinion.signature is None and not opinion.confirmed
    assert "Экспертом не подтверждены" in opinion.notice.plain()
    assert "ырасталган эмес" in opinion.notice.plain()
    assert not [words for words in opinion.walk() if words.origin is Origin.EXPERT]
    ids = {part.id for part in opinion.sections}
    assert not ids & {"conclusions", "recommendations"}
    assert "№ __" not in text_of(opinion)


def test_a_final_opinion_is_refused_with_all_that_is_missing() -> None:
    review = samples.open_review()
    lacking = replace(samples.requisites(), verdict=None, number=None, experts=())
    with pytest.raises(CaseError) as told:
        make_opinion(review, lacking, "ru", final=True)
    for words in ("не рассмотрено сигналов: 11", "не указан вывод", "не указан номер", "не указан эксперт",
                  "нет ответа на обязательный вопрос"):
        assert words in str(told.value)
    assert "каралбаган сигналдар: 11" in told.value.text.ky


def test_nothing_is_missing_from_a_finished_opinion(review: Review) -> None:
    assert what_is_missing(review, samples.requisites()) == ()
    assert make_opinion(review, samples.requisites(), "ru", final=True).notice is None


def test_an_independent_expert_needs_a_certificate(review: Review) -> None:
    bare = replace(samples.requisites(), experts=(replace(samples.requisites().experts[0], certificate=None),))
    assert [one.ru for one in what_is_missing(review, bare)] == [
        f"у независимого эксперта не указано свидетельство об аккредитации: {samples.EXPERT}"]
    assert what_is_missing(review, replace(bare, role=Role.PUBLIC)) == ()


def test_no_remarks_needs_the_core_list_filled_in() -> None:
    review = samples.decided_review()
    rejected = samples.decided(review.findings, DecisionState.REJECTED, note="нет")
    unanswered = replace(review, findings=rejected, checklists=(samples.checklist(False),))
    said = " ".join(one.ru for one in what_is_missing(unanswered, samples.requisites()))
    assert "заключение без замечаний требует заполненного списка «Базовый список»" in said


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("language", ["ky", "ru", "both"])
def test_every_role_has_its_own_words(review: Review, role: Role, language: str) -> None:
    opinion = make_opinion(review, replace(samples.requisites(), role=role), language)
    force = _all_words()[f"force.{role.value}"]
    said = section(opinion, "introduction")
    for spoken in opinion.languages:
        assert force.in_(spoken) in said


@pytest.mark.parametrize(("kind", "title", "said"), [
    ("law", "О поддержке занятости", "на проект закона «О поддержке занятости»"),
    ("law", "ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ О занятости", "на проект закона «О занятости»"),
    ("code", "СЕМЕЙНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ",
     "на проект нормативного правового акта «СЕМЕЙНЫЙ КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ»"),
    (None, "О внесении изменений в законы", "на проект нормативного правового акта «О внесении изменений в законы»"),
])
def test_the_title_says_the_kind_of_act_once(review: Review, kind: str | None, title: str, said: str) -> None:
    named = replace(review, act=replace(review.act, kind=kind, title=title))
    lines = [one.plain() for one in make_opinion(named, samples.requisites(), "ru").title]
    assert said in lines


def test_an_unknown_language_is_told(review: Review) -> None:
    with pytest.raises(CaseError):
        make_opinion(review, samples.requisites(), "de")


# ---------------------------------------------------------------- where words come from


class Sources:
    """Everything that words of an opinion may come from."""

    def __init__(self, review: Review, requisites: object) -> None:
        self.review = review
        self.form = {clean(part) for text in _all_words().values() for language in ("ky", "ru")
                     for part in _pieces(text.in_(language))} | {"", "«", "»", "…", "/", "–", ";", ","}
        self.form |= {text.in_(language) for text in (*CATEGORIES.values(), *SEVERITIES.values())
                      for language in ("ky", "ru")}
        self.findings = {one.id: one for one in (*review.findings, *review.strengths)}
        self.by_rule = {}
        for one in self.findings.values():
            self.by_rule.setdefault(one.rule, []).append(one)
        self.expert = _strings(requisites)

    def check(self, words: Words) -> None:
        getattr(self, f"check_{words.origin.value}")(words)

    def check_form(self, words: Words) -> None:
        text = words.text.strip()
        assert text in self.form, words

    def check_quotation(self, words: Words) -> None:
        draft = self.review.draft
        kind, _, place = words.source.rpartition(" ")
        start, end = map(int, place.split(":"))
        stands = clean(draft.text[start:end])
        if kind == "label":
            assert any(one.provision.span.start == start for one in self.findings.values())
        elif kind == "title":
            assert clean(words.text) in stands
        else:
            assert clean(words.text) == stands, words

    def check_rule(self, words: Words) -> None:
        said = set()
        for one in self.by_rule[words.source]:
            said |= {f"{one.rule} – ", clean(one.proposed or "")}
            said |= {clean(text.in_(language)) for language in ("ky", "ru") for text in (
                one.title, one.message, one.why, one.recommendation, CATEGORIES[one.category],
                SEVERITIES[one.severity])}
        proposed = [one.proposed or "" for one in self.by_rule[words.source]]
        assert words.text in said or any(words.text in clean(text) + " " for text in proposed), words

    def check_answer(self, words: Words) -> None:
        checklist, _, question = words.source.partition("/")
        filled = next(one for one in self.review.checklists if one.checklist.id == checklist)
        said = {filled.checklist.title} if not question else {
            text for asked in filled.checklist.questions if asked.id == question for text in (asked.text, asked.basis)
        } | {text for given in filled.answers if given.question == question
             for text in (ANSWERS[given.value], given.reason)}
        assert words.text in {clean(text.in_(language)) for text in said for language in ("ky", "ru")}, words

    def check_norm(self, words: Words) -> None:
        norm = samples.register()[words.source]
        begins = [norm.citation.ky, norm.citation.ru, norm.source]
        authority = "Конституциялык соту" in words.text or "Конституционный суд" in words.text
        assert authority or words.text.startswith(tuple(clean(one) for one in begins)), words

    def check_measure(self, words: Words) -> None:
        plan_id, _, number = words.source.partition("/")
        plan = next(one for one in self.review.plans if one.id == plan_id)
        known = _strings(plan) | {"25.03.2022"}
        assert words.text in known, words
        assert not number or number in {one.number for one in plan.measures()}

    def check_record(self, words: Words) -> None:
        assert len(words.text) <= 100

    def check_expert(self, words: Words) -> None:
        said = set(self.expert)
        if words.source.startswith("decision "):
            said = _strings(self.findings[words.source.split(" ", 1)[1]].decision) | {
                text.in_(language) for language in ("ky", "ru")
                for text in (*SEVERITIES.values(), *CATEGORIES.values())}
        elif words.source.startswith("answer "):
            said = {given.comment for filled in self.review.checklists for given in filled.answers}
        elif words.source in ("role", "stage", "impact", "character", "verdict"):
            said = {text.in_(language) for key, text in _all_words().items() if key.startswith(words.source)
                    for language in ("ky", "ru")}
        elif words.source in ("date", "term", "certificate", "number"):
            return
        assert words.text in said or any(words.text.strip() in text for text in said if text), words


def _pieces(text: str) -> list[str]:
    import re

    return re.split(r"\{[a-z]+\}", text)


def _strings(value: object) -> set[str]:
    from dataclasses import fields, is_dataclass

    if isinstance(value, str):
        return {clean(value)}
    if isinstance(value, tuple | list):
        return set().union(*map(_strings, value)) if value else set()
    if is_dataclass(value):
        return set().union(*(_strings(getattr(value, one.name)) for one in fields(value)))
    return set()


@pytest.mark.parametrize("language", ["ky", "ru", "both"])
def test_every_word_of_an_opinion_traces_to_its_source(review: Review, language: str) -> None:
    requisites = samples.requisites()
    sources = Sources(review, requisites)
    origins = set()
    for words in make_opinion(review, requisites, language).walk():
        sources.check(words)
        origins.add(words.origin)
    assert origins == set(Origin)


@pytest.mark.parametrize("language", ["ky", "ru", "both"])
def test_every_word_of_the_signals_traces_to_its_source(language: str) -> None:
    review = samples.open_review()
    sources = Sources(review, LocalText())
    for words in preliminary_signals(review, language).walk():
        sources.check(words)


def test_no_control_character_enters(review: Review) -> None:
    dirty = replace(review, findings=samples.decided(review.findings, note="до\x00\x1b\u202eпосле\ud800"))
    said = text_of(make_opinion(dirty, samples.requisites(), "ru"))
    assert "допосле" in said
    assert not FORBIDDEN.search(said)


def test_only_the_changed_words_are_bold_in_the_table() -> None:
    review = samples.open_review()
    data = review.findings[-1]
    opinion = make_opinion(replace(review, findings=samples.decided([data])), samples.requisites(), "ru")
    (item,) = opinion.items
    bold = ["".join(words.text for passage in side for words in passage.walk() if words.strong)
            for side in (item.draft_wording, item.proposed_wording)]
    assert bold == ["поддержки", "поддержки, с разбивкой по полу, возрасту и месту жительства"]

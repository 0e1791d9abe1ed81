"""A review made again after the user edited one of their rules."""

from pathlib import Path

import pytest

from genexpert.domain.rule import Rule
from genexpert.review import ReviewOptions, review
from genexpert.rules import engine
from genexpert.rules.searched import Hit, SearchedAct

DRAFT = """Закон Кыргызской Республики
О почтовых голубях

Статья 1. Содержание голубей

Голубятник содержит голубей на крыше. Смотритель крыши ведёт журнал.
"""
RULES = """schema: genexpert-rules/1
topic: pigeons
version: "1.0"
rules:
- id: own.pigeons
  title: {{ky: "Көгүчкөндөр", ru: "Голуби", en: "Pigeons"}}
  category: gendered-language
  severity: advice
  kind: phrase
  languages: [ru]
  one_language: "Только для проверки."
  pattern: {{ru: ["{word}"]}}
  message: {{ky: "Белги.", ru: "Сигнал."}}
  why: {{ky: "Себеп.", ru: "Причина."}}
  recommendation: {{ky: "Сунуш.", ru: "Предложение."}}
  norms: [law-184-2008]
  topics: [terminology]
  confidence: low
  status: on
  since: "2026-11"
  source: "Test"
  silent: "Только для проверки."
  examples:
    ru:
      hit: ["{hit} здесь.", "Вот {hit}."]
      miss: ["Никого.", "Закон."]
"""


def test_only_the_edited_rule_is_searched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft, rules = tmp_path / "draft.txt", tmp_path / "rules" / "pigeons.yaml"
    draft.write_text(DRAFT, encoding="utf-8")
    rules.parent.mkdir()
    rules.write_text(RULES.format(word="голубятник", hit="голубятник"), encoding="utf-8")
    options = ReviewOptions(user_folder=tmp_path)
    searched: list[str] = []
    search = engine.hits_of

    def counted(rule: Rule, act: SearchedAct) -> list[tuple[str, Hit]]:
        searched.append(rule.id)
        return search(rule, act)

    monkeypatch.setattr(engine, "hits_of", counted)
    first = review(draft, options)
    assert "own.pigeons" in searched
    searched.clear()
    assert review(draft, options).findings == first.findings
    assert not searched
    rules.write_text(RULES.format(word="смотритель", hit="смотритель"), encoding="utf-8")
    second = review(draft, options)
    assert searched == ["own.pigeons"]
    assert [one.quote for one in first.findings if one.rule == "own.pigeons"] == ["Голубятник"]
    assert [one.quote for one in second.findings if one.rule == "own.pigeons"] == ["Смотритель"]

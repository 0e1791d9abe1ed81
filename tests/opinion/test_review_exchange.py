"""JSON and SARIF of a review, for other programs."""

import json

import jsonschema_rs
import pytest

from genexpert import folders
from genexpert.domain.finding import DecisionState
from genexpert.domain.review import Review
from genexpert.opinion import make_opinion, opinion_as_json, preliminary_signals, review_as_json, review_as_sarif
from tests.opinion import samples

SCHEMA = json.loads((folders.resources() / "schema" / "review.schema.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=["open", "decided"])
def review(request: pytest.FixtureRequest) -> Review:
    return samples.open_review() if request.param == "open" else samples.decided_review()


@pytest.mark.parametrize("language", ["ky", "ru", "en", "both"])
def test_json_satisfies_the_contract(review: Review, language: str) -> None:
    value = json.loads(json.dumps(review_as_json(review, language)))
    jsonschema_rs.validator_for(SCHEMA).validate(value)
    assert len(value["findings"]) == len(review.findings)


@pytest.mark.parametrize("language", ["ky", "ru", "both"])
def test_an_opinion_as_json_satisfies_its_schema(language: str) -> None:
    schema = json.loads((folders.resources() / "schema" / "opinion-document.schema.json").read_text(encoding="utf-8"))
    for opinion in (make_opinion(samples.decided_review(), samples.requisites(), language),
                    preliminary_signals(samples.open_review(), language)):
        value = json.loads(json.dumps(opinion_as_json(opinion)))
        jsonschema_rs.validator_for(schema).validate(value)
        assert [item["number"] for section in value["sections"] for item in section["items"]] == [
            item.number for item in opinion.items]


def test_json_quotes_exactly_the_draft(review: Review) -> None:
    for one in review_as_json(review)["findings"]:
        assert one["quote"] == review.draft.text[one["start"]:one["end"]]


def test_messages_of_both_languages_stand_one_after_the_other() -> None:
    review = samples.open_review()
    first, both = review.findings[1], review_as_json(review, "both")["findings"][1]
    assert both["message"] == f"{first.message.ky} / {first.message.ru}"
    assert review_as_json(review, "ky")["findings"][1]["message"] == first.message.ky


def test_sarif_has_what_the_standard_requires(review: Review) -> None:
    value = json.loads(json.dumps(review_as_sarif([review, review], "ru")))
    assert value["version"] == "2.1.0" and len(value["runs"]) == 2
    run = value["runs"][0]
    driver = run["tool"]["driver"]
    assert driver["name"] == "genexpert" and driver["version"] == review.versions["genexpert"]
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(ids) == len(set(ids))
    assert len(run["results"]) == len(review.findings) + len(review.strengths)
    for result in run["results"]:
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        assert "kind" not in result or (result["kind"] == "pass" and result["level"] == "none")


def test_a_region_of_sarif_names_the_words(review: Review) -> None:
    lines = review.draft.text.split("\n")
    found = {one.id: one for one in (*review.findings, *review.strengths)}
    for result in review_as_sarif([review])["runs"][0]["results"]:
        finding = found[result["partialFingerprints"]["genexpertFinding/v1"]]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert region["snippet"]["text"] == finding.quote
        assert review.draft.text[region["charOffset"]:region["charOffset"] + region["charLength"]] == finding.quote
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1:].startswith(finding.quote.split("\n")[0])
        assert region["endLine"] >= region["startLine"]


def test_fingerprints_are_the_ids_and_do_not_repeat(review: Review) -> None:
    results = review_as_sarif([review])["runs"][0]["results"]
    prints = [one["partialFingerprints"]["genexpertFinding/v1"] for one in results]
    assert len(prints) == len(set(prints))


def test_a_rejected_signal_is_suppressed_with_its_justification() -> None:
    review = samples.decided_review()
    rejected = {one.id for one in review.findings if one.decision.state is DecisionState.REJECTED}
    assert rejected
    for result in review_as_sarif([review])["runs"][0]["results"]:
        suppressed = result["partialFingerprints"]["genexpertFinding/v1"] in rejected
        assert bool(result.get("suppressions")) is suppressed
        if suppressed:
            assert result["suppressions"][0]["justification"] == "Состав совета определён другим законом."
            assert result["suppressions"][0]["kind"] == "external"


def test_the_name_of_a_file_becomes_an_address_without_blanks() -> None:
    from dataclasses import replace

    review = samples.open_review()
    named = replace(review, draft=replace(review.draft, name="проект закона 1.docx"))
    uri = review_as_sarif([named])["runs"][0]["artifacts"][0]["location"]["uri"]
    assert " " not in uri and uri.isascii() and uri.endswith("1.docx")

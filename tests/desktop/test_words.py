"""Every word of the interface is there in three languages, and nothing asks for a word that is not."""

import ast
import re
from pathlib import Path

import pytest

from genexpert.desktop import actions
from genexpert.desktop.words import LANGUAGES, _dictionary, interface, t

DESKTOP = Path(actions.__file__).parent
PLACES = re.compile(r"\{(\w+)\}")


def asked() -> set[str]:
    """Keys that the code asks for in so many words."""
    found = set()
    for path in DESKTOP.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "t":
                first = node.args[0]
                if isinstance(first, ast.Constant):
                    found.add(first.value)
    return found


def test_the_code_asks_only_for_words_that_are_there() -> None:
    assert asked() <= set(_dictionary())


def test_menus_and_commands_have_words() -> None:
    keys = {f"menu.{name}" for name in actions.MENUS} | {f"action.{entry.name}" for entry in actions.ENTRIES}
    assert keys | {f"tool.{name}" for name in actions.ON_TOOL_BAR} <= set(_dictionary())


def test_the_languages_have_the_same_places_to_fill() -> None:
    for key, words in _dictionary().items():
        places = {language: set(PLACES.findall(getattr(words, language))) for language in LANGUAGES}
        assert len({frozenset(one) for one in places.values()}) == 1, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_said_in_the_chosen_language(language: str) -> None:
    interface.switch(language)
    assert t("menu.review") == {"ky": "Текшерүү", "ru": "Проверка", "en": "Review"}[language]

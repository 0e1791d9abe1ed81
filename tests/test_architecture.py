"""The table of docs/architecture.md: which room may import which."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "genexpert"
DATA = {"folders", "datafile"}
ALLOWED = {
    "domain": set(),
    "folders": set(),
    "datafile": {"domain", "folders"},
    "reading": {"domain"},
    "structure": {"domain"},
    "language": {"domain"} | DATA,
    "norms": {"domain"} | DATA,
    "rules": {"domain", "language", "norms"} | DATA,
    "checklists": {"domain"} | DATA,
    "plans": {"domain", "reading", "language", "norms"} | DATA,
    "opinion": {"domain", "reading", "norms"} | DATA,
    "storage": {"domain"} | DATA,
    "review": {"domain", "reading", "structure", "language", "norms", "rules", "checklists", "plans"} | DATA,
    "screening": {"domain", "review"},
    "desktop": None,
    "cli": None,
}
EVERYBODY = {"__version__"}


def rooms(path: Path) -> set[str]:
    """Rooms of genexpert that a module imports, at its top or inside a function."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "genexpert":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides the room"
        elif isinstance(node, ast.Import):
            found |= {n.name.split(".")[1] for n in node.names if n.name.startswith("genexpert.")}
    return found - EVERYBODY


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_room_imports_only_what_the_table_allows(path: Path) -> None:
    room = room_of(path)
    if room in ("__init__", "__main__"):
        return
    allowed = ALLOWED[room]
    imported = rooms(path) - {room}
    if allowed is not None:
        assert imported <= allowed, f"{path.name}: {sorted(imported - allowed)}"


def test_only_the_desktop_knows_qt() -> None:
    for path in modules():
        if room_of(path) != "desktop":
            assert "PySide6" not in path.read_text(encoding="utf-8"), path


def test_nothing_but_the_command_line_imports_the_desktop() -> None:
    for path in modules():
        if room_of(path) not in ("desktop", "cli"):
            assert "desktop" not in rooms(path), path


def test_the_domain_needs_only_the_standard_library() -> None:
    import sys

    for path in (PACKAGE / "domain").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [n.name for n in node.names] if isinstance(node, ast.Import) else (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [])
            for name in names:
                top = name.split(".")[0]
                assert top == "genexpert" or top in sys.stdlib_module_names, (path, name)

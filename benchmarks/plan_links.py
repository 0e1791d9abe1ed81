"""Findings with known measures: how often a right measure is among the first three, and how often none is proposed
where none fits.

    python benchmarks/plan_links.py [--misses] [tests/data/plan_links.yaml]
"""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import yaml

from genexpert.domain.localized import Language
from genexpert.norms import load_topics
from genexpert.plans import load_plan
from genexpert.plans.joins import table_of
from genexpert.plans.links import MOST_LINKS, PlanLinker

LIST = Path(__file__).resolve().parents[1] / "tests" / "data" / "plan_links.yaml"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One finding of the list: what was proposed and whether that is right."""

    id: str
    language: str
    annotated: bool
    proposed: tuple[str, ...]
    wanted: tuple[str, ...]

    @property
    def right(self) -> bool:
        return bool(set(self.proposed) & set(self.wanted)) if self.wanted else not self.proposed

    @property
    def right_at_once(self) -> bool:
        return self.right and (not self.wanted or self.proposed[0] in self.wanted)


def measure(path: Path = LIST) -> tuple[list[Outcome], list[Outcome]]:
    """Outcomes of the findings that have measures, and of those that have none."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    plan = load_plan(data["plan"])
    linker = PlanLinker(plan, load_topics(), table_of(plan))
    return ([_outcome(linker, one) for one in data["links"]], [_outcome(linker, one) for one in data["none"]])


def _outcome(linker: PlanLinker, one: dict[str, Any]) -> Outcome:
    links = linker.proposed(one["category"], one["topics"], one["quote"], Language(one["language"]))
    return Outcome(one["id"], one["language"], bool(one.get("annotated", True)),
                   tuple(link.measure for link in links), tuple(one.get("measures", ())))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, nargs="?", default=LIST)
    parser.add_argument("--misses", action="store_true", help="show what went wrong")
    chosen = parser.parse_args()
    linked, unlinked = measure(chosen.path)
    for name, outcomes in (("linked", linked), ("none", unlinked)):
        count = Counter(one.language for one in outcomes)
        right = Counter(one.language for one in outcomes if one.right)
        first = sum(one.right_at_once for one in outcomes)
        by_language = ", ".join(f"{language} {right[language]}/{count[language]}" for language in sorted(count))
        sys.stdout.write(
            f"{name}: {sum(right.values())}/{len(outcomes)} right in the first {MOST_LINKS} ({by_language}); "
            f"first place {first}\n")
        for one in outcomes if chosen.misses else ():
            if not one.right:
                sys.stdout.write(f"  {one.id}: proposed {', '.join(one.proposed)}; wanted {', '.join(one.wanted)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

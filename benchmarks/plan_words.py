"""The data of the national plan against the text it was taken from, word by word, spaces aside.

    python benchmarks/plan_words.py ../shared/data/plan/national-plan-2018-2020.ky.txt

Writes every difference with its explanation; fails where one has none, where an explanation has no difference left,
and where a word of the data is neither known to the analyser, nor an abbreviation, nor reviewed.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from genexpert import folders
from genexpert.plans import load_plan
from genexpert.plans.compare import compare, explained_differences
from genexpert.plans.words import reviewed_words, torn_pairs, unknown_words


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("--plan", default="nap-2018-2020")
    chosen = parser.parse_args()
    plan = load_plan(chosen.plan)
    reviewed = folders.resources() / "plans" / "reviewed"
    explained = explained_differences(reviewed / f"{plan.id}.differences.yaml")
    found = compare(plan, chosen.source.read_text(encoding="utf-8"))
    for one in found:
        why = explained.get(one, "NOT EXPLAINED")
        sys.stdout.write(f"{one.place:14} {one.column:12} {one.source} -> {one.data}: {why}\n")
    stale = set(explained) - set(found)
    for one in sorted(stale, key=str):
        sys.stdout.write(f"{one.place:14} {one.column:12} no longer differs: {one.source} -> {one.data}\n")
    read = reviewed_words(reviewed / f"{plan.id}.words.yaml")
    unknown, torn = unknown_words(plan, read), torn_pairs(plan, read)
    for word in unknown:
        sys.stdout.write(f"unknown word: {word}\n")
    for pair in torn:
        sys.stdout.write(f"perhaps one word: {pair}\n")
    open_ones = [one for one in found if one not in explained]
    sys.stdout.write(
        f"{sum(1 for _ in plan.measures())} measures, {len(found)} differences, {len(open_ones)} not explained, "
        f"{len(stale)} stale, {len(unknown)} unknown words, {len(torn)} perhaps torn\n")
    return 1 if open_ones or stale or unknown or torn else 0


if __name__ == "__main__":
    sys.exit(main())

"""Hits of the rules over a folder of acts: which rules share more than half of their hits, and which are silent.

    python benchmarks/rule_overlap.py ../shared/data/acts
    python benchmarks/rule_overlap.py ../shared/data/gold --rules family

Files that the program can read are read; the others are named and left out. Exit code 1 where two rules share more
than half of the hits of the smaller one (at least MIN_HITS of them).
"""

import argparse
import sys
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

from genexpert.domain.errors import DraftError
from genexpert.domain.rule import RuleStatus
from genexpert.language import analyse
from genexpert.reading import read_draft
from genexpert.rules import SearchedAct, load_rules
from genexpert.rules.engine import hits_of
from genexpert.structure import find_structure

MIN_HITS = 4
SUFFIXES = {".docx", ".odt", ".rtf", ".txt", ".pdf", ".html"}


def main() -> int:
    """Prints the table; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rules", default="", help="only rules whose id begins so")
    options = parser.parse_args()
    places = collect(options.folder, options.rules)
    for name, count in sorted(Counter({name: len(found) for name, found in places.items()}).items()):
        sys.stdout.write(f"{count:6} {name}" + ("   silent\n" if not count else "\n"))
    shared = list(overlapping(places))
    for one, other, both, part in shared:
        sys.stdout.write(f"{one} and {other}: {both} hits in common, {part:.0%} of the smaller\n")
    return 1 if shared else 0


def collect(folder: Path, prefix: str) -> dict[str, set[tuple[str, int]]]:
    """For each rule the sentences that it hits, by file and first character."""
    rules = load_rules()
    active = [r for r in rules.rules if r.status is not RuleStatus.OFF and r.id.startswith(prefix)]
    places: dict[str, set[tuple[str, int]]] = {rule.id: set() for rule in active}
    for path in sorted(folder.iterdir()):
        if path.suffix not in SUFFIXES:
            continue
        try:
            draft = read_draft(path)
        except DraftError as error:
            sys.stderr.write(f"{path.name}: {error}\n")
            continue
        analysed = analyse(draft.text, [paragraph.span for paragraph in draft.paragraphs])
        searched = SearchedAct(find_structure(draft), analysed, rules.phrasebook)
        for rule in active:
            for _, hit in hits_of(rule, searched):
                places[rule.id].add((path.name, searched.index.sentence(hit.start)[0]))
    return places


def overlapping(places: dict[str, set[tuple[str, int]]]) -> list[tuple[str, str, int, float]]:
    """Pairs of rules with more than half of the smaller one's sentences in common."""
    by_place: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name, found in places.items():
        for place in found:
            by_place[place].append(name)
    common: Counter[tuple[str, str]] = Counter()
    for names in by_place.values():
        common.update(combinations(sorted(names), 2))
    pairs = []
    for (one, other), both in common.items():
        smaller = min(len(places[one]), len(places[other]))
        if smaller >= MIN_HITS and both > smaller / 2:
            pairs.append((one, other, both, both / smaller))
    return sorted(pairs, key=lambda pair: -pair[3])


if __name__ == "__main__":
    sys.exit(main())

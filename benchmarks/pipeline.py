"""Ratios of the pipeline, taken in one run on real acts.

    python benchmarks/pipeline.py [ACT.docx ... | FOLDER]

For each act: the pipeline (reading, structure, language, rules), the floor (reading and lemmatising alone), and the
same Russian token patterns in spaCy's Matcher over a blank pipeline with pymorphy3_lookup, reading included. Also
peak memory, and the time for 1, 2, 4 and 8 copies of the text.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from genexpert.domain.draft import Draft
from genexpert.language import analyse
from genexpert.norms import load_norms
from genexpert.reading import read_draft, read_pasted
from genexpert.rules import apply_rules, load_rules
from genexpert.structure import find_structure

NAMES = ("family-code.ru.docx", "tax-code.ru.docx")
RUNS = 3  # the best of so many counts


def best(work: Callable[[], object]) -> float:
    """Seconds of the quickest of RUNS runs."""
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def spans(draft: Draft) -> list:
    return [paragraph.span for paragraph in draft.paragraphs]


def floor(path: Path) -> None:
    draft = read_draft(path)
    analyse(draft.text, spans(draft))


def pipeline_of(draft: Draft) -> None:
    apply_rules(load_rules(None), find_structure(draft), analyse(draft.text, spans(draft)), norms=load_norms(None))


def pipeline(path: Path) -> None:
    pipeline_of(read_draft(path))


def spacy_reference(path: Path) -> Callable[[], object]:
    """Reading, spaCy's own tokens and lemmas, and its Matcher with the Russian patterns of the shipped rules."""
    import spacy
    from spacy.matcher import Matcher

    from genexpert.rules import spacy_patterns

    nlp = spacy.blank("ru")
    nlp.add_pipe("lemmatizer", config={"mode": "pymorphy3_lookup"}).initialize()
    nlp.max_length = 10_000_000
    matcher = Matcher(nlp.vocab)
    for name, patterns in spacy_patterns(load_rules(None), "ru").items():
        matcher.add(name, patterns)

    def work() -> None:
        draft = read_draft(path)
        for span in spans(draft):
            if span.start < span.end:
                matcher(nlp(draft.text[span.start:span.end]))

    return work


def acts_of(arguments: list[str]) -> list[Path]:
    if len(arguments) == 1 and Path(arguments[0]).is_dir():
        return [Path(arguments[0]) / name for name in NAMES]
    return [Path(argument) for argument in arguments]


def main() -> None:
    """Prints the tables."""
    console = Console(width=120)
    acts = [act for act in acts_of(sys.argv[1:]) if act.exists()]
    if not acts:
        console.print("no act to measure: give the path of one or more")
        return
    table = Table(title="Ratios of one run (best of three)")
    for column in ("act", "pipeline s", "floor s", "spaCy s", "pipeline / floor", "spaCy / pipeline"):
        table.add_column(column)
    for act in acts:
        low, whole = best(lambda act=act: floor(act)), best(lambda act=act: pipeline(act))
        reference = best(spacy_reference(act))
        table.add_row(act.name, f"{whole:.2f}", f"{low:.2f}", f"{reference:.2f}", f"{whole / low:.2f}",
                      f"{reference / whole:.1f}")
    console.print(table)
    text = read_draft(acts[0]).text
    one = 0.0
    for copies in (1, 2, 4, 8):
        draft = read_pasted("\n".join([text] * copies), "copies")
        took = best(lambda draft=draft: pipeline_of(draft))
        one = one or took
        console.print(f"{copies} copies: {took:.2f} s, {took / one / copies:.2f} of the first, a copy")
    console.print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB (with spaCy)")


if __name__ == "__main__":
    main()

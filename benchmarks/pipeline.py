"""Ratios of the pipeline, taken in one run on real acts.

    python benchmarks/pipeline.py [ACT.docx ... | FOLDER]

For each act: the pipeline (reading, structure, language, rules) and the floor (reading and lemmatising alone). On an
excerpt of it: the pipeline, and the same Russian token patterns in spaCy's Matcher over a blank pipeline with
pymorphy3_lookup, reading included on both sides. Also peak memory, and the time for 1, 2, 4 and 8 copies of the text.
"""

import resource
import sys
import tempfile
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
EXCERPT = 2_000  # characters; two thousand patterns with gaps cost spaCy seconds a sentence


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


def excerpt(path: Path, folder: Path) -> Path:
    """A text file with the first paragraphs of an act, up to EXCERPT characters: a whole code takes spaCy minutes."""
    draft, taken, length = read_draft(path), [], 0
    for span in spans(draft):
        if span.start < span.end and length < EXCERPT:
            taken.append(span.of(draft.text))
            length += len(taken[-1])
    target = folder / f"{path.stem}.txt"
    target.write_text("\n".join(taken), encoding="utf-8")
    return target


def spacy_reference(path: Path) -> float:
    """Seconds of reading, spaCy's own tokens and lemmas, and its Matcher with the Russian patterns of the shipped
    rules, over the excerpt; loading is left out."""
    import spacy
    from spacy.matcher import Matcher

    from genexpert.rules import spacy_patterns

    nlp = spacy.blank("ru")
    nlp.add_pipe("lemmatizer", config={"mode": "pymorphy3_lookup"}).initialize()
    matcher = Matcher(nlp.vocab)
    for name, patterns in spacy_patterns(load_rules(None), "ru").items():
        matcher.add(name, patterns)
    started = time.perf_counter()
    for paragraph in path.read_text(encoding="utf-8").splitlines():
        matcher(nlp(paragraph))
    return time.perf_counter() - started


def acts_of(arguments: list[str]) -> list[Path]:
    if len(arguments) == 1 and Path(arguments[0]).is_dir():
        return [Path(arguments[0]) / name for name in NAMES]
    return [Path(argument) for argument in arguments]


def main() -> None:
    """Prints the tables."""
    with tempfile.TemporaryDirectory() as folder:
        _measure(Path(folder))


def _measure(folder: Path) -> None:
    console = Console(width=120)
    acts = [act for act in acts_of(sys.argv[1:]) if act.exists()]
    if not acts:
        console.print("no act to measure: give the path of one or more")
        return
    table = Table(title="Ratios of one run (best of three; spaCy once, both over the same excerpt)")
    for column in ("act", "pipeline s", "floor s", "pipeline / floor", "excerpt s", "spaCy s", "spaCy / pipeline"):
        table.add_column(column)
    ours = [(best(lambda act=act: floor(act)), best(lambda act=act: pipeline(act))) for act in acts]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # before spaCy is loaded
    for act, (low, whole) in zip(acts, ours, strict=True):
        short = excerpt(act, folder)
        part, reference = best(lambda short=short: pipeline(short)), spacy_reference(short)
        table.add_row(act.name, f"{whole:.2f}", f"{low:.2f}", f"{whole / low:.2f}", f"{part:.2f}", f"{reference:.2f}",
                      f"{reference / part:.1f}")
    console.print(table)
    text = read_draft(acts[0]).text
    one = 0.0
    for copies in (1, 2, 4, 8):
        draft = read_pasted("\n".join([text] * copies), "copies")
        took = best(lambda draft=draft: pipeline_of(draft))
        one = one or took
        console.print(f"{copies} copies: {took:.2f} s, {took / one / copies:.2f} of the first, a copy")
    console.print(f"peak memory of the pipeline on the longest of them: {peak / 1024:.0f} MiB")


if __name__ == "__main__":
    main()

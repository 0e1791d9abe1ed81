"""Mutated real files through every reader: nothing but a Draft with a whole map, or a DraftError, may come out.

    python tests/fuzz/fuzz_readers.py [--mutants 5000] [--seed 1] [--slow 40] [--jobs 2] [FILE ...]

Mutants of DOC and of pictures start other programs, so only `--slow` of them are made. What breaks a reader is kept
in out/fuzz, and the exit code is 1. A reader that takes longer than LIMIT seconds counts as hung.
"""

import argparse
import faulthandler
import io
import multiprocessing
import random
import re
import sys
import tempfile
import time
import traceback
import zipfile
from pathlib import Path

from genexpert.domain.draft import Draft, Revisions
from genexpert.domain.errors import DraftError
from genexpert.reading import read_draft

ROOT = Path(__file__).parents[2]
SEEDS = (ROOT / "tests" / "data" / "reading", ROOT / "resources" / "training", ROOT / ".." / "shared" / "data" / "acts")
LARGEST_SEED = 450_000  # bytes; larger ones only make the run slow
SUFFIXES = (".docx", ".odt", ".rtf", ".pdf", ".html", ".txt", ".doc", ".png")
SLOW = (".doc", ".png")
LIMIT = 120  # seconds
NASTY = (
    b"", b"-1", b"0", b"99999999999", b"\x00", b"<", b">", b"&amp;", b"&x;", b"%9", b"{", b"}", b"\\u-10179",
    b"\xff\xfe",
)
REVISIONS = (Revisions.ACCEPTED, Revisions.REJECTED, Revisions.BOTH)


def mutate_bytes(data: bytes, rng: random.Random) -> bytes:
    """A few changes of single bytes, stretches, numbers, or the end cut off."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4, 16))):
        if not changed:
            break
        at = rng.randrange(len(changed))
        length = min(rng.choice((1, 2, 8, 64, 1024)), len(changed) - at)
        match rng.randrange(7):
            case 0:
                changed[at] = rng.randrange(256)
            case 1:
                del changed[at:at + length]
            case 2:
                changed[at:at] = changed[at:at + length]
            case 3:
                changed[at:at] = rng.choice(NASTY)
            case 4:
                changed[at:at + length] = rng.randbytes(length)
            case 5:
                number = re.compile(rb"\d+").search(changed, at)
                if number:
                    changed[number.start():number.end()] = rng.choice(NASTY[1:4])
            case _:
                if rng.random() < 0.1:
                    del changed[at:]
    return bytes(changed)


def mutate_markup(data: bytes, rng: random.Random) -> bytes:
    """Tags taken out, doubled, moved, renamed to one another."""
    tags = list(re.finditer(rb"<[^<>]{1,400}>", data))
    if len(tags) < 3:
        return mutate_bytes(data, rng)
    for _ in range(rng.choice((1, 2, 8))):
        one, other = rng.choice(tags), rng.choice(tags)
        start, end = sorted((one.start(), other.start()))
        match rng.randrange(4):
            case 0:
                data = data.replace(one[0], b"", rng.choice((1, 1, -1)))
            case 1:
                data = data.replace(one[0], other[0], rng.choice((1, 1, -1)))
            case 2:
                data = data[:end] + data[start:min(end, start + 5000)] + data[end:]
            case _:
                data = data[:start] + data[end:]
    return data


def mutate_package(data: bytes, rng: random.Random) -> bytes:
    """The zip with one or two of its parts changed, left out or doubled."""
    source = zipfile.ZipFile(io.BytesIO(data))
    names = source.namelist()
    chosen = set(rng.sample(names, min(len(names), rng.choice((1, 1, 2)))))
    main = [name for name in names if name in ("word/document.xml", "content.xml", "word/numbering.xml", "styles.xml")]
    if main and rng.random() < 0.6:
        chosen.add(rng.choice(main))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in names:
            content = source.read(name)
            if name in chosen:
                if rng.random() < 0.05:
                    continue
                content = (mutate_markup if rng.random() < 0.6 else mutate_bytes)(content, rng)
            target.writestr(name, content)
    return made.getvalue()


def mutant(seed: Path, rng: random.Random) -> bytes:
    """A changed copy of a file, sometimes inside its package, sometimes of its bare bytes."""
    data = seed.read_bytes()
    if seed.suffix in (".docx", ".odt") and rng.random() < 0.85:
        return mutate_package(data, rng)
    if seed.suffix == ".html" and rng.random() < 0.5:
        return mutate_markup(data, rng)
    return mutate_bytes(data, rng)


def check(draft: Draft) -> None:
    """The map covers the text without gaps, and paragraphs follow one another."""
    position = 0
    for run in draft.source:
        assert run.span.start == position, "the map has a gap"
        position = run.span.end
    assert position == len(draft.text), "the map does not cover the text"
    before = 0
    for paragraph in draft.paragraphs:
        assert before <= paragraph.span.start <= paragraph.span.end <= len(draft.text), "paragraphs overlap"
        before = paragraph.span.end
    for span in (*draft.superscripts, *draft.doubtful, *(one.span for one in (*draft.changes, *draft.comments))):
        assert span.end <= len(draft.text), "a span is outside of the text"


def try_one(task: tuple[str, int]) -> tuple[str, str, float]:
    """Reads one mutant: what came of it ("draft", "error", or a traceback), its file, and seconds."""
    name, number = task
    rng = random.Random(f"{name}{number}")
    seed = Path(name)
    content = mutant(seed, rng)
    faulthandler.dump_traceback_later(LIMIT, exit=True)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"mutant{seed.suffix}"
        path.write_bytes(content)
        try:
            check(read_draft(path, rng.choice(REVISIONS)))
            outcome = "draft"
        except DraftError:
            outcome = "error"
        except BaseException:  # noqa: BLE001 - whatever else comes is what is looked for
            outcome = traceback.format_exc()
    faulthandler.cancel_dump_traceback_later()
    if outcome not in ("draft", "error"):
        kept = ROOT / "out" / "fuzz" / f"{seed.stem}-{number}{seed.suffix}"
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(content)
    return outcome, f"{seed.name} {number}", time.monotonic() - started


def tasks(seeds: list[Path], mutants: int, slow: int, first: int) -> list[tuple[str, int]]:
    """Which seeds are mutated with which numbers: every format gets its share, slow ones only a few."""
    by_suffix: dict[str, list[Path]] = {}
    for seed in seeds:
        by_suffix.setdefault(seed.suffix, []).append(seed)
    quick = [suffix for suffix in by_suffix if suffix not in SLOW]
    dear = [suffix for suffix in by_suffix if suffix in SLOW]
    slow = min(slow, mutants // 10) if dear else 0
    made = []
    for count, suffixes in ((mutants - slow, quick), (slow, dear)):
        for number in range(count if suffixes else 0):
            files = by_suffix[suffixes[number % len(suffixes)]]
            made.append((str(files[number // len(suffixes) % len(files)]), first * 1_000_000 + number))
    return made


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--mutants", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--slow", type=int, default=40)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("files", nargs="*", type=Path)
    return parser.parse_args()


def main() -> int:
    """Runs the mutants and tells what came of them."""
    chosen = arguments()
    seeds = chosen.files or sorted(
        path for folder in SEEDS if folder.is_dir() for path in folder.iterdir()
        if path.suffix in SUFFIXES and path.stat().st_size <= LARGEST_SEED
    )
    todo = tasks(seeds, chosen.mutants, chosen.slow, chosen.seed)
    drafts = errors = 0
    broken, slowest = [], (0.0, "")
    with multiprocessing.get_context("spawn").Pool(chosen.jobs, maxtasksperchild=500) as pool:
        results = pool.imap_unordered(try_one, todo)
        for number in range(1, len(todo) + 1):
            try:
                outcome, name, seconds = results.next(timeout=2 * LIMIT)
            except multiprocessing.TimeoutError:
                broken.append(("a reader hung or crashed", "see above"))
                break
            drafts, errors = drafts + (outcome == "draft"), errors + (outcome == "error")
            slowest = max(slowest, (seconds, name))
            if outcome not in ("draft", "error"):
                broken.append((outcome, name))
                sys.stdout.write(f"{name}\n{outcome}\n")
            if number % 250 == 0:
                sys.stdout.write(f"{number}: {drafts} read, {errors} refused, {len(broken)} broken\n")
                sys.stdout.flush()
        pool.terminate()
    sys.stdout.write(f"{drafts} read, {errors} refused, {len(broken)} broken; ")
    sys.stdout.write(f"slowest {slowest[0]:.1f} s {slowest[1]}\n")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

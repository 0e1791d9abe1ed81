"""How well Kyrgyz forms are read: labelled forms of the plan, the UD treebanks, coverage and speed.

    python benchmarks/kyrgyz_forms.py ../shared/data [--errors]
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from genexpert.domain.localized import Language
from genexpert.domain.span import Span
from genexpert.language import Reading, TokenKind, analyse, read_word
from genexpert.language.kyrgyz.sounds import action_noun, expand
from genexpert.language.kyrgyz.stems import stems

CONTENT = {"NOUN", "VERB", "ADJ", "ADV", "NUM"}


class Tally:
    """True and false positives and false negatives, by tokens and by types."""

    def __init__(self) -> None:
        self.tokens: Counter[str] = Counter()
        self.types: Counter[str] = Counter()
        self.errors: list[tuple[str, str, str, int]] = []

    def add(self, outcome: str, stem: str, form: str, count: int) -> None:
        self.tokens[outcome] += count
        self.types[outcome] += 1
        if outcome in ("fp", "fn"):
            self.errors.append((outcome, stem, form, count))

    def lines(self) -> Iterator[str]:
        for name, counts in (("tokens", self.tokens), ("types", self.types)):
            tp, fp, fn = counts["tp"], counts["fp"], counts["fn"]
            yield f"  {name}: P {tp / max(1, tp + fp):.3f} R {tp / max(1, tp + fn):.3f} (tp {tp} fp {fp} fn {fn})"


def lemma_of_stem(stem: str) -> str:
    """The dictionary form of a stem as stems.ky.tsv and the treebanks write it: "басмырла-" is басмырлоо."""
    return action_noun(expand(stem.rstrip("-"))) if stem.endswith("-") else stem


def labelled_forms(path: Path, *, with_derived: bool) -> Tally:
    """Forms of the plan against their labels; `with_derived`: derived forms count as hits too."""
    tally = Tally()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        stem, form, count, label = line.split("\t")
        lemma = lemma_of_stem(stem)
        found = any(r.lemma == lemma and (with_derived or not r.derived) for r in read_word(form, Language.KY))
        wanted = label == "inflected" or (with_derived and label == "derived")
        outcome = ("tp" if wanted else "fp") if found else ("fn" if wanted else "tn")
        tally.add(outcome, stem, form, int(count))
    return tally


def treebank(paths: list[Path]) -> tuple[dict[str, Tally], Counter[str], float, float]:
    """Treebank tokens whose raw gold lemma is a listed stem: is it among the lemmas of the form?

    Strictly (readings that are no derivation) and with derived ones; the strict differences by cause; the share of
    words that are known; the share of the lemmas given (a form may have several) that are the gold one.
    """
    listed = {s.lemma for entries in stems().values() for s in entries}
    outcomes: dict[str, Counter[tuple[str, str, str]]] = {"strict": Counter(), "with derived": Counter()}
    causes: Counter[str] = Counter()
    known = total = given = right = 0
    for form, lemma, pos, count in _gold_words(paths):
        readings = read_word(form, Language.KY)
        total += count
        known += count * bool(readings)
        gold = action_noun(expand(lemma)) if pos == "VERB" else lemma
        if gold not in listed:
            continue
        own = {r.lemma for r in readings if not r.derived}
        given += count * len(own)
        right += count * (gold in own)
        for name, kept in (("strict", [r for r in readings if not r.derived]), ("with derived", list(readings))):
            lemmas = {r.lemma for r in kept}
            outcomes[name]["tp" if gold in lemmas else "fn", gold, form] += count
            if lemmas and gold not in lemmas:
                outcomes[name]["fp", "/".join(sorted(lemmas)), f"{form} (gold {gold})"] += count
        if gold not in own:
            causes[_cause(gold, pos, readings)] += count
    return {name: _tally(found) for name, found in outcomes.items()}, causes, known / total, right / given


def _cause(gold: str, pos: str, readings: tuple[Reading, ...]) -> str:
    """Why the raw gold lemma is not among those of the form."""
    if not readings:
        return "ours: no reading"
    if any(r.derived and r.lemma == gold for r in readings):
        return "policy: gold cites the base of a derived word"
    if any(r.lemma[:3] == gold[:3] and any(f.startswith("Voice=") for f in r.feats) for r in readings):
        return "policy: gold cites a voice as a verb of its own, or the other way round"
    if any(r.lemma.startswith(gold) or gold.startswith(r.lemma[:-2]) for r in readings):
        return "policy: listed as a word of its own (башкы, тышкы), gold cites its base"
    return f"looked at: {'verb' if pos == 'VERB' else 'noun'} homograph, bare command, or gold oddity"


def _tally(outcomes: Counter[tuple[str, str, str]]) -> Tally:
    tally = Tally()
    for (outcome, stem, form), count in outcomes.items():
        tally.add(outcome, stem, form, count)
    return tally


def _gold_words(paths: list[Path]) -> Iterator[tuple[str, str, str, int]]:
    words: Counter[tuple[str, str, str]] = Counter()
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) == 10 and fields[0].isdigit() and fields[3] in CONTENT:
                words[fields[1].lower(), fields[2].lower(), "VERB" if fields[3] == "VERB" else "-"] += 1
    for (form, lemma, pos), count in words.items():
        yield form, lemma, pos, count


def single_stem(paths: list[Path], stem_lemmas: set[str], *, with_derived: bool) -> Tally:
    """The measure of the design: for chosen stems, which treebank tokens are read as a form of them."""
    outcomes: Counter[tuple[str, str, str]] = Counter()
    for form, lemma, pos, count in _gold_words(paths):
        gold = action_noun(expand(lemma)) if pos == "VERB" else lemma
        readings = [r for r in read_word(form, Language.KY) if "Part=Yes" not in r.feats]
        own = {r.lemma for r in readings if not r.derived}
        if with_derived:  # a derived word counts where gold cites its base, and is no mistake where it does not
            own |= {r.lemma for r in readings if r.lemma == gold}
        for stem in stem_lemmas & (own | {gold}):
            outcome = "tp" if stem in own and stem == gold else "fn" if stem == gold else "fp"
            outcomes[outcome, stem, f"{form} (gold {gold})"] += count
    return _tally(outcomes)


def speed(paths: list[Path]) -> Iterator[str]:
    text = "\n".join(path.read_text(encoding="utf-8", errors="replace") for path in paths)
    spans, at = [], 0
    for line in text.split("\n"):
        spans.append(Span(at, at + len(line)))
        at += len(line) + 1
    for name in ("cold", "warm"):
        begun = time.process_time()
        analysed = analyse(text, spans)
        took = time.process_time() - begun
        words = sum(t.kind is TokenKind.WORD for t in analysed.types)
        yield (f"  {name}: {len(text):,} characters, {len(analysed.types):,} tokens, {words:,} words, {took:.2f} s: "
               f"{len(analysed.types) / took:,.0f} tokens/s")


PROBED = {
    "аял", "эркек", "эне", "ата", "кыз", "уул", "бала", "келин", "күйөө", "адам", "киши", "жаран", "мүчө", "кызматкер",
    "депутат", "зомбулук", "теңчилик", "нике", "үй-бүлө", "мамлекет", "мыйзам", "жыл", "шаар",
}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--errors", action="store_true")
    chosen = arguments.parse_args()
    say: Callable[[str], int] = lambda line: sys.stdout.write(line + "\n")  # noqa: E731
    ud = sorted((chosen.data / "ud").glob("*.conllu"))
    tallies, causes, known, share = treebank(ud)
    stems_file = chosen.data / "gold" / "stems.ky.tsv"
    parts = {
        "stems.ky.tsv, inflected": labelled_forms(stems_file, with_derived=False),
        "stems.ky.tsv, inflected or derived": labelled_forms(stems_file, with_derived=True),
        "UD, chosen stems, raw gold lemmas, inflected": single_stem(ud, PROBED, with_derived=False),
        "UD, chosen stems, raw gold lemmas, inflected or derived": single_stem(ud, PROBED, with_derived=True),
        "UD, all listed stems, raw gold lemmas, strict": tallies["strict"],
        "UD, all listed stems, raw gold lemmas, with derived": tallies["with derived"],
    }
    for title, tally in parts.items():
        say(title)
        for line in tally.lines():
            say(line)
        if chosen.errors:
            for outcome, stem, form, count in sorted(tally.errors, key=lambda e: -e[3])[:200]:
                say(f"    {outcome} {stem}: {form} {count}")
    say("UD, strict differences by cause")
    for cause, count in causes.most_common():
        say(f"  {count} {cause}")
    say(f"UD content words that have a reading: {known:.3f}")
    say(f"UD, of all lemmas given to forms of listed stems, that are the gold one: {share:.3f}")
    for language in ("ky", "ru"):
        files = sorted((chosen.data / "gold").glob(f"*.{language}.txt"))
        say(f"speed, {language}")
        for line in speed(files):
            say(line)



if __name__ == "__main__":
    main()

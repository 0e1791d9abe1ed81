"""The outline of an act as lines of text, for people and for golden files."""

from genexpert.domain.provision import Act, Flag, Instruction, Provision

WORDS_SHOWN = 60  # code points of each provision


def outline(act: Act, text: str) -> list[str]:
    """Lines that show requisites, the tree with addresses and labels, and instructions."""
    lines = [f"{act.kind or '-'} | {act.number or '-'} | {act.date or '-'} | {act.issuer or '-'} | {act.title}"]
    lines += [_line(provision, text) for provision in act.provisions[1:]]
    lines += [_instruction(instruction, text) for instruction in act.instructions]
    return lines


def _line(provision: Provision, text: str) -> str:
    indent = "  " * (len(provision.path) - 1)
    flags = "".join(f" [{flag}]" for flag in Flag if flag in provision.flags)
    doubt = " [?]" if provision.doubtful_number else ""
    return f"{indent}{provision.path[-1]} | {provision.label}{flags}{doubt} | {_words(provision, text)}"


def _words(provision: Provision, text: str) -> str:
    shown = text[provision.span.start : provision.span.start + 4 * WORDS_SHOWN]
    shown = shown[: len(provision.span)]
    words = " ".join(shown.split())
    return words if len(words) <= WORDS_SHOWN else words[: WORDS_SHOWN - 1] + "…"


def _instruction(instruction: Instruction, text: str) -> str:
    doubt = " [?]" if instruction.doubtful_number else ""
    quoted = "".join(f" «{' '.join(span.of(text)[:WORDS_SHOWN].split())}»" for span in instruction.quoted)
    path = "/".join(instruction.target_path)
    target = f"{instruction.target_label}{doubt} | {instruction.target_act or '-'}"
    return f"{instruction.operation} | {path} | {target} |{quoted}"

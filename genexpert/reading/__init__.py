"""Reading: a file goes in, a `Draft` comes out, with the place in the source of each of its characters.

`read_draft` finds the format by the content of the file; `registry.py` names the reader of each format.
"""

from bisect import bisect_right
from dataclasses import replace
from pathlib import Path

from genexpert.domain.draft import Draft, Revisions, SourceRun
from genexpert.domain.progress import Progress, silent
from genexpert.domain.span import Span


def read_draft(path: Path, revisions: Revisions = Revisions.ACCEPTED, progress: Progress = silent) -> Draft:
    """The draft in a file, tracked changes read as asked. What `progress` raises passes through.

    Raises DraftError: missing, empty, a folder, protected by a password, with macros, damaged, too large, not a
    text document, a picture without text, or a program that is needed to read it is not installed.
    """
    from genexpert.reading.registry import misnamed, reader_of
    from genexpert.reading.source import open_source

    source = open_source(Path(path))
    progress("reading", 0.0)
    kind, read = reader_of(source)
    draft = read(source, revisions, progress)
    remark = misnamed(source, kind)
    return replace(draft, remarks=(remark, *draft.remarks)) if remark else draft


def read_pasted(text: str, title: str) -> Draft:
    """The draft of a text that was pasted; `title` stands for the file name. Raises DraftError where it is empty."""
    import hashlib

    from genexpert.reading.text import draft_of

    return draft_of(text, title, hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest())


def locate(draft: Draft, span: Span) -> list[SourceRun]:
    """The places in the source that a span of the text covers, in order, cut to the span.

    Generated characters come as runs with `generated`, whose offset is 0. An empty span has no place.
    """
    found = []
    first = max(bisect_right(draft.source, span.start, key=lambda run: run.span.start) - 1, 0)
    for run in draft.source[first:]:
        if run.span.start >= span.end:
            break
        start, end = max(run.span.start, span.start), min(run.span.end, span.end)
        if start < end:
            offset = 0 if run.generated else run.offset + start - run.span.start
            found.append(replace(run, span=Span(start, end), offset=offset))
    return found


__all__ = ["locate", "read_draft", "read_pasted"]

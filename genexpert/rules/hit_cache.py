"""Hits kept from one review of an act to the next: after one rule was edited only that rule is searched again.

Hits are known by the rule's digest and by the hash of all that they depend on: text, structure, languages of the
act. They are kept for whole acts and not for single articles: rules may look at the chapter or the act around a hit,
and indexing a text, which a changed article would need anyway, costs about as much as searching it for all rules.
"""

import hashlib
from threading import Lock

from genexpert.domain.provision import Act, Provision
from genexpert.language.tokens import AnalysedText
from genexpert.rules.searched import Hit

Found = list[tuple[str, Hit]]


class HitCache:
    """Hits by act and rule; `size` is the number of acts that are kept, the oldest go first.

    Reviews of several threads may share one: two that search the same act find the same.
    """

    def __init__(self, size: int = 8) -> None:
        self._size = size
        self._lock = Lock()
        self._acts: dict[str, dict[str, Found]] = {}

    def of(self, act: Act, analysed: AnalysedText) -> dict[str, Found]:
        """The hits in an act by the digests of rules; the caller adds those that it finds."""
        key = act_hash(act, analysed)
        with self._lock:
            found = self._acts.pop(key, {})
            self._acts[key] = found
            while len(self._acts) > self._size:
                del self._acts[next(iter(self._acts))]
        return found


def act_hash(act: Act, analysed: AnalysedText) -> str:
    """A hash of the act's text and of what is known about it."""
    digest = hashlib.sha256(f"{act.kind}\0{act.title_span}\0{act.instructions}\0{act.edition_notes}".encode())
    digest.update(analysed.text.encode())
    digest.update(",".join(analysed.languages).encode())
    for provision in act.root.walk():
        digest.update(_known(provision).encode())
    return digest.hexdigest()


def _known(provision: Provision) -> str:
    flags = ",".join(sorted(provision.flags))
    return f"{provision.level} {provision.span.start} {provision.span.end} {flags} {provision.heading}\0"

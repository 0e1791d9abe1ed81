"""The list of topics that rules, checklists and plan measures share."""

from collections.abc import Mapping
from pathlib import Path

from genexpert import folders
from genexpert.datafile import LINE, load, local_text, mistake
from genexpert.domain.localized import LocalText
from genexpert.domain.norm import Topic


def load_topics(path: Path | None = None) -> Mapping[str, Topic]:
    """The topics by id, in the order of the file; `path` None: the list that ships.

    A term is a word in its dictionary form or a phrase in the nominative, to be compared by lemmas word by word.
    Raises ResourceError with file and line, also where an id stands twice.
    """
    path = path or folders.resources() / "topics" / "topics.yaml"
    topics: dict[str, Topic] = {}
    for value in load(path, "topics")["topics"]:
        topic = Topic(
            id=value["id"],
            title=local_text(value["title"]),
            terms_ky=tuple(value["terms_ky"]),
            terms_ru=tuple(value["terms_ru"]),
        )
        if topic.id in topics:
            raise mistake(path, value[LINE], LocalText(
                ky=f"«{topic.id}» темасы эки жолу берилген; бирин алып салыңыз",
                ru=f"тема «{topic.id}» дана дважды; уберите одну",
                en=f"topic '{topic.id}' is given twice; remove one",
            ))
        topics[topic.id] = topic
    return topics

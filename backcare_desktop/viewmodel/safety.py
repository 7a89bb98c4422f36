"""The page "How it keeps you safe": questions, and answers with the limits as they are in force.

Law: the chapters come from the list of hazards; a number shown is the one that refuses.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from backcare_desktop.engine.limits import Limits
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.safety_topics import CHAPTERS, Topic


@dataclass(frozen=True, slots=True)
class TopicView:
    """What a person may ask, and what the program does."""

    question: Message
    answer: Message


@dataclass(frozen=True, slots=True)
class ChapterView:
    """Topics that belong together."""

    title: Message
    topics: tuple[TopicView, ...]


def safety_view(in_force: Mapping[str, float]) -> tuple[ChapterView, ...]:
    """All chapters. in_force: limits that a person may set, in their units, as they are now."""
    return tuple(
        ChapterView(message(f"safety.chapter.{name}"), tuple(_topic(topic, in_force) for topic in topics))
        for name, topics in CHAPTERS
    )


def _topic(topic: Topic, in_force: Mapping[str, float]) -> TopicView:
    name, shown = topic
    values = {place: _number(limit, in_force) for place, limit in shown}
    return TopicView(message(f"safety.{name}.question"), message(f"safety.{name}.answer", **values))


def _number(limit: str, in_force: Mapping[str, float]) -> str:
    value = in_force.get(limit)
    return f"{Limits().in_force(limit) if value is None else value:g}"

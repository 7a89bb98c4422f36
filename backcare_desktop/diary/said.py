"""What the program has said of what it watches, and what the person has not read yet.

Law: each finding is said once and is in the record; a new one of the same rule is said anew. What was
read is not shown again.
"""

from collections.abc import Iterable
from dataclasses import replace

from backcare_desktop.diary.entry import Entry
from backcare_desktop.diary.matters import Watched
from backcare_desktop.diary.watching import SIGNS, Finding


def to_say(found: Iterable[Finding], entries: Iterable[Entry]) -> tuple[Watched, ...]:
    """What is in force and was not said yet."""
    told = tuple(entries)
    return tuple(Watched(one.rule, one.about) for one in found if not _said(one, told))


def unread(found: Iterable[Finding], entries: Iterable[Entry]) -> tuple[str, ...]:
    """Rules in force of which the person has not read what was said, in the order of `found`."""
    told = tuple(entries)
    open_ones = (one.rule for one in found if not any(watched.read for watched in _said(one, told)))
    rules = tuple(dict.fromkeys(open_ones))
    gravest = next((rule for rule in rules if rule in SIGNS), "")
    return tuple(rule for rule in rules if rule not in SIGNS or rule == gravest)


def as_read(rule: str, entries: Iterable[Entry]) -> tuple[tuple[str, Watched], ...]:
    """The entries that must be corrected when what was said of this rule is read: id and new matter."""
    together = SIGNS if rule in SIGNS else (rule,)
    return tuple(
        (entry.id, replace(entry.matter, read=True))
        for entry in entries
        if isinstance(entry.matter, Watched) and entry.matter.rule in together and not entry.matter.read
    )


def _said(finding: Finding, entries: tuple[Entry, ...]) -> tuple[Watched, ...]:
    """What was said of this finding: it may have been said more than once after a merge."""
    return tuple(
        entry.matter
        for entry in entries
        if isinstance(entry.matter, Watched)
        and (entry.matter.rule, entry.matter.about) == (finding.rule, finding.about)
        and entry.at_ms >= finding.since_ms
    )

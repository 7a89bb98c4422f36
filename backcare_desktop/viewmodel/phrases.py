"""What the voice says in one segment of a routine, and when.

Law: all of it follows from the routine and the words of its files; every phrase has its moment, and
one that cannot be said in the time before the next is not begun.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from backcare_desktop.engine.guided.plan import GET_READY_MS, SWITCH_MS, Routine, Stage
from backcare_desktop.engine.guided.script import LAST_MS, Segment, script
from backcare_desktop.engine.moment import SECOND_MS
from backcare_desktop.viewmodel.calm import Calm, Calms
from backcare_desktop.viewmodel.message import Message, message
from backcare_desktop.viewmodel.player import LINE_MS
from backcare_desktop.viewmodel.shelf import Shelf

Words = tuple[str | Message, ...]

#: How late a phrase may still begin: a number only on its second, a name while one gets ready.
_NUMBER_LATE_MS: Final = 400
_USUAL_LATE_MS: Final = 1_500
_NAME_LATE_MS: Final = 3_500

#: How long a letter and the pause of a sentence take at the usual rate, measured with espeak-ng.
_LETTER_MS: Final = 60
_SENTENCE_MS: Final = 300
#: A sentence of the catalogue has about so many letters, what is put into it not counted.
_LETTERS: Final = 16
#: Between a phrase and a line.
_GAP_MS: Final = 300

#: So many breaths are named in full; later ones in one word.
_NAMED_ROUNDS: Final = 2


@dataclass(frozen=True, slots=True)
class Phrase:
    """at_ms: after the beginning of its segment. late_ms: begun later than this it is left out.

    cuts: it is said in place of what is being said; else it is left out while something is. stands:
    it says what is done now, and is said again after a pause.
    """

    at_ms: int
    words: Words
    late_ms: int = _USUAL_LATE_MS
    cuts: bool = True
    stands: bool = False


@dataclass(frozen=True, slots=True)
class Book:
    """What a voice reads from. percent: how fast it speaks, 100 is usual."""

    shelf: Shelf = field(default_factory=Shelf)
    calms: Calms = field(default_factory=Calms)
    percent: int = 100

    def spoken_ms(self, words: Words) -> int:
        """About how long they take to say."""
        return sum(_spoken_ms(word) for word in words) * 100 // self.percent


def _spoken_ms(word: str | Message) -> int:
    if isinstance(word, str):
        return len(word) * _LETTER_MS + (word.count(". ") + 1) * _SENTENCE_MS
    values = sum(len(value) for _, value in word.args if isinstance(value, str))
    return (_LETTERS + values) * _LETTER_MS + _SENTENCE_MS


def phrases(routine: Routine, index: int, book: Book) -> tuple[Phrase, ...]:
    """What is said in that segment, in its order."""
    segment = script(routine)[index]
    stage = routine.stages[segment.stage]
    timed = tuple(_timed(routine, stage, segment, book))
    lines = _lines(routine, segment, book) if segment.phase in ("move", "hold") else ()
    return tuple(_with_lines(timed, lines, segment, book))


def _timed(routine: Routine, stage: Stage, segment: Segment, book: Book) -> Iterator[Phrase]:
    match segment.phase:
        case "get-ready":
            yield Phrase(0, _ready(stage, segment, book), _NAME_LATE_MS, stands=True)
        case "move":
            yield from _moving(stage, book)
        case "hold":
            yield from _holding(stage, segment)
        case "switch":
            yield Phrase(0, _switching(stage, segment, book), stands=True)
        case "breathe":
            yield from _breathing(routine, stage, segment, book)
        case "release" | "rest":
            yield Phrase(0, (message(f"voice.{segment.phase}"),), stands=True)


def _ready(stage: Stage, segment: Segment, book: Book) -> Words:
    """Movement and side, and as much of how to lie or stand as can be said before it begins."""
    title = _named(stage, book)
    said: Words = (f"{title}.",)
    if segment.side is not None:
        said = (message(f"voice.side.{segment.side}", title=title),)
    if _relaxation(stage, book) is not None:
        return (*said, message("voice.settle"))
    movement = book.shelf.movement(stage)
    setup = () if movement is None else _sentences(movement.setup)
    fitting = _fitting(said, setup, GET_READY_MS, book)
    return fitting if len(fitting) > len(said) else (*said, message("voice.get-ready"))


def _switching(stage: Stage, segment: Segment, book: Book) -> Words:
    said: Words = (message(f"voice.switch.{segment.side}"),)
    movement = book.shelf.movement(stage)
    side = "" if movement is None else movement.sides.get(segment.side or "", "")
    return _fitting(said, (side,) if side else (), SWITCH_MS, book)


def _moving(stage: Stage, book: Book) -> Iterator[Phrase]:
    relaxing = _relaxation(stage, book)
    if relaxing is not None:
        for line in relaxing.lines:
            yield Phrase(line.at_ms, (line.text,), _NAME_LATE_MS, stands=True)
        return
    yield Phrase(0, (message("voice.stay" if stage.quiet else "voice.move"),), stands=True)


def _holding(stage: Stage, segment: Segment) -> Iterator[Phrase]:
    """The hold, its middle, and its last five seconds: counted where there is time between."""
    if stage.count > 1:
        yield Phrase(0, (message("voice.hold.of", repeat=segment.repeat, repeats=stage.count),), stands=True)
    else:
        yield Phrase(0, (message("voice.hold"),), stands=True)
    marks = segment.marks
    if len(marks) == 1:
        yield Phrase(marks[0], (message("voice.last"),))
    elif marks:
        yield Phrase(marks[0], (message("voice.half-way"),))
        for number in range(LAST_MS // SECOND_MS, 0, -1):
            at_ms = segment.length_ms - number * SECOND_MS
            yield Phrase(at_ms, (message(f"voice.count.{number}"),), _NUMBER_LATE_MS)


def _breathing(routine: Routine, stage: Stage, segment: Segment, book: Book) -> Iterator[Phrase]:
    """Each part of each breath; before it the name, where something else came before."""
    named: Words = (f"{_named(stage, book)}.",) if segment.stage or len(routine.stages) > 1 else ()
    pattern = book.shelf.patterns.get(stage.name)
    if pattern is None:
        yield Phrase(0, (*named, message("voice.breathe")), stands=True)
        return
    at_ms, count = 0, 0
    while at_ms < segment.length_ms:
        for part, length_ms in pattern.parts:
            short = "" if count < _NAMED_ROUNDS else ".short"
            said = message(f"voice.breath.{part}{short}")
            if at_ms < segment.length_ms:
                yield Phrase(at_ms, (*(named if at_ms == 0 else ()), said), stands=True)
            at_ms += length_ms
        count += 1


def _lines(routine: Routine, segment: Segment, book: Book) -> tuple[str, ...]:
    """The lines that the screen shows, for the first time round only."""
    stage = routine.stages[segment.stage]
    if segment.repeat > 1 or segment.side not in (None, *stage.sides[:1]):
        return ()
    movement = book.shelf.movement(stage)
    if movement is not None:
        return (*movement.cues, movement.breath)
    own = book.shelf.own_text(routine, segment.stage)
    return () if own is None else own.lines


def _with_lines(
    timed: tuple[Phrase, ...], lines: tuple[str, ...], segment: Segment, book: Book
) -> list[Phrase]:
    """Each line about when the screen shows it, where there is time for it between the others."""
    said = list(timed)
    for place, line in enumerate(lines):
        shown_ms = place * LINE_MS
        before = [phrase for phrase in said if phrase.at_ms <= shown_ms]
        free_ms = before[-1].at_ms + book.spoken_ms(before[-1].words) + _GAP_MS if before else 0
        phrase = Phrase(max(shown_ms, free_ms), (line,), cuts=False)
        following = [other.at_ms for other in said if other.at_ms > shown_ms]
        if phrase.at_ms + book.spoken_ms(phrase.words) <= min([*following, segment.length_ms]):
            said = sorted([*said, phrase], key=_place)
    return said


def _place(phrase: Phrase) -> int:
    return phrase.at_ms


def _fitting(said: Words, more: tuple[str, ...], room_ms: int, book: Book) -> Words:
    """The words with as many more sentences as can be said in that time."""
    for sentence in more:
        if book.spoken_ms((*said, sentence)) > room_ms:
            break
        said = (*said, sentence)
    return said


def _sentences(text: str) -> tuple[str, ...]:
    """Its sentences, each with its full stop."""
    parts = text.split(". ")
    return tuple(part if part.endswith(".") else f"{part}." for part in parts if part)


def _named(stage: Stage, book: Book) -> str:
    way = None if stage.exercise is None else book.calms.way(stage.name)
    return book.shelf.title(stage) if way is None else way.title


def _relaxation(stage: Stage, book: Book) -> Calm | None:
    """The relaxation that is read out in this stage."""
    way = None if stage.exercise is None else book.calms.way(stage.name)
    return way if way is not None and way.lines else None

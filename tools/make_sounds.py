"""Makes assets/sounds/*.wav: every sound of the program, from notes written down here.

Law: the same notes give the same bytes. `--check` makes them again and compares with what is committed.

Cues are soft and round (a struck bar, a bell, a flute); alarms have a plainer voice and follow the idea of
IEC 60601-1-8: two, three or ten pulses, quicker the more urgent.
"""

import argparse
import io
import math
import struct
import sys
import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RATE: Final = 44_100
FOLDER: Final = Path(__file__).resolve().parent.parent / "assets" / "sounds"
LARGEST_FOLDER_BYTES: Final = 3_000_000
#: The loudest sample of each file; the rest of the way is left free for players that resample.
_CUE_PEAK: Final = 0.80
_ALARM_PEAK: Final = 0.95

_SEMITONES: Final = {"C": -9, "D": -7, "E": -5, "F": -4, "G": -2, "A": 0, "B": 2}


@dataclass(frozen=True, slots=True)
class Voice:
    """How a note sounds: partials as (multiple, strength), attack and release in seconds, and its decay.

    decay: seconds until the first partial has sunk to a third; higher ones sink faster. 0 holds the note.
    """

    partials: tuple[tuple[float, float], ...]
    attack: float
    release: float
    decay: float


BAR: Final = Voice(((1.0, 1.0), (2.0, 0.18), (3.93, 0.22), (9.2, 0.03)), 0.006, 0.08, 0.28)
BELL: Final = Voice(((1.0, 1.0), (2.0, 0.45), (3.0, 0.20), (4.2, 0.12)), 0.008, 0.12, 0.45)
FLUTE: Final = Voice(((1.0, 1.0), (2.0, 0.22), (3.0, 0.10), (4.0, 0.03)), 0.06, 0.14, 0.0)
WOOD: Final = Voice(((1.0, 1.0), (2.76, 0.25)), 0.003, 0.03, 0.05)
REED: Final = Voice(((1.0, 1.0), (2.0, 0.6), (3.0, 0.5), (4.0, 0.3), (5.0, 0.2)), 0.02, 0.04, 0.0)


@dataclass(frozen=True, slots=True)
class Note:
    """One note: pitch as in "E5" (or two, "E4>E5", for a glide), start and length in seconds."""

    pitch: str
    start: float
    length: float
    voice: Voice
    strength: float = 1.0


def tune(voice: Voice, length: float, *notes: tuple[str, float]) -> list[Note]:
    """Notes of one voice and length, each with its pitch and start."""
    return [Note(pitch, start, length, voice) for pitch, start in notes]


def pulses(pitches: tuple[str, ...], starts: tuple[float, ...], length: float) -> list[Note]:
    """The pulses of an alarm."""
    return [Note(pitch, start, length, REED) for pitch, start in zip(pitches, starts, strict=True)]


HIGH_FIVE: Final = ("C5", "C5", "C5", "G5", "C6")

SOUNDS: Final[dict[str, Callable[[], list[Note]]]] = {
    "start": lambda: tune(BELL, 0.9, ("G4", 0.0), ("C5", 0.16), ("E5", 0.32)),
    "skin-check": lambda: tune(BELL, 0.7, ("E5", 0.0), ("B5", 0.2), ("E5", 0.55), ("B5", 0.75)),
    "off-confirmed": lambda: tune(BAR, 0.8, ("E5", 0.0), ("C5", 0.16)),
    "cycle-ready": lambda: tune(BAR, 0.7, ("G4", 0.0), ("C5", 0.14), ("G5", 0.28), ("C5", 0.42)),
    "session-done": lambda: tune(BELL, 1.1, ("C5", 0.0), ("E5", 0.16), ("G5", 0.32), ("C6", 0.48)),
    "warning": lambda: tune(REED, 0.3, ("A4", 0.0), ("F4", 0.36)),
    "test": lambda: tune(BELL, 0.8, ("C5", 0.0), ("F5", 0.25), ("A5", 0.5), ("F5", 0.75)),
    "half-way": lambda: tune(BAR, 0.6, ("A4", 0.0), ("A4", 0.22)),
    "get-ready": lambda: tune(FLUTE, 0.28, ("D5", 0.0), ("E5", 0.32)),
    "hold": lambda: tune(BELL, 0.9, ("D5", 0.0)),
    "last-seconds": lambda: tune(WOOD, 0.14, ("D5", 0.0), ("D5", 0.2), ("D5", 0.4)),
    "rest": lambda: tune(FLUTE, 0.5, ("E5", 0.0), ("C5", 0.4)),
    "release": lambda: tune(FLUTE, 0.6, ("A5>D5", 0.0)),
    "switch-side": lambda: tune(BAR, 0.45, ("D5", 0.0), ("A5", 0.16), ("D5", 0.32)),
    "breathe-in": lambda: tune(FLUTE, 0.9, ("C4>G4", 0.0)),
    "breathe-out": lambda: tune(FLUTE, 1.1, ("G4>C4", 0.0)),
    "step": lambda: tune(WOOD, 0.16, ("G5", 0.0)),
    "alarm-low": lambda: pulses(("E5", "C5"), (0.0, 0.35), 0.26),
    "alarm-medium": lambda: pulses(("C5", "A5", "F5"), (0.0, 0.32, 0.64), 0.2),
    "alarm-high": lambda: pulses(
        HIGH_FIVE + HIGH_FIVE, (0.0, 0.18, 0.36, 0.64, 0.82, 1.22, 1.40, 1.58, 1.86, 2.04), 0.13
    ),
}


def frequency(pitch: str) -> float:
    """Hertz of a pitch such as "C5"; A4 is 440."""
    return float(440.0 * 2 ** ((_SEMITONES[pitch[0]] + 12 * (int(pitch[1]) - 4)) / 12))


def level_at(voice: Voice, at: float, length: float) -> float:
    """How strong a note is `at` seconds after its start: it swells, stays or sinks, and ends softly."""
    swell = 0.5 - 0.5 * math.cos(math.pi * min(1.0, at / voice.attack))
    end = 0.5 - 0.5 * math.cos(math.pi * min(1.0, (length - at) / voice.release))
    return swell * end


def add_note(samples: list[float], note: Note) -> None:
    """Adds a note to what is there."""
    first, _, last = note.pitch.partition(">")
    low, ratio = frequency(first), frequency(last or first) / frequency(first)
    phase, start = 0.0, round(note.start * RATE)
    for index in range(round(note.length * RATE)):
        at = index / RATE
        phase += 2 * math.pi * low * ratio ** (at / note.length) / RATE
        sinking = at / note.voice.decay if note.voice.decay else 0.0
        tone = sum(
            strength * math.sin(multiple * phase) * math.exp(-sinking * multiple**0.5)
            for multiple, strength in note.voice.partials
        )
        samples[start + index] += note.strength * level_at(note.voice, at, note.length) * tone


def mix(notes: list[Note]) -> list[float]:
    """All notes together, as long as the last of them."""
    samples = [0.0] * math.ceil(max(note.start + note.length for note in notes) * RATE + 1)
    for note in notes:
        add_note(samples, note)
    return samples


def wav_bytes(samples: list[float], peak: float) -> bytes:
    """A 16 bit mono WAV whose loudest sample is `peak` of what fits."""
    scale = peak * 32_767 / max(abs(sample) for sample in samples)
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        writer.writeframes(struct.pack(f"<{len(samples)}h", *(round(scale * sample) for sample in samples)))
    return file.getvalue()


def make(name: str) -> bytes:
    """The file of one sound."""
    return wav_bytes(mix(SOUNDS[name]()), _ALARM_PEAK if name.startswith("alarm-") else _CUE_PEAK)


def same_sound(made: bytes, kept: bytes) -> bool:
    """Whether two files are the same but for the last bit, which other machines may round otherwise."""
    if len(made) != len(kept) or made[:44] != kept[:44]:
        return False
    pairs = zip(struct.iter_unpack("<h", made[44:]), struct.iter_unpack("<h", kept[44:]), strict=True)
    return all(abs(one[0] - other[0]) <= 1 for one, other in pairs)


def problems(folder: Path) -> list[str]:
    """What differs between the notes and the folder, one line each."""
    found = []
    for name in SOUNDS:
        path = folder / f"{name}.wav"
        if not path.is_file():
            found.append(f"{path.name} is missing")
        elif not same_sound(make(name), path.read_bytes()):
            found.append(f"{path.name} is not what tools/make_sounds.py makes")
    known = {f"{name}.wav" for name in SOUNDS}
    found += [
        f"{path.name} is not in tools/make_sounds.py"
        for path in folder.glob("*.wav")
        if path.name not in known
    ]
    if sum(path.stat().st_size for path in folder.glob("*.wav")) > LARGEST_FOLDER_BYTES:
        found.append(f"together they are larger than {LARGEST_FOLDER_BYTES} bytes")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument("--folder", type=Path, default=FOLDER)
    asked = parser.parse_args()
    if not asked.check:
        asked.folder.mkdir(parents=True, exist_ok=True)
        for name in SOUNDS:
            (asked.folder / f"{name}.wav").write_bytes(make(name))
    found = problems(asked.folder) if asked.check else []
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Turns one of our WAV files into another: quieter, and padded so that a player can be judged by its length.

Law: 16 bit, one channel, and never louder than the source.
"""

import io
import sys
import wave
from array import array
from dataclasses import dataclass
from typing import Final

#: No rendered file is shorter: a player that gives up after a second is told from one that played.
SHORTEST_MS: Final = 1_600
#: Silence at the end of each file; some players swallow the last few hundredths of a second.
TAIL_MS: Final = 150
_SHIFT: Final = 15


@dataclass(frozen=True, slots=True)
class Wav:
    """The content of a WAV file and how long it plays in milliseconds."""

    content: bytes
    length_ms: int


def render(source: bytes, gain: float) -> Wav:
    """The same sound at `gain` (0 to 1), padded with silence.

    Raises ValueError, EOFError or wave.Error where the source is not a 16 bit mono WAV.
    """
    with wave.open(io.BytesIO(source)) as reader:
        if (reader.getnchannels(), reader.getsampwidth()) != (1, 2):
            raise ValueError("only 16 bit mono is played")
        rate = reader.getframerate()
        samples = _louder(_from_little_endian(reader.readframes(reader.getnframes())), gain)
    return _padded(samples, rate)


def silence(rate: int = 44_100) -> Wav:
    """The shortest file, without a sound: to learn whether a player works."""
    return _padded(array("h"), rate)


def _louder(samples: "array[int]", gain: float) -> "array[int]":
    # Whole numbers: a pattern of three seconds is done in a few milliseconds on the window's thread.
    factor = round(min(1.0, max(0.0, gain)) * (1 << _SHIFT))
    return array("h", [sample * factor >> _SHIFT for sample in samples])


def _padded(samples: "array[int]", rate: int) -> Wav:
    wanted = max(len(samples) + rate * TAIL_MS // 1000, rate * SHORTEST_MS // 1000)
    samples.frombytes(bytes(2 * (wanted - len(samples))))
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(rate)
        writer.writeframes(_little_endian(samples))
    return Wav(file.getvalue(), wanted * 1000 // rate)


def _from_little_endian(frames: bytes) -> "array[int]":
    samples = array("h", frames)
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def _little_endian(samples: "array[int]") -> bytes:
    if sys.byteorder == "big":
        samples.byteswap()
    return samples.tobytes()

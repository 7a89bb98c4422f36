"""How a command line and its answer travel between two starts of the program.

Law: four bytes of length, then JSON in UTF-8, at most 64 KB; anything else is not answered.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

LARGEST_BYTES: Final = 64 * 1024
_LENGTH: Final = struct.Struct(">I")


class BadFrameError(ValueError):
    """What arrived is not a frame of ours."""


@dataclass(frozen=True, slots=True)
class CommandLine:
    """What the second start was asked, and where it stood."""

    argv: tuple[str, ...]
    cwd: str

    def encoded(self) -> bytes:
        """As it travels. Raises BadFrameError where it is too long."""
        return _framed({"argv": list(self.argv), "cwd": self.cwd})

    @classmethod
    def decoded(cls, body: bytes) -> Self:
        """Raises BadFrameError for anything but a command line."""
        content = _content(body)
        argv, cwd = content.get("argv"), content.get("cwd")
        if not isinstance(argv, list) or not all(isinstance(word, str) for word in argv):
            raise BadFrameError("argv is not a list of words")
        if not isinstance(cwd, str):
            raise BadFrameError("cwd is not a word")
        return cls(tuple(argv), cwd)


@dataclass(frozen=True, slots=True)
class Answer:
    """Exit status (0 to 255), and what goes to standard output and standard error."""

    code: int
    out: str
    err: str

    def encoded(self) -> bytes:
        """As it travels. Raises BadFrameError where it is too long."""
        return _framed({"code": self.code, "out": self.out, "err": self.err})

    @classmethod
    def decoded(cls, body: bytes) -> Self:
        """Raises BadFrameError for anything but an answer."""
        content = _content(body)
        code, out, err = content.get("code"), content.get("out"), content.get("err")
        if type(code) is not int or not isinstance(out, str) or not isinstance(err, str):
            raise BadFrameError("not an answer")
        return cls(code, out, err)


class FrameReader:
    """Collects bytes until one frame is whole."""

    def __init__(self) -> None:
        self._bytes = b""

    def feed(self, data: bytes) -> bytes | None:
        """The body of the frame, None while it is not whole. Raises BadFrameError where it never can be."""
        self._bytes += data
        if len(self._bytes) < _LENGTH.size:
            return None
        length = _LENGTH.unpack_from(self._bytes)[0]
        if length > LARGEST_BYTES:
            raise BadFrameError(f"{length} bytes announced")
        body = self._bytes[_LENGTH.size :]
        if len(body) > length:
            raise BadFrameError("more than one frame")
        return body if len(body) == length else None


def _framed(content: Mapping[str, object]) -> bytes:
    # File names that are not UTF-8 arrive as lone surrogates: ASCII with escapes carries them.
    body = json.dumps(content).encode("ascii")
    if len(body) > LARGEST_BYTES:
        raise BadFrameError(f"{len(body)} bytes are too many")
    return _LENGTH.pack(len(body)) + body


def _content(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadFrameError("not JSON") from error
    if not isinstance(content, dict):
        raise BadFrameError("not a table")
    return content

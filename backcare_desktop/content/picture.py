"""The picture of a person's own movement, carried in the routine's file so that one file can be shared.

Law: nothing is fetched or opened by a name in the file; what is not a small PNG or JPEG is refused
before anything tries to draw it, by what its first bytes claim.
"""

import base64
import binascii
import struct
from collections.abc import Iterator
from typing import Final

#: A small photograph; the whole file may have 256 kB.
LARGEST: Final = 128 * 1024
#: Pixels on a side. A file of a few bytes may claim a hundred thousand, and cost memory accordingly.
LONGEST_SIDE: Final = 1024
#: Passes over a JPEG; usual files have ten. Each costs time to draw and next to nothing in the file.
MOST_SCANS: Final = 16

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_JPEG: Final = b"\xff\xd8\xff"
#: Where a PNG says what it is: length and name of its first part, width, height.
_PNG_HEAD: Final = struct.Struct(">8sI4sII")
#: Marks of a JPEG that stand alone, that begin its picture, and those that say its size.
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
_MARK: Final = 0xFF
_SCAN: Final = 0xDA
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


def picture_bytes(text: str) -> bytes:
    """The picture in base64 text, which may be broken into lines. Raises ValueError with what is right."""
    try:
        picture = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError) as problem:
        raise ValueError("base64 of a PNG or JPEG is right") from problem
    if not is_picture(picture):
        raise ValueError("a PNG or JPEG is right")
    if len(picture) > LARGEST:
        raise ValueError(f"{LARGEST // 1024} kB or less is right")
    if not all(1 <= side <= LONGEST_SIDE for side in claimed_size(picture)):
        raise ValueError(f"1 to {LONGEST_SIDE} pixels on a side is right")
    if has_many_scans(picture):
        raise ValueError(f"a JPEG of at most {MOST_SCANS} scans is right")
    return picture


def is_picture(content: bytes) -> bool:
    """Whether it begins as a PNG or JPEG does."""
    return content.startswith((_PNG, _JPEG))


def has_many_scans(picture: bytes) -> bool:
    """Whether it would be drawn over and over."""
    return picture.startswith(_JPEG) and picture.count(bytes((_MARK, _SCAN))) > MOST_SCANS


def picture_text(picture: bytes) -> str:
    """The picture as text for the file, in lines that every editor shows."""
    return base64.encodebytes(picture).decode("ascii")


def claimed_size(picture: bytes) -> tuple[int, int]:
    """Width and height in pixels, as the picture says itself; 0 where it does not say."""
    if picture.startswith(_PNG):
        head = picture[: _PNG_HEAD.size].ljust(_PNG_HEAD.size, b"\0")
        _, _, name, width, height = _PNG_HEAD.unpack(head)
        return (width, height) if name == b"IHDR" else (0, 0)
    return next(_frames(picture), (0, 0))


def _frames(picture: bytes) -> Iterator[tuple[int, int]]:
    """The sizes in the marks of a JPEG before its first scan."""
    at = 2
    while at + 9 <= len(picture) and picture[at] == _MARK:
        mark = picture[at + 1]
        if mark == _SCAN:
            return
        if mark in _FRAMES:
            height, width = struct.unpack_from(">HH", picture, at + 5)
            yield width, height
        at += 2 if mark in _ALONE else 2 + int.from_bytes(picture[at + 2 : at + 4], "big")

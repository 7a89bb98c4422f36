"""The picture of a person's own movement, carried in the routine's file so that one file can be shared.

Law: nothing is fetched or opened by a name in the file; what is not a PNG or JPEG is refused before
anything tries to draw it.
"""

import base64
import binascii
from typing import Final

#: A small photograph; the whole file may have 256 kB.
LARGEST: Final = 128 * 1024
_KINDS: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def picture_bytes(text: str) -> bytes:
    """The picture in base64 text, which may be broken into lines. Raises ValueError with what is right."""
    try:
        picture = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError) as problem:
        raise ValueError("base64 of a PNG or JPEG is right") from problem
    if not picture.startswith(_KINDS):
        raise ValueError("a PNG or JPEG is right")
    if len(picture) > LARGEST:
        raise ValueError(f"{LARGEST // 1024} kB or less is right")
    return picture


def picture_text(picture: bytes) -> str:
    """The picture as text for the file, in lines that every editor shows."""
    return base64.encodebytes(picture).decode("ascii")

"""A person's picture from their disk, made small enough to travel in a routine's file.

Law: it is encoded anew, so that nothing else in it (place, camera, old thumbnails) is passed on; what
claims to be huge is not opened at all.
"""

import base64
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from backcare_desktop.content.picture import has_many_scans, is_picture, picture_text
from backcare_desktop.content.toml_file import file_bytes

#: A photograph of any usual camera, in bytes and in pixels.
_LARGEST: Final = 32 * 1024 * 1024
_MOST_PIXELS: Final = 64_000_000
#: What is left of it: pixels of its longer side, and bytes. Five of these fit into one file.
SIDE: Final = 480
SMALL: Final = 32 * 1024
#: Tried one after the other until it is small enough: format, quality.
_TRIES: Final = (("png", 100), ("jpeg", 80), ("jpeg", 60), ("jpeg", 30))


class PictureError(ValueError):
    """The picture cannot be used; its text is the name of the sentence that says why."""


def small_picture(path: Path) -> str:
    """The picture as text for the file. Raises PictureError, OSError where it cannot be read."""
    return picture_text(_encoded(_read(path)))


def picture_of(text: str) -> bytes:
    """The bytes of such a text; b"" where it is none."""
    try:
        return base64.b64decode(text)
    except ValueError:
        return b""


def _read(path: Path) -> QImage:
    try:
        content = file_bytes(path, _LARGEST)
    except ValueError as problem:
        raise PictureError("editor.picture.none") from problem
    if not is_picture(content):
        # Other kinds may lead to further files.
        raise PictureError("editor.picture.none")
    if len(content) > _LARGEST or has_many_scans(content):
        raise PictureError("editor.picture.large")
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        raise PictureError("editor.picture.none")
    if size.width() * size.height() > _MOST_PIXELS:
        raise PictureError("editor.picture.large")
    if max(size.width(), size.height()) > SIDE:
        reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PictureError("editor.picture.none")
    return _pixels_of(image)


def _pixels_of(image: QImage) -> QImage:
    """The same picture without the words and profiles that came with it."""
    kind = QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    plain = QImage(image.size(), kind)
    plain.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    return plain


def _encoded(image: QImage) -> bytes:
    for kind, quality in _TRIES:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QImageWriter(buffer, QByteArray(kind.encode()))
        writer.setQuality(quality)
        if writer.write(image) and buffer.size() <= SMALL:
            return bytes(buffer.data().data())
    raise PictureError("editor.picture.large")

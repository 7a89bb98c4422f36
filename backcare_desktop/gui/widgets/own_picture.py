"""A picture that a person put into their routine, as large as its place allows.

Law: it is drawn only after content/picture.py has looked at what it claims; what cannot be drawn leaves
an empty place and no error.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backcare_desktop.content.picture import LONGEST_SIDE, claimed_size
from backcare_desktop.gui.overriding import override
from backcare_desktop.gui.widgets.painting import painter_of


class OwnPicture(QWidget):
    """`show_bytes` shows a PNG or JPEG; hidden for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bytes = b""
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def shown(self) -> bool:
        """Whether there is a picture in it."""
        return not self._image.isNull()

    def show_bytes(self, picture: bytes) -> None:
        """Shows this picture, nothing for b""."""
        if picture != self._bytes:
            self._bytes = picture
            self._image = drawn(picture)
            self.update()
        self.setVisible(self.shown)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, 100)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.shown:
            return
        painter = painter_of(self)
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, 0, 0)
        place.setSize(size.toSizeF())
        painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._image)
        painter.end()


def drawn(picture: bytes) -> QImage:
    """The picture, a null one where it cannot be drawn or claims too much."""
    if not all(1 <= side <= LONGEST_SIDE for side in claimed_size(picture)):
        return QImage()
    buffer = QBuffer()
    buffer.setData(QByteArray(picture))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return QImageReader(buffer).read()

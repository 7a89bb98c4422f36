"""Several faces of one place, of which one is shown.

Law: only that one takes room; Qt's own stack is as large as its largest page, shown or not.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Faces(QWidget):
    """`add` them; the first is shown until `turn` shows another. index: which one is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._faces: list[QWidget] = []
        self.index = 0

    def add(self, face: QWidget) -> None:
        """One more face."""
        self._column.addWidget(face)
        self._faces.append(face)
        face.setVisible(len(self._faces) == 1)

    def turn(self, index: int) -> None:
        """Shows this one."""
        self.index = index
        for place, face in enumerate(self._faces):
            face.setVisible(place == index)

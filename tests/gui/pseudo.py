"""A language that does not exist: every sentence is 40 % longer and wears accents."""

import re

from PySide6.QtCore import QTranslator

from backcare_desktop.gui.overriding import override

_ACCENTS = str.maketrans("aeiouyAEIOU", "áéíóúýÁÉÍÓÚ")


class Pseudo(QTranslator):
    """Placeholders stay as they are."""

    @override
    def translate(
        self,
        context: bytes | str,
        source: bytes | str,
        disambiguation: bytes | str | None = None,
        n: int = -1,
    ) -> str:
        text = source.decode() if isinstance(source, bytes) else source
        parts = re.split(r"(\{\w+\})", text)
        dressed = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in parts)
        more = max(1, len(text) * 4 // 10)
        # Words of a usual length, as a longer language has them.
        return dressed + (" " + " ".join(["lorem"] * (more // 6)) if more > 6 else "ö" * more)

    @override
    def isEmpty(self) -> bool:
        return False

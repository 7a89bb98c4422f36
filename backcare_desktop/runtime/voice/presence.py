"""Whether the parts of the voice are installed, found without loading any of them."""

import importlib.util
from pathlib import Path
from typing import Final

from backcare_desktop.viewmodel.voice_found import VoiceFound

#: Comes with Qt for tests of programs and makes no sound.
MOCK: Final = "mock"
_MODULE: Final = "PySide6.QtTextToSpeech"
#: Where Qt's wheels keep the engines, on Linux and macOS, and on Windows.
_FOLDERS: Final = ("Qt/plugins/texttospeech", "plugins/texttospeech")


def at_first() -> VoiceFound:
    """What is known of the voice before anybody asked it."""
    try:
        spec = importlib.util.find_spec(_MODULE)
    except ImportError:
        spec = None
    if spec is None or spec.origin is None:
        return VoiceFound("missing")
    heard = engines_below(Path(spec.origin).parent) - {MOCK}
    return VoiceFound("untried" if heard else "none")


def engines_below(folder: Path) -> set[str]:
    """The engines of the Qt in that folder, by the names of their files."""
    files = (file for name in _FOLDERS for file in (folder / name).glob("*qtexttospeech_*"))
    return {file.stem.partition("qtexttospeech_")[2] for file in files}

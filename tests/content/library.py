"""The library that travels with the program, read once for all tests of it."""

from typing import Final

from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.library import Library

LIBRARY: Final = Library(assets_folder())

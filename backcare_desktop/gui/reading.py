"""The articles that travel with the program.

Law: read once, when the page first asks; files that cannot be used are told, and nothing else stops.
"""

import logging
from functools import cache

from backcare_desktop.content.article import Reading, read_articles
from backcare_desktop.content.folder import assets_folder
from backcare_desktop.content.muscles import Muscles, read_muscles
from backcare_desktop.content.problem import ContentError

_log = logging.getLogger(__name__)


@cache
def reading() -> Reading | str:
    """All there is to read, or why there is nothing."""
    try:
        return read_articles(assets_folder() / "articles")
    except ContentError as error:
        _log.exception("the articles cannot be read")
        return error.problems[0]


@cache
def muscles() -> Muscles | str:
    """The muscles of the back, or why there are none."""
    try:
        return read_muscles(assets_folder() / "muscles")
    except ContentError as error:
        _log.exception("the muscles cannot be read")
        return error.problems[0]

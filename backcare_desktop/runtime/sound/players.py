"""Which player is tried next, and whether any can be believed in.

Law: the one that failed least is tried first; one success brings trust back, failures in a row take it away.
"""

from collections.abc import Callable, Sequence
from typing import Final

from backcare_desktop.runtime.sound.player import Player

#: So many failures in a row, or one of each player, mean that nothing can be heard.
_FAILURES: Final = 2


class Players:
    """The players of this machine, in the order in which they are tried now.

    find: gives all players there are now, the best first; one may appear or vanish while the program runs.
    """

    def __init__(self, find: Callable[[], Sequence[Player]]) -> None:
        self._find = find
        self._failed_in_a_row = 0
        self._failures: dict[str, int] = {}

    def in_order(self) -> list[Player]:
        """Each player once, those that failed last at the end."""
        return sorted(self._find(), key=self._failures_of)

    @property
    def trusted(self) -> bool:
        """Whether there is a player and too many have not failed in a row."""
        found = len(self._find())
        return found > 0 and self._failed_in_a_row < min(found, _FAILURES)

    def worked(self, player: Player) -> None:
        self._failed_in_a_row = 0
        self._failures[player.name] = 0

    def failed(self, player: Player) -> None:
        self._failed_in_a_row += 1
        self._failures[player.name] = self._failures_of(player) + 1

    def _failures_of(self, player: Player) -> int:
        return self._failures.get(player.name, 0)

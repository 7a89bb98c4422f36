"""A screen reader's eyes and ears, for the system's own Python, which holds gi.

Reads one JSON request a line, writes one JSON answer a line: `tree`, `act`, `heard`, `focus`.
"""

import json
import sys
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

STATES = {
    name: getattr(Atspi.StateType, name.upper())
    for name in ("showing", "focused", "focusable", "checked", "enabled", "sensitive", "active", "modal")
}
#: Nothing is within these.
LEAVES = {
    "push button",
    "button",
    "radio button",
    "check box",
    "toggle button",
    "label",
    "progress bar",
    "slider",
}
SILENT = {"filler", "label", "panel", "layered pane", "scroll bar"}
MEASURED = {"progress bar", "spin button", "slider"}
#: gi has no types.
Node = Any
Event = Any


class Reader:
    """Knows one program by its process id."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.heard: list[dict[str, Any]] = []
        self.focused: list[Node] = []
        self.shown: list[Node] = []
        self.listeners = []
        wanted = {
            "object:announcement": self.on_announcement,
            "object:state-changed:focused": self.on_focus,
            "object:property-change:accessible-value": self.on_value,
        }
        for event, slot in wanted.items():
            listener = Atspi.EventListener.new(slot)
            listener.register(event)
            self.listeners.append(listener)

    def is_ours(self, event: Event) -> bool:
        """The bus carries the events of every program."""
        try:
            return bool(event.source.get_process_id() == self.pid)
        except GLib.Error:
            return False

    def on_announcement(self, event: Event) -> None:
        if not self.is_ours(event):
            return
        self.heard.append({"kind": "announcement", "text": event.any_data, "urgent": event.detail1 == 2})

    def on_value(self, event: Event) -> None:
        if self.is_ours(event):
            self.heard.append({"kind": "value", "text": self.name_of(event.source)})

    def on_focus(self, event: Event) -> None:
        if event.detail1 and self.is_ours(event):
            event.source.set_cache_mask(Atspi.Cache.NONE)
            self.focused = [*self.focused[-3:], event.source]

    def here(self) -> dict[str, Any] | None:
        """What has the keyboard; the last that said so."""
        for node in reversed(self.focused):
            try:
                told = self.told(node)
            except GLib.Error:
                continue
            if told is not None and "focused" in told["states"]:
                return {**told, "parent": -1, "number": -1}
        return None

    @staticmethod
    def name_of(node: Node) -> str:
        try:
            return str(node.get_name())
        except GLib.Error:
            return ""

    def program(self) -> Node | None:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(place)
            if found is not None and found.get_process_id() == self.pid:
                found.set_cache_mask(Atspi.Cache.NONE)
                return found
        return None

    def tree(self) -> list[dict[str, Any]]:
        """Everything that shows, parents before children."""
        self.shown = []
        listed: list[dict[str, Any]] = []
        program = self.program()
        if program is not None:
            self.walk(program, -1, listed)
        return listed

    def walk(self, node: Node, parent: int, listed: list[dict[str, Any]]) -> None:
        for place in range(node.get_child_count()):
            try:
                child = node.get_child_at_index(place)
                told = None if child is None else self.told(child)
            except GLib.Error:
                continue
            if told is None:
                continue
            told["parent"] = parent
            told["number"] = len(self.shown)
            self.shown.append(child)
            listed.append(told)
            if told["role"] not in LEAVES:
                self.walk(child, told["number"], listed)

    def told(self, node: Node) -> dict[str, Any] | None:
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.SHOWING):
            return None
        place = node.get_extents(Atspi.CoordType.SCREEN)
        told = {
            "name": node.get_name(),
            "role": node.get_role_name(),
            "states": [name for name, state in STATES.items() if states.contains(state)],
            "place": [place.x, place.y, place.width, place.height],
        }
        # Each word is a question to the program: what nobody needs is not asked.
        if told["role"] not in SILENT:
            told["description"] = node.get_description()
        if told["role"] in MEASURED:
            told["value"] = node.get_value_iface().get_current_value()
        return told

    def act(self, number: int, names: list[str]) -> bool:
        action = self.shown[number].get_action_iface()
        for place in range(action.get_n_actions()):
            if action.get_action_name(place) in names:
                return bool(action.do_action(place))
        return False

    def answer(self, asked: dict[str, Any]) -> object:
        match asked["do"]:
            case "tree":
                return self.tree()
            case "act":
                return self.act(asked["number"], asked["names"])
            case "set":
                return self.shown[asked["number"]].get_value_iface().set_current_value(asked["value"])
            case "heard":
                told, self.heard = self.heard, []
                return told
            case "focus":
                return self.here()
            case _:
                raise ValueError(asked)


def main() -> None:
    # In ms, for an answer and for the first one: a machine that is busy is not a program that hangs.
    Atspi.set_timeout(5_000, 15_000)
    reader = Reader(int(sys.argv[1]))

    def on_line(_source: int, _condition: object) -> bool:
        line = sys.stdin.readline()
        if not line:
            Atspi.event_quit()
            return False
        try:
            told = {"ok": reader.answer(json.loads(line))}
        except (GLib.Error, IndexError, AttributeError) as error:
            told = {"error": repr(error)}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, on_line)
    sys.stdout.write('"ready"\n')
    sys.stdout.flush()
    Atspi.event_main()


if __name__ == "__main__":
    main()

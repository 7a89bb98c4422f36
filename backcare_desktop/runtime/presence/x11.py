"""What an X server tells: how long nobody has touched anything, and what fills its screen.

Law: asked through the libraries that Qt's own X11 needs (libxcb, libxcb-sync), so nothing more is
installed. An answer takes some microseconds; a server that does not answer stops every program, ours too.
"""

import ctypes
import os
from typing import Any, Final

_COUNTER: Final = b"IDLETIME"
#: The offset of what an answer holds, behind type, sequence and length.
_BEHIND_HEAD: Final = 8


#: A counter in the list: number, resolution, length of the name, name.
_NAME_LENGTH_AT: Final = 12
_NAME_AT: Final = 14


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Iterator(ctypes.Structure):
    _fields_ = (("data", ctypes.c_void_p), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Int64(ctypes.Structure):
    _fields_ = (("high", ctypes.c_int32), ("low", ctypes.c_uint32))


class _PropertyHead(ctypes.Structure):
    """The answer to a question for a property, before its values."""

    _fields_ = (
        ("head", ctypes.c_uint8 * _BEHIND_HEAD),
        ("type", ctypes.c_uint32),
        ("bytes_after", ctypes.c_uint32),
        ("count", ctypes.c_uint32),
        ("pad", ctypes.c_uint8 * 12),
    )


def is_x11() -> bool:
    """Whether the session is one of X11. Under Wayland an X server knows of its own clients only."""
    wayland = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    return bool(os.environ.get("DISPLAY")) and not wayland


class X11:
    """A connection of our own to the X server of the session. Raises OSError where there is none."""

    def __init__(self) -> None:
        self._xcb = ctypes.CDLL("libxcb.so.1")
        self._sync = ctypes.CDLL("libxcb-sync.so.1")
        self._c = ctypes.CDLL(None)
        self._c.free.argtypes = (ctypes.c_void_p,)
        self._xcb.xcb_connect.restype = ctypes.c_void_p
        self._line = ctypes.c_void_p(self._xcb.xcb_connect(None, None))
        self._atoms: dict[str, int] = {}
        if not self.works:
            self.close()
            raise OSError("no X server")
        self.root = self._first_root()
        self._idle_counter = self._find_idle_counter()

    @property
    def works(self) -> bool:
        """Whether the server still answers."""
        return bool(self._line.value) and not self._xcb.xcb_connection_has_error(self._line)

    def close(self) -> None:
        """Leaves the server; safe to call twice."""
        if self._line.value:
            self._xcb.xcb_disconnect(self._line)
            self._line = ctypes.c_void_p(None)

    def idle_ms(self) -> int | None:
        """How long nobody has touched keyboard or mouse; None where the server does not count it."""
        if not self._idle_counter or not self.works:
            return None
        answer = self._ask(self._sync, "xcb_sync_query_counter", ctypes.c_uint32(self._idle_counter))
        if not answer:
            return None
        value = _Int64.from_address(answer + _BEHIND_HEAD)
        idle_ms = int(value.high << 32 | value.low)
        self._c.free(answer)
        return idle_ms

    def numbers(self, *asked: tuple[int, str]) -> list[tuple[int, ...]]:
        """The values of properties, each of a window and a name; () where it has none. One wait for all."""
        atoms = [self.atom(name) for _, name in asked]
        if not self.works:
            return [()] * len(asked)
        windows = (window for window, _ in asked)
        cookies = [self._ask_property(window, atom) for window, atom in zip(windows, atoms, strict=True)]
        return [self._values(cookie) for cookie in cookies]

    def atom(self, name: str) -> int:
        """The server's number for a name."""
        if name not in self._atoms:
            written = name.encode()
            words = (ctypes.c_uint8(0), ctypes.c_uint16(len(written)), ctypes.c_char_p(written))
            answer = self._ask(self._xcb, "xcb_intern_atom", *words)
            if not answer:
                return 0
            self._atoms[name] = ctypes.c_uint32.from_address(answer + _BEHIND_HEAD).value
            self._c.free(answer)
        return self._atoms[name]

    def _ask_property(self, window: int, atom: int) -> _Cookie:
        asked = self._xcb.xcb_get_property
        asked.restype = _Cookie
        # Any type; atoms, windows and cardinals are 32 bits each, and 64 of them are enough.
        words = (ctypes.c_uint32(word) for word in (window, atom, 0, 0, 64))
        cookie: _Cookie = asked(self._line, ctypes.c_uint8(0), *words)
        return cookie

    def _values(self, cookie: _Cookie) -> tuple[int, ...]:
        answer = self._answer(self._xcb.xcb_get_property_reply, cookie)
        if not answer:
            return ()
        count = _PropertyHead.from_address(answer).count
        values = tuple((ctypes.c_uint32 * count).from_address(answer + ctypes.sizeof(_PropertyHead)))
        self._c.free(answer)
        return values

    def _ask(self, library: Any, request: str, *words: Any) -> int:  # noqa: ANN401 - a library of C
        """The address of the answer, to be freed; 0 for an error."""
        asked = getattr(library, request)
        asked.restype = _Cookie
        return self._answer(getattr(library, f"{request}_reply"), asked(self._line, *words))

    def _answer(self, reply: Any, cookie: _Cookie) -> int:  # noqa: ANN401 - as above
        reply.restype = ctypes.c_void_p
        # Without a place for the error it would wait among the events, which nobody reads.
        error = ctypes.c_void_p()
        answer = reply(self._line, cookie, ctypes.byref(error))
        if error.value:
            self._c.free(error)
        return int(answer or 0)

    def _first_root(self) -> int:
        self._xcb.xcb_get_setup.restype = ctypes.c_void_p
        self._xcb.xcb_setup_roots_iterator.restype = _Iterator
        setup = ctypes.c_void_p(self._xcb.xcb_get_setup(self._line))
        screen = self._xcb.xcb_setup_roots_iterator(setup).data
        return ctypes.c_uint32.from_address(screen).value

    def _find_idle_counter(self) -> int:
        greeting = self._ask(self._sync, "xcb_sync_initialize", ctypes.c_uint8(3), ctypes.c_uint8(1))
        answer = self._ask(self._sync, "xcb_sync_list_system_counters") if greeting else 0
        if not answer:
            return 0
        found = self._named_counter(answer)
        self._c.free(greeting)
        self._c.free(answer)
        return found

    def _named_counter(self, answer: int) -> int:
        begin = self._sync.xcb_sync_list_system_counters_counters_iterator
        begin.restype = _Iterator
        at = begin(ctypes.c_void_p(answer))
        while at.rem > 0:
            # Not by xcb_sync_systemcounter_name: it reads two bytes too far.
            length = ctypes.c_uint16.from_address(at.data + _NAME_LENGTH_AT).value
            if ctypes.string_at(at.data + _NAME_AT, length) == _COUNTER:
                return ctypes.c_uint32.from_address(at.data).value
            self._sync.xcb_sync_systemcounter_next(ctypes.byref(at))
        return 0

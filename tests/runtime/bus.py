"""A message bus of the test's own, which starts nothing by itself, and services that answer from a table."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]

CONFIG = """<busconfig><type>{kind}</type><keep_umask/><listen>unix:path={socket}</listen>
<auth>EXTERNAL</auth><policy context="default"><allow send_destination="*" eavesdrop="true"/>
<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>"""


class Bus:
    """A dbus-daemon; `kind` is session or system."""

    def __init__(self, folder: Path, kind: str) -> None:
        config, self.socket = folder / f"{kind}.conf", folder / f"{kind}.bus"
        config.write_text(CONFIG.format(kind=kind, socket=self.socket))
        self.daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.daemon.stdout is not None
        self.address = self.daemon.stdout.readline().strip()

    def close(self) -> None:
        self.daemon.kill()
        self.daemon.wait()
        assert self.daemon.stdout is not None
        self.daemon.stdout.close()


class MockService:
    """A service on a bus, in a process of its own.

    methods: name -> [signature of the answer, answer]; an answer of null is an error. Calls are recorded.
    """

    def __init__(self, address: str, name: str, path: str, methods: dict[str, list[Any]]) -> None:
        table = json.dumps({"address": address, "name": name, "path": path, "methods": methods})
        self.process = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "runtime" / "mock_service.py"), table],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.calls: list[tuple[str, list[Any]]] = []
        assert self._line() == "ready"

    def wait_for(self, method: str) -> list[Any]:
        """The arguments of the next call of that method."""
        while True:
            name, body = json.loads(self._line())
            self.calls.append((name, body))
            if name == method:
                return list(body)

    def emit(self, interface: str, member: str, signature: str, body: list[Any]) -> None:
        """Sends a signal."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([interface, member, signature, body]) + "\n")
        self.process.stdin.flush()

    def answer(self, method: str, signature: str, body: list[Any]) -> None:
        """Answers so from now on."""
        self.emit("", method, signature, body)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            assert stream is not None
            stream.close()

    def _line(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the service ended"
        return line.strip()

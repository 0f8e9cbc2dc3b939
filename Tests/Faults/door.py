"""A socket that stays open while the service behind it starts and stops, as systemd holds it."""

import contextlib
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request

from service import PROGRAM, ROOT

# systemd hands sockets over from the file 3 on, to the process that it names.
HAND_OVER = 'exec 3<&0 0</dev/null; LISTEN_PID=$$ LISTEN_FDS=1 exec "$0" "$@"'


class Door:
    def __init__(self, folder, forms=ROOT / "Forms", machine=None):
        self.data = folder / "data"
        self.environment = machine.environment if machine else None
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.port = self.socket.getsockname()[1]
        self._command = ["serve", "--data", self.data, "--forms", forms,
                         "--audio", folder / "audio"]
        self._log = folder / "log.txt"
        self.process = None

    def start(self):
        with open(self._log, "a") as log:
            self.process = subprocess.Popen(
                ["sh", "-c", HAND_OVER, PROGRAM, *self._command],
                stdin=self.socket, stdout=subprocess.DEVNULL, stderr=log, env=self.environment)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=30) == 0

    def kill(self):
        self.process.kill()
        self.process.wait()

    def answers_at_last(self):
        """Waits until it answers, or has ended."""
        while self.process.poll() is None:
            with contextlib.suppress(TimeoutError, OSError):
                urllib.request.urlopen(f"http://127.0.0.1:{self.port}/", timeout=1).close()
                return True
        return False

    def end(self):
        """Waits for a start that fails; what it said."""
        assert self.process.wait(timeout=60) not in (0, None)
        return self.log

    def visit(self, path="/"):
        """A page, which comes once the service has started."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as reply:
                return reply.read().decode()
        except urllib.error.HTTPError as reply:
            return reply.read().decode()

    def forget_log(self):
        self._log.write_text("")

    def rows(self, sql):
        """What lies in the database, read past the service."""
        path = f"file:{urllib.parse.quote(str(self.data / 'heard.sqlite'))}?mode=ro"
        with contextlib.closing(sqlite3.connect(path, uri=True, timeout=30)) as database:
            return [row[0] for row in database.execute(sql)]

    @property
    def answers(self):
        """How many lie in the box; the file must be whole."""
        assert self.rows("PRAGMA integrity_check") == ["ok"]
        return self.rows("SELECT count(*) FROM sealedResponse")[0]

    def restart(self, pause=0.0):
        self.stop()
        time.sleep(pause)
        self.start()

    @property
    def log(self):
        return self._log.read_text()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()
        self.socket.close()

"""A socket that stays open while the service behind it starts and stops, as systemd holds it."""

import signal
import socket
import subprocess
import time

from service import PROGRAM, ROOT

# systemd hands sockets over from the file 3 on, to the process that it names.
HAND_OVER = 'exec 3<&0 0</dev/null; LISTEN_PID=$$ LISTEN_FDS=1 exec "$0" "$@"'


class Door:
    def __init__(self, folder, forms=ROOT / "Forms"):
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.port = self.socket.getsockname()[1]
        self._command = ["serve", "--data", folder / "data", "--forms", forms,
                         "--audio", folder / "audio"]
        self._log = folder / "log.txt"
        self.process = None

    def start(self):
        with open(self._log, "a") as log:
            self.process = subprocess.Popen(
                ["sh", "-c", HAND_OVER, PROGRAM, *self._command],
                stdin=self.socket, stdout=subprocess.DEVNULL, stderr=log)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=30) == 0

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
            self.process.kill()
            self.process.wait()
        self.socket.close()

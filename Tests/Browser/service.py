"""The service as it is shipped: the built program, a folder of its own, a free port."""

import os
import pathlib
import re
import select
import subprocess
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("HEARD", ROOT / ".build/debug/heard")).resolve()


class Service:
    """Runs `heard serve` until it is stopped."""

    def __init__(self, folder, forms=ROOT / "Forms", clock=None, port=0, audio=None):
        self.data = pathlib.Path(folder) / "data"
        self.log = pathlib.Path(folder) / "log.txt"
        self.forms = forms
        self.clock = clock
        self.port = port
        # Without a folder nothing is recorded, whatever lies in this checkout.
        self.audio = audio or pathlib.Path(folder) / "audio"
        self.address = None
        self._process = None

    def __enter__(self):
        with open(self.log, "a") as log:
            self._process = subprocess.Popen(
                [PROGRAM, "serve", "--listen", f"127.0.0.1:{self.port}", *self._folders()],
                stdout=subprocess.PIPE, stderr=log, text=True)
        heard_of, _, _ = select.select([self._process.stdout], [], [], 20)
        greeting = self._process.stdout.readline() if heard_of else "it says nothing; "
        found = re.search(r"http://127\.0\.0\.1:\d+", greeting)
        if not found:
            self.stop()
            raise RuntimeError(f"heard did not start: {greeting}{self.log.read_text()}")
        self.address = found.group()
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            raise

    def run(self, *command, typing=None):
        """Another command of the program on the same data; what it prints."""
        done = subprocess.run(
            [PROGRAM, *command, *self._folders()], input=typing, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"heard {' '.join(command)}: {done.stderr or done.stdout}")
        return done.stdout

    def fetch(self, path):
        """A page's headers and text, as a program gets them."""
        with urllib.request.urlopen(self.address + path, timeout=10) as reply:
            return reply.headers, reply.read().decode()

    def _folders(self):
        folders = ["--data", self.data, "--forms", self.forms, "--audio", self.audio]
        return folders + (["--clock", self.clock] if self.clock else [])

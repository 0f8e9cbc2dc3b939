"""Lynx: a browser of text alone, on a terminal tall enough for a whole page."""

import os
import pty
import re
import select
import subprocess
import termios

import pyte

ROWS, COLUMNS = 240, 100


class TextBrowser:
    """Goes by the words on each link, choice and button, with the keys of a terminal."""

    def __init__(self, address):
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self.screen)
        self._terminal, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (ROWS, COLUMNS))
        self._process = subprocess.Popen(
            ["lynx", *SETTINGS, address], stdin=theirs, stdout=theirs, stderr=theirs,
            env={"PATH": os.environ["PATH"], "TERM": "vt100", "LANG": "C.UTF-8", "HOME": "/nonexistent"},
            start_new_session=True)
        os.close(theirs)
        self._look(quiet=1)

    def close(self):
        self._process.kill()
        self._process.wait()
        os.close(self._terminal)

    @property
    def text(self):
        return " ".join(" ".join(self.screen.display).split())

    def reads(self, words):
        return words in self.text

    def use(self, words):
        """Goes down to the link, button or choice that says this, and uses it."""
        for _ in range(60):
            if self._here.startswith(words):
                return self._type(b"\r", quiet=0.4)
            self._type(DOWN, quiet=0.03)
        raise LookupError(f"nothing to use says “{words}”: {self.text}")

    def write(self, words):
        """Goes down to the text box and types."""
        for _ in range(60):
            if self._here.startswith("___"):
                self._type(words.encode(), quiet=0.1)
                return self._type(b"\t", quiet=0.1)
            self._type(DOWN, quiet=0.03)
        raise LookupError(f"there is no box to write in: {self.text}")

    @property
    def _here(self):
        """What stands where the cursor is, without the sign that says what kind of thing it is."""
        line = self.screen.display[self.screen.cursor.y][self.screen.cursor.x:].lstrip()
        return re.sub(r"^(\(?[a-z0-9. *]+\)|\[?[ X]\]) *", "", line)

    def _type(self, keys, quiet):
        os.write(self._terminal, keys)
        self._look(quiet)
        return self

    def _look(self, quiet):
        """Reads until the terminal has been quiet for so many seconds."""
        while select.select([self._terminal], [], [], quiet)[0]:
            try:
                self._stream.feed(os.read(self._terminal, 65536))
            except OSError:
                return


DOWN = b"\x1bOB"

SETTINGS = [
    "-accept_all_cookies", "-nopause", "-nocolor", "-display_charset=utf-8",
    "-cookie_file=/dev/null", "-cookie_save_file=/dev/null",
]

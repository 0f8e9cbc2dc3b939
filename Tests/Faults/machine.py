"""A machine whose disk is full and whose clock is wrong when a test says so: shim.c before the program."""

import mmap
import os
import pathlib
import struct
import subprocess

FIELDS = ["written", "refused_from", "free_bytes", "ahead"]


class Machine:
    def __init__(self, folder):
        self._shim = folder / "shim.so"
        self._file = folder / "machine"
        self._file.write_bytes(struct.pack("4q", 0, 0, -1, 0))
        with open(self._file, "r+b") as file:
            self._memory = mmap.mmap(file.fileno(), 32)
        source = pathlib.Path(__file__).with_name("shim.c")
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-o", self._shim, source, "-ldl"], check=True)

    @property
    def environment(self):
        return {**os.environ, "LD_PRELOAD": str(self._shim), "MACHINE": str(self._file)}

    def _get(self, field):
        return struct.unpack_from("q", self._memory, FIELDS.index(field) * 8)[0]

    def _set(self, field, value):
        struct.pack_into("q", self._memory, FIELDS.index(field) * 8, value)

    @property
    def written(self):
        """How many things were written so far, or refused."""
        return self._get("written")

    def fill_disk(self, after=0):
        """Takes so many more things, and then none."""
        self._set("refused_from", self.written + after + 1)

    def empty_disk(self):
        self._set("refused_from", 0)

    def leave_free(self, count):
        """Says that so many bytes are free; the truth without a count."""
        self._set("free_bytes", -1 if count is None else count)

    def set_clock_ahead(self, seconds):
        self._set("ahead", seconds)

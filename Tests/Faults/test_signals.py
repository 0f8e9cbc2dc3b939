"""Whatever the service is told while it starts, it sees to it once it has started, and in order."""

import signal
import time

import pytest

from door import Door
from rounds import rounds

SIGNALS = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP]
# Seconds after the first moment at which the service must hold signals back.
MOMENTS = rounds(
    [0, 0.002, 0.01, 0.05, 0.2, 0.8],
    [number / 1000 for number in range(0, 100, 2)] + [number / 20 for number in range(2, 40)])


def holds_back(process):
    """Whether the kernel keeps all three for the process, whichever program it is by now."""
    with open(f"/proc/{process.pid}/status") as status:
        [mask] = [line.split()[1] for line in status if line.startswith("SigBlk")]
    return all(int(mask, 16) >> (number - 1) & 1 for number in SIGNALS)


def started_itself_anew(process):
    with open(f"/proc/{process.pid}/environ", "rb") as environment:
        return b"GLIBC_TUNABLES" in environment.read()


def begin(door):
    """Comes back when the service has begun to start: before that the system would end it."""
    door.start()
    while not (holds_back(door.process) or started_itself_anew(door.process)):
        assert door.process.poll() is None, door.log


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    with Door(tmp_path_factory.mktemp("council")) as door:
        door.visit()
        door.stop()
        yield door


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_stop_while_it_starts_is_in_order(door, moment):
    begin(door)
    time.sleep(moment)
    door.process.send_signal(signal.SIGTERM)
    assert door.process.wait(timeout=60) == 0


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_reload_while_it_starts_ends_nobody(door, moment):
    door.forget_log()
    begin(door)
    time.sleep(moment)
    door.process.send_signal(signal.SIGHUP)
    door.visit()
    door.stop()
    assert "forms and settings were read anew" in door.log

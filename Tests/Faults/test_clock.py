"""A clock that jumps destroys nothing: while the service runs, after a stop, and until a person has looked."""

import subprocess
import time

import pytest

from door import Door
from machine import Machine
from rounds import IS_LONG
from service import PROGRAM
from visits import Visit

DAY = 86_400


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


@pytest.fixture
def door(machine, tmp_path):
    with Door(tmp_path, machine=machine) as door:
        for _ in range(9):
            Visit(door.port).finish()
        yield door


def is_doubted(door):
    return "clock: may be wrong" in door.visit("/health")


def wait_until(condition):
    patience = time.monotonic() + 90
    while not condition():
        assert time.monotonic() < patience
        time.sleep(0.2)


@pytest.mark.parametrize("jump", [3 * 365 * DAY, 21 * DAY, -21 * DAY])
def test_a_jump_while_it_runs(door, machine, jump):
    machine.set_clock_ahead(jump)
    wait_until(lambda: is_doubted(door))
    Visit(door.port).finish()
    if IS_LONG:
        # Housekeeping comes once a minute.
        time.sleep(130)
    assert door.answers == 10 and door.rows("SELECT count(*) FROM response") == [0]
    machine.set_clock_ahead(0)
    wait_until(lambda: not is_doubted(door))
    door.stop()


@pytest.mark.parametrize("jump", [3 * 365 * DAY, 21 * DAY, -DAY])
def test_a_jump_after_a_stop_waits_for_a_word(door, machine, jump):
    door.stop()
    machine.set_clock_ahead(jump)
    door.start()
    assert is_doubted(door)
    assert door.answers == 9 and door.rows("SELECT count(*) FROM response") == [0]
    door.stop()
    subprocess.run([PROGRAM, "clock", "--accept", "--data", door.data], check=True,
                   env=machine.environment, capture_output=True)
    door.start()
    assert not is_doubted(door)
    door.stop()


def test_a_week_without_power_needs_no_word(door, machine):
    door.stop()
    machine.set_clock_ahead(7 * DAY)
    door.start()
    assert not is_doubted(door)
    Visit(door.port).finish()
    door.stop()

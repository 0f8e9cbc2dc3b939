"""A disk that is full, at each thing that is written: nothing is lost, and all goes on when there is room."""

import re
import time

import pytest

from door import Door
from machine import Machine
from rounds import some
from visits import ANSWERS, Visit

MEGABYTE = 1 << 20


@pytest.fixture
def machine(tmp_path):
    return Machine(tmp_path)


def folder_of(tmp_path, name):
    folder = tmp_path / str(name)
    folder.mkdir()
    return folder


def test_a_first_start_says_so_and_starts_once_there_is_room(machine, tmp_path):
    with Door(folder_of(tmp_path, "usual"), machine=machine) as door:
        door.visit()
        total = machine.written
        door.stop()
    assert total > 20
    for number in some(total, few=8):
        machine.fill_disk(after=number - 1)
        with Door(folder_of(tmp_path, number), machine=machine) as door:
            if door.answers_at_last():
                door.kill()
            else:
                said = door.end()
                # Of a flush that was refused SQLite does not tell why.
                assert re.search(
                    "the disk is full; make room, and start again|cannot be written", said), (number, said)
                assert not re.search("Cocoa|Fatal|SQLite", said), (number, said)
            machine.empty_disk()
            door.start()
            Visit(door.port).finish()
            assert door.answers == 1
            door.stop()


def test_a_visit_loses_nothing_at_any_step(machine, tmp_path):
    with Door(tmp_path, machine=machine) as door:
        door.visit()
        thanked, after = 0, 0
        while True:
            visit, was_full = Visit(door.port), False
            machine.fill_disk(after)
            for step in range(len(ANSWERS)):
                status = visit.take(step)
                while status != 303:
                    assert status in (500, 503), (after, step, status)
                    was_full = True
                    machine.empty_disk()
                    status = visit.take(step)
            assert visit.is_thanked()
            machine.empty_disk()
            thanked += 1
            assert door.answers == thanked
            if not was_full:
                break
            after += 1
        assert thanked > len(ANSWERS)
        door.stop()


def test_below_the_floor_no_visit_begins_and_those_that_have_are_finished(machine, tmp_path):
    with Door(tmp_path, machine=machine) as door:
        door.visit()
        begun = Visit(door.port)
        for step in range(4):
            assert begun.take(step) == 303
        machine.leave_free(63 * MEGABYTE)
        wait_until(lambda: "nearly full" in door.visit("/health"))
        assert Visit(door.port).take(0) == 503
        begun.finish(first=4)
        assert door.answers == 1
        machine.leave_free(65 * MEGABYTE)
        wait_until(lambda: door.visit("/health").startswith("ok"))
        Visit(door.port).finish()
        door.stop()


def test_is_noticed_while_nobody_comes(machine, tmp_path):
    with Door(tmp_path, machine=machine) as door:
        assert "ok" in door.visit("/health")
        machine.fill_disk()
        wait_until(lambda: door.visit("/health").startswith("failing"))
        assert Visit(door.port).take(0) == 503
        machine.empty_disk()
        wait_until(lambda: door.visit("/health").startswith("ok"))
        Visit(door.port).finish()
        door.stop()


def wait_until(condition):
    patience = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < patience
        time.sleep(0.2)

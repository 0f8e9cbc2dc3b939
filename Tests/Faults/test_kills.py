"""A power cut at any moment loses nobody's answers, and stops no start."""

import pathlib
import random
import time

import pytest

from door import Door
from rounds import rounds
from visits import Crowd


def test_every_thanked_visit_is_there(tmp_path):
    dice = random.Random(13)
    with Door(tmp_path) as door:
        door.visit()
        # At a shared screen nobody is slowed down.
        with Crowd(door.port) as crowd:
            for _ in range(rounds(4, 220)):
                reached = crowd.thanked + dice.randrange(1, 12)
                while crowd.thanked < reached:
                    assert door.process.poll() is None, door.log
                    time.sleep(0.001)
                door.kill()
                door.start()
                door.visit()
        assert door.answers >= crowd.thanked > 0
        # Each kill may have come between the commit and the thanks.
        assert door.answers <= crowd.thanked + 6 * rounds(4, 220)
        door.stop()


@pytest.mark.parametrize("number", range(rounds(6, 120)))
def test_a_first_start_that_was_interrupted_starts_again(tmp_path, number):
    with Door(tmp_path) as door:
        while not (door.data / "heard.sqlite").exists():
            assert door.process.poll() is None, door.log
        # The tables and keys are written in the moments after.
        time.sleep(0.004 * number if number < 60 else random.Random(number).random() / 2)
        door.kill()
        door.start()
        assert "Start" in door.visit()
        door.stop()


def test_what_is_made_is_nobody_else_s_from_its_first_moment(tmp_path):
    # Made wide and narrowed later, the folder of keys stays wide if the power goes in between.
    with Door(tmp_path) as door:
        door.visit()
        assert "Umask:\t0077" in pathlib.Path(f"/proc/{door.process.pid}/status").read_text()
        door.stop()

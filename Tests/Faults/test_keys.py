"""Each key, lost, changed or cut short: it is told at the start, nothing is made in its place, and all is
as it was once the right one is back."""

import shutil

import pytest

from door import Door
from service import ROOT
from visits import Visit

STANDING = ["take-back.key", "release.key", "account.key", "card.salt"]
FAULTS = {
    "lost": (lambda file: file.unlink(), "this key is missing; restore it"),
    "changed": (lambda file: file.write_bytes(bytes(32)), "not the key that this data was begun with"),
    "cut short": (lambda file: file.write_bytes(file.read_bytes()[:20]), "not a key; restore it"),
}


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    """A council that gives cards, with an answer in the box."""
    folder = tmp_path_factory.mktemp("council")
    with Door(folder, forms=forms_with_cards(folder)) as door:
        Visit(door.port).finish()
        door.stop()
        yield door


def forms_with_cards(folder):
    forms = folder / "Forms"
    shutil.copytree(ROOT / "Forms", forms)
    service = forms / "service.yaml"
    service.write_text(service.read_text().replace("card: no", "card: yes"))
    return forms


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("key", STANDING)
def test_a_standing_key_stops_the_start(door, key, fault):
    file = door.data / "keys" / key
    right = file.read_bytes()
    break_it, told = FAULTS[fault]
    break_it(file)
    was = file.read_bytes() if file.exists() else None
    door.forget_log()
    door.start()
    assert f"keys/{key}: {told}" in door.end()
    assert (file.read_bytes() if file.exists() else None) == was
    put_back(file, right)


@pytest.mark.parametrize("fault", FAULTS)
def test_the_key_of_a_box_is_told_and_visitors_go_on(door, fault):
    # Where it is lost, what is sent goes into the next week's box, which has a key of its own.
    file = min((door.data / "keys").glob("box-*.key"))
    right = file.read_bytes()
    break_it, told = FAULTS[fault]
    break_it(file)
    broken = file.read_bytes() if file.exists() else None
    before = door.answers
    door.start()
    said = door.visit("/health")
    assert said.startswith("warning") and file.name in said and told in said
    Visit(door.port).finish()
    assert (file.read_bytes() if file.exists() else None) == broken
    assert door.answers == before + 1
    door.stop()
    put_back(file, right)
    door.start()
    assert "box:" not in door.visit("/health")
    door.stop()


def put_back(file, right):
    file.write_bytes(right)
    file.chmod(0o600)

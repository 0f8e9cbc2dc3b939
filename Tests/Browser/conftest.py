"""One browser and one service for all; a fresh person for each test."""

import fcntl
import os
import shutil

import pytest

from axe import Axe
from chromium import SHELL, WHOLE, Chromium
from gallery import Gallery
from looking import Looking
from person import Person
from service import ROOT, Service

# Where "Leave now" leads here: a name that no machine has.
ELSEWHERE = "https://leave.invalid/weather"


def once_a_run(tmp_path_factory, name, make):
    """A folder that one of the workers makes, and all of them use."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    with open(folder.with_suffix(".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.with_suffix(".made").exists():
            make(folder)
            folder.with_suffix(".made").touch()
    return folder


@pytest.fixture(scope="session")
def forms(tmp_path_factory):
    """The forms as shipped, but for a way out that reaches no real page."""
    def make(folder):
        shutil.copytree(ROOT / "Forms", folder)
        service = folder / "service.yaml"
        lines = [f"leave-to: {ELSEWHERE}" if line.startswith("leave-to:") else line
                 for line in service.read_text().splitlines()]
        service.write_text("\n".join(lines) + "\n")
    return once_a_run(tmp_path_factory, "Forms", make)


@pytest.fixture(scope="session")
def service(tmp_path_factory, forms):
    with Service(tmp_path_factory.mktemp("heard"), forms) as service:
        yield service


@pytest.fixture(scope="session")
def lived(tmp_path_factory, forms):
    """A folder in which a made-up year was lived through, for all who copy it."""
    def make(folder):
        folder.mkdir()
        Service(folder, forms).run("demo")
    return Service(once_a_run(tmp_path_factory, "lived", make), forms).data


@pytest.fixture(scope="session")
def chromium():
    chromium = Chromium(SHELL)
    yield chromium
    chromium.quit()


@pytest.fixture(scope="session")
def whole_chromium():
    """What a browser brings back, and when, only the whole of it can tell."""
    chromium = Chromium(WHOLE)
    yield chromium
    chromium.quit()


@pytest.fixture(scope="session")
def gallery():
    return Gallery()


@pytest.fixture(scope="session")
def axe():
    return Axe()


@pytest.fixture
def browser(chromium):
    chromium.forget()
    return chromium


@pytest.fixture
def looking(browser, axe, gallery):
    return Looking(browser, axe, gallery)


@pytest.fixture
def person(browser, service, looking):
    """Someone whose every page is looked at."""
    return Person(browser, service.address, looking)


@pytest.fixture
def passer_by(browser, service):
    """Someone whose pages were looked at already."""
    return Person(browser, service.address)


def pytest_configure(config):
    """A run begins with an empty gallery, unless it is the one that reads it."""
    config.addinivalue_line("markers", "long: waits by the real clock; `Tests/run long` runs it")
    is_worker = hasattr(config, "workerinput")
    if not is_worker and not all("test_markup" in name for name in config.args):
        Gallery.empty()


def pytest_collection_modifyitems(items):
    """The markup of all pages is checked in one run, once all of them were met."""
    items.sort(key=lambda item: item.path.name == "test_markup.py")

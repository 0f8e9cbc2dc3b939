"""One browser and one service for all; a fresh person for each test."""

import shutil

import pytest

from axe import Axe
from chromium import Chromium
from gallery import Gallery
from looking import Looking
from person import Person
from service import ROOT, Service

# Where "Leave now" leads here: a name that no machine has.
ELSEWHERE = "https://leave.invalid/weather"


@pytest.fixture(scope="session")
def forms(tmp_path_factory):
    """The forms as shipped, but for a way out that reaches no real page."""
    folder = tmp_path_factory.mktemp("heard") / "Forms"
    shutil.copytree(ROOT / "Forms", folder)
    service = folder / "service.yaml"
    lines = [f"leave-to: {ELSEWHERE}" if line.startswith("leave-to:") else line
             for line in service.read_text().splitlines()]
    service.write_text("\n".join(lines) + "\n")
    return folder


@pytest.fixture(scope="session")
def service(tmp_path_factory, forms):
    with Service(tmp_path_factory.mktemp("heard"), forms) as service:
        yield service


@pytest.fixture(scope="session")
def lived(tmp_path_factory, forms):
    """A folder in which a made-up year was lived through: once for all who copy it."""
    service = Service(tmp_path_factory.mktemp("demo"), forms)
    service.run("demo")
    return service.data


@pytest.fixture(scope="session")
def chromium():
    chromium = Chromium()
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

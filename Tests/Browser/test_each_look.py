"""Every visitor's page in every look, for eyes to judge: Tests/Browser/screenshots/looks, a folder for
each look. `Tests/run long` takes them; look through them after a change of the style."""

import dataclasses
import pathlib
import re
import shutil

import pytest

from chromium import NARROW, PHONE, TABLET
from person import Person
from service import Service
from test_languages import onward
from visit import Visit

FOLDER = pathlib.Path(__file__).parent / "screenshots/looks"
pytestmark = pytest.mark.long


@dataclasses.dataclass
class Look:
    size: tuple = PHONE
    classes: str = ""
    media: dict = dataclasses.field(default_factory=dict)
    # As a browser's own setting makes it.
    text: str = ""
    # The page in its whole length, or as much of it as is in sight.
    is_whole: bool = True


LOOKS = {
    "light": Look(),
    "dark": Look(media={"prefers_color_scheme": "dark"}),
    "cream": Look(classes="cream"),
    "yellow-on-black": Look(classes="yellow"),
    "forced-colours": Look(media={"forced_colors": "active", "prefers_color_scheme": "dark"}),
    "biggest-text": Look(classes="biggest"),
    "twice-the-text": Look(size=(640, 800), text="48px"),
    "narrow": Look(size=NARROW),
    "four-times-the-zoom": Look(size=(320, 256), is_whole=False),
    "lying-phone": Look(size=(844, 390), is_whole=False),
    "tablet": Look(size=TABLET, is_whole=False),
}
# Urdu is looked at where sides change places.
FROM_RIGHT = {name: LOOKS[name] for name in ["light", "dark", "narrow", "tablet"]}

PATHS = ["/", "/help", "/what-happens", "/notice", "/kept", "/you-said", "/accessibility", "/practice",
         "/look", "/take-back", "/later", "/cleared", "/cleared?nothing", "/language/ur", "/nowhere",
         "/at/north"]


class Album:
    """Takes a picture of each page in each look, the moment that someone arrives on it."""

    def __init__(self, looks, prefix=""):
        self.looks = looks
        self.prefix = prefix
        self.taken = {}
        self.faults = []

    def __call__(self, person):
        page = re.sub(r"/\d+", "", person.path.partition("?")[0]) + " " + person.heading
        page += " wrong" if person.sees(".problem-summary") else ""
        if page in self.taken:
            return
        number = len(self.taken) + 1
        self.taken[page] = f"{number:02}-{re.sub('[^a-z0-9]+', '-', page.lower()).strip('-')[:60]}"
        for name, look in self.looks.items():
            self.take(person.browser, look, FOLDER / f"{self.prefix}{name}", self.taken[page])
        person.browser.resize(*PHONE)
        person.browser.emulate()

    def take(self, browser, look, folder, page):
        browser.resize(*look.size)
        browser.emulate(**look.media)
        classes, size = browser.script(DRESS, look.classes, look.text)
        over = browser.script("return document.documentElement.scrollWidth - innerWidth")
        if over > 0:
            self.faults.append(f"{folder.name} {page}: {over} px to the side")
        if look.is_whole:
            height = browser.script("return document.documentElement.scrollHeight")
            browser.resize(look.size[0], min(max(height, look.size[1]), 6_000))
        folder.mkdir(parents=True, exist_ok=True)
        browser.driver.save_screenshot(str(folder / f"{page}.png"))
        browser.script(UNDRESS, classes, size)


# What the page has on already is put back.
DRESS = """
  const root = document.documentElement, before = [root.className, root.style.fontSize]
  root.className = (root.className + ' ' + arguments[0]).trim()
  root.style.fontSize = arguments[1]
  return before
"""
UNDRESS = """
  document.documentElement.className = arguments[0]
  document.documentElement.style.fontSize = arguments[1]
"""


@pytest.fixture(scope="module")
def everything(tmp_path_factory, forms, lived):
    """A service that was lived in: something is published; both drafts are offered, and cards."""
    folder = tmp_path_factory.mktemp("looks")
    shutil.copytree(forms, folder / "Forms")
    shutil.copytree(lived, folder / "data")
    settings = folder / "Forms/service.yaml"
    settings.write_text(settings.read_text().replace("# draft-languages:", "draft-languages:"))
    shutil.rmtree(FOLDER, ignore_errors=True)
    with Service(folder, folder / "Forms") as service:
        yield service


def test_each_page_in_each_look(browser, everything):
    album = Album(LOOKS)
    person = Person(browser, everything.address, album)
    for path in PATHS:
        person.open(path)
    Visit(person, "start", "self").go().person.press("Show my list")
    Visit(person, "now", "for").go()
    Visit(person, "end", "help").go()
    Visit(person, "before", "self").go()
    answer_too_long(person)
    person.open("/take-back").write("one two three").press("Take my answers back")
    assert not album.faults, "\n".join(album.faults)
    assert len(album.taken) > 60
    assert_taken(LOOKS, len(album.taken))


def test_each_page_from_right_to_left(browser, everything):
    album = Album(FROM_RIGHT, "urdu-")
    person = Person(browser, everything.address, album)
    person.open("/").press("اردو")
    for path in PATHS[1:-1]:
        # What clears the screen forgets the language too.
        if not path.startswith("/cleared"):
            person.open(path)
    person.open("/cleared?nothing&in=ur").open("/").press("اردو")
    while not browser.script("return !!document.querySelector('.take-back-words')"):
        onward(person)
    assert not album.faults, "\n".join(album.faults)
    assert len(album.taken) > 25
    assert_taken([f"urdu-{name}" for name in FROM_RIGHT], len(album.taken))


def answer_too_long(person):
    """What is wrong stands above the question."""
    Visit(person, "now", "self").start().to_own_words()
    person.paste("so much to say " * 400).press("Continue")


def assert_taken(looks, count):
    for look in looks:
        pictures = list((FOLDER / look).glob("*.png"))
        assert len(pictures) == count
        assert all(picture.stat().st_size > 3_000 for picture in pictures)

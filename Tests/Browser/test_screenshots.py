"""Pictures of the pages as people meet them, for eyes to judge: Tests/Browser/screenshots. Each day a
shared screen and the largest text; `Tests/run long` takes the others, as it does all pages in all looks."""

import pathlib

import pytest

from chromium import KIOSK, PHONE, TABLET
from looking import SIZE_TEXT
from visit import UnseenVisit

FOLDER = pathlib.Path(__file__).parent / "screenshots"

# Name, size, colours, where, and what is chosen on the page “Text size and pictures”.
LOOKS = [
    ("phone", PHONE, "light", "/", None),
    ("tablet", TABLET, "light", "/", None),
    ("kiosk", KIOSK, "light", "/at/north", None),
    ("kiosk-lying", TABLET, "light", "/at/north", None),
    ("dark", PHONE, "dark", "/", None),
    ("biggest", PHONE, "light", "/", ["Biggest", "Beside the words", "Like my device"]),
]
PAGES = ["help", "what-happens", "kept", "look", "staff-sign-in"]
DAILY = ["kiosk", "biggest"]


@pytest.mark.parametrize("name, size, colours, place, looks", [
    pytest.param(*look, id=look[0], marks=[] if look[0] in DAILY else pytest.mark.long)
    for look in LOOKS])
def test_a_picture_of_each_kind_of_page(passer_by, name, size, colours, place, looks):
    passer_by.browser.resize(*size)
    passer_by.browser.emulate(prefers_color_scheme=colours)
    if looks:
        passer_by.open("/look").choose(*looks).press("Save")
    Album(passer_by, name, place).take_all()


@pytest.mark.long
def test_a_picture_of_each_kind_of_page_with_text_twice_as_large(passer_by):
    passer_by.browser.resize(640, 800)
    Album(passer_by, "twice", text="48px").take_all()


def test_a_picture_of_what_comes_out_of_a_printer(passer_by):
    album = Album(passer_by, "printed")
    UnseenVisit(passer_by, "start", "self").go().arrive()
    passer_by.press("Show my list")
    album.take_printed("list")
    for page in ["help", "kept"]:
        passer_by.open("/" + page)
        album.take_printed(page)
    assert all(picture.stat().st_size > 5_000 for picture in album.taken)


class Album:
    def __init__(self, person, name, place="/", text=""):
        self.person = person
        self.name = name
        self.place = place
        self.text = text
        self.taken = []

    def take_all(self):
        """The pages that anyone may open, and those of a visit."""
        at = self.place.replace("/at/", "?at=") if self.place != "/" else ""
        self.person.open(self.place)
        self.take("first")
        for page in PAGES:
            self.person.open("/" + {"staff-sign-in": "staff/sign-in"}.get(page, page + at))
            self.take(page)
        self.take_of_a_visit()
        assert len(self.taken) == 18
        assert all(picture.stat().st_size > 5_000 for picture in self.taken)

    def take(self, page):
        FOLDER.mkdir(exist_ok=True)
        path = FOLDER / f"{self.name}-{page}.png"
        if self.text:
            self.person.browser.script(SIZE_TEXT, self.text)
        self.person.browser.picture(path)
        self.taken.append(path)

    def take_whole(self, page):
        """A page in its whole length, however long."""
        browser = self.person.browser
        height = browser.script("return document.documentElement.scrollHeight")
        width = browser.script("return innerWidth")
        browser.resize(width, min(height, 8_000))
        self.take(page)

    def take_printed(self, page):
        """As the printer gets it: A4 at 96 dots an inch, without what only a screen shows."""
        self.person.browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        self.person.browser.resize(794, 1123)
        self.take_whole(page)
        self.person.browser.emulate()

    def take_of_a_visit(self):
        person = self.person
        person.open(self.place).press("Start")
        self.take("reassurance")
        person.press("Continue")
        self.take("about")
        UnseenVisit(person, "start", "self").start(self.place).arrive()
        self.take("question")
        person.choose("Yes").press("Continue")
        self.take("wish")
        UnseenVisit(person, "end", "for").start(self.place).arrive()
        self.take("for")
        UnseenVisit(person, "now", "self").start(self.place).arrive()
        self.take("scale")
        UnseenVisit(person, "start", "self").start(self.place).answer().arrive()
        self.take("check")
        person.follow("Change : What else do you want to happen?")
        self.take("words")
        person.press("Continue").press("Send")
        self.take("thanks")
        person.press("Show my list")
        self.take("list")
        person.open("/cleared")
        self.take("cleared")
        person.open("/take-back")
        self.take("take-back")

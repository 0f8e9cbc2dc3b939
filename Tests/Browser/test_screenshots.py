"""Pictures of the pages as people meet them, for eyes to judge: Tests/Browser/screenshots."""

import pathlib

import pytest

from chromium import KIOSK, PHONE, TABLET
from visit import Visit

FOLDER = pathlib.Path(__file__).parent / "screenshots"

# Name, size, colours, and what is chosen on the page “Text size and pictures”.
LOOKS = [
    ("phone", PHONE, "light", None),
    ("tablet", TABLET, "light", None),
    ("kiosk", KIOSK, "light", None),
    ("dark", PHONE, "dark", None),
    ("biggest", PHONE, "light", ["Biggest", "Beside the words", "Like my device"]),
]


@pytest.mark.parametrize("name, size, colours, looks", LOOKS, ids=[look[0] for look in LOOKS])
def test_a_picture_of_each_kind_of_page(passer_by, name, size, colours, looks):
    passer_by.browser.resize(*size)
    passer_by.browser.emulate(prefers_color_scheme=colours)
    if looks:
        passer_by.open("/look").choose(*looks).press("Save")
    album = Album(passer_by, name)
    for page in ["first", "help", "what-happens", "look", "staff-sign-in"]:
        passer_by.open("/" + {"first": "", "staff-sign-in": "staff/sign-in"}.get(page, page))
        album.take(page)
    album.take_of_a_visit()
    assert len(album.taken) == 17
    assert all(picture.stat().st_size > 5_000 for picture in album.taken)


class Album:
    def __init__(self, person, name):
        self.person = person
        self.name = name
        self.taken = []

    def take(self, page):
        FOLDER.mkdir(exist_ok=True)
        path = FOLDER / f"{self.name}-{page}.png"
        self.person.browser.driver.save_screenshot(str(path))
        self.taken.append(path)

    def take_whole(self, page):
        """A page in its whole length, however long."""
        browser = self.person.browser
        height = browser.script("return document.documentElement.scrollHeight")
        width = browser.script("return innerWidth")
        browser.resize(width, min(height, 8_000))
        self.take(page)

    def take_of_a_visit(self):
        person = self.person
        visit = Visit(person, "start", "self")
        person.open("/").press("Start")
        self.take("reassurance")
        person.press("Continue")
        self.take("about")
        visit.start()
        self.take("question")
        person.choose("Yes").press("Continue")
        self.take("wish")
        Visit(person, "end", "for").start()
        self.take("for")
        Visit(person, "now", "self").start()
        self.take("scale")
        visit = Visit(person, "start", "self").start().answer()
        self.take("check")
        person.follow("Change : What else do you want to happen?")
        self.take("words")
        person.press("Continue")
        visit.send()
        self.take("thanks")
        person.press("Show my list")
        self.take("list")
        person.open("/cleared")
        self.take("cleared")
        person.open("/take-back")
        self.take("take-back")

"""What every page is held to, looked at the moment someone arrives on it."""

import pathlib
import re

from chromium import NARROW, PHONE, TABLET
from axe import COLOURS, CONTRAST

MEASURES = (pathlib.Path(__file__).parent / "measures.js").read_text()

# Pixels. A hand that shakes hits 44; a visitor's answer is larger still.
SMALLEST_TARGET, SMALLEST_CHOICE = 44, 60
SMALLEST_TEXT, SMALLEST_STAFF_TEXT = 20, 16


class Looking:
    """Looks at each page once, however often it is met, and tells all that is wrong with it: at each size
    for what is too wide or too small, once for each template and look with axe, and in the colours of
    a device where letters are drawn as on no page before."""

    def __init__(self, browser, axe, gallery):
        self.browser = browser
        self.axe = axe
        self.gallery = gallery
        self.expected = ()
        self._titles = {}

    def __call__(self, person):
        faults = self._faults_of_the_way(person)
        page = alike(person.arrival.source)
        if self.gallery.is_new(page):
            if self.gallery.is_new_in_kind(page):
                faults += self.axe.faults(self.browser) + self._faults_of_colour()
            faults += self._faults_at_each_size()
        assert not faults, f"{person.path} “{person.title}”\n" + "\n".join(faults)

    def expect(self, *complaints):
        """Complaints of the browser that this test is about."""
        self.expected = complaints

    def _faults_at_each_size(self):
        faults = []
        for size in [NARROW, PHONE, TABLET]:
            self.browser.resize(*size)
            faults += [f"at {size[0]} px: {fault}" for fault in judged(self._measured())]
        faults += self._faults_of_large_text()
        self.browser.resize(*PHONE)
        return faults

    def _faults_of_large_text(self):
        """Text at twice its size, as a browser's own setting makes it, on half a laptop."""
        self.browser.resize(640, 800)
        self.browser.script(SIZE_TEXT, "48px")
        faults = faults_of_width(self._measured())
        self.browser.script(SIZE_TEXT, "")
        return [f"at 200 % text: {fault}" for fault in faults]

    def _faults_of_colour(self):
        faults = []
        for setting in [{"prefers_color_scheme": "dark"},
                        {"forced_colors": "active", "prefers_color_scheme": "dark"},
                        {"forced_colors": "active", "prefers_color_scheme": "light"}]:
            self.browser.emulate(**setting)
            if self.gallery.is_new_in_colours(setting, self.browser.script(COLOURS)):
                faults += [
                    f"{setting}: {fault}" for fault in self.axe.faults(self.browser, CONTRAST)]
        self.browser.emulate()
        return faults

    def _faults_of_the_way(self, person):
        faults = [f"asked another machine: {url}" for url in foreign(person)]
        faults += [f"the browser complains: {complaint}" for complaint in self.browser.complaints()
                   if not any(words in complaint for words in self.expected)]
        page = person.path.partition("?")[0].removesuffix("/hidden")
        if self._titles.setdefault(person.title, page) != page:
            faults.append(f"{self._titles[person.title]} has the same title")
        return faults

    def _measured(self):
        return self.browser.script(MEASURES)


def alike(source):
    """A page without the numbers and ticks by which it differs from visit to visit."""
    source = re.sub(r"/visit/\d+", "/visit/N", source)
    source = re.sub(r"Question \d+", "Question N", source)
    source = re.sub(r"at=(north|south)|/at/(north|south)", "at", source)
    return source.replace(' checked=""', "").replace(" checked", "")


def judged(page):
    """What is wrong with a page that measures this."""
    faults = []
    if len(page["headings"]) != 1:
        faults.append(f"there is not one main heading but {page['headings']}")
    faults += faults_of_width(page)
    faults += [f"choice {name} is in no group with a name" for name in page["looseChoices"]]
    faults += [f"{name} has no label" for name in page["nameless"]]
    faults += [f"“{target['words']}” is {target['width']:.0f} by {target['height']:.0f}"
               for target in page["targets"] if is_small(target, page["isForStaff"])]
    smallest = SMALLEST_STAFF_TEXT if page["isForStaff"] else SMALLEST_TEXT
    faults += [f"“{text['words']}” is {text['size']} px" for text in page["texts"]
               if text["size"] < smallest]
    return faults


def faults_of_width(page):
    """A word that is cut in two is another word to whoever reads one letter at a time."""
    faults = [f"“{word}” goes on in the next line" for word in page["brokenWords"]]
    return faults + [f"{page['sticksOut']} px to the side"] * (page["sticksOut"] > 0)


def is_small(target, is_for_staff):
    is_answer = target["isChoice"] and not is_for_staff
    least = SMALLEST_CHOICE if is_answer else SMALLEST_TARGET
    return target["height"] < least or target["width"] < SMALLEST_TARGET


def foreign(person):
    ours = (person.address + "/", "data:")
    return [url for url in person.arrival.asked if not url.startswith(ours)]


SIZE_TEXT = "document.documentElement.style.fontSize = arguments[0]"

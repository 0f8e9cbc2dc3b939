"""The keys of a keyboard, and where they have led."""

import pathlib

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

FOCUS = (pathlib.Path(__file__).parent / "focus.js").read_text()


class Keyboard:
    def __init__(self, browser):
        self.browser = browser

    @property
    def focus(self):
        return self.browser.script(FOCUS)

    def tab(self):
        return self._press(Keys.TAB)

    def space(self):
        return self._press(Keys.SPACE)

    def down(self):
        return self._press(Keys.ARROW_DOWN)

    def up(self):
        return self._press(Keys.ARROW_UP)

    def enter_in_place(self):
        return self._press(Keys.ENTER)

    def enter(self):
        """Enter, where it leads to another page."""
        self.browser.go(self.enter_in_place)
        return self

    def tab_to(self, words):
        for _ in range(60):
            if self.focus.get("words") == words:
                return self
            self.tab()
        raise LookupError(f"Tab never comes to “{words}”")

    def round(self):
        """Each stop of Tab, from the top of the page until it begins again."""
        stops = []
        while True:
            self.tab()
            stop = self.focus
            if stop["number"] is None or stop in stops:
                return stops
            stops.append(stop)

    def count_of_stops(self):
        return self.focus["stops"]

    def _press(self, key):
        ActionChains(self.browser.driver, duration=0).send_keys(key).perform()
        return self

"""Someone with a browser, who goes by what the page says."""

from selenium.webdriver.common.by import By


class Person:
    """Finds every control by the words that can be seen on it."""

    def __init__(self, browser, address, on_arrival=lambda person: None):
        self.browser = browser
        self.address = address
        self.arrival = None
        self._on_arrival = on_arrival

    def open(self, path="/"):
        self.browser.driver.get(self.address + path)
        return self._arrived()

    def press(self, words):
        return self._go(self._control("button, a.button", words))

    def follow(self, words):
        """Goes to another page: by a link, or by a button that keeps what is filled in."""
        return self._go(self._control("a, button.link, header .button", words))

    def go_back(self):
        self.browser.driver.back()
        return self

    def unfold(self, words):
        """Opens a part of this page that is folded away."""
        self._click(self._control("summary", words))
        return self

    def choose(self, *labels):
        for label in labels:
            self._click(self._control(".choice label", label))
        return self

    def write(self, text, into=None):
        box = self._box(into)
        box.clear()
        box.send_keys(text)
        return self

    def paste(self, text):
        """All at once, as from a clipboard."""
        self.browser.script("arguments[0].value = arguments[1]", self._box(None), text)
        return self

    def part(self, selector):
        """What one part of the page says."""
        return self._texts(selector)[0]

    def parts(self, selector):
        return self._texts(selector)

    def links(self, selector):
        return self._read("all.map(link => link.getAttribute('href'))", selector)

    def leave(self):
        """*Leave now*, which may lead to a page of another service."""
        self._click(self._control("button", "Leave now"))
        return self

    def wait(self, seconds):
        """What lies over the page by then: its own clock is put forward."""
        self.browser.script(PUT_FORWARD, seconds * 1_000)
        return self

    @property
    def width_over(self):
        """How many pixels the page is wider than the screen."""
        return self.browser.script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")

    def sees(self, selector):
        """Whether a part of the page is to be seen just now."""
        return any(item.is_displayed() for item in self._all(selector))

    @property
    def history(self):
        """What the browser lists of the pages it was on: address and title."""
        entries = self.browser.driver.execute_cdp_cmd("Page.getNavigationHistory", {})["entries"]
        return [(entry["url"].removeprefix(self.address), entry["title"]) for entry in entries
                if entry["url"].startswith(self.address)]

    def reads(self, words):
        return words in self.text

    @property
    def text(self):
        return self._read("document.body.innerText.split('\\n').map(plain).filter(Boolean).join('\\n')")

    @property
    def heading(self):
        return self._texts("h1")[0]

    @property
    def title(self):
        return self.browser.driver.title

    @property
    def path(self):
        return self.browser.driver.current_url.removeprefix(self.address)

    @property
    def is_with_us(self):
        """Whether the page is one of the service's own."""
        return self.browser.driver.current_url.startswith(self.address + "/")

    @property
    def source(self):
        return self.browser.driver.page_source

    @property
    def buttons(self):
        return [words for words in self._texts("main button:not(.link), main a.button") if words]

    @property
    def choices(self):
        return self._texts(".choice label .label")

    @property
    def chosen(self):
        return self._texts("input:checked + label .label")

    @property
    def written(self):
        return self._read("all.map(box => box.value)", "textarea, input.typed")

    @property
    def may_write(self):
        return bool(self._all("textarea"))

    @property
    def may_choose_many(self):
        return bool(self._all("input[type=checkbox]"))

    def _control(self, selector, words):
        control = self._read("all.find(item => name(item) === words) ?? null", selector, words)
        if control is None:
            raise LookupError(f"nothing to use says “{words}” on {self.path} “{self.heading}”")
        return control

    def _box(self, label):
        if label is None:
            return self._all("textarea, input.typed")[0]
        box = self._control("label", label).get_attribute("for")
        return self.browser.driver.find_element(By.ID, box)

    def _go(self, control):
        self.browser.go(lambda: self._click(control))
        return self._arrived()

    def _click(self, control):
        """As by hand: a control that the bar covers is first scrolled clear of it."""
        point, hit = self.browser.script(COME_CLEAR, control)
        if hit:
            raise LookupError(f"on {self.path} something else lies over it: {hit}")
        self.browser.click(*point)

    def _arrived(self):
        self.arrival = self.browser.arrival()
        self._on_arrival(self)
        return self

    def _all(self, selector):
        return self.browser.driver.find_elements(By.CSS_SELECTOR, selector)

    def _texts(self, selector):
        return self._read("all.map(seen)", selector)

    def _read(self, what, selector="body", words=None):
        """In one go: the driver takes longer to read one item by itself than the browser for all."""
        return self.browser.script(READING + "return " + what, selector, words)


# What stands on an item, as it is seen; of a choice, without the sentences that explain it.
READING = r"""
  const [selector, words] = arguments
  const all = [...document.querySelectorAll(selector)]
  const plain = text => text.replace(/[\u200b\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim()
  const seen = item => item.checkVisibility({visibilityProperty: true})
    ? plain(item.innerText ?? item.textContent) : ''
  const name = item => seen(item.querySelector('.label') ?? item)
"""

# The middle of a control, or of its first line; and what lies over it there, if something does.
COME_CLEAR = """
  const control = arguments[0]
  control.scrollIntoView({block: 'center', behavior: 'instant'})
  const {left, top, right, bottom} = control.getClientRects()[0]
  const point = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2]
  const there = document.elementFromPoint(...point)
  return [point, control.contains(there) ? null : there?.outerHTML.slice(0, 200) ?? 'nothing']
"""

PUT_FORWARD = """
  for (const animation of document.getAnimations()) animation.currentTime = arguments[0]
"""

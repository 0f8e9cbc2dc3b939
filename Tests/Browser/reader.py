"""Someone without a browser, who goes by the words in the markup: as fast as the service answers."""

import html.parser
import http.cookiejar
import urllib.parse
import urllib.request


class Reader:
    """Does by hand what `Person` does in a browser, as far as a visit needs it."""

    def __init__(self, address, cookies=()):
        self.address = address
        self._jar = http.cookiejar.CookieJar()
        for cookie in cookies:
            self._jar.set_cookie(held(cookie))
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self._jar))
        self._url = None
        self._page = None

    def open(self, path="/"):
        return self._ask(urllib.parse.urljoin(self._url or self.address, path))

    def press(self, words):
        button = next((button for button in self._page.buttons if button.words == words), None)
        if button is None:
            raise LookupError(f"nothing to use says “{words}” on {self.path} “{self.heading}”")
        if button.tag == "a":
            return self.open(button["href"])
        sent = [(field["name"], field.sent) for field in self._page.fields
                if field.form is button.form and field.sent is not None]
        sent += [(button["name"], button["value"])] if button["name"] else []
        return self._ask(urllib.parse.urljoin(self._url, button.form["action"]), sent)

    def choose(self, *labels):
        for label in labels:
            choice = next(choice for choice in self._page.choices if choice.words == label)
            for other in self._page.choices:
                if choice["type"] == "radio" and other["name"] == choice["name"]:
                    other.is_ticked = False
            choice.is_ticked = not choice.is_ticked
        return self

    def write(self, text):
        next(field for field in self._page.fields if field.tag == "textarea").text = text
        return self

    @property
    def path(self):
        return self._url.removeprefix(self.address)

    @property
    def cookies(self):
        """As the browser takes them."""
        return [{"name": cookie.name, "value": cookie.value, "url": self.address, "httpOnly": True}
                for cookie in self._jar]

    @property
    def heading(self):
        return self._page.headings[0].words

    @property
    def buttons(self):
        return [button.words for button in self._page.buttons]

    @property
    def choices(self):
        return [choice.words for choice in self._page.choices]

    @property
    def may_write(self):
        return any(field.tag == "textarea" for field in self._page.fields)

    @property
    def may_choose_many(self):
        return any(choice["type"] == "checkbox" for choice in self._page.choices)

    def _ask(self, url, sent=None):
        body = None if sent is None else urllib.parse.urlencode(sent).encode()
        with self._opener.open(url, body, timeout=20) as reply:
            self._url = reply.url
            self._page = Page(reply.read().decode())
        return self


def held(cookie):
    """A cookie of the browser's, for this session and every page."""
    return http.cookiejar.Cookie(
        0, cookie["name"], cookie["value"], None, False, cookie["domain"], False, False,
        cookie["path"], True, False, None, True, None, None, {})


class Element:
    """A part of the page, with the form that it belongs to and what stands on it."""

    def __init__(self, tag, attributes, form=None):
        self.tag = tag
        self.form = form
        self.text = ""
        self.is_ticked = "checked" in attributes
        self._attributes = attributes

    def __getitem__(self, name):
        return self._attributes.get(name)

    @property
    def words(self):
        return " ".join(self.text.translate(UNSEEN).split())

    def has_class(self, name):
        return name in (self["class"] or "").split()

    @property
    def is_choice(self):
        return self["type"] in ("radio", "checkbox")

    @property
    def sent(self):
        """Nothing for what is not ticked, as a browser does."""
        if self.is_choice:
            return self["value"] if self.is_ticked else None
        return self.text if self.tag == "textarea" else self["value"]


class Page(html.parser.HTMLParser):
    """The headings, buttons, fields and choices of a page, in their order."""

    def __init__(self, source):
        super().__init__()
        self.headings, self.buttons, self.fields = [], [], []
        self._form = self._label = None
        self._open = []
        self.feed(source)

    @property
    def choices(self):
        return [field for field in self.fields if field.is_choice and field.words]

    def handle_starttag(self, tag, attributes):
        element = Element(tag, dict(attributes), self._form)
        if tag == "form":
            self._form = element
        elif tag == "label":
            self._label = element["for"]
        elif tag in ("input", "textarea"):
            self.fields.append(element)
        elif tag == "h1":
            self.headings.append(element)
        elif tag == "button" or tag == "a" and element.has_class("button"):
            self.buttons.append(element)
        if tag not in EMPTY:
            self._open.append(
                (tag, self._labelled() if element.has_class("label") else element))

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        while tag not in EMPTY and self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        for _, element in self._open:
            element.text += data

    def _labelled(self):
        """What the label that is open belongs to."""
        return next((field for field in self.fields if field["id"] == self._label),
                    Element("span", {}))


EMPTY = ("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
UNSEEN = dict.fromkeys(map(ord, "\u200b\u200e\u200f"))

"""Every page that any test met, kept for the checker of the markup."""

import hashlib
import html.parser
import pathlib
import shutil

FOLDER = pathlib.Path(__file__).parent / "gallery"


class Gallery:
    """Shared by all browsers of a run: a page that one has looked at, the others pass by."""

    def __init__(self):
        FOLDER.mkdir(exist_ok=True)

    @staticmethod
    def empty():
        shutil.rmtree(FOLDER, ignore_errors=True)

    def is_new(self, page):
        """Takes a page in; false when it hangs here already."""
        return takes(page, "html")

    def is_new_in_kind(self, page):
        """Takes the frame of a page in; false when another page has hung in the same."""
        return takes(frame(page), "frame")

    def is_new_in_colours(self, setting, ways):
        """Takes the ways in which letters are drawn in a setting; false when all of them were met."""
        return any([takes(f"{setting} {way}", "colours") for way in ways])


def takes(text, kind):
    name = hashlib.sha256(text.encode()).hexdigest()[:32]
    try:
        with open(FOLDER / f"{name}.{kind}", "x") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True


def frame(page):
    """What a page is built of, whatever it says and however often: its template and its look."""
    frame = Frame()
    frame.feed(page)
    return "\n".join(sorted(frame.paths))


class Frame(html.parser.HTMLParser):
    """Every way from the page down to an element, with what styles and readers go by."""

    KEPT = ("class", "type", "role", "dir", "lang", "hidden", "open", "checked", "disabled")
    EMPTY = ("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr")

    def __init__(self):
        super().__init__()
        self.paths = set()
        self._way = []

    def handle_starttag(self, tag, attributes):
        named = [f"{name}={value}" if name in self.KEPT else name for name, value in attributes]
        self._way.append(f"{tag}[{' '.join(sorted(named))}]")
        self.paths.add(">".join(self._way))
        if tag in self.EMPTY:
            self._way.pop()

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.EMPTY:
            self._way.pop()

    def handle_endtag(self, tag):
        names = [step.partition("[")[0] for step in self._way]
        if tag in names:
            del self._way[len(names) - 1 - names[::-1].index(tag):]

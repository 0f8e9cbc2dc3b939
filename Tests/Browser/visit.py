"""A whole visit, from the first page to “Thank you”, by what stands on each page."""

from forms import Form
from reader import Reader

WHO = {"self": "Me", "help": "Me, with help", "for": "I am answering for someone"}

# What is answered, by code; where nothing stands here, the first choice is taken. Chosen so that
# every page that an answer can open is met.
SAYS = {
    "helper": ["advocate"], "basis": ["told"], "know": ["yes"], "voice": ["want"],
    "wish": ["stop", "away", "police", "promise", "home", "else"], "most": ["stop"],
    "worry": ["yes"], "change": ["bit"], "asked": ["said"], "got": ["some"], "safe": ["no"],
    "wished": ["stop", "away"], "talk": ["yes"], "better": ["treat", "wait"], "good": ["listen"],
}

CHECK = "Check your answers"

TO_OWN_WORDS = ["Say more in my own words", "Answer a few more", "Continue"]


class Visit:
    """One person, one form, and the headings that were met on the way."""

    def __init__(self, person, form, who, says=SAYS, writes="They listened to me."):
        self.person = person
        self.form = Form(form)
        self.who = who
        self.voice = "for" if who == "for" else "self"
        self.says = says
        self.writes = writes
        self.met = []

    def go(self):
        return self.start().answer().send()

    def begin(self, path="/"):
        """Start, and what stands before the first question."""
        return self.person.open(path).press("Start").press("Continue")

    def start(self, path="/"):
        """To the first question: what about, and is this a good time and place?"""
        self.begin(path).choose(self.form.title).press("Continue")
        self.person.choose("Yes, carry on").press("Continue")
        self.person.choose(WHO[self.who]).press("Continue")
        return self

    def answer(self):
        """Every question on the way to the check page."""
        for _ in range(60):
            heading = self.person.heading
            if heading == CHECK:
                return self
            self.met.append(heading)
            self._answer_page(self.form.question(heading, self.voice))
        raise AssertionError(f"sixty pages, and the form does not end: {self.met}")

    def to_own_words(self):
        """Past every question, to the first box to write in."""
        while not self.person.may_write:
            self.person.press(next(words for words in TO_OWN_WORDS if words in self.person.buttons))
        return self

    def send(self):
        self.person.press("Send")
        return self

    def arrive(self):
        """The person, where they have come to."""
        return self.person

    def _answer_page(self, code):
        if self.person.may_write:
            self.person.write(self.writes)
        elif offered := self.person.choices:
            self.person.choose(*self._wanted(code, offered))
        self.person.press(self._onward())

    def _wanted(self, code, offered):
        wanted = self.form.labels(code, self.says[code], self.voice) if code in self.says else []
        here = [label for label in wanted if label in offered]
        return here or ([] if self.person.may_choose_many else offered[:1])

    def _onward(self):
        offered = self.person.buttons
        return next((words for words in ["Answer a few more", "Say more in my own words"]
                     if words in offered), "Continue")


class UnseenVisit(Visit):
    """A visit whose way is not what a test is about, and is looked at by others: it goes by the markup
    alone, and a browser comes to the page that it has led to."""

    def __init__(self, person, *form_and_who, **answers):
        reader = Reader(person.address, person.browser.cookies)
        super().__init__(reader, *form_and_who, **answers)
        self._awaited = person

    def arrive(self):
        reader, self.person = self.person, self._awaited
        self.person.browser.take(reader.cookies)
        return self.person.open(reader.path)

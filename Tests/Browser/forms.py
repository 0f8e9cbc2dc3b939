"""The forms as they stand in Forms/: what is asked, in either voice."""

import functools

import yaml

from service import ROOT


class Form:
    """One form, read just enough to answer it by its codes."""

    def __init__(self, name):
        self.name = name
        self._file = read(name)
        self._questions = read("shared")["opening"] + self._file["questions"]

    @property
    def title(self):
        return self._file["both"]

    def always_asked(self, voice):
        """The headings that everyone meets who goes through the whole form."""
        return [text(question, voice) for question in self._file["questions"]
                if "shown" not in question and question["kind"] != "each"]

    def question(self, heading, voice):
        """The code of the question with this heading; none when it is no question of the form."""
        return next((question["code"] for question in self._questions
                     if text(question, voice) == heading), None)

    def labels(self, code, choices, voice):
        """What stands on the choices with these codes."""
        question = next(item for item in self._questions if item["code"] == code)
        return [text(choice, voice) for choice in choices_of(question) if choice["code"] in choices]


@functools.cache
def read(name):
    return yaml.safe_load((ROOT / "Forms" / f"{name}.yaml").read_text())


def text(item, voice):
    return item["both"] if "both" in item else item.get(voice, item.get("self"))


def choices_of(question):
    if "scale" in question:
        return read("shared")["scales"][question["scale"]]
    if "pages" in question:
        return [choice for page in question["pages"] for choice in page["choices"]]
    if isinstance(question.get("choices"), str):
        form, code = question["choices"].split(".")
        return choices_of(next(q for q in read(form)["questions"] if q["code"] == code))
    return question.get("choices", [])

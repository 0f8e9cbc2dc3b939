"""The forms are changed while somebody is answering: why is said, and no word is lost."""

import shutil

import pytest

from person import Person
from service import Service
from visit import UnseenVisit

TYPED = "They never rang me back."


@pytest.fixture
def folder(tmp_path, forms):
    shutil.copytree(forms, tmp_path / "Forms")
    return tmp_path


def test_a_withdrawn_form_says_why_and_gives_back_what_was_typed(
        browser, folder, looking):
    looking.expect("410")
    with Service(folder, folder / "Forms") as service:
        ana = Person(browser, service.address, looking)
        UnseenVisit(ana, "now", "self").start().to_own_words().arrive()
        ana.write(TYPED)
        port = service.address.rpartition(":")[2]
    withdraw(folder / "Forms")
    with Service(folder, folder / "Forms", port=port):
        ana.press("Continue")
        assert ana.heading == "We changed the questions."
        assert ana.reads("We do not ask about this any more.") and ana.reads(TYPED)
        ana.press("Carry on")
        assert ana.heading == "What do you want to tell us about?"
        assert ana.reads("We changed the questions. Please choose again.")


def withdraw(forms):
    """Takes away how things are going now; other forms lean on a list of choices of its."""
    now = forms / "now.yaml"
    now.write_text(now.read_text().replace("form: now", "form: later")
                   .replace("How things are going now", "How it goes"))
    for name in ["shared.yaml", "before.yaml", "end.yaml"]:
        text = (forms / name).read_text()
        (forms / name).write_text(
            text.replace("opens: now", "opens: later").replace("now.better", "later.better"))

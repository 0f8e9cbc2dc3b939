"""A card with what was chosen: taken at the start, brought to the end."""

import shutil

import pytest

from forms import Form
from person import Person
from service import Service
from visit import CHECK, UnseenVisit, Visit

WISHES = ["The harm to stop", "The police to take it to court", "To make more friends"]
ADDRESS = "views.example"


@pytest.fixture(scope="module")
def with_cards(tmp_path_factory, forms):
    folder = tmp_path_factory.mktemp("cards")
    shutil.copytree(forms, folder / "Forms")
    rules = folder / "Forms" / "service.yaml"
    rules.write_text(
        rules.read_text().replace("card: no\n", f"card: yes\ncard-address: {ADDRESS}\n"))
    with Service(folder, folder / "Forms") as service:
        yield service


@pytest.fixture
def ana(browser, with_cards, looking):
    return Person(browser, with_cards.address, looking)


def test_a_card_goes_from_the_start_to_the_end(ana, looking):
    looking.expect("422")
    words = card(ana, Visit)
    to_the_card_page(ana).press("I have no card")
    assert ana.heading == "Did a worker ask what you wanted to happen?"
    ana.follow("Back").write("river moon").press("Continue")
    assert ana.reads("We do not know these words.") and ana.written == ["river moon"]
    ana.write(words).press("Continue")
    assert ana.heading == "Is it safe to show what you chose?" and ana.chosen == []
    ana.choose("Yes").press("Continue")
    while ana.heading != "Did the harm stop?":
        ana.press("Continue")
    ana.choose("A bit").press("Continue")
    assert ana.heading == "Did you make more friends?"
    ana.choose("No").press("Continue").press("Finish now")
    assert ana.heading == CHECK
    ana.press("Send")


def test_a_card_on_paper_is_a_name_its_words_and_an_address(ana):
    words = card(ana)
    ana.browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert ana.text.split("\n") == ["Your views", words, ADDRESS]
    finally:
        ana.browser.emulate()


def test_the_pages_that_tell_of_cards_are_as_fit_as_the_others(ana):
    for path in ["/what-happens", "/kept", "/notice"]:
        ana.open(path)
        assert "a card" in ana.text


def test_a_card_for_someone_else_is_spoken_of_as_theirs(ana):
    labels = Form("start").labels("wish", ["stop"], "for")
    wish(ana, "for", labels).press("Yes, give them a card")
    assert ana.heading == "This is their card."


def card(person, walk=UnseenVisit):
    """Takes a card; what tells of another person is left off it."""
    wish(person, "self", WISHES, walk)
    assert person.heading == "Do you want a card?"
    assert person.reads("We leave these things off your card.")
    assert person.choices == [WISHES[1]] and person.chosen == []
    person.press("Yes, give me a card")
    return person.part(".card .card-words")


def wish(person, who, wishes, walk=UnseenVisit):
    visit = walk(person, "start", who).start()
    walker = visit.person
    while "Finish now" not in walker.buttons:
        walker.choose(*[wish for wish in wishes if wish in walker.choices])
        walker.press("Continue")
    walker.press("Finish now")
    while walker.heading != CHECK:
        walker.press("Continue")
    visit.send().arrive()
    return person.press(person.buttons[0]).press("Continue")


def to_the_card_page(person):
    Visit(person, "end", "self").start()
    assert person.heading == "Type the words on your card"
    return person

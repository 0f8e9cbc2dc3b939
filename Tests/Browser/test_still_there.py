"""“Are you still there?”, over the page of a shared screen: nothing is lost, and nothing is left."""

import shutil
import time

import pytest

from axe import CONTRAST
from chromium import KIOSK, NARROW
from keyboard import Keyboard
from person import Person
from service import Service
from test_keyboard import check_the_round
from visit import CHECK, UnseenVisit, Visit

ASKED, GONE = 181, 241
ASKED_WORDS = 601
TYPED = "They came late on Monday."


@pytest.fixture(scope="module")
def chromium(whole_chromium):
    return whole_chromium


@pytest.fixture
def at_the_kiosk(passer_by):
    visit = UnseenVisit(passer_by, "start", "self").start("/at/north")
    visit.person.choose("Yes").press("Continue")
    return visit.arrive()


@pytest.fixture(scope="module")
def impatient(tmp_path_factory, forms):
    """A service with the shortest times that a place may have."""
    folder = tmp_path_factory.mktemp("impatient")
    shutil.copytree(forms, folder / "Forms")
    rules = folder / "Forms" / "service.yaml"
    rules.write_text(rules.read_text().replace("still-there-after: 180", "still-there-after: 60"))
    with Service(folder, folder / "Forms") as service:
        yield service


def test_the_question_is_asked_when_time_is_up_and_not_before(at_the_kiosk):
    assert not at_the_kiosk.wait(ASKED - 2).sees(".still")
    assert at_the_kiosk.wait(ASKED).sees(".still")
    assert at_the_kiosk.reads("Are you still there?")


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_what_was_ticked_and_not_sent_is_there_after_i_am_still_here(at_the_kiosk, motion):
    at_the_kiosk.browser.emulate(prefers_reduced_motion=motion)
    ticked = at_the_kiosk.choices[:2]
    asked = at_the_kiosk.heading
    at_the_kiosk.choose(*ticked).wait(ASKED).press("I am still here")
    assert at_the_kiosk.heading == asked and at_the_kiosk.chosen == ticked
    assert not at_the_kiosk.sees(".still")
    at_the_kiosk.wait(ASKED).press("I am still here").press("Continue")
    assert at_the_kiosk.heading == asked


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_what_was_typed_and_not_sent_is_there_after_i_am_still_here(passer_by, motion):
    to_own_words(passer_by)
    passer_by.browser.emulate(prefers_reduced_motion=motion)
    passer_by.write(TYPED)
    assert not passer_by.wait(ASKED).sees(".still")
    passer_by.wait(ASKED_WORDS).press("I am still here")
    assert passer_by.written == [TYPED]
    passer_by.write(TYPED + " I waited.").wait(ASKED_WORDS).press("I am still here")
    assert passer_by.written == [TYPED + " I waited."]
    passer_by.press("Continue")
    assert passer_by.heading == CHECK and passer_by.reads(TYPED + " I waited.")


def test_a_choice_for_the_words_is_there_after_i_am_still_here(passer_by):
    UnseenVisit(passer_by, "now", "self", writes=TYPED).start("/at/north").answer().arrive()
    passer_by.choose("No").wait(ASKED).press("I am still here")
    assert passer_by.parts("input:checked + label") == ["No"]


def test_clear_my_answers_now_clears_the_screen(at_the_kiosk):
    at_the_kiosk.wait(ASKED).press("Clear my answers now")
    assert at_the_kiosk.heading == "The screen is clear." and at_the_kiosk.browser.cookies == []


def test_tab_and_a_screen_reader_meet_the_question_alone(at_the_kiosk):
    assert "Are you still there?" not in spoken(at_the_kiosk)
    check_the_round(Keyboard(at_the_kiosk.browser))
    at_the_kiosk.wait(ASKED)
    stops = [stop["words"] for stop in Keyboard(at_the_kiosk.browser).round()]
    assert stops == ["I am still here", "Clear my answers now"]
    heard = spoken(at_the_kiosk)
    asked = heard.index("Are you still there?")
    assert heard[:asked] == [at_the_kiosk.heading]
    assert heard[asked + 1:] == [
        "Press the button to carry on.", "We clear the screen in 60 seconds.",
        "I am still here", "Clear my answers now"]


@pytest.mark.parametrize("width, height, text", [
    (*KIOSK, ""), (*NARROW, ""), (640, 800, "48px"), (1280, 800, "")])
def test_the_question_is_whole_at_each_size_and_in_forced_colours(
        at_the_kiosk, axe, width, height, text):
    browser = at_the_kiosk.browser
    browser.resize(width, height)
    browser.script("document.documentElement.style.fontSize = arguments[0]", text)
    at_the_kiosk.wait(ASKED)
    assert at_the_kiosk.width_over <= 0
    assert browser.script(COVERS)
    for colours in [{}, {"forced_colors": "active"}, {"prefers_color_scheme": "dark"}]:
        browser.emulate(**colours)
        assert axe.faults(browser, CONTRAST if colours else None) == []


def test_later_the_page_is_covered_for_good(at_the_kiosk):
    at_the_kiosk.wait(GONE)
    assert at_the_kiosk.sees(".gone") and not at_the_kiosk.sees(".still")
    assert Keyboard(at_the_kiosk.browser).round() == []


@pytest.mark.parametrize("path", ["/help", "/look", "/what-happens", "/accessibility", "/you-said",
                                  "/notice", "/kept", "/take-back", "/practice", "/later", "/"])
def test_a_side_page_of_a_visit_counts_down_too(at_the_kiosk, path):
    here = "/at/north" if path == "/" else path + "?at=north"
    at_the_kiosk.open(here)
    seconds = at_the_kiosk.arrival.header("Refresh").partition(";")[0]
    assert seconds == "240"
    assert at_the_kiosk.wait(ASKED).sees(".still")
    assert at_the_kiosk.wait(GONE).sees(".gone")


@pytest.mark.parametrize("path", ["/help", "/look", "/what-happens", "/accessibility", "/you-said",
                                  "/notice", "/kept", "/take-back", "/practice", "/later"])
def test_without_a_visit_a_side_page_goes_back_to_the_first_page(passer_by, path):
    passer_by.open(path + "?at=north")
    assert passer_by.arrival.header("Refresh") == "240; url=/at/north"


def test_the_numbers_to_ring_stay_when_the_visit_is_cleared(person):
    UnseenVisit(person, "start", "self").start("/at/north").arrive().follow("Get help")
    person.open(person.arrival.header("Refresh").partition("url=")[2])
    assert person.reads("Ring 999.") and person.browser.cookies == []
    assert int(person.arrival.header("Refresh").partition(";")[0]) >= 180
    assert person.arrival.header("Refresh").endswith("url=/at/north")


def test_thanks_list_and_card_ask_too_before_they_are_cleared(passer_by):
    UnseenVisit(passer_by, "start", "self").start("/at/north").answer().send().arrive()
    words = passer_by.part(".take-back-words")
    assert passer_by.wait(ASKED_WORDS).sees(".still")
    passer_by.press("I am still here")
    assert passer_by.part(".take-back-words") == words
    passer_by.press("Show my list").wait(ASKED_WORDS).press("I am still here")
    assert passer_by.heading == "What I want to happen"


@pytest.mark.long
def test_question_help_back_and_nobody_there(browser, impatient):
    """The real clock, from end to end: two minutes."""
    person = Person(browser, impatient.address)
    Visit(person, "start", "self").start("/at/north").person.choose("Yes").press("Continue")
    person.choose(person.choices[0]).follow("Get help").go_back()
    until(lambda: person.sees(".still"), 75)
    until(lambda: person.path.startswith("/cleared"), 75)
    assert person.heading == "The screen is clear." and browser.cookies == []
    until(lambda: person.path == "/at/north", 75)


def to_own_words(person):
    UnseenVisit(person, "now", "self").start("/at/north").to_own_words().arrive()


def spoken(person):
    """What a screen reader comes to, in its order: headings, sentences, buttons."""
    tree = person.browser.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    names = [node["name"]["value"].strip() for node in in_order(tree)
             if not node.get("ignored") and node["role"]["value"] in SPOKEN]
    return [name for name, before in zip(names, [None] + names) if name and name != before]


def in_order(nodes):
    by_number = {node["nodeId"]: node for node in nodes}

    def below(node):
        yield node
        for child in node.get("childIds", []):
            if child in by_number:
                yield from below(by_number[child])
    return list(below(nodes[0]))


def until(is_so, seconds):
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"not so after {seconds} s"
        time.sleep(0.5)


# The text in a heading or a button is its name once more.
SPOKEN = ["heading", "button", "link", "StaticText"]


# Whatever point of the screen is looked at belongs to the question.
COVERS = """
  const points = [[2, 2], [innerWidth - 2, 2], [innerWidth / 2, innerHeight / 2],
    [2, innerHeight - 2], [innerWidth - 2, innerHeight - 2]]
  return points.every(([x, y]) => document.elementFromPoint(x, y).closest('.still') !== null)
"""

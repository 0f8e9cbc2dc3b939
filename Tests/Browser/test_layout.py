"""Where things stand: the ways out in sight, Start and Continue in view, nothing wider than the page."""

import pytest

from chromium import KIOSK, NARROW, PHONE, TABLET
from keyboard import Keyboard
from visit import UnseenVisit

SIZES = [PHONE, KIOSK, TABLET]
IDS = ["phone", "standing", "lying"]


@pytest.mark.parametrize("size", SIZES, ids=IDS)
@pytest.mark.parametrize("place", ["/", "/at/north"])
def test_start_is_in_sight_at_once(passer_by, size, place):
    passer_by.browser.resize(*size)
    passer_by.open(place)
    assert box(passer_by, "main button[value=start]")["bottom"] <= free_height(passer_by)


@pytest.mark.parametrize("size", [KIOSK, TABLET], ids=IDS[1:])
def test_a_shared_screen_at_rest_says_what_it_is_and_that_anyone_may_touch_it(passer_by, size):
    passer_by.browser.resize(*size)
    passer_by.open("/at/north")
    assert passer_by.parts("main .welcome p")[:2] == [
        "Anyone may touch this screen.", "Have you had help to be safe from harm?"]
    assert passer_by.parts("main h1, main h2") == ["Tell us what you think", "Other languages"]
    assert passer_by.parts("main p a") == ["Try one first"]
    assert box(passer_by, "main .welcome")["bottom"] <= free_height(passer_by)
    passer_by.open("/")
    assert not passer_by.reads("Anyone may touch this screen.")


@pytest.mark.parametrize("size", SIZES + [NARROW], ids=IDS + ["narrow"])
def test_the_ways_out_are_always_in_sight_large_and_apart(passer_by, size):
    passer_by.browser.resize(*size)
    UnseenVisit(passer_by, "now", "self").start().answer().arrive()
    least = 80 if size in [KIOSK, TABLET] else 60
    for place in ["0", "document.body.scrollHeight / 2", "document.body.scrollHeight"]:
        passer_by.browser.script(f"scrollTo(0, {place})")
        help, leave = (box(passer_by, f".ways-out {way}") for way in ["> .button", "form .button"])
        for way in [help, leave]:
            assert 0 <= way["top"] and way["bottom"] <= size[1] and way["height"] >= least
        assert leave["left"] - help["right"] >= 16 and abs(leave["height"] - help["height"]) < 1
    assert len(passer_by.browser.driver.find_elements("css selector", ".ways-out img")) == 2


def test_a_seated_person_reaches_the_controls_of_a_standing_kiosk(passer_by):
    passer_by.browser.resize(*KIOSK)
    passer_by.open("/at/north")
    assert box(passer_by, ".ways-out a")["top"] > KIOSK[1] / 2
    assert box(passer_by, "main button[value=start]")["top"] > KIOSK[1] / 2
    passer_by.press("Start")
    assert box(passer_by, "main button[value=next]")["top"] > KIOSK[1] / 2


@pytest.mark.parametrize("size", [PHONE, NARROW, TABLET, KIOSK])
def test_the_focus_is_never_under_the_bar(passer_by, size):
    passer_by.browser.resize(*size)
    to_the_wishes(passer_by)
    passer_by.browser.script("scrollTo(0, document.body.scrollHeight)")
    keys = Keyboard(passer_by.browser)
    assert [stop["words"] for stop in keys.round() if not stop["isSeen"]] == []


def test_continue_is_in_sight_on_a_lying_kiosk(passer_by):
    passer_by.browser.resize(*TABLET)
    UnseenVisit(passer_by, "now", "self").start("/at/north").arrive()
    for _ in range(3):
        assert box(passer_by, "main button[value=next]")["bottom"] <= TABLET[1]
        passer_by.choose(passer_by.choices[0]).press("Continue")


def test_continue_is_in_sight_on_a_lying_kiosk_beside_long_explanations(passer_by):
    passer_by.browser.resize(*TABLET)
    to_the_wishes(passer_by, "/at/north")
    assert box(passer_by, "main button[value=next]")["bottom"] <= TABLET[1]


def test_the_ways_out_stay_on_a_narrow_phone_with_text_twice_as_large(passer_by):
    passer_by.browser.resize(*NARROW)
    passer_by.open("/help").browser.script("document.documentElement.style.fontSize = '44px'")
    assert box(passer_by, ".ways-out form .button")["right"] <= NARROW[0]


def test_no_page_is_cut_off_in_the_biggest_text(passer_by):
    passer_by.open("/look").choose("Biggest", "Beside the words", "Like my device").press("Save")
    for size in [PHONE, NARROW]:
        passer_by.browser.resize(*size)
        for path in ["/kept", "/accessibility", "/notice", "/what-happens"]:
            assert passer_by.open(path).width_over <= 0, path
        passer_by.open("/accessibility")
        assert passer_by.browser.script(LINES_OF_FIRST_WORD) == 1


def test_a_word_without_end_makes_no_page_wider(passer_by):
    passer_by.browser.resize(*NARROW)
    UnseenVisit(passer_by, "now", "self", writes="x" * 400).start().answer().arrive()
    assert "x" * 400 in passer_by.source
    assert passer_by.width_over <= 0
    passer_by.browser.resize(*TABLET)
    assert passer_by.width_over <= 0


def test_the_numbers_to_ring_wrap_when_text_is_twice_as_large(passer_by):
    passer_by.browser.resize(640, 800)
    passer_by.open("/help")
    passer_by.browser.script("document.documentElement.style.fontSize = '48px'")
    edge = passer_by.browser.script("return document.documentElement.clientWidth")
    ends = passer_by.browser.script(
        "return [...document.querySelectorAll('.help-lines a')].map(a => a.getBoundingClientRect().right)")
    assert len(ends) > 2 and max(ends) <= edge


def test_the_first_heading_of_each_page_is_its_main_one(passer_by):
    paths = ["/", "/help", "/what-happens", "/notice", "/kept", "/accessibility", "/practice", "/look",
             "/take-back", "/you-said", "/cleared", "/left"]
    for path in paths:
        if path != "/left":
            passer_by.open(path)
            assert first_heading(passer_by) == "H1", path
    visit = UnseenVisit(passer_by, "now", "self").start()
    visit.arrive()
    assert first_heading(passer_by) == "H1"
    visit.answer()
    assert first_heading(passer_by) == "H1"


# A word that has no room is broken into two lines.
LINES_OF_FIRST_WORD = """
  const range = document.createRange(), text = document.querySelector('h1').firstChild
  range.setStart(text, 0)
  range.setEnd(text, text.data.indexOf(' '))
  return range.getClientRects().length
"""


def to_the_wishes(person, place="/"):
    visit = UnseenVisit(person, "start", "self").start(place)
    visit.person.choose("Yes").press("Continue")
    visit.arrive()


def first_heading(person):
    return person.browser.script("return document.querySelector('h1, h2, h3').tagName")


def box(person, selector):
    return person.browser.script(
        "return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector)


def free_height(person):
    """Down to the bar with the ways out, where it lies at the bottom."""
    ways, height = box(person, ".ways-out"), person.browser.script("return innerHeight")
    return ways["top"] if ways["bottom"] >= height else height

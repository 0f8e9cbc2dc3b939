"""What a browser still shows, holds or asks for when someone has been here."""

import re

from conftest import ELSEWHERE
from visit import Visit

TYPED = "They never rang me back."


def test_back_after_finish_shows_nothing_that_was_typed_or_chosen(passer_by):
    typed_and_sent(passer_by)
    passer_by.press("Finish and clear the screen")
    for _ in range(25):
        passer_by.go_back()
        assert TYPED not in passer_by.source
        assert passer_by.chosen == [] and TYPED not in passer_by.written


def test_back_after_leaving_shows_nothing_that_was_typed_or_chosen(passer_by):
    Visit(passer_by, "now", "self").start().answer()
    passer_by.browser.go(passer_by.leave)
    assert passer_by.browser.driver.current_url == ELSEWHERE
    passer_by.go_back().go_back()
    assert passer_by.heading in ["Tell us what you think", "Your answers are gone."]
    assert passer_by.browser.cookies == []


def test_throwing_away_takes_the_cookie_and_the_draft(passer_by):
    Visit(passer_by, "now", "self").start().answer()
    kept = passer_by.browser.cookies
    passer_by.press("Throw my answers away")
    assert passer_by.heading == "Your answers are gone." and passer_by.browser.cookies == []
    passer_by.browser.take(kept)
    assert passer_by.open("/visit").heading == "Your answers are gone."


def test_the_first_page_leaves_no_cookie_and_start_leaves_one(passer_by):
    passer_by.open("/")
    assert passer_by.browser.cookies == []
    passer_by.press("Start")
    assert [(cookie["name"], cookie["httpOnly"]) for cookie in passer_by.browser.cookies] == [
        ("visit", True)]


def test_nothing_is_stored_in_the_browser(passer_by):
    typed_and_sent(passer_by)
    passer_by.press("Finish and clear the screen")
    stored = "return [localStorage.length, sessionStorage.length, navigator.serviceWorker.controller]"
    assert passer_by.browser.script(stored) == [0, 0, None]


def test_a_shared_screen_asks_whether_anyone_is_still_there(person):
    Visit(person, "now", "self").start("/at/north")
    seconds, still = refresh(person)
    assert seconds == 180 and still.startswith("/still")
    person.open(still)
    assert person.heading == "Are you still there?"
    person.press("I am still here")
    assert person.heading == "Are the workers listening to you?"


def test_a_shared_screen_clears_itself_when_nobody_answers(person):
    Visit(person, "now", "self").start("/at/north").answer()
    _, still = refresh(person)
    person.open(still)
    seconds, cleared = refresh(person)
    assert seconds == 30
    person.open(cleared)
    assert person.heading == "Your answers are gone." and person.browser.cookies == []
    person.press("Start again")
    assert person.path == "/at/north"


def test_leaving_a_shared_screen_leads_to_its_first_page(person):
    Visit(person, "now", "self").start("/at/north").answer()
    person.press("Leave now")
    assert person.path == "/at/north" and person.browser.cookies == []


def typed_and_sent(person):
    visit = Visit(person, "now", "self", writes=TYPED).start().answer()
    assert person.reads(TYPED)
    visit.send()


def refresh(person):
    """When this page will change by itself, and where to."""
    seconds, path = re.fullmatch(r"(\d+); url=(.+)", person.arrival.header("Refresh")).groups()
    return int(seconds), path

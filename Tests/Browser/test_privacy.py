"""What a browser still shows, holds or asks for when someone has been here."""

import pytest

from conftest import ELSEWHERE
from visit import CHECK, UnseenVisit, Visit

TYPED = "They never rang me back."
PLACES = ["/", "/at/north"]


@pytest.fixture(scope="module")
def chromium(whole_chromium):
    return whole_chromium


@pytest.mark.parametrize("place", PLACES)
def test_back_right_after_send_shows_no_answer(passer_by, place):
    send(passer_by, place)
    go_back_showing_nothing(passer_by, 25)


@pytest.mark.parametrize("place", PLACES)
def test_back_once_after_send_leads_to_thank_you_again(passer_by, place):
    send(passer_by, place)
    assert passer_by.go_back().heading == "Thank you"
    assert passer_by.part(".take-back-words")


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("button", ["Finish and clear the screen", "Finish and see what changed",
                                    "Take my answers back"])
def test_back_after_the_end_shows_nothing_at_all(passer_by, place, button):
    send(passer_by, place)
    passer_by.press(button)
    go_back_showing_nothing(passer_by, 25)
    assert not passer_by.reads("Your take-back words are")


@pytest.mark.parametrize("place", PLACES)
def test_back_after_the_list_shows_no_question_with_an_answer(passer_by, place):
    visit = Visit(passer_by, "start", "self").start(place).answer().send()
    passer_by.press("Show my list")
    go_back_showing_nothing(passer_by, 25)
    visit.person.open("/sent/list").press("Finish and clear the screen")
    for _ in range(25):
        passer_by.go_back()
        assert not passer_by.reads("The harm to stop")


@pytest.mark.parametrize("place", PLACES)
def test_back_after_leaving_shows_nothing_that_was_typed_or_chosen(passer_by, place):
    Visit(passer_by, "now", "self", writes=TYPED).start(place).answer()
    passer_by.browser.go(passer_by.leave)
    go_back_showing_nothing(passer_by, 25)
    assert passer_by.browser.cookies == []


def test_leave_now_leads_to_a_page_of_ours_that_leads_on(person, service, looking):
    looking.expect("leave.invalid", "ERR_NAME_NOT_RESOLVED")
    headers, page = service.fetch("/left")
    assert headers["Refresh"] == f"0; url={ELSEWHERE}"
    assert f'href="{ELSEWHERE}"' in page
    UnseenVisit(person, "now", "self").start().arrive()
    person.browser.go(person.leave)
    assert person.browser.driver.current_url == ELSEWHERE


def test_throwing_away_takes_the_cookie_and_the_draft(passer_by):
    UnseenVisit(passer_by, "now", "self").start().answer().arrive()
    kept = passer_by.browser.cookies
    passer_by.press("Throw my answers away")
    assert passer_by.heading == "The screen is clear." and passer_by.browser.cookies == []
    passer_by.browser.take(kept)
    assert passer_by.open("/visit").heading == "The screen is clear."


def test_a_visit_without_an_answer_is_not_kept(person):
    Visit(person, "now", "self").begin().press("Continue").press("Continue")
    while person.heading != CHECK:
        person.press("Finish now" if "Finish now" in person.buttons else "Skip this question")
    person.press("Send")
    assert person.heading == "You chose no answers." and person.reads("We kept nothing.")


def test_the_first_page_leaves_no_cookie_and_start_leaves_one(passer_by):
    passer_by.open("/")
    assert passer_by.browser.cookies == []
    passer_by.press("Start")
    assert [(cookie["name"], cookie["httpOnly"]) for cookie in passer_by.browser.cookies] == [
        ("visit", True)]


def test_the_first_page_of_ones_own_device_is_the_same_bytes_for_everyone(passer_by, service):
    _, before = service.fetch("/")
    UnseenVisit(passer_by, "now", "self").start().answer().arrive()
    assert passer_by.open("/").arrival.source == before


@pytest.mark.parametrize("place", PLACES)
def test_the_history_holds_neither_an_answer_nor_a_question(passer_by, place):
    Visit(passer_by, "end", "for").start(place).answer().send()
    passer_by.press("Finish and clear the screen")
    for path, title in passer_by.history:
        if path.startswith("/visit"):
            number = path.removeprefix("/visit/").partition("?")[0]
            assert number.isdigit() and title == f"Question {number} – Your views"
        else:
            assert path.partition("?")[0] in ["/", place, "/sent"]
            assert title in ["Your views", "Thank you – Your views"]


def test_nothing_is_stored_in_the_browser(passer_by):
    send(passer_by, "/")
    passer_by.press("Finish and clear the screen")
    stored = "return [localStorage.length, sessionStorage.length, navigator.serviceWorker.controller]"
    assert passer_by.browser.script(stored) == [0, 0, None]


def test_leaving_a_shared_screen_leads_to_its_first_page(person):
    UnseenVisit(person, "now", "self").start("/at/north").answer().arrive()
    person.press("Leave now")
    assert person.path == "/at/north" and person.browser.cookies == []


def send(person, place):
    visit = Visit(person, "now", "self", writes=TYPED).start(place).answer()
    assert person.reads(TYPED)
    visit.send()
    assert person.heading == "Thank you"


def go_back_showing_nothing(person, times):
    """Back, again and again: no answer, and no page of the browser's own about sending again."""
    for _ in range(times):
        person.go_back()
        if not person.is_with_us:
            assert person.browser.driver.current_url in ["about:blank", "chrome://new-tab-page/"]
            return
        assert person.heading != CHECK and not person.reads("ERR_")
        assert TYPED not in person.source and TYPED not in person.written
        assert person.chosen == []

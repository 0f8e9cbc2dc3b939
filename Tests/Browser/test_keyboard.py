"""With a keyboard alone: Tab, Space, Enter and the arrows."""

from keyboard import Keyboard
from visit import UnseenVisit


def test_a_visit_needs_no_mouse(passer_by):
    keys = Keyboard(passer_by.browser)
    passer_by.open("/")
    keys.tab_to("Start").enter()
    keys.tab_to("Continue").enter()
    keys.tab_to("What I want to happen").space().tab_to("Continue").enter()
    keys.tab_to("Yes, carry on").space().tab_to("Continue").enter()
    keys.tab_to("Me").space().tab_to("Continue").enter()
    keys.tab_to("Yes").down().up().tab_to("Continue").enter()
    assert passer_by.heading == "What do you want to happen?"
    keys.tab_to("That is enough").enter()
    assert passer_by.heading == "Check your answers"
    keys.tab_to("Send").enter()
    assert passer_by.heading == "Thank you"


def test_enter_in_a_choice_continues(passer_by):
    UnseenVisit(passer_by, "now", "self").start().arrive()
    keys = Keyboard(passer_by.browser)
    keys.tab_to("Yes").space().enter()
    assert passer_by.heading == "Do you know what is happening?"


def test_the_skip_link_leads_past_the_top(passer_by):
    passer_by.open("/")
    keys = Keyboard(passer_by.browser)
    keys.tab()
    assert keys.focus["words"] == "Go to the main part of the page" and keys.focus["isSeen"]
    keys.enter_in_place().tab()
    assert keys.focus["isInMain"]


def test_tab_goes_down_the_page_and_is_always_seen(passer_by):
    for path in ["/", "/help", "/what-happens", "/look", "/take-back", "/staff/sign-in"]:
        passer_by.open(path)
        check_the_round(Keyboard(passer_by.browser))


def test_tab_goes_down_a_question_and_is_always_seen(passer_by):
    visit = UnseenVisit(passer_by, "start", "self").start()
    visit.person.choose("Yes").press("Continue")
    visit.arrive()
    check_the_round(Keyboard(passer_by.browser))
    visit.answer()
    check_the_round(Keyboard(passer_by.browser))


def check_the_round(keys):
    """Every control once, in the order in which it stands, ringed and not covered."""
    stops = keys.round()
    assert [stop["number"] for stop in stops] == sorted(stop["number"] for stop in stops)
    assert {stop["number"] for stop in stops} == set(range(keys.count_of_stops()))
    assert [stop["words"] for stop in stops if not stop["isSeen"]] == []
    assert [stop["words"] for stop in stops if stop["ring"] < 4] == []

"""The pages beside the questions: help, small pages, how things look, what goes wrong."""

import pytest

from chromium import NARROW
from service import ROOT
from visit import UnseenVisit, Visit

TAKE_BACK = ROOT / "Assets" / "Words" / "take-back.txt"

OPEN_PAGES = ["/", "/at/north", "/help", "/what-happens", "/notice", "/kept", "/accessibility",
              "/practice", "/look", "/take-back", "/language/pl", "/language/ur", "/language/pa",
              "/staff/sign-in"]


@pytest.mark.parametrize("path", OPEN_PAGES)
def test_a_page_that_anyone_may_open(person, path):
    assert person.open(path).arrival.status == 200


def test_a_shared_screen_goes_through_a_whole_form(person):
    visit = Visit(person, "now", "help").start("/at/north").answer().send()
    assert visit.person.heading == "Thank you"


def test_not_now_leads_to_come_back_any_time(person):
    Visit(person, "now", "self").begin().press("Continue").choose("Not now").press("Continue")
    assert person.heading == "That is fine." and person.browser.cookies == []


@pytest.mark.parametrize("place, leads_back", [("/", True), ("/at/north", False)])
def test_come_back_any_time_says_what_leads_back(person, place, leads_back):
    Visit(person, "now", "self").begin(place).press("Continue").choose("Not now")
    person.press("Continue")
    assert person.reads("You can come back any time.")
    assert person.reads("Then only the page you stopped at leads back.") == leads_back


def test_only_the_address_of_a_visit_leads_back_to_its_next_question(person):
    Visit(person, "now", "self").start()
    person.choose("No").press("Continue")
    asked, stopped = person.heading, person.path
    for address in ["/visit", stopped]:
        person.open("/")
        assert person.heading == "Tell us what you think" and "Carry on" not in person.buttons
        person.open(address)
        assert person.heading == asked and person.chosen == []


@pytest.mark.parametrize("path", ["/help", "/help?at=north"])
def test_the_help_page_names_a_crisis_line_and_one_for_harm_at_home(person, path):
    person.open(path)
    for line in ["Ring Exampleton Crisis Line on 01632 960166.",
                 "Ring Exampleton Refuge on 01632 960177."]:
        assert line.replace(" ", " ") in " ".join(person.parts(".help-lines .do"))


def test_a_practice_question_leads_back_to_the_first_page(person):
    person.open("/").follow("Try one first").choose("Yes").press("Continue")
    assert person.heading == "Tell us what you think"


def test_get_help_leads_back_to_the_question(person):
    UnseenVisit(person, "end", "self").start().arrive()
    asked = person.heading
    person.follow("Get help")
    assert person.reads("Ring 999.")
    assert person.follow("Back").heading == asked


def test_words_that_are_too_long_come_back_with_what_is_wrong(person, looking):
    looking.expect("422")
    UnseenVisit(person, "now", "self").start().to_own_words().arrive()
    person.paste("so much to say " * 400).press("Continue")
    assert person.title.startswith("Please check:")
    assert person.written[0].startswith("so much to say")


@pytest.mark.parametrize("words", ["They listened to me.", "He said he will kill me tonight."])
def test_one_help_line_tops_the_check_page_whatever_was_written(person, words):
    UnseenVisit(person, "now", "self", writes=words).start().answer().arrive()
    assert person.part("main").startswith("Back Do you need help now? Check your answers")
    assert person.parts("h2").count("Do you need help now?") == 1


def test_a_person_who_is_watched_can_send_without_showing(person):
    UnseenVisit(person, "now", "self").start().answer().arrive()
    person.press("Do not show my answers")
    assert not person.reads("Are the workers listening to you?")
    assert person.press("Send").heading == "Thank you"


def test_the_list_is_a_page_of_its_own_after_the_thank_you_page(person):
    UnseenVisit(person, "start", "self").go().arrive()
    person.press("Show my list")
    assert person.heading == "What I want to happen"
    assert person.reads("The harm to stop (Matters most)")
    assert person.follow("Back").heading == "Thank you"


def test_take_back_words_that_nobody_has_are_told_so(person, looking):
    looking.expect("422")
    person.open("/take-back").write("one two three").press("Take my answers back")
    assert person.title.startswith("Please check:")


def test_answers_are_taken_back_with_the_words_of_the_thank_you_page(passer_by, looking):
    UnseenVisit(passer_by, "now", "self").go().arrive()
    words = passer_by.part(".take-back-words")
    passer_by.press("Finish and clear the screen").open("/take-back").write(words.upper())
    passer_by.press("Take my answers back")
    assert passer_by.reads("We took your answers out of the box.")


def test_an_address_that_is_no_page_leads_home(person, looking):
    looking.expect("404")
    assert person.open("/nothing-here").arrival.status == 404
    assert person.press("Go to the first page").heading == "Tell us what you think"


@pytest.mark.parametrize("looks", [
    ["Biggest", "Beside the words", "A full glass, an empty glass", "Dark words on white"],
    ["Bigger", "Above the words", "A tick, a cross", "Light words on black"],
    ["Normal", "No pictures", "A full glass, an empty glass", "Like my device"],
    ["Very big", "Bigger pictures", "A tick, a cross", "Dark words on cream"],
    ["Biggest", "Bigger pictures", "A full glass, an empty glass", "Yellow words on black"],
])
def test_every_page_of_a_visit_also_looks_right_as_a_person_likes_it(person, looks):
    person.open("/look").choose(*looks).press("Save")
    assert person.heading == "Tell us what you think"
    Visit(person, "now", "self").go()
    assert person.follow("Text size and pictures").chosen == looks


def test_no_take_back_word_is_cut_on_the_narrowest_phone_in_the_biggest_text(passer_by):
    passer_by.open("/look").choose("Biggest").press("Save")
    UnseenVisit(passer_by, "now", "self").go().arrive()
    passer_by.browser.resize(*NARROW)
    lines = [line for line in TAKE_BACK.read_text().splitlines() if not line.startswith("#")]
    words = " ".join(lines).split()
    assert len(words) > 1_000
    cut = passer_by.browser.script("""
        const box = document.querySelector('.take-back-words');
        const range = document.createRange();
        return arguments[0].filter(word => {
          box.textContent = word;
          range.selectNodeContents(box);
          return range.getClientRects().length > 1;
        });""", words)
    assert cut == [] and passer_by.width_over == 0


def test_the_pages_make_sense_without_their_style(passer_by):
    passer_by.browser.block("*.css")
    Visit(passer_by, "now", "for").go()
    passer_by.browser.block()
    assert passer_by.heading == "Thank you"

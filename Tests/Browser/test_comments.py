"""Comments checked, covered, searched and sent on as concerns, over made-up ones."""

import pytest

from chromium import TABLET
from person import Person
from test_reports import demonstration
from test_screenshots import Album
from test_staff import PASSWORD, sign_in

__all__ = ["demonstration"]


@pytest.fixture
def ana(browser, demonstration, looking):
    person = Person(browser, demonstration.address, looking)
    sign_in(person, "ana", PASSWORD)
    return person


@pytest.fixture
def album(ana):
    ana.browser.resize(*TABLET)
    return Album(ana, "comments")


def test_a_comment_is_approved_with_the_keyboard_alone(ana, album):
    ana.follow("Comments")
    left = ana.part(".left")
    album.take_whole("check")
    ana.browser.script("document.getElementById('feeling-good').focus()")
    keys = ana.browser.driver.switch_to.active_element
    keys.send_keys(" ")
    ana.browser.script("document.querySelector('[name=theme]').focus()")
    keys = ana.browser.driver.switch_to.active_element
    keys.send_keys(" ")
    ana.browser.go(lambda: keys.send_keys("\n"))
    ana.open("/staff/comments")
    assert ana.part(".left") != left


def test_what_is_missing_is_said(ana, looking):
    looking.expect("422")
    ana.follow("Comments").press("Approve")
    assert ana.title.startswith("Please check:") and ana.reads("Choose how it feels.")


def test_words_are_covered_by_touch_and_by_typing(ana, album):
    ana.follow("Comments").unfold("Cover words")
    ana.browser.driver.find_element("css selector", ".word-pick input").click()
    album.take_whole("cover")
    ana.press("Cover these words")
    assert ana.part("blockquote").startswith("[covered]")
    last = ana.part("blockquote").split()[-1]
    ana.write(last, into="Words to cover, as they stand")
    ana.press("Cover these words")
    assert "[covered]" in ana.part("blockquote").split()[-1]


def test_a_possible_concern_is_marked_and_decided(ana, album, looking):
    looking.expect("422")
    ana.follow("Comments").press("Mark as a possible new concern")
    assert ana.reads("Marked as a possible new concern.")
    ana.follow("See concerns")
    album.take_whole("concerns")
    ana.press(next(words for words in ana.buttons if words.startswith("Decide, due")))
    ana.press("Save the decision")
    assert ana.reads("Choose what was decided.")
    ana.choose("Passed on").press("Save the decision")
    assert ana.reads("Passed on")


def test_comments_are_found_and_marked(ana, album):
    ana.follow("Comments").choose("Good", "Being listened to").press("Approve")
    ana.follow("Search").write("the", into="Words").press("Search")
    album.take_whole("search")
    assert ana.reads("Found:") or ana.reads("Nothing was found.")


def test_the_codebook_and_a_review_can_be_read(ana, album):
    ana.follow("Comments").follow("Themes")
    album.take_whole("themes")
    assert ana.reads("Being listened to")
    ana.open("/staff/review/2020-21")
    assert ana.reads("This time has not closed and been counted yet.")

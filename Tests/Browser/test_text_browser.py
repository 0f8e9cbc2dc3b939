"""In a browser of text alone: no script, no style, no picture, no mouse."""

import pytest

from text_browser import TextBrowser


@pytest.fixture
def lynx(service):
    browser = TextBrowser(service.address + "/")
    yield browser
    browser.close()


def test_a_whole_visit_ends_with_thanks(lynx):
    lynx.use("Start").use("Continue").use("How things are going now").use("Continue")
    lynx.use("Yes, carry on").use("Continue").use("Me").use("Continue")
    lynx.use("A bit").use("Continue")
    lynx.use("No").use("Continue").use("Yes").use("Continue")
    assert lynx.reads("Are you worried?")
    lynx.use("Continue").use("Answer a few more").use("I do not know").use("Continue")
    lynx.use("How people treated me").use("How long I waited").use("Say more in my own words")
    lynx.write("They listened to me.").use("Continue")
    assert lynx.reads("Check your answers") and lynx.reads("They listened to me.")
    assert lynx.reads("How people treated me How long I waited")
    lynx.use("Send")
    assert lynx.reads("Your take-back words are:")
    lynx.use("Finish and clear the screen")
    assert lynx.reads("Tell us what you think")


def test_a_name_that_the_computer_missed_is_covered(lynx):
    lynx.use("Start").use("Continue").use("How things are going now").use("Continue")
    lynx.use("Yes, carry on").use("Continue").use("Me").use("Continue")
    for _ in range(4):
        lynx.use("Continue")
    lynx.use("Answer a few more").use("Continue").use("Say more in my own words")
    lynx.write("The Weasel took my time.").use("Continue")
    assert lynx.reads("The Weasel took my time.")
    assert lynx.use("Cover: Weasel").reads("The [covered] took my time.")
    assert lynx.use("Show again: [covered]").reads("The Weasel took my time.")


def test_help_is_one_step_away_and_back_leads_to_the_question(lynx):
    lynx.use("Start").use("Continue").use("What I want to happen").use("Continue")
    lynx.use("Continue").use("Do you need help now?")
    assert lynx.reads("Ring 999.")
    assert lynx.use("Back").reads("Who is answering?")

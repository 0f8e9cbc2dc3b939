"""A name that the computer missed: whoever wrote it covers it by a press."""

from selenium.webdriver.common.keys import Keys

from chromium import KIOSK, PHONE
from visit import UnseenVisit

MORE = "Say more in my own words"
IS_A_NAME_HERE = "Is a name still here? You can cover it."


def writing(person, words="The Weasel took my time. Mrs Smith was kind."):
    """Someone on the check page who wrote this."""
    visit = UnseenVisit(person, "now", "self")
    reader = visit.start().person
    while MORE not in reader.buttons:
        reader.press("Answer a few more" if "Answer a few more" in reader.buttons else "Continue")
    reader.press(MORE).write(words).press("Continue")
    return visit.answer().arrive()


def test_a_press_covers_a_word_and_another_shows_it_again(person):
    writing(person).press("Cover: Weasel")
    assert person.reads("The [covered] took my time.")
    assert not person.reads("Weasel") and not person.reads("Smith")
    person.press("Cover: time.")
    assert person.reads("The [covered] took my [covered].")
    person.press("Show again: [covered] 1")
    assert person.reads("The Weasel took my [covered].")
    assert person.press("Send").heading == "Thank you"


def test_words_are_folded_away_until_they_are_opened(passer_by):
    writing(passer_by)
    assert not passer_by.sees(".covering .word")
    passer_by.unfold(IS_A_NAME_HERE)
    assert passer_by.sees(".covering .word")
    passer_by.press("Cover: kind.")
    assert passer_by.sees(".covering .word"), "the next press may follow"


def test_every_word_is_as_large_as_a_finger_and_none_runs_past_the_edge(passer_by):
    for size in [PHONE, KIOSK]:
        passer_by.browser.resize(*size)
        writing(passer_by, "The Weasel " + "x" * 300 + " took my time. " * 20)
        passer_by.unfold(IS_A_NAME_HERE)
        assert passer_by.browser.script("""
            return document.documentElement.scrollWidth <= innerWidth
              && [...document.querySelectorAll('.covering .word')].every(word => {
                const box = word.getBoundingClientRect()
                return box.width >= 48 && box.height >= 48
              })""")


def test_the_key_enter_on_a_choice_below_covers_nothing_and_sends_nothing(passer_by):
    writing(passer_by).choose("No")
    passer_by.browser.go(lambda: passer_by.browser.driver.switch_to.active_element.send_keys(
        Keys.ENTER))
    assert passer_by.heading == "Check your answers" and passer_by.reads("The Weasel took my time.")
    ticked = passer_by.browser.script("return document.querySelector('input:checked').value")
    # All choices are of one length on the wire.
    assert ticked.rstrip(".") == "no"


def test_words_off_the_screen_cannot_be_opened(passer_by):
    writing(passer_by).press("Do not show my answers")
    assert not passer_by.sees(".covering") and "Weasel" not in passer_by.source

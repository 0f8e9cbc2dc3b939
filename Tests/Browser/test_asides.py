"""Whoever looks at another page finds what they filled in when they come back."""

import pytest
from selenium.webdriver.common.keys import Keys

from chromium import KIOSK, PHONE
from test_covering import writing

WAYS = ["Get help", "Do you need help now?", "Back", "Text size and pictures"]


def answering(person):
    """Someone on the first question of a form."""
    for label in ["Start", "Continue"]:
        person.press(label)
    person.choose("How things are going now").press("Continue")
    return person.press("Continue")


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("size", [PHONE, KIOSK])
def test_a_tick_waits_on_its_page(passer_by, size, way):
    passer_by.browser.resize(*size)
    path = answering(passer_by.open("/")).choose("Me").path
    assert passer_by.follow(way).path != path
    assert passer_by.open(path).chosen == ["Me"]


def test_the_key_enter_on_a_choice_goes_on(passer_by):
    answering(passer_by.open("/")).choose("Me")
    heading = passer_by.heading
    passer_by.browser.go(
        lambda: passer_by.browser.driver.switch_to.active_element.send_keys(Keys.ENTER))
    assert passer_by.heading not in [heading, "Do you need help now?"]


def test_no_stays_chosen_on_the_check_page_and_a_change_leads_back_to_its_row(passer_by):
    passer_by.browser.resize(*PHONE)
    writing(passer_by).choose("No").follow("Change : What could be better? Use your own words.")
    passer_by.write("The bus took my time.").press("Continue")
    assert passer_by.reads("The bus took my time.")
    assert passer_by.browser.script("""
        const {top, bottom} = document.querySelector(location.hash).getBoundingClientRect()
        return location.hash.startsWith('#row-') && top >= 0 && bottom <= innerHeight""")
    assert passer_by.browser.script("return document.querySelector('input:checked').id") == "keep-no"

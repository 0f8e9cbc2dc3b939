"""What needs whom, what was offered, actions and what everyone reads of them, and paper forms."""

import base64
import re

import pytest

from chromium import PHONE, TABLET
from person import Person
from test_reports import demonstration
from test_screenshots import Album
from test_staff import PASSWORD, sign_in

__all__ = ["demonstration"]


@pytest.fixture
def ana(browser, demonstration, looking):
    person = Person(browser, demonstration.address, looking)
    sign_in(person, "ana", PASSWORD)
    person.browser.resize(*TABLET)
    return person


@pytest.fixture
def album(ana):
    return Album(ana, "actions")


def test_the_first_page_leads_to_what_needs_someone(ana, album):
    album.take_whole("home")
    assert ana.heading == "What needs me"
    ana.press("Print it to send on")
    album.take_whole("praise")
    assert ana.heading == "Thank you" and sheets(ana) == 1


def test_what_was_offered_is_typed_in(ana, album, looking):
    looking.expect("422")
    ana.follow("Reports").follow("Offered and answered")
    album.take_whole("offers")
    ana.open(ana.links("td a")[0])
    ana.write("40", into="Enquiries that ended").write("41", into="People offered a form")
    ana.press("Save")
    album.take_whole("offer-problem")
    assert ana.reads("Offered and not offered make 41. Only 40 ended.")
    ana.write("30", into="People offered a form").press("Save")
    assert ana.heading == "Offered and answered"


def test_an_action_is_written_shown_and_published(ana, album, looking):
    looking.expect("422")
    ana.follow("Actions")
    album.take_whole("list")
    ana.press("Add an action").press("Save")
    assert ana.reads("Write something here.")
    ana.write("Nobody rang you back.", into="What people said")
    ana.write("We ring you each week.", into="What we did, or why we could not")
    ana.choose("Done", "Practice").write("The manager", into="Who leads")
    ana.browser.script("document.getElementById('due').value = '2026-12-31'")
    ana.unfold("Choose another picture").choose("How long I waited").press("Save")
    album.take_whole("preview")
    assert ana.reads("Only the quality team sees this now.")
    ana.press("Publish this").open("/you-said")
    assert ana.reads("Nobody rang you back.") and ana.reads("We ring you each week.")


def test_everyone_reads_what_changed(ana, album):
    for name, size, colours in [
            ("phone", PHONE, "light"), ("dark", PHONE, "dark"), ("tablet", TABLET, "light")]:
        for page in ["", "you-said"]:
            ana.open("/" + page).browser.resize(*size)
            ana.browser.emulate(prefers_color_scheme=colours)
            album.take_whole(f"{page or 'first'}-{name}")
            assert ana.reads("You said")
            ana.browser.emulate()


def test_the_poster_is_one_sheet(ana, album):
    ana.open("/staff/poster")
    album.take_whole("poster")
    assert len(ana.parts(".told")) >= 2 and sheets(ana) == 1


def test_a_paper_form_is_typed_in_by_hand(ana, album):
    ana.follow("How it went. It has finished.").choose("Me", "Yes, all of them")
    ana.write("Priya Sharma was kind.", into="What was good? Use your own words.")
    album.take_whole("paper")
    ana.press("Check it")
    album.take_whole("paper-check")
    assert ana.reads("[name] was kind.")
    ana.press("Put it in the box")
    album.take_whole("paper-done")
    assert ana.reads("Destroy the paper now, or file it by your own rule.")


def sheets(person):
    """How many sheets of A4 this page prints on."""
    printed = person.browser.driver.execute_cdp_cmd(
        "Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})["data"]
    return len(re.findall(rb"/Type\s*/Page[^s]", base64.b64decode(printed)))

"""The looking itself: a page with one of each fault is not let through."""

from urllib.parse import quote

import pytest

from looking import judged

BAD = """
  <!DOCTYPE html><html><title>Bad</title><main><h1>One</h1><h1>Two</h1>
  <p style="font-size: 12px; color: #888; background: #999">Too small and too pale</p>
  <input type=radio id=loose name=loose><div style="width: 900px">Too wide</div>
  <button style="width: 20px; height: 20px">x</button></main></html>
"""

FAULTS = [
    "one main heading", "px to the side", "choice loose is in no group", "loose has no label",
    "“x” is 20 by 20", "“Too small and too pale” is 12 px",
]


@pytest.fixture
def bad(browser):
    browser.driver.get("data:text/html;charset=utf-8," + quote(BAD))
    return browser


def test_each_measured_fault_is_named(bad, looking):
    found = "\n".join(judged(looking._measured()))
    assert [fault for fault in FAULTS if fault not in found] == []


PALE_IN_THE_DARK = """
  <!DOCTYPE html><html lang=en><title>Pale</title><style>
  @media (prefers-color-scheme: dark) { p { color: #888; background: #999 } }
  </style><main><h1>One</h1><p>Too pale in the dark</p></main></html>
"""


def test_colours_of_a_device_are_judged_where_letters_are_drawn_as_on_no_page_before(browser, looking):
    for words in ["Too pale", "Another page"]:
        browser.driver.get("data:text/html;charset=utf-8," + quote(
            PALE_IN_THE_DARK.replace("Too pale", words)))
        found = "\n".join(looking._faults_of_colour())
        assert ("color-contrast" in found) == (words == "Too pale")


def test_axe_finds_what_it_should(bad, axe):
    found = "\n".join(axe.faults(bad))
    assert [rule for rule in ["html-has-lang", "label", "color-contrast"] if rule not in found] == []

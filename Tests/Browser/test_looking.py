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


def test_axe_finds_what_it_should(bad, axe):
    found = "\n".join(axe.faults(bad))
    assert [rule for rule in ["html-has-lang", "label", "color-contrast"] if rule not in found] == []

"""What the quality team prints: papers to fill in, cards, sheets, pictures."""

import base64
import pathlib
import re

import pypdf
import pytest

from test_staff import PASSWORD, sign_in

FORMS = ["start", "now", "end", "before"]
# The easy-read list of GOV.UK says 24 pages at most; large print has a third more.
MOST_SHEETS = {"": 24, "?voice=for": 24, "?size=large": 32}


@pytest.fixture(scope="session")
def viewer(service):
    service.run("account", "add", "vic", "--role", "viewer", typing=PASSWORD + "\n")
    return "vic", PASSWORD


@pytest.mark.parametrize("form", FORMS)
def test_a_form_on_paper_is_no_thicker_than_a_booklet(person, viewer, form):
    sign_in(person, *viewer)
    for query, most in MOST_SHEETS.items():
        person.open(f"/staff/booklet/{form}{query}")
        assert person.heading and 1 < sheets(person, f"{form}{query}") <= most


@pytest.mark.parametrize("query", ["", "?size=large", "?voice=for"])
def test_no_choices_go_on_without_their_question_on_the_next_sheet(person, viewer, query):
    sign_in(person, *viewer)
    person.open(f"/staff/booklet/end{query}")
    choices = person.browser.script(
        "return [...document.querySelectorAll('.choices .words strong')].map(one => one.textContent)")
    pages = pypdf.PdfReader(printed(person, f"end{query}")).pages
    assert len(choices) > 20 and len(pages) > 10
    for page in pages:
        # The number of the sheet and those of the questions stand apart.
        text = re.sub(r"^(\d+ / \d+|Question \d+)\s*", "", page.extract_text(), flags=re.M)
        assert text.strip().splitlines()[0].strip() not in choices


def test_text_in_large_print_is_never_under_18_points(person, viewer):
    sign_in(person, *viewer)
    person.open("/staff/booklet/end?size=large")
    smallest = person.browser.script(
        "return Math.min(...[...document.querySelectorAll('.paper *')]"
        ".filter(one => [...one.childNodes].some(node => node.nodeType == 3 && node.data.trim()))"
        ".map(one => parseFloat(getComputedStyle(one).fontSize)))")
    assert smallest >= 18 * 96 / 72


def test_cards_sheets_and_pictures_are_looked_at(person, viewer):
    sign_in(person, *viewer)
    person.open("/staff/print")
    for path in ["choice-cards/start", "places", "pictures", "pictures?words=no"]:
        person.open(f"/staff/{path}")
        assert person.heading and sheets(person, path.replace("/", "-")) >= 1


def sheets(person, name):
    """How many sheets of A4 this page prints on."""
    return len(pypdf.PdfReader(printed(person, name)).pages)


def printed(person, name):
    """This page on paper, kept beside the screenshots."""
    pdf = base64.b64decode(person.browser.driver.execute_cdp_cmd(
        "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})["data"])
    folder = pathlib.Path(__file__).parent / "screenshots" / "paper"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / (re.sub(r"[^a-z]+", "-", name) + ".pdf")
    file.write_bytes(pdf)
    return file

"""What the quality team reads, over made-up answers of six quarters."""

import base64
import json
import re
import shutil
import sqlite3

import pytest

from chromium import TABLET
from person import Person
from service import Service
from test_screenshots import Album
from test_staff import PASSWORD, sign_in


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory, forms, lived):
    service = Service(tmp_path_factory.mktemp("demo"), forms)
    shutil.copytree(lived, service.data)
    service.run("account", "add", "ana", "--role", "manager", typing=PASSWORD + "\n")
    with service:
        yield service


@pytest.fixture
def ana(browser, demonstration, looking):
    person = Person(browser, demonstration.address, looking)
    sign_in(person, "ana", PASSWORD)
    return person.follow("Reports")


@pytest.fixture
def quarter(ana):
    """The address of the newest overview."""
    return next(path for path in ana.links("main .period a") if "/overview/" in path)


@pytest.fixture
def year(ana):
    """The address of the overview of the year, which has what its quarters leave out."""
    return next(path for path in ana.links("main .period a") if "/overview/2025-26" in path)


def of_the_year(ana):
    return [path for path in ana.links("main .period a") if "2025-26" in path and "form=" in path]


def test_each_form_of_a_released_year_has_a_report_with_tables(ana):
    reports = of_the_year(ana)
    assert len(reports) == 4
    for report in reports:
        ana.open(report)
        assert len(ana.parts("table caption")) > 3
        assert ana.reads("So they do not add up.")


def test_the_end_is_also_told_in_the_national_words(ana):
    ana.open(next(path for path in of_the_year(ana) if "form=end" in path))
    assert ana.reads("Not the council's own return.")
    assert ana.reads("Were people asked what they wanted?")


def test_the_overview_is_one_screen_first_with_a_link_to_each_section(ana, year):
    ana.open(year)
    assert len(ana.parts("table")) == 3
    assert ana.reads("Highest:") and ana.reads("Changed:")
    ana.follow("How it was for them")
    assert ana.reads("Did the workers listen to you?")


@pytest.mark.parametrize("period", ["year", "quarter"])
def test_what_stands_first_fits_the_screen_of_a_small_laptop(ana, period, request):
    ana.open(request.getfixturevalue(period))
    ana.browser.resize(1366, 768)
    low = ana.browser.script("""
        const parts = document.querySelectorAll("main .first section");
        return Math.max(...[...parts].map(part => part.getBoundingClientRect().bottom))""")
    assert 400 < low <= 768


def test_each_drawing_of_the_overview_stands_in_the_row_of_its_number(ana, year):
    ana.open(year + "?part=all")
    assert len(ana.parts("h2")) >= 9
    drawn = ana.parts("tr:has(svg .share)")
    assert len(drawn) > 40
    assert len(ana.parts("tr:has(svg[aria-hidden=true] .share):has(th[scope=row]):has(td.number)")) == len(drawn)
    assert ana.reads("The themes were frozen when the review was closed.")


def test_no_bar_is_longer_than_its_number_says(ana, year):
    for address in (year, year + "?part=all"):
        ana.open(address)
        wrong = ana.browser.script("""
            return [...document.querySelectorAll("svg .share")].filter(bar => {
              const cell = bar.closest("td").getBoundingClientRect();
              const said = bar.closest("tr").querySelector("td.number").innerText.match(/(\\d+)%,/);
              const drawn = 100 * bar.getBoundingClientRect().width / cell.width;
              return !said || Math.abs(drawn - said[1]) > 1.5;
            }).map(bar => bar.closest("tr").innerText)""")
        assert wrong == []


def test_the_six_principles_each_have_their_statement(ana, quarter):
    ana.open(quarter)
    ana.follow("By the six principles")
    assert ana.parts("section > h2") == [
        "Empowerment", "Prevention", "Proportionality", "Protection", "Partnership",
        "Accountability", "Wellbeing", "How these numbers are made"]
    assert ana.reads("“I am asked what I want. What I say shapes what happens.”")


def test_the_board_s_page_needs_what_was_offered_and_is_one_page_of_paper(
        ana, quarter, demonstration):
    period = quarter.rsplit("/", 1)[1]
    forget_the_board(demonstration, period)
    ana.open(quarter)
    ana.follow("The board's page")
    assert ana.reads("First type in how many people were offered a form.")
    board = ana.path
    write_offers(demonstration, period)
    concern = "Nobody rang back for weeks, and nobody knew who was in charge of it all."
    act(demonstration, period, [f"{concern} {number}" for number in range(7)])
    ana.open(board)
    ana.follow("Choose what stands on it")
    ana.choose(*[label for label in ana.choices if label.startswith(concern)][:3])
    ana.choose(*[label for label in ana.choices if label.startswith("“")][:3])
    ana.write("Fund two more workers. " * 8, into="What we ask the board to decide")
    ana.write("Police", into="Which partner has a part in it")
    ana.press("Save")
    assert ana.path == board and ana.reads("140 enquiries ended.") and ana.reads("With: Police")
    assert ana.reads(concern)
    printed = ana.browser.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    assert pages(base64.b64decode(printed["data"])) == 1
    ana.open(quarter)
    printed = ana.browser.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
    assert pages(base64.b64decode(printed["data"])) <= 4


def forget_the_board(service, period):
    with sqlite3.connect(service.data / "heard.sqlite", timeout=20) as store:
        store.execute("DELETE FROM offer WHERE period = ?", (period,))
        store.execute("DELETE FROM boardChoice WHERE period = ?", (period,))


def write_offers(service, period):
    with sqlite3.connect(service.data / "heard.sqlite", timeout=20) as store:
        store.execute(
            "INSERT INTO offer (period, ended, offered, reasons) VALUES (?, 140, 100, ?)",
            (period, json.dumps({"risk": 9, "crisis": 7, "died": 6, "unwilling": 12, "noMeans": 6})))


def act(service, period, concerns):
    """Writes actions, some of them published and some overdue."""
    with sqlite3.connect(service.data / "heard.sqlite", timeout=20) as store:
        for number, said in enumerate(concerns):
            store.execute(
                "INSERT INTO action (id, period, theme, said, did, kind, lead, due, status, isPublished) "
                "VALUES (randomblob(16), ?, 'KEPT', ?, ?, 'practice', 'The duty manager', '2020-01-31', ?, ?)",
                (period, said, "Each worker rings on Fridays, with news or without.",
                 "done" if number < 4 else "doing", number < 4))


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_pictures_of_the_reports(ana, quarter):
    ana.browser.resize(*TABLET)
    album = Album(ana, "staff")
    album.take("home")
    report = next(path for path in ana.links("main .period a") if "form=end" in path)
    ana.open(quarter)
    album.take_whole("overview")
    ana.follow("The board's page")
    album.take_whole("board")
    ana.open(report)
    album.take_whole("report")
    ana.follow("Guide and team")
    album.take_whole("guide")
    assert all(picture.stat().st_size > 5_000 for picture in album.taken)

"""What the quality team reads, over made-up answers of six quarters."""

import pytest

from chromium import TABLET
from person import Person
from service import Service
from test_screenshots import Album
from test_staff import PASSWORD, sign_in


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory, forms):
    service = Service(tmp_path_factory.mktemp("demo"), forms)
    service.run("demo")
    service.run("account", "add", "ana", "--role", "manager", typing=PASSWORD + "\n")
    with service:
        yield service


@pytest.fixture
def ana(browser, demonstration, looking):
    person = Person(browser, demonstration.address, looking)
    sign_in(person, "ana", PASSWORD)
    return person


def test_each_form_of_a_released_quarter_has_a_report_with_tables(ana):
    reports = ana.links("main .period a")
    assert len(reports) >= 4
    for report in reports[:4]:
        ana.open(report)
        assert len(ana.parts("table caption")) > 3
        assert "hidden" in ana.text


def test_the_end_is_also_told_in_the_national_words(ana):
    report = next(path for path in ana.links("main .period a") if "form=end" in path)
    ana.open(report)
    assert ana.reads("Not the council's own return.")
    assert ana.reads("Were people asked what they wanted?")


def test_pictures_of_the_reports(ana):
    ana.browser.resize(*TABLET)
    album = Album(ana, "staff")
    album.take("home")
    ana.open(next(path for path in ana.links("main .period a") if "form=end" in path))
    album.take_whole("report")
    ana.follow("Guide")
    album.take_whole("guide")
    assert all(picture.stat().st_size > 5_000 for picture in album.taken)

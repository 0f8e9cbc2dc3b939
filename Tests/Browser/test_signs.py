"""Sign language: a film beside the question, by the browser's own player, with words under it."""

import shutil
import subprocess

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from chromium import KIOSK, NARROW, PHONE, TABLET
from person import Person
from service import Service
from visit import UnseenVisit, Visit

SECONDS = 3
CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:03.000\nAre the workers listening to you?\n"


@pytest.fixture(scope="module")
def signed(tmp_path_factory, forms):
    """A service with films of both kinds; the one with sound is for the first page."""
    folder = tmp_path_factory.mktemp("signed")
    shutil.copytree(forms, folder / "Forms")
    films = folder / "Forms/Signs"
    films.mkdir()
    mp4 = ["-c:v", "libx264", "-pix_fmt", "yuv420p", "-movflags", "+faststart"]
    film(films / "listen.mp4", *mp4)
    film(films / "helping.webm", "-c:v", "libvpx")
    film(films / "welcome.mp4", *mp4, "-c:a", "aac",
         sound=["-f", "lavfi", "-i", f"sine=duration={SECONDS}"])
    after(folder / "Forms/now.yaml", "- code: listen\n", "    signs: listen.mp4\n")
    after(folder / "Forms/now.yaml", "form: now\n", "signs: helping.webm\n")
    after(folder / "Forms/service.yaml", "\nplaces:\n", "", "\nsigns: { first: welcome.mp4 }")
    with Service(folder, folder / "Forms") as service:
        yield service


def film(path, *options, sound=()):
    """A few seconds of a picture that moves."""
    subprocess.run(
        ["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i",
         f"testsrc=size=320x180:rate=10:duration={SECONDS}", *sound, *options, path], check=True)
    path.with_suffix(".vtt").write_text(CAPTIONS)


def after(path, text, line, before=""):
    file = path.read_text()
    assert text in file
    path.write_text(file.replace(text, before + text + line, 1))


@pytest.fixture
def viewer(browser, signed, looking):
    return Person(browser, signed.address, looking)


@pytest.fixture
def passing_viewer(browser, signed):
    """One whose pages were looked at already."""
    return Person(browser, signed.address)


class Film:
    """The film of a page."""

    def __init__(self, person):
        self.browser = person.browser
        self.element = person.browser.driver.find_element(By.TAG_NAME, "video")

    def __getattr__(self, name):
        return self.element.get_property(name)

    def press(self):
        """By the keyboard, as its button is."""
        self.element.send_keys(Keys.SPACE)

    def see_out(self):
        WebDriverWait(self.browser.driver, 30).until(lambda _: self.ended)

    @property
    def words(self):
        """What stands under the picture just now, as the browser shows it."""
        return self.browser.script("""
          const track = arguments[0].textTracks[0]
          return [track.mode, track.kind, ...[...track.activeCues || []].map(cue => cue.text)]""",
                                   self.element)


def test_nothing_plays_or_is_fetched_until_the_player_is_pressed(viewer):
    Visit(viewer, "now", "self").start()
    viewer.browser.traffic()
    assert not viewer.sees("video")
    viewer.unfold("Sign language")
    assert viewer.sees("video") and viewer.reads("Others may see it.")
    film = Film(viewer)
    assert film.paused and film.currentTime == 0 and not film.autoplay
    assert not [reply for reply in replies(viewer) if "/signs/" in reply["url"]]


def test_a_film_is_seen_from_beginning_to_end_with_words_under_it(viewer):
    UnseenVisit(viewer, "now", "self").start().arrive()
    viewer.unfold("Sign language")
    film = Film(viewer)
    film.press()
    WebDriverWait(viewer.browser.driver, 20).until(lambda _: film.currentTime > 0.3)
    assert film.words == ["showing", "captions", "Are the workers listening to you?"]
    film.see_out()
    assert abs(film.duration - SECONDS) < 0.3
    assert (film.videoWidth, film.videoHeight) == (320, 180)
    quality = viewer.browser.script(
        "return arguments[0].getVideoPlaybackQuality().totalVideoFrames", film.element)
    assert quality >= 10


def test_the_film_of_a_form_is_webm_and_stands_on_its_first_page(passing_viewer):
    visit = Visit(passing_viewer, "now", "self")
    person = passing_viewer.open("/").press("Start").press("Continue")
    person.choose("How things are going now").press("Continue")
    person.choose("Yes, carry on").press("Continue")
    assert person.unfold("Sign language").reads("What these questions are about")
    film = Film(person)
    film.press()
    film.see_out()
    assert film.videoWidth == 320 and visit


def test_films_come_in_parts_and_stay_in_no_browser(passing_viewer):
    UnseenVisit(passing_viewer, "now", "self").start().arrive()
    passing_viewer.unfold("Sign language")
    film = Film(passing_viewer)
    film.press()
    film.see_out()
    parts = [reply for reply in replies(passing_viewer) if "/signs/" in reply["url"]]
    assert parts
    for reply in parts:
        headers = {name.lower(): value for name, value in reply["headers"].items()}
        assert reply["url"] == passing_viewer.address + "/visit/5/signs/1" and reply["status"] == 206
        assert headers["cache-control"] == "no-store" and headers["content-type"] == "video/mp4"
        assert headers["content-range"].startswith("bytes ")
    assert passing_viewer.browser.complaints() == []


def test_a_shared_screen_shows_silent_films_only(passing_viewer):
    assert passing_viewer.open("/").sees(".signs")
    assert not passing_viewer.open("/at/north").sees(".signs")
    UnseenVisit(passing_viewer, "now", "self").start("/at/north").arrive()
    passing_viewer.unfold("Sign language")
    film = Film(passing_viewer)
    film.press()
    film.see_out()


@pytest.mark.parametrize("size", [NARROW, PHONE, TABLET, KIOSK])
def test_the_film_fits_its_page(passing_viewer, size):
    passing_viewer.browser.resize(*size)
    UnseenVisit(passing_viewer, "now", "self").start().arrive()
    passing_viewer.unfold("Sign language")
    width = Film(passing_viewer).element.size["width"]
    assert passing_viewer.width_over <= 0 and 250 < width <= size[0]


def replies(person):
    return [event["response"] for method, event in person.browser.traffic()
            if method == "Network.responseReceived"
            and event["response"]["url"].startswith(person.address)]

"""Listen: what stands on a page is heard, by the browser's own player, and by nothing else."""

import shutil
import subprocess

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from person import Person
from service import PROGRAM, Service
from visit import UnseenVisit, Visit

# What is recorded here: enough for a few pages.
HEARD = ["first", "first.buttons", "first-shared", "first-shared.buttons", "practice",
         "practice.choice.", "now.listen.", "buttons-"]
# And in other languages, each by its button on the first page.
NAMES = {"pl": "Polski", "ur": "اردو"}
HEARD_ELSEWHERE = ["practice", "practice.choice."]
# Every second is heard, in a quarter of one; one page is heard as people hear it.
FAST = 4


@pytest.fixture(scope="module")
def spoken(tmp_path_factory, forms):
    """A service with some recordings; headphones hang at the library in the north."""
    folder = tmp_path_factory.mktemp("spoken")
    shutil.copytree(forms, folder / "Forms")
    settings = folder / "Forms/service.yaml"
    settings.write_text(settings.read_text().replace(
        "North Library, kiosk: yes", "North Library, kiosk: yes, headphones: yes"))
    settings.write_text(settings.read_text().replace("# draft-languages:", "draft-languages:"))
    record(folder, "en", "en-gb", HEARD)
    for language in NAMES:
        record(folder, language, language, HEARD_ELSEWHERE)
    subprocess.run(
        [PROGRAM, "speak", "--language", "interpreter", "--forms", folder / "Forms",
         "--audio", folder / "audio"], capture_output=True, check=True)
    with Service(folder, folder / "Forms", audio=folder / "audio") as service:
        yield service


def record(folder, language, voice, heard):
    made = folder / "audio" / language / "made"
    made.mkdir(parents=True)
    script = subprocess.run(
        [PROGRAM, "speak", "--script", "--language", language, "--forms", folder / "Forms"],
        capture_output=True, text=True, check=True).stdout
    lines = [line.split("\t") for line in script.splitlines()]
    wanted = [(code, text) for code, text in lines
              if code in heard or any(code.startswith(name) for name in heard if name[-1] in ".-")]
    assert len(wanted) > 3
    for code, text in wanted:
        sound = subprocess.run(["espeak-ng", "-v", voice, "--stdin", "--stdout"],
                               input=text.encode(), capture_output=True, check=True).stdout
        subprocess.run(["opusenc", "--quiet", "--ignorelength", "-", made / f"{code}.opus"],
                       input=sound, capture_output=True, check=True)
    (made / "spoken.txt").write_text("".join(f"{code}\t{text}\n" for code, text in wanted))


@pytest.fixture
def listener(browser, spoken, looking):
    return Person(browser, spoken.address, looking)


@pytest.fixture
def passing_listener(browser, spoken):
    """One whose pages were looked at already."""
    return Person(browser, spoken.address)


class Player:
    """One of the players on a page."""

    def __init__(self, person, name):
        self.browser = person.browser
        players = person.browser.driver.find_elements(By.TAG_NAME, "audio")
        self.element = next(player for player in players
                            if player.get_dom_attribute("aria-label") == name)

    @classmethod
    def at(cls, person, place):
        """By where it stands, whatever it is called."""
        names = [player.get_dom_attribute("aria-label")
                 for player in person.browser.driver.find_elements(By.TAG_NAME, "audio")]
        return cls(person, names[place])

    def __getattr__(self, name):
        return self.element.get_property(name)

    def press(self, speed=FAST):
        """By the keyboard, as its button is."""
        self.browser.script(LISTEN, self.element, speed)
        self.element.send_keys(Keys.SPACE)

    def hear_out(self):
        WebDriverWait(self.browser.driver, 30).until(lambda _: self.ended)

    @property
    def loudest(self):
        return self.browser.script("return window.loudest")


# Follows how loud it is, from 0 to 1, while it plays.
LISTEN = """
  const [audio, speed] = arguments
  audio.playbackRate = speed
  window.loudest = 0
  audio.addEventListener('play', () => {
    const context = new AudioContext()
    const meter = new AnalyserNode(context)
    context.createMediaElementSource(audio).connect(meter).connect(context.destination)
    const wave = new Float32Array(meter.fftSize)
    const measure = () => {
      meter.getFloatTimeDomainData(wave)
      window.loudest = Math.max(window.loudest, ...wave.map(Math.abs))
      if (!audio.ended) setTimeout(measure, 20)
    }
    measure()
  }, {once: true})
"""


def test_nothing_plays_until_a_player_is_pressed(listener):
    listener.open("/practice")
    assert not listener.sees("audio")
    listener.unfold("Listen")
    assert listener.sees("audio") and listener.reads("Others may hear it.")
    player = Player(listener, "This page")
    assert player.paused and player.currentTime == 0 and player.preload == "none"


def test_a_page_is_heard_from_beginning_to_end(listener):
    listener.open("/practice").unfold("Listen")
    player = Player(listener, "This page")
    player.press(speed=1)
    player.hear_out()
    assert 1.5 < player.duration < 20
    assert player.loudest > 0.05


@pytest.mark.parametrize("language", NAMES)
def test_a_page_in_another_language_is_heard_and_looks_right(passing_listener, language):
    passing_listener.open("/").press(NAMES[language]).open("/practice")
    passing_listener.browser.script("document.querySelector('details.listen').open = true")
    players = [Player.at(passing_listener, place) for place in range(5)]
    players[0].press()
    players[0].hear_out()
    assert 1 < players[0].duration < 20 and players[0].loudest > 0.05
    edges = passing_listener.browser.script(
        "return [...document.querySelectorAll('audio')].map(a => a.getBoundingClientRect().toJSON())")
    assert all(0 <= edge["left"] and edge["right"] <= 390 and edge["height"] >= 54 for edge in edges)


@pytest.mark.parametrize(
    "language", ["pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu", "it"])
def test_the_sentence_in_each_other_language_is_heard(listener, language):
    listener.open(f"/language/{language}")
    listener.browser.script("document.querySelector('details.listen').open = true")
    player = Player.at(listener, 0)
    player.press()
    player.hear_out()
    assert 2 < player.duration < 30 and player.loudest > 0.05


def test_each_choice_has_a_player_of_its_own_while_listen_is_open(listener):
    Visit(listener, "now", "self").start()
    listener.unfold("Listen")
    for label in listener.choices:
        player = Player(listener, f"Listen: {label}")
        assert player.element.is_displayed()
        assert player.element.size["height"] >= 54
    player = Player(listener, "Listen: Yes")
    player.press()
    player.hear_out()
    assert 0.3 < player.duration < 5 and player.loudest > 0.05


def test_sound_comes_in_parts_and_stays_in_no_browser(listener):
    UnseenVisit(listener, "now", "self").start().arrive()
    listener.unfold("Listen")
    listener.browser.traffic()
    player = Player(listener, "The question")
    player.press()
    player.hear_out()
    listener.browser.script("arguments[0].currentTime = 0.2", player.element)
    replies = [event["response"] for method, event in listener.browser.traffic()
               if method == "Network.responseReceived" and "/sound/" in event["response"]["url"]]
    assert replies and all(reply["status"] == 206 for reply in replies)
    for reply in replies:
        headers = {name.lower(): value for name, value in reply["headers"].items()}
        assert headers["cache-control"] == "no-store"
        assert headers["content-range"].startswith("bytes 0-")
        assert reply["url"].endswith("/visit/5/sound/1")


def test_a_shared_screen_is_silent_but_for_headphones(passing_listener):
    assert passing_listener.open("/at/south").parts("audio") == []
    passing_listener.open("/at/north").unfold("Listen")
    assert passing_listener.reads("Put the headphones on first.")
    player = Player(passing_listener, "This page")
    player.press()
    player.hear_out()
    assert player.loudest > 0.05


def test_the_pages_look_right_with_all_players_in_sight(passing_listener):
    UnseenVisit(passing_listener, "now", "self").start().arrive()
    for size in [(320, 640), (390, 844), (1280, 800), (1080, 1920)]:
        passing_listener.browser.resize(*size)
        if not passing_listener.sees("audio"):
            passing_listener.unfold("Listen")
        assert passing_listener.width_over <= 0, size

"""The first screen with all that can stand on it: Start in sight, and little to fetch."""

import shutil
import subprocess

import pytest

from chromium import KIOSK, TABLET
from person import Person
from service import PROGRAM, ROOT, Service

# A person's own phone, small and usual; a shared screen, lying and standing.
SCREENS = [("/", (360, 640)), ("/", (390, 844)), ("/", TABLET), ("/at/north", TABLET),
           ("/at/north", KIOSK)]
SCREENSHOTS = ROOT / "Tests/Browser/screenshots"
LANGUAGES = {"en": None, "pl": "Polski", "ur": "اردو"}


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """Two languages to choose, Listen in each of them, and Sign language."""
    folder = tmp_path_factory.mktemp("full")
    shutil.copytree(ROOT / "Forms", folder / "Forms")
    signs = folder / "Forms/Signs"
    signs.mkdir()
    subprocess.run(
        ["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "testsrc=duration=1", "-c:v", "libx264",
         "-pix_fmt", "yuv420p", "-movflags", "+faststart", signs / "welcome.mp4"], check=True)
    (signs / "welcome.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n")
    settings = folder / "Forms/service.yaml"
    settings.write_text(
        settings.read_text().replace("# draft-languages:", "draft-languages:")
        .replace("kiosk: yes", "kiosk: yes, headphones: yes")
        .replace("\nplaces:", "\nsigns: { first: welcome.mp4 }\nplaces:"))
    for language in LANGUAGES:
        record(folder, language)
    with Service(folder, folder / "Forms", audio=folder / "audio") as service:
        yield service


def record(folder, language):
    """Files without sound: nobody plays them here."""
    made = folder / "audio" / language / "made"
    made.mkdir(parents=True)
    script = subprocess.run(
        [PROGRAM, "speak", "--script", "--language", language, "--forms", folder / "Forms"],
        capture_output=True, text=True, check=True).stdout
    lines = [line for line in script.splitlines() if line.startswith("first")]
    for line in lines:
        (made / (line.split("\t")[0] + ".opus")).write_text("OggS")
    (made / "spoken.txt").write_text("\n".join(lines) + "\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place, size", SCREENS, ids=lambda part: str(part).replace(", ", "x"))
def test_start_is_in_sight_with_all_that_can_stand_there(browser, full, place, size, language):
    person = Person(browser, full.address)
    browser.resize(*size)
    person.open(place)
    if LANGUAGES[language]:
        person.press(LANGUAGES[language])
    assert person.sees(".language-choice button") and person.sees(".listen") and person.sees(".signs")
    SCREENSHOTS.mkdir(exist_ok=True)
    name = f"first-{language}-{size[0]}x{size[1]}-{place.strip('/').replace('/', '-') or 'own'}.png"
    browser.picture(SCREENSHOTS / name)
    start, ways = (box(person, selector) for selector in ["main button[value=start]", ".ways-out"])
    height = browser.script("return innerHeight")
    assert start["bottom"] <= (ways["top"] if ways["bottom"] >= height else height)
    assert browser.script("return document.documentElement.scrollWidth") <= size[0]


@pytest.mark.parametrize("place", ["/", "/at/north"])
def test_the_first_screen_weighs_no_more_than_sixty_kilobytes(browser, full, place):
    browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
    try:
        person = Person(browser, full.address, lambda _: None)
        browser.traffic()
        browser.driver.get(full.address + place)
        events = browser.traffic()
        sizes = [event["encodedDataLength"] for method, event in events
                 if method == "Network.loadingFinished"]
        assert person.sees("main button[value=start]")
    finally:
        browser.driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": False})
    assert len(sizes) > 3 and sum(sizes) <= 60_000, sum(sizes)


def box(person, selector):
    return person.browser.script(
        "return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector)

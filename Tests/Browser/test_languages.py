"""Other languages: chosen in their own script, from right to left without a sideways scroll."""

import shutil

import pytest

from chromium import KIOSK, NARROW, PHONE
from person import Person
from service import ROOT, Service

NAMES = {"pl": "Polski", "ur": "اردو"}
SCREENSHOTS = ROOT / "Tests/Browser/screenshots"
# One's own, on which each page is seen narrow and wide; and a shared one.
DEVICES = {"own": ("/", [NARROW, PHONE]), "kiosk": ("/at/north", [KIOSK])}


@pytest.fixture(scope="module")
def drafts(tmp_path_factory):
    """A try-out: both drafts are offered."""
    folder = tmp_path_factory.mktemp("languages")
    shutil.copytree(ROOT / "Forms", folder / "Forms")
    service = folder / "Forms/service.yaml"
    service.write_text(service.read_text().replace("# draft-languages:", "draft-languages:"))
    with Service(folder, folder / "Forms") as running:
        yield running


@pytest.mark.parametrize("place, sizes", DEVICES.values(), ids=DEVICES)
@pytest.mark.parametrize("language", NAMES)
def test_every_page_of_a_visit_fits_and_says_its_language(
        browser, drafts, axe, language, place, sizes):
    person = Person(browser, drafts.address)
    person.open(place).press(NAMES[language])
    for number in range(60):
        for size in sizes:
            browser.resize(*size)
            held(person, language)
            if number < 7 and size != PHONE:
                assert axe.faults(browser) == []
            picture(person, language, size, number)
        if browser.script("return !!document.querySelector('.take-back-words')"):
            return
        onward(person)
    raise AssertionError("the visit has no end")


def test_no_page_in_polish_is_wider_than_the_screen_in_the_biggest_text(browser, drafts):
    person = Person(browser, drafts.address)
    person.open("/").press(NAMES["pl"]).open("/look")
    browser.script("document.querySelectorAll('[name=size]')[3].click()")
    browser.script("document.querySelector('main button[value=save]').click()")
    for path in ["/help", "/kept", "/notice", "/accessibility", "/what-happens"]:
        fits(person.open(path), NARROW, PHONE)
    person.open("/")
    for _ in range(60):
        fits(person, NARROW, PHONE)
        if browser.script("return !!document.querySelector('.take-back-words')"):
            return
        onward(person)
    raise AssertionError("the visit has no end")


@pytest.mark.parametrize("looks", ["Normal", "Bigger", "Very big", "Biggest"])
def test_no_page_around_a_visit_is_wider_than_a_narrow_phone(browser, drafts, looks):
    person = Person(browser, drafts.address)
    person.open("/look").choose(looks).press("Save")
    for path in ["/kept", "/accessibility", "/notice", "/what-happens", "/you-said"]:
        fits(person.open(path), NARROW)


@pytest.mark.parametrize(
    "path", ["/help", "/what-happens", "/look", "/practice", "/take-back", "/notice", "/kept"])
def test_the_pages_around_a_visit_fit_at_320_pixels(browser, drafts, path):
    person = Person(browser, drafts.address)
    browser.resize(*NARROW)
    person.open("/").press(NAMES["ur"]).open(path)
    held(person, "ur")
    picture(person, "ur", NARROW, path.strip("/"))


def test_choices_and_arrows_stand_the_other_way_round(browser, drafts):
    person = Person(browser, drafts.address)
    person.open("/").press(NAMES["ur"])
    for _ in range(4):
        onward(person)
    box, label = (person.browser.script(
        f"return document.querySelector('.choice {part}').getBoundingClientRect().toJSON()")
        for part in ["input", "label"])
    assert box["left"] > label["left"] + label["width"] / 2
    turned = person.browser.script(
        "return getComputedStyle(document.querySelector('.back img')).transform")
    assert turned == "matrix(-1, 0, 0, 1, 0, 0)"
    assert person.browser.script(
        "return getComputedStyle(document.querySelector('.choice img')).transform") == "none"


def test_what_stays_english_beside_a_language_from_right_to_left_is_not_turned_round(browser, drafts):
    person = Person(browser, drafts.address).open("/language/ur")
    for picture in [".ways-out button img", ".back img"]:
        assert person.browser.script(
            f"return getComputedStyle(document.querySelector('{picture}')).transform") == "none"


@pytest.mark.parametrize("language", ["pa", "bn", "gu", "ur", "ar"])
def test_the_name_of_each_language_is_drawn_in_letters_and_not_in_boxes(browser, drafts, language):
    Person(browser, drafts.address).open("/")
    call = browser.driver.execute_cdp_cmd
    call("DOM.enable", {}), call("CSS.enable", {})
    root = call("DOM.getDocument", {})["root"]["nodeId"]
    link = call("DOM.querySelector", {"nodeId": root, "selector": f"main [lang={language}]"})["nodeId"]
    fonts = call("CSS.getPlatformFontsForNode", {"nodeId": link})["fonts"]
    call("CSS.disable", {}), call("DOM.disable", {})
    # Only these have letters of all five scripts; a box is drawn by the font of the rest of the page.
    assert {font["familyName"].split()[0] for font in fonts} == {"Noto"}


def held(person, language):
    page = person.browser.script("""
      const root = document.documentElement
      return {lang: root.lang, dir: root.dir, wide: root.scrollWidth, seen: innerWidth}""")
    assert page["lang"] == language and page["dir"] == ("rtl" if language == "ur" else "")
    assert page["wide"] <= page["seen"], f"{person.path} is {page['wide']} wide"
    assert person.sees(".draft-language")
    assert person.browser.complaints() == []


def fits(person, *sizes):
    for size in sizes:
        person.browser.resize(*size)
        assert person.width_over <= 0, f"{person.path} “{person.title}” at {size[0]} px"


def onward(person):
    """The first choice of each page and the button that leads on, whatever they say."""
    browser = person.browser
    for choice in browser.driver.find_elements("css selector", ".choice label")[:1]:
        if not browser.script("return !!document.querySelector('button[value=send]')"):
            person._click(choice)
    button = browser.driver.find_elements(
        "css selector", ", ".join(f"main button[value={value}]" for value in ["start", "next", "send"]))
    if not button:
        button = browser.driver.find_elements("css selector", "main button[value=more]")
    person._go(button[0])


def picture(person, language, size, number):
    SCREENSHOTS.mkdir(exist_ok=True)
    person.browser.picture(SCREENSHOTS / f"language-{language}-{size[0]}-{number}.png")

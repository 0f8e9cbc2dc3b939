"""A real Chromium without a window, that reaches no machine but this one.

Most pages are looked at in its shell, which has all that loads and draws pages and nothing around
them: it needs a third less time. What a browser remembers is tried in the whole one, as people have it."""

import base64
import json
import os
import shutil

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service as Driver
from selenium.webdriver.support.wait import WebDriverWait


class Chromium:
    """The browser, and what only its own tools can tell: its log, its traffic, its emulation."""

    def __init__(self, program):
        options = Options()
        options.binary_location = shutil.which(program)
        for switch in SWITCHES + (["--no-sandbox"] if os.geteuid() == 0 else []):
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options, Driver(shutil.which("chromedriver")))
        self.driver.set_page_load_timeout(30)
        self.resize(*PHONE)

    def quit(self):
        self.driver.quit()

    def forget(self):
        """As a browser that was just unpacked: no cookie, no history of the last person. The window
        stays, and with it the process that draws pages: a new one for each person takes longer than
        three pages."""
        self.script("location.replace('about:blank')")
        self.until("return location.href === 'about:blank'")
        self.driver.execute_cdp_cmd("Page.resetNavigationHistory", {})
        self.driver.execute_cdp_cmd("Network.clearBrowserCookies", {})
        self.resize(*PHONE)
        self.emulate()
        self.complaints(), self.traffic()

    def resize(self, width, height):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def emulate(self, **features):
        """What a person has set on their device: `prefers_color_scheme="dark"`."""
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": name.replace("_", "-"), "value": value}
                          for name, value in features.items()]})

    def go(self, action):
        """Does what leads to another page, and waits until that page is there."""
        self.script("window.isLeft = true")
        action()
        self.until("return !window.isLeft && document.readyState === 'complete'")

    def until(self, text):
        WebDriverWait(self.driver, 20, 0.01, [WebDriverException]).until(lambda _: self.script(text))

    def click(self, x, y):
        """The mouse itself; the driver's own click asks the page ten things first."""
        for event in ["mousePressed", "mouseReleased"]:
            self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {
                "type": event, "x": x, "y": y, "button": "left", "clickCount": 1})

    @property
    def cookies(self):
        return self.driver.execute_cdp_cmd("Network.getAllCookies", {})["cookies"]

    def take(self, cookies):
        """Cookies back that were taken away."""
        self.driver.execute_cdp_cmd("Network.setCookies", {"cookies": cookies})

    def block(self, *addresses):
        """What does not come through from now on."""
        self.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": list(addresses)})

    def picture(self, path):
        """What is seen, as a file that is larger than it need be: packing it takes longest."""
        shot = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True})
        path.write_bytes(base64.b64decode(shot["data"]))

    def script(self, text, *values):
        return self.driver.execute_script(text, *values)

    def arrival(self):
        """The page that came last."""
        return Arrival(self.driver, self.traffic())

    def complaints(self):
        """What the browser found wrong since it was last asked, refused content among it."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] != "INFO"]

    def traffic(self):
        """Every request and reply since it was last asked: pairs of method and parameters."""
        events = [json.loads(entry["message"])["message"]
                  for entry in self.driver.get_log("performance")]
        return [(event["method"], event["params"]) for event in events]


class Arrival:
    """A page as it came over the wire, with all that was asked for since the one before."""

    def __init__(self, driver, traffic):
        self._driver = driver
        self._came = [event for method, event in traffic
                      if method == "Network.responseReceived" and event["type"] == "Document"]
        self.asked = [event["request"]["url"] for method, event in traffic
                      if method == "Network.requestWillBeSent"]

    @property
    def source(self):
        """The page letter by letter, as the service sent it."""
        request = {"requestId": self._came[-1]["requestId"]}
        return self._driver.execute_cdp_cmd("Network.getResponseBody", request)["body"]

    def header(self, name):
        return self._came[-1]["response"]["headers"].get(name)

    @property
    def status(self):
        return self._came[-1]["response"]["status"]


WHOLE = "chromium"
# Debian's command of this name waits for the shell: stopped, it would leave it running.
SHELL = "/usr/lib/chromium/chromium-headless-shell"

PHONE = (390, 844)
NARROW = (320, 640)
TABLET = (1280, 800)
KIOSK = (1080, 1920)

# A kiosk has no bars of the browser's own, which are drawn anew while a page loads: a sixth of all work.
SWITCHES = [
    "--headless=new", "--kiosk", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars",
    "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

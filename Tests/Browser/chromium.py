"""A real Chromium without a window, that reaches no machine but this one."""

import json
import os
import shutil

from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service as Driver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.wait import WebDriverWait


class Chromium:
    """The browser, and what only its own tools can tell: its log, its traffic, its emulation."""

    def __init__(self):
        options = Options()
        options.binary_location = shutil.which("chromium")
        for switch in SWITCHES + (["--no-sandbox"] if os.geteuid() == 0 else []):
            options.add_argument(switch)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options, Driver(shutil.which("chromedriver")))
        self.driver.set_page_load_timeout(30)
        self.resize(*PHONE)

    def quit(self):
        self.driver.quit()

    def forget(self):
        """As a browser that was just unpacked: no cookie, no history of the last person."""
        self.driver.switch_to.new_window("tab")
        fresh = self.driver.current_window_handle
        for handle in self.driver.window_handles:
            if handle != fresh:
                self.driver.switch_to.window(handle)
                self.driver.close()
        self.driver.switch_to.window(fresh)
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
        page = self.driver.find_element(By.TAG_NAME, "html")
        action()
        wait = WebDriverWait(self.driver, 20, 0.01, [WebDriverException])
        wait.until(staleness_of(page))
        wait.until(lambda _: self.script("return document.readyState") == "complete")

    def script(self, text, *values):
        return self.driver.execute_script(text, *values)

    def document(self, traffic):
        """The page that came last, as the service sent it; none when no page came."""
        came = [event["requestId"] for method, event in traffic
                if method == "Network.responseReceived" and event["type"] == "Document"]
        if not came:
            return None
        body = self.driver.execute_cdp_cmd("Network.getResponseBody", {"requestId": came[-1]})
        return body["body"]

    def complaints(self):
        """What the browser found wrong since it was last asked, refused content among it."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def traffic(self):
        """Every request and reply since it was last asked: pairs of method and parameters."""
        events = [json.loads(entry["message"])["message"]
                  for entry in self.driver.get_log("performance")]
        return [(event["method"], event["params"]) for event in events]


PHONE = (390, 844)
NARROW = (320, 640)
TABLET = (1280, 800)
KIOSK = (1080, 1920)

SWITCHES = [
    "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--hide-scrollbars",
    "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

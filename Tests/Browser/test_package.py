"""What is taken away is a Frictionless Data Package, as the standard's own tool sees it."""

import csv
import re
import urllib.request

from frictionless import Package, validate

from test_reports import ana, demonstration, quarter  # noqa: F401 - fixtures


def test_everything_that_the_command_writes_is_a_valid_package(demonstration, tmp_path):  # noqa: F811
    demonstration.run("export", "--to", tmp_path)
    check(tmp_path / "datapackage.json")
    package = Package(tmp_path / "datapackage.json")
    assert {"figures", "national", "codebook", "theme-codebook", "comments", "figures-json"} <= set(
        package.resource_names)
    assert package.description.startswith("These answers are made up.")
    lines = list(csv.reader((tmp_path / "figures.csv").open(newline="")))
    assert len(lines) > 1000 and all(line[-1].startswith("made up; ") for line in lines[1:])


def test_the_files_of_one_quarter_laid_in_one_folder_are_one_too(ana, quarter, tmp_path):  # noqa: F811
    ana.open(quarter)
    files = [path for path in ana.links("main a") if "/export/" in path]
    assert len(files) >= 6
    period = quarter.rsplit("/", 1)[1]
    for path in files:
        name = f"heard-{period}-{path.rsplit('/', 1)[1]}"
        (tmp_path / name).write_bytes(fetched(ana, path))
    check(tmp_path / f"heard-{period}-datapackage.json")


def test_the_validator_sees_a_wrong_line(demonstration, tmp_path):  # noqa: F811
    demonstration.run("export", "--to", tmp_path)
    figures = tmp_path / "figures.csv"
    figures.write_text(re.sub(r",shown,", ",seven,shown,", figures.read_text(), count=1))
    assert not validate(str(tmp_path / "datapackage.json")).valid


def check(descriptor):
    report = validate(str(descriptor))
    assert report.valid, report.flatten(["name", "rowNumber", "type", "note"])
    assert not report.warnings


def fetched(person, path):
    """A file as the signed-in browser gets it."""
    cookies = "; ".join(f"{crumb['name']}={crumb['value']}" for crumb in person.browser.cookies)
    request = urllib.request.Request(person.address + path, headers={"Cookie": cookies})
    with urllib.request.urlopen(request, timeout=20) as reply:
        return reply.read()

"""The units as systemd reads them, without a systemd that runs."""

import os
import shutil
import subprocess

import pytest

from service import ROOT

UNITS = ROOT / "systemd"
COUNCIL = ["heard@exampleton.service", "heard@exampleton.socket",
           "heard-backup@exampleton.service", "heard-backup@exampleton.timer"]
SCREEN = ["heard-screen-morning.service", "heard-screen-morning.timer"]


@pytest.mark.parametrize("unit", COUNCIL + SCREEN)
def test_is_understood(unit, tmp_path):
    """With its port, as the script that installs writes it, and with any program in its place."""
    for file in [*UNITS.glob("*@.*"), *(UNITS / "screen").glob("heard-screen*")]:
        text = file.read_text().replace("/usr/local/bin/heard ", "/bin/true ")
        (tmp_path / file.name).write_text(text)
    door = tmp_path / "heard@exampleton.socket.d"
    door.mkdir()
    (door / "port.conf").write_text("[Socket]\nListenStream=127.0.0.1:8080\n")
    said = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True,
        env={**os.environ, "SYSTEMD_UNIT_PATH": f"{tmp_path}:"})
    assert (said.returncode, said.stderr) == (0, "")


@pytest.mark.parametrize("unit", ["heard@.service", "heard-backup@.service"])
def test_is_exposed_to_little(unit):
    """The scale of systemd goes to 10; it is given in tenths here."""
    said = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--threshold=6", UNITS / unit],
        capture_output=True, text=True)
    assert said.returncode == 0, said.stdout[-200:]


@pytest.mark.parametrize("script", ["install", "screen/install", "screen/browser"])
def test_scripts_are_whole(script):
    shell = (UNITS / script).read_text().splitlines()[0].split()[-1].split("/")[-1]
    assert subprocess.run([shutil.which(shell), "-n", UNITS / script]).returncode == 0

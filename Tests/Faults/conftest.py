"""The built program as it is kept for years: behind its proxies, killed, cut short, told a wrong time."""

import pathlib
import sys

# `service` names the program and the checkout; the browser's tests share it.
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Browser"))

"""Visitors who answer the form "now", from the first page to the thank-you."""

import contextlib
import http.client
import threading
import urllib.parse

# What is sent from each page.
ANSWERS = [
    ("/begin", {"then": "start"}),
    ("/visit/1", {"then": "next"}),
    ("/visit/2", {"answer": "now", "then": "next"}),
    ("/visit/3", {"answer": "yes", "then": "next"}),
    ("/visit/4", {"answer": "self", "then": "next"}),
    ("/visit/5", {"answer": "yes", "then": "next"}),
    ("/visit/6", {"answer": "bit", "then": "next"}),
    ("/visit/7", {"answer": "no", "then": "next"}),
    ("/visit/8", {"then": "finish"}),
    ("/visit/send", {"then": "send"}),
]
PLACE = "?at=north"


def exchange(line, method, path, body, headers):
    """One request on a line of its own: the reply with its text, and the cookie that it brings, if any."""
    with contextlib.closing(line):
        line.request(method, path, body, headers)
        reply = line.getresponse()
        reply.text = reply.read().decode()
    cookie = reply.getheader("Set-Cookie")
    return reply, cookie and cookie.split(";")[0]


class Visit:
    """One visit at a shared screen, each step a request of its own."""

    def __init__(self, port):
        self.port = port
        self.cookie = "none="

    def _ask(self, method, path, body):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        reply, cookie = exchange(line, method, path + PLACE, body, {
            "Cookie": self.cookie, "Connection": "close", "Sec-Fetch-Site": "same-origin",
            "Content-Type": "application/x-www-form-urlencoded"})
        self.cookie = cookie or self.cookie
        return reply

    def take(self, step):
        """Sends what belongs to a step; the status."""
        path, fields = ANSWERS[step]
        return self._ask("POST", path, urllib.parse.urlencode(fields)).status

    def finish(self, first=0):
        """The steps from one on; each must be taken."""
        for step in range(first, len(ANSWERS)):
            assert self.take(step) == 303, ANSWERS[step]
        assert self.is_thanked()

    def is_thanked(self):
        return "Thank you" in self._ask("GET", "/sent", None).text


class Crowd:
    """Visitors who make one visit after the other until they are told to stop, whatever becomes of it."""

    def __init__(self, port, count=6):
        self.port = port
        self.thanked = 0
        self._lock, self._done = threading.Lock(), threading.Event()
        self._threads = [threading.Thread(target=self._visit) for _ in range(count)]

    def _visit(self):
        while not self._done.is_set():
            with contextlib.suppress(OSError, http.client.HTTPException, AssertionError):
                Visit(self.port).finish()
                with self._lock:
                    self.thanked += 1

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._done.set()
        for thread in self._threads:
            thread.join()

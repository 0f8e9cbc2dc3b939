"""A proxy passes on what was asked and who is asked for, and keeps nothing about who asks."""

import http.client
import http.server
import shutil
import ssl
import threading
import time
import urllib.parse

import pytest

from door import Door
from proxies import NAME, Caddy, Nginx
from service import ROOT
from visits import exchange

# An address of this machine that nobody else comes from.
VISITOR = "127.0.0.77"
TYPED = "they never rang me back " * 2000

proxies = pytest.mark.parametrize("proxy", [Nginx, Caddy])


class Asking:
    """One visitor's requests by https, each on a connection of its own."""

    def __init__(self, proxy):
        self.proxy = proxy
        self.tls = ssl.create_default_context(cafile=proxy.certificate)
        self.cookie = None

    def ask(self, method, path, fields=None):
        line = _Line(NAME, self.proxy.port, self.tls)
        headers = {"Host": f"{NAME}:{self.proxy.port}", "User-Agent": "visitor"}
        if self.cookie:
            headers["Cookie"] = self.cookie
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"https://{NAME}:{self.proxy.port}"
        reply, cookie = exchange(line, method, path, body, headers)
        self.cookie = cookie or self.cookie
        return reply


class _Line(http.client.HTTPSConnection):
    """Reaches the proxy under the name of the service, from the visitor's address."""

    def __init__(self, name, port, tls):
        super().__init__(name, port, timeout=60, context=tls, source_address=(VISITOR, 0))
        connect = self._create_connection
        self._create_connection = lambda _, *rest: connect(("127.0.0.1", port), *rest)


@pytest.fixture
def council(tmp_path):
    """Forms of a council whose service is reached by https."""
    forms = tmp_path / "Forms"
    shutil.copytree(ROOT / "Forms", forms)
    service = forms / "service.yaml"
    text = service.read_text().replace("behind-tls: no", "behind-tls: yes")
    service.write_text(text.replace("hosts: [", f"hosts: [{NAME}, "))
    return forms


def folder_of(tmp_path, name):
    folder = tmp_path / name
    folder.mkdir()
    return folder


class Listener(http.server.BaseHTTPRequestHandler):
    heard = []

    def do_POST(self):
        Listener.heard.append((str(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"heard")

    def log_message(self, *_):
        pass


@proxies
def test_passes_the_name_on_and_not_who_asks(proxy, tmp_path):
    upstream = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=upstream.serve_forever, daemon=True).start()
    Listener.heard.clear()
    with proxy(folder_of(tmp_path, "proxy"), upstream.server_port) as edge:
        asking = Asking(edge)
        assert asking.ask("POST", "/visit/7", {"words": TYPED}).status == 200
        [(headers, body)] = Listener.heard
        assert f"Host: {NAME}:{edge.port}" in headers
        assert VISITOR not in headers
        assert "forwarded" not in headers.lower() and "real-ip" not in headers.lower()
        assert body == urllib.parse.urlencode({"words": TYPED}).encode()
        # Nobody behind it any more: what a proxy likes to write down with all that it knows.
        upstream.shutdown()
        upstream.server_close()
        assert asking.ask("POST", "/visit/7", {"words": TYPED}).status == 502
        assert asking.ask("POST", "/visit/7", {"words": TYPED * 2}).status in (413, 502)
        written = edge.written()
        assert VISITOR.encode() not in written
        assert b"rang" not in written and b"/visit/7" not in written


@proxies
def test_a_visit_goes_by_https(proxy, tmp_path, council):
    with Door(tmp_path, council) as door, proxy(folder_of(tmp_path, "proxy"), door.port) as edge:
        asking = Asking(edge)
        first = asking.ask("GET", "/")
        assert first.status == 200
        assert first.getheader("Strict-Transport-Security") == "max-age=31536000"
        begun = asking.ask("POST", "/begin", {"then": "start"})
        assert begun.status == 303
        assert "; Secure" in begun.getheader("Set-Cookie")
        assert asking.ask("GET", begun.getheader("Location")).status == 200
        assert VISITOR not in door.log


class Visitors:
    """Begin visits without rest until one is dropped or they are told to stop."""

    def __init__(self, edge):
        self.edge, self.served, self.dropped = edge, 0, []
        self._lock, self._done = threading.Lock(), threading.Event()
        self._threads = [threading.Thread(target=self._visit) for _ in range(8)]

    def _visit(self):
        while not self._done.is_set() and not self.dropped:
            try:
                status = Asking(self.edge).ask("POST", "/begin", {"then": "start"}).status
            except OSError as fault:
                status = fault
            with self._lock:
                if status == 303:
                    self.served += 1
                else:
                    self.dropped.append(status)

    def wait_for(self, more):
        reached = self.served + more
        while self.served < reached and not self.dropped:
            time.sleep(0.02)
        assert not self.dropped

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._done.set()
        for thread in self._threads:
            thread.join()


@proxies
def test_nobody_is_dropped_while_the_service_restarts(proxy, tmp_path, council):
    with Door(tmp_path, council) as door, proxy(folder_of(tmp_path, "proxy"), door.port) as edge:
        with Visitors(edge) as visitors:
            for pause in [0, 0.5, 1]:
                visitors.wait_for(20)
                door.restart(pause)
            visitors.wait_for(20)
        assert not visitors.dropped

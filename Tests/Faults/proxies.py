"""The files for proxies that are shipped, as they are but for ports and a certificate of our own."""

import re
import shutil
import socket
import subprocess
import time

from service import ROOT

NAME = "views.exampleton.example"


class HeldPort:
    """A port that nobody is given while we hold it: only who names it may listen there.

    The system lets a second socket have a port that another has but does not listen on, if both say
    that they may share it; both proxies say so.
    """

    def __init__(self):
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("", 0))
        self.number = self._socket.getsockname()[1]

    def release(self):
        self._socket.close()


def make_certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
         "-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
         "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"],
        check=True, capture_output=True)


def replaced(text, changes):
    """Each must be there, so that the test knows the file that it changes."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


class Proxy:
    """Runs until it is left. What it says, and all files that it wrote, can be looked at."""

    def __init__(self, folder, upstream):
        self.folder = folder
        self._ports = [HeldPort(), HeldPort()]
        self.port, self.plain_port = [port.number for port in self._ports]
        self.upstream = upstream
        self.certificate = folder / "fullchain.pem"
        self._process = None
        make_certificate(folder)

    def __enter__(self):
        with open(self.folder / "said.txt", "w") as said:
            self._process = subprocess.Popen(self.command(), stdout=said, stderr=said)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return self
            except OSError:
                assert self._process.poll() is None, (self.folder / "said.txt").read_text()
                time.sleep(0.05)
        raise RuntimeError("the proxy does not listen")

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(timeout=20)
        for port in self._ports:
            port.release()

    def written(self):
        """All that it wrote anywhere in its folder."""
        files = [file for file in self.folder.rglob("*") if file.is_file()]
        return b"\n".join(file.read_bytes() for file in files)


class Nginx(Proxy):
    """Debian's nginx, with our server in the http block that Debian's settings have."""

    def command(self):
        site = replaced((ROOT / "systemd/proxy/nginx.conf").read_text(), [
            ("127.0.0.1:8080", f"127.0.0.1:{self.upstream}"),
            ("443 ssl", f"{self.port} ssl"),
            ("/etc/ssl/heard", str(self.folder)),
        ])
        site = re.sub(r"listen (\[::\]:)?80;", f"listen {self.plain_port};", site, count=1)
        site = site.replace("  listen [::]:80;\n", "")
        (self.folder / "heard.conf").write_text(site)
        scratch = "\n".join(
            f"{kind}_temp_path {self.folder}/{kind};"
            for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
        settings = self.folder / "nginx.conf"
        settings.write_text(f"""
            daemon off;
            pid {self.folder}/pid;
            error_log stderr info;
            events {{}}
            http {{
              access_log {self.folder}/access.log;
              {scratch}
              include {self.folder}/heard.conf;
            }}
        """)
        for folder in [self.folder, *list(self.folder.parents)[:-2]]:
            folder.chmod(0o755)
        return [shutil.which("nginx") or "/usr/sbin/nginx", "-p", self.folder, "-c", settings]


class Caddy(Proxy):
    def command(self):
        settings = self.folder / "Caddyfile"
        settings.write_text(replaced((ROOT / "systemd/proxy/Caddyfile").read_text(), [
            ("127.0.0.1:8080", f"127.0.0.1:{self.upstream}"),
            (f"{NAME} {{", f"https://{NAME}:{self.port} {{\n\ttls {self.certificate} "
                           f"{self.folder}/privkey.pem"),
            ("{\n\t# Its messages", "{\n\tadmin off\n\tauto_https disable_redirects\n\t# Its messages"),
        ]))
        return ["caddy", "run", "--adapter", "caddyfile", "--config", settings]

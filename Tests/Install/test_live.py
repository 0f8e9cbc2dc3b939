"""The units as they run under systemd, in a machine that was started for it."""

import http.client
import threading
import time

import pytest

PORT = 18091
SETTINGS = "/etc/heard/live/Forms/service.yaml"


@pytest.fixture(scope="module")
def live(machine):
    """What runs a line of shell in the machine that was started."""
    built = machine.path("/srv/heard/.build/release/heard").exists()
    program = "--program .build/release/heard" if built else ""
    machine.run(f"systemd/install live --port {PORT} --yes {program}")
    with machine.booted() as inside:
        assert wait_for(lambda: state(inside) == "active")
        yield inside


def state(live, unit="heard@live.service"):
    return live(f"systemctl is-active {unit}", False)


def process(live):
    return live("systemctl show --property MainPID --value heard@live")


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.2)
    return True


def ask(path="/health"):
    line = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    line.request("GET", path, headers={"Connection": "close"})
    reply = line.getresponse()
    return reply.status, reply.read().decode()


def test_starts_with_the_machine_inside_all_its_walls(live):
    assert ask() == (200, "ok\n")
    # A network of its own with nothing in it, and no file of the machine that it could write.
    number = process(live)
    networks = live(f"tail -n +3 /proc/{number}/net/dev").splitlines()
    assert [line.split(":")[0].strip() for line in networks] == ["lo"]
    assert "CapEff:\t0000000000000000" in live(f"cat /proc/{number}/status")


def test_a_restart_under_load_drops_nobody(live):
    answered, dropped, done = [], [], threading.Event()

    def visit():
        while not done.is_set():
            try:
                (answered if ask("/")[0] == 200 else dropped).append(1)
            except OSError as fault:
                dropped.append(fault)

    visitors = [threading.Thread(target=visit) for _ in range(8)]
    for visitor in visitors:
        visitor.start()
    for _ in range(4):
        reached = len(answered) + 50
        assert wait_for(lambda: len(answered) >= reached or dropped)
        live("systemctl restart heard@live")
    done.set()
    for visitor in visitors:
        visitor.join()
    assert not dropped and len(answered) >= 200


def test_the_next_visitor_starts_what_was_stopped_alone(live):
    live("systemctl stop heard@live.service")
    assert state(live) == "inactive"
    assert ask() == (200, "ok\n")
    assert state(live) == "active"


def test_comes_back_when_it_is_killed(live):
    before = process(live)
    live(f"kill -9 {before}")
    assert wait_for(lambda: process(live) not in (before, "0"))
    assert ask() == (200, "ok\n")


def test_comes_back_when_it_hangs(live):
    before = process(live)
    live(f"kill -STOP {before}")
    assert wait_for(lambda: process(live) not in (before, "0"), 120)
    assert ask() == (200, "ok\n")
    assert "Watchdog timeout" in live("journalctl --unit heard@live --no-pager")


def test_reads_settings_anew_and_keeps_the_old_ones_where_they_have_a_fault(live):
    before = process(live)
    live(f"sed -i 's/floor: 8/floor: 800/' {SETTINGS} && systemctl reload heard@live")
    assert wait_for(lambda: "the old ones serve on" in ask()[1])
    live(f"sed -i 's/floor: 800/floor: 8/' {SETTINGS} && systemctl reload heard@live")
    assert wait_for(lambda: ask() == (200, "ok\n"))
    assert process(live) == before


def test_writes_a_backup_each_night_once_there_is_a_lock(live):
    live("heard backup-key /var/lib/b.key && cp /var/lib/b.key.lock /etc/heard/live/backup.lock")
    assert state(live, "heard-backup@live.timer") == "active"
    live("systemctl start heard-backup@live.service")
    said = live("cd /var/backups/heard/live && heard verify heard-* --keys-from keys-* "
                   "--key /var/lib/b.key")
    assert "is whole, and its keys are those of its data" in said

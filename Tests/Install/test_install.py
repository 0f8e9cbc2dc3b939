"""The scripts that install, as somebody runs them on a new machine. Takes as long as a release build."""

# As systemd hands a door over, without a systemd that runs.
SERVE = """
runuser -u heard-{name} -- heard serve --data /var/lib/heard/{name} --forms /etc/heard/{name}/Forms \
  --audio /usr/local/share/heard/{name}/Audio --listen 127.0.0.1:{port} >/tmp/said 2>&1 &
for _ in $(seq 300); do grep -q 'heard is at' /tmp/said && break; sleep 0.2; done
exec 3<>/dev/tcp/127.0.0.1/{port}
printf 'GET /health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3
cat <&3
kill %1; wait %1
"""
BUILT = "--program .build/release/heard --yes"


def test_without_swift_nothing_is_touched_and_it_says_so(machine):
    before = machine.files("/etc")
    said = machine.run("systemd/install exampleton --yes", check=False, swift=False)
    assert said.returncode == 1 and "there is no swift" in said.stdout
    assert machine.files("/etc") == before


def test_who_says_no_has_changed_nothing(machine):
    said = machine.run("systemd/install exampleton", check=False, typing="n\n")
    assert said.returncode == 1 and "Nothing was changed." in said.stdout
    assert not machine.path("/etc/heard").exists()


def test_installs_from_the_checkout_and_serves(machine):
    said = machine.run("systemd/install exampleton --yes").stdout
    assert "Done. exampleton answers at http://127.0.0.1:8080/" in said
    for file in ["/usr/local/bin/heard", "/etc/systemd/system/heard@.service",
                 "/etc/heard/exampleton/Forms/service.yaml"]:
        assert machine.path(file).exists(), file
    assert machine.path("/var/lib/heard/exampleton").stat().st_mode & 0o777 == 0o700
    # Nobody lends it a runtime any more.
    reply = machine.run(SERVE.format(name="exampleton", port=8080), swift=False).stdout
    assert "200 OK" in reply and reply.rstrip().endswith("ok")
    sounds = machine.files("/usr/local/share/heard/exampleton/Audio")
    assert any(name.endswith(".opus") for name in sounds)


def test_a_second_council_has_all_of_its_own(machine):
    taken = machine.run(f"systemd/install other {BUILT}", check=False)
    assert taken.returncode == 1 and "port 8080 is exampleton's" in taken.stdout
    machine.run(f"systemd/install other --port 8081 {BUILT}")
    reply = machine.run(SERVE.format(name="other", port=8081), swift=False).stdout
    assert "200 OK" in reply
    peek = machine.run("runuser -u heard-other -- ls /var/lib/heard/exampleton", check=False)
    assert peek.returncode != 0


def test_an_upgrade_keeps_forms_data_and_the_program_of_before(machine):
    before = {name: machine.files(f"/{name}/heard") for name in ["etc", "var/lib"]}
    machine.run("cp .build/release/heard newer && printf x >>newer")
    machine.run("systemd/install exampleton --program newer --yes")
    assert {name: machine.files(f"/{name}/heard") for name in ["etc", "var/lib"]} == before
    assert machine.path("/usr/local/bin/heard.before").exists()


def test_an_upgrade_is_refused_where_a_councils_forms_have_a_fault(machine):
    service = machine.path("/etc/heard/other/Forms/service.yaml")
    whole, program = service.read_text(), machine.path("/usr/local/bin/heard").read_bytes()
    service.write_text(whole.replace("floor: 8", "floor: 800"))
    said = machine.run(f"systemd/install exampleton {BUILT}", check=False)
    assert said.returncode == 1 and "the forms of other have a fault" in said.stdout
    assert machine.path("/usr/local/bin/heard").read_bytes() == program
    service.write_text(whole)


def test_uninstalling_never_removes_data(machine):
    kept = {name: machine.files(f"/{name}/heard") for name in ["etc", "var/lib"]}
    machine.run("systemd/install exampleton --remove --yes")
    assert machine.path("/usr/local/bin/heard").exists()
    machine.run("systemd/install other --remove --yes")
    assert not machine.path("/usr/local/bin/heard").exists()
    assert not list(machine.path("/etc/systemd/system").glob("heard*"))
    assert {name: machine.files(f"/{name}/heard") for name in ["etc", "var/lib"]} == kept
    again = machine.run("systemd/install other --remove --yes", check=False)
    assert again.returncode == 1 and "other is not installed here" in again.stdout


def test_a_shared_screen_is_set_up_and_taken_away(machine):
    said = machine.run("systemd/screen/install https://views.example/at/north --keyboard --yes").stdout
    assert "systemd does not run here" in said
    policy = machine.path("/etc/chromium/policies/managed/heard.json").read_text()
    assert '"URLAllowlist": ["https://views.example"]' in policy
    units = "heard-screen.service heard-screen-morning.service heard-screen-morning.timer"
    machine.run(f"cd /etc/systemd/system && systemd-analyze verify --man=no {units}")
    assert machine.path(
        "/etc/systemd/system/multi-user.target.wants/heard-screen.service").is_symlink()
    machine.run("systemd/screen/install --remove --yes")
    assert not list(machine.path("/etc/systemd/system").rglob("heard-screen*"))
    again = machine.run("systemd/screen/install --remove --yes", check=False)
    assert again.returncode == 1 and "no shared screen is installed here" in again.stdout

"""A Debian 12 with nothing on it, in a folder: what a new machine is before anything is installed."""

import contextlib
import pathlib
import shutil
import signal
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The folder is a machine of its own to whatever runs in it: its processes and mounts end with it.
ENTER = """
root=$1; shift
mount --make-rprivate /
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
while [ "$1" != -- ]; do mkdir -p "$root$1"; mount --bind "$1" "$root$1"; shift; done
shift
exec chroot "$root" /usr/bin/env -i HOME=/root LANG=C.UTF-8 PATH="$PATH_INSIDE" "$@"
"""

# The same with systemd as its first program. Only the folder is left of this machine's files, and the
# network is this machine's.
BOOT = """
root=$1
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
for place in run tmp dev; do mount -t tmpfs -o mode=755 tmpfs "$root/$place"; done
chmod 1777 "$root/tmp"
for name in null zero full random urandom tty; do
  touch "$root/dev/$name"; mount --bind "/dev/$name" "$root/dev/$name"
done
touch "$root/dev/console"
mount -t tmpfs tmpfs "$root/sys/fs/cgroup"
mkdir "$root/sys/fs/cgroup/systemd" "$root/sys/fs/cgroup/unified" "$root/dev/shm" "$root/dev/pts"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
mount -t cgroup2 cgroup2 "$root/sys/fs/cgroup/unified"
mount -t cgroup -o none,name=systemd cgroup "$root/sys/fs/cgroup/systemd"
mkdir -p "$root/oldroot"; cd "$root"; pivot_root . oldroot; umount -l /oldroot
exec env -i container=other PATH=/usr/sbin:/usr/bin /lib/systemd/systemd --log-target=journal
"""


class CleanRoot:
    def __init__(self, folder):
        self.folder = folder
        subprocess.run(
            ["debootstrap", "--variant=minbase", "--include=ca-certificates,systemd", "bookworm", folder],
            check=True, capture_output=True)
        for name in ["resolv.conf", "hosts"]:
            shutil.copy(f"/etc/{name}", folder / "etc" / name)

    def take_checkout(self):
        """What is committed, as whoever installs it has it."""
        subprocess.run(["git", "clone", "-q", ROOT, self.folder / "srv/heard"], check=True)

    def run(self, command, *, check=True, swift=True, typing=""):
        """Runs a line of shell in the checkout; gives its status and all that it said."""
        lent = self.lend_swift() if swift else []
        inside = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        if swift:
            inside += f":{pathlib.Path(shutil.which('swift')).parent}"
        done = subprocess.run(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-c", ENTER, "-",
             self.folder, *lent, "--", "bash", "-c", f"cd /srv/heard && {command}"],
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "PATH_INSIDE": inside},
            input=typing, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert not check or done.returncode == 0, done.stdout[-4000:]
        return done

    def lend_swift(self):
        """The toolchain, and folders from which git is told to take packages in place of the net."""
        toolchain = pathlib.Path(shutil.which("swift")).resolve().parents[2]
        told = subprocess.run(
            ["git", "config", "--get-regexp", r"url\..*\.insteadof"], capture_output=True, text=True)
        lines = [line.split(" ", 1) for line in told.stdout.splitlines()]
        places = {key[len("url."):-len(".insteadof")]: None for key, _ in lines}
        with open(self.folder / "etc/gitconfig", "w") as settings:
            settings.write("[safe]\n\tdirectory = *\n")
            for key, instead in lines:
                place = key[len("url."):-len(".insteadof")]
                settings.write(f'[url "{place}"]\n\tinsteadOf = {instead}\n')
        return [str(toolchain)] + [place for place in places if pathlib.Path(place).is_dir()]

    @contextlib.contextmanager
    def booted(self):
        """While its systemd runs. Gives what runs a line of shell there."""
        machine = subprocess.Popen(
            ["unshare", "--mount", "--pid", "--fork", "--uts", "--cgroup", "--kill-child=KILL", "bash",
             "-c", BOOT, "-", self.folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

        def inside(command, check=True):
            [first] = pathlib.Path(f"/proc/{machine.pid}/task/{machine.pid}/children").read_text().split()
            done = subprocess.run(
                ["nsenter", "--target", first, "--mount", "--pid", "--root", "--wd", "bash", "-c",
                 f"cd / && {command}"],
                text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            assert not check or done.returncode == 0, done.stdout
            return done.stdout.strip()

        try:
            for _ in range(300):
                assert machine.poll() is None, "systemd does not start here"
                with contextlib.suppress(ValueError):
                    if inside("systemctl is-system-running", False) in ("running", "degraded"):
                        break
                time.sleep(0.2)
            yield inside
        finally:
            machine.send_signal(signal.SIGKILL)
            machine.wait()

    def path(self, inside):
        return self.folder / str(inside).lstrip("/")

    def files(self, inside):
        """Each file below a folder, with what is in it."""
        folder = self.path(inside)
        return {
            str(file.relative_to(folder)): file.read_bytes()
            for file in sorted(folder.rglob("*")) if file.is_file()}

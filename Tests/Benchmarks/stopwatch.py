"""Ways to time another program from outside, each as close to its own work as can be."""

import fcntl
import math
import os
import platform
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

PATIENCE = 60  # seconds until a silent program counts as stuck
ENDLESS = 10  # seconds until a run is ended and counts as endless
REST = 0.2  # seconds without a sign, after which a terminal counts as done
ENOUGH = 20  # seconds for one group of rows, once it has five rounds


class Stuck(Exception):
    """A program that did not say what was waited for."""


def now():
    """Seconds on the clock that all processes share."""
    return time.clock_gettime(time.CLOCK_MONOTONIC)


def environment(home):
    """The same few variables for everybody, and a home of their own."""
    return {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home, "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "USER": "bench", "LINES": "24",
        "COLUMNS": "80", "WAYMARK_HOME": os.path.join(home, "workshops"),
    }


def _until(descriptor, marker, seen=b"", other=None):
    """Reads until `marker` has come, or the other one; returns the moment and everything read."""
    deadline = now() + PATIENCE
    # Megabytes may come before the marker: only what is new is looked through.
    seen, start = bytearray(seen), 0
    longest = max(len(marker), len(other or b""))
    while seen.find(marker, start) < 0 and (other is None or seen.find(other, start) < 0):
        start = max(0, len(seen) - longest + 1)
        ready, _, _ = select.select([descriptor], [], [], max(0, deadline - now()))
        try:
            block = os.read(descriptor, 65536) if ready else b""
        except OSError:
            block = b""
        if not block:
            raise Stuck(f"waited for {marker!r}, got {seen[-300:]!r}")
        seen += block
    return now(), seen


def first_prompt(command, marker, variables):
    """Seconds from exec to the prompt under a pseudo-terminal; the program is killed then."""
    program, *_ = command
    start_read, start_write = os.pipe()
    pid, terminal = pty.fork()
    if pid == 0:
        try:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            # The moment is taken in the child, so that forking this interpreter does not count.
            os.write(start_write, repr(now()).encode())
            os.execve(program, command, variables)
        finally:
            os._exit(127)
    try:
        os.close(start_write)
        end, _ = _until(terminal, marker)
        return end - float(os.read(start_read, 64))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)
        os.close(start_read)


def echo(command, marker, variables, keys=b"journey map "):
    """Seconds from a key to its letter on the screen, the median of some, once the prompt is there."""
    pid, terminal = pty.fork()
    if pid == 0:
        try:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execve(command[0], command, variables)
        finally:
            os._exit(127)
    try:
        _until(terminal, marker)
        times = []
        for key in keys:
            start = now()
            os.write(terminal, bytes([key]))
            end, _ = _until(terminal, bytes([key]))
            times.append(end - start)
        return middle(times)
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(terminal)


def run(command, variables, output=os.devnull, lines=os.devnull):
    """Seconds of one whole run between two files; infinite when it was ended."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, lines, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    start = now()
    pid = os.posix_spawn(command[0], command, variables, file_actions=actions)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(pid, signal.SIGKILL))
    signal.setitimer(signal.ITIMER_REAL, ENDLESS)
    _, status = os.waitpid(pid, 0)
    end = now()
    signal.setitimer(signal.ITIMER_REAL, 0)
    code = os.waitstatus_to_exitcode(status)
    if code == -signal.SIGKILL and end - start >= ENDLESS:
        return math.inf
    if code != 0:
        raise Stuck(f"{' '.join(command)} ended with {code}")
    return end - start


def instructions(command, variables):
    """Instructions of one whole run, fed with nothing."""
    with tempfile.NamedTemporaryFile("r") as log:
        counter = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                   f"--log-file={log.name}"]
        subprocess.run([*counter, *command], env=variables, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        counts = re.findall(r"Collected : (\d+)", log.read())
    if not counts:
        raise Stuck(f"{' '.join(command)} was not counted")
    return int(counts[-1])


# A process inherits the peak of the one that starts it, so a small one must do that.
_STARTER = """
import os, sys
out = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=out)
print(os.wait4(pid, 0)[2].ru_maxrss)
"""


def peak(command, variables):
    """Peak kilobytes of one whole run; what an idle interpreter takes is the least it can see."""
    starter = [sys.executable, "-I", "-S", "-c", _STARTER]
    done = subprocess.run(
        [*starter, *command], env=variables, capture_output=True, text=True, check=True)
    return int(done.stdout) / (1024 if platform.system() == "Darwin" else 1)


class Talk:
    """A program at the other end of two pipes, which takes a line and says when it is done."""

    def __init__(self, command, variables, opening):
        self.process = subprocess.Popen(
            command, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, bufsize=0)
        self._until(opening)

    def _until(self, marker):
        return _until(self.process.stdout.fileno(), marker)

    def tell(self, line, marker):
        """Seconds from writing the line until `marker` has come back."""
        data = line.encode() + b"\n"
        start = now()
        os.write(self.process.stdin.fileno(), data)
        end, _ = self._until(marker)
        return end - start

    def rest(self):
        """Waits until it has slept for a while, as it does while it waits for a line and not for a disk."""
        asleep = 0
        while asleep < 4:
            time.sleep(0.0005)
            try:
                with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
                    asleep = asleep + 1 if file.read().rpartition(")")[2].split()[0] == "S" else 0
            except OSError:
                return

    def peak(self):
        """Its peak kilobytes so far; nothing where the system does not tell."""
        try:
            with open(f"/proc/{self.process.pid}/status", encoding="utf-8") as file:
                return next(int(line.split()[1]) for line in file if line.startswith("VmHWM"))
        except (OSError, StopIteration):
            return None

    def close(self):
        self.process.stdin.close()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()


class Terminal:
    """A program at a pseudo-terminal, in which lines are typed and keys pressed."""

    def __init__(self, command, marker, variables):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
                os.execve(command[0], command, variables)
            finally:
                os._exit(127)
        _until(self.terminal, marker)
        self._rest()

    def _rest(self):
        """Reads until nothing more comes; returns when the last of it came."""
        last = now()
        while select.select([self.terminal], [], [], REST)[0]:
            os.read(self.terminal, 65536)
            last = now()
        return last

    def enter(self, line, marker):
        """Seconds from Enter to the next prompt."""
        os.write(self.terminal, line.encode())
        self._rest()
        start = now()
        os.write(self.terminal, b"\r")
        end, _ = _until(self.terminal, marker)
        self._rest()
        return end - start

    def look(self, line, marker, more, enough):
        """The same for what may stop screen by screen with `more`; `enough` then leads to the prompt."""
        os.write(self.terminal, line.encode())
        self._rest()
        start = now()
        os.write(self.terminal, b"\r")
        end, seen = _until(self.terminal, marker, other=more)
        self._rest()
        if more in seen:
            self.enter(enough, marker)
        return end - start

    def tab(self, line):
        """Seconds from Tab to the last of what it shows; the line is taken away again."""
        os.write(self.terminal, line.encode())
        self._rest()
        start = now()
        os.write(self.terminal, b"\t")
        end = self._rest()
        os.write(self.terminal, b"\x15")
        self._rest()
        return end - start

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def interleaved(runs, parts, warm=2):
    """Calls each of the named parts once per round; returns the results of each by name.

    A slow peer must not keep anybody waiting: from the fifth round on, time counts too.
    """
    results = {name: [] for name in parts}
    endless = set()
    end = now() + ENOUGH
    for turn in range(warm + runs):
        if turn >= warm + 5 and now() > end:
            break
        for name, part in parts.items():
            if name in endless:
                continue
            result = part()
            if result == math.inf:
                results[name] = [result]
                endless.add(name)
            elif turn >= warm:
                results[name].append(result)
    return results


def flushes(command, variables, lines):
    """How many times a whole run, fed with lines, asks for its data to be on the disk."""
    with tempfile.NamedTemporaryFile() as told:
        calls = "fsync,fdatasync,msync,sync_file_range,sync"
        subprocess.run(
            ["strace", "-f", "-qq", "-e", f"trace={calls}", "-o", told.name, *command],
            env=variables, input=lines, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            timeout=PATIENCE, check=False)
        return sum(b"sync" in line and b"resumed" not in line for line in told)


def middle(values):
    return statistics.median(values)


def p99(values):
    """The value that all but one in a hundred stay within."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, math.ceil(0.99 * len(ordered)) - 1)]


def spread(values):
    """Half the distance between the quartiles: how far a typical run lies from the median."""
    if len(values) < 4:
        return (max(values) - min(values)) / 2
    first, _, third = statistics.quantiles(values, n=4)
    return (third - first) / 2

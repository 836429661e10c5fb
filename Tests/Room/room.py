"""What the checks of the live room share: a shell at a pseudo-terminal, and phones without a browser."""

import fcntl
import http.client
import os
import pty
import re
import select
import signal
import struct
import termios
import threading
import time
import urllib.parse

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\x07")
PROMPT = re.compile(r"› $")


class Shell:
    """The built program at a pseudo-terminal, with what it has shown."""

    def __init__(self, binary, home, *words, columns=110, wait=True):
        self.shown = ""
        self.lock = threading.Condition()
        environment = {"WAYMARK_HOME": home, "HOME": home, "TERM": "xterm", "LANG": "C.UTF-8",
                       "PATH": os.environ["PATH"], "USER": "facilitator"}
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execve(binary, [binary, *words], environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 60, columns, 0, 0))
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        if wait:
            self.wait_prompt(0)

    def read(self):
        pending = b""
        while True:
            try:
                got = os.read(self.fd, 65536)
            except OSError:
                got = b""
            if not got:
                return
            pending += got
            try:
                text, pending = pending.decode(), b""
            except UnicodeDecodeError as error:
                text, pending = pending[:error.start].decode(), pending[error.start:]
            with self.lock:
                self.shown += text
                self.lock.notify_all()

    def plain(self, start=0):
        return ESCAPES.sub("", self.shown[start:]).replace("\r", "")

    def wait_for(self, test, seconds=20, what="something"):
        end = time.monotonic() + seconds
        with self.lock:
            while not test():
                left = end - time.monotonic()
                if left <= 0:
                    raise TimeoutError(f"no {what} in {seconds} s; shown: {self.plain()[-1500:]!r}")
                self.lock.wait(left)

    def wait_prompt(self, start):
        self.wait_for(lambda: PROMPT.search(self.plain(start)), what="prompt")

    def type(self, line):
        """Types a line and waits for the next prompt; what was shown meanwhile."""
        # While the room works, Enter goes on; what is typed then would only stand ready.
        if line and not line.startswith("/") and self.plain().endswith("Ready › "):
            self.type("")
        start = len(self.shown)
        os.write(self.fd, (line + "\r").encode())
        # The echo of the line stands behind the old prompt: a new one comes after a line feed.
        self.wait_for(lambda: re.search(r"\n(.*\n)*[^\n]*› $", self.plain(start)), what=f"prompt after {line!r}")
        return self.plain(start)

    def open_room(self, *words):
        shown = self.type(" ".join(["/room", *words]))
        port = re.search(r"Address: http://\S+?:(\d+)/", shown)
        code = re.search(r"Code:\s+(\w{6})", shown)
        if not port or not code:
            raise AssertionError(f"no room: {shown!r}")
        self.port, self.code = int(port.group(1)), code.group(1)
        self.base = f"http://127.0.0.1:{self.port}"
        return shown

    def echo_time(self):
        """Seconds from a key to its echo; the key is taken back."""
        start = len(self.shown)
        begun = time.monotonic()
        os.write(self.fd, b"Q")
        self.wait_for(lambda: "Q" in self.shown[start:], what="echo")
        took = time.monotonic() - begun
        before = len(self.shown)
        os.write(self.fd, b"\x7f")
        self.wait_for(lambda: len(self.shown) > before, what="key taken back")
        # What comes behind it must not pass for the next echo.
        self.still()
        return took

    def still(self, seconds=0.02):
        """Waits until nothing has been shown for a moment."""
        with self.lock:
            while self.lock.wait(seconds):
                pass

    def memory(self):
        """Megabytes it holds."""
        with open(f"/proc/{self.pid}/status") as status:
            for line in status:
                if line.startswith("VmRSS"):
                    return int(line.split()[1]) / 1024

    def quit(self):
        os.write(self.fd, b"/quit\r")
        self.ended()

    def kill(self):
        os.kill(self.pid, signal.SIGKILL)
        self.ended()

    def ended(self):
        os.waitpid(self.pid, 0)
        self.reader.join(5)
        os.close(self.fd)


class Phone:
    """A phone without a script: forms and cookies, nothing else."""

    def __init__(self, port, code=None, person="", host=None, source="127.0.0.1"):
        self.source = source
        self.port, self.cookie, self.page, self.status = port, None, "", 0
        self.host = host or f"127.0.0.1:{port}"
        self.connection = None
        if code:
            self.post("/join", code=code, step="name", person=person)
            if not self.cookie:
                raise AssertionError(f"not let in: {self.status} {self.page}")

    def ask(self, method, path, body=None, headers=()):
        given = {"Host": self.host}
        if self.cookie:
            given["Cookie"] = self.cookie
        if body is not None:
            given["Content-Type"] = "application/x-www-form-urlencoded"
        given.update(headers)
        try:
            reply = self.exchange(method, path, body, given)
        except (http.client.HTTPException, OSError):
            # A line that was kept open and lay idle may have been closed meanwhile, as browsers know.
            self.hang_up()
            reply = self.exchange(method, path, body, given)
        self.status = reply.status
        self.received = reply.getheader("X-Received")
        for value in reply.headers.get_all("Set-Cookie") or []:
            self.cookie = value.split(";")[0]
        return self.page

    def exchange(self, method, path, body, headers):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30, source_address=(self.source, 0))
        self.connection.request(method, path, body=body, headers=headers)
        reply = self.connection.getresponse()
        self.page = reply.read().decode()
        return reply

    def hang_up(self):
        if self.connection is not None:
            self.connection.close()
        self.connection = None

    def get(self, path="/"):
        return self.ask("GET", path)

    def post(self, path, headers=(), **fields):
        return self.ask("POST", path, urllib.parse.urlencode(fields), headers)

    def field(self, name):
        found = re.search(f'name="{name}" value="([^"]*)"', self.page)
        return found.group(1) if found else ""

    def fresh(self):
        """The fields that a form of the present page sends along."""
        self.get()
        return {name: self.field(name) for name in ("form", "ask", "id")}

    def send(self, text, fields=None):
        """Sends a line as the script does; whether it was received."""
        fields = fields or self.fresh()
        self.post("/send", headers={"X-Room": "1"}, **fields, do="send", text=text)
        return self.received == "yes"

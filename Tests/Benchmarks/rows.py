"""What is measured, one function a group; each gives rows for the table."""

import dataclasses
import os
import shutil

import stopwatch
import workload
from stopwatch import Talk, first_prompt, interleaved, run


FLUSHES = "the same flushes alone"


@dataclasses.dataclass
class Goal:
    """What a row should reach, as stated before anything was measured, and whether it does."""

    words: str
    outcome: str


@dataclasses.dataclass
class Row:
    what: str
    unit: str  # `ms`, of values in seconds, or `MB`, of values in kilobytes
    ours: list
    peer: str
    theirs: list
    goal: Goal | None = None


@dataclasses.dataclass
class Bench:
    waymark: str
    tools: dict  # by name, the path of each peer that is there
    folder: str
    runs: int

    def __post_init__(self):
        self.variables = stopwatch.environment(self.folder)
        os.makedirs(self.variables["WAYMARK_HOME"])

    def place(self, name):
        return os.path.join(self.folder, name)

    def with_tool(self, name, parts):
        """The parts that need a peer, or none while it is missing."""
        return parts if name in self.tools else {}


def _rows(what, results, ours, goal=None, unit="ms", leave_out=""):
    """A row for each peer in `results` but one; the goal stands at the first row."""
    mine = results[ours]
    peers = [name for name in results if not name.startswith("waymark") and name != leave_out]
    rows = [
        Row(what if number == 0 else "", unit, mine, name, results.get(name, []))
        for number, name in enumerate(peers or ["(no peer is installed)"])]
    rows[0].goal = goal(mine, rows) if goal else None
    return rows


def _at_most(seconds):
    def goal(mine, rows):
        outcome = "met" if stopwatch.middle(mine) <= seconds else "missed"
        floor = [row.theirs for row in rows if row.peer.startswith(FLUSHES)]
        if outcome == "missed" and floor and stopwatch.middle(floor[0]) > seconds:
            outcome = "missed, by the disk alone"
        return Goal(f"at most {seconds * 1000:g} ms", outcome)
    return goal


def _at_most_times(factor, peer):
    def goal(mine, rows):
        theirs = next((row.theirs for row in rows if row.peer.startswith(peer)), [])
        if not theirs:
            return None
        is_met = stopwatch.middle(mine) <= factor * stopwatch.middle(theirs)
        return Goal(f"at most {factor:g} x {peer}", "met" if is_met else "missed")
    return goal


def start(bench):
    """Start to the first prompt under a pseudo-terminal."""
    session = os.path.join(bench.variables["WAYMARK_HOME"], "small")
    workload.session(session, 10, asks="channel", without=5)
    workload.database(bench.place("small.db"), 10, "delete")
    workload.journal(bench.place("small.journal"), 10)

    def timed(command, marker):
        def part():
            seconds = first_prompt(command, marker, bench.variables)
            # A killed sitting leaves its lock written; the next one should find an orderly end.
            os.truncate(os.path.join(session, ".lock"), 0)
            return seconds
        return part

    parts = {
        "waymark open": timed([bench.waymark, "open", "small"], "Channel ›".encode()),
        "waymark list": timed([bench.waymark], "›".encode()),
    }
    sqlite = [bench.tools.get("sqlite3"), bench.place("small.db")]
    hledger = [bench.tools.get("hledger"), "add", "-f", bench.place("small.journal")]
    parts |= bench.with_tool("sqlite3", {"sqlite3, its shell": timed(sqlite, b"sqlite> ")})
    parts |= bench.with_tool("hledger", {"hledger add": timed(hledger, b"Date")})
    results = interleaved(bench.runs, parts)
    goal = _at_most_times(1.5, "sqlite3")
    return (_rows("first prompt: open a workshop of 10", results, "waymark open", goal)
            + _rows("first prompt: the list, 1 workshop", results, "waymark list", goal))


class Sitting:
    """`waymark open` on a pipe; sits down again at a fresh copy when all is answered."""

    def __init__(self, bench, name, count, asks, line, marker):
        self.without = min(count, 60) if asks == "channel" else 0
        self.bench, self.line, self.marker = bench, line, marker
        self.fresh = bench.place(f"{name}-fresh")
        self.folder = bench.place(name)
        self.opening = f"[touchpoint.{'channel' if self.without else 'action'}]".encode()
        workload.session(self.fresh, count, asks, self.without)
        self.talk, self.left, self.number = None, 0, 0

    def answer(self):
        if self.left == 0:
            self.close()
            shutil.rmtree(self.folder, ignore_errors=True)
            shutil.copytree(self.fresh, self.folder)
            command = [self.bench.waymark, "open", self.folder, "-q", "--as", "bench"]
            self.talk = Talk(command, self.bench.variables, self.opening)
            # The last question would end the conversation, and the first answer of a sitting is
            # not like the others: it makes the file of minutes.
            self.left = max(1, self.without - 2) if self.without else 1000
            self.tell()
        self.left -= 1
        return self.tell()

    def tell(self):
        self.number += 1
        return self.talk.tell(self.line.format(self.number), self.marker)

    def close(self):
        if self.talk:
            self.talk.close()


class Insertion:
    """`sqlite3` on a pipe, each statement durable before the next."""

    def __init__(self, bench, mode, count):
        path = bench.place(f"{mode}-{count}.db")
        workload.database(path, count, mode)
        # Its output waits in a buffer on a pipe unless the C library is told otherwise.
        command = [bench.tools["stdbuf"], "-oL", bench.tools["sqlite3"], "-batch", path]
        self.talk = Talk([*command, "-cmd", "PRAGMA synchronous=FULL; SELECT 'ready';"],
                         bench.variables, b"ready")
        self.number = 0

    def answer(self):
        self.number += 1
        return self.talk.tell(workload.insertion(self.number) + " SELECT 'kept';", b"kept")

    def close(self):
        self.talk.close()


class Flushes:
    """What a saved answer asks of the disk and nothing else: the floor under the row."""

    def __init__(self, bench, name, size):
        self.folder = bench.place(name)
        os.mkdir(self.folder)
        self.directory = os.open(self.folder, os.O_RDONLY)
        self.minutes = self._open("minutes.rec", os.O_APPEND)
        self.text = b"x" * size

    def _open(self, name, flags=0):
        return os.open(os.path.join(self.folder, name), os.O_WRONLY | os.O_CREAT | flags, 0o600)

    def answer(self):
        start = stopwatch.now()
        os.write(self.minutes, b"x" * 200)
        getattr(os, "fdatasync", os.fsync)(self.minutes)
        section = self._open(".section.rec.new", os.O_EXCL)
        os.write(section, self.text)
        os.fsync(section)
        os.close(section)
        os.rename(".section.rec.new", "section.rec", src_dir_fd=self.directory,
                  dst_dir_fd=self.directory)
        os.fsync(self.directory)
        return stopwatch.now() - start

    def close(self):
        os.close(self.minutes)
        os.close(self.directory)


def answers(bench, count):
    """One saved answer inside a running process."""
    talks = {
        "waymark channel": Sitting(
            bench, f"channel-{count}", count, "channel", "website", b"[touchpoint.channel]"),
        "waymark item": Sitting(
            bench, f"item-{count}", count, "item", "calls the shop for the {}. time", b"Saved"),
        "waymark park": Sitting(
            bench, f"park-{count}", count, "item", "/park a thought that came up, number {}",
            b"Parked"),
    }
    size = os.path.getsize(os.path.join(talks["waymark item"].fresh, "touchpoints.rec"))
    # Two floors of one name, told apart by a blank that nobody sees.
    large, small = FLUSHES, FLUSHES + " "
    talks |= {
        large: Flushes(bench, f"flushes-{count}", size),
        small: Flushes(bench, f"flushes-few-{count}", 2000),
    }
    if {"sqlite3", "stdbuf"} <= bench.tools.keys():
        talks["sqlite3 INSERT, journal"] = Insertion(bench, "delete", count)
        talks["sqlite3 INSERT, WAL"] = Insertion(bench, "wal", count)
    try:
        results = interleaved(bench.runs, {name: talk.answer for name, talk in talks.items()})
    finally:
        for talk in talks.values():
            talk.close()
    goal = _at_most(0.0015) if count == 1000 else None
    words = f"saved answer at {count:,}"
    return (
        _rows(f"{words}: a field", results, "waymark channel", goal, leave_out=small)
        + _rows(f"{words}: a new touchpoint", results, "waymark item", goal, leave_out=small)
        + _rows(f"{words}: /park", results, "waymark park", goal, leave_out=large))


def replays(bench, count):
    """One answer by a process of its own."""
    folder, copy = bench.place(f"replay-{count}"), bench.place(f"recins-{count}.rec")
    workload.session(folder, count, asks="item")
    shutil.copy(os.path.join(folder, "touchpoints.rec"), copy)
    workload.database(bench.place(f"replay-{count}.db"), count, "delete")
    script = bench.place("one-answer.txt")
    numbers = {"ours": 0, "recins": 0, "sqlite3": 0}

    def next_number(name):
        numbers[name] += 1
        return numbers[name]

    def ours():
        with open(script, "w", encoding="utf-8") as file:
            file.write(f"touchpoint.action: calls the shop for the {next_number('ours')}. time\n")
        command = [bench.waymark, "replay", script, "--at", folder, "-q", "--as", "bench"]
        return run(command, bench.variables)

    def recins():
        number = next_number("recins")
        fields = [("Id", f"new-{number}"), ("Stage", "reorder"), ("Persona", workload.PERSONA),
                  ("Action", f"calls the shop for the {number}. time")]
        options = [word for name, value in fields for word in ("-f", name, "-v", value)]
        command = [bench.tools["recins"], "--no-external", "-t", "Touchpoint", *options, copy]
        return run(command, bench.variables)

    def sqlite():
        statement = workload.insertion(next_number("sqlite3"))
        database = bench.place(f"replay-{count}.db")
        return run([bench.tools["sqlite3"], "-batch", database, statement], bench.variables)

    parts = {"waymark replay": ours}
    parts |= bench.with_tool("recins", {"recins (does not flush)": recins})
    parts |= bench.with_tool("sqlite3", {"sqlite3 INSERT, journal": sqlite})
    results = interleaved(bench.runs, parts)
    return _rows(f"one answer by its own process at {count:,}", results, "waymark replay")


def reading(bench, count):
    """Loading a whole map, exporting it, and the memory of both."""
    folder = bench.place(f"read-{count}")
    workload.session(folder, count, asks="item")
    workload.as_json(bench.place("read.json"), count)
    workload.journal(bench.place("read.journal"), count)
    records = os.path.join(folder, "touchpoints.rec")
    loads = {"waymark show": [bench.waymark, "show", folder, "stages", "-q"]}
    exports = {"waymark export": [
        bench.waymark, "export", folder, "-q", "-o", bench.place("map.md")]}
    peers = [
        (loads, "recsel -c", ["recsel", "-t", "Touchpoint", "-c", records]),
        (loads, "jq length", ["jq", ".touchpoints | length", bench.place("read.json")]),
        (loads, "hledger stats", ["hledger", "stats", "-f", bench.place("read.journal")]),
        (exports, "recsel, all records", ["recsel", "-t", "Touchpoint", records]),
    ]
    for group, name, (program, *rest) in peers:
        if program in bench.tools:
            group[name] = [bench.tools[program], *rest]

    def rows(what, group, ours, goal=None):
        times = {name: lambda command=command: run(
            command, bench.variables, bench.place("output")) for name, command in group.items()}
        sizes = {name: lambda command=command: stopwatch.peak(command, bench.variables)
                 for name, command in group.items()}
        return (_rows(f"{what} {count:,}", interleaved(bench.runs, times), ours, goal)
                + _rows("  its memory", interleaved(3, sizes, warm=0), ours, unit="MB"))

    goal = _at_most(0.040) if count == 10_000 else None
    return (rows("loading", loads, "waymark show", goal)
            + rows("exporting", exports, "waymark export"))

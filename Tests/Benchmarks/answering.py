"""One saved answer inside a running process: how long, how many flushes, how much memory."""

import os
import shutil

import stopwatch
import workload
from rows import FLUSHES, at_most, p99_within, rows_of
from stopwatch import Talk, interleaved


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

    def peak(self):
        return self.talk.peak() if self.talk else None

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

    def peak(self):
        return self.talk.peak()

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

    def peak(self):
        return None

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
        rounds = 10 * bench.runs
        results = interleaved(rounds, {name: talk.answer for name, talk in talks.items()})
        sizes = {name: [size] for name, talk in talks.items() if (size := talk.peak())}
    finally:
        for talk in talks.values():
            talk.close()
    ends = {name: [stopwatch.p99(values)] for name, values in results.items()}
    middle, end = {1000: (0.0015, 0.020), 10_000: (0.004, None)}.get(count, (None, None))
    found = []
    for ours, words, other in [
            ("waymark channel", "a field", small), ("waymark item", "a new touchpoint", small),
            ("waymark park", "/park", large)]:
        found += rows_of(
            f"saved answer at {count:,}: {words}", results, ours,
            at_most(middle) if middle and ours == "waymark channel" else None, leave_out=other)
        found += rows_of(
            "  its 99th of a hundred", ends, ours,
            p99_within(end) if end and ours == "waymark channel" else None, leave_out=other)
    return (
        found + rows_of(f"memory of a sitting at {count:,}", sizes, "waymark item", unit="MB")
        + syncs(bench, count))


def syncs(bench, count):
    """How often one answer asks for the disk: what ten of them ask for, in a run of its own."""
    if "strace" not in bench.tools or count > 1000:
        return []
    fresh, folder = bench.place(f"item-{count}-fresh"), bench.place(f"syncs-{count}")

    def each(command, line):
        totals = []
        for answers in (5, 15):
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(fresh, folder)
            lines = "".join(line(number) + "\n" for number in range(answers)).encode()
            totals.append(stopwatch.flushes(command, bench.variables, lines))
        return [(totals[1] - totals[0]) / 10]

    ours = [bench.waymark, "open", folder, "-q", "--as", "bench"]
    results = {"waymark": each(ours, lambda number: f"calls the shop for the {number}. time")}
    for mode in ("delete", "wal") if "sqlite3" in bench.tools else ():
        path = bench.place(f"syncs-{mode}-{count}.db")
        workload.database(path, count, mode)
        numbers = iter(range(1_000_000))
        results[f"sqlite3 INSERT, {'WAL' if mode == 'wal' else 'journal'}"] = each(
            [bench.tools["sqlite3"], "-batch", "-cmd", "PRAGMA synchronous=FULL", path],
            lambda _, numbers=numbers: workload.insertion(next(numbers)))
    return rows_of(f"flushes of an answer at {count:,}", results, "waymark", unit="times")

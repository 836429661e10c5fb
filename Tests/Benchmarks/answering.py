"""One saved answer inside a running process: how long, how many flushes, how much memory."""

import os
import shutil

import stopwatch
import workload
from rows import FLUSHES, Row, at_most_times, grows_at_most, rows_of
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
        seconds = self.tell()
        # The files follow behind the answer. Whoever is measured next must not wait for that.
        self.talk.rest()
        return seconds

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
    """What a saved answer waits for from the disk and nothing else: the floor under the row."""

    def __init__(self, bench, name):
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self.minutes = os.open(bench.place(name), flags, 0o600)

    def answer(self):
        start = stopwatch.now()
        os.write(self.minutes, b"x" * 200)
        getattr(os, "fdatasync", os.fsync)(self.minutes)
        return stopwatch.now() - start

    def peak(self):
        return None

    def close(self):
        os.close(self.minutes)


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
    talks[FLUSHES] = Flushes(bench, f"flushes-{count}")
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
    goal = at_most_times(1.2, "sqlite3 INSERT, WAL") if count <= 10_000 else None
    found = []
    for ours, words in [
            ("waymark channel", "a field"), ("waymark item", "a new touchpoint"),
            ("waymark park", "/park")]:
        found += rows_of(f"saved answer at {count:,}: {words}", results, ours, goal)
        found += rows_of("  its 99th of a hundred", ends, ours)
        found += growth(bench, ours, count, stopwatch.middle(results[ours]))
    return (
        found + rows_of(f"memory of a sitting at {count:,}", sizes, "waymark item", unit="MB")
        + syncs(bench, count))


def growth(bench, name, count, seconds):
    """How much longer an answer takes on the large map than on the small one."""
    bench.medians[name, count] = seconds
    least = bench.medians.get((name, 10))
    if count != 10_000 or not least:
        return []
    ratio = seconds / least
    return [Row("  its growth from 10", "times", [ratio], "", [], grows_at_most(1.5, ratio))]


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

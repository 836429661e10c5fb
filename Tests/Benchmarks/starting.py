"""How long it takes until somebody can type."""

import os

import workload
from rows import at_most_times, rows_of
from stopwatch import echo, first_prompt, interleaved


def typing(bench):
    """A key to its letter on the screen."""
    session = os.path.join(bench.variables["WAYMARK_HOME"], "typed")
    workload.session(session, 10, asks="channel", without=5)
    workload.database(bench.place("typed.db"), 10, "delete")

    def ours():
        seconds = echo([bench.waymark, "open", "typed"], "Channel ›".encode(), bench.variables)
        os.truncate(os.path.join(session, ".lock"), 0)
        return seconds

    shell = [bench.tools.get("sqlite3"), bench.place("typed.db")]
    parts = {"waymark": ours}
    parts |= bench.with_tool(
        "sqlite3", {"sqlite3, its shell": lambda: echo(shell, b"sqlite> ", bench.variables)})
    results = interleaved(bench.runs, parts)
    return rows_of(
        "a key to its letter on the screen", results, "waymark", at_most_times(1.5, "sqlite3"))


def start(bench):
    """Start to the first prompt under a pseudo-terminal."""
    session = os.path.join(bench.variables["WAYMARK_HOME"], "small")
    workload.session(session, 10, asks="channel", without=5)
    workload.database(bench.place("small.db"), 10, "delete")
    workload.journal(bench.place("small.journal"), 10)

    def timed(command, marker, session=None):
        def part():
            seconds = first_prompt(command, marker, bench.variables)
            # A killed sitting leaves its lock written; the next one should find an orderly end.
            if session:
                os.truncate(os.path.join(session, ".lock"), 0)
            return seconds
        return part

    prompt = "Channel ›".encode()
    parts = {
        "waymark list": timed([bench.waymark], "›".encode()),
        "waymark open": timed([bench.waymark, "open", session], prompt, session),
    }
    opens = {"waymark open": ""}
    for count in (100, 600, 10_000):
        folder, name = bench.place(f"minutes-{count}"), f"waymark open {count}"
        workload.session(folder, 10, asks="channel", without=5)
        workload.minutes(folder, count, of=10)
        parts[name] = timed([bench.waymark, "open", folder], prompt, folder)
        opens[name] = f", {count:,} minutes"
    sqlite = [bench.tools.get("sqlite3"), bench.place("small.db")]
    hledger = [bench.tools.get("hledger"), "add", "-f", bench.place("small.journal")]
    parts |= bench.with_tool("sqlite3", {"sqlite3, its shell": timed(sqlite, b"sqlite> ")})
    parts |= bench.with_tool("hledger", {"hledger add": timed(hledger, b"Date")})
    results = interleaved(bench.runs, parts)
    found = rows_of(
        "first prompt: the list, 1 workshop", results, "waymark list", at_most_times(1.2, "sqlite3"))
    for ours, words in opens.items():
        found += rows_of(
            f"first prompt: a workshop of 10{words}", results, ours, at_most_times(1.3, "sqlite3"))
    return found

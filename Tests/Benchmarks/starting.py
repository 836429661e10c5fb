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
    goal = at_most_times(1.5, "sqlite3")
    return (rows_of("first prompt: open a workshop of 10", results, "waymark open", goal)
            + rows_of("first prompt: the list, 1 workshop", results, "waymark list", goal))

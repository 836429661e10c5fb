"""The table's rows: what was measured, beside whom, and what was hoped for."""

import dataclasses
import os

import stopwatch


FLUSHES = "one flush alone"


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
    medians: dict = dataclasses.field(default_factory=dict)  # by name and count, in seconds

    def __post_init__(self):
        self.variables = stopwatch.environment(self.folder)
        os.makedirs(self.variables["WAYMARK_HOME"])

    def place(self, name):
        return os.path.join(self.folder, name)

    def with_tool(self, name, parts):
        """The parts that need a peer, or none while it is missing."""
        return parts if name in self.tools else {}


def rows_of(what, results, ours, goal=None, unit="ms", leave_out=""):
    """A row for each peer in `results` but one; the goal stands at the first row."""
    mine = results[ours]
    peers = [name for name in results if not name.startswith("waymark") and name != leave_out]
    rows = [
        Row(what if number == 0 else "", unit, mine, name, results.get(name, []))
        for number, name in enumerate(peers or ["(no peer is installed)"])]
    rows[0].goal = goal(mine, rows) if goal else None
    return rows


def at_most(seconds):
    def goal(mine, rows):
        outcome = "met" if stopwatch.middle(mine) <= seconds else "missed"
        floor = [row.theirs for row in rows if row.peer.startswith(FLUSHES)]
        if outcome == "missed" and floor and stopwatch.middle(floor[0]) > seconds:
            outcome = "missed, by the disk alone"
        return Goal(f"at most {seconds * 1000:g} ms", outcome)
    return goal


def at_most_times(factor, peer):
    def goal(mine, rows):
        theirs = next((row.theirs for row in rows if row.peer.startswith(peer)), [])
        if not theirs:
            return None
        is_met = stopwatch.middle(mine) <= factor * stopwatch.middle(theirs)
        return Goal(f"at most {factor:g} x {peer}", "met" if is_met else "missed")
    return goal


def grows_at_most(factor, ratio):
    return Goal(f"at most {factor:g} times", "met" if ratio <= factor else "missed")

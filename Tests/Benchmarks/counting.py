"""Instructions of whole runs: the same in every run, however busy the machine is."""

import os
import subprocess

import stopwatch
import workload
from rows import rows_of


def instructions(bench, count):
    """What starting, loading and exporting cost the processor."""
    if "valgrind" not in bench.tools:
        return []
    # A home of its own, for the list is as long as what the groups before left in the common one.
    home = bench.place("counted-home")
    variables = dict(bench.variables, WAYMARK_HOME=home)
    small, large = os.path.join(home, "counted"), bench.place(f"counted-{count}")
    workload.session(small, 10, asks="channel", without=5)
    workload.database(bench.place("counted.db"), 10, "delete")
    workload.session(large, count, asks="item")
    workload.as_json(bench.place("counted.json"), count)
    page = bench.place("counted.md")
    found = []

    def row(what, words, peers):
        commands = {"waymark": [bench.waymark, *words]}
        commands |= {name: [bench.tools[tool], *rest]
                     for name, (tool, *rest) in peers.items() if tool in bench.tools}
        results = {name: [stopwatch.instructions(command, variables)]
                   for name, command in commands.items()}
        found.extend(rows_of(f"instructions: {what}", results, "waymark", unit="M"))

    shell = {"sqlite3": ("sqlite3", "-batch", bench.place("counted.db"), ".tables")}
    row("the list, 1 workshop", ["list"], shell)
    row("opening a workshop of 10", ["open", small, "-q"], shell)
    for minutes in (100, 600, 10_000):
        folder = os.path.join(home, f"counted-minutes-{minutes}")
        workload.session(folder, 10, asks="channel", without=5)
        workload.minutes(folder, minutes, of=10)
        # The first opening reads the minutes in full; all later ones know them.
        subprocess.run(
            [bench.waymark, "open", folder, "-q"], env=variables, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        row(f"opening one of 10 with {minutes:,} minutes", ["open", folder, "-q"], shell)
    row(f"loading {count:,}", ["show", large, "stages", "-q"],
        {"jq length": ("jq", ".touchpoints | length", bench.place("counted.json"))})
    export = ["export", large, "-q", "--force"]
    for name in ("markdown", "html"):
        target = page if name == "markdown" else bench.place("counted.html")
        row(f"{name}, {count:,}", [*export, "--format", name, "-o", target],
            {"cmark-gfm": ("cmark-gfm", "-e", "table", "-e", "footnotes", page)})
    return found

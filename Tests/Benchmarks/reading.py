"""Whole maps: opened, loaded and exported, with the memory of each."""

import os

import stopwatch
import workload
from rows import at_most, at_most_times, rows_of
from stopwatch import first_prompt, interleaved, run


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
        return (rows_of(f"{what} {count:,}", interleaved(bench.runs, times), ours, goal)
                + rows_of("  its memory", interleaved(3, sizes, warm=0), ours, unit="MB"))

    goal = at_most_times(0.4, "jq") if count == 10_000 else None
    return (rows("loading", loads, "waymark show", goal)
            + rows("exporting", exports, "waymark export"))


FORMATS = ["markdown", "html", "svg", "mermaid", "csv", "json", "ojf"]


def exporting(bench, count):
    """Every format of one map, beside programs that write the same content."""
    folder = bench.place(f"formats-{count}")
    workload.session(folder, count, asks="item")
    workload.as_json(bench.place("formats.json"), count)
    records = os.path.join(folder, "touchpoints.rec")
    page = bench.place("formats.md")
    export = [bench.waymark, "export", folder, "-q", "--force"]
    run([*export, "-o", page], bench.variables, bench.place("output"))
    commands = {}
    for name in FORMATS:
        target = bench.place("csv" if name == "csv" else f"formats-{name}")
        os.makedirs(bench.place("csv"), exist_ok=True)
        commands[name] = [*export, "--format", name, "-o", target]
    peers = [
        ("rec2csv", "rec2csv", ["-t", "Touchpoint", records]),
        ("jq", "jq .", [".", bench.place("formats.json")]),
        ("cmark-gfm", "cmark-gfm", ["-e", "table", "-e", "footnotes", page]),
    ]
    for tool, name, words in peers:
        if tool in bench.tools:
            commands[name] = [bench.tools[tool], *words]
    def times(names):
        return {ours(name): lambda command=commands[name]: run(
            command, bench.variables, bench.place("output")) for name in names}

    def ours(name):
        return "waymark" if name in FORMATS else name

    others = [name for name in commands if name not in FORMATS]
    found = []
    for name in FORMATS:
        found += rows_of(
            f"{name}, {count:,}", interleaved(max(3, bench.runs // 3), times([name, *others])),
            "waymark", at_most_times(2, "cmark-gfm") if name in ("markdown", "html") else None)
        size = {"waymark": lambda: stopwatch.peak(commands[name], bench.variables)}
        found += rows_of("  its memory", interleaved(1, size, warm=0), "waymark", unit="MB")
    return found


def opening(bench, count):
    """Opening a session with as many minutes as touchpoints, to its first prompt."""
    folder = os.path.join(bench.variables["WAYMARK_HOME"], f"long-{count}")
    workload.session(folder, count, asks="channel", without=5)
    workload.minutes(folder, count)
    workload.journal(bench.place("long.journal"), count)
    workload.database(bench.place("long.db"), count, "delete")

    def ours():
        seconds = first_prompt(
            [bench.waymark, "open", folder], "Channel ›".encode(), bench.variables)
        os.truncate(os.path.join(folder, ".lock"), 0)
        return seconds

    parts = {"waymark open": ours}
    peers = [
        ("hledger", "hledger add", ["add", "-f", bench.place("long.journal")], b"Date"),
        ("sqlite3", "sqlite3, its shell", [bench.place("long.db")], b"sqlite> ")]
    for tool, name, words, marker in peers:
        if tool in bench.tools:
            command = [bench.tools[tool], *words]
            parts[name] = lambda command=command, marker=marker: first_prompt(
                command, marker, bench.variables)
    goal = at_most(0.150) if count == 10_000 else None
    found = rows_of(
        f"opening {count:,} with {count:,} minutes", interleaved(bench.runs, parts),
        "waymark open", goal)
    show = [bench.waymark, "show", folder, "stages", "-q"]
    sizes = {"waymark": lambda: stopwatch.peak(show, bench.variables)}
    stats = [bench.tools.get("hledger"), "stats", "-f", bench.place("long.journal")]
    sizes |= bench.with_tool(
        "hledger", {"hledger stats": lambda: stopwatch.peak(stats, bench.variables)})
    return found + rows_of("  its memory", interleaved(3, sizes, warm=0), "waymark", unit="MB")

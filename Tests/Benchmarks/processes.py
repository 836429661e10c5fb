"""One answer that a process of its own brings in."""

import os
import shutil

import stopwatch
import workload
from rows import rows_of
from stopwatch import interleaved, run


def replays(bench, count):
    """One answer by a process of its own."""
    folder, copy = bench.place(f"replay-{count}"), bench.place(f"recins-{count}.rec")
    workload.session(folder, count, asks="item")
    shutil.copy(os.path.join(folder, "touchpoints.rec"), copy)
    workload.database(bench.place(f"replay-{count}.db"), count, "delete")
    script = bench.place("one-answer.txt")
    numbers = {"ours": 0, "recins": 0, "sqlite3": 0, "task": 0}
    journal, entry = bench.place(f"add-{count}.journal"), bench.place("one-entry.txt")
    workload.journal(journal, count)
    with open(entry, "w", encoding="utf-8") as file:
        file.write("2027-12-31\nOne more\nreorder:phone\n3 EUR\nbank\n\n\ny\n")
    tasks = bench.variables | {"TASKRC": workload.tasks(bench.place(f"task-{count}"), count)}

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

    def hledger():
        command = [bench.tools["hledger"], "add", "-f", journal]
        return run(command, bench.variables, lines=entry)

    def task():
        command = [bench.tools["task"], "add", f"calls for the {next_number('task')}. time"]
        return run(command, tasks)

    parts = {"waymark replay": ours}
    parts |= bench.with_tool("recins", {"recins (does not flush)": recins})
    parts |= bench.with_tool("hledger", {"hledger add (does not flush)": hledger})
    parts |= bench.with_tool("task", {"task add": task})
    parts |= bench.with_tool("sqlite3", {"sqlite3 INSERT, journal": sqlite})
    found = rows_of(
        f"one answer by its own process at {count:,}", interleaved(bench.runs, parts),
        "waymark replay")
    command = [bench.waymark, "replay", script, "--at", folder, "-q", "--as", "bench"]
    ours()
    with open(script, "w", encoding="utf-8") as file:
        file.write("touchpoint.action: calls the shop once more\n")
    sizes = {"waymark": lambda: stopwatch.peak(command, bench.variables)}
    adding = [bench.tools.get("task"), "add", "calls once more"]
    sizes |= bench.with_tool("task", {"task add": lambda: stopwatch.peak(adding, tasks)})
    return found + rows_of("  its memory", interleaved(1, sizes, warm=0), "waymark", unit="MB")

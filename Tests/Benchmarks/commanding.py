"""What somebody who leads types between two answers, and Tab, at a pseudo-terminal."""

import os

import stopwatch
import workload
from rows import Row, at_most
from stopwatch import interleaved

COMMANDS = ["/park one more thought", "/map", "/status", "/check"]


def commands(bench, count):
    """From Enter, or Tab, to the next prompt."""
    folder = os.path.join(bench.variables["WAYMARK_HOME"], f"commanded-{count}")
    workload.session(folder, count, asks="channel", without=min(count, 60))
    prompt = "Channel ›".encode()
    command = [bench.waymark, "open", folder, "--as", "bench"]
    talk = stopwatch.Terminal(command, prompt, bench.variables)
    # What takes more than the screen stops with how much there is; then the question is put again.
    more = "(Enter, or q to stop) ›".encode()
    try:
        parts = {f"waymark {line}": lambda line=line: talk.look(line, prompt, more, "q")
                 for line in COMMANDS}
        parts["waymark Tab"] = lambda: talk.tab("/edit touchpoint.channel po")
        results = interleaved(bench.runs, parts)
    finally:
        talk.close()
    found = []
    for name, values in results.items():
        words = name.removeprefix("waymark ").split(" ")[0]
        row = Row(f"{words} at {count:,}", "ms", values, "", [])
        if count == 10_000:
            row.goal = at_most(0.5 if words == "/check" else 0.05)(values, [])
        found.append(row)
    return found

"""The same made-up map as a Waymark session and as each peer keeps it.

Every word comes from the touchpoint's number, so that two runs measure the same bytes.
"""

import json
import os
import sqlite3

PERSONA = "fitter"
MARK = "%reached: bench-"  # which minutes a file holds
STAGES = [
    ("notice", "Notices the need"), ("search", "Searches"), ("compare", "Compares"),
    ("order", "Orders"), ("wait", "Waits for the part"), ("use", "Fits the part"),
    ("return", "Sends something back"), ("reorder", "Orders again"),
]
CHANNELS = ["website", "search", "email", "phone", "in-store", "chat", "post", "partner"]
DEEDS = [
    "photographs the old part and looks for the same one",
    "asks at the counter whether it is in stock",
    "reads what others say about the cheaper one",
    "rings the workshop to move the appointment",
    "copies the number from the invoice of last year",
]
THOUGHTS = [
    "Will it be there before my next job?",
    "Is this the one that fits, or the one that looks like it?",
    "Last time they said tomorrow, and it was Thursday.",
]
PAINS = [
    "stock is shown only after logging in",
    "the delivery day comes after the payment",
    "nobody at the counter knows the web shop's prices",
    "two parts share one picture",
]
FIELDS = [
    "Id", "Stage", "Persona", "Name", "Channel", "Action", "Thought", "Basis", "Scores",
    "Emotion", "Pain",
]


def touchpoint(number, count):
    """Touchpoint `number` of `count`, in the order of the stages, as 11 fields."""
    emotion = number % 5 - 2
    return {
        "Id": f"point-{number}",
        "Stage": STAGES[number * len(STAGES) // count][0],
        "Persona": PERSONA,
        "Name": f"Looks for part {number * 7919 % 90000 + 10000} from the van",
        "Channel": CHANNELS[number % len(CHANNELS)],
        "Action": f"{DEEDS[number % len(DEEDS)]}, for the {number % 12 + 1}. job of the day",
        "Thought": THOUGHTS[number % len(THOUGHTS)],
        "Basis": "assumption",
        "Scores": f"{emotion} {max(-2, emotion - 1)} {emotion} {min(2, emotion + 1)}",
        "Emotion": str(emotion),
        "Pain": PAINS[number % len(PAINS)],
    }


def touchpoints(count):
    return (touchpoint(number, count) for number in range(count))


def _write(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _record(fields):
    return "".join(f"{name}: {value}\n" for name, value in fields if value != "")


def session(folder, count, asks, without=0):
    """A session folder with `count` touchpoints that waits for an answer.

    `asks` is `item`, where each answer adds a touchpoint to the last stage, or `channel`, where
    each answer gives one of the last `without` touchpoints its channel.
    """
    os.makedirs(os.path.join(folder, "minutes"), mode=0o700)
    at = f"touchpoint.action {PERSONA} {STAGES[-1][0]}"
    if asks == "channel":
        first = touchpoint(count - without, count)
        at = f"touchpoint.channel {PERSONA} {first['Stage']} {first['Id']}"
    head = "%rec: {0}\n%key: Id\n%doc: Made for measuring.\n" + f"{MARK}000000\n\n"
    files = "%files: personas.rec stages.rec touchpoints.rec\n\n"
    _write(os.path.join(folder, "session.rec"), head.format("Session")[:-1] + files + _record([
        ("Id", "session"), ("Format", "4"), ("Name", f"A map of {count} touchpoints"),
        ("Guide", "express"), ("At", at)]))
    _write(os.path.join(folder, "personas.rec"), head.format("Persona") + _record([
        ("Id", PERSONA), ("Name", "A fitter on the road"),
        ("Goal", "have the part before the next job")]))
    stages = []
    for ident, name in STAGES:
        is_open = asks == "item" and ident == STAGES[-1][0]
        stages.append(_record([
            ("Id", ident), ("Name", name),
            ("Closed", "" if is_open else f"touchpoint.action {PERSONA}")]))
    _write(os.path.join(folder, "stages.rec"), head.format("Stage") + "\n".join(stages))
    with open(os.path.join(folder, "touchpoints.rec"), "w", encoding="utf-8") as file:
        file.write(head.format("Touchpoint").rstrip("\n") + "\n")
        for number, point in enumerate(touchpoints(count)):
            if asks == "channel" and number >= count - without:
                point["Channel"] = ""
            file.write("\n" + _record(point.items()))
    _write(os.path.join(folder, ".lock"), "")


def _checksum(text):
    """FNV-1a with 64 bits, as the last field of each minute has it."""
    total = 0xCBF29CE484222325
    for byte in text.encode():
        total = (total ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{total:016x}"


def minutes(folder, count, of=None):
    """The minutes of one writer, each about the thought of one of `of` touchpoints in turn."""
    of = of or count
    touchpoints = os.path.join(folder, "touchpoints.rec")
    with open(touchpoints, encoding="utf-8") as file:
        text = file.read()
    _write(touchpoints, text.replace(f"{MARK}000000", f"{MARK}{count:06}", 1))
    with open(os.path.join(folder, "minutes", "bench.rec"), "w", encoding="utf-8") as file:
        file.write("%rec: Minute\n%key: Id\n%doc: Made for measuring.\n")
        for number in range(1, count + 1):
            moment = f"2027-03-{number // 3600 % 28 + 1:02}T{number // 60 % 60 % 24:02}"
            text = (
                f"Id: bench-{number:06}\nSeq: {number}\n"
                f"When: {moment}:{number // 60 % 60:02}:{number % 60:02}Z\n"
                f"By: bench\nTurn: {number}\nQuestion: touchpoint.thought\nDid: revise\n"
                f"What: Touchpoint point-{(number - 1) % of}\n"
                f"After: Thought: {touchpoint((number - 1) % of, of)['Thought']}\n")
            file.write(f"\n{text}Sum: {_checksum(text)}\n")


def tasks(folder, count):
    """The same touchpoints as pending tasks of Taskwarrior, and where it is told of them."""
    data = os.path.join(folder, "tasks")
    os.makedirs(data)
    with open(os.path.join(data, "pending.data"), "w", encoding="utf-8") as file:
        for number, point in enumerate(touchpoints(count)):
            file.write(
                f'[description:"{point["Action"]}" entry:"1804500000" modified:"1804500000" '
                f'project:"{point["Stage"]}" status:"pending" '
                f'uuid:"00000000-0000-4000-8000-{number:012x}"]\n')
    settings = os.path.join(folder, "taskrc")
    _write(settings, f"data.location={data}\nconfirmation=off\nverbose=nothing\n")
    return settings


def database(path, count, mode):
    """A table of the same touchpoints, with the given journal mode."""
    with sqlite3.connect(path) as base:
        base.execute(f"PRAGMA journal_mode={mode}")
        columns = ", ".join(f'"{name}" TEXT' for name in FIELDS[1:])
        base.execute(f"CREATE TABLE touchpoint (Id TEXT PRIMARY KEY, {columns})")
        marks = ", ".join("?" * len(FIELDS))
        base.executemany(
            f"INSERT INTO touchpoint VALUES ({marks})",
            (tuple(point.values()) for point in touchpoints(count)))
    base.close()


def insertion(number):
    """The statement that adds a touchpoint as an answer does: what is known of it at first."""
    action = f"calls the shop for the {number}. time"
    return (
        'INSERT INTO touchpoint (Id, Stage, Persona, "Action") VALUES '
        f"('new-{number}', '{STAGES[-1][0]}', '{PERSONA}', '{action}');")


def as_json(path, count):
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"touchpoints": [\n')
        for number, point in enumerate(touchpoints(count)):
            file.write(("" if number == 0 else ",\n") + json.dumps(point))
        file.write("\n]}\n")


def journal(path, count):
    """A journal of as many entries for hledger, a comment line standing for the long texts."""
    with open(path, "w", encoding="utf-8") as file:
        for number, point in enumerate(touchpoints(count)):
            file.write(
                f"2027-{number // 28 % 12 + 1:02}-{number % 28 + 1:02} {point['Name']}\n"
                f"    ; {point['Action']}\n"
                f"    {point['Stage']}:{point['Channel']}  {number % 90 + 1} EUR\n"
                "    bank\n\n")

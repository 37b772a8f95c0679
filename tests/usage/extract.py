"""Writes usage.json anew: the names that real apps use, with the keywords seen, and the props and triggers of every component.

usage: extract.py usage.md components.json, two tables of facts about Reflex 0.9.8 that lie outside of this repository.
"""

import json
import re
import sys
from pathlib import Path

ROW = re.compile(r"\| \d+ \| (\S+) \| \d+ \| \d+ \| (.*) \|")


def used(markdown):
    rows = (ROW.fullmatch(line) for line in markdown.splitlines())
    return {row[1]: [keyword.split()[0] for keyword in row[2].split(", ") if keyword] for row in rows if row}


def described(families):
    for component in (component for family in families.values() for component in family):
        props = sorted({*component["props"], *component["plain_fields"]})
        for name in component["python"]:
            if name.startswith("rx.") and " " not in name:
                yield name, {"props": props, "events": sorted(component["event_triggers_besides_common_16"])}


def lines(table):
    return ",\n".join(f"    {json.dumps(name)}: {json.dumps(value)}" for name, value in table.items())


names = used(Path(sys.argv[1]).read_text())
components = dict(sorted(described(json.loads(Path(sys.argv[2]).read_text())["families"])))
text = f'{{\n  "names": {{\n{lines(names)}\n  }},\n  "components": {{\n{lines(components)}\n  }}\n}}\n'
Path(__file__).with_name("usage.json").write_text(text)

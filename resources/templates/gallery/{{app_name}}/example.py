"""What the gallery consists of: families, and the examples in them."""

import inspect
import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import reflex as rx


@dataclass(frozen=True)
class Example:
    title: str
    render: Callable[[], rx.Component]
    code: str
    # What it is an example of: "rx.text", "rx.text.em".
    components: list[str]

    @property
    def anchor(self) -> str:
        return slug(self.title)


class Family:
    """Examples that share a page. A function becomes one of them by `@family.example(…)`."""

    def __init__(self, title: str, icon: str, summary: str):
        self.title = title
        self.icon = icon
        self.summary = summary
        self.route = "/" + slug(title)
        self.examples: list[Example] = []

    @property
    def components(self) -> list[str]:
        return sorted({name for example in self.examples for name in example.components})

    def example(self, title: str, *shows: str, uses: tuple[Any, ...] = ()):
        """Adds an example of the components `shows` ("rx.select" stands for its parts too, as far as the example has them).

        The code that is shown is the function's own, and before it that of what it `uses`: state classes and other functions.
        """

        def add(render: Callable[[], rx.Component]) -> Callable[[], rx.Component]:
            own = source(render)
            used = [source(part) for part in uses]
            names = re.findall(r"\brx(?:\.\w+)+", "\n".join([*used, own]))
            components = {name for name in names if any(f"{name}.".startswith(f"{shown}.") for shown in shows)}
            self.examples.append(Example(title, render, "\n\n\n".join([*used, own]), sorted(components)))
            return render

        return add


def slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def source(part: Any) -> str:
    """The source of a function or class, without the decorator that makes an example of it."""
    lines = textwrap.dedent(inspect.getsource(part)).splitlines()
    start = next(i for i, line in enumerate(lines) if re.match(r"(async )?def |class |@(?!family\.)", line))
    return "\n".join(lines[start:])

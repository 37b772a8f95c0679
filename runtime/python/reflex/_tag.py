"""What a component class's `_render()` returns: the element that it is going to be."""

import dataclasses
import re


def camel_case(name, treat_hyphens_as_underscores=True):
    """`max_width` as JavaScript has it, `maxWidth`; underscores at the beginning stay, one at the end falls away."""
    start = re.match("_*", name)[0]
    words = re.split("[_-]+" if treat_hyphens_as_underscores else "_+", name[len(start) :].rstrip("_"))
    return start + words[0] + "".join(word[:1].upper() + word[1:] for word in words[1:])


@dataclasses.dataclass
class Tag:
    """A React element: its type, its props by their names in JavaScript, and Vars whose members are props too."""

    name: str = ""
    props: dict = dataclasses.field(default_factory=dict)
    special_props: list = dataclasses.field(default_factory=list)
    children: list = dataclasses.field(default_factory=list)

    @staticmethod
    def is_valid_prop(value):
        return value is not None and not (isinstance(value, dict) and not value)

    def add_props(self, **props):
        """With more props; None and an empty dict are none."""
        given = {camel_case(name, False): value for name, value in props.items() if self.is_valid_prop(value)}
        return dataclasses.replace(self, props={**self.props, **given})

    def remove_props(self, *names):
        """Without these props."""
        return dataclasses.replace(self, props={name: value for name, value in self.props.items() if name not in names})

    def set(self, **attributes):
        return dataclasses.replace(self, **attributes)

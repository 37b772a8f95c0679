"""The families, in the order of the navigation."""

from . import typography

GROUPS = {
    "Components": [typography.family],
}

FAMILIES = [family for members in GROUPS.values() for family in members]

"""What components and Vars import from npm packages."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class ImportVar:
    """One name of a package; without a tag the package is imported for its effect."""

    tag: str | None = None
    is_default: bool | None = False
    alias: str | None = None
    install: bool | None = True
    render: bool | None = True
    package_path: str = "/"

    @property
    def name(self):
        """The name in JavaScript code."""
        return self.alias or self.tag or ""


ImportDict = dict[str, str | ImportVar | list[str | ImportVar] | list[str] | list[ImportVar]]
ParsedImportDict = dict[str, list[ImportVar]]


def parse_imports(imports):
    """Imports as lists of ImportVar by package; names alone and lists are taken too."""
    result = {}
    for package, names in (imports.items() if hasattr(imports, "items") else imports or ()):
        several = names if isinstance(names, (list, tuple, set)) else [names]
        result.setdefault(package, []).extend(name if isinstance(name, ImportVar) else ImportVar(tag=name) for name in several)
    return result


def merge_imports(*imports):
    """Several import dicts as one, each name once."""
    result = {}
    for one in imports:
        for package, names in parse_imports(one).items():
            known = result.setdefault(package, [])
            known.extend(name for name in names if name not in known)
    return result

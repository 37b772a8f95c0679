"""Names of npm packages and of scripts of the app's own."""

import functools
import json
import os
import pathlib
import re


def module_name(library):
    """What JavaScript imports for a library: "@scope/name@1.2/part" is "@scope/name/part"."""
    scope, slash, rest = library.partition("/") if library.startswith("@") else ("", "", library)
    name, _, path = rest.partition("/")
    return scope + slash + name.split("@")[0] + ("/" + path if path else "")


def is_local(library):
    return library.startswith(("/", "$/", "."))


def package_of(library):
    """The npm package of a library, with its version: "name@1.2"."""
    scope, slash, rest = library.partition("/") if library.startswith("@") else ("", "", library)
    return scope + slash + rest.partition("/")[0]


def _script(library):
    """The address of a script of the app's own: `$/public/x.js` and `/public/x.js` are the file assets/x.js."""
    path = library.removeprefix("$").lstrip("/")
    return "$assets/" + path.removeprefix("public/")


#: Modules that Reflex generates, or that come with its frontend: Vitrine has one for what components use of them.
FRONTEND = "$vitrine/frontend"


def is_of_frontend(library):
    """Whether it is one of these modules: `$/utils/state`, or `/utils/state` for short."""
    return library.removeprefix("$").startswith("/utils/") or module_name(library) == "react-router"


@functools.cache
def _frontend_names():
    share = pathlib.Path(__file__).parents[2]
    return frozenset(json.loads((share / "frontend/dev/frontend_names.json").read_text("utf-8")))


def complaint_about(library, name):
    """What is wrong with the import of a name from such a module; empty if nothing is."""
    if not is_of_frontend(library) or name in ("", "*") or (name == "default" and library.endswith("/utils/theme")):
        return ""
    known = _frontend_names() - {"default"}
    return "" if name in known else f"{library} has no {name!r} in Vitrine. What its frontend has is {', '.join(sorted(known))}"


def is_address(library):
    """Whether browsers load it from a server as it is: "https://esm.sh/…"."""
    return "://" in library


def imported_name(library):
    if is_address(library):
        return library
    if is_of_frontend(library):
        return FRONTEND
    return _script(library) if is_local(library) else module_name(library)


def packages_of(libraries):
    named = [library for library in libraries if library and not is_address(library)]
    return list(dict.fromkeys(package_of(library) for library in named if not imported_name(library).startswith("$")))


def ref_name(id):
    """The name under which `refs` of the browser has the element with this id."""
    return "ref_" + re.sub(r"\W", "_", id)


def uses_shell(library):
    """Whether a script of the app's own imports modules of the frontend that Reflex generates."""
    if not is_local(library) or is_of_frontend(library):
        return False
    path = "assets/" + _script(library).removeprefix("$assets/")
    for file in (path + extension for extension in ("", ".js", ".jsx", ".ts", ".tsx", ".mjs")):
        if os.path.isfile(file):
            with open(file, encoding="utf-8", errors="replace") as text:
                return "$/utils/" in text.read()
    return False

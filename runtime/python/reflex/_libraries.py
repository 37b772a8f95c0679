"""Names of npm packages and of scripts of the app's own."""


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


def imported_name(library):
    return _script(library) if is_local(library) else module_name(library)


def packages_of(libraries):
    return list(dict.fromkeys(package_of(library) for library in libraries if library and not is_local(library) and not library.startswith("$")))

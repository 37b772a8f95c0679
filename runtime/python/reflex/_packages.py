"""Python packages that an app may need and this Python may lack."""

import sys

#: Where the name to install is not the name to import.
_DISTRIBUTIONS = {
    "bs4": "beautifulsoup4",
    "cv2": "opencv-python",
    "dateutil": "python-dateutil",
    "dotenv": "python-dotenv",
    "jwt": "pyjwt",
    "PIL": "pillow",
    "sklearn": "scikit-learn",
    "socketio": "python-socketio",
    "yaml": "pyyaml",
}


def how_to_install(*modules):
    """What to type so that these modules can be imported here."""
    names = " ".join(_DISTRIBUTIONS.get(m.partition(".")[0], m.partition(".")[0]) for m in modules)
    if sys.prefix != sys.base_prefix:
        return f"Install it with: {sys.prefix}/bin/pip install {names}"
    return f"Install it into the project's own environment: python3 -m venv .venv && .venv/bin/pip install {names}"


def need(what, *modules):
    """Raises an error that names the package if a module is missing."""
    from importlib import import_module

    for module in modules:
        try:
            import_module(module)
        except ModuleNotFoundError as error:
            if error.name != module:
                raise
            raise ModuleNotFoundError(f"{what} needs the package {module}. {how_to_install(*modules)}", name=module) from None

"""rx.asset: files that browsers may load."""

import inspect
import os
import shutil


class AssetPath(str):
    """The address of a file of `assets/`, which a component's `library` may name by its `importable_path`."""

    @property
    def importable_path(self):
        return "$/public" + self


def asset(path, shared=False, subfolder=None):
    """The address of a file of `assets/`; with `shared`, of a file beside the module that asks, which is copied there."""
    if not shared:
        if subfolder is not None:
            raise ValueError("rx.asset: subfolder goes with shared=True")
        if not os.path.exists(os.path.join("assets", path)):
            raise FileNotFoundError(f"rx.asset: there is no file assets/{path}")
        return AssetPath("/" + path.lstrip("/"))
    frame = inspect.currentframe().f_back
    source = os.path.join(os.path.dirname(frame.f_code.co_filename), path)
    if not os.path.exists(source):
        raise FileNotFoundError(f"rx.asset: there is no file {path} beside {os.path.basename(frame.f_code.co_filename)}")
    parts = ["external", *frame.f_globals["__name__"].split("."), *([subfolder] if subfolder else []), path]
    target = os.path.join("assets", *parts)
    if not os.path.exists(target) or os.path.getmtime(target) < os.path.getmtime(source):
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy2(source, target)
    return AssetPath("/" + "/".join(parts))

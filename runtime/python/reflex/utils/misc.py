"""Small functions that Reflex keeps in several modules of `reflex.utils`."""

import asyncio
import functools
import os
from pathlib import Path

from ..constants import Dirs, Env


async def run_in_thread(func):
    """What a function returns that may block, called in a thread."""
    if asyncio.iscoroutinefunction(func):
        raise ValueError("run_in_thread() takes a function that is no coroutine; await that one itself")
    return await asyncio.to_thread(func)


def once(function):
    """The function, called once: its result is kept."""
    return functools.cache(function)


def is_prod_mode():
    """Whether the app is served as for its users."""
    return os.environ.get("REFLEX_ENV_MODE", Env.DEV.value) == Env.PROD.value


def is_testing_env():
    """Whether a test of pytest's is running."""
    return "PYTEST_CURRENT_TEST" in os.environ


def get_web_dir():
    """Where files are that belong to a build."""
    return Path(Dirs.WEB)

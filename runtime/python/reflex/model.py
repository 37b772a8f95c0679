"""rx.Model, rx.session and rx.asession: tables of a database, by SQLModel. Importing this needs the package sqlmodel."""

import os
import sys
from typing import Optional

from ._packages import need
from .config import get_config

need("rx.Model and rx.session", "sqlmodel")

import sqlalchemy  # noqa: E402
import sqlmodel  # noqa: E402
from sqlalchemy.pool import StaticPool  # noqa: E402

_engines = {}


def _absolute(url):
    """The URL with the path of an SQLite file made absolute: relative ones start at the project, wherever the app has gone."""
    url = sqlalchemy.engine.make_url(url)
    file = url.database
    if url.get_backend_name() != "sqlite" or not file or file.startswith((":", "file:")):
        return url
    project = os.path.dirname(os.path.abspath(sys.modules["rxconfig"].__file__))
    return url.set(database=os.path.join(project, file))


def _arguments(url):
    """What engines are made with: SQLite serves any thread, and the environment's SQLALCHEMY_… settings."""
    arguments = {"echo": _flag("SQLALCHEMY_ECHO", False), "pool_pre_ping": _flag("SQLALCHEMY_POOL_PRE_PING", True)}
    if url.get_backend_name() == "sqlite":
        arguments["connect_args"] = {"check_same_thread": False}
        if url.database in (None, "", ":memory:"):
            arguments["poolclass"] = StaticPool  # all threads share the one that there is
        return arguments
    for name in ("pool_size", "max_overflow", "pool_recycle", "pool_timeout"):
        value = os.environ.get("SQLALCHEMY_" + name.upper())
        if value is not None:
            arguments[name] = int(value)
    return arguments


def _flag(name, default):
    return os.environ.get(name, str(default)).lower() in ("true", "1", "yes", "y")


def get_engine(url=None):
    """The engine for a database URL (default: db_url of rx.Config), one for each."""
    url = url or get_config().db_url
    if not url:
        raise ValueError('There is no database: set db_url in rxconfig.py, as in rx.Config(db_url="sqlite:///reflex.db")')
    url = _absolute(url)
    if url not in _engines:
        _engines[url] = sqlmodel.create_engine(url, **_arguments(url))
    return _engines[url]


def get_async_engine(url=None):
    """The same for asynchronous sessions (default: async_db_url of rx.Config; for an SQLite file, the db_url)."""
    from sqlalchemy.ext.asyncio import create_async_engine

    url = url or get_config().async_db_url
    if not url:
        url = sqlalchemy.engine.make_url(get_config().db_url or "")
        if url.drivername != "sqlite":
            raise ValueError("rx.asession needs async_db_url in rxconfig.py: the URL of the database with an asynchronous driver")
        url = url.set(drivername="sqlite+aiosqlite")
    url = _absolute(url)
    if url.drivername == "sqlite+aiosqlite":
        need("rx.asession on SQLite", "aiosqlite", "greenlet")
    key = ("async", url)
    if key not in _engines:
        _engines[key] = create_async_engine(url, **_arguments(url))
    return _engines[key]


def session(url=None):
    """A session of the database, to be used in a `with` block."""
    return sqlmodel.Session(get_engine(url))


def asession(url=None):
    """A session of the database for coroutines, to be used in an `async with` block."""
    from sqlmodel.ext.asyncio.session import AsyncSession

    return AsyncSession(get_async_engine(url), expire_on_commit=False, autoflush=False)


def sqla_session(url=None):
    """A plain session of SQLAlchemy."""
    from sqlalchemy.orm import Session

    return Session(get_engine(url))


class ModelRegistry:
    """Classes whose tables belong to the app's database, besides SQLModel's own."""

    _models = []

    @classmethod
    def register(cls, model):
        """Class decorator."""
        cls._models.append(model)
        return model

    @classmethod
    def get_models(cls, include_empty=False):
        return {model for model in cls._current() if include_empty or model.metadata.tables}

    @classmethod
    def get_metadata(cls):
        """All tables of the app."""
        all_tables = sqlalchemy.MetaData()
        for metadata in [sqlmodel.SQLModel.metadata] + [model.metadata for model in cls._current()]:
            for table in metadata.tables.values():
                if table.key not in all_tables.tables:
                    table.to_metadata(all_tables)
        return all_tables

    @classmethod
    def _current(cls):
        # A module that was imported anew has registered its classes again; those of the import before are not the app's any more.
        def is_current(model):
            module = sys.modules.get(model.__module__)
            return module is not None and getattr(module, model.__name__, model) is model

        return [model for model in cls._models if is_current(model)]


class Model(sqlmodel.SQLModel):
    """A table, if the class says `table=True`: one row is an instance. It has an `id` unless it declares a primary key of its own."""

    id: Optional[int] = sqlmodel.Field(default=None, primary_key=True)

    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        if "__fields__" in cls.__dict__:  # pydantic 1 has collected them by now
            _drop_id(cls.__fields__, lambda field: field.field_info)

    @classmethod
    def __pydantic_init_subclass__(cls, **keywords):
        _drop_id(cls.model_fields, lambda field: field)

    @classmethod
    def select(cls):
        return sqlmodel.select(cls)

    @classmethod
    def get_fields(cls):
        """By name, as the pydantic in use describes them."""
        return getattr(cls, "model_fields", None) or cls.__fields__

    @classmethod
    def create_all(cls):
        """Makes the tables that are missing. (Changes of existing ones need a migration.)"""
        ModelRegistry.get_metadata().create_all(get_engine())

    @staticmethod
    def get_db_engine():
        return get_engine()

    @classmethod
    def migrate(cls, autogenerate=False):
        """Brings the database up to date, as `vitrine db migrate` does; does nothing before the first `vitrine db init`."""
        from . import _migrations

        return _migrations.migrate(autogenerate) if _migrations.is_initialised() else None

    def dict(self, **_):
        """Columns, and relationships that have been loaded."""
        mapper = sqlalchemy.inspect(type(self), raiseerr=False)
        if mapper is None:
            return {name: getattr(self, name) for name in type(self).__fields__}
        values = {name: getattr(self, name) for name in mapper.column_attrs.keys()}
        return {**values, **{name: self.__dict__[name] for name in mapper.relationships.keys() if name in self.__dict__}}

    def set(self, **values):
        for name, value in values.items():
            setattr(self, name, value)
        return self


def _drop_id(fields, info):
    keys = [name for name, field in fields.items() if getattr(info(field), "primary_key", None) is True]
    if "id" in keys and len(keys) > 1:
        fields.pop("id")


_REMEDIES = (
    (
        ("no such table", "no such column", "has no column named", "undefinedtable", "undefinedcolumn", "doesn't exist", "unknown column"),
        "The database does not match the models. Bring it up to date with: vitrine db migrate (before that, vitrine db init makes the "
        "first migration, vitrine db makemigrations one for changed models)",
    ),
    (
        ("database is locked", "database table is locked"),
        "Another program, or a session that was not committed or closed, is writing to the database. End it, then try again",
    ),
    (
        ("unable to open database file",),
        "Is the folder of db_url there, and may this user write in it?",
    ),
)


@sqlalchemy.event.listens_for(sqlalchemy.engine.Engine, "handle_error")
def _add_remedy(context):
    """Errors say what to do about them, wherever they are shown."""
    error = context.sqlalchemy_exception
    text = f"{type(context.original_exception).__name__}: {context.original_exception}".lower()
    for signs, remedy in _REMEDIES:
        if error is not None and any(sign in text for sign in signs):
            error.add_note(remedy)
            return

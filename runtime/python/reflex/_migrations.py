"""`vitrine db`: the schema of an app's database over time, by Alembic, in alembic.ini and alembic/versions of the project."""

import contextlib
import io
import os
import sys

from ._packages import need

need("vitrine db", "sqlmodel", "alembic")

import sqlalchemy  # noqa: E402
from alembic import autogenerate, command, config, util  # noqa: E402
from alembic.operations import ops  # noqa: E402
from alembic.runtime.environment import EnvironmentContext  # noqa: E402
from alembic.runtime.migration import MigrationContext  # noqa: E402
from alembic.script import ScriptDirectory  # noqa: E402

from .model import ModelRegistry, get_engine  # noqa: E402


class MigrationError(Exception):
    """Why there is no migration, and what to do."""


def main(action, message=None):
    """Carries out one action of `vitrine db`; tells on the standard output what was done."""
    actions = {"init": init, "makemigrations": lambda: makemigrations(message), "migrate": migrate, "status": status}
    try:
        actions[action]()
    except util.CommandError as error:
        raise MigrationError(str(error)) from error


def init():
    """Makes alembic.ini and alembic/, the first migration, and the tables."""
    if os.path.exists(_ini()):
        raise MigrationError(
            "This project has migrations already (alembic.ini). After changing a model: vitrine db makemigrations, then vitrine db migrate"
        )
    with _quietly():
        command.init(config.Config(_ini()), "alembic")  # relative, so that the project can be moved
    makemigrations("initial")
    migrate()


def makemigrations(message=None):
    """Writes what has changed between database and models as a new migration; its path, or None."""
    scripts = _scripts()
    request = {
        "message": message,
        "autogenerate": True,
        "sql": False,
        "head": "head",
        "splice": False,
        "branch_label": None,
        "version_path": None,
        "rev_id": None,
        "depends_on": None,
    }
    revisions = autogenerate.RevisionContext(_config(), scripts, request, process_revision_directives=_finish)

    def compare(heads, context):
        if set(context.get_current_heads()) != set(scripts.get_heads()):
            raise MigrationError("There are migrations that this database has not had yet. First: vitrine db migrate")
        revisions.run_autogenerate(heads, context)
        return []

    _in_environment(scripts, compare)
    with _quietly():
        made = [revision for revision in revisions.generate_scripts() if revision]
    for revision in made:
        print(f"Wrote {os.path.relpath(revision.path)}")
    if not made:
        print("The models are as the database is: there is nothing to migrate.")
    return made[0].path if made else None


def migrate(autogenerate=False):
    """Carries out the migrations that the database has not had yet."""
    if autogenerate:
        makemigrations()
    scripts = _scripts()
    done = []

    def upgrade(revision, _):
        steps = scripts._upgrade_revs("heads", revision)
        done.extend(step.revision for step in steps)
        return steps

    _in_environment(scripts, upgrade)
    for revision in done:
        print(f"Migrated to {revision.revision}{f' ({revision.doc})' if revision.doc else ''}")
    if not done:
        print("The database is up to date.")
    return True


def status():
    """Lists the migrations, with a cross for those that the database has had."""
    scripts = _scripts()
    with get_engine().connect() as connection:
        heads = MigrationContext.configure(connection).get_current_heads()
    had = {revision.revision for revision in scripts.iterate_revisions(heads, "base")} if heads else set()
    for revision in reversed(list(scripts.walk_revisions())):
        print(f"[{'x' if revision.revision in had else ' '}] {revision.revision} {revision.doc or ''}".rstrip())


def _quietly():
    """Alembic's own progress messages are not for our users: they advise to edit files that need no edit."""
    return contextlib.redirect_stdout(io.StringIO())


def _path(name):
    return os.path.join(os.path.dirname(os.path.abspath(sys.modules["rxconfig"].__file__)), name)


def _ini():
    return _path(os.environ.get("ALEMBIC_CONFIG", "alembic.ini"))


def is_initialised():
    """Whether the project has migrations."""
    return os.path.exists(_ini())


def _config():
    if not is_initialised():
        raise MigrationError("This project has no migrations yet. First: vitrine db init")
    result = config.Config(_ini())
    location = result.get_main_option("script_location") or "alembic"
    result.set_main_option("script_location", _path(location).replace("%", "%%") if ":" not in location else location)
    return result


def _scripts():
    return ScriptDirectory.from_config(_config())


def _in_environment(scripts, function):
    """Runs a function that decides on steps, and the steps, on the database."""
    with get_engine().connect() as connection:
        with EnvironmentContext(_config(), scripts, fn=function) as environment:
            environment.configure(
                connection=connection,
                target_metadata=ModelRegistry.get_metadata(),
                compare_type=True,
                render_as_batch=True,  # SQLite changes a table by copying it
                render_item=_render_item,
            )
            with environment.begin_transaction():
                environment.run_migrations()
        if hasattr(connection, "commit"):  # SQLAlchemy 2
            connection.commit()


def _finish(_context, _revision, directives):
    """What the generated migration lacks; and none at all if nothing has changed."""
    script = directives[0]
    if script.upgrade_ops.is_empty():
        directives.clear()
        return
    script.imports.add("import sqlmodel")
    _give_defaults(script.upgrade_ops)


def _render_item(kind, item, context):
    if kind == "type" and type(item).__module__.startswith("sqlmodel."):
        context.imports.add("import sqlmodel")
    return False


def _give_defaults(operations):
    """A column that must not be empty gets the model's default in the rows that are there already."""
    for operation in operations.ops:
        if isinstance(operation, ops.OpContainer):
            _give_defaults(operation)
        if not isinstance(operation, ops.AddColumnOp) or operation.column.server_default is not None:
            continue
        column = operation.column
        if column.default is not None and column.default.is_scalar:
            value = getattr(column.default.arg, "name", column.default.arg)  # an Enum is stored by its name
            truth = {True: sqlalchemy.true, False: sqlalchemy.false} if isinstance(value, bool) else {}
            column.server_default = sqlalchemy.DefaultClause(truth[value]() if truth else sqlalchemy.literal(value))
        elif not column.nullable:
            raise MigrationError(
                f"The new column '{column.name}' of the table '{operation.table_name}' must not be empty, but the rows that are there have "
                f"no value for it. Give it a default in the model ({column.name}: ... = ...), or let it be None"
            )

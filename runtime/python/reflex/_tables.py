"""Tables of SQLModel over a reload: the project's classes are made anew, those of installed packages stay.

Needs no package: as long as nobody has imported sqlmodel there is nothing to do.
"""

import sys

_before = None  # what SQLModel knew before the load that is under way


def start_loading():
    """Gives SQLModel a registry without the tables of the project, whose modules are about to be imported again."""
    global _before
    model = _model()
    if model is None:
        return
    from sqlalchemy.orm import clsregistry, registry

    _before = (model._sa_registry, model.metadata)
    fresh = registry()
    for mapper in _before[0].mappers:
        cls = mapper.class_
        if cls.__module__ in sys.modules:
            clsregistry.add_class(cls.__name__, cls, fresh._class_registry)
            for table in mapper.tables:
                fresh.metadata._add_table(table.name, table.schema, table)
    model._sa_registry, model.metadata = fresh, fresh.metadata


def end_loading(good):
    global _before
    if _before and not good:
        model = _model()
        model._sa_registry, model.metadata = _before
    _before = None


def _model():
    module = sys.modules.get("sqlmodel")
    return getattr(module, "SQLModel", None)

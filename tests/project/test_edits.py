import importlib
import inspect
import pkgutil

import studio.project
from studio.project import edits
from studio.project.rows import Rows


def test_every_edit_is_found_in_one_place():
    named = set()
    for module in pkgutil.iter_modules(studio.project.__path__):
        if module.name.startswith("edits_"):
            content = importlib.import_module(f"studio.project.{module.name}")
            named |= {
                name
                for name, function in inspect.getmembers(content, inspect.isfunction)
                if function.__module__ == content.__name__ and _is_edit(function)
            }
    assert named == set(edits.__all__)


def _is_edit(function) -> bool:
    parameters = list(inspect.signature(function).parameters.values())
    returns = str(inspect.signature(function).return_annotation)
    return not function.__name__.startswith("_") and parameters[0].annotation is Rows and "Message" in returns

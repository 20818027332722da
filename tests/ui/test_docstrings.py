"""The window's methods are described, also what overrides Qt; ruff leaves those out for Qt's names' sake."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import studio.ui


def undocumented(module_name: str) -> Iterator[str]:
    """Public methods of a module's classes without a docstring: what an override does Qt cannot tell."""
    module = importlib.import_module(module_name)
    for owner in vars(module).values():
        if not inspect.isclass(owner) or owner.__module__ != module_name:
            continue
        for name, member in vars(owner).items():
            method = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
            written_here = inspect.isfunction(method) and method.__code__.co_filename == module.__file__
            if written_here and not name.startswith("_") and not method.__doc__:
                yield f"{owner.__qualname__}.{name}"


def test_every_method_of_the_windows_own_says_what_it_is_for() -> None:
    modules = [found.name for found in pkgutil.walk_packages(studio.ui.__path__, "studio.ui.")]
    assert len(modules) > 200
    missing = {name: [*undocumented(name)] for name in modules}
    assert not {name: methods for name, methods in missing.items() if methods}

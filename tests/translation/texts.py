"""Every text that the program shows its user, as the code has it: what a catalogue must translate.

Texts are found by reading the code, without running it: what is said by ``tr``, `title`, `Message` and the
errors made for users, and the titles of the plain tables.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

STUDIO = Path(__file__).resolve().parents[2] / "studio"

SAYING = frozenset({"tr", "_tr", "title", "Message", "StudioError", "Missing"})
"""What takes a text as its first argument."""
TRANSLATING = "translate"
"""Qt's own function, which takes it as the second."""
TABLES = {
    # By the name of the class or function that makes a table's line: which arguments are texts.
    "Action": (1, "tip", "title"),
    "_edit": (1, "tip", "text"),
    "Submenu": (0, "title"),
    "PanelInfo": (1, "title"),
    "EngineInfo": (1, 2, "title", "description"),
    "Choice": (1, 2, "tip"),
    "_toggle": (1, 3, "tip"),
}
CONSTANTS = frozenset({"MENUS", "WORKSPACES", "BUTTON_TEXTS", "THEMES"})
"""Constants whose texts are titles: those of a pair or of a dictionary's values."""


def texts_of_program() -> dict[str, str]:
    """Each text and where it is said first: "ui/status.py:41"."""
    found: dict[str, str] = {}
    for file in sorted(STUDIO.rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        for text, line in _texts_in(tree):
            found.setdefault(text, f"{file.relative_to(STUDIO)}:{line}")
    return found


def fields_of(text: str) -> set[str]:
    """The names of the values that a text takes: "{count} of {total}" takes two."""
    return set(re.findall(r"(?<!\{)\{(\w+)[^{}]*\}", text))


def _texts_in(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _texts_of_call(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id in CONSTANTS for target in targets):
                yield from _titles_in(node.value)


def _texts_of_call(call: ast.Call) -> Iterator[tuple[str, int]]:
    name = _name(call.func)
    if name in SAYING or name == TRANSLATING:
        place = 1 if name == TRANSLATING else 0
        yield from _literals(call.args[place : place + 1])
    if name == "Choice":
        yield from _titles_in(call.args[3])
    for wanted in TABLES.get(name, ()):
        if isinstance(wanted, int):
            yield from _literals(call.args[wanted : wanted + 1])
        else:
            yield from _literals([each.value for each in call.keywords if each.arg == wanted])


def _literals(nodes: list[ast.expr]) -> Iterator[tuple[str, int]]:
    """Texts among these, also those that an ``if`` chooses between."""
    for node in nodes:
        if isinstance(node, ast.IfExp):
            yield from _literals([node.body, node.orelse])
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
            yield node.value, node.lineno


def _titles_in(value: ast.expr) -> Iterator[tuple[str, int]]:
    if isinstance(value, ast.Dict):
        yield from _literals(value.values)
    elif isinstance(value, ast.Tuple):
        for pair in value.elts:
            if isinstance(pair, ast.Tuple):
                # (name, title) or (title, entries): names are the first of two texts.
                said = list(_literals(pair.elts))
                yield from said[-1:]


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""

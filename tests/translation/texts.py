"""Every text that the program shows its user, as the code has it: what a catalogue must translate.

Texts are found by reading the code, without running it: what is said by ``tr``, `Message` and the
errors made for users, and the titles of the plain tables.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

STUDIO = Path(__file__).resolve().parents[2] / "studio"

SAYING = frozenset({"tr", "Message", "StudioError", "Missing"})
"""What takes a text as its first argument."""
MESSAGES = SAYING - {"tr"}
"""Of these, what may be handed a text by its name."""
TRANSLATING = "translate"
"""Qt's own function, which takes it as the second."""
TABLES = {
    # By the name of the class or function that makes a table's line: which arguments are texts.
    "Action": (1, 8, "tip", "title"),
    "_edit": (1, 6, "tip", "text"),
    "Submenu": (0, "title"),
    "PanelInfo": (1, "title"),
    "EngineInfo": (1, 2, "title", "description"),
    "EngineSetting": (1, 2, 7, "title", "about", "unit"),
    "Choice": (1, 2, "tip"),
    "_toggle": (1, 3, "tip"),
    "Risk": (0, 1),
    "Writer": (1, 2),
    "PathStage": (1, 2),
    "StageButton": (0, 2, "again"),
    "label_with_kept": (0, 1),
}
CONSTANTS = frozenset({"MENUS", "WORKSPACES", "BUTTON_TEXTS", "THEMES", "WAYS"})
"""Constants whose texts are titles: those of a pair or of a dictionary's values."""
LISTS = frozenset(
    {
        "REASONS",
        "MOUSE",
        "EDGE_CLICKS",
        "_STATE_LABELS",
        "_ONE_STATE_LABELS",
        "_CLIP_LABELS",
        "_SENTENCES",
        "NOT_YET",
    }
)
"""Constants that are nothing but texts, the keys of dictionaries apart."""


@cache
def texts_of_program() -> dict[str, str]:
    """Each text and where it is said first: "ui/status.py:41"."""
    modules = {file: _Module(file) for file in sorted(STUDIO.rglob("*.py"))}
    constants: dict[str, list[ast.expr]] = defaultdict(list)
    for module in modules.values():
        for name in filter(str.isupper, module.named):  # a constant may be said in another module
            constants[name] += module.named[name]
    found: dict[str, str] = {}
    for file, module in modules.items():
        for text, line in module.texts(module.named | constants):
            found.setdefault(text, f"{file.relative_to(STUDIO)}:{line}")
    return found


def fields_of(text: str) -> set[str]:
    """The names of the values that a text takes: "{count} of {total}" takes two."""
    return set(re.findall(r"(?<!\{)\{(\w+)[^{}]*\}", text))


class _Module:
    """The calls of a module, its tables, and the texts that have names in it."""

    def __init__(self, file: Path) -> None:
        self.calls: list[ast.Call] = []
        self.tables: list[ast.expr] = []
        self.lists: list[ast.expr] = []
        self.named: dict[str, list[ast.expr]] = defaultdict(list)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                self.calls.append(node)
            elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                self._add(_names_of(node), node.value)

    def texts(self, named: dict[str, list[ast.expr]]) -> Iterator[tuple[str, int]]:
        """The texts said here, with their lines."""
        for call in self.calls:
            yield from _texts_of_call(call, named)
        for table in self.tables:
            yield from _titles_in(table)
        for each in self.lists:
            yield from _texts_in(each)

    def _add(self, names: list[str], value: ast.expr) -> None:
        if CONSTANTS.intersection(names):
            self.tables.append(value)
        elif LISTS.intersection(names):
            self.lists.append(value)
        elif isinstance(value, ast.Constant | ast.IfExp):
            for name in names:
                self.named[name].append(value)


def _names_of(node: ast.Assign | ast.AnnAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _texts_of_call(call: ast.Call, named: dict[str, list[ast.expr]]) -> Iterator[tuple[str, int]]:
    name = _name(call.func)
    if name in SAYING or name == TRANSLATING:
        place = 1 if name == TRANSLATING else 0
        said = call.args[place : place + 1]
        yield from _literals(said)
        if name in MESSAGES:
            yield from _literals([text for each in said for text in named.get(_name(each), [])])
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


def _texts_in(value: ast.expr) -> Iterator[tuple[str, int]]:
    """All texts of a list."""
    parts = value.values if isinstance(value, ast.Dict) else getattr(value, "elts", [])
    yield from _literals(parts)
    for part in parts:
        yield from _texts_in(part)


def _titles_in(value: ast.expr) -> Iterator[tuple[str, int]]:
    if isinstance(value, ast.Dict):
        yield from _literals(value.values)
    elif isinstance(value, ast.Tuple):
        for pair in value.elts:
            if isinstance(pair, ast.Tuple):
                # (name, title) or (title, entries): names are the first of two texts.
                said = list(_literals(pair.elts))
                yield from said[-1:]


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""

"""Which keys do what now: ours, over them a preset's, over both the user's own.

A key does one thing only. Where two actions want it, the user's wish comes before the preset and the preset
before ours, so that a file of settings from another version cannot make a key ambiguous.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from studio.settings import Settings
from studio.ui.key_presets import OURS, PRESETS
from studio.ui.menus import ACTIONS

Keys = Mapping[str, tuple[str, ...]]
"""Name of an action to its keys, as Qt writes them in any language ("Ctrl+Shift+Z")."""

CHORD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_FUNCTION_KEYS = range(Qt.Key.Key_F1, Qt.Key.Key_F35 + 1)


def keys_in_force(settings: Settings) -> Keys:
    """The keys of every action."""
    return _resolved(settings.key_preset, tuple(sorted(settings.keys.items())))


def keys_of_preset(preset: str) -> Keys:
    """The keys of every action where the user has none of their own."""
    return _resolved(preset, ())


def who_has(keys: Keys, wanted: str, besides: str = "") -> str | None:
    """The name of the action that a key belongs to, None where it is free."""
    key = portable(wanted)
    return next((name for name, its in keys.items() if key in its and name != besides), None)


def portable(key: str) -> str:
    """A key as it is stored and compared; "" for one that Qt does not know."""
    sequence = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    known = sequence.count() > 0 and _first(sequence).key() != Qt.Key.Key_unknown
    return sequence.toString(QKeySequence.SequenceFormat.PortableText) if known else ""


def is_bare(key: str) -> bool:
    """Whether a key is one that text fields, lists and buttons need for themselves: no chord, no F key."""
    first = _first(QKeySequence(key))
    return not first.keyboardModifiers() & CHORD and first.key() not in _FUNCTION_KEYS


def _first(sequence: QKeySequence) -> QKeyCombination:
    return sequence[0]  # type: ignore[index]  # PySide's stubs leave it out


@lru_cache(maxsize=8)
def _resolved(preset: str, own: tuple[tuple[str, tuple[str, ...]], ...]) -> Keys:
    # No key at all is a wish; keys of which Qt knows none are none: the file was spoilt.
    by_user = {name: keys for name, keys in own if not keys or any(map(portable, keys))}
    by_preset = PRESETS.get(preset, PRESETS[OURS]).keys
    taken: set[str] = set()
    found: dict[str, tuple[str, ...]] = {}
    ours = {action.name: action.keys for action in ACTIONS}
    for layer in (by_user, by_preset, ours):
        for name in ours:
            if name in layer and name not in found:
                found[name] = _free(layer[name], taken)
                taken.update(found[name])
    return MappingProxyType({name: found[name] for name in ours})


def _free(keys: Iterable[str], taken: set[str]) -> tuple[str, ...]:
    known = dict.fromkeys(key for each in keys if (key := portable(each)))
    return tuple(key for key in known if key not in taken)


def with_key(settings: Settings, name: str, key: str) -> dict[str, tuple[str, ...]]:
    """The user's own keys where an action also gets `key`, which whoever had it loses."""
    force = keys_in_force(settings)
    wanted = portable(key)
    loser = who_has(force, wanted, besides=name)
    own = dict(settings.keys)
    if loser is not None:
        own[loser] = tuple(each for each in force[loser] if each != wanted)
    own[name] = tuple(dict.fromkeys([*force[name], wanted]))
    return _needed(settings.key_preset, own)


def without_key(settings: Settings, name: str, key: str) -> dict[str, tuple[str, ...]]:
    """The user's own keys where an action no longer has `key`."""
    kept = tuple(each for each in keys_in_force(settings)[name] if each != portable(key))
    return _needed(settings.key_preset, settings.keys | {name: kept})


def without_own(settings: Settings, name: str) -> dict[str, tuple[str, ...]]:
    """The user's own keys where an action has the preset's again, but for those that the user gave away."""
    return {each: keys for each, keys in settings.keys.items() if each != name}


def _needed(preset: str, own: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Only the entries that say something else than the preset."""
    of_preset = keys_of_preset(preset)
    return {name: keys for name, keys in own.items() if keys != of_preset.get(name)}

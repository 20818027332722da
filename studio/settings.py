"""The user's choices, and the folders of the program.

`Settings` is a frozen dataclass, stored as JSON in the user's configuration folder. A file that is damaged,
of an older or a newer version never stops the program: each field that cannot be used takes its default, and
keys that this version does not know are kept in the file.

The environment variable ``GOLD_VOICE_STUDIO_HOME`` puts all of the user's folders into one.
"""

import dataclasses
import json
import logging
import math
import os
import tempfile
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import platformdirs

APPLICATION = "gold-voice-studio"
HOME_VARIABLE = "GOLD_VOICE_STUDIO_HOME"
RECENT_PROJECTS_KEPT = 12

log = logging.getLogger(__name__)


def _one_of(default: str, *choices: str) -> Any:
    return field(default=default, metadata={"choices": (default, *choices)})


def _between(default: float, least: float, most: float) -> Any:
    return field(default=default, metadata={"bounds": (least, most)})


@dataclass(frozen=True)
class Settings:
    """What the user chose, for all projects; changed by ``dataclasses.replace`` and `save_settings`."""

    # Look and language
    theme: str = _one_of("system", "light", "dark", "high-contrast")
    """Palette of the window; "system" follows the desktop."""
    language: str = "system"
    """Language of the window: a code such as "de", or "system"."""
    key_preset: str = _one_of("studio", "praat", "audacity", "aegisub")
    """Which program's keys the key map starts from."""
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict, metadata={"lists": True})
    """The user's own keys over the preset: name of an action to its keys; none takes its keys away."""
    recent_actions: tuple[str, ...] = ()
    """What the command palette did last, newest first, by the names of its lines."""
    layouts: dict[str, str] = field(default_factory=dict)
    """The user's arrangement of the panels: name of the workspace to Qt's saved state in base64."""
    workspace: str = "annotate"
    """The workspace that opens first."""
    window_geometry: str = ""
    """Where the window was and how large, as Qt's saved geometry in base64."""

    # Sound
    output_device: str = ""
    """Name of the device that plays; empty is the system's default."""
    input_device: str = ""
    """Name of the device that records; empty is the system's default."""
    volume: float = _between(1.0, 0.0, 1.0)
    """Gain of what is played, 1 leaves it as it is."""
    loop: bool = False
    """What is played begins again at its end."""
    follow_playhead: str = _one_of("page", "scroll", "off")
    """While playing, the view turns pages, scrolls smoothly, or stays."""
    play_on_advance: bool = True
    """Stepping to the next or previous turn or word plays it."""
    play_on_click: bool = False
    """A click on a turn or a word plays it, one beside them plays from there."""
    skip_silence: bool = False
    """Playing from the playhead or a selected time passes over silence."""
    snap: bool = True
    """Edges that are dragged snap to their neighbours and to the playhead."""

    # Drawing of sound and words: the fields of studio.ui.timeline.look.Look, where their values are explained
    channels_apart: bool = False
    """Each channel has a waveform of its own."""
    pitch_curve: bool = False
    """The pitch is drawn below the spectrogram."""
    energy_curve: bool = False
    """The loudness is drawn below the spectrogram."""
    spectrogram_scale: str = _one_of("linear", "mel")
    """Whether frequencies stand at equal steps of hertz or of mel."""
    spectrogram_top_hz: float = _between(8000.0, 0.0, 1_000_000.0)
    """Highest frequency of the spectrogram in Hz; 0 is all that the recording holds."""
    spectrogram_range_db: float = _between(0.0, 0.0, 120.0)
    """Decibels from the spectrogram's darkest to its brightest; 0 is what suits the recording."""
    spectrogram_window_s: float = _between(0.01, 0.002, 0.1)
    """Length of the spectrogram's window in seconds."""
    spectrogram_colours: str = _one_of("", "CET-L1", "inferno", "magma", "viridis", "cividis", "CET-L17")
    """Name of the spectrogram's colour map; empty is the theme's."""
    tint_words_below: float = _between(0.6, 0.0, 1.0)
    """Words with an alignment score below it are tinted; 0 tints none."""

    # Review
    risk_weights: dict[str, float] = field(default_factory=dict)
    """How much each kind of risk counts in the queue of problems, 0 to 1; others have their own weight."""

    # Work
    recent_projects: tuple[str, ...] = ()
    """Folders of the projects opened last, newest first, at most 12."""
    reopen_last_project: bool = True
    """A start without a project opens the newest of the recent ones."""
    threads: int = _between(0, 0, 256)
    """Threads that one job may use; 0 shares the cores out by itself."""

    # Others' models
    allow_downloads: bool = False
    """The user agreed that weights may be fetched from the internet. Without it no socket opens."""
    hub_token: str = field(default="", repr=False)
    """Access token of the model hub, never printed or logged; see `effective_hub_token`."""


def load_settings() -> Settings:
    """The stored settings; the defaults where there is no file or a value in it is not usable."""
    stored = _stored_values()
    usable = {}
    for option in dataclasses.fields(Settings):
        if option.name in stored:
            try:
                usable[option.name] = _checked(option, stored[option.name])
            except (TypeError, ValueError) as problem:
                # The value itself stays out of the log: it may be the token.
                log.warning("setting %s is not usable (%s) and takes its default", option.name, problem)
    return Settings(**usable)


def save_settings(settings: Settings) -> None:
    """Write the settings in one step: a crash leaves either the old file or the new one.

    The file is readable by the user alone, since it may hold the hub token. Raises OSError where the folder
    cannot be written.
    """
    target = settings_file()
    values = _stored_values() | dataclasses.asdict(settings)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".settings-", suffix=".json")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(values, stream, indent=2, ensure_ascii=False)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def with_recent_project(settings: Settings, project: Path) -> Settings:
    """The settings with `project` as the newest of the recent projects."""
    newest = str(project.absolute())
    others = [folder for folder in settings.recent_projects if folder != newest]
    return dataclasses.replace(settings, recent_projects=(newest, *others)[:RECENT_PROJECTS_KEPT])


def effective_hub_token(settings: Settings) -> str | None:
    """The token for the model hub: the user's setting, else ``HF_TOKEN`` of the environment, else None."""
    return settings.hub_token or os.environ.get("HF_TOKEN") or None


def settings_file() -> Path:
    """Where the settings are stored."""
    return _user_folder("config") / "settings.json"


def log_folder() -> Path:
    """Where the program writes its log files; made on demand by whoever writes."""
    return _user_folder("log")


def resources_folder() -> Path:
    """Fonts, icons, theme and prompts that come with the program, read only."""
    return _shipped_folder("resources")


def models_folder() -> Path:
    """Weights that come with the program, read only; see `downloads_folder` for the others."""
    return _shipped_folder("models")


def downloads_folder() -> Path:
    """Where weights go that the user agreed to download."""
    checkout = checkout_folder()
    if checkout and not os.environ.get(HOME_VARIABLE):
        return checkout / "models" / "downloads"
    return _user_folder("data") / "models"


def projects_folder() -> Path:
    """Where new projects are offered: `projects/` of a checkout, else in the user's documents."""
    checkout = checkout_folder()
    if checkout and not os.environ.get(HOME_VARIABLE):
        return checkout / "projects"
    return _user_folder("projects")


@cache
def checkout_folder() -> Path | None:
    """The folder of the source checkout that the program runs from; None for an installed program."""
    above = Path(__file__).resolve().parent.parent
    return above if (above / "pyproject.toml").is_file() and (above / "main.py").is_file() else None


def _shipped_folder(name: str) -> Path:
    """`name` beside the package in a checkout, inside the package when it is installed.

    A path and not importlib.resources' abstract file: Qt and torch open files by path, and wheels
    are always unpacked.
    """
    return (checkout_folder() or Path(__file__).resolve().parent) / name


def _user_folder(kind: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).absolute() / kind
    if kind == "projects":
        return platformdirs.user_documents_path() / "Gold Voice Studio"
    folder: Path = getattr(platformdirs, f"user_{kind}_path")(APPLICATION, appauthor=False)
    return folder


def _stored_values() -> dict[str, Any]:
    """What the settings file holds, unchecked; nothing where it is missing or damaged."""
    try:
        values = json.loads(settings_file().read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as problem:
        log.warning("the settings file cannot be read, defaults are used: %s", type(problem).__name__)
        return {}
    return values if isinstance(values, dict) else {}


def _checked(option: dataclasses.Field[Any], value: Any) -> Any:
    """`value` in the type of its option; raises TypeError or ValueError where it does not fit."""
    kind = type(option.default) if option.default is not dataclasses.MISSING else dict
    if kind is float and type(value) is int:
        value = float(value)
    if kind is tuple:
        return _texts(value)
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise TypeError(f"{kind.__name__} wanted, {type(value).__name__} found")
    if option.metadata.get("lists"):
        return _text_lists(value)
    if isinstance(value, dict):
        return _weights(value) if option.name == "risk_weights" else _dict_of_texts(value)
    _check_limits(option, value)
    return value


def _check_limits(option: dataclasses.Field[Any], value: Any) -> None:
    choices = option.metadata.get("choices")
    if choices and value not in choices:
        raise ValueError(f"one of {', '.join(choices)} wanted")
    bounds = option.metadata.get("bounds")
    if bounds and not (math.isfinite(value) and bounds[0] <= value <= bounds[1]):
        raise ValueError(f"a number from {bounds[0]} to {bounds[1]} wanted")


def _dict_of_texts(value: dict[str, Any]) -> dict[str, Any]:
    _texts(list(value.values()))
    return value


def _weights(value: dict[str, Any]) -> dict[str, float]:
    if not all(isinstance(weight, int | float) and 0 <= weight <= 1 for weight in value.values()):
        raise ValueError("numbers from 0 to 1 wanted")
    return {kind: float(weight) for kind, weight in value.items()}


def _texts(values: Any) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise TypeError("texts wanted")
    return tuple(values)


def _text_lists(values: dict[Any, Any]) -> dict[str, tuple[str, ...]]:
    """The entries that are lists of texts; one that a person spoilt by hand costs no other."""
    usable = {}
    for name, texts in values.items():
        try:
            usable[name] = _texts(texts)
        except TypeError:
            log.warning("setting %s of keys is not a list of texts and is left out", name)
    return usable

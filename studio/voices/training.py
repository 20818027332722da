"""Fine-tuning a voice: what a run is told, how its folder is laid out, and the generator that trains.

A run folder needs no project and no database: ``run.json`` (engine, settings), ``snapshot/`` (the frozen
gold clips), ``base.pt`` or ``base.safetensors`` where training starts from other weights,
``checkpoints/`` and ``probes/``. Free of torch; the loop itself is studio.voices.training_loop.
"""

import json
import math
import os
import shutil
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, Final

from studio.dataset.snapshot import Snapshot, load_snapshot, manifest_hash
from studio.errors import Message, StudioError
from studio.events import Event
from studio.voices.engine import ENGINES, load_engine

RUN_FILE = "run.json"
STOP_FILE = "stop"
CHECKPOINTS = "checkpoints"
PROBES = "probes"
FORMAT = "gold-voice-studio run"
VERSION = 1
PROBE_TEXT = "The quick brown fox jumps over the lazy dog."
AUTO_PRECISION = "auto"
EXACT_PRECISION: Final = "32-true"
MIXED_PRECISION: Final = "bf16-mixed"
PRECISIONS = (AUTO_PRECISION, EXACT_PRECISION, MIXED_PRECISION)
UNPLANNED = 10_000_000
"""Steps of a run that was told minutes, until it knows how many they are for."""
DISK_NEEDED_BESIDE_MB = 200
"""Free space that training leaves to the rest of the system."""


@dataclass(frozen=True)
class TrainingSettings:
    """What a run is told. Two runs with equal settings, snapshot and base weights train alike."""

    steps: int = 2000
    """The step at which training ends; a resumed run goes on from its last checkpoint to here."""
    minutes: float = 0.0
    """Time to train, with checkpoints: it becomes a number of steps once they are timed; 0 counts steps."""
    most_epochs: int = 0
    """With minutes: so often is each clip learned from at most, then training ends early; 0 sets no limit."""
    batch_size: int = 12
    """Clips in one step; fewer need less memory."""
    learning_rate: float = 1e-4
    """Size of the steps once warmed up; 1e-4 suits fine-tuning, 1e-3 training from nothing."""
    warmup_steps: int = 20
    """Steps over which the learning rate rises to its full size."""
    halve_every: int = 0
    """Steps after which the learning rate is halved, again and again; 0 keeps it."""
    settle: float = 0.0
    """Share of the steps, at the end, in which the learning rate falls to a hundredth; 0 keeps it."""
    patience: int = 0
    """Checkpoints in a row, once the learning rate falls, that may be no better; then it ends. 0 goes on."""
    clip_gradient: float = 1.0
    """Longest gradient that is followed; a longer one is shortened to this."""
    seed: int = 0
    """Decides the order of the clips and everything else that is drawn."""
    checkpoint_every: int = 250
    """Steps between checkpoints, each with its held-out loss and a probe sentence."""
    keep_best: int = 3
    """Checkpoints kept for their score on held-out clips, besides the latest."""
    disk_budget_mb: int = 4000
    """Megabytes that the run's checkpoints may take together."""
    vocoder_steps: int = 0
    """Steps by which the vocoder learns the speaker after the rest, of an engine that has one to teach."""
    probe_text: str = PROBE_TEXT
    """Sentence that each checkpoint speaks; empty for none."""
    least_seconds: float = 5.0
    """Seconds of gold speech without which training is refused."""
    model: str = "auto"
    """Size of a network that starts from nothing; "auto" takes that of the base weights, else "small"."""
    threads: int = 0
    """Processor threads; 0 leaves it to torch."""
    background: bool = True
    """Run at low priority, so that speaking and the window come first."""
    device: str = "auto"
    """"cpu", "cuda", "mps", or "auto" for the best there is."""
    devices: int = 1
    """Number of devices, on each machine, that share each batch."""
    nodes: int = 1
    """Number of machines that share each batch."""
    precision: str = EXACT_PRECISION
    """Arithmetic, in Lightning Fabric's words; "auto" is mixed where bfloat16 is fast, else exact."""

    def __post_init__(self) -> None:
        for name in ("steps", "batch_size", "checkpoint_every", "devices", "nodes"):
            _require(getattr(self, name) >= 1, name, "at least 1")
        for name in (
            "warmup_steps",
            "halve_every",
            "vocoder_steps",
            "keep_best",
            "patience",
            "threads",
            "least_seconds",
            "minutes",
            "most_epochs",
            "disk_budget_mb",
        ):
            _require(0 <= getattr(self, name) < math.inf, name, "0 or more")
        _require(0 <= self.settle <= 1, "settle", "from 0 to 1")
        _require(self.precision in PRECISIONS, "precision", f"one of {', '.join(PRECISIONS)}")
        for name in ("learning_rate", "clip_gradient"):
            _require(0 < getattr(self, name) < float("inf"), name, "more than 0")

    def to_json(self) -> dict[str, Any]:
        """The settings as plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> "TrainingSettings":
        """The settings that `to_json` gave; names that this version does not know are left out.

        Raises StudioError where a value cannot be used.
        """
        known = {option.name: type(option.default) for option in fields(cls)}
        values = {}
        for name, value in stored.items():
            if name not in known:
                continue
            if known[name] is float and type(value) is int:
                value = float(value)
            _require(type(value) is known[name], name, f"a value of the kind {known[name].__name__}")
            values[name] = value
        return cls(**values)

    def learning_rate_at(self, step: int) -> float:
        """The learning rate of step `step`, counted from 1."""
        warm = min(1.0, step / self.warmup_steps) if self.warmup_steps else 1.0
        halved = 0.5 ** (step / self.halve_every) if self.halve_every else 1.0
        left = max(0, self.steps - step) / (self.settle * self.steps) if self.settle else 1.0
        return self.learning_rate * warm * halved * max(0.01, min(1.0, left))


@dataclass(frozen=True)
class RunFolder:
    """A run as its folder describes it. `base` is the file of the weights that it starts from, or None.

    A run that makes a base for many speakers has no gold clips: its engine reads `material` instead.
    """

    folder: Path
    engine: str
    settings: TrainingSettings
    snapshot: Snapshot
    base: Path | None
    speaker: str = field(default="")
    material: Mapping[str, Any] = field(default_factory=dict)

    @property
    def checkpoints(self) -> Path:
        """Where the checkpoints lie."""
        return self.folder / CHECKPOINTS

    @property
    def probes(self) -> Path:
        """Where the probe sentences lie."""
        return self.folder / PROBES

    def relative(self, path: Path) -> str:
        """A path inside the folder as events name it, with forward slashes."""
        return path.relative_to(self.folder).as_posix()


def prepare_run(
    run_folder: Path,
    snapshot: Snapshot,
    engine: str,
    settings: TrainingSettings | None = None,
    base: Path | None = None,
) -> RunFolder:
    """Make `run_folder` with all that training needs: the clips and base weights are linked, else copied.

    Raises StudioError where the engine cannot be trained, the folder holds a run already, or it cannot
    be written.
    """
    info = ENGINES.get(engine)
    if info is None or not info.trainable:
        raise StudioError("The engine {engine} cannot be trained.", engine=engine)
    if (run_folder / RUN_FILE).exists():
        raise StudioError("{folder} already holds a run. Choose a new folder.", folder=str(run_folder))
    with _preparing(run_folder):
        run_folder.mkdir(parents=True, exist_ok=True)
        shutil.copytree(
            snapshot.folder, run_folder / "snapshot", copy_function=_link_or_copy, dirs_exist_ok=True
        )
        if base is not None:
            _link_or_copy(base, run_folder / f"base{base.suffix}")
        told = _unplanned(settings or TrainingSettings())
        _write_run(run_folder, engine, told, f"base{base.suffix}" if base else None)
    return open_run(run_folder)


def prepare_base_run(
    run_folder: Path, engine: str, material: Mapping[str, Any], settings: TrainingSettings
) -> RunFolder:
    """Make `run_folder` to train a base for many speakers; `material`, plain values, is for its engine.

    Raises StudioError where the folder holds a run already, or cannot be written.
    """
    if (run_folder / RUN_FILE).exists():
        raise StudioError("{folder} already holds a run. Choose a new folder.", folder=str(run_folder))
    with _preparing(run_folder):
        run_folder.mkdir(parents=True, exist_ok=True)
        _write_run(run_folder, engine, _unplanned(settings), None, material)
    return open_run(run_folder)


@contextmanager
def _preparing(run_folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, shutil.Error) as error:
        raise StudioError(
            "The run could not be prepared in {folder}: {reason}. Free some space or choose another place.",
            folder=str(run_folder), reason=str(getattr(error, "strerror", None) or error),
        ) from error  # fmt: skip


def open_run(run_folder: Path) -> RunFolder:
    """The run in `run_folder`. Raises StudioError where there is none, a newer or a damaged one."""
    stored = _read_run(run_folder)
    material = stored.get("material") or {}
    snapshot = _no_gold(run_folder, material) if material else load_snapshot(run_folder / "snapshot")
    base = stored.get("base")
    if base not in (None, "base.pt", "base.safetensors"):
        raise StudioError("The run in {folder} names base weights outside of it.", folder=str(run_folder))
    return RunFolder(
        folder=run_folder,
        engine=str(stored.get("engine", "")),
        settings=TrainingSettings.from_json(stored.get("settings") or {}),
        snapshot=snapshot,
        base=run_folder / base if base else None,
        speaker=snapshot.speaker,
        material=material,
    )


def _no_gold(run_folder: Path, material: Mapping[str, Any]) -> Snapshot:
    """In place of gold clips, where a base is trained for many speakers."""
    return Snapshot(run_folder / "snapshot", manifest_hash(material), "base", "en", 0, ())


def change_settings(run_folder: Path, **changes: Any) -> TrainingSettings:
    """Change settings of a run, such as its `steps`, and return them all.

    A training that is under way reads none of it: only the training itself may change them then.
    """
    run = open_run(run_folder)
    settings = replace(run.settings, **changes)
    _write_run(run_folder, run.engine, settings, run.base.name if run.base else None, run.material)
    return settings


def train(run_folder: Path, should_stop: Callable[[], bool] | None = None) -> Iterator[Event]:
    """Train the run, going on where its last checkpoint ends; events as studio.events describes them.

    Asks `should_stop` after every step, by default whether the file ``stop`` lies in the folder; then it
    writes a checkpoint and ends with ``Done(stopped=True)``. ``Done`` is said only after the last checkpoint
    was read from disk again and spoke. Raises StudioError where training cannot start or go on; the
    checkpoints so far stay.
    """
    from studio.voices.training_loop import train_run

    run = open_run(Path(run_folder))
    yield from train_run(run, should_stop or (run.folder / STOP_FILE).exists)


def check_before_training(run_folder: Path) -> list[Message]:
    """What a user should know before training starts, worst first; runs the largest batch once.

    Raises StudioError where training cannot work: too little speech, disk or memory.
    """
    from studio.voices.training_loop import check_run

    return check_run(open_run(Path(run_folder)))


def recipe_of(run: RunFolder) -> Any:
    """What the engine of `run` brings to training (a studio.voices.training_recipe.Recipe)."""
    module = load_engine(run.engine)
    if not hasattr(module, "recipe"):
        raise StudioError("The engine {engine} cannot be trained.", engine=run.engine)
    return module.recipe(run)


def finish_run(run: RunFolder, should_stop: Callable[[], bool]) -> Generator[Event, None, bool]:
    """What the engine of `run` does once the last step is done; returns whether it was stopped in it."""
    module = load_engine(run.engine)
    return bool((yield from module.finish(run, should_stop))) if hasattr(module, "finish") else False


def write_json(path: Path, values: Mapping[str, Any]) -> None:
    """Write `values` in one step: a crash leaves the old file or the new one. Raises OSError."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with open(partial, "w", encoding="utf-8") as stream:
            json.dump(values, stream, indent=1, ensure_ascii=False)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(partial, path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _unplanned(settings: TrainingSettings) -> TrainingSettings:
    """Settings of a run before it begins: how many steps its minutes are for is not known yet."""
    return replace(settings, steps=UNPLANNED) if settings.minutes else settings


def _write_run(
    run_folder: Path,
    engine: str,
    settings: TrainingSettings,
    base: str | None,
    material: Mapping[str, Any] | None = None,
) -> None:
    values: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "engine": engine,
        "base": base,
        "settings": settings.to_json(),
    }
    if material:
        values["material"] = dict(material)
    write_json(run_folder / RUN_FILE, values)


def _read_run(run_folder: Path) -> dict[str, Any]:
    try:
        stored = json.loads((run_folder / RUN_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise StudioError("There is no run in {folder}.", folder=str(run_folder)) from None
    except (OSError, ValueError) as error:
        raise StudioError(
            "The run in {folder} is damaged. Start a new one.", folder=str(run_folder)
        ) from error
    if not isinstance(stored, dict) or stored.get("format") != FORMAT:
        raise StudioError("There is no run in {folder}.", folder=str(run_folder))
    if stored.get("version") != VERSION:
        raise StudioError(
            "The run in {folder} was made by a newer version of the studio. Update to train it.",
            folder=str(run_folder),
        )
    return stored


def _link_or_copy(source: Any, target: Any) -> Any:
    """A hard link costs no space; other file systems get a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
    return target


def _require(holds: bool, name: str, wanted: str) -> None:
    if not holds:
        raise StudioError("The training setting {name} must be {wanted}.", name=name, wanted=wanted)

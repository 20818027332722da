"""Diarization by pyannote.audio 4, from weights in a local folder or fetched when the user agreed."""

import os
import pickle
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
import yaml

from studio.audio.files import read_mono
from studio.errors import Message, StudioError
from studio.events import Event, Note, Progress, Result
from studio.speech.diarization import SpeakerCount
from studio.speech.pinned import Pin, Span, with_whole_pins
from studio.speech.pyannote_steps import Hook, annotation, cache_file
from studio.speech.resegmentation import new_label
from studio.speech.spoken_turn import SpokenTurn

MODEL = "pyannote/speaker-diarization-community-1"
SAMPLE_RATE = 16000  # Hz, what the models are trained on
PIPELINES = ("pyannote.audio.pipelines.SpeakerDiarization", "pyannote.audio.pipelines.speaker_diarization")
POLL_S = 0.1

# Share of the whole time at which each named step begins and ends, and what the user reads meanwhile.
STEPS = {
    "segmentation": (0.0, 0.45, Message("Finding where each voice speaks")),
    "speaker_counting": (0.45, 0.45, Message("Counting voices")),
    "embeddings": (0.45, 0.95, Message("Comparing voices")),
    "discrete_diarization": (0.95, 1.0, Message("Telling speakers apart")),
}

MISSING = (
    "The pyannote models are not on this computer. Accept their conditions at huggingface.co/{model}, "
    "then allow the download and give your access token, or choose a folder that holds them."
)


def diarize(
    audio_path: str,
    count: SpeakerCount,
    token: str | None = None,
    model_folder: str | None = None,
    allow_download: bool = False,
    cache: str | None = None,
    pins: Sequence[Pin] = (),
    span: Span | None = None,
) -> Iterator[Event]:
    """See `studio.speech.diarization.diarize`. pyannote holds the whole recording: 230 MB for an hour."""
    if model_folder is None and allow_download:
        yield Progress(None, Message("Fetching the pyannote models"))
    folder = Path(model_folder) if model_folder else _folder_of_hub(token, allow_download)
    yield Progress(None, Message("Loading the pyannote models"))
    pipeline = load_pipeline(folder)
    whole = read_mono(audio_path, sample_rate=SAMPLE_RATE)
    first, beyond = (round(min(each * SAMPLE_RATE, len(whole))) for each in span or (0.0, float("inf")))
    samples, before_s = whole[first:beyond], first / SAMPLE_RATE
    if not len(samples):
        yield Result([])
        return
    file = {"waveform": torch.from_numpy(samples)[None], "sample_rate": SAMPLE_RATE, "uri": "recording"}
    turns: list[SpokenTurn] = []
    stored = cache_file(cache, audio_path, folder, "" if len(samples) == len(whole) else f"{first}-{beyond}")
    moved = [replace(pin, start=pin.start - before_s, end=pin.end - before_s) for pin in pins]
    for step in _run(lambda hook: annotation(pipeline, file, _limits(count), hook, moved, stored)):
        if isinstance(step, Progress):
            yield step
        else:
            turns = with_whole_pins(_turns(*step, before_s=before_s), pins)
    if not turns:
        yield Note(Message("No speech was found in this recording."))
    yield Result(turns)


def load_pipeline(folder: Path) -> Any:
    """The pipeline of `folder` (config.yaml and its models), on the GPU where there is one.

    Nothing is fetched and no pickled code runs. Raises StudioError where something is missing, is
    not a speaker diarization, or holds code.
    """
    os.environ["PYANNOTE_METRICS_ENABLED"] = "0"  # telemetry is on by default, and read at import
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    # pyannote asks for weights_only=False; this overrides it.
    os.environ["TORCH_FORCE_WEIGHTS_ONLY_LOAD"] = "1"
    _check_folder(folder)
    from pyannote.audio import Pipeline

    try:
        with torch.serialization.safe_globals(_known_classes()):
            _check_checkpoints(folder)
            pipeline = Pipeline.from_pretrained(folder)
    except pickle.UnpicklingError as error:
        raise _holds_code(folder) from error
    except StudioError:
        raise
    except Exception as error:  # files missing, of another version, broken: pyannote raises many kinds
        raise StudioError(
            "The pyannote models in {folder} cannot be loaded ({reason}). Fetch them again.",
            folder=folder.name, reason=_first_line(error),
        ) from error  # fmt: skip
    return pipeline.to(torch.device("cuda" if torch.cuda.is_available() else "cpu"))


def _folder_of_hub(token: str | None, allow_download: bool) -> Path:
    """The folder where the hub's library keeps the models; they are fetched only if `allow_download`."""
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    from huggingface_hub import constants, snapshot_download

    before = constants.HF_HUB_OFFLINE
    constants.HF_HUB_OFFLINE = not allow_download
    try:
        return Path(snapshot_download(MODEL, token=token, local_files_only=not allow_download))
    except Exception as error:  # not there, no network, no access: each has a type of its own
        if not allow_download:
            raise StudioError(MISSING, model=MODEL) from error
        raise StudioError(
            "The pyannote models could not be fetched ({reason}). Accept their conditions at "
            "huggingface.co/{model}, check the access token and the connection, and try again.",
            model=MODEL, reason=_first_line(error),
        ) from error  # fmt: skip
    finally:
        constants.HF_HUB_OFFLINE = before


def _check_folder(folder: Path) -> None:
    """Refuse a folder whose configuration is missing or names other code than the speaker diarization."""
    try:
        config = yaml.safe_load((folder / "config.yaml").read_text("utf-8"))
        name = config["pipeline"]["name"]
    except FileNotFoundError:
        raise StudioError(MISSING, model=MODEL) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError) as error:
        raise StudioError("The file config.yaml in {folder} cannot be read.", folder=folder.name) from error
    # The configuration may name any installed class, which would then be called: allow one.
    if not str(name).startswith(PIPELINES) or "preprocessors" in config:
        raise StudioError(
            "{folder} does not hold a pyannote speaker diarization. Choose the folder of {model}.",
            folder=folder.name, model=MODEL,
        )  # fmt: skip


def _check_checkpoints(folder: Path) -> None:
    """Refuse checkpoints in `folder` that hold code or name a network that is not pyannote's own."""
    for path in sorted(folder.rglob("pytorch_model.bin")):
        stored = torch.load(path, map_location="cpu", weights_only=True)
        module = str(stored["pyannote.audio"]["architecture"]["module"])
        if not module.startswith("pyannote.audio.models."):
            raise _holds_code(folder)


def _holds_code(folder: Path) -> StudioError:
    return StudioError(
        "A file in {folder} holds program code instead of plain weights and was refused. "
        "Use the original models of {model}.",
        folder=folder.name, model=MODEL,
    )  # fmt: skip


def _known_classes() -> list[Any]:
    """The classes in pyannote's own checkpoints, all plain values."""
    from pyannote.audio.core.task import Problem, Resolution, Specifications

    return [Problem, Resolution, Specifications, torch.torch_version.TorchVersion]


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]


class _Cancelled(Exception):
    """Raised inside the pipeline, from its hook, when the result is no longer wanted."""


def _run(diarized: Callable[[Hook], Any]) -> Iterator[Any]:
    """Yield Progress while `diarized`, given a hook, runs in a thread, and last what it returns.

    Closing the generator ends the pipeline at its next report.
    """
    reports: queue.Queue[Any] = queue.Queue()
    cancelled = threading.Event()

    def hook(step: str, _artefact: Any, completed: int = 0, total: int = 0, **_: Any) -> None:
        if cancelled.is_set():
            raise _Cancelled
        reports.put(_progress(step, completed, total))

    def work() -> None:
        try:
            reports.put(diarized(hook))
        except BaseException as error:  # handed to the generator, which raises it
            reports.put(error)

    thread = threading.Thread(target=work, name="pyannote", daemon=True)
    thread.start()
    try:
        yield from _reports_of(reports)
    finally:
        cancelled.set()
        thread.join()


def _reports_of(reports: "queue.Queue[Any]") -> Iterator[Any]:
    """What arrives, up to and with the result; without news the last progress again, to allow a cancel."""
    latest: Any = Progress(0.0, Message("Finding where each voice speaks"))
    while isinstance(latest, Progress):
        try:
            latest = reports.get(timeout=POLL_S)
        except queue.Empty:
            pass
        if isinstance(latest, BaseException):
            raise latest
        yield latest


def _progress(step: str, completed: int, total: int) -> Progress:
    begin, end, text = STEPS.get(step, (0.0, 0.0, Message("Telling speakers apart")))
    share = completed / total if total else 1.0  # a report without counts comes when the step is done
    return Progress(float(begin + (end - begin) * min(1.0, share)), text)


def _limits(count: SpeakerCount) -> dict[str, int | None]:
    return {"num_speakers": count.exact, "min_speakers": count.least, "max_speakers": count.most}


def _turns(found: Any, pinned: dict[str, int], *, before_s: float = 0.0) -> list[SpokenTurn]:
    """Turns in order of start, overlaps kept; pinned speakers have their labels, others are numbered.

    `before_s` of the recording lie before the sound that pyannote heard.
    """
    names = {number: speaker for speaker, number in pinned.items()}
    turns = []
    for segment, _, number in sorted(found.itertracks(yield_label=True), key=lambda track: track[0]):
        name = names.setdefault(number, new_label(names.values()))
        start, end = segment.start + before_s, segment.end + before_s
        turns.append(SpokenTurn(round(start, 6), round(end, 6), name))
    return turns
